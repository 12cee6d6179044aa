// Dates with a day or month: "14 August 2021", "March 23rd", "Tuesday, March 29", "the 18th",
// "September 2013". Dates whose parts are joined by signs stand in NumericDateReader.

import SourceText

/// The grammar of dates. Every function gives the point that begins at its index, or nil.
struct DateReader {
  let text: ValueText

  /// The longest date there.
  func point(at index: Int) -> TimePoint? {
    if text[index].kind == .digits {
      return NumericDateReader(text: text).point(at: index) ?? yearMonth(at: index)
        ?? dayMonth(at: index)
    }
    guard !text.word(index).isEmpty else { return nil }
    if text.weekday(index) != nil {
      return WeekdayReader(text: text).point(at: index)
    }
    if text.has("the", index) {
      return (dayMonth(at: index + 1) ?? dayAlone(at: index + 1))?.extended(from: index)
    }
    let named = text[index + 1].glued ? NumericDateReader(text: text).point(at: index) : nil
    return named ?? monthDay(at: index) ?? month(at: index) ?? dayMonth(at: index)
  }

  // MARK: Month and day

  /// "March 23rd", "Aug. 14, 2021", "March 3–5", "May twenty-nine".
  func monthDay(at index: Int) -> TimePoint? {
    guard let month = text.month(index) else { return nil }
    var at = index + 1
    if month.isShort, text.glued(".", at) { at += 1 }
    at = text.afterJoiner(at)
    if text.has("the", at) { at += 1 }
    guard let (day, afterDay) = day(at) ?? spelledDay(at, after: index) else { return nil }
    return dated(index, afterDay, month.number, day, lastDay: lastDay(afterDay))
  }

  /// "14 August 2021", "23rd of March", "the fourth of July, 1995", "3–5 March", "the 15th day of
  /// next month".
  func dayMonth(at index: Int) -> TimePoint? {
    guard let (first, afterDay) = day(index) ?? spelledDay(index, after: nil) else { return nil }
    var last = lastDay(afterDay)
    // "10 to 12 May".
    if last == nil, ["to", "through", "till", "until"].contains(text.word(afterDay)),
      let (day, next) = day(afterDay + 1), text.month(next) != nil
    {
      last = (day, next)
    }
    var at = text.afterJoiner(last?.1 ?? afterDay)
    if text.has("day", at), text.has("of", at + 1) { at += 1 }
    if text.has("of", at) { at += 1 }
    if text.has("of", at - 1), last == nil, let whole = dayOfWhole(index, first, at) {
      return whole
    }
    guard let month = text.month(at),
      text[index].kind != .word || text.has("of", at - 1) || text.spelledYear(at + 1) != nil
    else { return nil }
    if text.has("may", at) || text.has("march", at), !text[at].isCapital,
      !text.has("of", at - 1)
    {
      return nil
    }
    at += 1
    if month.isShort, text.glued(".", at) { at += 1 }
    return dated(index, at, month.number, first, lastDay: last.map { ($0.0, at) })
  }

  /// "the 15th of next month", "the 3rd of the month".
  private func dayOfWhole(_ first: Int, _ day: Int, _ at: Int) -> TimePoint? {
    guard text.has("month", at + 1) || text.has("month", at + 2),
      let whole = RelativeReader(text: text).whole(at: at),
      text.has("month", whole.next - 1)
    else { return nil }
    let found = whole.period?.start.flatMap { Day($0.year, $0.month, day) }
    return TimePoint(
      first: first, next: whole.next, period: found.map { Period($0) }, isRelative: true)
  }

  /// The day of the month there, with the index after it.
  func day(_ index: Int) -> (Int, Int)? {
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

  /// A day in cardinal words, "twenty-nine": behind its month only where no noun follows that it
  /// would count.
  private func spelledDay(_ index: Int, after month: Int?) -> (Int, Int)? {
    guard text[index].kind == .word, let figure = text.figure(at: index), figure.scale == 1,
      figure.isWhole, (1...31).contains(figure.number), !figure.wantsNoun
    else {
      return month == nil ? nil : spelledTens(index)
    }
    if let month {
      let isTime = text.spelledYear(figure.next) != nil
      guard text[month].isCapital, isTime || !text.isCountable(figure.next) else {
        return spelledTens(index)
      }
    }
    return (Int(figure.number), figure.next)
  }

  /// "nineteen" of "August nineteen two thousand", which the number grammar reads on.
  private func spelledTens(_ index: Int) -> (Int, Int)? {
    guard case .small(let day)? = text.numberWord(index), day >= 1,
      text.spelledYear(index + 1) != nil
    else { return nil }
    return (Int(day), index + 1)
  }

  /// The last day of "3–5" and "3rd through 5th".
  private func lastDay(_ index: Int) -> (Int, Int)? {
    if text.has("to", index) || text.has("through", index) {
      if let last = text.integer(index + 1), text[index + 1].count <= 2, (2...31).contains(last),
        !text.isCountable(index + 2), text[index + 2].kind != .digits,
        !(text[index + 2].glued && text[index + 2].symbol != 0x2C && text[index + 2].symbol != 0x2E)
      {
        return (last, index + 2)
      }
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
  func dated(
    _ first: Int, _ next: Int, _ month: Int, _ day: Int, lastDay: (Int, Int)?
  ) -> TimePoint? {
    let afterDays = lastDay?.1 ?? next
    let written = year(after: afterDays) ?? toldYear(afterDays)
    guard day <= Day.length(ofMonth: month, year: written?.0 ?? 2000) else { return nil }
    if written == nil, isBeyondYears(text.glued(",", afterDays) ? afterDays + 1 : afterDays) {
      return nil
    }
    var point = TimePoint(first: first, next: written?.1 ?? afterDays)
    let start: Day?
    if let written {
      start = Day(written.0, month, day)
    } else {
      let partial = PartialDate(month: month, day: day)
      (point.partial, point.isRelative) = (partial, true)
      start = text.resolve(partial, at: first)?.start
    }
    guard let start else { return point }
    if let lastDay, lastDay.0 <= day { return nil }
    let end = lastDay.flatMap { Day(start.year, month, $0.0) } ?? start
    point.period = Period(start: start, end: end, grain: start == end ? .day : .span)
    return point
  }

  /// "1 January 0000", "10000": years that no day is counted in.
  private func isBeyondYears(_ index: Int) -> Bool {
    let token = text[index]
    guard token.kind == .digits, token.count == 4 || token.count == 5, !token.glued,
      !text.isCountable(index + 1), !(text[index + 1].glued && text[index + 2].kind == .digits),
      let number = text.integer(index)
    else { return false }
    return number < 1000
      || number > 2999 && !text[index + 1].isCapital
        && text[index + 1].kind != .word && text[index + 1].symbol < 0x80
        && text[index + 1].symbol != 0x25
  }

  // MARK: Day alone

  /// "on the 18th": a day of a month that is not written, where no noun follows.
  private func dayAlone(at index: Int) -> TimePoint? {
    guard text.has("on", index - 2), text[index].kind == .digits else { return nil }
    return bareDay(at: index)
  }

  /// "the 18th", "ninth" and the like; the caller has to know that a day is meant.
  func bareDay(at index: Int) -> TimePoint? {
    let at = text.has("the", index) ? index + 1 : index
    guard let (day, next) = OrdinalKind.number(at: at, in: text), (1...31).contains(day),
      !text.isCountable(next), !text.isJoiner(next), !text[next].isCapital || text.has("i", next)
    else { return nil }
    let partial = PartialDate(day: day)
    return TimePoint(
      first: index, next: next, period: text.resolve(partial, at: index), isRelative: true,
      partial: partial)
  }

  // MARK: Year

  /// The year after a day or month: "2021", ", 2021", "of 2021", "of 87", "’87", or in words.
  func year(after index: Int) -> (Int, Int)? {
    let isLinked =
      text.glued(",", index) || text.has("of", index) || text.has("in", index)
      || text.isJoiner(index)
    let at = isLinked ? index + 1 : index
    if let spelled = text.spelledYear(at) { return spelled }
    if let short = shortYear(at, isOf: text.has("of", index)) { return short }
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

  /// "of 87", "’87".
  private func shortYear(_ at: Int, isOf: Bool) -> (Int, Int)? {
    let isMarked = text.has(symbol: "'", at) && text[at + 1].glued
    let digits = isMarked ? at + 1 : at
    guard isMarked || isOf, text[digits].count == 2, let year = text.integer(digits),
      isMarked || year > 31, !(text[digits + 1].glued && text[digits + 1].kind != .symbol),
      !text.isCountable(digits + 1)
    else { return nil }
    return (year < 50 ? 2000 + year : 1900 + year, digits + 1)
  }

  /// "of last year", "this year".
  private func toldYear(_ index: Int) -> (Int, Int)? {
    let at = text.has("of", index) ? index + 1 : index
    guard let reference = text.reference, text.has("year", at + 1),
      let shift = ["last": -1, "this": 0, "next": 1][text.word(at)]
    else { return nil }
    return (reference.year + shift, at + 2)
  }

  // MARK: Month alone

  /// "September 2013", "Sept. 2013", "August", "last year's" left to others.
  func month(at index: Int) -> TimePoint? {
    guard let month = text.month(index) else { return nil }
    var at = index + 1
    if month.isShort, text.glued(".", at) { at += 1 }
    if let (year, next) = year(after: at) {
      return TimePoint(
        first: index, next: next, period: Period(year: year, month: month.number))
    }
    if let (year, next) = toldYear(at) {
      return TimePoint(
        first: index, next: next, period: Period(year: year, month: month.number),
        isRelative: true, partial: PartialDate(month: month.number))
    }
    if isBeyondYears(at) { return nil }
    let isStretch =
      (text.isDash(at) || ["and", "to", "through", "till", "until"].contains(text.word(at)))
      && text.month(at + 1) != nil
    guard isName(index),
      !month.isShort || isStretch || ["last", "of"].contains(text.word(index - 1))
    else { return nil }
    let next = text[index + 1]
    let partial = PartialDate(month: month.number)
    var point = TimePoint(
      first: index, next: isStretch ? at : index + 1, period: text.resolve(partial, at: index),
      isRelative: true, partial: partial)
    // Names of people and everyday words: "April Jones", "May" at the start of a question.
    point.needsContext =
      ["may", "march", "august", "april", "june"].contains(text.word(index))
      && (next.isCapital || text.has("may", index) || text.has("march", index))
    return point
  }

  /// Whether the word can only be the month: with a capital, or no everyday word, or behind a
  /// preposition ("in may").
  private func isName(_ index: Int) -> Bool {
    if text[index].isCapital || !["may", "march", "august"].contains(text.word(index)) {
      return true
    }
    return ["in", "since", "until", "of"].contains(text.word(index - 1))
      && !text.isCountable(index + 1)
  }

  /// "2017 April", "2019 Aug": the year before its month.
  private func yearMonth(at index: Int) -> TimePoint? {
    guard text[index].count == 4, let year = text.integer(index), 1900...2100 ~= year,
      !text[index].glued || text[index - 1].kind == .symbol, !text[index + 1].glued,
      let month = text.month(index + 1), !text.isCountable(index + 2),
      !text.has("may", index + 1) || text[index + 1].isCapital, text[index + 2].kind != .digits
    else { return nil }
    return TimePoint(
      first: index, next: index + 2, period: Period(year: year, month: month.number))
  }
}

extension ValueText {
  /// The period of a date without its year: the coming one where the sentence looks ahead, else the
  /// latest that has begun. Nil without a reference.
  func resolve(_ partial: PartialDate, at index: Int) -> Period? {
    guard let reference else { return nil }
    if looksAhead(index), let ahead = partial.first(onOrAfter: reference) { return ahead }
    return partial.latest(onOrBefore: reference)
  }
}
