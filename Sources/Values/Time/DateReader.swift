// Dates with a day or month: "14 August 2021", "March 23rd", "Tuesday, March 29", "2022-03-30",
// "04.07.2011", "September 2013".

import SourceText

/// The grammar of dates. Every function gives the point that begins at its index, or nil.
struct DateReader {
  let text: ValueText

  /// The longest date there.
  func point(at index: Int) -> TimePoint? {
    if text[index].kind == .digits {
      return numeric(at: index) ?? dayMonth(at: index)
    }
    guard !text.word(index).isEmpty else { return nil }
    if TimeWords.weekday(text.word(index)) != nil { return weekday(at: index) }
    if text.has("the", index) { return dayMonth(at: index + 1)?.extended(from: index) }
    return monthDay(at: index) ?? month(at: index) ?? dayMonth(at: index)
  }

  // MARK: Digits alone

  /// "2022-03-30", "04.07.2011", "3/23/2022".
  private func numeric(at index: Int) -> TimePoint? {
    let separator = text[index + 1].symbol
    guard separator == 0x2D || separator == 0x2E || separator == 0x2F, text[index + 1].glued,
      text[index + 3].symbol == separator, text[index + 3].glued, text[index + 2].glued,
      text[index + 4].glued, !(text[index].glued && text[index - 1].kind != .symbol),
      let a = text.integer(index), let b = text.integer(index + 2),
      let c = text.integer(index + 4)
    else { return nil }
    if text[index].count == 4, let day = Day(a, b, c) {
      // The time of an ISO 8601 stamp begins with a glued T.
      return TimePoint(first: index, next: index + 5, period: Period(day))
    }
    guard text[index + 4].count == 4 || (text[index + 4].count == 2 && separator != 0x2D) else {
      return nil
    }
    let year = text[index + 4].count == 4 ? c : c < 50 ? 2000 + c : 1900 + c
    // With slashes most English news writes the month first; with stops nobody does.
    let readings = [Day(year, b, a), Day(year, a, b)].compactMap { $0 }
    let ordered = separator == 0x2F && text[index + 4].count == 2 ? readings.reversed() : readings
    guard let first = ordered.first else { return nil }
    let others = ordered.dropFirst().filter { $0 != first }.map { Period($0) }
    return TimePoint(first: index, next: index + 5, period: Period(first), others: others)
  }

  // MARK: Month and day

  /// "March 23rd", "Aug. 14, 2021", "March 3–5".
  private func monthDay(at index: Int) -> TimePoint? {
    guard let month = TimeWords.month(text.word(index)) else { return nil }
    var at = index + 1
    if month.isShort, text.glued(".", at) { at += 1 }
    at = text.afterJoiner(at)
    if text.has("the", at) { at += 1 }
    guard let (day, afterDay) = day(at) else { return nil }
    return dated(index, afterDay, month.number, day, lastDay: lastDay(afterDay))
  }

  /// "14 August 2021", "23rd of March", "the fourth of July, 1995", "3–5 March".
  private func dayMonth(at index: Int) -> TimePoint? {
    guard let (first, afterDay) = day(index) else { return nil }
    var last = lastDay(afterDay)
    // "10 to 12 May".
    if last == nil, text.has("to", afterDay), let (day, next) = day(afterDay + 1),
      TimeWords.month(text.word(next)) != nil
    {
      last = (day, next)
    }
    var at = text.afterJoiner(last?.1 ?? afterDay)
    if text.has("of", at) { at += 1 }
    guard let month = TimeWords.month(text.word(at)),
      text[index].kind != .word || text.has("of", at - 1)
    else { return nil }
    if text.has("may", at) || text.has("march", at), !text[at].isCapital { return nil }
    at += 1
    if month.isShort, text.glued(".", at) { at += 1 }
    return dated(index, at, month.number, first, lastDay: last.map { ($0.0, at) })
  }

  /// The day of the month there, with the index after it.
  private func day(_ index: Int) -> (Int, Int)? {
    if let (day, next) = OrdinalKind.number(at: index, in: text), (1...31).contains(day) {
      return (day, next)
    }
    guard let day = text.integer(index), (1...31).contains(day), text[index].count <= 2 else {
      return nil
    }
    let next = text[index + 1]
    if next.glued, next.kind == .word { return nil }
    let isDecimal =
      (next.symbol == 0x2E || next.symbol == 0x2C) && next.glued
      && text[index + 2].glued && text[index + 2].kind == .digits
    return isDecimal || text.has(symbol: "%", index + 1) ? nil : (day, index + 1)
  }

  /// The last day of "3–5" and "3rd through 5th".
  private func lastDay(_ index: Int) -> (Int, Int)? {
    if text.has("to", index) || text.has("through", index) {
      return OrdinalKind.number(at: index + 1, in: text).flatMap {
        (1...31).contains($0.0) ? $0 : nil
      }
    }
    guard text.isDash(index), text[index].glued, text[index + 1].glued,
      let (day, next) = day(index + 1)
    else { return nil }
    return (day, next)
  }

  /// Puts day, month and the year that may follow together.
  private func dated(
    _ first: Int, _ next: Int, _ month: Int, _ day: Int, lastDay: (Int, Int)?
  ) -> TimePoint? {
    let afterDays = lastDay?.1 ?? next
    let written = year(after: afterDays)
    guard day <= Day.length(ofMonth: month, year: written?.0 ?? 2000) else { return nil }
    var point = TimePoint(first: first, next: written?.1 ?? afterDays)
    let year: Int?
    if let written {
      year = written.0
    } else {
      point.partial = PartialDate(month: month, day: day)
      point.isRelative = true
      year = text.reference.flatMap { Self.latest(month, day, before: $0) }
    }
    guard let year else { return point }
    if let lastDay, lastDay.0 <= day { return nil }
    let start = Day(year, month, day)
    let end = lastDay.flatMap { Day(year, month, $0.0) } ?? start
    point.period = Period(start: start, end: end, grain: start == end ? .day : .span)
    return point
  }

  /// The year after a day or month: "2021", ", 2021", "of 2021".
  private func year(after index: Int) -> (Int, Int)? {
    let isLinked =
      text.glued(",", index) || text.has("of", index) || text.has("in", index)
      || text.isJoiner(index)
    let at = isLinked ? index + 1 : index
    guard text[at].kind == .digits, text[at].count == 4, let year = text.integer(at),
      1000...2999 ~= year, !(text[at + 1].glued && text[at + 1].kind == .word)
    else { return nil }
    // "on March 23, 2000 people": the comma does not make a year of a count.
    let figure = Figure(first: at, next: at + 1, number: Double(year), place: 1, isBare: true)
    guard NumberKind.isYear(figure, in: text) || !isLinked || text.has("of", index) else {
      return nil
    }
    return (year, at + 1)
  }

  /// The latest year in which that day is not after the reference.
  static func latest(_ month: Int, _ day: Int, before reference: Day) -> Int? {
    for year in stride(from: reference.year, to: max(0, reference.year - 9), by: -1) {
      if let found = Day(year, month, day), found <= reference { return year }
    }
    return nil
  }

  // MARK: Month alone

  /// "September 2013", "Sept. 2013", "August".
  private func month(at index: Int) -> TimePoint? {
    guard let month = TimeWords.month(text.word(index)) else { return nil }
    var at = index + 1
    if month.isShort, text.glued(".", at) { at += 1 }
    if let (year, next) = year(after: at) {
      return TimePoint(
        first: index, next: next, period: Period(year: year, month: month.number))
    }
    if text.has("this", at) || text.has("last", at) || text.has("next", at),
      text.has("year", at + 1),
      let reference = text.reference
    {
      let shift = text.has("last", at) ? -1 : text.has("next", at) ? 1 : 0
      return TimePoint(
        first: index, next: at + 2,
        period: Period(year: reference.year + shift, month: month.number), isRelative: true,
        partial: PartialDate(month: month.number))
    }
    let isStretch = text.isDash(at) && TimeWords.month(text.word(at + 1)) != nil
    guard text[index].isCapital, !month.isShort || isStretch || text.has("last", index - 1) else {
      return nil
    }
    let year = text.reference.map { $0.month >= month.number ? $0.year : $0.year - 1 }
    let next = text[index + 1]
    var point = TimePoint(first: index, next: index + 1, isRelative: true)
    point.period = year.flatMap { Period(year: $0, month: month.number) }
    point.partial = PartialDate(month: month.number)
    // Names of people and everyday words: "April Jones", "May" at the start of a question.
    point.needsContext =
      ["may", "march", "august", "april", "june"].contains(text.word(index))
      && (next.isCapital || text.has("may", index) || text.has("march", index))
    return point
  }

  // MARK: Weekday

  /// "Tuesday", "Tuesday, March 29", "on Thu 14 April".
  private func weekday(at index: Int) -> TimePoint? {
    guard let weekday = TimeWords.weekday(text.word(index)) else { return nil }
    var at = index + 1
    if text.glued(",", at) || text.glued(".", at) { at += 1 }
    if text.has("the", at) { at += 1 }
    if text[at].kind != .boundary,
      let date = monthDay(at: at) ?? dayMonth(at: at) ?? numeric(at: at)
    {
      return date.extended(from: index).on(weekday, reference: text.reference)
    }
    guard text.word(index).utf8.count > 5, !Self.named.contains(text.word(index - 1)) else {
      return nil
    }
    var point = TimePoint(first: index, next: index + 1, isRelative: true)
    point.partial = PartialDate(weekday: weekday)
    if let reference = text.reference {
      let back = (reference.weekday - weekday + 7) % 7
      point.period = reference.adding(days: -back).map { Period($0) }
    }
    return point
  }

  /// What makes a name of a weekday: "Black Friday".
  private static let named: Set<String> = [
    "ash", "black", "bloody", "cyber", "easter", "good", "holy", "palm", "super",
  ]
}

extension TimePoint {
  /// The same day with its weekday written: where the year is not, the coming year is taken if the
  /// weekday fits it and not the past one.
  fileprivate func on(_ weekday: Int, reference: Day?) -> TimePoint {
    guard partial != nil else { return self }
    var point = self
    point.partial?.weekday = weekday
    if let day = period?.start, period?.grain == .day, day.weekday != weekday,
      let next = Day(day.year + 1, day.month, day.day), next.weekday == weekday
    {
      point.period = Period(next)
    }
    return point
  }
}
