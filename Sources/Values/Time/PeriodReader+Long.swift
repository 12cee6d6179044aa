// Decades, centuries and seasons: "the 1990s", "’90s", "the 19th century", "summer 2021".

extension PeriodReader {
  /// "1990s", "'90s", "nineties".
  func decade(at index: Int) -> TimePoint? {
    if let first = text.decade(index) {
      guard text.has("the", index - 1) || text.has("in", index - 1) || text[index].isCapital else {
        return nil
      }
      return TimePoint(
        first: index, next: index + 1, period: decade(from: (first == 20 ? 2000 : 1900) + first))
    }
    let at = text.has(symbol: "'", index) ? index + 1 : index
    let s = text.glued("'", at + 1) ? at + 2 : at + 1
    guard let year = text.integer(at), year % 10 == 0, text.has("s", s), text[s].glued,
      !text[at].glued || text[at - 1].kind == .symbol
    else { return nil }
    if text[at].count == 4, 1000...2100 ~= year {
      // "The 1800s" are a century, "the 2000s" mostly a decade.
      let isCentury = year % 100 == 0 && year < 2000
      let period =
        isCentury ? Period(years: year...year + 99, grain: .century) : decade(from: year)
      return TimePoint(first: index, next: s + 1, period: period)
    }
    guard text[at].count == 2, year >= 10, at > index || isPlainDecade(index, year) else {
      return nil
    }
    return TimePoint(
      first: index, next: s + 1, period: decade(from: (year >= 30 ? 1900 : 2000) + year))
  }

  /// "in the 70s" without its apostrophe, where nothing tells of the weather or of ages.
  private func isPlainDecade(_ index: Int, _ year: Int) -> Bool {
    guard year >= 20, text.has("the", index - 1) else { return false }
    return !(max(0, index - 8)..<index).contains { Self.otherTens.contains(text.word($0)) }
  }

  /// Words near tens that are no years.
  private static let otherTens: WordSet = [
    "age", "aged", "degrees", "high", "highs", "low", "lows", "mercury", "people", "reached",
    "score", "temperature", "temperatures",
  ]

  private func decade(from year: Int) -> Period? { Period(years: year...year + 9, grain: .decade) }

  /// "19th century", "the twentieth century".
  func century(at index: Int, _ ordinal: (Int, Int)?) -> TimePoint? {
    guard let (number, at) = ordinal, (1...30).contains(number) else { return nil }
    if let centuries = centuries(from: number, index, at) { return centuries }
    guard text.has("century", text.afterJoiner(at)) else { return nil }
    return TimePoint(
      first: index, next: text.afterJoiner(at) + 1,
      period: Period(years: number * 100 - 99...number * 100, grain: .century))
  }

  /// "the 17th and 18th centuries".
  private func centuries(from number: Int, _ first: Int, _ at: Int) -> TimePoint? {
    guard text.has("and", at) || text.has("to", at) || text.isDash(at),
      let (last, next) = OrdinalKind.number(
        at: text.has("the", at + 1) ? at + 2 : at + 1, in: text),
      number < last, last <= 30, text.has("centuries", next) || text.has("century", next)
    else { return nil }
    return TimePoint(
      first: first, next: next + 1,
      period: Period(years: number * 100 - 99...last * 100, grain: .span))
  }

  /// "summer 2021", "the winter of 2019-20".
  func season(at index: Int) -> TimePoint? {
    guard let season = text.season(index) else { return nil }
    let at = text.has("of", index + 1) ? index + 2 : index + 1
    guard let year = years(at: at), let start = year.period?.start,
      at > index + 1 || year.isYear
        || season == 3
    else { return nil }
    return TimePoint(
      first: index, next: year.next, period: Period(year: start.year, season: season))
  }
}
