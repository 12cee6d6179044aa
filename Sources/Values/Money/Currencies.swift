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
  static func scaledCode(_ written: Word) -> (code: Word, power: Int)? {
    let code = written.dropFirst()
    guard let power = written.first.flatMap(powers), codes[code] == code else { return nil }
    return (code, power)
  }

  private static let everydayWords: WordSet = [
    "all", "amd", "bam", "cop", "cup", "gel", "inr", "lak", "mad", "mop", "pen", "php", "ron",
    "sos", "top", "try",
  ]

  private static let lowerCodes = WordTable(
    rows.filter { $0.has("code", 1) && $0.bytes(0).count == 3 }
      .map { (Word($0[0].lowercased()), Word($0.bytes(2))) })

  /// The power of ten of a letter before a code.
  private static func powers(_ letter: UInt8) -> Int? {
    switch letter {
    // "TEUR" is a thousand in German reports.
    case UInt8(ascii: "K"), UInt8(ascii: "k"), UInt8(ascii: "T"): 3
    case UInt8(ascii: "M"), UInt8(ascii: "m"): 6
    case UInt8(ascii: "B"), UInt8(ascii: "b"): 9
    default: nil
    }
  }

  /// The currency of the longest name that begins at that token: "Swiss francs".
  static func name(at index: Int, in text: ValueText) -> (entry: Entry, next: Int)? {
    names.longest(at: index, in: text)
  }

  /// First words of the names.
  static let nameOpeners = names.firstWords

  private static let rows = LexiconRows("Values/currencies.tsv").filter { $0.count >= 3 }

  private static func table(_ role: StaticString) -> WordTable<Word> {
    WordTable(rows.filter { $0.has(role, 1) }.map { (Word($0.bytes(0)), Word($0.bytes(2))) })
  }

  private static let symbols: [UInt32: Word] = {
    var symbols: [UInt32: Word] = [:]
    for row in rows where row.has("symbol", 1) {
      symbols[row[0].unicodeScalars.first?.value ?? 0] = Word(row.bytes(2))
    }
    return symbols
  }()
  private static let dollars = table("dollar")
  private static let codes = table("code")
  private static let names = PhraseTable(
    rows.compactMap { row -> (words: [Word], entry: Entry)? in
      let (isMinor, isScaled) = (row.has("minor", 1), row.has("scaled", 1))
      guard isMinor || isScaled || row.has("name", 1) else { return nil }
      let entry = Entry(
        code: Word(row.bytes(2)), factor: isMinor ? 0.01 : 1, needsScale: isScaled)
      return (row.words, entry)
    })
}
