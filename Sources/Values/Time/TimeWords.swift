// The words of which times are made.

import SourceText

/// Months, weekdays, seasons and units of the calendar.
enum TimeWords {
  /// A month name.
  struct Month: Sendable {
    /// 1 to 12.
    var number: Int
    /// "Sept", "Mar".
    var isShort: Bool
  }

  /// The month of a lower-case word.
  static func month(_ word: Word) -> Month? { months[word] }
  /// 1 for Monday to 7 for Sunday.
  static func weekday(_ word: Word) -> Int? { weekdays[word] }
  /// 0 for spring to 3 for winter.
  static func season(_ word: Word) -> Int? { seasons[word] }
  /// The unit of the calendar of a word in either number: "years" gives "year".
  static func unit(_ word: Word) -> Word? { units[word] }
  /// The first year of the decade that a word names, without its century: "nineties" gives 90.
  static func decade(_ word: Word) -> Int? { decades[word] }

  private static let rows = LexiconRows("Values/times.tsv").filter { $0.count >= 3 }

  private static func numbers(_ kind: StaticString) -> [(Word, Int)] {
    rows.compactMap { row in row.has(kind, 1) ? Int(row[2]).map { (Word(row.bytes(0)), $0) } : nil }
  }

  private static let months = WordTable(
    [("month", false), ("mon", true)].flatMap { (kind: StaticString, isShort) in
      numbers(kind).map { ($0, Month(number: $1, isShort: isShort)) }
    })
  private static let weekdays = WordTable(numbers("weekday"))
  private static let seasons = WordTable(numbers("season"))
  private static let decades = WordTable(numbers("decade"))
  private static let units = WordTable(
    rows.filter { $0.has("unit", 1) }.map { (Word($0.bytes(0)), Word($0.bytes(2))) })

  /// Months, weekdays, seasons, decades and units.
  static let calendar = words { !$0.has("tie", 1) && !$0.has("opener", 1) && !$0.has("heart", 1) }

  /// Words of which a time has at least one where it has no digits.
  static let hearts =
    words { !$0.has("tie", 1) && !$0.has("opener", 1) } + ["now", "present"]
    // "two Fridays ago".
    + numbers("weekday").map { $0.0.appending(UInt8(ascii: "s")) }

  /// Words with which a time may begin.
  static let openers =
    words { !$0.has("tie", 1) } + ["till"] + Holidays.openers + NumberWord.words
    + NumberWord.ordinalWords

  private static func words(_ belongs: (LexiconRow) -> Bool) -> [Word] {
    rows.filter(belongs).map { Word($0.bytes(0)) }
  }
}

extension ValueText {
  /// Whether a time may begin at that token, its preposition left out.
  func beginsTime(_ index: Int) -> Bool {
    let token = self[index]
    switch token.kind {
    case .digits: return true
    case .word:
      guard token.roles.contains(.time) else { return false }
      if token.word == "a" || token.word == "an" {
        return unit(index + 1) != nil || has("couple", index + 1) || has("few", index + 1)
      }
      return token.word != "the" || self[index + 1].kind != .word || plays(.time, index + 1)
    case .symbol: return token.symbol == 0x27 && self[index + 1].kind == .digits
    case .opaque, .boundary: return false
    }
  }
}
