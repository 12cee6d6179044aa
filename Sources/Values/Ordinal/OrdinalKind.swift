// "fourth-largest", "No. 2", "ranked third", "the 21st": places in a row, unit "rank".

import SourceText

/// Ordinals and ranks.
struct OrdinalKind: MeasureKind {
  func measure(at index: Int, in text: ValueText) -> Measure? {
    numbered(at: index, in: text) ?? ordinal(at: index, in: text)
  }

  private func rank(_ first: Int, _ next: Int, _ number: Double) -> Measure {
    Measure(
      first: first, next: next, family: .ordinal,
      figure: Figure(first: first, next: next, number: number, place: 1), unit: .rank,
      isExact: true)
  }

  /// "No. 2", "number two", "#1".
  private func numbered(at index: Int, in text: ValueText) -> Measure? {
    var at = index + 1
    if text.has("no", index), text[index].isCapital || text.glued(".", at) {
      if text.glued(".", at) { at += 1 } else if text[at].kind != .digits { return nil }
    } else if text.has(symbol: "#", index) {
      guard text[at].glued else { return nil }
    } else {
      let isAlone = !text.has("the", index - 1) && !text.has("a", index - 1)
      guard text.has("number", index), isAlone || text[at].kind == .word else { return nil }
    }
    guard let figure = FigureReader(text: text).figure(afterPrefix: at), figure.isWhole,
      figure.scale == 1, figure.number >= 1, figure.number < 1e6, text[at].kind != .symbol,
      !(text[figure.next].glued && text[figure.next].kind == .word), !text.isJoiner(figure.next),
      !isNumbered(index, figure.next, in: text), !NumberNames.isCounting(index, in: text)
    else { return nil }
    return rank(index, figure.next, figure.number)
  }

  /// "Bus No 12", "Symphony No. 9", "Order no. 99812": the number of a thing and no place in a row;
  /// "the No. 23 shirt"; and "Number 10", a house, where nothing follows that it would rank.
  private func isNumbered(_ first: Int, _ next: Int, in text: ValueText) -> Bool {
    let before = text[first - 1]
    if before.kind == .word, NumberLabels.names.contains(before.word) { return true }
    if ["jersey", "shirt"].contains(text.word(next)) || text.has("enemy", first - 1) {
      return true
    }
    guard before.isCapital || NumberNames.opensSentence(first, in: text) else { return false }
    return ["declined", "refused", "said", "says", "insisted", "denied"].contains(text.word(next))
      || before.isCapital && before.kind == .word && before.roles.isEmpty
        && !FunctionWords.contains(before.word) && !text.isCountable(next)
  }

  /// "the 9th Circuit", "42nd Street", "The First World War", "Beethoven's Fifth".
  private func isName(_ first: Int, _ next: Int, in text: ValueText) -> Bool {
    if text[first].kind == .digits {
      guard text[next].isCapital else { return false }
      return NumberLabels.units.contains(text.word(next))
        || text[next + 1].isCapital && NumberLabels.units.contains(text.word(next + 1))
    }
    return NumberNames.isTitled(first, next, in: text) || Self.phrases.contains(text.word(next))
  }

  /// What makes a set phrase of an ordinal: "a sixth sense".
  private static let phrases: WordSet = [
    "column", "columnist", "columnists", "estate", "glance", "look", "nature", "opinion", "sector",
    "sense", "thought", "thoughts", "wind",
  ]

  private func ordinal(at index: Int, in text: ValueText) -> Measure? {
    guard let (number, next) = Self.number(at: index, in: text), number > 0,
      !isName(index, next, in: text)
    else { return nil }
    if let superlative = superlative(next, in: text) {
      return rank(index, superlative, Double(number))
    }
    guard isPlace(index, next, in: text) else { return nil }
    return rank(index, next, Double(number))
  }

  /// The ordinal there with the index after it: "21st", "third", "twenty-first".
  static func number(at index: Int, in text: ValueText) -> (Int, Int)? {
    guard text[index].kind == .digits else { return compound(at: index, in: text) }
    guard text[index + 1].glued else { return nil }
    if text.has(symbol: ",", index + 1) { return grouped(at: index, in: text) }
    guard let number = text.integer(index),
      ["st", "nd", "rd", "th"].contains(text.word(index + 1)),
      // "16st" is a weight.
      !text.has("st", index + 1) || number % 10 == 1 && number % 100 != 11,
      !text[index].glued || text[index - 1].kind == .symbol && text[index - 2].kind != .digits
    else { return nil }
    return (number, index + 2)
  }

  /// "1,000th".
  private static func grouped(at index: Int, in text: ValueText) -> (Int, Int)? {
    guard text[index + 2].kind == .digits, text[index + 3].glued,
      let figure = FigureReader(text: text).digits(at: index), figure.isWhole,
      figure.number < 1e15, text[figure.next].glued, text.has("th", figure.next)
    else { return nil }
    return (Int(figure.number), figure.next + 1)
  }

  /// "third", "twenty-first", "two hundredth", "three hundred and twenty-fifth".
  private static func compound(at index: Int, in text: ValueText) -> (Int, Int)? {
    if let number = single(index, in: text) { return (number, index + 1) }
    guard text.plays(.number, index), !text[index].glued || text[index - 1].kind == .symbol else {
      return nil
    }
    var sum = CardinalSum()
    var at = index
    while at - index < 16, let next = sum.take(text, at) {
      at = next
      let noun = text.has("and", at) ? at + 1 : text.afterJoiner(at)
      // "a twenty second delay" is a length of time.
      if text.has("second", noun), noun == at { continue }
      var whole = sum
      if let last = single(noun, in: text), whole.add(ordinal: last), whole.number < 1e15 {
        return (Int(whole.number), noun + 1)
      }
    }
    return nil
  }

  /// The number of an ordinal that is one word; denominators are none.
  private static func single(_ index: Int, in text: ValueText) -> Int? {
    guard let number = text.ordinalWord(index), case let word = text.word(index),
      !word.hasSuffix("s"), word != "half", word != "quarter"
    else { return nil }
    return number
  }

  /// The index after "-largest", " most populous" (of which "most" alone), " biggest".
  private func superlative(_ next: Int, in text: ValueText) -> Int? {
    let at = text.afterJoiner(next)
    let word = text.word(at)
    guard
      word == "ranked" || word == "placed" || word == "seeded" || word == "most"
        || word == "least" || word == "best" || word == "worst"
        || (word.hasSuffix("est") && word.count > 4 && !Self.notSuperlatives.contains(word))
    else { return nil }
    return at + 1
  }

  /// Whether the words around make a plain ordinal a place in a row and not an everyday word.
  private func isPlace(_ index: Int, _ next: Int, in text: ValueText) -> Bool {
    let before = text.word(index - 1)
    // "the Second World War", "the Sixth Fleet".
    if text[index].isCapital, text[next].isCapital, !text[index - 1].isCapital,
      Self.determiners.contains(before)
    {
      return false
    }
    if text.word(next) == "place" || text.has("placed", next) {
      return !(before == "the" && text.has("in", index - 2))
    }
    if Self.rankers.contains(before) { return true }
    if ["is", "was", "are", "were"].contains(before), text.has("in", next) || text.has("on", next),
      text.has("the", next + 1), !text.has("place", next + 2), !text.has("line", next + 2)
    {
      return true
    }
    let isWord = text[index].kind == .word && next == index + 1
    if isWord, ["first", "second"].contains(text.word(index)) {
      guard Self.determiners.contains(before), text[next].kind == .word, !text.isJoiner(next) else {
        return false
      }
      if text.has("second", index), text.has("time", next) { return true }
      if text.has("of", next), text.has("second", index) {
        return text.has("the", next + 1) || text.numberWord(next + 1) != nil
      }
      return !Self.idioms.contains(text.word(next))
    }
    if isWord { return !text.isJoiner(next) && Self.determiners.contains(before) }
    return !text.isJoiner(next) || text[index].kind == .digits
  }

  private static let rankers: WordSet = [
    "came", "equal", "finish", "finished", "finishing", "joint", "lay", "lie", "lies", "placed",
    "rank", "ranked", "ranking", "ranks",
  ]
  private static let determiners: WordSet = [
    "a", "an", "his", "her", "its", "my", "our", "s", "the", "their", "your",
  ]
  /// What makes of "first" and "second" no place in a row: "the first time", "the second half".
  private static let idioms: WordSet = [
    "aid", "and", "class", "few", "half", "hand", "ladies", "lady", "minister", "name", "of", "or",
    "place", "quarter", "responders", "steps", "thing", "things", "time", "to", "wave",
  ]
  private static let notSuperlatives: WordSet = [
    "arrest", "contest", "conquest", "forest", "guest", "harvest", "honest", "interest", "invest",
    "modest", "protest", "quest", "request", "test", "unrest", "west", "midwest", "tempest",
    "nest", "chest", "inquest", "northwest", "southwest",
  ]
}
