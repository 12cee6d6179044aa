// Prepositions of time, and what each does to the time behind it; the table is Lexicons/times.tsv.

import SourceText

/// A preposition of time.
enum Tie: String {
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
  static func at(_ index: Int, in text: ValueText) -> (Tie, Int)? {
    let word = text.word(index)
    if seconds.contains(text.word(index + 1)), longer.contains(word) {
      for phrase in text.phrase(index, words: 4).reversed() {
        if let tie = phrases[phrase.text] { return (tie, phrase.next) }
      }
    }
    return phrases[word].map { ($0, index + 1) }
  }

  /// First words of all ties.
  static let openers = words.compactMap { $0.first }

  /// First words of the ties that have several, and their second words.
  private static let longer = Set(words.filter { $0.count > 1 }.map { $0[0] })
  private static let seconds = Set(words.filter { $0.count > 1 }.map { $0[1] })

  private static let words = phrases.keys.map { $0.split(separator: " ").map(String.init) }

  private static let phrases: [String: Tie] = {
    var phrases: [String: Tie] = [:]
    for row in Lexicon("Values/times.tsv").rows where row.count >= 3 && row[1] == "tie" {
      phrases[String(row[0])] = Tie(rawValue: String(row[2]))
    }
    return phrases
  }()
}
