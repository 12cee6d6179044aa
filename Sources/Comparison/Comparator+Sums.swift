// What no source says by itself and several say together: "A and B made 47 percent", where one
// figure is A's and another B's. Only for a user's claim; sums of more than a few are left out.

import Claims
import Values

extension Comparator {
  /// At most so many make up a whole.
  private static let mostParts = 4
  /// How alike the parts must be to the claim before their sum speaks against it.
  private static let sureSum = 0.75

  /// The answers for each of those that a claim says something of together, where their sum
  /// supports the claim or excludes it; empty where a part is missing or sources differ on one.
  func sums(_ claim: Frame, _ candidates: [Answer]) -> [Judgement.Ground] {
    let names = claim.subject.filter { [.place, .organisation].contains(TermKind($0)) }
    guard claim.kind == .quantity, let whole = claim.value, claim.polarity == .affirmed,
      (2...Self.mostParts).contains(names.count), whole.unit != "rank", whole.unit != "times"
    else { return [] }
    var parts: [(answer: Answer, value: Quantity, likeness: Double)] = []
    for name in names {
      guard let part = part(name, of: names, claim, candidates) else { return [] }
      parts.append(part)
    }
    guard Set(parts.map(\.answer.id)).count == parts.count, var sum = parts.first?.value else {
      return []
    }
    for part in parts.dropFirst() { sum = sum.adding(part.value) }
    let working = parts.map(\.value.words).sorted().joined(separator: " + ")
    let kind: RelationKind
    switch whole.compare(sum) {
    case .same: kind = .agree
    case .withinWritten: kind = .agreeWithinRounding
    case .disjoint:
      guard parts.allSatisfy({ $0.likeness >= Self.sureSum }) else { return [] }
      kind = .conflict
    case .notComparable: return []
    }
    let explanation =
      kind == .conflict
      ? "Their parts make another sum (\(working) = \(sum.words))."
      : "Their parts make the sum (\(working) = \(sum.words))."
    return parts.map {
      Judgement.Ground(answer: $0.answer.id, relation: kind, explanation: explanation)
    }
  }

  /// The figure of one of them alone; nil where there is none or the sources do not agree on it.
  private func part(
    _ name: String, of names: [String], _ claim: Frame, _ candidates: [Answer]
  ) -> (answer: Answer, value: Quantity, likeness: Double)? {
    var alone = claim
    let others = Set(names).subtracting([name])
    alone.subject.removeAll { others.contains($0) || TermKind($0) == .scope }
    alone.object.removeAll { TermKind($0) == .scope }
    let found = candidates.compactMap { candidate -> (Answer, Quantity, Double)? in
      guard let value = candidate.frame.value, value.unit == claim.value?.unit,
        value.currency == claim.value?.currency, candidate.frame.subject.contains(name),
        others.isDisjoint(with: candidate.frame.subject),
        let pair = Pair(alone, candidate.frame, vocabulary), !pair.isApart,
        pair.period != .unknown, !pair.alignment.isUnsure, !pair.alignment.isElsewhere,
        candidate.frame.polarity == .affirmed,
        pair.alignment.similarity >= Threshold.conflict
      else { return nil }
      return (candidate, value, pair.alignment.similarity)
    }
    .sorted { ($1.2, $0.0.id) < ($0.2, $1.0.id) }
    guard let best = found.first, found.allSatisfy({ best.1.interval.meets($0.1.interval) })
    else { return nil }
    return best
  }
}

extension Quantity {
  /// The two together, each as exact as it is written.
  fileprivate func adding(_ other: Quantity) -> Quantity {
    var sum = self
    sum.number += other.number
    sum.interval = Interval(
      low: interval.low.flatMap { low in other.interval.low.map { low + $0 } },
      high: interval.high.flatMap { high in other.interval.high.map { high + $0 } })
    return sum
  }
}
