// Words beside a number that make it a label or a year.

import SourceText

/// The table of such words.
enum NumberLabels {
  /// Words whose following number is a label where they are written with a capital: "Article 5".
  static let names = words("label").union(always)
  /// The same in any case: "page 5".
  static let always = words("always")
  /// Nouns that four digits before them count: "1845 people".
  static let counted = words("counted")
  /// Words before a year: "in 2000 people".
  static let beforeYears = words("year")

  private static func words(_ role: Substring) -> WordSet {
    WordSet(
      Lexicon("Values/labels.tsv").rows.filter { $0.count >= 2 && $0[1] == role }
        .map { Word($0[0]) })
  }
}
