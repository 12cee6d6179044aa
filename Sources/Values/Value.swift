// What the recognisers give: a span with its typed reading.

import SourceText

/// The kinds of value, as `concord inspect values` names them.
public enum Family: String, Sendable, Codable, CaseIterable {
  case number, percent, ordinal, range, money, quantity, date, period, duration
}

/// How a time is tied to what is said of it.
public enum TimeRelation: String, Sendable, Codable {
  /// "in 2019", "on Monday", a bare date.
  case during
  /// "since 2003", "from 2004 on": `start` is the date, `end` is open.
  case since
  /// "until 2019", "by 2030": `end` is the date, `start` is open.
  case until
  /// "after 2020": `start` is the day after, `end` is open.
  case after
  /// "before 2020": `end` is the day before, `start` is open.
  case before
}

/// A typed reading of a span.
public struct Value: Hashable, Sendable {
  public var family: Family
  /// The whole expression, hedge and unit included: "up to 44 percent", "since 2003".
  public var span: Span
  /// The number alone with its scale word and unit, without hedges: "44 percent".
  public var core: Span
  /// For number, percent, ordinal (unit "rank"), range, money, quantity, and for durations, whose
  /// unit is "day", "year" and so on; nil for dates and periods. A range or bound that has a unit
  /// is of its unit's family ("3 to 5 percent" is percent); `.range` is for bare numbers.
  public var quantity: Quantity?
  /// For date and period; nil when a relative expression has no reference to count from.
  public var period: Period?
  /// Further readings of an ambiguous date ("04.07.2011"), `period` being the first; else empty.
  public var otherReadings: [Period]
  /// How the time is tied; `.during` for everything that is no time.
  public var relation: TimeRelation
  /// Whether the period was counted from the reference date ("last year", "Tuesday").
  public var isRelative: Bool
  /// The written parts of a date whose year is not written ("March 23", "Tuesday"); nil for a full
  /// date and for everything else.
  public var partial: PartialDate?
  /// For durations: length in seconds, a month being 30 days and a year 365.
  public var seconds: Double?

  public init(
    family: Family, span: Span, core: Span? = nil, quantity: Quantity? = nil,
    period: Period? = nil, otherReadings: [Period] = [], relation: TimeRelation = .during,
    isRelative: Bool = false, seconds: Double? = nil,
    partial: PartialDate? = nil
  ) {
    self.family = family
    self.span = span
    self.core = core ?? span
    self.quantity = quantity
    self.period = period
    self.otherReadings = otherReadings
    self.relation = relation
    self.isRelative = isRelative
    self.seconds = seconds
    self.partial = partial
  }
}
