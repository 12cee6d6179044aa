// A denial that stands outside of the words of a claim, put into them: "without speaking", "neither had to
// be told", "not all of them agree". For readers only: polarity is read by `Denial`.

import Language
import SourceText

extension Assertion {
  /// Words that say that it is not so, where none of the claim's own words does.
  func told(from reading: Reading) -> Assertion {
    guard polarity == .negated, kind != .superlative, kind != .membership, !isToldDenied else {
      return self
    }
    var told = self
    // "Not all of them agree".
    if let first = subject.words.first,
      let start = reading.pieces.firstIndex(where: { $0.span.overlaps(first.span) }), start > 0,
      reading.pieces[start - 1].isWord("not")
    {
      told.subject.text = "Not " + subject.text.prefix(1).lowercased() + subject.text.dropFirst()
      return told
    }
    guard let verb = predicate.words.first, let denied = Self.denied(predicate.text, verb) else {
      return self
    }
    told.predicate.text = denied
    return told
  }

  /// "spoke": "did not speak"; "has": "has not"; nil for what begins with no verb.
  private static func denied(_ text: String, _ verb: Word) -> String? {
    guard let first = text.spaced.first else { return nil }
    let (form, rest) = (first.lowercased(), text.dropFirst(first.count))
    if helpers.contains(form), rest.isEmpty == false || form != "had" {
      let isNeed = ["had", "has", "have"].contains(form) && rest.hasPrefix(" to ")
      guard isNeed else { return first + " not" + rest }
      return (form == "had" ? "did" : form == "has" ? "does" : "do") + " not have" + rest
    }
    // "spoke" may stand for "speaking".
    guard verb.tag == .VERB, verb.form.lowercased() == form || verb.form.hasSuffix("ing") else {
      return nil
    }
    let lemma = verb.lemma.lowercased()
    let helper =
      form == lemma ? "do" : form == lemma + "s" || form == lemma + "es" ? "does" : "did"
    return helper + " not " + lemma + rest
  }

  private static let helpers: Set<String> = [
    "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might", "must",
    "should", "was", "were", "will", "would",
  ]

  /// Whether its words have a denial: "not", "refused to", "unfair".
  private var isToldDenied: Bool {
    let words = [subject, predicate, object].flatMap {
      $0.text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
    }
    let lemmas = [subject, predicate, object].flatMap { $0.words.map { $0.lemma.lowercased() } }
    if (words + lemmas).contains(where: isNegator) { return true }
    // "ruled out sending them".
    if predicate.words.contains(where: { verb in
      words.contains { ClaimLexicons.negators.contains(verb.lemma + " " + $0) }
    }) {
      return true
    }
    if (predicate.words + object.words + subject.words).contains(where: {
      ClaimLexicons.antonyms.contains($0.form.lowercased())
    }) {
      return true
    }
    return zip(words, words.dropFirst()).contains {
      ClaimLexicons.negators.contains($0 + " " + $1)
        || ["by no", "far from", "has yet", "have yet", "is yet"].contains($0 + " " + $1)
    } || words.contains { ClaimLexicons.antonyms.contains($0) }
  }

  private func isNegator(_ word: String) -> Bool {
    ClaimLexicons.negators.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t")
      || ["nobody", "nowhere", "unable", "unlikely", "cannot", "longer"].contains(word)
  }
}
