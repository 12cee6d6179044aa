// Days with a name: "Christmas Eve", "Easter 2018", "Thanksgiving". Which day of the year each is
// stands in Lexicons/holidays.tsv; days that a calendar of the moon decides are left out.

import SourceText

/// The table of holidays.
enum Holidays {
  /// How a holiday finds its day in a year.
  enum Rule: Hashable, Sendable {
    /// Always the same day of the same month.
    case fixed(month: Int, day: Int)
    /// So many days after Easter Sunday.
    case easter(Int)
    /// The nth weekday of a month, −1 for the last, and so many days after it.
    case nth(Int, weekday: Int, month: Int, after: Int)
  }

  /// A holiday of the table.
  struct Entry: Sendable {
    var rule: Rule
    /// Whether several countries have a day of that name, each its own.
    var isNational: Bool
  }

  /// Holidays by their names in lower case, without apostrophes and stops.
  static let names = PhraseTable(
    LexiconRows("Values/holidays.tsv").compactMap { row -> (words: [Word], entry: Entry)? in
      guard row.count >= 4,
        let rule = Rule(row[1], row[2].spaced.compactMap { Int($0) })
      else { return nil }
      return (row.words, Entry(rule: rule, isNational: row[3] == "national"))
    })

  /// The first words of the names; "Mother's" is two tokens.
  static let openers = names.firstWords.flatMap { word in
    word.hasSuffix("s") ? [word, word.dropLast()] : [word]
  }
}

extension Holidays.Rule {
  fileprivate init?(_ kind: Substring, _ numbers: [Int]) {
    switch (kind, numbers.count) {
    case ("fixed", 2): self = .fixed(month: numbers[0], day: numbers[1])
    case ("easter", 1): self = .easter(numbers[0])
    case ("nth", 4):
      self = .nth(numbers[0], weekday: numbers[1], month: numbers[2], after: numbers[3])
    default: return nil
    }
  }

  /// Its day in that year; nil outside of the calendar.
  func day(in year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day): return Day(year, month, day)
    case .easter(let offset): return Day(easterOf: year)?.adding(days: offset)
    case .nth(let count, let weekday, let month, let offset):
      let length = Day.length(ofMonth: month, year: year)
      guard let edge = Day(year, month, count < 0 ? length : 1) else { return nil }
      let shift =
        count < 0
        ? -((edge.weekday - weekday + 7) % 7)
        : (weekday - edge.weekday + 7) % 7 + 7 * (count - 1)
      return edge.adding(days: shift + offset)
    }
  }
}

extension Day {
  /// Easter Sunday of the Western churches; nil outside of the calendar. Anonymous Gregorian
  /// algorithm (J. Meeus, "Astronomical Algorithms", chapter 8).
  init?(easterOf year: Int) {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 19 * l) / 433
    let month = (h + l - 7 * m + 90) / 25
    self.init(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
  }
}

/// The grammar of holidays.
struct HolidayReader {
  let text: ValueText

  /// The holiday that begins at that token, with its year where one follows.
  func point(at index: Int) -> TimePoint? {
    guard let (holiday, next) = name(at: index) else { return nil }
    let (rule, before) = (holiday.rule, text[index - 1])
    if holiday.isNational, before.isCapital || text.glued("'", index - 2) { return nil }
    let isLinked = text.glued(",", next) || text.has("of", next) || text.has("in", next)
    let at = isLinked ? next + 1 : next
    if let year = PeriodReader(text: text).years(at: at), year.isYear,
      let start = year.period?.start
    {
      return TimePoint(
        first: index, next: year.next, period: rule.day(in: start.year).map { Period($0) })
    }
    if let shift = ["last": -1, "next": 1, "this": 0][text.word(next)], text.has("year", next + 1) {
      return point(index, next + 2, rule, year: text.reference.map { $0.year + shift })
    }
    // "Christmas sales", "Easter Island": the day only names something else.
    guard !text.isCountable(next), !text[next].isCapital || text[next].opensLine else { return nil }
    let year = text.reference.flatMap {
      self.year(of: rule, from: $0, isAhead: text.looksAhead(index))
    }
    return point(index, next, rule, year: year)
  }

  /// The year in which the holiday is the latest that is not after `reference`, or the first that is
  /// not before.
  func year(of rule: Holidays.Rule, from reference: Day, isAhead: Bool) -> Int? {
    guard let day = rule.day(in: reference.year) else { return nil }
    if isAhead { return day < reference ? reference.year + 1 : reference.year }
    return day > reference ? reference.year - 1 : reference.year
  }

  /// The holiday in that year, counted from the reference.
  func point(_ first: Int, _ next: Int, _ rule: Holidays.Rule, year: Int?) -> TimePoint {
    var point = TimePoint(
      first: first, next: next, period: year.flatMap { rule.day(in: $0) }.map { Period($0) },
      isRelative: true)
    if case .fixed(let month, let day) = rule {
      point.partial = PartialDate(month: month, day: day)
    }
    return point
  }

  /// The longest name there. "Mother's", "Workers'" and "St." lose their signs.
  func name(at index: Int) -> (entry: Holidays.Entry, next: Int)? {
    guard text.plays(.holiday, index) else { return nil }
    return Holidays.names.longest(at: index, in: text, read: stem)
  }

  /// A word with the "s" of its genitive, and the index after it.
  private func stem(_ index: Int) -> (word: Word, next: Int) {
    let word = text.word(index)
    if text.glued("'", index + 1) {
      if text.has("s", index + 2), text[index + 2].glued {
        return (word.appending(UInt8(ascii: "s")), index + 3)
      }
      if word.hasSuffix("s") { return (word, index + 2) }
    }
    if text.glued(".", index + 1), word.count == 2 { return (word, index + 2) }
    return (word, index + 1)
  }
}
