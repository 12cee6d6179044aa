// Times at a distance: "two days ago", "three weeks from tomorrow", "in two weeks", "a week starting
// on Monday", "the six months to June 30", "a year earlier".

import SourceText

/// The grammar of distances. Every function gives the point at its index, or nil.
struct CountedReader {
  let text: ValueText
  private var reference: Day? { text.reference }

  /// The time that begins with a length there.
  func point(at index: Int) -> TimePoint? {
    guard text[index].kind == .digits || Self.openers.contains(text.word(index)) else { return nil }
    guard let length = lengths(at: index) else {
      return weekdays(index) ?? hours(index) ?? ended(index)
    }
    switch text.word(length.next) {
    case "ago", "back", "previously": return ago(index, length)
    case "hence": return ahead(index, length, next: length.next + 1)
    case "earlier", "later":
      return text.has("than", length.next + 1) ? nil : relative(index, length.next + 1, nil)
    case "after", "before", "from", "since": return beside(index, length)
    case "starting", "beginning", "commencing": return starting(index, length)
    default:
      return isFuture(length.next) ? ahead(index, length, next: length.next + 2) : ended(index)
    }
  }

  /// Words that a distance may begin with.
  private static let openers = WordSet(
    NumberWord.words + [
      "a", "an", "couple", "few", "financial", "fiscal", "half", "several", "the",
    ])

  private func relative(_ first: Int, _ next: Int, _ period: Period?) -> TimePoint {
    TimePoint(first: first, next: next, period: period, isRelative: true)
  }

  // MARK: Lengths

  /// So many units of the calendar: "two years", "3 months and 2 weeks", "a couple of days".
  struct Length {
    var units: [(count: Double, unit: Word)]
    var next: Int
    /// Whether the words do not say how many: "a few days".
    var isVague = false
  }

  /// The length that begins at that token; nil where none does.
  func lengths(at index: Int) -> Length? {
    guard var length = one(at: index) else { return nil }
    while length.units.count < 4 {
      var at = length.next
      if text.glued(",", at) { at += 1 }
      if text.has("and", at) { at += 1 }
      guard at > length.next, let part = one(at: at), !part.isVague else { return length }
      length.units += part.units
      length.next = part.next
    }
    return length
  }

  /// One count with its unit.
  func one(at index: Int) -> Length? {
    if text.has("a", index) || text.has("an", index) {
      if let vague = vague(index + 1) { return vague }
      guard let unit = text.unit(index + 1), text.word(index + 1) == unit else {
        return nil
      }
      // "a year and a half".
      if text.has("and", index + 2), text.has("a", index + 3), text.has("half", index + 4) {
        return Length(units: [(1.5, unit)], next: index + 5)
      }
      return Length(units: [(1, unit)], next: index + 2)
    }
    if let vague = vague(index) { return vague }
    if let days = days(index) { return days }
    guard let figure = text.figure(at: index), (0.1..<10_000).contains(figure.number),
      let unit = text.unit(text.afterJoiner(figure.next))
    else { return nil }
    return Length(
      units: [(figure.number, unit)], next: text.afterJoiner(figure.next) + 1)
  }

  /// "48 hours": whole days.
  private func days(_ index: Int) -> Length? {
    guard let figure = text.figure(at: index), figure.isWhole, (24..<2400).contains(figure.number),
      Int(figure.number) % 24 == 0, text.has("hours", text.afterJoiner(figure.next))
    else { return nil }
    return Length(
      units: [(figure.number / 24, "day")], next: text.afterJoiner(figure.next) + 1)
  }

  /// "couple of days", "few years".
  private func vague(_ index: Int) -> Length? {
    let isCouple = text.has("couple", index)
    guard isCouple || text.has("few", index) || text.has("several", index) else { return nil }
    let noun = text.has("of", index + 1) && isCouple ? index + 2 : index + 1
    guard let unit = text.unit(noun) else { return nil }
    return Length(units: [(2, unit)], next: noun + 1, isVague: !isCouple)
  }

  // MARK: From the reference

  /// "two days ago": as fine as its unit.
  private func ago(_ index: Int, _ length: Length) -> TimePoint? {
    guard text.has("ago", length.next) else { return nil }
    let day = length.isVague ? nil : reference?.adding(length.units, isBack: true)
    return relative(index, length.next + 1, day.flatMap { $0.period(as: length.finest) })
  }

  /// "two weeks from now", "in two weeks".
  func ahead(_ index: Int, _ length: Length, next: Int) -> TimePoint {
    let day = length.isVague ? nil : reference?.adding(length.units, isBack: false)
    return relative(index, next, day.flatMap { $0.period(as: length.finest) })
  }

  /// "from now", "’s time", "from today".
  private func isFuture(_ at: Int) -> Bool {
    text.has("from", at) && (text.has("now", at + 1) || text.has("today", at + 1))
  }

  /// "two hours ago", "a few minutes ago": the day that is running.
  private func hours(_ index: Int) -> TimePoint? {
    var at = index + 1
    if text.has("a", index), text.has("few", at) {
      at += 1
    } else if !text.has("an", index), !text.has("a", index) {
      guard let figure = text.figure(at: index), (1...12).contains(figure.number) else {
        return nil
      }
      at = figure.next
    }
    guard ["hour", "hours", "minute", "minutes"].contains(text.word(at)), text.has("ago", at + 1)
    else { return nil }
    return relative(index, at + 2, reference.map { Period($0) })
  }

  /// "in two weeks", "within nine months": a point or stretch ahead where the sentence looks ahead,
  /// else a length of time and not this grammar's.
  func within(_ index: Int, isStretch: Bool) -> TimePoint? {
    let isNext = text.has("the", index) && text.has("next", index + 1)
    let at = isNext ? index + 2 : text.has("next", index) ? index + 1 : index
    guard let length = lengths(at: at), !length.isVague else { return nil }
    var next = length.next
    let isTime = genitive(&next)
    guard isTime || at > index || text.looksAhead(index), !follows(next) else { return nil }
    if !isStretch { return at > index ? nil : ahead(index, length, next: next) }
    let end = reference?.adding(length.units, isBack: false)
    return relative(index, next, end.map { Period(start: reference, end: $0, grain: .span) })
  }

  /// "in two weeks' time".
  private func genitive(_ next: inout Int) -> Bool {
    var at = next
    if text.glued("'", at) { at += 1 }
    if text.has("s", at), at > next { at += 1 }
    guard text.has("time", at) else { return false }
    next = at + 1
    return true
  }

  /// Whether what follows measures the length from elsewhere: "in two years of war".
  private func follows(_ next: Int) -> Bool {
    ["of", "after", "before", "from", "since", "or"].contains(text.word(next))
      || text.isCountable(next)
  }

  /// "two Fridays ago", "three Mondays from now".
  private func weekdays(_ index: Int) -> TimePoint? {
    guard let figure = text.figure(at: index), figure.isWhole, (1...60).contains(figure.number)
    else { return nil }
    let word = text.word(figure.next)
    if word == "weekends", text.has("ago", figure.next + 1) {
      let weekend = RelativeReader(text: text).weekend(shift: -Int(figure.number))
      return relative(index, figure.next + 2, weekend)
    }
    guard let weekday = TimeWords.weekday(word.hasSuffix("s") ? word.dropLast() : word),
      text.has("ago", figure.next + 1) || isFuture(figure.next + 1)
    else { return nil }
    let isBack = text.has("ago", figure.next + 1)
    let edge = reference?.adding(days: isBack ? -1 : 1)
    let partial = PartialDate(weekday: weekday)
    let nearest = edge.flatMap {
      isBack ? partial.latest(onOrBefore: $0) : partial.first(onOrAfter: $0)
    }
    let weeks = 7 * (Int(figure.number) - 1) * (isBack ? -1 : 1)
    return relative(
      index, figure.next + (isBack ? 2 : 3),
      nearest?.start?.adding(days: weeks).map { Period($0) })
  }

  // MARK: From another time

  /// "two days after 12 January", "three weeks from tomorrow on Friday", "more than two days before
  /// yesterday".
  private func beside(_ index: Int, _ length: Length) -> TimePoint? {
    if isFuture(length.next), !text.has("since", length.next) {
      return onWeekday(ahead(index, length, next: length.next + 2))
    }
    // "shut for nine days from Monday": how long, and since when.
    if text.has("from", length.next), text.has("for", index - 1) { return nil }
    guard let other = anchor(length.next + 1), !length.isVague else { return nil }
    let isBack = text.has("before", length.next)
    if text.has("since", length.next), other.period?.grain ?? .day == .day { return nil }
    let day = other.period?.start?.adding(length.units, isBack: isBack)
    var point = relative(index, other.next, day.map { Period($0) })
    point.isRelative = other.isRelative
    return onWeekday(point)
  }

  /// A day from which others count.
  private func anchor(_ index: Int) -> TimePoint? {
    let relative = RelativeReader(text: text)
    let points = [
      DateReader(text: text).point(at: index), relative.day(at: index),
      relative.whole(at: index), HolidayReader(text: text).point(at: index),
    ]
    guard let point = points.compactMap({ $0 }).max(by: { $0.next < $1.next }),
      !point.needsContext, point.period.map({ $0.grain == .day }) ?? true
    else { return nil }
    return point
  }

  /// "two months from today on Tuesday": the first such day from there on.
  private func onWeekday(_ point: TimePoint) -> TimePoint {
    guard text.has("on", point.next), let weekday = text.weekday(point.next + 1),
      point.period?.grain ?? .day == .day || point.period?.grain == .month
    else { return point }
    var point = point.extended(from: point.first, to: point.next + 2)
    let day = point.period?.start
    point.period = day.flatMap { PartialDate(weekday: weekday).first(onOrAfter: $0) }
    return point
  }

  /// "a week starting tomorrow", "3 days starting from next Monday".
  private func starting(_ index: Int, _ length: Length) -> TimePoint? {
    var at = length.next + 1
    if text.has("on", at) || text.has("from", at) { at += 1 }
    guard let other = anchor(at), !length.isVague else { return nil }
    let start = other.period?.start
    let end = start?.adding(length.units, isBack: false)?.adding(days: -1)
    var point = relative(index, other.next, nil)
    if let start, let end, start <= end {
      point.period = Period(start: start, end: end, grain: .span)
    }
    point.isRelative = other.isRelative
    return point
  }

  /// "the six months to June 30", "the year ended March 2021", "the week to Friday".
  private func ended(_ index: Int) -> TimePoint? {
    let at = text.has("the", index) ? index + 1 : index
    let isFiscal = text.has("fiscal", at) || text.has("financial", at)
    let fiscal = isFiscal ? at + 1 : at
    let length: Length
    if let counted = lengths(at: at) {
      length = counted
    } else if let unit = text.unit(fiscal), text.word(fiscal) == unit, at > index {
      length = Length(units: [(1, unit)], next: fiscal + 1)
    } else {
      return nil
    }
    let isEnd = ["ended", "ending"].contains(text.word(length.next))
    guard isEnd || text.has("to", length.next) || text.has("through", length.next),
      !length.isVague, length.finest != "day" || isEnd
    else { return nil }
    let start = isEnd && text.has("on", length.next + 1) ? length.next + 2 : length.next + 1
    guard let other = closing(start, length) else { return nil }
    let first = other.period?.end?.adding(days: 1)?.adding(length.units, isBack: true)
    var point = relative(index, other.next, nil)
    point.isRelative = other.isRelative
    if let first { point.period = Period(start: first, end: other.period?.end, grain: .span) }
    return point
  }

  /// A day, month or year that ends a stretch.
  private func closing(_ index: Int, _ length: Length) -> TimePoint? {
    if ["year", "decade"].contains(length.finest),
      let year = PeriodReader(text: text).years(at: index), year.isYear
    {
      return year
    }
    // "the year to the end of June".
    let isEnd = text.has("the", index) && text.has("end", index + 1) && text.has("of", index + 2)
    let index = isEnd ? index + 3 : index
    guard text[index].kind == .word || text[index].kind == .digits,
      let point = DateReader(text: text).point(at: index),
      !point.needsContext || text[index].isCapital && !text[point.next].isCapital,
      point.period.map({ $0.grain == .day || $0.grain == .month }) ?? true
    else { return nil }
    return point
  }
}

extension CountedReader.Length {
  /// The smallest unit that is written.
  var finest: Word {
    let order: [Word] = [
      "century", "decade", "year", "season", "quarter", "month", "fortnight", "week", "night",
      "day",
    ]
    return units.map(\.unit).max {
      (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0)
    } ?? "day"
  }
}

extension Day {
  /// The day after so many units, the larger ones first; nil outside of the calendar. Parts of a unit
  /// count as so many of the next smaller one.
  func adding(_ units: [(count: Double, unit: Word)], isBack: Bool) -> Day? {
    var day: Day? = self
    for (count, unit) in units {
      let (number, smaller) = Day.whole(count, unit)
      day = day?.adding(isBack ? -number : number, unit: smaller)
    }
    return day
  }

  /// A whole number of units: one and a half years are eighteen months.
  private static func whole(_ count: Double, _ unit: Word) -> (Int, Word) {
    if count == count.rounded() { return (Int(count), unit) }
    switch unit {
    case "century": return (Int((count * 100).rounded()), "year")
    case "decade": return (Int((count * 10).rounded()), "year")
    case "year": return (Int((count * 12).rounded()), "month")
    case "quarter": return (Int((count * 90).rounded()), "day")
    case "month": return (Int((count * 30).rounded()), "day")
    case "week": return (Int((count * 7).rounded()), "day")
    case "fortnight": return (Int((count * 14).rounded()), "day")
    default: return (Int(count.rounded()), "day")
    }
  }

  /// What "two years ago" means: as fine as the unit that it is told in.
  fileprivate func period(as unit: Word) -> Period? {
    switch unit {
    case "century", "decade", "year": Period(year: year)
    case "season": Period(self, in: unit)
    case "month": Period(year: year, month: month)
    default: Period(self)
    }
  }
}
