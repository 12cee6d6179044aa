// Whether two claims speak of the same period.

import Claims
import SourceText
import Values

/// Compares periods.
enum TimeAxis {
  /// Articles within so many days of each other speak of the same "now". Two: a story of one day
  /// is printed the next, and time zones add one.
  static let sameNow = 2

  /// Days within which a sum of money that no date qualifies is the same sum: a price, a cost, a
  /// pledge is reported for weeks, while counts of people grow from day to day.
  static let samePrice = 60

  /// How the periods of two claims stand to each other.
  ///
  /// `containment` says what a month inside the other's year is: the same event can be dated more
  /// or less finely, while an amount of a month is none of the year.
  static func compare(
    _ a: TimeQualifier?, _ b: TimeQualifier?, containment: Outcome = .unknown
  ) -> Outcome {
    let (a, b) = (a.flatMap(dated), b.flatMap(dated))
    guard let a, let b else { return open(a ?? b) }
    if a.basis == .publication && b.basis == .publication { return now(a, b) }
    guard let first = a.period, let second = b.period else {
      if let days = days(a, b, containment) {
        // The day of printing is no other day of what was on "March 23".
        let isPrinted = a.basis == .publication || b.basis == .publication
        guard isPrinted, days == .different else { return days }
        return isOnEve(a, of: b) || isOnEve(b, of: a) ? .compatible : .unknown
      }
      return words(a) == words(b) ? .compatible : .unknown
    }
    if a.basis == .publication || b.basis == .publication {
      // What is so on the day of printing is no amount of a whole year.
      let isOfDay = max(first.grain, second.grain) < .year || containment == .compatible
      if isOfDay, first.overlaps(second) || isDayBefore(a, first, b, second) { return .compatible }
      return .unknown
    }
    if a.relation != b.relation { return mixed(a, first, b, second, containment) }
    switch a.relation {
    case .during:
      if first.start == second.start, first.end == second.end { return .same }
      if !first.overlaps(second) { return .different }
      if first.contains(second) || second.contains(first) { return containment }
      return first.grain == second.grain ? .different : .unknown
    case .since, .after: return beginning(first, second)
    case .until, .before: return deadline(first, second)
    }
  }

  /// Whether one was on the day before the other was printed, which says no day.
  private static func isDayBefore(
    _ a: TimeQualifier, _ first: Period, _ b: TimeQualifier, _ second: Period
  ) -> Bool {
    let isPrinted = a.basis == .publication
    guard isPrinted != (b.basis == .publication), first.grain == .day, second.grain == .day,
      let printed = (isPrinted ? first : second).start,
      let told = (isPrinted ? second : first).start, (isPrinted ? b : a).relation == .during
    else { return false }
    return printed.ordinal - told.ordinal == 1
  }

  /// Whether one is of a day and month without a year, and the other was printed on the day after.
  private static func isOnEve(_ told: TimeQualifier, of printed: TimeQualifier) -> Bool {
    guard printed.basis == .publication, let day = printed.period?.end, let part = told.partial,
      let month = part.month, let number = part.day, told.relation == .during,
      let eve = Day(day.year, month, number)
    else { return false }
    return day.ordinal - eve.ordinal == 1
  }

  /// "since 2019" and "since March 2019" are one beginning, written more or less finely.
  private static func beginning(_ a: Period, _ b: Period) -> Outcome {
    guard let first = a.start, let second = b.start else { return .unknown }
    if first == second { return .same }
    let grain = max(a.grain, b.grain)
    if grain >= .year { return first.year == second.year ? .compatible : .different }
    if grain >= .month {
      return (first.year, first.month) == (second.year, second.month) ? .compatible : .different
    }
    return .different
  }

  /// "by the end of this decade" without "this".
  private static func words(_ time: TimeQualifier) -> [Substring] {
    time.text.lowercased().spaced.filter { !["the", "this"].contains($0) }
  }

  /// Two days or months of which at least one has no year: "March 28" and 29 March 2022; nil when
  /// either has none.
  private static func days(
    _ a: TimeQualifier, _ b: TimeQualifier, _ containment: Outcome
  ) -> Outcome? {
    if let weekdays = weekdays(a, b) { return weekdays }
    guard let first = monthAndDay(a), let second = monthAndDay(b) else { return nil }
    if first.prefix(second.count) != second.prefix(first.count) { return .different }
    return first.count == second.count ? .compatible : containment
  }

  /// "on Tuesday" of an article without a date against a day of the calendar: another day of the week
  /// is another day. The same may be of another week.
  private static func weekdays(_ a: TimeQualifier, _ b: TimeQualifier) -> Outcome? {
    for (named, dated) in [(a, b), (b, a)] {
      guard named.period == nil, named.partial?.month == nil, let name = named.partial?.weekday,
        dated.basis != .publication, dated.relation == named.relation,
        let period = dated.period, period.grain == .day, let day = period.start
      else { continue }
      return day.weekday == name ? .compatible : .different
    }
    return nil
  }

  private static func monthAndDay(_ time: TimeQualifier) -> [Int]? {
    if let partial = time.partial, let month = partial.month {
      return [month] + (partial.day.map { [$0] } ?? [])
    }
    guard let period = time.period, [.day, .month].contains(period.grain),
      let day = period.start
    else {
      return nil
    }
    return period.grain == .day ? [day.month, day.day] : [day.month]
  }

  /// "by 2030" and "by the end of the decade" are one deadline: a year's grain either way.
  private static func deadline(_ a: Period, _ b: Period) -> Outcome {
    guard let first = a.end, let second = b.end else { return .unknown }
    let gap = abs(first.ordinal - second.ordinal)
    return gap == 0 ? .same : gap <= 366 ? .compatible : .different
  }

  /// One claim has no period: an undated article's "now" may be the other's, but not a year that
  /// the other names.
  private static func open(_ time: TimeQualifier?) -> Outcome {
    time.map { $0.basis == .publication ? .compatible : .unknown } ?? .compatible
  }

  /// "This year", "so far" of a text without a date: no more than its now, which is not known. Nil for that.
  private static func dated(_ time: TimeQualifier) -> TimeQualifier? {
    guard time.basis == .relative, time.period == nil, time.partial == nil else { return time }
    let words = time.text.lowercased().spaced
    return words.contains { ["now", "this", "today"].contains($0) } ? nil : time
  }

  private static func now(_ a: TimeQualifier, _ b: TimeQualifier) -> Outcome {
    guard let first = a.period?.start, let second = b.period?.start else { return .unknown }
    let gap = abs(first.ordinal - second.ordinal)
    return gap == 0 ? .same : gap <= sameNow ? .compatible : .different
  }

  private static func mixed(
    _ a: TimeQualifier, _ first: Period, _ b: TimeQualifier, _ second: Period,
    _ containment: Outcome
  ) -> Outcome {
    if first == second { return .same }
    let relations = [a.relation, b.relation]
    if relations.contains(.until), relations.contains(.during),
      min(first.grain, second.grain) >= .year, isYearsEnd(first.end), isYearsEnd(second.end),
      deadline(first, second) != .different
    {
      return .compatible
    }
    // What was counted by the end of April is another sum than that of the year before.
    if relations.contains(.until), relations.contains(.during), containment != .compatible,
      let end = first.end, let other = second.end, abs(end.ordinal - other.ordinal) > month,
      !isYearsEnd(end) || !isYearsEnd(other)
    {
      return .different
    }
    return first.overlaps(second) ? .unknown : .different
  }

  private static let month = 31

  private static func isYearsEnd(_ day: Day?) -> Bool {
    day.map { $0.month == 12 && $0.day == month } ?? false
  }
}
