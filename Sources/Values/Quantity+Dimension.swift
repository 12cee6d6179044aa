// What a unit measures, for those that sort figures before they compare them.

extension Quantity {
  /// "length", "mass", … for a unit that can be converted; nil for money, shares and counted
  /// things.
  public var dimension: String? {
    unit.flatMap { MeasuredUnits.scale(of: $0)?.dimension }.map { "\($0)" }
  }
}
