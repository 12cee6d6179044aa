// Stretches that begin or end with the reference: "the past five years", "the next two quarters",
// "the year to date", "so far this year", "the rest of the week", "the next 4 business days".

import SourceText

/// The grammar of running stretches. Every function gives the point at its index, or nil.
struct StretchReader {
  let text: ValueText
  private var reference: Day? { text.reference }

  /// The longest stretch there.
  func point(at index: Int) -> TimePoint? {
    toDate(at: index) ?? closing(at: index) ?? running(at: index) ?? counted(at: index)
  }

  private func relative(_ first: Int, _ next: Int, _ period: Period?) -> TimePoint {
    TimePoint(first: first, next: next, period: period, isRelative: true)
  }

  // MARK: Up to now

  private static let shortToDate: WordTable<Word> = [
    "mtd": "month", "qtd": "quarter", "ytd": "year",
  ]

  /// "year to date", "the month-to-date", "to date", "till date".
  private func toDate(at index: Int) -> TimePoint? {
    if text.has("to", index) || text.has("till", index), text.has("date", index + 1),
      !text.isCountable(index + 2), !text.isJoiner(index + 2)
    {
      var point = relative(
        index, index + 2, reference.map { Period(start: nil, end: $0, grain: .day) })
      point.relation = .until
      return point
    }
    if let unit = Self.shortToDate[text.word(index)] {
      return relative(index, index + 1, part(of: unit, isEarlier: true))
    }
    let at = text.has("the", index) ? index + 1 : index
    guard let unit = unit(at), text.has("to", text.afterJoiner(at + 1)) else { return nil }
    let date = text.afterJoiner(text.afterJoiner(at + 1) + 1)
    guard text.has("date", date) else { return nil }
    return relative(index, date + 1, part(of: unit, isEarlier: true))
  }

  /// "year-end", "the year’s end", "month-end", "year-end 2023": the last day.
  private func closing(at index: Int) -> TimePoint? {
    let at = text.has("the", index) ? index + 1 : index
    guard let unit = unit(at), unit != "day", unit != "night" else { return nil }
    let end = text.glued("'", at + 1) && text.has("s", at + 2) ? at + 3 : text.afterJoiner(at + 1)
    guard end > at + 1, text.has("end", end), !text.isJoiner(end + 1) else { return nil }
    if unit == "year", let year = PeriodReader(text: text).years(at: end + 1), year.isYear {
      return TimePoint(
        first: index, next: year.next, period: year.period?.end.map { Period($0) })
    }
    guard !text.isCountable(end + 1) else { return nil }
    return relative(
      index, end + 1, reference.flatMap { Period($0, in: unit)?.end }.map { Period($0) })
  }

  /// "so far this year", "earlier this month", "later in the year", "the rest of the week".
  private func running(at index: Int) -> TimePoint? {
    var at = index
    if text.has("the", at) { at += 1 }
    let isEarlier: Bool
    switch text.word(at) {
    case "so" where text.has("far", at + 1): (isEarlier, at) = (true, at + 2)
    case "earlier": (isEarlier, at) = (true, at + 1)
    case "later": (isEarlier, at) = (false, at + 1)
    case "rest", "remainder":
      guard text.has("of", at + 1) else { return nil }
      (isEarlier, at) = (false, at + 2)
    default: return nil
    }
    if text.has("in", at) { at += 1 }
    guard ["current", "my", "our", "the", "this"].contains(text.word(at)) else { return nil }
    if text.has("current", at + 1) { at += 1 }
    guard let unit = unit(at + 1), unit != "day" else { return nil }
    return relative(index, at + 2, part(of: unit, isEarlier: isEarlier))
  }

  /// The part of the running unit up to the reference, or from it on.
  private func part(of unit: Word, isEarlier: Bool) -> Period? {
    guard let reference, let whole = Period(reference, in: unit) else { return nil }
    return isEarlier
      ? Period(start: whole.start, end: reference, grain: .span)
      : Period(start: reference, end: whole.end, grain: .span)
  }

  // MARK: So many units

  /// "the past five years", "the last decade", "next two days", "the 3 next weeks", "recent years".
  private func counted(at index: Int) -> TimePoint? {
    let at = text.has("the", index) ? index + 1 : index
    if text.has("recent", at), text.unit(at + 1) != nil {
      return relative(index, at + 2, nil)
    }
    if let figure = text.figure(at: at), at > index, let isPast = direction(figure.next),
      let unit = text.unit(figure.next + 1)
    {
      return stretch(index, figure.next + 2, figure.number, unit, isPast)
    }
    guard let isPast = direction(at) else { return nil }
    let next = at + 1
    // "the past decade"; "last decade" is the one before this.
    let isWithin = ["over", "within", "during"].contains(text.word(index - 1))
    if text.has("past", at) || at > index && isWithin && !isPast, let unit = unit(next) {
      return stretch(index, next + 1, 1, unit, isPast)
    }
    if let point = few(index, next, isPast) { return point }
    let parts = CountedReader(text: text).lengths(at: next)
    guard let parts else { return business(index, next, isPast) }
    // "the last 3 months and 2 days ago" are two times.
    let first =
      text.has("ago", parts.next) ? CountedReader(text: text).one(at: next) ?? parts : parts
    if first.units.count == 1, let (count, unit) = first.units.first {
      return stretch(index, first.next, count, unit, isPast)
    }
    return relative(index, parts.next, span(parts.units, isPast: isPast))
  }

  private func direction(_ index: Int) -> Bool? {
    switch text.word(index) {
    case "last", "past", "previous", "preceding": true
    case "next", "coming", "following", "upcoming": false
    default: nil
    }
  }

  /// "the next couple of weeks" are two, "the past few years" are not told.
  private func few(_ index: Int, _ at: Int, _ isPast: Bool) -> TimePoint? {
    let isCouple = text.has("couple", at)
    guard isCouple || text.has("few", at) || text.has("several", at) else { return nil }
    let noun = isCouple && text.has("of", at + 1) ? at + 2 : at + 1
    guard let unit = text.unit(noun) else { return nil }
    return isCouple
      ? stretch(index, noun + 1, 2, unit, isPast) : relative(index, noun + 1, nil)
  }

  private func stretch(
    _ first: Int, _ next: Int, _ count: Double, _ unit: Word, _ isPast: Bool
  ) -> TimePoint? {
    guard count == count.rounded(), (1..<1000).contains(count) else { return nil }
    return relative(first, next, span([(count, unit)], isPast: isPast))
  }

  /// So many units up to the reference, or from the day after it; quarters are whole ones.
  private func span(_ units: [(count: Double, unit: Word)], isPast: Bool) -> Period? {
    guard let reference else { return nil }
    if units.count == 1, units[0].unit == "quarter" {
      return quarters(Int(units[0].count), reference, isPast: isPast)
    }
    guard let other = reference.adding(units, isBack: isPast) else { return nil }
    return isPast
      ? Period(start: other, end: reference, grain: .span)
      : Period(start: reference.adding(days: 1), end: other, grain: .span)
  }

  private func quarters(_ count: Int, _ reference: Day, isPast: Bool) -> Period? {
    guard let now = Period(reference, in: "quarter"), let start = now.start, let end = now.end,
      let edge = isPast ? start.adding(days: -1) : end.adding(days: 1),
      let far = (isPast ? start : end.adding(days: 1))?.adding(
        3 * count * (isPast ? -1 : 1), unit: "month")
    else { return nil }
    return isPast
      ? Period(start: far, end: edge, grain: .span)
      : Period(start: edge, end: far.adding(days: -1), grain: .span)
  }

  /// "the next 4 business days": Mondays to Fridays.
  private func business(_ index: Int, _ at: Int, _ isPast: Bool) -> TimePoint? {
    guard let figure = text.figure(at: at), figure.isWhole, (1...400).contains(figure.number),
      ["business", "trading", "working"].contains(text.word(figure.next)),
      text.has("days", figure.next + 1) || text.has("day", figure.next + 1)
    else { return nil }
    var days: [Day] = []
    var day = reference
    while days.count < Int(figure.number), let last = day {
      day = last.adding(days: isPast ? -1 : 1)
      if let day, day.weekday <= 5 { days.append(day) }
    }
    let (first, last) = isPast ? (days.last, days.first) : (days.first, days.last)
    let period = first.map { Period(start: $0, end: last, grain: .span) }
    return relative(index, figure.next + 2, period)
  }

  private func unit(_ index: Int) -> Word? {
    text.unit(index).flatMap { $0 == text.word(index) ? $0 : nil }
  }
}
