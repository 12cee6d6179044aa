// The terms of what an assertion says, as its words have them: looked up once, for the names of its
// text and for its frame. Short names are not written out yet, and what only describes a name that
// stands beside it is left out.

import Claims
import Language
import SourceText

/// The terms of an assertion's parts.
struct SaidTerms {
  let subject, predicate, object: [String]

  /// - Parameter isArticle: whether an article says it; a user means all that is said.
  init(_ assertion: Assertion, isArticle: Bool, _ vocabulary: Vocabulary) {
    subject = vocabulary.terms(SaidTerms.narrowing(assertion.subject.words))
    let narrowed = SaidTerms.narrowing(assertion.object.words)
    let told =
      isArticle
      ? SaidTerms.withoutEpithets(narrowed, after: assertion.valueSpan, vocabulary) : narrowed
    let rest = vocabulary.terms(predicate: assertion.predicate.words, object: told)
    (predicate, object) = (rest.predicate, rest.object)
  }

  /// The words without an apposition to a name or to a figure (", their captain,", ", the most that
  /// was ever paid") and without the noun that says what sort of thing a longer name is the name of
  /// ("the ferry Saint Brigid"). Another report names the same thing without them.
  private static func withoutEpithets(
    _ words: [Word], after figure: Span?, _ vocabulary: Vocabulary
  ) -> [Word] {
    var kept: [Word] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.form == ",", let last = words[..<index].last,
        last.tag == .PROPN || figure.map({ $0.end == word.span.start }) ?? false,
        let end = epithet(words, from: index + 1, ofName: last.tag == .PROPN, vocabulary)
      {
        index = end
      } else {
        if !isSort(words, at: index) { kept.append(word) }
        index += 1
      }
    }
    return kept
  }

  /// The most words of an apposition that ends in a comma.
  private static let longestEpithet = 12

  /// Where the apposition ends that begins there; nil where none does, but a list goes on or what is
  /// said of it has a time of its own.
  private static func epithet(
    _ words: [Word], from start: Int, ofName: Bool, _ vocabulary: Vocabulary
  ) -> Int? {
    guard start < words.count else { return nil }
    let first = words[start]
    // What a possessive stands for has the words of the name and the length of the pronoun.
    let isOwner = first.tag == .PROPN && first.span.end - first.span.start < first.form.utf8.count
    guard [.DET, .PRON].contains(first.tag) || isOwner else { return nil }
    let end = words[start...].firstIndex { $0.form == "," } ?? words.count
    let run = words[start..<end]
    guard run.count <= longestEpithet || end == words.count,
      !run.contains(where: { $0.tag == .CCONJ }),
      // "Ice Fox, an exercise with the League": what is named there may be what another names.
      !ofName || !run.dropFirst().contains(where: { $0.tag == .PROPN }),
      end + 1 >= words.count || words[end + 1].tag != .CCONJ,
      let noun = run.first(where: { [.NOUN, .VERB, .ADP].contains($0.tag) }), noun.tag == .NOUN
    else { return nil }
    return vocabulary.terms([noun]).isEmpty ? nil : end == words.count ? end : end + 1
  }

  /// Whether the word is a noun with an article before a name of several words.
  private static func isSort(_ words: [Word], at index: Int) -> Bool {
    guard words[index].tag == .NOUN, index > 0, index + 1 < words.count,
      words[index + 1].tag == .PROPN, words[index + 1].form.contains(" "),
      words[index].span.end + 1 == words[index + 1].span.start
    else { return false }
    return [.DET, .ADJ].contains(words[index - 1].tag)
  }

  /// The words up to where examples are given ("…, including Peru and Chile") or another figure is
  /// only held against this one ("compared with 2019", "more than all others together").
  private static func narrowing(_ words: [Word]) -> [Word] {
    let end = words.indices.first { index in
      let next = index + 1 < words.count ? words[index + 1].form.lowercased() : ""
      switch words[index].form.lowercased() {
      case "including": return true
      case "compared": return ["with", "to"].contains(next)
      case "more", "less", "fewer": return index > 0 && next == "than"
      default: return false
      }
    }
    return end.map { Array(words[..<$0]) } ?? words
  }
}
