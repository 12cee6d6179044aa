// Numbers that belong to a name: "the Porsche 911", "Sections 3 and 4", "Terminals 1 and 2", "10
// Downing Street", "the Five Eyes". What a number counts is looked at here only as far as it tells
// names from counts.

import SourceText

/// Tells numbers of names from counts.
enum NumberNames {
  /// Whether the number at `first`, which ends before `next`, belongs to a label or name.
  static func holds(_ first: Int, _ next: Int, in text: ValueText) -> Bool {
    isLabelled(first, in: text) || isIdiom(first, next, in: text) || isListed(first, in: text)
      || isModel(first, next, in: text)
      || isHouse(first, next, in: text)
  }

  /// Whether the word before the number is a label: "Article 5", "page 5", "Sections 3".
  static func isLabelled(_ first: Int, in text: ValueText) -> Bool {
    let before = text[first - 1]
    // "Bus No. 12", and what is no rank of "No 10".
    let number = before.symbol == 0x2E && before.glued ? first - 2 : first - 1
    if text[first].kind == .digits,
      text.has("number", number) && number == first - 1 && !isCounting(number, in: text)
        || text.has("no", number) && (text[number].isCapital || number < first - 1)
    {
      return true
    }
    guard before.kind == .word else {
      // "p. 44", "Fig. 2".
      return before.symbol == 0x2E && before.glued
        && NumberLabels.always.contains(text.word(first - 2))
    }
    let label = before.word
    if before.isCapital {
      return NumberLabels.names.contains(label)
        || label.hasSuffix("s") && NumberLabels.names.contains(label.dropLast())
    }
    guard NumberLabels.small.contains(label) else { return false }
    return NumberLabels.always.contains(label) || isBare(first, in: text)
  }

  /// "The injured number 12,628", "they number 40": a verb.
  static func isCounting(_ index: Int, in text: ValueText) -> Bool {
    text.has("number", index) && !text[index].isCapital && counted.contains(text.word(index - 1))
  }

  private static let counted: WordSet = [
    "casualties", "dead", "injured", "killed", "they", "victims", "we", "wounded",
  ]

  /// Whether a label in small letters has the number behind it for its own: "in phase 3 trials", but not
  /// "at the gate 20 people".
  private static func isBare(_ first: Int, in text: ValueText) -> Bool {
    guard text[first].kind == .digits, text[first].count <= 4 else { return false }
    if !text.isCountable(first + 1) { return true }
    let opener = text[first - 2]
    return !articles.contains(opener.word)
      && (!opener.isCapital || FunctionWords.contains(opener.word))
  }

  /// "Sections 3 and 4", "Chapters 3 to 5": further numbers of a label in the plural, six at most.
  private static func isListed(_ first: Int, in text: ValueText) -> Bool {
    // "page 3 of 12".
    if text.has("of", first - 1), text[first - 2].kind == .digits {
      return isLabelled(first - 2, in: text)
    }
    var at = first
    for _ in 0..<6 {
      guard text[at - 2].kind == .digits else { return false }
      let isLinked =
        ["and", "or", "to", "through"].contains(text.word(at - 1)) || text.has(symbol: ",", at - 1)
        || text.has(symbol: "&", at - 1) || text.isDash(at - 1)
      guard isLinked else { return false }
      at -= 2
      guard isLabelled(at, in: text) else { continue }
      let label = text.word(text[at - 1].kind == .word ? at - 1 : at - 2)
      return label.hasSuffix("s") || label == "pp" || NumberLabels.calls.contains(label)
    }
    return false
  }

  /// "net zero", "zero tolerance", "two-way", "three-dimensional", "fifty-fifty".
  private static func isIdiom(_ first: Int, _ next: Int, in text: ValueText) -> Bool {
    guard text[first].kind == .word else { return false }
    if text.has("zero", first) {
      return ["ground", "net", "patient"].contains(text.word(first - 1))
        || text.has("tolerance", text.afterJoiner(next))
        || text.isJoiner(next) && text.has("sum", next + 1)
    }
    if text.has("nine", first), text.has("cloud", first - 1) { return true }
    if text.has("fifty", first) {
      return text.isJoiner(next) && text.has("fifty", next + 1)
        || text.isJoiner(first - 1) && text.has("fifty", first - 2)
    }
    return text.isJoiner(next) && adjectives.contains(text.word(next + 1))
  }

  /// What a number makes an adjective of that counts nothing that is told.
  private static let adjectives: WordSet = [
    "dimensional", "faced", "fisted", "handed", "legged", "sided", "timing", "way",
  ]

  /// "the Leopard 2 tanks", "a Peugeot 208": a number behind a name that an article opens. Behind a
  /// preposition the name is a place, behind a verb of giving who gets so many.
  private static func isModel(_ first: Int, _ next: Int, in text: ValueText) -> Bool {
    var at = first - 1
    guard text[at].isCapital, !text[first].glued, text[first].count <= 4,
      text[at].roles.isDisjoint(with: [.hedge, .tie, .calendar, .number, .ordinal, .holiday])
    else { return false }
    while at > first - 5, text[at].isCapital || text.isJoiner(at),
      !articles.contains(text.word(at)) || !opensSentence(at, in: text)
    {
      at -= 1
    }
    // "The 27 soldiers" have no name before their number.
    guard at < first - 1, articles.contains(text.word(at)) else { return false }
    let before = text.word(at - 1)
    return text[at].word == "a" || text[at].word == "an"
      || !NumberLabels.places.contains(before) && !NumberLabels.gifts.contains(before)
  }

  private static let articles: WordSet = [
    "a", "an", "each", "every", "her", "his", "its", "my", "our", "s", "that", "the", "their",
    "this", "your",
  ]

  /// "10 Downing Street", "1600 Pennsylvania Avenue": one to three names and a word for a street.
  static func isHouse(_ first: Int, _ next: Int, in text: ValueText) -> Bool {
    guard text[first].kind == .digits, text[next].isCapital else { return false }
    for at in next + 1..<next + 4 {
      guard text[at].isCapital, !text[at].glued else { return false }
      if NumberLabels.streets.contains(text.word(at)) { return true }
    }
    return false
  }

  /// "The Five Eyes", "the Big Four", "the Six-Day War": a number word with a capital beside another
  /// behind an article, which counts nothing.
  static func isTitled(_ first: Int, _ next: Int, in text: ValueText) -> Bool {
    let word = text[first]
    guard word.kind == .word, word.isCapital, text[first - 1].kind == .word else { return false }
    let before = text[first - 1]
    let after = text.glued("'", next) ? next + 1 : next
    if articles.contains(before.word), !before.isCapital || opensSentence(first - 1, in: text) {
      return text[after].isCapital
    }
    return before.isCapital && articles.contains(text.word(first - 2))
      && before.roles.isDisjoint(with: [.hedge, .tie, .number, .ordinal])
  }

  /// Whether a sentence begins with that token.
  static func opensSentence(_ index: Int, in text: ValueText) -> Bool {
    if text[index].opensLine || text[index - 1].kind == .boundary { return true }
    return [0x2E, 0x21, 0x3F, 0x22, 0x3A].contains(text[index - 1].symbol)
  }
}
