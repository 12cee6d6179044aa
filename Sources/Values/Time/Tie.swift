// Prepositions of time, and what each does to the time behind it; the table is Lexicons/times.tsv.

import SourceText

/// A preposition of time.
enum Tie: String, Sendable {
  case during, since, until, after, before, between, from

  /// How it ties a time to what is said.
  var relation: TimeRelation {
    switch self {
    case .during, .between, .from: .during
    case .since: .since
    case .until: .until
    case .after: .after
    case .before: .before
    }
  }

  /// The longest preposition there, with the index after it.
  static func at(_ index: Int, in text: ValueText) -> (entry: Tie, next: Int)? {
    phrases.longest(at: index, in: text)
  }

  /// First words of all ties.
  static let openers = phrases.firstWords
  /// Words that go on with a tie.
  static let laterWords = phrases.laterWords

  private static let phrases = PhraseTable(
    LexiconRows("Values/times.tsv").compactMap { row -> (words: [Word], entry: Tie)? in
      guard row.count >= 3, row.has("tie", 1), let tie = Tie(rawValue: String(row[2])) else {
        return nil
      }
      return (row.words, tie)
    })
}
