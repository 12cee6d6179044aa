// The one way from bytes to sentences with words.

import SourceText

/// Splits text into sentences and analyses them. A value: safe to use from several tasks at once.
public struct Analyser: Sendable {
  private let splitter = SentenceSplitter()
  private let tokenizer: Tokenizer
  private let tagger: Tagger
  private let lemmatizer = Lemmatizer()
  private let names: NameFinder

  /// Maps lexicons and model; nothing is decoded.
  public init() {
    let gazetteer = Gazetteer()
    tokenizer = Tokenizer(gazetteer: gazetteer)
    tagger = Tagger(gazetteer: gazetteer)
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
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    for (token, (lemma, tag)) in zip(tokens, tagged(tokens.map(\.form))) {
      words.append(
        Word(span: visible.span(token.range), form: token.form, lemma: lemma, tag: tag))
    }
    let names = names.names(of: words)
    for word in names.flatMap(\.words) where [.ADJ, .NOUN].contains(words[word].tag) {
      words[word].lemma = words[word].form
    }
    return Analysis(span: sentence, words: words, names: names)
  }

  /// Tags and lemmas of words that are already cut, as from a CoNLL-U file.
  public func tagged(_ forms: [String]) -> [(lemma: String, tag: PartOfSpeech)] {
    let isShouted = forms.count { $0.utf8.allSatisfy(\.isUpper) } * 2 > forms.count
    return zip(forms, tagger.tags(forms)).map { form, tag in
      // "GDP" and "CEO" are nouns that keep their capitals.
      let isAcronym =
        tag == .NOUN && !isShouted && 2...5 ~= form.utf8.count && form.utf8.allSatisfy(\.isUpper)
      return (isAcronym ? form : lemmatizer.lemma(form, tag), tag)
    }
  }

  /// The dictionary form of a word that has this tag.
  public func lemma(_ form: String, _ tag: PartOfSpeech) -> String {
    lemmatizer.lemma(form, tag)
  }
}
