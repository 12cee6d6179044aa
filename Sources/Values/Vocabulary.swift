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
      return text.plays(.amount, index + 1) || text.plays(.length, index + 1)
        || afterArticle.contains(text.word(index + 1))
    }
    if token.count > 1, token.roles.contains(.amount) { return true }
    if token.count > 5 { return false }
    // A code before a figure ("USD 5") or a sign behind its country ("US$").
    let next = text[index + 1]
    return next.kind == .digits || next.symbol == 0x24 || next.symbol == 0x2E
      || (next.glued && next.symbol > 0x7F)
  }

  /// Whether a figure or a currency may stand at that token.
  static func beginsMeasure(at index: Int, in text: ValueText) -> Bool {
    let token = text[index]
    guard token.kind == .word, !token.roles.contains(.figure) else {
      return token.kind != .opaque && token.kind != .boundary
    }
    if token.count > 5 { return token.roles.contains(.heart) && token.word.hasSuffix("fold") }
    let next = text[index + 1]
    return next.kind == .digits || next.symbol == 0x24 || next.symbol == 0x2E
      || (next.glued && next.symbol > 0x7F)
  }

  /// Words of hedges that begin with an article.
  private static let afterArticle: WordSet = [
    "couple", "few", "little", "maximum", "minimum", "total",
  ]

  /// Whether the word is followed by the amount of a change: "rose", "up", but not "took".
  static func isMove(_ word: Word) -> Bool { moves.contains(word) }

  /// Whether the word tells of a game or ballot: "won".
  static func isContest(_ word: Word) -> Bool { contests.contains(word) }

  /// Words of which an amount has at least one where it has no digits.
  static let hearts: [Word] =
    multiples + NumberWord.words + NumberWord.ordinalWords + DurationKind.words

  /// Words with which an amount may begin, but for codes before figures.
  static let openers = figureWords + Hedges.firstWords + ["between", "equal", "from"]

  /// The same without hedges and the words of ranges.
  static let figureWords =
    multiples + NumberWord.words + NumberWord.ordinalWords + [
      "a", "an", "couple", "few", "magnitude", "minus", "negative", "no", "number",
    ]

  /// Words that are a figure themselves.
  private static let multiples: [Word] = [
    "double", "doubled", "doubling", "half", "halved", "halving", "quadruple", "quadrupled",
    "quadrupling", "quintupled", "thrice", "treble", "trebled", "trebling", "triple", "tripled",
    "tripling", "twice",
  ]

  /// Words of changes and courses.
  static let changeWords = changes.words

  /// Whether the word is what leaves at a time: "train", "flight".
  static func isDeparture(_ word: Word) -> Bool { departures.contains(word) }

  /// Whether the word goes with times from one to another: "open", "hours".
  static func isOfHours(_ word: Word) -> Bool { hours.contains(word) }

  /// Whether the word tells of prices, rates or scores, whose figures look like times.
  static func isOfMarket(_ word: Word) -> Bool { markets.contains(word) }

  private static let departures = words("departure")
  private static let hours = words("hours")
  private static let markets = words("market")
  private static let moves = words("change")
  private static let changes = moves.union(words("course"))
  private static let contests = words("contest")

  private static let contexts = LexiconRows("Values/contexts.tsv").filter { $0.count >= 2 }

  private static func words(_ role: Word) -> WordSet {
    WordSet(
      contexts.filter { $0.words(1).contains(role) }.map { Word($0.bytes(0)) })
  }
}
