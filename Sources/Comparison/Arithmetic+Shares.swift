// Shares of one whole in one period, which together are no more than all of it.

import Claims
import SourceText
import Values

extension Arithmetic {
  /// By how much shares of one whole may exceed it: each may be rounded up, and wholes are never cut
  /// quite the same way. Percentage points.
  private static let slack = 2.0

  /// The smallest share of each holder, if as few as exceed the whole together are holders of their own:
  /// which of two shares of one holder is right is a conflict of its own.
  func shares(_ answers: [Answer]) -> [Derivation] {
    var smallest: [Set<String>: Answer] = [:]
    for answer in answers {
      let holder = answer.frame.subject.names
      if let known = smallest[holder], low(known) <= low(answer) { continue }
      smallest[holder] = answer
    }
    var taken: [Answer] = []
    for part in smallest.values.sorted(by: { (low($1), $0.id) < (low($0), $1.id) }) {
      guard taken.allSatisfy({ areTwo($0.frame, part.frame) }) else { continue }
      taken.append(part)
      if taken.reduce(0, { $0 + low($1) }) > 100 + Arithmetic.slack { return [sum(taken)] }
    }
    return []
  }

  private func sum(_ taken: [Answer]) -> Derivation {
    let figures = taken.compactMap(\.frame.value)
    var total = figures[0]
    total.number = figures.reduce(0) { $0 + $1.number }
    return Derivation(
      inputs: taken.map(\.id),
      working:
        "\(figures.map(\.told).joined(separator: " + ")) = \(total.told), more than the whole")
  }

  private func low(_ answer: Answer) -> Double { answer.frame.value?.interval.low ?? 0 }

  /// Whether the two are shares of one whole that two holders have who are no part of each other: two
  /// countries, or two who are no places and whose figures are no two wordings of one ("Alphabet" and
  /// "Google" have one share of a market).
  private func areTwo(_ a: Frame, _ b: Frame) -> Bool {
    let (first, second) = (a.subject.names, b.subject.names)
    guard first.isDisjoint(with: second), isOneWhole(a, b) else { return false }
    let places = [first, second].map { $0.of(.place) }
    if places.allSatisfy(\.isEmpty) {
      return !(a.value?.interval.meets(b.value?.interval ?? Interval(low: nil, high: nil)) ?? true)
    }
    return places == [first, second] && first.union(second).allSatisfy(GroupKey.isCountry)
  }

  /// Whether the whole of both is one: it has a name, the articles tell one story, or it is a market of
  /// something and the articles are about no two places.
  private func isOneWhole(_ a: Frame, _ b: Frame) -> Bool {
    guard let whole = ShareOfWhole(a) else { return false }
    if isAnchored(whole.terms, a, b) { return true }
    let places = [a, b].map { $0.topicTerms.of(.place) }
    return whole.terms.contains("market") && whole.terms.count > 1
      && (places[0].isEmpty || places[1].isEmpty || !places[0].isDisjoint(with: places[1]))
  }
}

/// What a share is a share of, and in what way it is had.
struct ShareOfWhole {
  /// "lanthanum", "market".
  let terms: Set<String>
  /// What else is told: where, to whom.
  let rest: Set<String>
  /// The way of having, by which each part of the whole goes to one holder: "give", "have".
  let action: String

  private static let ways = Lexicon("Comparison/exclusive.tsv")
  private static let vocabulary = Vocabulary()

  /// Nil for a claim that gives no share which others exclude: many may be used by the same people.
  init?(_ frame: Frame) {
    let holder = frame.subject.names
    // "Velmora's rivals", "the firm's suppliers": with a word beside its name it may be another.
    guard frame.dimension == "percent", frame.isReckonable, !holder.isEmpty,
      frame.subject.plain.isEmpty
    else { return nil }
    let ways = frame.predicate.map { Self.ways[$0]?.first.map(String.init) }
    guard ways.count < 2, let way = ways.first ?? "have" else { return nil }
    let told = Set(frame.object).subtracting(holder)
      .filter { $0 != "share" && TermKind($0) != .given }
    var whole = Set(frame.denominator)
    if whole.isEmpty {
      guard frame.object.contains("share"), told.contains("market") else { return nil }
      whole = told
    }
    guard !whole.isEmpty, whole.isDisjoint(with: holder),
      !whole.contains(where: { Self.vocabulary.field($0) == "person" || $0 == "vote" })
    else { return nil }
    (terms, action) = (whole, way)
    rest = told.subtracting(whole)
  }
}
