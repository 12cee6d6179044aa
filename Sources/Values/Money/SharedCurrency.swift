// Currencies of several countries that have one name: "50,000 dirhams" are Emirati or Moroccan ones. A bare name is
// read as the one that English news means most often (`Currencies`); what a text is about tells more, see
// `CurrencyContext`, and a text that tells nothing leaves open which is meant.

import SourceText

/// One of several currencies of one name.
public struct SharedCurrency: Sendable {
  /// ISO 4217.
  public let code: String
  /// In small letters.
  public let names: [String]
  /// Whether it is what a bare name means where nothing else tells.
  public let isBare: Bool
  /// Usual English names of the countries that pay in it, as in places.tsv.
  public let countries: [String]

  private static let all: [SharedCurrency] =
    LexiconRows("Values/shared-currencies.tsv").filter { $0.count == 4 }.map { row in
      SharedCurrency(
        code: String(row[0]), names: row[1].split(separator: " ").map(String.init),
        isBare: row.has("bare", 2), countries: row[3].split(separator: ";").map(String.init))
    }

  /// All currencies of a name, sorted by code; empty where a name has but one.
  public static func named(_ name: String) -> [SharedCurrency] {
    all.filter { $0.names.contains(name) }
  }

  private static let families: [String: String] = Dictionary(
    uniqueKeysWithValues: all.compactMap { own in
      all.first { $0.isBare && $0.names == own.names }.map { (own.code, $0.code) }
    })

  /// The code of what the name of a currency means where it stands alone; the currency's own where it shares none.
  public static func family(of code: String) -> String { families[code] ?? code }

  /// Whether two currencies have one name, and one of them is what that means where it stands alone: it may have
  /// been the other that was meant.
  public static func mayBeOne(_ a: String, _ b: String) -> Bool {
    let name = family(of: a)
    return name == family(of: b) && (a == name || b == name)
  }
}
