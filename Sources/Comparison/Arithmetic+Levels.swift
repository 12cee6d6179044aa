// How much something was in one year, how much in the year before, and how it grew; and how much of it
// went somewhere or was of something.

import Claims
import Values

extension Arithmetic {
  /// How far a growth may be from what two levels make of it, beyond what their digits leave open, in
  /// percentage points: levels are rounded, revised and taken at other days.
  private static let growthSlack = 1.0
  /// By how much parts may exceed their whole, as a share of it.
  private static let partSlack = 0.02

  // MARK: - Growth

  /// "rose 8 percent in 2023" against the levels of 2022 and 2023: contradicted where no two of the
  /// levels that are told bear it out.
  func growths(_ now: [Answer], before: [Answer]) -> [Derivation] {
    now.compactMap { growth -> Derivation? in
      guard GroupKey(growth.frame)?.role == .growth, let sign = sign(growth.frame) else {
        return nil
      }
      let measure = growth.frame.questionTerms.subtracting(Arithmetic.moves.keys)
      let levels = [before, now].map { told in
        told.filter { isLevel($0.frame) && $0.frame.questionTerms == measure }
      }
      if growth.frame.time?.basis == .carried,
        !levels[1].contains(where: { isOfOneText($0.frame, growth.frame) })
      {
        return nil
      }
      let pairs = levels[1].flatMap { new in levels[0].map { (old: $0, new: new) } }.filter {
        areOfOne(measure, [$0.old.frame, $0.new.frame, growth.frame])
      }
      let findings = pairs.map { self.growth(growth, sign, from: $0.old, to: $0.new) }
      return findings.allSatisfy { $0 != nil } ? findings.first ?? nil : nil
    }
  }

  private func isLevel(_ frame: Frame) -> Bool {
    [.whole, .part].contains(GroupKey(frame)?.role)
  }

  /// Whether the two stand in one article, as far as frames tell; of articles of a sentence or two they
  /// tell nothing.
  private func isOfOneText(_ a: Frame, _ b: Frame) -> Bool {
    a.story == b.story && a.topic == b.topic
  }

  /// Whether figures of one measure are of one thing.
  private func areOfOne(_ measure: Set<String>, _ frames: [Frame]) -> Bool {
    frames.dropFirst().allSatisfy { isAnchored(measure, frames[0], $0) }
  }

  private func sign(_ frame: Frame) -> Double? {
    let signs = Set(frame.allTerms.compactMap { Arithmetic.moves[$0] })
    return signs.count == 1 ? signs.first : nil
  }

  /// Nil where the two levels bear the growth out, or cannot be compared.
  private func growth(
    _ growth: Answer, _ sign: Double, from before: Answer, to now: Answer
  ) -> Derivation? {
    guard let change = growth.frame.value, let old = before.frame.value, let new = now.frame.value,
      isOneMeasure(before.frame, now.frame), old.number > 0,
      let oldLow = old.interval.low, let oldHigh = old.interval.high, oldLow > 0,
      let newLow = new.interval.low, let newHigh = new.interval.high
    else { return nil }
    let slack = Arithmetic.growthSlack
    let possible = Interval(
      low: 100 * (newLow / oldHigh - 1) - slack, high: 100 * (newHigh / oldLow - 1) + slack)
    let ends = [change.interval.low, change.interval.high].map { $0.map { sign * $0 } }
    let told = Interval(low: sign > 0 ? ends[0] : ends[1], high: sign > 0 ? ends[1] : ends[0])
    guard !told.meets(possible) else { return nil }
    var made = change
    made.number = (100 * (new.number / old.number - 1)).rounded()
    let way = made.number < 0 ? "a fall" : "a rise"
    made.number = made.number.magnitude
    return Derivation(
      inputs: [growth.id, before.id, now.id],
      working: "\(old.told) to \(new.told) is \(way) of \(made.told), not "
        + "\(sign < 0 ? "a fall" : "a rise") of \(change.told)")
  }

  private func isOneMeasure(_ a: Frame, _ b: Frame) -> Bool {
    a.dimension == b.dimension && a.value?.unit == b.value?.unit
      && a.value?.currency == b.value?.currency && a.value?.per == b.value?.per
  }

  // MARK: - Parts

  /// What went to one country, or was of one good, against all of it in the same year; and what went to
  /// several countries together.
  func parts(_ answers: [Answer]) -> [Derivation] {
    let wholes = answers.filter { GroupKey($0.frame)?.role == .whole }
    let parts = answers.filter { GroupKey($0.frame)?.role == .part }
    guard let whole = wholes.max(by: { high($0) < high($1) }), let all = whole.frame.value,
      high(whole) < .infinity
    else { return [] }
    let most = high(whole) * (1 + Arithmetic.partSlack)
    // Of one part the smallest figure counts.
    var smallest: [Set<String>: Answer] = [:]
    for part in parts
    where isOneMeasure(part.frame, whole.frame)
      && areOfOne(whole.frame.questionTerms, [part.frame, whole.frame])
    {
      let terms = part.frame.questionTerms
      if let known = smallest[terms], low(known) <= low(part) { continue }
      smallest[terms] = part
    }
    let sorted = smallest.values.sorted { (low($1), $0.id) < (low($0), $1.id) }
    let single = sorted.filter { low($0) > most }.map { part in
      Derivation(
        inputs: [part.id, whole.id],
        working: "\(part.frame.value?.told ?? "") is more than \(all.told), of which it is a part")
    }
    return single.isEmpty ? together(sorted, whole, all, most) : single
  }

  /// Parts that went to countries, as few as exceed the whole.
  private func together(
    _ parts: [Answer], _ whole: Answer, _ all: Quantity, _ most: Double
  ) -> [Derivation] {
    var taken: [Answer] = []
    for part in parts {
      let own = part.frame.questionTerms.subtracting(whole.frame.questionTerms)
      guard own.of(.place).count == 1, own.plain.isEmpty,
        own.of(.place).allSatisfy(GroupKey.isCountry)
      else { continue }
      taken.append(part)
      if taken.reduce(0, { $0 + low($1) }) > most { break }
    }
    guard taken.count > 1, taken.reduce(0, { $0 + low($1) }) > most else { return [] }
    var sum = all
    sum.number = taken.compactMap(\.frame.value?.number).reduce(0, +)
    let figures = taken.compactMap(\.frame.value?.told).joined(separator: " + ")
    return [
      Derivation(
        inputs: taken.map(\.id) + [whole.id],
        working: "\(figures) = \(sum.told), more than \(all.told), of which they are parts")
    ]
  }

  private func low(_ answer: Answer) -> Double { answer.frame.value?.interval.low ?? 0 }
  private func high(_ answer: Answer) -> Double { answer.frame.value?.interval.high ?? .infinity }
}
