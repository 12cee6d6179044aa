// The words of which numbers are made.

import SourceText

/// What a number word does to the words beside it.
enum NumberWord {
  /// 0 to 19.
  case small(Double)
  /// 20 to 90.
  case tens(Double)
  case hundred
  /// Thousand and above, with its power of ten: lakh is 5.
  case scale(Int)
  case dozen

  /// The word's part of a number; nil for a word that is none.
  static subscript(word: String) -> NumberWord? { table[word] }

  /// The number that an ordinal word or a denominator stands for: "third", "thirds" give 3.
  static func ordinal(_ word: String) -> Int? { ordinals[word] }

  /// The same for a denominator, also in the plural that ordinals do not have: "firsts".
  static func denominator(_ word: String) -> Double? {
    (ordinals[word] ?? (word == "firsts" ? 1 : word == "seconds" ? 2 : nil)).map { Double($0) }
  }

  /// The power of ten of an abbreviation that is glued to digits ("bn"); nil for others.
  static func suffix(_ text: String) -> Int? { suffixes[text] }

  private static let table: [String: NumberWord] = {
    var table: [String: NumberWord] = [:]
    for row in Lexicon("Values/number-words.tsv").rows where row.count >= 3 {
      guard let number = Int(row[2]) else { continue }
      switch row[1] {
      case "small": table[String(row[0])] = .small(Double(number))
      case "tens": table[String(row[0])] = .tens(Double(number))
      case "hundred": table[String(row[0])] = .hundred
      case "dozen": table[String(row[0])] = .dozen
      case "scale": table[String(row[0])] = .scale(number)
      default: continue
      }
    }
    return table
  }()

  /// All cardinal and scale words.
  static let words = Array(table.keys)
  /// All ordinals and denominators.
  static let ordinalWords = Array(ordinals.keys) + ["firsts", "seconds"]

  private static let ordinals = numbers("ordinal")
  private static let suffixes = numbers("suffix")

  private static func numbers(_ kind: Substring) -> [String: Int] {
    var table: [String: Int] = [:]
    for row in Lexicon("Values/number-words.tsv").rows where row.count >= 3 && row[1] == kind {
      table[String(row[0])] = Int(row[2])
    }
    return table
  }
}
