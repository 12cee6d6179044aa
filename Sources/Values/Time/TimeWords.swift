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

  /// Prepositions of time.
  static let ties = Set(rows.filter { $0[1] == "tie" }.map { String($0[0]) })

  /// Whether a time may begin at that token, its preposition left out.
  static func beginsPoint(at index: Int, in text: ValueText) -> Bool {
    let token = text[index]
    switch token.kind {
    case .digits: return true
    case .word:
      if token.word == "a" || token.word == "an" { return unit(text.word(index + 1)) != nil }
      guard openers.contains(token.word) else { return false }
      return token.word != "the" || text[index + 1].kind != .word
        || openers.contains(text.word(index + 1)) || unit(text.word(index + 1)) != nil
    case .symbol: return token.symbol == 0x27 && text[index + 1].kind == .digits
    case .opaque, .boundary: return false
    }
  }

  /// Words of which a time has at least one where it has no digits.
  static var hearts: Set<String> {
    Set(rows.filter { $0[1] != "tie" && $0[1] != "opener" }.map { String($0[0]) }).union([
      "now", "today", "tomorrow", "tonight", "weekend", "yesterday",
    ])
  }

  /// Words with which a time may begin.
  static let openers = Set(
    rows.filter { $0[1] != "tie" && $0[1] != "unit" }.map { String($0[0]) }
  ).union(NumberWordOpeners.all)
}

/// Number words may begin a time: "two years ago", "nineteenth century".
private enum NumberWordOpeners {
  static let all: Set<String> = Set(
    Lexicon("Values/number-words.tsv").rows.filter {
      $0.count >= 3 && $0[1] != "suffix" && $0[1] != "scale"
    }.map { String($0[0]) })
}
