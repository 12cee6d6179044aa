// Weeks and weekends by their day or number: "the week of the 18th", "w/c Feb 4", "week 23", "the
// third week of January", "the weekend of Halloween".

import SourceText

/// The grammar of weeks. Every function gives the point at its index, or nil.
struct WeekReader {
  let text: ValueText

  /// The week there, with or without its article.
  func point(at index: Int) -> TimePoint? {
    let at = text.has("the", index) ? index + 1 : index
    let point =
      commencing(at: at) ?? holding(at: at) ?? numbered(at: at) ?? nth(at: at)
      ?? nthWeekday(at: at)
    return point?.extended(from: index)
  }

  /// "w/c Feb 4", "week commencing 4 February", "the week starting on February 4", "week ended May 3".
  private func commencing(at index: Int) -> TimePoint? {
    var at: Int
    let isEnd: Bool
    if text.has("w", index), text.glued("/", index + 1), text[index + 2].glued,
      ["b", "c", "e"].contains(text.word(index + 2))
    {
      (at, isEnd) = (index + 3, text.has("e", index + 2))
    } else if text.has("week", index), let ends = Self.verbs[text.word(index + 1)] {
      (at, isEnd) = (index + 2, ends)
      if text.has("on", at) { at += 1 }
    } else {
      return nil
    }
    guard let day = day(at) else { return nil }
    let (first, last) = isEnd ? (-6, 0) : (0, 6)
    return week(index, day) {
      $0.adding(days: first).map { start in
        Period(start: start, end: start.adding(days: last - first), grain: .week)
      }
    }
  }

  private static let verbs: WordTable<Bool> = [
    "beginning": false, "commencing": false, "ended": true, "ending": true, "starting": false,
  ]

  /// "the week of the 18th", "the weekend of May 4".
  private func holding(at index: Int) -> TimePoint? {
    guard text.has("week", index) || text.has("weekend", index), text.has("of", index + 1),
      let day = day(index + 2)
    else { return nil }
    let isWeekend = text.has("weekend", index)
    return week(index, day) { isWeekend ? Period(weekendOf: $0) : Period(weekOf: $0) }
  }

  private func week(_ first: Int, _ day: TimePoint, _ period: (Day) -> Period?) -> TimePoint {
    var point = day.extended(from: first)
    point.period = day.period?.start.flatMap(period)
    point.partial = nil
    return point
  }

  /// A day, also one whose month is not written.
  private func day(_ index: Int) -> TimePoint? {
    let dates = DateReader(text: text)
    guard
      let point = dates.point(at: index) ?? HolidayReader(text: text).point(at: index)
        ?? dates.bareDay(at: index),
      point.period.map({ $0.grain == .day }) ?? (point.partial?.day != nil)
    else { return nil }
    return point
  }

  /// "week 23", "week 3 of 2027": weeks of ISO 8601.
  private func numbered(at index: Int) -> TimePoint? {
    guard text.has("week", index), text[index + 1].kind == .digits, text[index + 1].count <= 2,
      let number = text.integer(index + 1), (1...53).contains(number)
    else { return nil }
    let link = text.has("of", index + 2) || text.has("in", index + 2) ? index + 3 : index + 2
    if let year = PeriodReader(text: text).years(at: link), year.isYear {
      return TimePoint(
        first: index, next: year.next, period: year.period?.nth(number, unit: "week"))
    }
    guard !text.isCountable(index + 2), !text[index + 1].glued else { return nil }
    let year = text.reference.flatMap { Period(year: $0.year) }
    return TimePoint(
      first: index, next: index + 2, period: year?.nth(number, unit: "week"), isRelative: true)
  }

  /// "the second Monday in May", "the last Friday of the month".
  private func nthWeekday(at index: Int) -> TimePoint? {
    let isLast = text.has("last", index)
    guard let (number, next) = isLast ? (-1, index + 1) : OrdinalKind.number(at: index, in: text),
      number <= 5, let weekday = text.weekday(next),
      text.has("of", next + 1) || text.has("in", next + 1),
      let whole = PeriodReader(text: text).whole(next + 2), whole.period?.grain ?? .month == .month
    else { return nil }
    var point = whole.extended(from: index)
    (point.partial, point.needsContext) = (nil, false)
    point.period = whole.period?.start.flatMap { month in
      Holidays.Rule.nth(number, weekday: weekday, month: month.month, after: 0).day(in: month.year)
    }.map { Period($0) }
    return point
  }

  /// "the third week of January", "the second quarter of last year", "the fifth day of the month".
  private func nth(at index: Int) -> TimePoint? {
    guard let (number, next) = OrdinalKind.number(at: index, in: text), number <= 400,
      let unit = text.unit(next), text.word(next) == unit, unit != "quarter",
      text.has("of", next + 1) || text.has("in", next + 1),
      let whole = PeriodReader(text: text).whole(next + 2)
    else { return nil }
    var point = whole.extended(from: index)
    (point.isYear, point.needsContext, point.partial) = (false, false, nil)
    point.period = whole.period?.nth(number, unit: unit)
    return whole.period != nil && point.period == nil ? nil : point
  }
}
