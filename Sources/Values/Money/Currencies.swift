// Which currency a sign, code or name means. Where several countries share a name, the one that
// English news means most often without an adjective.

import SourceText

/// The table of currencies.
enum Currencies {
  /// A currency and how many of its parts make one.
  struct Entry: Sendable {
    /// ISO 4217.
    var code: Word
    /// 0.01 for cents and pence, else 1.
    var factor: Double
    /// Whether the name is an everyday word too ("pounds") and wants thousands before it.
    var needsScale: Bool
  }

  /// The code of a sign such as "€".
  static func symbol(_ scalar: UInt32) -> Word? {
    scalar == 0x24 || scalar > 0x7F ? symbols[scalar] : nil
  }
  /// The code of what stands before "$" in lower case: "us", "a".
  static func dollar(_ word: Word) -> Word? { dollars[word] }
  /// The code of an ISO code or abbreviation as written: "USD", "Rs".
  static func code(_ written: Word) -> Word? { codes[written] }
  /// Whether the letters of a code are a word too: "COP".
  static func isEveryday(_ word: Word) -> Bool { everydayWords.contains(word) }
  /// The code of an ISO code in small letters: "usd". Those that are words are none: "try", "all".
  static func lowerCode(_ word: Word) -> Word? {
    everydayWords.contains(word) ? nil : lowerCodes[word]
  }

  /// "MUSD", "kEUR": the code and the power of ten that its first letter stands for.
  static func scaledCode(_ written: Word) -> (code: Word, power: Int)? { scaledCodes[written] }

  private static let everydayWords: WordSet = [
    "all", "amd", "bam", "cop", "cup", "gel", "inr", "lak", "mad", "mop", "pen", "php", "ron",
    "sos", "top", "try",
  ]

  private static let lowerCodes = WordTable(
    rows.filter { $0[1] == "code" && $0[0].utf8.count == 3 }
      .map { (Word($0[0].lowercased()), Word($0[2])) })

  private static let scaledCodes = WordTable(
    rows.filter { $0[1] == "code" && $0[0] == $0[2] }.flatMap { row in
      [("M", 6), ("m", 6), ("K", 3), ("k", 3), ("B", 9), ("b", 9), ("T", 3)].map {
        (Word($0 + row[0]), (code: Word(row[2]), power: $1))
      }
    })

  /// The currency of the longest name that begins at that token: "Swiss francs".
  static func name(at index: Int, in text: ValueText) -> (entry: Entry, next: Int)? {
    names.longest(at: index, in: text)
  }

  /// First words of the names.
  static let nameOpeners = names.firstWords

  private static let rows = Lexicon("Values/currencies.tsv").rows.filter { $0.count >= 3 }

  private static func table(_ role: Substring) -> WordTable<Word> {
    WordTable(rows.filter { $0[1] == role }.map { (Word($0[0]), Word($0[2])) })
  }

  private static let symbols: [UInt32: Word] = {
    var symbols: [UInt32: Word] = [:]
    for row in rows where row[1] == "symbol" {
      symbols[row[0].unicodeScalars.first?.value ?? 0] = Word(row[2])
    }
    return symbols
  }()
  private static let dollars = table("dollar")
  private static let codes = table("code")
  private static let names = PhraseTable(
    rows.compactMap { row -> (phrase: String, entry: Entry)? in
      guard row[1] == "name" || row[1] == "minor" || row[1] == "scaled" else { return nil }
      let entry = Entry(
        code: Word(row[2]), factor: row[1] == "minor" ? 0.01 : 1, needsScale: row[1] == "scaled")
      return (String(row[0]), entry)
    })
}
