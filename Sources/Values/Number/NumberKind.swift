// Figures that count something without a unit of measure: "103 countries", "nine nodes". What keeps
// a number from being one stands here: years, labels ("Article 5"), ids, clock times, scores.

import SourceText

/// Bare numbers.
struct NumberKind: MeasureKind {
  func measure(at index: Int, in text: ValueText) -> Measure? {
    guard let figure = text.figure(at: index), !figure.wantsNoun,
      !isOneAlone(figure, in: text), !isLabel(figure, in: text), !isId(figure, in: text),
      !isClock(figure, in: text), !Self.isYear(figure, in: text)
    else { return nil }
    let isCount = figure.isWhole && figure.scale == 1 && figure.number.magnitude < 100
    return Measure(
      first: index, next: figure.next, family: .number, figure: figure, isExact: isCount)
  }

  /// "one" is a pronoun unless a lower-case noun seems to follow.
  private func isOneAlone(_ figure: Figure, in text: ValueText) -> Bool {
    guard figure.isOne else { return false }
    let next = text[figure.next]
    if [
      "no", "each", "every", "any", "some", "this", "that", "the", "which", "another", "s", "not",
    ]
    .contains(text.word(figure.first - 1)) || text.isJoiner(figure.first - 1) {
      return true
    }
    return next.kind != .word || next.isCapital || Self.afterPronoun.contains(next.word)
      || next.word.hasSuffix("s") || next.word.hasSuffix("ed") || next.word.hasSuffix("ly")
  }

  /// "Article 5", "Boeing 737", "Chapter four", "1." at the start of a line.
  private func isLabel(_ figure: Figure, in text: ValueText) -> Bool {
    if text[figure.first].opensLine, figure.isBare, text[figure.first].count <= 3,
      text.glued(".", figure.next) || text.glued(")", figure.next), !text[figure.next + 1].glued
    {
      return true
    }
    if isSlug(figure, in: text) { return true }
    let isBracketed = text.glued("]", figure.next) || text.glued(")", figure.next)
    if figure.isBare, isBracketed, text[figure.first].glued,
      [0x5B, 0x28].contains(text[figure.first - 1].symbol)
    {
      return true
    }
    let before = text[figure.first - 1]
    // "Apt 4B", "Gate 12M".
    if figure.isLettered {
      let isNamed =
        before.isCapital && before.roles.isEmpty && !FunctionWords.contains(before.word)
        && !NumberNames.opensSentence(figure.first - 1, in: text)
      if isNamed || NumberNames.isLabelled(figure.first, in: text) { return true }
    }
    guard figure.scale == 1, figure.number < 1e8 else { return false }
    if NumberNames.holds(figure.first, figure.next, in: text) || isCalled(figure, in: text) {
      return true
    }
    if text.has(symbol: "#", figure.first - 1) { return true }
    // "31 February": a day that does not exist is no number either.
    if before.isCapital, figure.isBare, figure.number <= 31, text.month(figure.first - 1) != nil,
      !text.isCountable(figure.next)
    {
      return true
    }
    if figure.isBare, figure.number <= 31, text[figure.next].isCapital,
      text.month(figure.next) != nil
    {
      return true
    }
    if isName(figure, in: text) || NumberNames.isTitled(figure.first, figure.next, in: text) {
      return true
    }
    // "Group of Seven", "the Committee of 100".
    if before.word == "of", text[figure.first - 2].isCapital {
      return text[figure.first].isCapital
        || ["committee", "group"].contains(text.word(figure.first - 2))
    }
    return text.isJoiner(figure.first - 1) && before.symbol == 0x2D
      && text[figure.first - 2].kind == .word
      && text.numberWord(figure.first - 2) == nil
  }

  /// "UPDATE 2-Shares fall": how an agency numbers its reports.
  private func isSlug(_ figure: Figure, in text: ValueText) -> Bool {
    let (before, at) = (text[figure.first - 1], figure.next)
    return figure.isBare && text[figure.first].count <= 2 && before.kind == .word
      && before.count > 2 && !text.text(figure.first - 1).utf8.contains { $0 > 0x5A }
      && text.isDash(at) && text[at].glued && text[at + 1].glued && text[at + 1].isCapital
  }

  /// "Call 911", "text HELP to 60777", "a helpline on 116 123".
  private func isCalled(_ figure: Figure, in text: ValueText) -> Bool {
    let at = figure.first - 1
    guard figure.isBare, text[figure.first].count >= 3,
      !text.isCountable(figure.next) || text.has("now", figure.next)
    else { return false }
    if NumberLabels.calls.contains(text.word(at)) { return true }
    let isTold = ["on", "at", "to"].contains(text.word(at)) || text.has(symbol: ":", at)
    return isTold
      && (NumberLabels.calls.contains(text.word(at - 1))
        || NumberLabels.calls.contains(text.word(at - 2)) && text[at - 1].isCapital)
  }

  /// "Voyager 2", "League Two", "ISO 9001": a name with a number, where nothing follows that it would
  /// count. "In Homs 12 were killed" has a place before the number.
  private func isName(_ figure: Figure, in text: ValueText) -> Bool {
    let at = figure.first - 1
    let before = text[at]
    guard before.isCapital, before.count > 1, !text[figure.first].glued,
      figure.isBare || (text[figure.first].isCapital && figure.next == figure.first + 1),
      before.roles.isDisjoint(with: [.hedge, .tie, .calendar, .number, .ordinal, .holiday]),
      !FunctionWords.contains(before.word), text.isDash(figure.next) == false
    else { return false }
    let opener = text[at - 1]
    if text.isCountable(figure.next) {
      // "World War Two ended".
      return text[figure.first].isCapital && opener.isCapital
        && text.word(figure.next).hasSuffix("ed")
    }
    if NumberNames.opensSentence(at, in: text) { return isAtStart(figure, in: text) }
    if Self.beforePlaces.contains(opener.word) { return false }
    // A capital that only opens the sentence makes no name, and lists leave their nouns out: "Italy
    // won 5, Spain 2".
    return opener.kind == .word && !["and", "but", "or"].contains(opener.word)
  }

  /// "Porsche 911 is", "Expedition 65.": a name that opens the sentence where the number cannot count,
  /// since a stop or verb follows. "Another 12 were hurt", "Killed 20." are no names.
  private func isAtStart(_ figure: Figure, in text: ValueText) -> Bool {
    let before = text.word(figure.first - 1)
    let next = text[figure.next]
    guard !Self.quantifiers.contains(before), !before.hasSuffix("ly"), !before.hasSuffix("ed"),
      !before.hasSuffix("ing")
    else { return false }
    return ["is", "was", "has", "will"].contains(next.word)
  }

  /// What opens a sentence before a count and is no noun.
  private static let quantifiers: WordSet = [
    "additional", "afterwards", "again", "altogether", "another", "any", "both", "elsewhere",
    "every", "few", "fewer", "first", "further", "here", "last", "later", "less", "many",
    "maybe", "meanwhile", "more", "most", "much", "now", "once", "other", "others", "overall",
    "perhaps", "plus", "still", "such", "these", "those", "today", "together", "yes", "yet",
  ]

  /// Letters that touch the digits make an id: "5G", "737s"; so does a leading zero.
  private func isId(_ figure: Figure, in text: ValueText) -> Bool {
    let next = text[figure.next]
    // "in 2000 BC".
    if next.isCapital, next.word == "bc" || next.word == "bce" { return true }
    let isSigned = text[figure.first].kind == .symbol && text[figure.first + 1].kind == .digits
    guard isSigned || text[figure.first].kind == .digits else {
      if next.glued, next.kind == .digits { return true }
      return next.glued && next.symbol == 0x27 && text.has("s", figure.next + 1)
    }
    if next.glued, next.kind == .word || next.kind == .opaque { return true }
    if isLetterId(figure, in: text) { return true }
    if next.glued, next.symbol == 0x27, text.has("s", figure.next + 1) { return true }
    if next.glued, next.symbol == 0x2F || next.symbol == 0x5F, text[figure.next + 1].glued {
      return true
    }
    let isZeroed = text.text(figure.first).hasPrefix("0") && text[figure.first].count > 1
    let isAlone = text[figure.first - 1].kind == .boundary && next.kind == .boundary
    return isZeroed || (figure.isBare && text[figure.first].count > 9 && !isAlone)
  }

  /// "10-K", "a 3-D printer", "4K video", "221B Baker Street", "IL 62704", and "3M was sued".
  private func isLetterId(_ figure: Figure, in text: ValueText) -> Bool {
    let next = text[figure.next]
    if text.isJoiner(figure.next), text[figure.next + 1].count == 1,
      text[figure.next + 1].isCapital
    {
      return true
    }
    let before = text[figure.first - 1]
    if figure.isBare, text[figure.first].count == 5, before.isCapital, before.count == 2 {
      return true
    }
    guard figure.isLettered, text[figure.next - 1].isCapital else { return false }
    if next.isCapital { return true }
    if text.has("k", figure.next - 1), [2000, 4000, 8000].contains(figure.number) {
      return !text.word(figure.next).hasSuffix("s") && text.isCountable(figure.next)
    }
    return NumberNames.opensSentence(figure.first, in: text)
      && ["is", "was", "has", "said", "says"].contains(next.word)
  }

  /// "3 pm", "10 a.m.", "six o'clock".
  private func isClock(_ figure: Figure, in text: ValueText) -> Bool {
    guard figure.scale == 1, figure.number <= 24 else { return false }
    let isPast = text.has("past", figure.first - 1) || text.has("to", figure.first - 1)
    if isPast, ["half", "quarter"].contains(text.word(figure.first - 2)) { return true }
    return Self.isClockWord(figure.next, in: text) || isClockPair(figure.next, in: text)
      || figure.number <= 12 && ClockTimes.isHour(figure.first, figure.next, in: text)
  }

  /// "3 and 5 p.m.", "9 to 5 pm".
  private func isClockPair(_ index: Int, in text: ValueText) -> Bool {
    guard text.has("and", index) || text.has("to", index) || text.isDash(index),
      let hour = text.integer(index + 1), hour <= 24
    else { return false }
    return Self.isClockWord(index + 2, in: text)
  }

  /// Whether "am", "p.m." or "o'clock" stands there.
  static func isClockWord(_ index: Int, in text: ValueText) -> Bool {
    let next = text.word(index)
    return next == "am" || next == "pm" || next == "o"
      || ((next == "a" || next == "p") && text.glued(".", index + 1)
        && text.has("m", index + 2))
  }

  /// A bare 1500 to 2100 is a year unless a counted noun follows.
  static func isYear(_ figure: Figure, in text: ValueText) -> Bool {
    guard figure.isBare, text[figure.first].count == 4 else { return false }
    if NumberNames.isHouse(figure.first, figure.next, in: text) { return false }
    guard 1500...2100 ~= figure.number else { return isFarYear(figure, in: text) }
    let next = text[figure.next]
    if isTally(figure, in: text) { return false }
    guard next.kind == .word, !next.isCapital, !next.glued else { return true }
    if next.word.hasSuffix("ers"), next.count > 5, !notPeople.contains(next.word) {
      return NumberLabels.beforeYears.contains(text.word(figure.first - 1))
    }
    if NumberLabels.counted.contains(next.word) {
      return NumberLabels.beforeYears.contains(text.word(figure.first - 1))
    }
    let isRound = Int(figure.number) % 100 == 0
    return
      !(isRound && next.word.hasSuffix("s") && next.word.count > 3
      && !NumberLabels.beforeYears.contains(text.word(figure.first - 1)))
  }

  /// "More than 2000 died", "the toll reached 2008", "rose to 1987": counts that look like years.
  private static func isTally(_ figure: Figure, in text: ValueText) -> Bool {
    let next = text.word(figure.next)
    if ["level", "levels", "high", "highs", "low", "lows"].contains(next) { return false }
    let at = figure.first - 1
    switch text.word(at) {
    case "than":
      return !next.isEmpty && !text[figure.next].isCapital
        && ["more", "fewer"].contains(text.word(at - 1))
    case "least":
      return text.has("at", at - 1) && !next.isEmpty && !text[figure.next].isCapital
        && !NumberLabels.beforeYears.contains(text.word(at - 2))
    case "to":
      return Vocabulary.isMove(text.word(at - 1)) && !text.isCountable(figure.next)
        && !(max(0, at - 8)..<max(0, at)).contains { text.has("from", $0) }
    case "reached", "hit", "topped", "of":
      return ["crowd", "death", "deaths", "tally", "toll", "total"].contains(text.word(at - 1))
    default: return false
    }
  }

  /// Nouns in "ers" that a year may date.
  private static let notPeople: WordSet = [
    "answers", "barriers", "borders", "careers", "chapters", "covers", "figures", "letters",
    "matters", "members", "numbers", "offers", "orders", "papers", "playoffs", "powers",
    "quarters", "rulers", "winners", "winters",
  ]

  /// "in 2150", "by 1066": years that nothing but a word before them makes one.
  private static func isFarYear(_ figure: Figure, in text: ValueText) -> Bool {
    let next = text[figure.next]
    return 1000...2999 ~= figure.number
      && ["in", "by", "until", "since", "year"].contains(text.word(figure.first - 1))
      && next.kind != .digits
      && (!next.glued || [0x2C, 0x2E, 0x3F, 0x21, 0x29].contains(next.symbol))
      && next.symbol != 0x24 && (next.kind != .word || FunctionWords.contains(next.word))
      && !next.isCapital
      && !(next.glued && text[figure.next + 1].kind == .digits && text[figure.next + 1].glued)
  }

  private static let beforePlaces: WordSet = [
    "across", "around", "at", "from", "in", "near", "outside", "to",
  ]

  private static let afterPronoun: WordSet = [
    "a", "after", "already", "and", "another", "another's", "are", "as", "at", "because", "before",
    "by", "can", "cannot", "could", "did", "does", "else", "for", "from", "had", "has", "have",
    "he",
    "her", "him", "i", "if", "in", "into", "is", "it", "like", "may", "might", "must", "never",
    "not",
    "of", "on", "only", "or", "point", "she", "side", "time", "should", "so", "than", "that", "the",
    "then", "there", "they",
    "thing", "to", "too", "was", "way", "we", "were", "what", "when", "where", "which", "who",
    "whose",
    "will", "with", "without", "would", "you",
  ]
}
