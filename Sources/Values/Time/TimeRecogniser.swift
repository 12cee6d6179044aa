// Times with the words that tie them: "since 2003", "from 2004 to 2019", "by 2030", "in August".

import SourceText

/// Recognises dates and periods.
struct TimeRecogniser: Recogniser {
  func match(at index: Int, in text: ValueText) -> Match? {
    let reader = Reader(text: text)
    if TimeWords.ties.contains(text.word(index)), let match = reader.tied(at: index) {
      return match
    }
    return TimeWords.beginsPoint(at: index, in: text) ? reader.bare(at: index) : nil
  }
}

/// The grammar of ties.
private struct Reader {
  let text: ValueText

  /// The time there without a preposition, the longest.
  func point(at index: Int) -> TimePoint? {
    guard TimeWords.beginsPoint(at: index, in: text) else { return nil }
    var best = DateReader(text: text).point(at: index)
    if let point = PeriodReader(text: text).point(at: index), point.next > best?.next ?? 0 {
      best = point
    }
    if let point = RelativeReader(text: text).point(at: index), point.next > best?.next ?? 0 {
      best = point
    }
    return best
  }

  /// A time that begins with a preposition.
  func tied(at index: Int) -> Match? {
    guard text[index].kind == .word, let (tie, at) = Tie.at(index, in: text) else { return nil }
    if tie == .between { return stretch(from: index, point(at: at), joiners: ["and"]) }
    if tie == .from {
      guard let point = point(at: at) else { return nil }
      if let match = stretch(from: index, point, joiners: ["to", "until", "till", "through"]) {
        return match
      }
      let isOpen = ["on", "onward", "onwards", "forward"].contains(text.word(point.next))
      return isOpen
        ? match(point, from: index, relation: .since, next: point.next + 1)
        : match(point, from: index, relation: opens(point, from: index) ? .since : .during)
    }
    guard let point = point(at: at) else { return nil }
    if tie == .during, let match = stretch(from: index, point, joiners: ["to", "through"]) {
      return match
    }
    return match(lastDay(of: point, from: index), from: index, relation: tie.relation)
  }

  /// "at the end of 2023" is a day, the last; "in" and "around the end" are stretches.
  private func lastDay(of point: TimePoint, from index: Int) -> TimePoint {
    let noun = text.has("the", point.first) ? point.first + 1 : point.first
    guard text.has("end", noun) || text.has("close", noun), let end = point.period?.end,
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
    if point.isRelative, point.partial?.day == nil, point.partial?.weekday == nil { return false }
    for at in point.first..<point.next {
      // "from 3 to 9 August", "from 2004-08" have their end.
      let isStretch = text.isDash(at) && text[at - 1].kind == .digits
      if text.has("to", at) || text.has("through", at) || isStretch { return false }
    }
    let isOrigin = Self.origins.contains(text.word(index - 1))
    let isNoun = text[point.next].kind == .word && text.word(point.next).hasPrefix("level")
    if isOrigin || isNoun || text.has("cent", index - 1) { return false }
    for at in max(0, index - 8)..<max(0, index) where Vocabulary.isChange(text.word(at)) {
      return false
    }
    return text[index - 1].symbol != 0x25
  }

  /// What comes from a time instead of lasting from it.
  private static let origins: Set<String> = [
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
    if let match = stretch(from: index, point, joiners: ["to", "through", "until"]) {
      return match
    }
    guard !point.needsContext else { return nil }
    if ["onward", "onwards"].contains(text.word(point.next)) {
      return match(point, from: index, relation: .since, next: point.next + 1)
    }
    return match(point, from: index, relation: .during)
  }

  // MARK: From one time to another

  private func stretch(
    from index: Int, _ first: TimePoint?, joiners: [String]
  ) -> Match? {
    guard let first else { return nil }
    let isDash =
      text.isDash(first.next) && text[first.next].glued == text[first.next + 1].glued
      && !joiners.contains("and") && text[first.next].symbol != 0x2014
    guard isDash || joiners.contains(text.word(first.next)),
      let last = point(at: first.next + 1), !last.needsContext || first.partial != nil
    else { return nil }
    return match(from: index, first, to: last)
  }

  private func match(from index: Int, _ first: TimePoint, to last: TimePoint) -> Match? {
    var start = first.period?.start
    if !last.isRelative, !["last", "next", "this"].contains(text.word(first.first)),
      let partial = first.partial, let month = partial.month, let end = last.period?.end
    {
      // "June to August 2021": the year stands once.
      let year = month > end.month ? end.year - 1 : end.year
      start = Day(year, month, partial.day ?? 1)
    }
    var period: Period?
    if let start, let end = last.period?.end {
      guard start <= end else { return nil }
      period = Period(start: start, end: end, grain: .span)
    }
    var value = Value(
      family: .period, span: text.span(index, last.next), core: text.span(first.first, last.next),
      period: period, isRelative: last.isRelative || (first.isRelative && first.partial == nil))
    if period == nil { value.partial = first.partial }
    return Match(value: value, next: last.next)
  }

  // MARK: One time

  private func match(
    _ point: TimePoint, from index: Int, relation: TimeRelation, next: Int? = nil
  ) -> Match {
    let period = point.period.map { relation.applied(to: $0) }
    let grain = point.period?.grain
    let isDay =
      grain == .day || (grain == nil && (point.partial?.day ?? point.partial?.weekday) != nil)
    let value = Value(
      family: isDay && relation == .during ? .date : .period,
      span: text.span(index, next ?? point.next), core: text.span(point.first, point.next),
      period: period, otherReadings: point.others.map { relation.applied(to: $0) },
      relation: relation, isRelative: point.isRelative, partial: point.partial)
    return Match(value: value, next: next ?? point.next)
  }
}

extension TimeRelation {
  /// The days that a time allows under this relation.
  fileprivate func applied(to period: Period) -> Period {
    switch self {
    case .during: period
    case .since: Period(start: period.start, end: nil, grain: period.grain)
    case .until: Period(start: nil, end: period.end, grain: period.grain)
    case .after: Period(start: period.end?.adding(days: 1), end: nil, grain: period.grain)
    case .before: Period(start: nil, end: period.start?.adding(days: -1), grain: period.grain)
    }
  }
}

/// Prepositions of time.
private enum Tie {
  case during, since, until, after, before, between, from

  var relation: TimeRelation {
    switch self {
    case .during, .between, .from: .during
    case .since: .since
    case .until: .until
    case .after: .after
    case .before: .before
    }
  }

  /// The preposition there with the index after it.
  static func at(_ index: Int, in text: ValueText) -> (Tie, Int)? {
    let word = text.word(index)
    if longer.contains(word) {
      for phrase in text.phrase(index, words: 4).reversed() {
        if let tie = phrases[phrase.text] { return (tie, phrase.next) }
      }
    }
    return phrases[word].map { ($0, index + 1) }
  }

  /// First words of the ties that have several.
  private static let longer = Set(
    phrases.keys.filter { $0.contains(" ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    })

  private static let phrases: [String: Tie] = [
    "after": .after, "around": .during, "as of": .during, "at": .during, "before": .before,
    "between": .between, "by": .until, "during": .during, "ever since": .since, "from": .from,
    "in": .during, "on": .during, "over": .during, "prior to": .before, "since": .since,
    "since the start of": .since, "starting in": .since, "through": .until, "throughout": .during,
    "till": .until, "until": .until, "up to": .until, "up until": .until, "within": .during,
    "for": .during, "as early as": .during, "as late as": .during, "as recently as": .during,
    "back in": .during, "circa": .during, "about": .during, "with effect from": .since,
    "effective": .since, "effective from": .since, "starting": .since, "starting from": .since,
    "starting on": .since,
  ]
}
