// How far two frames speak of the same thing: which terms they share, and whether what they do not
// share sets them apart.

import Claims

/// The terms of two frames against each other.
struct Alignment {
  let shared: Set<String>
  let onlyA: Set<String>
  let onlyB: Set<String>
  /// Twice the weight of the shared terms over the weight of all: 0 to 1.
  let similarity: Double
  /// Share of A's weight that B has too: 0 to 1.
  let coverage: Double
  /// What sets the two apart, nil when nothing does.
  let contrast: Axis?

  /// A known name weighs most: it says of whom or where.
  static func weight(_ term: String) -> Double {
    switch term.utf8.first {
    case UInt8(ascii: "@"), UInt8(ascii: "&"): 2
    case UInt8(ascii: "~"): 1.5
    case UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ">"): 0
    default: 1
    }
  }

  init(_ a: Frame, _ b: Frame, _ vocabulary: Vocabulary) {
    let termsA = Alignment.terms(a)
    let termsB = Alignment.terms(b)
    shared = termsA.intersection(termsB)
    // A claim that names nothing is about its article's topic: the other's name of it is no more.
    onlyA = termsA.subtracting(termsB).subtracting(b.topic)
    onlyB = termsB.subtracting(termsA).subtracting(a.topic)
    func sum(_ terms: Set<String>) -> Double { terms.reduce(0) { $0 + Alignment.weight($1) } }
    let apart = sum(onlyA) + sum(onlyB)
    let both = 2 * sum(shared) + apart
    similarity = both == 0 ? 0 : 2 * sum(shared) / both
    coverage = sum(shared) == 0 ? 0 : sum(shared) / (sum(shared) + sum(onlyA))
    contrast =
      Alignment.topicsDiffer(a, b)
      ? .subject : Alignment.contrast(a, b, onlyA, onlyB, shared, vocabulary)
  }

  private static func terms(_ frame: Frame) -> Set<String> {
    // Who holds a superlative is the answer; who does the rest is part of the question.
    Set((frame.kind == .superlative ? [] : frame.subject) + frame.predicate + frame.object)
  }

  private static func contrast(
    _ a: Frame, _ b: Frame, _ onlyA: Set<String>, _ onlyB: Set<String>, _ shared: Set<String>,
    _ vocabulary: Vocabulary
  ) -> Axis? {
    if differ(onlyA, onlyB, prefix: "@") { return .subject }
    if differ(onlyA, onlyB, prefix: "&"), !shared.contains(where: { $0.hasPrefix("&") }) {
      return .subject
    }
    if differ(onlyA, onlyB, prefix: "~"), !shared.contains(where: { $0.hasPrefix("~") }) {
      return .subject
    }
    if actorsDiffer(a, b) || swapped(a, b) { return .subject }
    if denominatorsDiffer(a.denominator, b.denominator) { return .scope }
    if differ(onlyA, onlyB, prefix: ">") || differ(onlyA, onlyB, prefix: "<") { return .subject }
    let scopeA = onlyA.filter { $0.hasPrefix("#") }
    let scopeB = onlyB.filter { $0.hasPrefix("#") }
    if !scopeA.isEmpty || !scopeB.isEmpty { return .scope }
    for term in onlyA {
      if onlyB.contains(where: { vocabulary.areOpposites(term, $0) }) { return .predicate }
      if let field = vocabulary.field(term),
        onlyB.contains(where: { vocabulary.field($0) == field })
      {
        return .definition
      }
    }
    return nil
  }

  private static func differ(_ a: Set<String>, _ b: Set<String>, prefix: String) -> Bool {
    a.contains { $0.hasPrefix(prefix) } && b.contains { $0.hasPrefix(prefix) }
  }

  /// A claim without names is about its article's topic: it is set apart from a claim with another
  /// subject by name, and from a nameless claim of an article on something else.
  private static func topicsDiffer(_ a: Frame, _ b: Frame) -> Bool {
    if !a.topic.isEmpty, !b.topic.isEmpty { return Set(a.topic).isDisjoint(with: b.topic) }
    let (nameless, named) = a.topic.isEmpty ? (b, a) : (a, b)
    let subject = Set(named.subject.filter { "@&~".contains($0.prefix(1)) })
    return !nameless.topic.isEmpty && !subject.isEmpty && subject.isDisjoint(with: nameless.topic)
  }

  /// Both name who does it, and neither name stands anywhere in the other claim.
  private static func actorsDiffer(_ a: Frame, _ b: Frame) -> Bool {
    guard a.kind != .superlative, b.kind != .superlative else { return false }
    func names(_ terms: [String]) -> Set<String> {
      Set(terms.filter { "@&~".contains($0.prefix(1)) })
    }
    func all(_ frame: Frame) -> Set<String> {
      names(frame.subject + frame.predicate + frame.object)
    }
    let (first, second) = (names(a.subject), names(b.subject))
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: all(b))
      && second.isDisjoint(with: all(a))
  }

  /// Shares of two things: "of global emissions" against "of the world's methane".
  private static func denominatorsDiffer(_ a: [String], _ b: [String]) -> Bool {
    let plain = { (terms: [String]) in Set(terms.filter { !"@&~#<>".contains($0.prefix(1)) }) }
    let (first, second) = (plain(a), plain(b))
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
  }

  /// "A's share of B" against "B's share of A".
  private static func swapped(_ a: Frame, _ b: Frame) -> Bool {
    func names(_ terms: [String]) -> Set<String> { Set(terms.filter { $0.hasPrefix("@") }) }
    let (subjectA, subjectB) = (names(a.subject), names(b.subject))
    guard !subjectA.isEmpty, !subjectB.isEmpty, subjectA.isDisjoint(with: subjectB) else {
      return false
    }
    return !subjectA.isDisjoint(with: names(b.object + b.predicate))
      && !subjectB.isDisjoint(with: names(a.object + a.predicate))
  }
}
