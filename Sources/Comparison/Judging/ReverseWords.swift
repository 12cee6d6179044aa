// Which words of two sentences say the reverse of each other, or nearly the same: by their classes and
// by their dictionary forms.

import Language
import SourceText

/// Looks words up in what says the reverse.
struct ReverseWords: Sendable {
  static let shared = ReverseWords(Vocabulary())

  private let vocabulary: Vocabulary
  private let reverses = Lexicon("Comparison/reverses.tsv")

  private init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Whether one word says the reverse of the other.
  func areReverse(_ a: Word, _ own: Set<String>, _ b: Word, _ their: Set<String>) -> Bool {
    // "Revenue fell", "it costs": a noun and a verb say no reverse of each other.
    guard a.tag != .NOUN, b.tag != .NOUN else { return false }
    if own.contains(where: { one in their.contains { vocabulary.areOpposites(one, $0) } }) {
      return true
    }
    let first = own.union([a.lemma.lowercased(), a.form.lowercased()])
    let second = their.union([b.lemma.lowercased(), b.form.lowercased()])
    return first.contains { one in reverses[one]?.contains { second.contains(String($0)) } ?? false
    }
  }

  /// Words that a text may have in place of one: what is near it, and its reverse.
  func related(_ lemma: String) -> [String] {
    let word = Word(span: Span(0, 0), form: lemma, lemma: lemma, tag: .VERB)
    let terms = vocabulary.terms([word])
    return (reverses[lemma] ?? []).map(String.init)
      + terms.flatMap { [$0] + vocabulary.related($0) }
  }

  func areNear(_ a: String, _ b: String) -> Bool { vocabulary.areNear(a, b) }
}
