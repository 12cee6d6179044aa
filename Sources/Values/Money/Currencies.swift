// Which currency a sign, code or name means. Where several countries share a name, the one that
// English news means most often without an adjective.

import SourceText

/// The table of currencies.
enum Currencies {
  /// A currency and how many of its parts make one.
  struct Entry {
    /// ISO 4217.
    var code: String
    /// 0.01 for cents and pence, else 1.
    var factor: Double
    /// Whether the name is an everyday word too ("pounds") and wants thousands before it.
    var needsScale: Bool
  }

  /// The code of a sign such as "€".
  static func symbol(_ scalar: UInt32) -> String? { symbols[scalar] }
  /// The code of what stands before "$" in lower case: "us", "a".
  static func dollar(_ word: String) -> String? { dollars[word] }
  /// The code of an ISO code or abbreviation as written: "USD", "Rs".
  static func code(_ word: String) -> String? { codes[word] }
  /// The code of an ISO code in small letters: "usd". Those that are words are none: "try", "all".
  static func lowerCode(_ word: String) -> String? {
    word.utf8.count == 3 && !everydayWords.contains(word) ? lowerCodes[word] : nil
  }

  /// "MUSD", "kEUR": the code and the power of ten that its first letter stands for.
  static func scaledCode(_ written: String) -> (code: String, power: Int)? {
    guard written.utf8.count == 4, let first = written.utf8.first,
      let power = [0x4D: 6, 0x6D: 6, 0x4B: 3, 0x6B: 3, 0x42: 9, 0x62: 9, 0x54: 3][Int(first)],
      let code = codes[String(written.dropFirst())], code == written.dropFirst()
    else { return nil }
    return (code, power)
  }

  private static let everydayWords: Set<String> = [
    "all", "amd", "bam", "cop", "cup", "gel", "inr", "lak", "mad", "mop", "pen", "php", "ron",
    "sos", "top", "try",
  ]

  private static let lowerCodes: [String: String] = {
    var lower: [String: String] = [:]
    for (key, code) in codes where key.utf8.count == 3 { lower[key.lowercased()] = code }
    return lower
  }()

  /// The currency of a name in lower case: "swiss francs".
  static func name(_ phrase: String) -> Entry? { names[phrase] }

  /// First words of the names.
  static let nameOpeners = names.keys.compactMap { $0.split(separator: " ").first.map(String.init) }

  private static let rows = Lexicon("Values/currencies.tsv").rows.filter { $0.count >= 3 }

  private static func table(_ role: Substring) -> [String: String] {
    var table: [String: String] = [:]
    for row in rows where row[1] == role { table[String(row[0])] = String(row[2]) }
    return table
  }

  private static let symbols: [UInt32: String] = {
    var symbols: [UInt32: String] = [:]
    for (key, code) in table("symbol") { symbols[key.unicodeScalars.first?.value ?? 0] = code }
    return symbols
  }()
  private static let dollars = table("dollar")
  private static let codes = table("code")
  private static let names: [String: Entry] = {
    var names: [String: Entry] = [:]
    for row in rows {
      switch row[1] {
      case "name", "minor", "scaled":
        names[String(row[0])] = Entry(
          code: String(row[2]), factor: row[1] == "minor" ? 0.01 : 1,
          needsScale: row[1] == "scaled")
      default: continue
      }
    }
    return names
  }()
}
