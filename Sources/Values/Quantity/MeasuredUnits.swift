// Units of measure: how they are written, and how those of one dimension convert. Conversion serves
// comparing alone; a value keeps the unit that is written.

import SourceText

/// The tables of units.
enum MeasuredUnits {
  /// What a spelling stands for.
  struct Entry: Sendable {
    /// Canonical, singular, lower-case: "square kilometre".
    var unit: UnitName
    /// What the written number is multiplied by: 1e6 for "Mt", else 1.
    var multiplier: Double
  }

  /// How a unit measures its dimension: base = number × factor + offset.
  struct Scale {
    var dimension: String
    var factor: Double
    var offset: Double
  }

  /// The unit of a spelling. Short spellings are read as written ("mW" is no "MW"), longer ones in
  /// lower case.
  static func spelling(_ written: String) -> Entry? {
    if let entry = entry(written) { return entry }
    return written.utf8.count > 4 ? entry(written.lowercased()) : nil
  }

  private static func entry(_ spelling: String) -> Entry? {
    guard let fields = spellings[spelling], fields.count >= 2,
      let unit = UnitName(String(fields[0]))
    else { return nil }
    return Entry(unit: unit, multiplier: Double(fields[1]) ?? 1)
  }

  /// The scale of a canonical unit; nil for a unit that nothing converts to.
  static func scale(of unit: String) -> Scale? { scales[unit] }

  /// First words of the spellings, in lower case.
  static let openers = rows.map { row in
    let word = row.bytes(0).prefix { $0 > 0x7F || 0x61...0x7A ~= $0 | 0x20 }
    return Word(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// Spelling, canonical unit, multiplier.
  static let rows = LexiconRows("Values/units.tsv").filter { $0.count >= 3 }
  private static let spellings = Lexicon("Values/units.tsv")

  private static let scales: [String: Scale] = {
    var table: [String: Scale] = [:]
    for row in LexiconRows("Values/dimensions.tsv") where row.count >= 4 {
      table[String(row[0])] = Scale(
        dimension: String(row[1]), factor: Double(row[2]) ?? 1, offset: Double(row[3]) ?? 0)
    }
    return table
  }()
}
