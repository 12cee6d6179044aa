// Times with the words that tie them: "since 2003", "from 2004 to 2019", "by 2030", "in August".

import SourceText

/// Recognises dates and periods.
struct TimeRecogniser: Recogniser {
  /// Tokens from where a time begins to its first digits or word of the calendar, at most.
  private static let reach = 9

  func match(at index: Int, in text: ValueText) -> Match? {
    guard text[index].toTime <= Self.reach else { return nil }
    let reader = Reader(text: text)
    if let match = reader.timed(at: index) { return match }
    if text.plays(.tie, index), let match = reader.tied(at: index) {
      return match
    }
    if let match = reader.hedged(at: index) { return match }
    return text.beginsTime(index) ? reader.bare(at: index) : nil
  }
}

/// The grammar of ties.
private struct Reader {
  let text: ValueText

  /// The time there without a preposition, the longest.
  func point(at index: Int) -> TimePoint? {
    guard text.beginsTime(index) else { return nil }
    if text.points.knows(index) { return text.points[index] }
    let point = longest(at: index)
    text.points.remember(point, at: index)
    return point
  }

  private func longest(at index: Int) -> TimePoint? {
    var best = DateReader(text: text).point(at: index)
    best.take(PeriodReader(text: text).point(at: index))
    best.take(RelativeReader(text: text).point(at: index))
    if text[index].kind == .word || text[index].kind == .digits {
      best.take(WeekReader(text: text).point(at: index))
      best.take(HolidayReader(text: text).point(at: index))
    }
    return best
  }

  /// "more than two weeks ago" is before that day, "about two weeks ago" the day.
  func hedged(at index: Int) -> Match? {
    guard let hedge = Hedges.before(index, in: text).first else { return nil }
    if let match = hedgedYear(index, hedge) { return match }
    guard let point = CountedReader(text: text).point(at: hedge.next),
      point.period?.grain != .span
    else { return nil }
    let isBack =
      text.has("ago", point.next - 1)
      || (hedge.next..<point.next).contains {
        text.has("before", $0)
      }
    switch hedge.bound {
    case .above, .least: return match(point, from: index, relation: isBack ? .before : .after)
    case .about, .almost, .barely, .exact, .around:
      return match(point, from: index, relation: .during)
    case .below, .most: return nil
    }
  }

  /// "the year is greater than 2015".
  private func hedgedYear(_ index: Int, _ hedge: Hedge) -> Match? {
    guard (index - 3..<index).contains(where: { text.has("year", $0) || text.has("years", $0) }),
      let year = PeriodReader(text: text).years(at: hedge.next), year.isYear
    else { return nil }
    let relations: [Bound: TimeRelation] = [
      .above: .after, .least: .since, .below: .before, .most: .until,
    ]
    return relations[hedge.bound].map { match(year, from: index, relation: $0) }
  }

  /// A day with the time of day before it: "at 8pm on Tuesday", "on the evening of 5 May". The time
  /// is no part of the reading, only of the span.
  func timed(at index: Int) -> Match? {
    guard let at = DayTimes(text: text).before(index),
      let match = text.plays(.tie, at) ? tied(at: at) : bare(at: at),
      match.value.family == .date
        || match.value.period?.grain == .span && match.value.relation == .during
    else { return nil }
    var value = match.value
    value.span = Span(text[index].start, value.span.end)
    return Match(value: value, next: match.next)
  }

  /// A time that begins with a preposition.
  func tied(at index: Int) -> Match? {
    guard text[index].kind == .word, let (tie, at) = Tie.at(index, in: text) else { return nil }
    if tie == .between { return stretch(from: index, opening(at), joiners: ["and"]) }
    if let match = within(index, tie, at) { return match }
    if tie == .from {
      guard let point = opening(at) else { return nil }
      if let match = stretch(from: index, point, joiners: ["to", "until", "till", "through"]) {
        return match
      }
      let isOpen = ["on", "onward", "onwards", "forward"].contains(text.word(point.next))
      return isOpen
        ? match(point, from: index, relation: .since, next: point.next + 1)
        : match(point, from: index, relation: opens(point, from: index) ? .since : .during)
    }
    guard let point = point(at: at) else { return nil }
    if tie == .before, isEnd(point), let period = point.period {
      // "before the end of the year" is any day of it.
      var whole = point
      whole.period = Period(start: nil, end: period.end, grain: period.grain)
      return match(whole, from: index, relation: .until)
    }
    if tie == .during, let match = stretch(from: index, point, joiners: ["to", "through"]) {
      return match
    }
    if tie == .during, let relation = openEnd(point.next) {
      return match(point, from: index, relation: relation, next: point.next + 2)
    }
    return match(lastDay(of: point, from: index), from: index, relation: tie.relation)
  }

  /// "in two weeks" and "within nine months" of a sentence that looks ahead.
  private func within(_ index: Int, _ tie: Tie, _ at: Int) -> Match? {
    guard text.has("in", index) || text.has("within", index), tie == .during,
      let point = CountedReader(text: text).within(at, isStretch: text.has("within", index))
    else { return nil }
    return match(point, from: index, relation: .during)
  }

  /// What a stretch may begin with: a time, or a day whose month stands with its end ("from the ninth
  /// to the seventeenth of April").
  private func opening(_ index: Int) -> TimePoint? {
    if let point = point(at: index) { return point }
    guard let day = DateReader(text: text).bareDay(at: index),
      ["to", "until", "till", "through", "and"].contains(text.word(day.next)),
      let last = point(at: day.next + 1), last.partial?.day != nil || last.period?.grain == .day
    else { return nil }
    return day
  }

  /// Whether the words of the point are "the end of" something.
  private func isEnd(_ point: TimePoint) -> Bool {
    let noun = text.has("the", point.first) ? point.first + 1 : point.first
    return (text.has("end", noun) || text.has("close", noun)) && text.has("of", noun + 1)
  }

  /// "at the end of 2023" is a day, the last; "in" and "around the end" are stretches.
  private func lastDay(of point: TimePoint, from index: Int) -> TimePoint {
    guard isEnd(point), let end = point.period?.end,
      text.has("at", index) || text.has("as", index)
    else { return point }
    // Decades and centuries have no last day to speak of.
    let isLong = (point.period?.start).map { end.ordinal - $0.ordinal > 123 } ?? true
    guard !isLong else { return point }
    var point = point
    point.period = Period(end)
    return point
  }

  /// "from 2026" opens a stretch, but not where it says whence figures come or what they are
  /// compared with: "data from 2019", "up from 2019", "from 2019 levels".
  private func opens(_ point: TimePoint, from index: Int) -> Bool {
    // "will apply from September".
    if point.partial != nil, let start = point.period?.start, let reference = text.reference,
      start > reference
    {
      let isDay = point.partial?.day != nil || point.partial?.weekday != nil
      return isDay || !["begin", "data", "figures", "start"].contains(text.word(index - 1))
    }
    if point.isRelative, point.partial?.day == nil, point.partial?.weekday == nil { return false }
    for at in point.first..<point.next {
      // "from 3 to 9 August", "from 2004-08" have their end.
      let isStretch = text.isDash(at) && text[at - 1].kind == .digits
      if text.has("to", at) || text.has("through", at) || isStretch { return false }
    }
    let isOrigin = Self.origins.contains(text.word(index - 1))
    let isNoun =
      text[point.next].kind == .word
      && (text.has("level", point.next) || text.has("levels", point.next))
    if isOrigin || isNoun || text.has("cent", index - 1) { return false }
    for at in max(0, index - 8)..<max(0, index) where text.plays(.change, at) {
      return false
    }
    return text[index - 1].symbol != 0x25
  }

  /// What comes from a time instead of lasting from it.
  private static let origins: WordSet = [
    "are", "article", "book", "case", "cases", "clip", "comments", "data", "date", "dated", "dates",
    "dating", "different", "document", "documents", "email", "estimate", "estimates", "evidence",
    "figure", "figures", "file", "film", "films", "footage", "game", "higher", "image", "images",
    "interview", "interviews", "is", "law", "laws", "letter", "levels", "lower", "map", "maps",
    "memo", "message", "messages", "nothing", "number", "numbers", "order", "paper", "people",
    "percent", "photo", "photograph", "photographs", "photos", "picture", "pictures", "post",
    "posts", "quote", "record", "recording", "records", "remarks", "report", "reports", "results",
    "ruling", "scene", "scenes", "season", "song", "songs", "speech", "speeches", "statement",
    "statistics", "stories", "story", "study", "survey", "text", "texts", "those", "tweet",
    "tweets", "unchanged", "video", "videos", "was", "were",
  ]

  /// A time without a preposition.
  func bare(at index: Int) -> Match? {
    guard let point = point(at: index) else { return nil }
    if let match = stretch(from: index, point, joiners: ["to", "through", "till", "until"]) {
      return match
    }
    guard !point.needsContext else { return nil }
    if ["onward", "onwards"].contains(text.word(point.next)) {
      return match(point, from: index, relation: .since, next: point.next + 1)
    }
    if let relation = openEnd(point.next) {
      return match(point, from: index, relation: relation, next: point.next + 2)
    }
    return match(point, from: index, relation: .during)
  }

  /// "or later", "and before", where nothing follows that would be later or before.
  private func openEnd(_ index: Int) -> TimeRelation? {
    guard text.has("or", index) || text.has("and", index), text[index + 2].kind != .digits,
      text[index + 2].kind != .word || FunctionWords.contains(text.word(index + 2))
    else { return nil }
    switch text.word(index + 1) {
    case "after", "later", "newer": return text.has("the", index + 2) ? nil : .since
    case "before", "earlier", "older": return text.has("the", index + 2) ? nil : .until
    default: return nil
    }
  }

  // MARK: From one time to another

  private func stretch(
    from index: Int, _ first: TimePoint?, joiners: [Word]
  ) -> Match? {
    guard let first else { return nil }
    let isDash =
      (text.isDash(first.next) || text.has(symbol: "~", first.next))
      && text[first.next].glued == text[first.next + 1].glued && text[first.next].symbol != 0x2014
    guard
      isDash && (!joiners.contains("and") || text.has(symbol: "~", first.next))
        || joiners.contains(text.word(first.next)),
      let last = closing(first.next + 1, after: first), !last.needsContext || first.partial != nil
    else { return nil }
    return match(from: index, first, to: last)
  }

  /// What a stretch may end with: a time, or a day of the month in which it begins.
  private func closing(_ index: Int, after first: TimePoint) -> TimePoint? {
    if let point = point(at: index) { return point }
    guard first.partial?.day != nil, let day = DateReader(text: text).bareDay(at: index) else {
      return nil
    }
    return day
  }

  private func match(from index: Int, _ first: TimePoint, to last: TimePoint) -> Match? {
    var start = first.period?.start
    var end = last.period?.end
    let isTold = ["last", "next", "this"].contains(text.word(first.first))
    // "between August and October last year".
    let isYearTold = last.partial?.month != nil && text.has("year", last.next - 1)
    if let open = first.partial, open.month == nil, open.day != nil, let close = last.period?.start
    {
      // "the ninth to the seventeenth of April".
      start = open.latest(onOrBefore: close)?.start
    } else if let partial = last.partial, first.period != nil, !isYearTold {
      // "from 1 May 2020 to 7 June", "from Monday to Friday": the first such time from there on.
      (start, end) = close(first, with: partial, isTold: isTold)
    } else if !last.isRelative || isYearTold, !isTold, let partial = first.partial,
      let month = partial.month,
      let end
    {
      // "June to August 2021": the year stands once.
      let year = (month, partial.day ?? 0) > (end.month, end.day) ? end.year - 1 : end.year
      start = Day(year, month, partial.day ?? 1)
    }
    var period: Period?
    if let start, let end {
      guard start <= end else { return nil }
      period = Period(start: start, end: end, grain: .span)
    }
    var value = Value(
      family: .period, span: text.span(index, last.next), core: text.span(first.first, last.next),
      period: period, isRelative: last.isRelative || (first.isRelative && first.partial == nil))
    if period == nil { value.partial = first.partial }
    return Match(value: value, next: last.next)
  }

  /// The end that follows the start, and a start that lies before now where the stretch still runs:
  /// "will be open from May to September", said in June.
  private func close(
    _ first: TimePoint, with partial: PartialDate, isTold: Bool
  ) -> (Day?, Day?) {
    func end(_ start: Day) -> Day? {
      partial.first(onOrAfter: start)?.end
        ?? PartialDate(month: partial.month, day: partial.day).first(onOrAfter: start)?.end
    }
    if !isTold, let open = first.partial, let reference = text.reference, first.isRelative,
      let start = open.latest(onOrBefore: reference)?.start, let last = end(start),
      last >= reference
    {
      // "was open from May to September", said in June: that of the year before.
      guard open.month != nil, last > reference, text.looksBack(first.first),
        let earlier = Day(start.year - 1, start.month, start.day)
      else { return (start, last) }
      return (earlier, end(earlier))
    }
    return (first.period?.start, first.period?.start.flatMap(end))
  }

  // MARK: One time

  private func match(
    _ point: TimePoint, from index: Int, relation: TimeRelation, next: Int? = nil
  ) -> Match {
    let relation = point.relation ?? relation
    let period = point.period.map { relation.applied(to: $0) }
    let grain = point.period?.grain
    var next = next ?? point.next
    let isDay =
      grain == .day || (grain == nil && (point.partial?.day ?? point.partial?.weekday) != nil)
    if isDay { next = DayTimes(text: text).after(next) }
    let value = Value(
      family: isDay && relation == .during ? .date : .period,
      span: text.span(index, next), core: text.span(point.first, point.next),
      period: period,
      otherReadings: point.other.map { [relation.applied(to: $0)] } ?? [],
      relation: relation, isRelative: point.isRelative, partial: point.partial)
    return Match(value: value, next: next)
  }
}

extension TimeRelation {
  /// The days that a time allows under this relation.
  fileprivate func applied(to period: Period) -> Period {
    switch self {
    case .during: period
    case .since: Period(start: period.start, end: nil, grain: period.grain)
    // "By the 2040s" is when they come, not when they are over.
    case .until where period.grain == .decade && period.start != nil:
      Period(
        start: nil, end: period.start.flatMap { Day($0.year, 12, 31) }, grain: period.grain)
    case .until: Period(start: nil, end: period.end, grain: period.grain)
    case .after: Period(start: period.end?.adding(days: 1), end: nil, grain: period.grain)
    case .before: Period(start: nil, end: period.start?.adding(days: -1), grain: period.grain)
    }
  }
}
