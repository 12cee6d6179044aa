// How a value of one text stands to the values of another: the best that any of them makes of it.

import Foundation
import Values

/// Holds single values against each other, whatever they are said of.
enum ValueMarks {
  /// The mark of a value by the other text's values: an equal one if there is any, else the nearest
  /// decides. "Fewer than 22 recoveries" is not made so by the one death beside 27 recoveries.
  ///
  /// - Parameter isClaim: whether the value is claimed and the others are what a source says.
  static func mark(_ value: Value, by others: [Value], isClaim: Bool) -> ValueMark {
    let found = others.compactMap { other -> (mark: ValueMark, distance: Double)? in
      if let quantity = value.quantity, let theirs = other.quantity {
        return figure(quantity, theirs, isClaim: isClaim)
      }
      if let period = value.period, let theirs = other.period { return time(period, theirs) }
      guard let partial = value.partial, let theirs = other.partial else { return nil }
      return partial == theirs ? (.same, 0) : (.open, farthest)
    }
    return found.min { $0.distance < $1.distance }?.mark ?? .alone
  }

  /// What another unit adds to a distance: less than what a figure half as large would.
  private static let otherUnit = 0.3
  private static let farthest = 1e6

  /// How far apart two figures are is the logarithm of their ratio; equal ones are not apart.
  private static func figure(
    _ a: Quantity, _ b: Quantity, isClaim: Bool
  ) -> (mark: ValueMark, distance: Double)? {
    let (first, isOneUnit) = (a, a.unit == b.unit)
    var second = b
    if isCount(a), isCount(b) { second.unit = first.unit }
    let outcome =
      isClaim ? ValueAxis.answer(first, second) : ValueAxis.answer(second, first)
    let ratio = (max(first.number, 1e-9) / max(second.number, 1e-9))
    let distance = abs(log(ratio)) + (isOneUnit ? 0 : otherUnit)
    switch outcome {
    case .same: return (.same, isOneUnit ? -2 : -1)
    case .refines: return (.kept, distance)
    case .within: return (.within, distance)
    case .disjoint: return (first.number < second.number ? .below : .above, distance)
    case .otherCurrency: return (.open, distance)
    case .incomparable:
      guard a.currency == b.currency, isOneUnit || isCount(a) && isCount(b) else { return nil }
      return (.open, distance)
    }
  }

  /// A number, with or without what is counted.
  private static func isCount(_ quantity: Quantity) -> Bool {
    guard quantity.currency == nil, quantity.per == nil else { return false }
    guard let unit = quantity.unit else { return true }
    return quantity.dimension == nil && !["percent", "percentage point", "rank"].contains(unit)
  }

  /// How far apart two periods are is counted in days, from the end that is written.
  private static func time(_ a: Period, _ b: Period) -> (mark: ValueMark, distance: Double) {
    let isOpen = [a.start, a.end, b.start, b.end].contains { $0 == nil }
    if a.start == b.start, a.end == b.end { return (.same, -2) }
    let distance = abs(day(a) - day(b))
    if a.overlaps(b) { return (isOpen ? .kept : .within, distance) }
    guard let end = a.end, let start = b.start, end < start else { return (.above, distance) }
    return (.below, distance)
  }

  private static func day(_ period: Period) -> Double {
    Double((period.start ?? period.end)?.ordinal ?? 0)
  }
}
