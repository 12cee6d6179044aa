// The words of which numbers are made.

import SourceText

/// What a number word does to the words beside it.
enum NumberWord: Sendable {
  /// 0 to 19.
  case small(Double)
  /// 20 to 90.
  case tens(Double)
  case hundred
  /// Thousand and above, with its power of ten: lakh is 5.
  case scale(Int)
  case dozen

  /// The word's part of a number; nil for a word that is none.
  static subscript(word: Word) -> NumberWord? { table[word] }

  /// The number that an ordinal word or a denominator stands for: "third", "thirds" give 3.
  static func ordinal(_ word: Word) -> Int? { ordinals[word] }

  /// The same for a denominator, also in the plural that ordinals do not have: "firsts".
  static func denominator(_ word: Word) -> Double? {
    (ordinals[word] ?? (word == "firsts" ? 1 : word == "seconds" ? 2 : nil)).map { Double($0) }
  }

  /// The power of ten of an abbreviation that is glued to digits ("bn"); nil for others.
  static func suffix(_ text: Word) -> Int? { suffixes[text] }

  private static let table = WordTable(
    LexiconRows("Values/number-words.tsv").compactMap { row -> (Word, NumberWord)? in
      guard row.count >= 3, let number = Int(row[2]), let word = NumberWord(row[1], number) else {
        return nil
      }
      return (Word(row.bytes(0)), word)
    })

  private init?(_ kind: Substring, _ number: Int) {
    switch kind {
    case "small": self = .small(Double(number))
    case "tens": self = .tens(Double(number))
    case "hundred": self = .hundred
    case "dozen": self = .dozen
    case "scale": self = .scale(number)
    default: return nil
    }
  }

  /// All cardinal and scale words.
  static let words = table.words
  /// All ordinals and denominators.
  static let ordinalWords = ordinals.words + ["firsts", "seconds"]

  private static let ordinals = numbers("ordinal")
  private static let suffixes = numbers("suffix")

  private static func numbers(_ kind: StaticString) -> WordTable<Int> {
    WordTable(
      LexiconRows("Values/number-words.tsv").compactMap { row -> (Word, Int)? in
        guard row.count >= 3, row.has(kind, 1), let number = Int(row[2]) else { return nil }
        return (Word(row.bytes(0)), number)
      })
  }
}
