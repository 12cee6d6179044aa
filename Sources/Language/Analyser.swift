// The one way from bytes to sentences with words.

import SourceText

/// Splits text into sentences and analyses them. A value: safe to use from several tasks at once.
public struct Analyser: Sendable {
  private let splitter = SentenceSplitter()
  private let tokenizer: Tokenizer
  private let parser: Parser
  private let lemmatizer = Lemmatizer()
  private let names: NameFinder

  /// Maps lexicons and model; nothing is decoded.
  public init() {
    let gazetteer = Gazetteer()
    tokenizer = Tokenizer(gazetteer: gazetteer)
    parser = Parser(gazetteer: gazetteer)
    names = NameFinder(gazetteer: gazetteer)
  }

  /// The sentences of a block, which they tile but for white space around them.
  ///
  /// - Parameters:
  ///   - text: the whole document, UTF-8.
  ///   - block: where the block stands.
  ///   - skipping: spans that are invisible, such as note markers, sorted.
  public func sentences(in text: [UInt8], _ block: Span, skipping: [Span] = []) -> [Span] {
    let visible = VisibleText(text, block, skipping: skipping)
    var sentences: [Span] = []
    var start = block.start
    for boundary in splitter.boundaries(in: visible).map(visible.original) + [block.end]
    where boundary > start {
      let sentence = text.trimmed(Span(start, boundary))
      if !sentence.isEmpty { sentences.append(sentence) }
      start = boundary
    }
    return sentences
  }

  /// The words and names of one sentence.
  ///
  ///     "Oil exports rose 13 percent."   // words Oil/NOUN exports/NOUN rose/VERB rise …
  public func analyse(_ text: [UInt8], sentence: Span, skipping: [Span] = []) -> Analysis {
    let visible = VisibleText(text, sentence, skipping: skipping)
    let tokens = tokenizer.tokens(of: visible)
    let readings = parser.readings(tokens.map(\.form))
    var words = words(tokens.map(\.form), readings)
    for (index, token) in tokens.enumerated() { words[index].span = visible.span(token.range) }
    let names = names.names(of: words, labels: readings.map(\.name))
    for word in names.flatMap(\.words) where [.ADJ, .NOUN].contains(words[word].tag) {
      words[word].lemma = words[word].form
    }
    var analysis = Analysis(span: sentence, words: words, names: names)
    analysis.margins = readings.map(\.margins)
    return analysis
  }

  /// The words of a sentence that is already cut, as from a CoNLL-U file. Spans are empty.
  public func parsed(_ forms: [String]) -> [Word] { words(forms, parser.readings(forms)) }

  /// What the network says of a sentence that is already cut, for measuring.
  package func readings(_ forms: [String]) -> [WordReading] { parser.readings(forms) }

  /// "B-PER", "I-PER", "O" and so on for each word of a sentence that is already cut.
  package func nameLabels(_ forms: [String]) -> [String] {
    var labels = [String](repeating: "O", count: forms.count)
    let readings = parser.readings(forms)
    for name in names.names(of: words(forms, readings), labels: readings.map(\.name)) {
      for word in name.words {
        labels[word] = (word == name.words.lowerBound ? "B-" : "I-") + name.type.label
      }
    }
    return labels
  }

  private func words(_ forms: [String], _ readings: [WordReading]) -> [Word] {
    let isShouted = forms.count { $0.utf8.allSatisfy(\.isUpper) } * 2 > forms.count
    return zip(forms, readings).map { form, reading in
      let tag = isNumbered(form) ? .PROPN : reading.tag
      // "GDP" and "CEO" are nouns that keep their capitals.
      let isAcronym =
        tag == .NOUN && !isShouted && 2...5 ~= form.utf8.count
        && form.utf8.allSatisfy(\.isUpper)
      return Word(
        span: Span(0, 0), form: form,
        lemma: isAcronym ? form : lemmatizer.lemma(form, tag), tag: tag,
        head: reading.head, relation: Labels.relations[reading.relation])
    }
  }

  /// "Falcon-9", "COVID-19": a name by its writing alone.
  private func isNumbered(_ form: String) -> Bool {
    guard form.utf8.contains(45) else { return false }
    let parts = form.utf8.split(separator: 45, omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].first, first.isUpper, let last = parts[1].first
    else { return false }
    return parts[0].allSatisfy(\.isLetter) && last.isDigit && parts[1].allSatisfy(\.isDigit)
  }

  /// The dictionary form of a word that has this tag.
  public func lemma(_ form: String, _ tag: PartOfSpeech) -> String {
    lemmatizer.lemma(form, tag)
  }
}
