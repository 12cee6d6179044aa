// Times that count from the reference: "yesterday", "last year", "the past five years", "two days
// ago", "next Tuesday". Without a reference they are found all the same, with no period.

import SourceText

/// The grammar of relative times. Every function gives the point at its index, or nil.
struct RelativeReader {
  let text: ValueText
  private var reference: Day? { text.reference }

  init(text: ValueText) { self.text = text }

  /// The longest relative time there.
  func point(at index: Int) -> TimePoint? {
    var best: TimePoint?
    func take(_ point: TimePoint?) {
      if let point, point.next > best?.next ?? 0 { best = point }
    }
    if text[index].kind == .word {
      take(day(at: index))
      take(whole(at: index))
      take(stretch(at: index))
    }
    take(ago(at: index))
    take(counted(at: index))
    take(told(at: index))
    return best
  }

  private func relative(_ first: Int, _ next: Int, _ period: Period?) -> TimePoint {
    TimePoint(first: first, next: next, period: period, isRelative: true)
  }

  /// "yesterday", "today", "the day before yesterday".
  private func day(at index: Int) -> TimePoint? {
    guard text[index].kind == .word else { return nil }
    if text.has("now", index) {
      let before = text.word(index - 1)
      guard before == "between" || (before == "and" && text.reference != nil) || before == "until"
      else { return nil }
      return relative(index, index + 1, reference.map { Period($0) })
    }
    guard let shift = Self.days[text.word(index)] else { return nil }
    // "today's" is mostly a present in general.
    if text.glued("'", index + 1), text.has("s", index + 2), shift == 0 { return nil }
    return relative(index, index + 1, reference?.adding(days: shift).map { Period($0) })
  }

  private static let days = ["today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1]

  /// "last year", "this month", "next Tuesday", "last November", "this summer", "the decade".
  func whole(at index: Int) -> TimePoint? {
    var at = index
    if ["later", "earlier"].contains(text.word(at)), text.has("this", at + 1) { at += 1 }
    if text.has("the", at) { at += 1 }
    let shift: Int
    switch text.word(at) {
    case "last", "previous": shift = -1
    case "this", "current": shift = 0
    case "next", "coming", "following": shift = 1
    default:
      // "the end of the decade": the one that is running.
      guard at > index, text.has("of", index - 1), let unit = TimeWords.unit(text.word(at)),
        text.word(at) == unit
      else { return nil }
      return relative(index, at + 1, unitPeriod(unit, shift: 0))
    }
    let word = text.word(at + 1)
    if let unit = TimeWords.unit(word), word == unit, unit != "night" || shift == -1 {
      let isAdverb = text.has("following", at) || (text.has("previous", at))
      return isAdverb ? nil : relative(index, at + 2, unitPeriod(unit, shift: shift))
    }
    if word == "weekend" { return relative(index, at + 2, weekend(shift: shift)) }
    return named(word, at + 1, shift: shift)?.extended(from: index)
  }

  /// "that year", "the same month", "the year before", "the previous year", "a year earlier", "two
  /// years later": times that count from one that the text told of before. They have no period.
  private func told(at index: Int) -> TimePoint? {
    var at = index
    let isLate = ["later", "earlier"].contains(text.word(at))
    if isLate { at += 1 }
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
    if isLate { return nil }
    if text.has("the", at), unit(at + 1) != nil, ["before", "after"].contains(text.word(at + 2)) {
      // "the year before" alone: what follows would say of what.
      return text[at + 3].kind == .word || text[at + 3].kind == .digits
        ? nil : relative(index, at + 3, nil)
    }
    return toldDistance(at: index)
  }

  /// "a year earlier", "two years later".
  private func toldDistance(at index: Int) -> TimePoint? {
    let isOne = text.has("a", index) || text.has("an", index)
    guard let next = isOne ? index + 1 : text.figure(at: index)?.next,
      TimeWords.unit(text.word(next)) != nil, !text.isJoiner(next),
      ["earlier", "later"].contains(text.word(next + 1)), !text.has("than", next + 2)
    else { return nil }
    return relative(index, next + 2, nil)
  }

  /// The unit of the calendar that is written in the singular there.
  private func unit(_ index: Int) -> String? {
    TimeWords.unit(text.word(index)).flatMap { $0 == text.word(index) ? $0 : nil }
  }

  /// Saturday and Sunday of the week.
  private func weekend(shift: Int) -> Period? {
    guard let week = reference?.adding(days: 7 * shift).flatMap({ Period(weekOf: $0) }),
      let sunday = week.end
    else { return nil }
    return Period(start: sunday.adding(days: -1), end: sunday, grain: .span)
  }

  private func named(_ word: String, _ at: Int, shift: Int) -> TimePoint? {
    if let weekday = TimeWords.weekday(word), word.utf8.count > 5 {
      var point = relative(at, at + 1, weekdayPeriod(weekday, shift: shift))
      point.partial = PartialDate(weekday: weekday)
      return point
    }
    if let month = TimeWords.month(word), text[at].isCapital {
      var point = relative(at, at + 1, monthPeriod(month.number, shift: shift))
      point.partial = PartialDate(month: month.number)
      return point
    }
    guard let season = TimeWords.season(word) else { return nil }
    return relative(at, at + 1, seasonPeriod(season, shift: shift))
  }

  private func unitPeriod(_ unit: String, shift: Int) -> Period? {
    guard let reference, let day = reference.adding(shift, unit: unit) else { return nil }
    switch unit {
    case "day", "night": return Period(day)
    case "week", "fortnight": return Period(weekOf: day)
    case "month": return Period(year: day.year, month: day.month)
    case "quarter": return Period(year: day.year, quarter: (day.month + 2) / 3)
    case "year": return Period(year: day.year)
    case "decade":
      let first = day.year / 10 * 10
      return Period(years: first...first + 9, grain: .decade)
    case "century":
      let first = (day.year - 1) / 100 * 100 + 1
      return Period(years: first...first + 99, grain: .century)
    default: return nil
    }
  }

  /// "last Tuesday" is the latest before the reference, "this" and "next" are those of this and the
  /// next week.
  private func weekdayPeriod(_ weekday: Int, shift: Int) -> Period? {
    guard let reference else { return nil }
    if shift < 0 {
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
    default: year = season == 3 && reference.month < 3 ? reference.year - 1 : reference.year
    }
    return Period(year: year, season: season)
  }

  /// "the past five years", "the last decade", "the next two days", "recent years".
  private func stretch(at index: Int) -> TimePoint? {
    let at = text.has("the", index) ? index + 1 : index
    if text.has("recent", at), TimeWords.unit(text.word(at + 1)) != nil {
      return relative(index, at + 2, nil)
    }
    let isPast = ["last", "past", "previous"].contains(text.word(at))
    guard isPast || ["next", "coming", "following"].contains(text.word(at)) else { return nil }
    if text.has("past", at), let unit = TimeWords.unit(text.word(at + 1)), text.word(at + 1) == unit
    {
      return relative(index, at + 2, span(1, unit, isPast: true))
    }
    guard let figure = text.figure(at: at + 1), figure.isWhole, figure.number < 1000,
      let unit = TimeWords.unit(text.word(figure.next)), figure.number >= 1
    else { return nil }
    return relative(index, figure.next + 1, span(Int(figure.number), unit, isPast: isPast))
  }

  /// So many units up to the reference, or from the day after it.
  private func span(_ count: Int, _ unit: String, isPast: Bool) -> Period? {
    guard let reference else { return nil }
    if isPast {
      guard let start = reference.adding(-count, unit: unit) else { return nil }
      return Period(start: start, end: reference, grain: .span)
    }
    guard let end = reference.adding(count, unit: unit) else { return nil }
    return Period(start: reference.adding(days: 1), end: end, grain: .span)
  }

  /// "two days after 12 January", "three weeks from tomorrow".
  private func counted(at index: Int) -> TimePoint? {
    guard let figure = text.figure(at: index), figure.isWhole, (1...9999).contains(figure.number),
      let unit = TimeWords.unit(text.word(figure.next))
    else { return nil }
    let tie = text.word(figure.next + 1)
    guard ["after", "before", "from"].contains(tie),
      let day = DateReader(text: text).point(at: figure.next + 2) ?? day(at: figure.next + 2),
      day.period.map({ $0.grain == .day }) ?? true
    else { return nil }
    let count = Int(figure.number) * (tie == "before" ? -1 : 1)
    var point = day.extended(from: index)
    point.period = day.period?.start?.adding(count, unit: unit).map { Period($0) }
    point.partial = nil
    return point
  }

  /// "two days ago", "a year ago".
  private func ago(at index: Int) -> TimePoint? {
    let (count, at): (Int, Int)
    if text.has("a", index) || text.has("an", index) {
      (count, at) = (1, index + 1)
    } else {
      guard let figure = text.figure(at: index), figure.isWhole, figure.number < 10_000,
        figure.number >= 1
      else { return nil }
      (count, at) = (Int(figure.number), figure.next)
    }
    guard let unit = TimeWords.unit(text.word(at)), text.has("ago", at + 1) else { return nil }
    guard let day = reference?.adding(-count, unit: unit) else {
      return relative(index, at + 2, nil)
    }
    switch unit {
    case "year", "decade", "century": return relative(index, at + 2, Period(year: day.year))
    case "month": return relative(index, at + 2, Period(year: day.year, month: day.month))
    default: return relative(index, at + 2, Period(day))
    }
  }
}
