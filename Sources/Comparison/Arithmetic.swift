// What no two claims contradict and several do together: shares of one whole above 100 percent, a
// growth that two levels do not bear out. A pure function of frames; which claims gave them, and how
// a finding is shown, is decided elsewhere. Parts against their sum: `Comparator+Sums`.

import Claims
import Values

/// A contradiction worked out from several answers.
public struct Derivation: Hashable, Sendable {
  /// The ids of the answers, in the order of the working.
  public var inputs: [String]
  /// The sum in words: "58 percent + 47 percent = 105 percent of output".
  public var working: String
  public init(inputs: [String], working: String) {
    (self.inputs, self.working) = (inputs, working)
  }
}

/// Reckons with the figures of many answers.
public struct Arithmetic: Sendable {
  /// More figures of one question are not looked at, so that the work stays bounded.
  private static let most = 24
  /// By how much shares of one whole may exceed it: each may be rounded up, and wholes are never cut
  /// quite the same way. Percentage points.
  private static let slack = 2.0

  public init() {}

  /// The contradictions of these answers, ordered by their inputs.
  public func findings(_ answers: [Answer]) -> [Derivation] {
    let sorted = answers.filter { isTold($0.frame) }.sorted { $0.id < $1.id }
    return (shares(sorted) + growths(sorted)).sorted {
      $0.inputs.lexicographicallyPrecedes($1.inputs)
    }
  }

  private func isTold(_ frame: Frame) -> Bool {
    frame.kind == .quantity && frame.polarity == .affirmed && frame.modality == .asserted
      && frame.value != nil && frame.time?.period != nil && frame.time?.basis != .publication
  }

  // MARK: - Shares

  /// Shares of one whole, in one period, of holders that have no name in common.
  private func shares(_ answers: [Answer]) -> [Derivation] {
    let parts = answers.filter {
      $0.frame.dimension == "percent" && !$0.frame.denominator.isEmpty
        && !$0.frame.subject.names.isEmpty && $0.frame.allTerms.of(.scope).isEmpty
    }
    let wholes = Dictionary(grouping: parts) { answer in
      Whole(
        terms: answer.frame.denominator, action: answer.frame.predicate,
        period: answer.frame.time?.period)
    }
    return wholes.values.compactMap { sum(Array($0.prefix(Arithmetic.most))) }
  }

  private struct Whole: Hashable {
    let terms: [String]
    let action: [String]
    let period: Period?
  }

  /// The largest share of each holder, if together they are more than all.
  private func sum(_ parts: [Answer]) -> Derivation? {
    var taken: [Answer] = []
    for part in parts.sorted(by: { (low($1), $0.id) < (low($0), $1.id) }) {
      let names = part.frame.subject.names
      if taken.allSatisfy({ names.isDisjoint(with: $0.frame.subject.names) }) { taken.append(part) }
    }
    let total = taken.reduce(0) { $0 + low($1) }
    guard taken.count > 1, total > 100 + Arithmetic.slack else { return nil }
    let figures = taken.compactMap(\.frame.value?.words).joined(separator: " + ")
    return Derivation(
      inputs: taken.map(\.id), working: "\(figures) are more than all of one whole")
  }

  private func low(_ answer: Answer) -> Double { answer.frame.value?.interval.low ?? 0 }

  // MARK: - Growth

  /// "rose 8 percent in 2023" against the levels of 2022 and 2023.
  private func growths(_ answers: [Answer]) -> [Derivation] {
    let levels = Dictionary(
      grouping: answers.filter {
        !$0.frame.dimension.hasPrefix("percent") && year($0.frame) != nil
          && $0.frame.allTerms.of(.scope).isEmpty
      }
    ) { $0.frame.questionTerms }
    return answers.flatMap { growth -> [Derivation] in
      guard growth.frame.dimension == "percent change", let year = year(growth.frame),
        let sign = sign(growth.frame)
      else { return [] }
      let measure = growth.frame.questionTerms.subtracting(Arithmetic.moves.keys)
      let told = (levels[measure] ?? []).prefix(Arithmetic.most)
      let now = told.filter { self.year($0.frame) == year }
      let before = told.filter { self.year($0.frame) == year - 1 }
      return now.flatMap { now in
        before.compactMap { self.growth(growth, sign, from: $0, to: now) }
      }
    }
  }

  /// Which way a figure moves, by the class of the verb.
  static let moves: [String: Double] = [
    "rise": 1, "raise": 1, "expand": 1, "fall": -1, "cut": -1, "shrink": -1,
  ]

  private func sign(_ frame: Frame) -> Double? {
    let signs = Set(frame.allTerms.compactMap { Arithmetic.moves[$0] })
    return signs.count == 1 ? signs.first : nil
  }

  private func year(_ frame: Frame) -> Int? {
    guard let period = frame.time?.period, period.grain == .year, frame.time?.relation == .during,
      let start = period.start, period.end?.year == start.year
    else { return nil }
    return start.year
  }

  private func growth(
    _ growth: Answer, _ sign: Double, from before: Answer, to now: Answer
  ) -> Derivation? {
    guard let change = growth.frame.value, let old = before.frame.value, let new = now.frame.value,
      before.frame.dimension == now.frame.dimension, old.unit == new.unit,
      let oldLow = old.interval.low, let oldHigh = old.interval.high, oldLow > 0,
      let newLow = new.interval.low, let newHigh = new.interval.high
    else { return nil }
    let possible = Interval(low: 100 * (newLow / oldHigh - 1), high: 100 * (newHigh / oldLow - 1))
    let ends = [change.interval.low, change.interval.high].map { $0.map { sign * $0 } }
    let told = Interval(low: sign > 0 ? ends[0] : ends[1], high: sign > 0 ? ends[1] : ends[0])
    guard !told.meets(possible) else { return nil }
    let made = (100 * (new.number / old.number - 1)).rounded()
    return Derivation(
      inputs: [before.id, now.id, growth.id],
      working: "\(old.words) to \(new.words) is a change of \(Int(made)) percent, not "
        + "\(sign < 0 ? "minus " : "")\(change.words)")
  }
}
