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
  /// Equal numbers of two currencies.
  case otherCurrency
  case incomparable
}

/// Compares figures.
enum ValueAxis {
  /// The figures of two claims; nil where either has none. Counted things that are one class of
  /// words ("soldiers", "troops") have one unit, as has a number without a noun beside another.
  ///
  /// - Parameter isAsked: whether A is what a user asks, so that B must make it so.
  static func compare(_ a: Frame, _ b: Frame, isAsked: Bool) -> ValueOutcome? {
    guard var first = a.value, var second = b.value else { return nil }
    if Pair.areOfOtherSpans(a, b) { return .incomparable }
    let isCount = [a, b].allSatisfy { $0.dimension == "number" || $0.dimension.hasPrefix("unit:") }
    if isCount || a.dimension == "number" { first.unit = second.unit }
    if b.dimension == "number" { second.unit = first.unit }
    // A sum in a coin beside so many of the coin: `Frame.measures` has seen that it is one number.
    if (first.currency == nil) != (second.currency == nil), first.number == second.number,
      a.dimension.hasPrefix("unit:") || b.dimension.hasPrefix("unit:")
    {
      return .same
    }
    if let currency = first.currency, let other = second.currency, currency != other {
      // "50,000 dirhams" of a text that does not say of which country: one number is one sum.
      if first.number == second.number || isAsked, SharedCurrency.mayBeOne(currency, other) {
        first.currency = other
        return isAsked ? answer(first, second) : compare(first, second)
      }
      return first.number == second.number ? .otherCurrency : .incomparable
    }
    return isAsked ? answer(first, second) : compare(first, second)
  }

  /// What a source's figure makes of a user's: "at least five" does not make it seven, but 100 is
  /// more than 30, and ten is not more than ten.
  static func answer(_ claim: Quantity, _ source: Quantity) -> ValueOutcome {
    switch claim.compare(source) {
    case .same: return .same
    case .disjoint: return .disjoint
    case .notComparable: return .incomparable
    case .withinWritten:
      if claim.number == source.number, claim.unit == source.unit {
        if isBound(claim) == isBound(source) { return .same }
        return isBound(claim) && claim.interval.excludes(source.number) ? .disjoint : .within
      }
      guard isBound(claim) || isBound(source) else { return .within }
      var written = source
      written.interval = Interval(low: source.number, high: source.number)
      if case .disjoint = claim.compare(written) { return .incomparable }
      return .refines
    }
  }

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
      guard isBound(a) || isBound(b) else { return .within }
      return isFar(a, b) ? .incomparable : .refines
    }
  }

  /// "more than 100", "up to 44": one side is open.
  private static func isBound(_ value: Quantity) -> Bool {
    value.interval.high == nil || value.interval.low == nil || value.interval.low == 0
  }

  /// Whether one is so far beyond the other's lower bound that nobody would have put it so: 100 is
  /// not "more than 30".
  private static func isFar(_ a: Quantity, _ b: Quantity) -> Bool {
    guard isLowerBound(a) != isLowerBound(b) else { return false }
    let (bound, other) = isLowerBound(a) ? (a, b) : (b, a)
    return other.number > mostBeyond * bound.number
  }

  /// How many times a lower bound the number may be that is meant by it.
  private static let mostBeyond = 1.5

  /// "more than 30", "at least 500": two of them hold for the same number, whatever it is.
  private static func isLowerBound(_ value: Quantity) -> Bool { value.interval.high == nil }

  /// More digits than this nobody writes: they come of a fraction.
  private static let mostDigits = 15

  /// Significant digits of a number as it is written: 3 for 25.5 million, 1 for 600 million.
  static func significantDigits(_ value: Quantity) -> Int {
    let digits = Figure.digits(value.number).utf8
    // A third is no odd figure, however many digits it has as a percentage.
    if digits.count > mostDigits { return 1 }
    let isZero = { (digit: UInt8) in digit == UInt8(ascii: "0") }
    return digits.reversed().drop(while: isZero).reversed().drop(while: isZero).count
  }
}

extension Interval {
  /// Whether the number is the bound itself, which does not belong to it: "more than ten".
  fileprivate func excludes(_ number: Double) -> Bool {
    lowOpen && low == number || highOpen && high == number
  }
}
