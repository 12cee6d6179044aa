// Ages without a word for years: "a girl of nine", "he was fifteen", "aged 24, 31 and 45".

enum AgePhrases {
  /// Whether the bare figure is somebody's age by the words around it.
  static func isAge(_ figure: Figure, in text: ValueText) -> Bool {
    guard figure.number >= 2, figure.number < 116,
      figure.isBare || text[figure.first].kind == .word,
      !text[figure.first].glued, !figure.wantsNoun
    else { return false }
    if text.isCountable(figure.next) { return isOfPronoun(figure, in: text) }
    return isOfPerson(figure, in: text) || isOfPronoun(figure, in: text)
      || isListed(figure, in: text)
  }

  /// "a boy of eleven", but "a father of three" has children.
  private static func isOfPerson(_ figure: Figure, in text: ValueText) -> Bool {
    let noun = figure.first - 2
    guard text.has("of", noun + 1), persons.contains(text.word(noun)) else { return false }
    return (noun - 3..<noun).contains { ["a", "an", "another", "the"].contains(text.word($0)) }
  }

  private static let persons: WordSet = [
    "boy", "child", "girl", "lad", "man", "orphan", "pupil", "teenager", "toddler", "widow",
    "widower", "woman", "youth",
  ]

  /// "He was fifteen when", "she turned 40.": where nothing follows that the figure would count.
  private static func isOfPronoun(_ figure: Figure, in text: ValueText) -> Bool {
    var verb = figure.first - 1
    if ["about", "almost", "barely", "just", "nearly", "only"].contains(text.word(verb)) {
      verb -= 1
    }
    guard verbs.contains(text.word(verb)), ["he", "she", "who"].contains(text.word(verb - 1)) else {
      return false
    }
    let next = text[figure.next]
    if next.kind == .word { return followers.contains(next.word) }
    return next.kind == .boundary
      || [0x2C, 0x2E, 0x3B, 0x29].contains(next.symbol)
        && !(text[figure.next + 1].glued && text[figure.next + 1].kind == .digits)
  }

  private static let verbs: WordSet = ["is", "turned", "turns", "was"]
  private static let followers: WordSet = [
    "and", "at", "but", "in", "last", "that", "then", "this", "today", "when",
  ]

  /// "31" and "45" of "aged 24, 31 and 45".
  private static func isListed(_ figure: Figure, in text: ValueText) -> Bool {
    var at = figure.first - 1
    guard text.has("and", at) || text.glued(",", at) else { return false }
    while at > figure.first - 16,
      text.has("and", at) || text.glued(",", at) || text.integer(at).map({ $0 < 116 }) == true
    {
      at -= 1
    }
    return text.has("aged", at) || text.has("ages", at)
  }
}
