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
  /// The currency of a name in lower case: "swiss francs".
  static func name(_ phrase: String) -> Entry? { names[phrase] }

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
