// Weekdays and what goes with them: "Tuesday", "Tuesday, March 29", "Thu 14th", "Monday of last
// week", "next week Wednesday".

import SourceText

/// The grammar of weekdays.
struct WeekdayReader {
  let text: ValueText

  /// The longest date that begins with the weekday at that token.
  func point(at index: Int) -> TimePoint? {
    guard let weekday = text.weekday(index) else { return nil }
    let isShort = text.word(index).count <= 5
    var at = index + 1
    if text.glued(",", at) || text.glued(".", at) || text.isJoiner(at) { at += 1 }
    if Self.words.contains(text.word(index)), !text[index].isCapital { return nil }
    let dates = DateReader(text: text)
    let day = text.has("the", at) ? at + 1 : at
    if text[at].kind != .boundary,
      let date = dates.monthDay(at: day) ?? dates.dayMonth(at: day)
        ?? NumericDateReader(text: text).point(at: at)
    {
      return date.extended(from: index).on(weekday, reference: text.reference)
    }
    if let numbered = numbered(weekday, from: index, at: day) { return numbered }
    if let week = ofWeek(weekday, from: index, at: at) { return week }
    // "the Sunday Times".
    if text.has("the", index - 1), text[index + 1].isCapital { return nil }
    guard !isShort || isClear(index), !Self.named.contains(text.word(index - 1)) else { return nil }
    let partial = PartialDate(weekday: weekday)
    return TimePoint(
      first: index, next: index + 1, period: text.resolve(partial, at: index), isRelative: true,
      partial: partial)
  }

  /// Short forms that are words too.
  private static let words: WordSet = ["sat", "sun"]

  /// A short form that is no word and no name: "Tue" but not "Sun".
  private func isClear(_ index: Int) -> Bool {
    text[index].isCapital
      && (text[index - 1].kind != .word
        || ["and", "by", "last", "next", "on", "or", "since", "this", "until"]
          .contains(text.word(index - 1)))
      && ["tue", "tues", "wed", "thu", "thur", "thurs", "fri"].contains(text.word(index))
  }

  /// "Thu 14th", "Tuesday the eleventh", "Sunday 31": the nearest such day.
  private func numbered(_ weekday: Int, from index: Int, at: Int) -> TimePoint? {
    guard let (day, next) = DateReader(text: text).day(at), !text.isCountable(next),
      text[at].kind != .digits || next > at + 1 || endsPhrase(next)
    else { return nil }
    let partial = PartialDate(day: day, weekday: weekday)
    return TimePoint(
      first: index, next: next, period: text.reference.flatMap { partial.closest(to: $0) },
      isRelative: true, partial: partial)
  }

  private func endsPhrase(_ index: Int) -> Bool {
    let token = text[index]
    return token.kind == .boundary
      || (token.kind == .symbol && token.glued)
        && [0x2E, 0x2C, 0x21, 0x3F, 0x3B, 0x29].contains(token.symbol)
        && !(text[index + 1].glued && text[index + 1].kind == .digits)
  }

  /// "Monday of last week", "Monday next week".
  private func ofWeek(_ weekday: Int, from index: Int, at: Int) -> TimePoint? {
    let start = text.has("of", at) ? at + 1 : at
    guard ["last", "this", "next", "previous"].contains(text.word(start)),
      text.has("week", start + 1)
    else { return nil }
    let shift = text.has("next", start) ? 1 : text.has("this", start) ? 0 : -1
    return day(weekday, ofWeek: shift, index, start + 2)
  }

  /// "next week Wednesday", "last week - Monday".
  func weekFirst(at index: Int) -> TimePoint? {
    guard ["last", "this", "next", "previous"].contains(text.word(index)),
      text.has("week", index + 1)
    else { return nil }
    let at =
      ["on", "s"].contains(text.word(index + 2)) || text.isDash(index + 2) ? index + 3 : index + 2
    guard let weekday = text.weekday(at) else { return nil }
    let shift = text.has("next", index) ? 1 : text.has("this", index) ? 0 : -1
    return day(weekday, ofWeek: shift, index, at + 1)
  }

  private func day(_ weekday: Int, ofWeek shift: Int, _ first: Int, _ next: Int) -> TimePoint {
    let monday = text.reference.flatMap { $0.adding(days: 1 - $0.weekday + 7 * shift) }
    return TimePoint(
      first: first, next: next,
      period: monday?.adding(days: weekday - 1).map { Period($0) }, isRelative: true,
      partial: PartialDate(weekday: weekday))
  }

  /// What makes of a weekday a name: "Bloody Sunday".
  private static let named: WordSet = [
    "ash", "black", "bloody", "cyber", "each", "easter", "every", "good", "holy", "palm", "super",
  ]
}

extension TimePoint {
  /// The same day with its weekday written: where the year is not, the coming year is taken if the
  /// weekday fits it and not the past one.
  fileprivate func on(_ weekday: Int, reference: Day?) -> TimePoint {
    guard partial != nil else { return self }
    var point = self
    point.partial?.weekday = weekday
    if let day = period?.start, period?.grain == .day, day.weekday != weekday {
      for shift in [1, -1] {
        if let next = Day(day.year + shift, day.month, day.day), next.weekday == weekday {
          point.period = Period(next)
          return point
        }
      }
    }
    return point
  }
}
