// "That year", "a year earlier", "the following day": times that count from one written before,
// not from the article's date. Where nothing fits, they stay open.

import SourceText
import Values

/// A time that another one is the start of.
struct Anaphor: Hashable {
  private enum Unit: String, CaseIterable { case day, week, month, year }

  private let unit: Unit
  /// How many units later; negative for earlier.
  private let shift: Int

  /// Reads the words of a time; nil for all that counts from today ("last year") or is a date.
  init?(_ text: String) {
    let text = text.lowercased()
    guard Unit.allCases.contains(where: { text.holds($0.rawValue) }) else { return nil }
    let words = text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    guard let at = words.firstIndex(where: { Self.unit($0) != nil }),
      let unit = Self.unit(words[at])
    else { return nil }
    var count = 1
    var sign: Int?
    for (index, word) in words.enumerated() where index != at {
      switch word {
      case "same", "that": sign = sign ?? 0
      case "earlier", "before", "previous", "preceding", "prior": sign = -1
      case "later", "after", "following", "next": sign = 1
      case "in", "the", "a", "an", "on", "during", "by", "of", "one", "very": break
      default:
        guard index + 1 == at, let number = Self.number(word) else { return nil }
        count = number
      }
    }
    guard let sign, !words.starts(with: ["next"]) else { return nil }
    (self.unit, shift) = (unit, sign * count)
  }

  private static func unit(_ word: Substring) -> Unit? {
    Unit(rawValue: String(word))
      ?? (word.hasSuffix("s") ? Unit(rawValue: String(word.dropLast())) : nil)
  }

  private static func number(_ word: Substring) -> Int? {
    if let number = Int(word) { return (1...999).contains(number) ? number : nil }
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.firstIndex(of: String(word)).map { $0 + 1 }
  }

  /// Whether it lies before what it counts from.
  var isEarlier: Bool { shift < 0 }

  /// The period it means when counted from `anchor`; nil where that is too coarse or open.
  func period(from anchor: Period) -> Period? {
    guard let start = anchor.start, let end = anchor.end, start.year == end.year else { return nil }
    switch unit {
    case .year: return Period(year: start.year + shift)
    case .month:
      guard start.month == end.month else { return nil }
      let months = start.year * 12 + start.month - 1 + shift
      return Period(year: months / 12, month: months % 12 + 1)
    case .week, .day:
      guard start == end else { return nil }
      return start.adding(days: shift * (unit == .week ? 7 : 1)).map { Period($0) }
    }
  }
}
