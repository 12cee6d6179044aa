// The terms of what an assertion says, as its words have them: looked up once, for the names of its
// text and for its frame. Short names are not written out yet.

import Claims
import Language

/// The terms of an assertion's parts.
struct SaidTerms {
  let subject, predicate, object: [String]

  init(_ assertion: Assertion, _ vocabulary: Vocabulary) {
    subject = vocabulary.terms(SaidTerms.narrowing(assertion.subject.words))
    let rest = vocabulary.terms(
      predicate: assertion.predicate.words, object: SaidTerms.narrowing(assertion.object.words))
    (predicate, object) = (rest.predicate, rest.object)
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
