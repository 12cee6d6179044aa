// Dates joined by signs: "2022-03-30", "04.07.2011", "3/23/2022", "22/Jan/2019", "12/2018", and a
// month and day alone ("5/12") where the words around say that it is a day.

import SourceText

/// The grammar of dates whose parts touch.
struct NumericDateReader {
  let text: ValueText

  /// The date that begins at that token.
  func point(at index: Int) -> TimePoint? {
    compact(at: index) ?? full(at: index) ?? named(at: index) ?? monthYear(at: index)
      ?? monthDay(at: index)
  }

  /// Whether `sign` joins the tokens before and after it without white space.
  private func joins(_ sign: UInt32, _ index: Int) -> Bool {
    text[index].symbol == sign && text[index].glued && text[index + 1].glued
  }

  private func isSeparator(_ sign: UInt32) -> Bool {
    sign == 0x2D || sign == 0x2E || sign == 0x2F
  }

  /// Whether the digits are not the end of something longer.
  private func isFree(_ index: Int) -> Bool {
    !text[index].glued || text[index - 1].kind == .symbol && text[index - 1].symbol != 0x2E
  }

  /// "20210905", the basic form of ISO 8601.
  private func compact(at index: Int) -> TimePoint? {
    guard text[index].count == 8, let number = text.integer(index),
      1900...2100 ~= number / 10_000, !text[index].glued || text[index - 1].kind == .symbol,
      !text[index + 1].glued || text[index + 1].kind == .symbol, !text.isCountable(index + 1),
      let day = Day(number / 10_000, number / 100 % 100, number % 100)
    else { return nil }
    return TimePoint(first: index, next: index + 1, period: Period(day))
  }

  // MARK: Three parts

  /// "2022-03-30", "04.07.2011", "3/23/2022".
  private func full(at index: Int) -> TimePoint? {
    let separator = text[index + 1].symbol
    guard isSeparator(separator), joins(separator, index + 1), joins(separator, index + 3),
      isFree(index), let a = text.integer(index), let b = text.integer(index + 2),
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
    // With slashes and hyphens most English news writes the month first; with stops nobody does.
    let readings = [Day(year, b, a), Day(year, a, b)].compactMap { $0 }
    let ordered = separator == 0x2E ? readings : readings.reversed()
    guard let first = ordered.first else { return nil }
    let other = ordered.dropFirst().first { $0 != first }
    return TimePoint(
      first: index, next: index + 5, period: Period(first), other: other.map { Period($0) })
  }

  /// "22/Jan/2019", "2019/Aug/01", "23-Sep-2020", "Dec/2018", "Dec-2018".
  private func named(at index: Int) -> TimePoint? {
    let separator = text[index + 1].symbol
    guard separator == 0x2F || separator == 0x2D, joins(separator, index + 1) else { return nil }
    if let month = text.month(index) {
      // "Aug/05/2016".
      if joins(separator, index + 3), let day = text.integer(index + 2),
        let year = fullYear(index + 4), let date = Day(year, month.number, day)
      {
        return TimePoint(first: index, next: index + 5, period: Period(date))
      }
      guard let year = fullYear(index + 2), !joins(separator, index + 3) || separator == 0x2D else {
        return nil
      }
      return TimePoint(
        first: index, next: index + 3, period: Period(year: year, month: month.number))
    }
    if isFree(index), let year = fullYear(index), let month = text.month(index + 2),
      !joins(separator, index + 3)
    {
      // "2018-Dec".
      return TimePoint(
        first: index, next: index + 3, period: Period(year: year, month: month.number))
    }
    guard isFree(index), let month = text.month(index + 2),
      joins(separator, index + 3), let a = text.integer(index), let b = text.integer(index + 4)
    else { return nil }
    let isYearFirst = text[index].count == 4
    guard
      let day = isYearFirst ? Day(a, month.number, b) : Day(century(b, index + 4), month.number, a)
    else { return nil }
    return TimePoint(first: index, next: index + 5, period: Period(day))
  }

  private func century(_ year: Int, _ index: Int) -> Int {
    text[index].count == 4 ? year : year < 50 ? 2000 + year : 1900 + year
  }

  /// Four digits of a year that nothing goes on behind.
  private func fullYear(_ index: Int) -> Int? {
    guard text[index].count == 4, let year = text.integer(index), 1500...2100 ~= year,
      !(text[index + 1].glued && text[index + 1].kind == .word)
    else { return nil }
    return year
  }

  // MARK: Two parts

  /// "12/2018", "03-2015".
  private func monthYear(at index: Int) -> TimePoint? {
    let separator = text[index + 1].symbol
    guard separator == 0x2F || separator == 0x2D, joins(separator, index + 1), isFree(index),
      !(text[index].glued && text[index - 1].symbol == separator),
      text[index].count <= 2, let month = text.integer(index), (1...12).contains(month),
      let year = fullYear(index + 2), !joins(separator, index + 3)
    else { return nil }
    return TimePoint(first: index, next: index + 3, period: Period(year: year, month: month))
  }

  /// "on 5/12", "from 10/1 to 11/7", "5/1-5/7, 2020".
  private func monthDay(at index: Int) -> TimePoint? {
    guard let pair = pair(index), isDayContext(index, pair) else { return nil }
    let reader = DateReader(text: text)
    return reader.dated(index, index + 3, pair.month, pair.day, lastDay: nil)
  }

  /// A month and day, the month first unless it can only be the day.
  private func pair(_ index: Int) -> (month: Int, day: Int)? {
    guard joins(0x2F, index + 1), isFree(index), text[index].count <= 2,
      text[index + 2].count <= 2, let a = text.integer(index), let b = text.integer(index + 2),
      !joins(0x2F, index + 3), !(text[index].glued && text[index - 1].symbol == 0x2F)
    else { return nil }
    let next = text[index + 3]
    if next.glued, next.kind == .word || next.symbol == 0x25 { return nil }
    let (month, day) = a > 12 ? (b, a) : (a, b)
    guard (1...12).contains(month), (1...Day.length(ofMonth: month, year: 2000)).contains(day),
      (month, day) != (9, 11), (month, day) != (7, 7), next.word != "of"
    else { return nil }
    return (month, day)
  }

  /// Whether what stands before says that two figures are a day and no fraction.
  private func isDayContext(_ index: Int, _ pair: (month: Int, day: Int)) -> Bool {
    let isFraction = [2, 3, 4, 8].contains(text.integer(index + 2) ?? 0)
    let before = text.word(index - 1)
    if ["on", "since", "until", "till", "this", "next"].contains(before) { return true }
    if TimeWords.weekday(before) != nil { return true }
    if ["from", "to", "between", "and", "through"].contains(before), !isFraction {
      return isPaired(index)
    }
    if text.isDash(index + 3) {
      return !isFraction && (self.pair(index + 4) != nil || full(at: index + 4) != nil)
    }
    return text.isDash(index - 1) && (self.pair(index - 4) != nil)
  }

  /// Whether another month and day stands at the other end: "from 10/1 to 11/7".
  private func isPaired(_ index: Int) -> Bool {
    self.pair(index + 4) != nil || self.pair(index - 4) != nil
  }
}
