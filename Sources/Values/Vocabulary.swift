// Which words may begin or surround an amount: one look-up for each word of a text instead of a try
// of every recogniser.

import SourceText

/// Sets of words, from the lexicons where they have them.
enum Vocabulary {
  /// Whether an amount may begin at that token.
  static func beginsAmount(at index: Int, in text: ValueText) -> Bool {
    let token = text[index]
    guard token.kind == .word else { return token.kind != .opaque && token.kind != .boundary }
    if token.word == "a" || token.word == "an", text[index + 1].kind == .word {
      let next = text.word(index + 1)
      return amountWords.contains(next) || afterArticle.contains(next)
        || DurationKind.length(of: next) != nil
    }
    if token.word.utf8.count > 1, amountWords.contains(token.word) { return true }
    if token.count > 4 { return token.word.hasSuffix("fold") }
    // A code before a figure ("USD 5") or a sign behind its country ("US$").
    let next = text[index + 1]
    return next.kind == .digits || next.symbol == 0x24 || next.symbol == 0x2E
      || (next.glued && next.symbol > 0x7F)
  }

  /// Words of hedges that begin with an article.
  private static let afterArticle: Set<String> = ["little", "maximum", "minimum", "total"]

  /// Whether the word tells of a change: "rose".
  static func isChange(_ word: String) -> Bool { changes.contains(word) }

  /// Whether the word is followed by the amount of a change: "rose", "up", but not "took".
  static func isMove(_ word: String) -> Bool { moves.contains(word) }

  /// Whether the word tells of a game or ballot: "won".
  static func isContest(_ word: String) -> Bool { contests.contains(word) }

  /// Words with which an amount may begin, but for codes before figures.
  static var openers: Set<String> { amountWords }

  /// Words of which an amount has at least one where it has no digits.
  static var hearts: Set<String> {
    var words: Set<String> = [
      "double", "doubled", "doubling", "half", "halved", "halving", "quadruple", "quadrupled",
      "quadrupling", "quintupled", "thrice", "treble", "trebled", "trebling", "triple", "tripled",
      "tripling", "twice",
    ]
    for row in Lexicon("Values/number-words.tsv").rows where row.count >= 2 && row[1] != "suffix" {
      words.insert(String(row[0]))
    }
    return words.union(DurationKind.words)
  }

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

  private static let moves = words("change")
  private static let changes = moves.union(words("course"))
  private static let contests = words("contest")

  private static func words(_ role: Substring) -> Set<String> {
    Set(
      Lexicon("Values/contexts.tsv").rows.filter { $0.count >= 2 && $0[1] == role }
        .map { String($0[0]) })
  }
}
