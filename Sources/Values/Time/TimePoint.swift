// A time as it is read, before the preposition around it is looked at.

import SourceText

/// What a written time stands for.
struct TimePoint {
  /// Index of the first token.
  var first: Int
  /// Index after the last token.
  var next: Int
  /// Nil for a relative time without a reference.
  var period: Period?
  /// The other reading of an ambiguous date.
  var other: Period?
  /// Whether it counts from the reference.
  var isRelative = false
  var partial: PartialDate?
  /// Whether it is a bare year, which the wider grammar may read as a part of more.
  var isYear = false
  /// Whether words of doubt ("May", "Sun") want a preposition or a day to be a time at all.
  var needsContext = false
  /// How it is tied where its own words say so: "to date".
  var relation: TimeRelation?

  /// The same read as a part of something longer.
  func extended(from first: Int, to next: Int? = nil) -> TimePoint {
    var point = self
    (point.first, point.next) = (first, next ?? self.next)
    return point
  }
}

extension TimePoint? {
  /// Becomes the other point where that reaches farther.
  mutating func take(_ other: TimePoint?) {
    if let other, other.next > self?.next ?? 0 { self = other }
  }
}

extension Period {
  /// The third of the period: 0 early, 1 middle, 2 late. Years are cut at the ends of April and
  /// August, months after the 10th and 20th, decades after the third and sixth year.
  func third(_ part: Int) -> Period {
    guard let start, let end else { return self }
    switch grain {
    case .year where start.month == 1:
      guard let from = Day(start.year, part * 4 + 1, 1),
        let to = Period(year: start.year, month: part * 4 + 4)?.end
      else { return self }
      return Period(start: from, end: to, grain: .span)
    case .month:
      let from = Day(start.year, start.month, part * 10 + 1)
      let to = part == 2 ? end : Day(start.year, start.month, part * 10 + 10)
      return Period(start: from, end: to, grain: .span)
    case .decade, .century:
      let years = end.year - start.year + 1
      let from = start.year + years * part / 3
      let to = start.year + years * (part + 1) / 3 - 1
      return Period(start: Day(from, 1, 1), end: Day(to, 12, 31), grain: .span)
    default: return self
    }
  }

  /// The first or last so many units of the period. Its first week is the one with its fourth day,
  /// as in ISO 8601, its last the one with the fourth day before its end.
  func part(_ count: Int, of unit: Word, isFirst: Bool) -> Period? {
    guard let start, let end else { return nil }
    if unit == "week" {
      guard
        let week = isFirst
          ? start.adding(days: 3).flatMap({ Period(weekOf: $0) })
          : end.adding(days: -3).flatMap({ Period(weekOf: $0) })
      else { return nil }
      return isFirst
        ? Period(start: week.start, end: week.end?.adding(days: 7 * (count - 1)), grain: .span)
        : Period(start: week.start?.adding(days: 7 * (1 - count)), end: week.end, grain: .span)
    }
    if isFirst {
      guard let after = start.adding(count, unit: unit), after.ordinal <= end.ordinal + 1 else {
        return nil
      }
      return Period(start: start, end: after.adding(days: -1), grain: .span)
    }
    guard let after = end.adding(days: 1), let first = after.adding(-count, unit: unit),
      first >= start
    else { return nil }
    return Period(start: first, end: end, grain: .span)
  }

  /// The first or second half of a year, decade or century; nil for other periods.
  func half(_ number: Int) -> Period? {
    guard let start, let end, (1...2).contains(number) else { return nil }
    if grain == .year, start.month == 1 {
      return Period(
        start: Day(start.year, number * 6 - 5, 1),
        end: Period(year: start.year, month: number * 6)?.end, grain: .half)
    }
    guard grain == .decade || grain == .century else { return nil }
    let middle = start.year + (end.year - start.year + 1) / 2
    return number == 1
      ? Period(start: start, end: Day(middle - 1, 12, 31), grain: .span)
      : Period(start: Day(middle, 1, 1), end: end, grain: .span)
  }

  /// That quarter of a year; nil above 4.
  init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter), let start = Day(year, quarter * 3 - 2, 1) else { return nil }
    self.init(
      start: start, end: Period(year: year, month: quarter * 3)?.end, grain: .quarter)
  }

  /// Whole years from one to another, both inclusive.
  init?(years: ClosedRange<Int>, grain: Grain) {
    guard let start = Day(years.lowerBound, 1, 1), let end = Day(years.upperBound, 12, 31) else {
      return nil
    }
    self.init(start: start, end: end, grain: grain)
  }

  /// The year of football, schools and many budgets that begins in that one, told as "2019-20": from
  /// July to June, so that one ends where the next begins. Most begin between July and October.
  init?(season year: Int) {
    guard let start = Day(year, 7, 1), let end = Day(year + 1, 6, 30) else { return nil }
    self.init(start: start, end: end, grain: .span)
  }

  /// The ISO week, Monday to Sunday, of a day.
  init?(weekOf day: Day) {
    guard let start = day.adding(days: 1 - day.weekday), let end = start.adding(days: 6) else {
      return nil
    }
    self.init(start: start, end: end, grain: .week)
  }

  /// That season of the northern half of the world, by months: 0 spring (March to May) to 3 winter,
  /// which reaches into the next year.
  init?(year: Int, season: Int) {
    let month = season * 3 + 3
    let last = month + 2 > 12 ? (year + 1, month + 2 - 12) : (year, month + 2)
    guard let start = Day(year, month, 1),
      let end = Period(year: last.0, month: last.1)?.end
    else { return nil }
    self.init(start: start, end: end, grain: .quarter)
  }
}

extension Period {
  /// The running unit of the calendar that holds a day, "day" to "century".
  init?(_ day: Day, in unit: Word) {
    switch unit {
    case "day", "night": self.init(day)
    case "week": self.init(weekOf: day)
    case "fortnight":
      guard let week = Period(weekOf: day) else { return nil }
      self.init(start: week.start, end: week.end?.adding(days: 7), grain: .span)
    case "month": self.init(year: day.year, month: day.month)
    case "quarter": self.init(year: day.year, quarter: (day.month + 2) / 3)
    case "year": self.init(year: day.year)
    // In June the season that has just ended is the last.
    case "season": self.init(season: day.month < 6 ? day.year - 1 : day.year)
    case "decade":
      let first = day.year / 10 * 10
      self.init(years: first...first + 9, grain: .decade)
    case "century":
      let first = (day.year - 1) / 100 * 100 + 1
      self.init(years: first...first + 99, grain: .century)
    default: return nil
    }
  }

  /// Saturday and Sunday of the week of a day.
  init?(weekendOf day: Day) {
    guard let sunday = day.adding(days: 7 - day.weekday), let saturday = sunday.adding(days: -1)
    else { return nil }
    self.init(start: saturday, end: sunday, grain: .span)
  }

  /// The nth such unit of the period, counted from 1; nil where it does not begin inside.
  func nth(_ number: Int, unit: Word) -> Period? {
    guard let start, let end, number >= 1 else { return nil }
    let first: Day?
    if unit == "week" {
      first = part(1, of: "week", isFirst: true)?.start?.adding(days: 7 * (number - 1))
    } else {
      first = start.adding(number - 1, unit: unit)
    }
    guard let first, first <= end else { return nil }
    return Period(first, in: unit)
  }
}

extension Day {
  /// The same day so many months later, or the last of a shorter month.
  func adding(months: Int) -> Day? {
    let index = year * 12 + month - 1 + months
    let (year, month) = (index / 12, index % 12 + 1)
    guard index > 0, year >= 1, year <= 9999 else { return nil }
    return Day(year, month, min(day, Day.length(ofMonth: month, year: year)))
  }

  /// The day so many units later, "day" to "century".
  func adding(_ count: Int, unit: Word) -> Day? {
    guard count.magnitude < 100_000 else { return nil }
    switch unit {
    case "day", "night": return adding(days: count)
    case "week": return adding(days: 7 * count)
    case "fortnight": return adding(days: 14 * count)
    case "month": return adding(months: count)
    case "quarter": return adding(months: 3 * count)
    case "season", "year": return adding(months: 12 * count)
    case "decade": return adding(months: 120 * count)
    case "century": return adding(months: 1200 * count)
    default: return nil
    }
  }
}
