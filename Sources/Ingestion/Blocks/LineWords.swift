// Words that tell what a line by itself is: a section, a publisher, somebody's job. A line of
// names has none of them.

import SourceText

enum LineWords {
  private static let lexicon = Lexicon("Ingestion/line-words.tsv")

  /// What the word is known for; words are in lower case.
  static func isSection(_ word: String) -> Bool { has(word, "section") }
  /// "journal", "times", "institute".
  static func isPublisher(_ word: String) -> Bool { has(word, "publisher") }
  /// "editor", "correspondent", "professor".
  static func isRole(_ word: String) -> Bool { has(word, "role") }
  /// "published", "updated", "gmt": what stands beside a date.
  static func isDateline(_ word: String) -> Bool { has(word, "dateline") }
  /// "evening", "lantern": in names of papers, and in much else.
  static func isPaper(_ word: String) -> Bool { has(word, "paper") }
  /// "port", "san": with what names of places begin.
  static func isPlace(_ word: String) -> Bool { has(word, "place") }
  /// "reuters", "associated press": agencies by their usual names.
  static func isAgency(_ name: String) -> Bool { has(name, "agency") }
  /// "staff", "desk": what stands for authors without a name.
  static func isStaff(_ word: String) -> Bool { has(word, "staff") }
  /// Whether the word stands in the lexicon at all, and so is no part of a person's name.
  static func isKnown(_ word: String) -> Bool { lexicon.contains(word) }

  private static func has(_ word: String, _ kind: String) -> Bool {
    lexicon[word]?.first?.spaced.contains { $0 == kind } ?? false
  }
}
