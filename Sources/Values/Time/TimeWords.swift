// The words of which times are made.

import SourceText

/// Months, weekdays, seasons and units of the calendar.
enum TimeWords {
  /// A month name.
  struct Month {
    /// 1 to 12.
    var number: Int
    /// "Sept", "Mar".
    var isShort: Bool
  }

  /// The month of a lower-case word.
  static func month(_ word: String) -> Month? { months[word] }
  /// 1 for Monday to 7 for Sunday.
  static func weekday(_ word: String) -> Int? { weekdays[word] }
  /// 0 for spring to 3 for winter.
  static func season(_ word: String) -> Int? { seasons[word] }
  /// The unit of the calendar of a word in either number: "years" gives "year".
  static func unit(_ word: String) -> String? { units[word] }
  /// The first year of the decade that a word names, without its century: "nineties" gives 90.
  static func decade(_ word: String) -> Int? { decades[word] }

  private static let rows = Lexicon("Values/times.tsv").rows.filter { $0.count >= 3 }

  private static func numbers(_ kind: Substring) -> [String: Int] {
    var table: [String: Int] = [:]
    for row in rows where row[1] == kind { table[String(row[0])] = Int(row[2]) }
    return table
  }

  private static let months: [String: Month] = {
    var months: [String: Month] = [:]
    for (word, number) in numbers("month") { months[word] = Month(number: number, isShort: false) }
    for (word, number) in numbers("mon") { months[word] = Month(number: number, isShort: true) }
    return months
  }()
  private static let weekdays = numbers("weekday")
  private static let seasons = numbers("season")
  private static let decades = numbers("decade")
  private static let units: [String: String] = {
    var units: [String: String] = [:]
    for row in rows where row[1] == "unit" { units[String(row[0])] = String(row[2]) }
    return units
  }()

  /// Months, weekdays, seasons, decades and units.
  static let calendar = words { !["tie", "opener", "heart"].contains($0) }

  /// Words of which a time has at least one where it has no digits.
  static let hearts = words { $0 != "tie" && $0 != "opener" }

  /// Words with which a time may begin.
  static let openers =
    words { $0 != "tie" } + Holidays.openers + NumberWord.words + NumberWord.ordinalWords + ["till"]

  private static func words(_ belongs: (Substring) -> Bool) -> [String] {
    rows.filter { belongs($0[1]) }.map { String($0[0]) }
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
