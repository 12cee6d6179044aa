// Times that count from the reference: "yesterday", "last year", "next Tuesday", "this Christmas".
// Without a reference they are found all the same, with no period. Distances ("two days ago") stand in
// CountedReader, stretches ("the past five years") in StretchReader.

import SourceText

/// The grammar of relative times. Every function gives the point at its index, or nil.
struct RelativeReader {
  let text: ValueText
  private var reference: Day? { text.reference }

  init(text: ValueText) { self.text = text }

  /// The longest relative time there.
  func point(at index: Int) -> TimePoint? {
    var best: TimePoint?
    if text[index].kind == .word {
      best.take(StretchReader(text: text).point(at: index))
      best.take(day(at: index))
      best.take(WeekdayReader(text: text).weekFirst(at: index))
      best.take(whole(at: index))
      best.take(secondNext(at: index))
    }
    best.take(CountedReader(text: text).point(at: index))
    best.take(told(at: index))
    return best
  }

  private func relative(_ first: Int, _ next: Int, _ period: Period?) -> TimePoint {
    TimePoint(first: first, next: next, period: period, isRelative: true)
  }

  // MARK: Days

  /// "yesterday", "today", "the day before yesterday", "the present".
  func day(at index: Int) -> TimePoint? {
    guard text[index].kind == .word else { return nil }
    if let point = present(at: index) ?? besideDay(at: index) { return point }
    if text.has("this", index), ["morning", "afternoon", "evening"].contains(text.word(index + 1)) {
      return relative(index, index + 2, reference.map { Period($0) })
    }
    guard let shift = Self.days[text.word(index)] else { return nil }
    // "today's" is mostly a present in general.
    if text.glued("'", index + 1), text.has("s", index + 2), shift == 0 { return nil }
    return relative(index, index + 1, reference?.adding(days: shift).map { Period($0) })
  }

  /// "now", "the present", "the current date": only as an end of a stretch.
  private func present(at index: Int) -> TimePoint? {
    let at = text.has("the", index) ? index + 1 : index
    let next: Int
    switch text.word(at) {
    case "now" where at == index: next = at + 1
    case "present": next = text.has("day", at + 1) || text.has("time", at + 1) ? at + 2 : at + 1
    case "current" where text.has("date", at + 1) || text.has("day", at + 1): next = at + 2
    default: return nil
    }
    let before = text.word(index - 1)
    let isEnd =
      ["until", "till", "to", "through", "from"].contains(before)
      || before == "between" || (before == "and" && text.reference != nil)
      || (text.isDash(index - 1) && text[index - 2].kind == .digits)
    guard isEnd, before != "to" || next > at + 1 || at > index || isEndOfStretch(index),
      before != "from" || next == index + 1
    else { return nil }
    return relative(index, next, reference.map { Period($0) })
  }

  /// "2010 to present": the verb has no time before its "to".
  private func isEndOfStretch(_ index: Int) -> Bool {
    text[index - 2].kind == .digits || text.month(index - 2) != nil
  }

  /// "the day before yesterday", "the day after tomorrow", "the day after Christmas".
  private func besideDay(at index: Int) -> TimePoint? {
    let at = text.has("the", index) ? index + 1 : index
    guard text.has("day", at), text.has("before", at + 1) || text.has("after", at + 1) else {
      return nil
    }
    let shift = text.has("after", at + 1) ? 1 : -1
    let other =
      Self.days[text.word(at + 2)] != nil
      ? day(at: at + 2)
      : DateReader(text: text).point(at: at + 2) ?? HolidayReader(text: text).point(at: at + 2)
    guard let other, other.period?.grain ?? .day == .day else { return nil }
    return relative(
      index, other.next, other.period?.start?.adding(days: shift).map { Period($0) })
  }

  private static let days: WordTable<Int> = [
    "today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "yesterday": -1,
  ]

  // MARK: Units

  /// "last year", "this month", "next Tuesday", "last November", "this summer", "the decade".
  func whole(at index: Int) -> TimePoint? {
    var at = index
    if text.has("the", at) || text.has("this", at) && text.has("past", at + 1) { at += 1 }
    let shift: Int
    switch text.word(at) {
    case "last", "previous": shift = -1
    // "the past weekend"; a past year is no whole one.
    case "past" where text.has("weekend", at + 1) || text.unit(at + 1) == nil: shift = -1
    case "this", "current": shift = 0
    case "next", "coming", "following", "upcoming": shift = 1
    default:
      // "the end of the decade", "later in the year": the one that is running.
      guard at > index, text.has("of", index - 1) || isPartOfRunning(index),
        let unit = text.unit(at), text.word(at) == unit, unit != "day"
      else { return nil }
      return relative(index, at + 1, unitPeriod(unit, shift: 0))
    }
    if let point = working(at + 1, shift: shift) { return point.extended(from: index) }
    let word = text.word(at + 1)
    if let unit = TimeWords.unit(word), word == unit, unit != "night" || shift == -1 {
      let isAdverb =
        text.has("following", at) || text.has("previous", at)
        || (unit == "day" && at > index && text.has("next", at))
      return isAdverb ? nil : relative(index, at + 2, unitPeriod(unit, shift: shift))
    }
    if word == "weekend" { return relative(index, at + 2, weekend(shift: shift)) }
    if let weekday = text.weekday(at + 1), text.has("coming", at) || text.has("upcoming", at),
      dated(at + 1, shift: 1) == nil
    {
      let partial = PartialDate(weekday: weekday)
      var point = relative(
        index, at + 2, reference?.adding(days: 1).flatMap { partial.first(onOrAfter: $0) })
      point.partial = partial
      return point
    }
    let isAdverb = text.has("following", at) && at > index
    return isAdverb
      ? nil : named(word, at + 1, shift: shift, in: text.word(at))?.extended(from: index)
  }

  /// "later in the year", "early in the week".
  private func isPartOfRunning(_ index: Int) -> Bool {
    text.has("in", index - 1)
      && ["earlier", "later", "early", "late"].contains(text.word(index - 2))
  }

  /// "this working week", "next workweek": Monday to Friday.
  private func working(_ at: Int, shift: Int) -> TimePoint? {
    let next: Int
    if text.has("workweek", at) {
      next = at + 1
    } else if ["business", "trading", "work", "working"].contains(text.word(at)),
      text.has("week", text.afterJoiner(at + 1))
    {
      next = text.afterJoiner(at + 1) + 1
    } else {
      return nil
    }
    let monday = reference.flatMap { $0.adding(days: 1 - $0.weekday + 7 * shift) }
    let period = monday.map { Period(start: $0, end: $0.adding(days: 4), grain: .week) }
    return relative(at, next, period)
  }

  /// "the week before last", "the year after next".
  private func secondNext(at index: Int) -> TimePoint? {
    let at = text.has("the", index) ? index + 1 : index
    guard let unit = unit(at) else { return nil }
    switch (text.word(at + 1), text.word(at + 2)) {
    case ("before", "last"): return relative(index, at + 3, unitPeriod(unit, shift: -2))
    case ("after", "next"): return relative(index, at + 3, unitPeriod(unit, shift: 2))
    default: return nil
    }
  }

  // MARK: Times told before

  /// "that year", "the same month", "the year before", "the previous year": times that count from one
  /// that the text told of before. They have no period.
  private func told(at index: Int) -> TimePoint? {
    let at = index
    if text.has("that", at), let unit = unit(at + 1) {
      return unit == "night" ? nil : relative(index, at + 2, nil)
    }
    if text.has("the", at), text.has("same", at + 1), unit(at + 2) != nil {
      return relative(index, at + 3, nil)
    }
    if text.has("the", at), let unit = unit(at + 2) {
      let word = text.word(at + 1)
      let isNext = word == "next" && unit == "day"
      return word == "previous" || word == "following" || word == "preceding" || isNext
        ? relative(index, at + 3, nil) : nil
    }
    if text.has("the", at), unit(at + 1) != nil, ["before", "after"].contains(text.word(at + 2)) {
      // "the year before" alone: what follows would say of what.
      return text[at + 3].kind == .word || text[at + 3].kind == .digits
        ? nil : relative(index, at + 3, nil)
    }
    return nil
  }

  /// The unit of the calendar that is written in the singular there.
  private func unit(_ index: Int) -> Word? {
    text.unit(index).flatMap { $0 == text.word(index) ? $0 : nil }
  }

  // MARK: Names

  /// Saturday and Sunday of the week.
  func weekend(shift: Int) -> Period? {
    reference?.adding(days: 7 * shift).flatMap { Period(weekendOf: $0) }
  }

  private func named(_ word: Word, _ at: Int, shift: Int, in which: Word) -> TimePoint? {
    if let weekday = TimeWords.weekday(word) {
      if let date = dated(at, shift: shift) { return date }
      guard word.count > 5 else { return nil }
      let isPrevious = which == "previous"
      var point = relative(
        at, at + 1, weekdayPeriod(weekday, shift: shift, ofWeek: isPrevious))
      point.partial = PartialDate(weekday: weekday)
      return point
    }
    if let date = dated(at, shift: shift) { return date }
    if let month = TimeWords.month(word), isMonthName(at) {
      let stop = text.glued(".", at + 1) && month.isShort ? at + 2 : at + 1
      var point = relative(at, stop, monthPeriod(month.number, shift: shift))
      point.partial = PartialDate(month: month.number)
      return point
    }
    if let (entry, next) = HolidayReader(text: text).name(at: at) {
      return holiday(at, next, entry.rule, shift: shift)
    }
    guard let season = TimeWords.season(word) else { return nil }
    return relative(at, at + 1, seasonPeriod(season, shift: shift))
  }

  private func isMonthName(_ at: Int) -> Bool {
    text[at].isCapital || !["may", "march", "mar", "sep", "dec", "jan"].contains(text.word(at))
  }

  /// "next 6th of April", "this Friday, May 12": a date whose year the word before it tells.
  private func dated(_ at: Int, shift: Int) -> TimePoint? {
    guard var date = DateReader(text: text).point(at: at), let partial = date.partial,
      partial.day != nil, partial.month != nil, date.next > at + 1
    else { return nil }
    guard let reference else { return date }
    switch shift {
    case -1: date.period = reference.adding(days: -1).flatMap { partial.latest(onOrBefore: $0) }
    case 1: date.period = reference.adding(days: 1).flatMap { partial.first(onOrAfter: $0) }
    default:
      if let month = partial.month, let day = partial.day {
        date.period = Day(reference.year, month, day).map { Period($0) }
      }
    }
    return date
  }

  private func holiday(
    _ first: Int, _ next: Int, _ rule: Holidays.Rule, shift: Int
  ) -> TimePoint? {
    let reader = HolidayReader(text: text)
    let year = reference.flatMap { reference -> Int? in
      switch shift {
      case -1:
        return reference.adding(days: -1).flatMap {
          reader.year(of: rule, from: $0, isAhead: false)
        }
      case 1:
        return reference.adding(days: 1).flatMap { reader.year(of: rule, from: $0, isAhead: true) }
      default: return reference.year
      }
    }
    return reader.point(first, next, rule, year: year)
  }

  /// The running, last or next such unit.
  func unitPeriod(_ unit: Word, shift: Int) -> Period? {
    reference?.adding(shift, unit: unit).flatMap { Period($0, in: unit) }
  }

  /// "last Tuesday" is the latest before the reference, "this" and "next" are those of this and the
  /// next week, "previous" that of the last one.
  private func weekdayPeriod(_ weekday: Int, shift: Int, ofWeek: Bool) -> Period? {
    guard let reference else { return nil }
    if shift < 0, !ofWeek {
      let back = (reference.weekday - weekday + 6) % 7 + 1
      return reference.adding(days: -back).map { Period($0) }
    }
    return reference.adding(days: weekday - reference.weekday + 7 * shift).map { Period($0) }
  }

  private func monthPeriod(_ month: Int, shift: Int) -> Period? {
    guard let reference else { return nil }
    let isPast = reference.month > month
    switch shift {
    case -1: return Period(year: isPast ? reference.year : reference.year - 1, month: month)
    case 1:
      return Period(
        year: reference.month < month ? reference.year : reference.year + 1, month: month)
    default: return Period(year: reference.year, month: month)
    }
  }

  private func seasonPeriod(_ season: Int, shift: Int) -> Period? {
    guard let reference, let now = Period(year: reference.year, season: season),
      let start = now.start, let end = now.end
    else { return nil }
    let year: Int
    switch shift {
    case -1: year = end < reference ? reference.year : reference.year - 1
    case 1: year = start > reference ? reference.year : reference.year + 1
    // In spring "this winter" is the one that is over.
    default: year = season == 3 && reference.month < 6 ? reference.year - 1 : reference.year
    }
    return Period(year: year, season: season)
  }
}
