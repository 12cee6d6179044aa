// Years and what is made of them: "2019", "2019/20", "FY2021", "Q3 2021", "the first half of 2020",
// "the 1990s", "19th century", "summer 2021", "early 2022".

import SourceText

/// The grammar of absolute periods. Every function gives the point at its index, or nil.
struct PeriodReader {
  let text: ValueText

  /// The longest period there.
  func point(at index: Int) -> TimePoint? {
    let isThe = text.has("the", index)
    let at = isThe ? index + 1 : index
    let ordinal = OrdinalKind.number(at: at, in: text)
    var best = simple(at: at, ordinal)
    best.take(half(at: at, ordinal))
    best.take(season(at: at))
    best.take(part(at: at))
    best.take(units(at: at))
    // "the 2015 agreement": the article is the noun's.
    if isThe, let best, best.isYear { return nil }
    return best?.extended(from: index)
  }

  /// The longest period there that is no part of another.
  private func simple(at index: Int, _ ordinal: (Int, Int)?) -> TimePoint? {
    var best = years(at: index)
    best.take(fiscal(at: index))
    best.take(quarter(at: index, ordinal))
    best.take(decade(at: index))
    best.take(century(at: index, ordinal))
    return best
  }

  // MARK: Years

  /// "2019", "2019-20", "2019/20", "the year 2019".
  func years(at index: Int) -> TimePoint? {
    var at = text.has("calendar", index) ? index + 1 : index
    if text.has("year", at) { at += 1 }
    guard let year = year(at) else { return (spelled(at) ?? marked(at))?.extended(from: index) }
    let isLabelled = text[at - 1].isCapital && NumberLabels.names.contains(text.word(at - 1))
    if !isLabelled, let (last, next) = shortYear(after: at + 1, from: year) {
      return TimePoint(first: index, next: next, period: stretch(from: year, to: last))
    }
    if let sided = sided(at, year) { return sided }
    if let quarter = suffixQuarter(at + 1, year: year) { return quarter.extended(from: index) }
    return TimePoint(first: index, next: at + 1, period: Period(year: year), isYear: at == index)
  }

  /// "pre-2008", "post-2015": the years before and after, though the prefix stays outside of the span.
  private func sided(_ at: Int, _ year: Int) -> TimePoint? {
    guard text.isJoiner(at - 1), text.has("pre", at - 2) || text.has("post", at - 2) else {
      return nil
    }
    var point = TimePoint(first: at, next: at + 1, period: Period(year: year))
    point.relation = text.has("pre", at - 2) ? .before : .after
    return point
  }

  /// "in nineteen ninety-six", "since two thousand and fifteen": only behind a word that a year
  /// follows.
  private func spelled(_ index: Int) -> TimePoint? {
    guard text[index].kind == .word, NumberLabels.beforeYears.contains(text.word(index - 1)),
      !["the", "last", "next", "for"].contains(text.word(index - 1)),
      let (year, next) = text.spelledYear(index)
    else { return nil }
    return TimePoint(first: index, next: next, period: Period(year: year), isYear: true)
  }

  /// "in ’99": only behind a word that a year follows.
  private func marked(_ index: Int) -> TimePoint? {
    guard text.has(symbol: "'", index), !text[index].glued, text[index + 1].glued,
      text[index + 1].count == 2, let short = text.integer(index + 1),
      !(text[index + 2].glued && text[index + 2].kind != .symbol),
      ["class", "in", "of", "since", "summer", "winter"].contains(text.word(index - 1)),
      !text.isCountable(index + 2)
    else { return nil }
    let year = short < 50 ? 2000 + short : 1900 + short
    return TimePoint(first: index, next: index + 2, period: Period(year: year), isYear: true)
  }

  /// A bare year: four digits that nothing around makes a number or a part of a code.
  private func year(_ index: Int) -> Int? {
    guard text[index].count == 4, let year = text.integer(index),
      1000...2999 ~= year
    else { return nil }
    let next = text[index + 1]
    if next.glued, next.kind == .word || next.kind == .opaque || next.symbol == 0x25 { return nil }
    if text[index + 1].isCapital, text.has("bc", index + 1) || text.has("bce", index + 1) {
      return nil
    }
    if next.glued, text[index + 2].glued, text[index + 2].kind == .digits,
      [0x2C, 0x2E, 0x3A].contains(next.symbol)
    {
      return nil
    }
    guard isFree(index) else { return nil }
    let figure = Figure(first: index, next: index + 1, number: Double(year), place: 1, isBare: true)
    guard NumberKind.isYear(figure, in: text) else { return nil }
    let isMeasured = text.measure(at: index).map { $0.next > index + 1 } ?? false
    return isMeasured ? nil : year
  }

  /// What is numbered and never dated by the number behind it: "HB 1523".
  private static func numbered(_ token: ValueToken) -> Bool {
    token.isCapital
      && ["asteroid", "bill", "flight", "hb", "ngc", "room", "russell", "sb", "suite", "train"]
        .contains(token.word)
  }

  /// Whether what touches the digits on the left lets them be a year: "mid-2010", "(2019".
  private func isFree(_ index: Int) -> Bool {
    let before = text[index - 1]
    if before.kind == .symbol, [0x24, 0x20AC, 0xA3, 0x23, 0x40].contains(before.symbol) {
      return false
    }
    if before.kind == .word, NumberLabels.always.contains(before.word) || Self.numbered(before) {
      return false
    }
    guard text[index].glued else { return true }
    guard before.kind == .symbol else { return false }
    guard before.glued else { return true }
    switch before.symbol {
    case 0x2D:
      return ["mid", "early", "late", "pre", "post", "since"].contains(text.word(index - 2))
        || text[index - 2].kind == .digits
          && (text[index - 2].count == 4 || ["q", "h"].contains(text.word(index - 3)))
    case 0x2F: return text[index - 2].kind != .digits || text[index - 2].count == 4
    case 0x2E, 0x2C, 0x3A, 0x5F, 0x26, 0x3D, 0x2B:
      return text[index - 2].kind == .word && before.symbol != 0x5F && before.symbol != 0x3D
    default: return true
    }
  }

  /// "2019-22" are four years, "2019-20" is one that begins in 2019: a season.
  private func stretch(from year: Int, to last: Int) -> Period? {
    last == year + 1 ? Period(season: year) : Period(years: year...last, grain: .span)
  }

  /// "-20" or "/20" after a year, when it is a later year.
  private func shortYear(after index: Int, from year: Int) -> (Int, Int)? {
    let isBar = text.glued("/", index) && text[index + 1].glued
    guard isBar || (text.isDash(index) && text[index].glued && text[index + 1].glued),
      text[index + 1].count == 2 || (isBar && text[index + 1].count == 4),
      let short = text.integer(index + 1)
    else { return nil }
    if text[index + 2].glued, text[index + 2].kind == .word || text.isDash(index + 2) { return nil }
    let last = text[index + 1].count == 4 ? short : year / 100 * 100 + short
    let isTurn = year % 100 == 99 && short == 0
    let end = isTurn ? year + 1 : last
    return end > year && end - year < 100 ? (end, index + 2) : nil
  }

  /// "2019-Q1", "2021 Q3", "2019-H2".
  private func suffixQuarter(_ index: Int, year: Int) -> TimePoint? {
    let at = text.afterJoiner(index)
    guard let (period, next) = shortQuarter(at, year: year) else { return nil }
    return TimePoint(first: index, next: next, period: period)
  }

  /// "Q3" and "H1" with a year known.
  private func shortQuarter(_ at: Int, year: Int) -> (Period, Int)? {
    guard text[at].count == 1, text[at + 1].glued, text[at + 1].count == 1,
      let number = text.integer(at + 1)
    else { return nil }
    let period =
      text.has("q", at)
      ? Period(year: year, quarter: number)
      : text.has("h", at) ? Period(year: year)?.half(number) : nil
    return period.map { ($0, at + 2) }
  }

  /// "FY2021/22", "fiscal year 2021", "the financial year 2019-20".
  private func fiscal(at index: Int) -> TimePoint? {
    var at = index
    if text.has("fy", at) || text.has("cy", at) {
      at += 1
      if text[at].glued, text[at].count == 2, let short = text.integer(at) {
        return TimePoint(first: index, next: at + 1, period: Period(year: 2000 + short))
      }
    } else if text.has("fiscal", at) || text.has("financial", at) {
      at = text.has("year", at + 1) ? at + 2 : at + 1
    } else {
      return nil
    }
    guard text[at].count == 4, let year = text.integer(at), 1900...2100 ~= year else { return nil }
    let last = shortYear(after: at + 1, from: year)
    return TimePoint(
      first: index, next: last?.1 ?? at + 1,
      period: last.map { stretch(from: year, to: $0.0) } ?? Period(year: year))
  }

  // MARK: Parts of a year

  /// "Q3 2021", "the third quarter of 2021", "third-quarter 2021", "the third quarter".
  private func quarter(at index: Int, _ ordinal: (Int, Int)?) -> TimePoint? {
    if let short = numberFirst(at: index) { return short }
    if text[index].count == 1, let year = yearAfter(index + 2),
      let (period, _) = shortQuarter(index, year: year.0)
    {
      return TimePoint(first: index, next: year.1, period: period)
    }
    if text[index].count == 1, text[index].isCapital, let reference = text.reference,
      case let last = reference.year - 1, let (now, next) = shortQuarter(index, year: last + 1),
      !text[index].glued, !text[next].glued || text[next].kind == .symbol
    {
      let isBegun = now.start.map { $0 <= reference } ?? false
      let period = isBegun ? now : shortQuarter(index, year: last)?.0
      return TimePoint(first: index, next: next, period: period, isRelative: true)
    }
    guard let (number, at) = ordinal, (1...4).contains(number) else {
      return lastQuarter(at: index)
    }
    let noun = text.afterJoiner(at)
    guard text.has("quarter", noun) else { return nil }
    if let (year, next) = yearAfter(noun + 1) {
      return TimePoint(first: index, next: next, period: Period(year: year, quarter: number))
    }
    let isOfAccounts = noun > at && Self.accounts.contains(text.word(noun + 1))
    guard !text.isJoiner(noun + 1), isOfAccounts || text.has("the", index - 1) else { return nil }
    // "sales rose in the third quarter", "will close in the third quarter".
    let isAhead = text.looksAhead(index)
    let year = text.reference.map { day in
      let now = (day.month + 2) / 3
      if isAhead { return now <= number ? day.year : day.year + 1 }
      return now >= number ? day.year : day.year - 1
    }
    return TimePoint(
      first: index, next: noun + 1, period: year.flatMap { Period(year: $0, quarter: number) },
      isRelative: true)
  }

  /// "3Q 2020", "1H21", as analysts write it.
  private func numberFirst(at index: Int) -> TimePoint? {
    guard text[index].kind == .digits, text[index].count == 1, let number = text.integer(index),
      text[index + 1].glued, text.has("q", index + 1) || text.has("h", index + 1)
    else { return nil }
    let at = index + 2
    let isShort = text[at].glued && text[at].kind == .digits && text[at].count == 2
    guard let year = isShort ? text.integer(at).map({ 2000 + $0 }) : year(at) else { return nil }
    let period =
      text.has("q", index + 1)
      ? Period(year: year, quarter: number) : Period(year: year)?.half(number)
    return period.map { TimePoint(first: index, next: at + 1, period: $0) }
  }

  /// What a company reports for "the third quarter": "third-quarter profit" without an article.
  private static let accounts: WordSet = [
    "deliveries", "earnings", "figures", "forecast", "gdp", "growth", "guidance", "income", "loss",
    "losses", "net", "operating", "output", "production", "profit", "profits", "report", "results",
    "revenue", "revenues", "sales", "shipments", "trading",
  ]

  private func lastQuarter(at index: Int) -> TimePoint? {
    guard text.has("last", index) || text.has("final", index), text.has("quarter", index + 1),
      text.has("of", index + 2), let (year, next) = yearAfter(index + 2)
    else { return nil }
    return TimePoint(first: index, next: next, period: Period(year: year, quarter: 4))
  }

  /// A year, with "of" or a comma before it, or one that counts from the reference.
  private func yearAfter(_ index: Int) -> (Int, Int)? {
    let at =
      text.has("of", index) || text.glued(",", index) || text.has("in", index)
      ? index + 1 : text.afterJoiner(index)
    if let year = year(at) { return (year, at + 1) }
    guard let reference = text.reference, text.has("year", at + 1) else { return nil }
    switch text.word(at) {
    case "this", "the": return (reference.year, at + 2)
    case "last", "previous": return (reference.year - 1, at + 2)
    case "next": return (reference.year + 1, at + 2)
    default: return nil
    }
  }

  /// "the first half of 2020", "H1 2020", "the second half of the 1990s".
  private func half(at index: Int, _ ordinal: (Int, Int)?) -> TimePoint? {
    guard let (number, at) = ordinal, number <= 2, text.has("half", text.afterJoiner(at)) else {
      return nil
    }
    if Self.accounts.contains(text.word(text.afterJoiner(at) + 1)) {
      return half(of: number, from: index, next: text.afterJoiner(at) + 1)
    }
    guard text.has("of", text.afterJoiner(at) + 1),
      let whole = whole(text.afterJoiner(at) + 2), let period = whole.period
    else { return nil }
    guard let half = period.half(number) else { return nil }
    return TimePoint(first: index, next: whole.next, period: half, isRelative: whole.isRelative)
  }

  /// "first-half profit": the latest such half that has begun. "In the first half" alone is a match's.
  private func half(of number: Int, from index: Int, next: Int) -> TimePoint {
    let year = text.reference.map { number == 1 || $0.month > 6 ? $0.year : $0.year - 1 }
    let period = year.flatMap { Period(year: $0) }?.half(number)
    return TimePoint(first: index, next: next, period: period, isRelative: true)
  }

  /// "first nine months of 2021", "the last week of July", "the first ten days of last year".
  private func units(at index: Int) -> TimePoint? {
    let isFirst = text.has("first", index)
    guard isFirst || text.has("last", index) || text.has("final", index) else { return nil }
    let figure = text.figure(at: index + 1)
    let at = text.afterJoiner(figure?.next ?? index + 1)
    guard let unit = text.unit(at), text.has("of", at + 1),
      let whole = whole(at + 2)
    else { return nil }
    var point = whole.extended(from: index)
    (point.isYear, point.needsContext) = (false, false)
    let count = figure?.number ?? 1
    guard count == count.rounded(), (1...1000).contains(count) else { return nil }
    point.period = whole.period?.part(Int(count), of: unit, isFirst: isFirst)
    return point
  }

  // MARK: Parts

  /// "early 2022", "mid-2010", "the end of the 1990s", "late March".
  private func part(at index: Int) -> TimePoint? {
    guard let part = Self.thirds[text.word(index)] else { return nil }
    let next = index + 1
    let isNoun = Self.nouns.contains(text.word(index))
    let at: Int
    if isNoun {
      guard text.has("of", next) else { return nil }
      at = next + 1
    } else {
      at = text.afterJoiner(text.has("in", next) ? next + 1 : next)
    }
    guard let whole = whole(at) else { return nil }
    var point = whole.extended(from: index)
    (point.period, point.isYear) = (whole.period?.third(part), false)
    // "They came to 3 million at the end of the year", told in February: of the last.
    if isNoun, whole.isRelative, whole.period?.grain == .year, text.has("the", at),
      let reference = text.reference, let start = point.period?.start, start > reference,
      text.looksBack(index)
    {
      point.period = Period(year: start.year - 1)?.third(part)
    }
    // "By the end of the decade" is the goal that others call "by 2030".
    if isNoun, part == 2, whole.isRelative, whole.period?.grain == .decade {
      let end = point.period?.end
      point.period?.end = end?.adding(1, unit: "year")
    }
    point.needsContext = false
    return point
  }

  /// A period that can be cut in parts.
  func whole(_ index: Int) -> TimePoint? {
    let isThe = text.has("the", index)
    let at = isThe ? index + 1 : index
    var best = simple(at: at, OrdinalKind.number(at: at, in: text))
    if text[at].kind == .word { best.take(DateReader(text: text).point(at: at)) }
    best.take(RelativeReader(text: text).whole(at: index))
    return best
  }

  private static let thirds: WordTable<Int> = [
    "beginning": 0, "early": 0, "end": 2, "late": 2, "mid": 1, "middle": 1, "start": 0, "close": 2,
  ]
  private static let nouns: WordSet = ["beginning", "close", "end", "middle", "start"]
}
