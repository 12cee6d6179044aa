// Whether two written figures can be of one number. Units are converted here and nowhere else; money
// is never converted, since rates change.

import SourceText

/// What two quantities are to each other.
public enum QuantityComparison: Hashable, Sendable {
  /// Equal numbers with equal bounds.
  case same
  /// A number lies in both intervals.
  case withinWritten
  /// No number lies in both; `gap` is the distance between the intervals in the first one's unit.
  case disjoint(gap: Double)
  /// The units tell of different things; `reason` says which.
  case notComparable(reason: String)
}

extension Quantity {
  /// Compares with another figure; mirrored for mirrored arguments, but for the unit of the gap.
  ///
  ///     "30 percent" and "about 30 percent" are withinWritten, "30 percent" and "17 percent" disjoint.
  public func compare(_ other: Quantity) -> QuantityComparison {
    if currency != other.currency || per != other.per {
      return .notComparable(reason: "\(name) is not \(other.name)")
    }
    guard let conversion = UnitConversion(from: other.unit, to: unit) else {
      return .notComparable(reason: "\(name) is not \(other.name)")
    }
    let theirs = conversion.applied(to: other.interval)
    let number = conversion.applied(to: other.number)
    if Quantity.isClose(self.number, number), interval.isClose(to: theirs) { return .same }
    let isBeside =
      areOfDigitsAlone(other) && (interval.touches(theirs) || theirs.touches(interval))
    if interval.meets(theirs), !isBeside { return .withinWritten }
    let gaps = [Quantity.gap(theirs.high, interval.low), Quantity.gap(interval.high, theirs.low)]
    return .disjoint(gap: gaps.compactMap { $0 }.reduce(0, max))
  }

  /// Whether both say no more than their digits, in one unit: 7.2 and 7.3 are two numbers, though 7.25 may be written
  /// as either.
  private func areOfDigitsAlone(_ other: Quantity) -> Bool {
    unit == other.unit && hedges.isEmpty && other.hedges.isEmpty
      && isOfDigitsAlone && other.isOfDigitsAlone
  }

  /// Whether the interval is what rounding to the last digit leaves open: 7.15 to 7.25, but not "30 to 40".
  private var isOfDigitsAlone: Bool {
    guard let low = interval.low, let high = interval.high, !interval.lowOpen, !interval.highOpen,
      Quantity.isClose(low + high, 2 * number), high > low
    else { return false }
    let steps = number / (high - low)
    return Quantity.isClose(steps, steps.rounded())
  }

  /// From the end of one interval to the beginning of the other; nil where either is open.
  private static func gap(_ high: Double?, _ low: Double?) -> Double? {
    guard let high, let low else { return nil }
    return (low - high).tidy
  }

  /// What is counted, in words.
  private var name: String {
    (currency ?? unit ?? "a bare number") + (per.map { " per " + $0 } ?? "")
  }

  /// Equal but for the noise of binary fractions.
  fileprivate static func isClose(_ a: Double, _ b: Double) -> Bool {
    (a - b).magnitude <= 1e-9 * max(1, a.magnitude, b.magnitude)
  }
}

extension Interval {
  /// Whether it ends where the other begins.
  fileprivate func touches(_ other: Interval) -> Bool {
    guard let high, let low = other.low else { return false }
    return Quantity.isClose(high, low)
  }

  /// Whether the bounds are the same but for the noise of binary fractions.
  fileprivate func isClose(to other: Interval) -> Bool {
    func isClose(_ a: Double?, _ b: Double?) -> Bool {
      guard let a, let b else { return a == nil && b == nil }
      return Quantity.isClose(a, b)
    }
    return isClose(low, other.low) && isClose(high, other.high) && lowOpen == other.lowOpen
      && highOpen == other.highOpen
  }
}

/// How numbers of one unit become numbers of another of the same dimension.
struct UnitConversion {
  private var factor = 1.0
  private var offset = 0.0

  /// Nil where the two do not measure the same. A bare ton is as good as any ton.
  init?(from source: String?, to target: String?) {
    if source == target { return }
    guard let source, let target else { return nil }
    let (from, to) = (UnitConversion.rate(source), UnitConversion.rate(target))
    if from.per == to.per, UnitConversion.areTons(from.base, to.base) { return }
    if let a = MeasuredUnits.scale(of: source), let b = MeasuredUnits.scale(of: target) {
      guard a.dimension == b.dimension else { return nil }
      (factor, offset) = (a.factor / b.factor, (a.offset - b.offset) / b.factor)
      return
    }
    guard from.per == to.per, from.per != nil, let a = MeasuredUnits.scale(of: from.base),
      let b = MeasuredUnits.scale(of: to.base), a.dimension == b.dimension, a.offset == b.offset
    else { return nil }
    factor = a.factor / b.factor
  }

  func applied(to number: Double) -> Double { number * factor + offset }

  func applied(to interval: Interval) -> Interval {
    var interval = interval
    interval.low = interval.low.map(applied)
    interval.high = interval.high.map(applied)
    return interval
  }

  private static func areTons(_ a: String, _ b: String) -> Bool {
    let tons: Set<String> = ["ton", "tonne", "short ton", "long ton"]
    return a == b || ((a == "ton" || b == "ton") && tons.contains(a) && tons.contains(b))
  }

  /// "barrel per day" cut in two.
  private static func rate(_ unit: String) -> (base: String, per: String?) {
    let parts = unit.spaced
    guard let at = parts.lastIndex(of: "per"), at > 0 else { return (unit, nil) }
    return (parts[..<at].joined(separator: " "), parts[(at + 1)...].joined(separator: " "))
  }
}
