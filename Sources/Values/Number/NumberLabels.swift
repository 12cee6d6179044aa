// Words beside a number that make it a label, a name or a year.

import SourceText

/// The table of such words.
enum NumberLabels {
  /// Words whose following number is a label where they are written with a capital: "Article 5".
  static let names = words("label").union(small)
  /// The same in any case: "page 5".
  static let always = words("always")
  /// The same in small letters, where the number is not the next noun's: "phase 3".
  static let bare = words("bare")
  /// Labels in small letters, of either kind.
  static let small = always.union(bare)
  /// Words of streets: "10 Downing Street".
  static let streets = words("street").union(["highway", "lane", "square", "street"])
  /// Troops, courts and streets that ordinals number: "the 7th Fleet".
  static let units = words("troop").union(streets).union([
    "battalion", "brigade", "corps", "district", "division", "fleet", "precinct", "regiment",
    "squadron", "ward",
  ])
  /// Prepositions before places: "in the Gaza Strip 12 people".
  static let places = words("place").union(["around", "from", "of"])
  /// Verbs of giving: "gave the Senate 10 votes".
  static let gifts = words("gift")
  /// Verbs before numbers of telephones.
  static let calls = words("call").union(["dial", "dialled"])
  /// Nouns that four digits before them count: "1845 people".
  static let counted = words("counted")
  /// Words before a year: "in 2000 people".
  static let beforeYears = words("year")

  private static func words(_ role: StaticString) -> WordSet {
    WordSet(rows.filter { $0.has(role, 1) }.map { Word($0.bytes(0)) })
  }

  private static let rows = LexiconRows("Values/labels.tsv").filter { $0.count >= 2 }
}
