// A stretch of days as text gives it: "2019", "from 2004 to 2019", "since 2003". A single day is a
// period of one day.

/// How fine a date is written: "in 2013" is a year, "September 2013" a month.
public enum Grain: String, Sendable, Codable, Comparable, CaseIterable {
  case day, week, month, quarter, half, year, decade, century, span

  public static func < (a: Grain, b: Grain) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }
}

/// Days from `start` to `end`, both inclusive.
public struct Period: Hashable, Sendable, Codable {
  /// Nil when the text leaves the beginning open ("until 2019").
  public var start: Day?
  /// Nil when the text leaves the end open ("since 2003").
  public var end: Day?
  public var grain: Grain

  public init(start: Day?, end: Day?, grain: Grain) {
    (self.start, self.end, self.grain) = (start, end, grain)
  }

  /// One day.
  public init(_ day: Day) { self.init(start: day, end: day, grain: .day) }

  /// A whole year; nil outside 1 to 9999.
  public init?(year: Int) {
    guard let start = Day(year, 1, 1), let end = Day(year, 12, 31) else { return nil }
    self.init(start: start, end: end, grain: .year)
  }

  /// A whole month; nil where there is none.
  public init?(year: Int, month: Int) {
    guard let start = Day(year, month, 1) else { return nil }
    let last = Day.length(ofMonth: month, year: year)
    self.init(start: start, end: Day(year, month, last), grain: .month)
  }

  /// Whether the two have a day in common; open ends reach for ever.
  public func overlaps(_ other: Period) -> Bool {
    Period.precedes(start, other.end) && Period.precedes(other.start, end)
  }

  /// Whether every day of `other` is a day of this one.
  public func contains(_ other: Period) -> Bool {
    let startsBefore = start == nil || (other.start.map { start! <= $0 } ?? false)
    let endsAfter = end == nil || (other.end.map { $0 <= end! } ?? false)
    return startsBefore && endsAfter
  }

  private static func precedes(_ a: Day?, _ b: Day?) -> Bool {
    guard let a, let b else { return true }
    return a <= b
  }
}
