// "…, making up 12 percent" as a sentence of its own: a participle, or an adjective that stands for
// one, takes the tense of the clause that it hangs on. For readers only: keys go by lemmas. And
// whether a claim is told in the past.

import Language
import SourceText

/// A verb without a tense, put into one.
enum FiniteForm {
  enum Tense: Equatable {
    case past, present
    /// "will", "could".
    case modal(String)
  }

  /// The words of a verb group that begins with a participle or an adjective, with a tense; other
  /// words as they are. `lemma` is that of the first verb.
  ///
  ///     "making up", "make", present     // "makes up"
  ///     "having sold", "have", past      // "had sold"
  ///     "unable to pay", "", past        // "was unable to pay"
  static func of(_ words: String, lemma: String, isPlural: Bool, _ tense: Tense) -> String {
    guard let first = words.spaced.first.map(String.init) else { return words }
    let rest = words.dropFirst(first.count)
    let form = first.lowercased()
    switch (form.hasSuffix("ing") ? lemma : "be", tense) {
    case ("be", .past): return (isPlural ? "were" : "was") + predicated(form, words, rest)
    case ("be", .present): return (isPlural ? "are" : "is") + predicated(form, words, rest)
    case ("be", .modal(let modal)): return modal + " be" + predicated(form, words, rest)
    case ("have", .past): return "had" + rest
    case ("have", .modal), ("have", .present): return (isPlural ? "have" : "has") + rest
    case (_, .modal(let modal)): return modal + " " + lemma + rest
    case (_, .past): return past(form, lemma) + rest
    case (_, .present):
      let bytes = WordForms.regular(Array(lemma.utf8)).present
      return (isPlural ? lemma : String(decoding: bytes, as: UTF8.self)) + rest
    }
  }

  private static func predicated(_ form: String, _ words: String, _ rest: Substring) -> String {
    form == "being" ? String(rest) : " " + words
  }

  /// "providing": "provided"; "carrying": "carried"; "making": "made".
  private static func past(_ participle: String, _ lemma: String) -> String {
    if let irregular = ClaimLexicons.pasts[lemma]?.first { return String(irregular) }
    let stem = participle.dropLast(3)
    if lemma.hasSuffix("e") { return lemma + "d" }
    if stem.hasSuffix("y"), let before = stem.dropLast().last, !"aeou".contains(before) {
      return stem.dropLast() + "ied"
    }
    return stem + "ed"
  }
}

extension Reading {
  /// The tense of a clause, as far as its first verb shows one; that of the clause it hangs on where
  /// it is a participle. What has been done by now is past.
  func tense(of index: Int) -> FiniteForm.Tense {
    var at = index
    for _ in 0..<4 {
      guard
        clauses[at].join == .participle
          || pieces[clauses[at].verb.lowerBound].isWord("having", "being"),
        let next = clauses[at].governor ?? clauses[at].lender
      else { break }
      at = next
    }
    let clause = clauses[at]
    guard let verb = clause.verb.first(where: { pieces[$0].isVerb }),
      !pieces[verb].form.hasSuffix("ing")
    else { return .present }
    let piece = pieces[verb]
    if piece.isWord("will", "would", "could", "may", "might", "can", "should", "must") {
      return .modal(piece.form)
    }
    switch piece.lemma {
    case "be", "do": return piece.isWord("was", "were", "did") ? .past : .present
    case "have": return piece.isWord("has", "have") && verb == clause.main ? .present : .past
    default: break
    }
    if piece.form == piece.lemma { return pieces.isPlural(clause.subject) ? .present : .past }
    return piece.form.hasSuffix("s") ? .present : .past
  }
}

extension Assertion {
  /// Whether its verb is in the past: "rose", "was still led", "didn’t close", but not "has risen",
  /// "is led" or "will be led". The first word of the predicate that shows a tense decides; that of
  /// a verb without an ending ("cut") is not known. Told by the words that are shown, since claims
  /// are dated when the clause is no more at hand; `Reading.tense` counts the perfect as past.
  var isPast: Bool {
    // The predicate of a superlative has no verb.
    if kind == .superlative, rules.contains(Self.wasRule) { return true }
    let verb = predicate.words.first { $0.tag == .VERB }
    for word in predicate.text.lowercased().spaced {
      let stem = word.prefix { $0 != "'" && $0 != "’" }
      if Self.pastHelpers.contains(String(stem)) { return true }
      if Self.presentHelpers.contains(String(stem)) || stem.isEmpty { return false }
      // The participle of "…, banning it" is told as "banned".
      guard let verb, word == verb.form.lowercased() || word.hasSuffix("ed") else { continue }
      return word != verb.lemma.lowercased() && !word.hasSuffix("s") && !word.hasSuffix("ing")
    }
    return false
  }

  private static let pastHelpers: Set<String> = [
    "was", "were", "had", "did", "wasn", "weren", "hadn", "didn",
  ]
  private static let presentHelpers: Set<String> = [
    "am", "are", "aren", "can", "cannot", "could", "couldn", "do", "does", "doesn", "don", "has",
    "hasn", "have", "haven", "is", "isn", "may", "might", "must", "shall", "should", "will", "won",
    "would", "wouldn",
  ]
}

extension [Word] {
  /// Whether they name several: "the mills", "Peru and Chile".
  var isOfSeveral: Bool {
    let end = dropFirst().firstIndex { $0.tag == .ADP } ?? endIndex
    let nouns = self[..<end]
    if nouns.contains(where: { $0.form == "and" }) { return true }
    guard let head = nouns.last(where: { $0.tag == .NOUN || $0.tag == .PROPN }) else {
      return false
    }
    return head.isPlural
  }
}
