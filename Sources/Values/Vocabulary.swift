// Which words may begin or surround an amount: one look-up for each word of a text instead of a try
// of every recogniser.

import SourceText

/// Sets of words, from the lexicons where they have them.
enum Vocabulary {
  /// Whether an amount may begin with that word.
  static func beginsAmount(_ word: String, _ text: ValueText, _ index: Int) -> Bool {
    if amountWords.contains(word) { return true }
    if word.hasSuffix("fold") { return true }
    // A code before a figure ("USD 5") or a sign behind its country ("US$").
    let next = text[index + 1]
    return text[index].count <= 4
      && (next.kind == .digits || next.symbol == 0x24 || next.symbol == 0x2E
        || (next.glued && next.symbol > 0x7F))
  }

  /// Whether the word tells of a change: "rose".
  static func isChange(_ word: String) -> Bool { changes.contains(word) }

  /// Whether the word tells of a game or ballot: "won".
  static func isContest(_ word: String) -> Bool { contests.contains(word) }

  private static let amountWords: Set<String> = {
    var words: Set<String> = [
      "a", "an", "between", "double", "doubled", "doubling", "equal", "from", "half", "halved",
      "halving", "magnitude", "minus", "negative", "no", "number", "quadruple", "quadrupled",
      "quadrupling", "quintupled", "thrice", "treble", "trebled", "trebling", "triple", "tripled",
      "tripling", "twice",
    ]
    for row in Lexicon("Values/number-words.tsv").rows where row.count >= 2 && row[1] != "suffix" {
      words.insert(String(row[0]))
    }
    for row in Lexicon("Values/hedges.tsv").rows {
      if let first = row[0].split(separator: " ").first { words.insert(String(first)) }
    }
    return words
  }()

  private static let changes = words("change")
  private static let contests = words("contest")

  private static func words(_ role: Substring) -> Set<String> {
    Set(
      Lexicon("Values/contexts.tsv").rows.filter { $0.count >= 2 && $0[1] == role }
        .map { String($0[0]) })
  }
}
