// What two figures are to each other once everything else is the same.

import Claims
import Values

/// How two values stand to each other.
enum ValueOutcome: Sendable {
  case same
  /// One is a bound or a range that the other falls into.
  case refines
  /// What is written allows both to be the same number.
  case within
  case disjoint
  case incomparable
}

/// Compares figures.
enum ValueAxis {
  static func compare(_ a: Quantity, _ b: Quantity) -> ValueOutcome {
    switch a.compare(b) {
    case .same: return .same
    case .disjoint: return .disjoint
    case .notComparable: return .incomparable
    case .withinWritten:
      if a.number == b.number, a.unit == b.unit {
        return isBound(a) == isBound(b) ? .same : .within
      }
      if isLowerBound(a) && isLowerBound(b) { return .incomparable }
      return isBound(a) || isBound(b) ? .refines : .within
    }
  }

  /// "more than 100", "up to 44": one side is open.
  private static func isBound(_ value: Quantity) -> Bool {
    value.interval.high == nil || value.interval.low == nil || value.interval.low == 0
  }

  /// "more than 30", "at least 500": two of them hold for the same number, whatever it is.
  private static func isLowerBound(_ value: Quantity) -> Bool { value.interval.high == nil }

  /// Significant digits of a number as it is written: 3 for 25.5 million, 1 for 600 million.
  static func significantDigits(_ value: Quantity) -> Int {
    var digits = Figure.digits(value.number)
    while digits.last == "0" { digits.removeLast() }
    while digits.first == "0" { digits.removeFirst() }
    return digits.count
  }
}
