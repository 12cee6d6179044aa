// Shares in words, as percent: "a third", "two-thirds", "half of", "one in five".

import SourceText

/// Fractions of a whole.
struct ShareKind: MeasureKind {
  func measure(at index: Int, in text: ValueText) -> Measure? {
    half(at: index, in: text) ?? slashed(at: index, in: text) ?? oneHalf(at: index, in: text)
      ?? fraction(at: index, in: text) ?? outOf(at: index, in: text)
  }

  private func share(_ first: Int, _ next: Int, _ percent: Double) -> Measure {
    Measure(
      first: first, next: next, family: .percent,
      figure: Figure(first: first, next: next, number: percent, place: 0), unit: .percent)
  }

  /// "half" where a whole follows, or a hedge goes before.
  private func half(at index: Int, in text: ValueText) -> Measure? {
    guard text.has("half", index), !text.isJoiner(index + 1) else { return nil }
    let next = text.word(index + 1)
    if text.has("and", index - 1) || text.has("first", index - 1) || text.has("second", index - 1)
      || text.has("other", index - 1)
    {
      return nil
    }
    let isWhole = Self.wholes.contains(next)
    let isHedged = Hedges.endsHedge(text, index)
    guard isWhole || isHedged || isBare(index, index + 1, in: text), next != "a", next != "an"
    else { return nil }
    return share(index, index + 1, 50)
  }

  /// A share without its whole: "fell a tenth", "down by half", "a third are women", "half full".
  private func isBare(_ first: Int, _ next: Int, in text: ValueText) -> Bool {
    if Self.afterShares.contains(text.word(next)) { return true }
    let before = text.word(first - 1)
    if text.has("as", next) { return ["many", "much"].contains(text.word(next + 1)) }
    guard before == "by" || before == "hit" || before == "reached" || Vocabulary.isMove(before)
    else { return false }
    return !text.isCountable(next) && !text.isJoiner(next) && text.numberWord(next) == nil
  }

  /// What says that many are meant, or a vessel.
  private static let afterShares: WordSet = ["are", "were", "have", "full", "empty"]

  /// "1/3 of voters".
  private func slashed(at index: Int, in text: ValueText) -> Measure? {
    guard text.glued("/", index + 1), let figure = text.figure(at: index), figure.number < 1,
      figure.next == index + 3, text.has("of", figure.next), text[figure.next + 1].kind == .word
    else { return nil }
    return share(index, figure.next, figure.number * 100)
  }

  /// "one half of", "one-half".
  private func oneHalf(at index: Int, in text: ValueText) -> Measure? {
    let at = text.afterJoiner(index + 1)
    guard text.has("one", index), text.has("half", at),
      !isAlone(index, at + 1, in: text), text.has("of", at + 1) || text.isJoiner(index + 1)
    else { return nil }
    return share(index, at + 1, 50)
  }

  /// "a third", "one-third", "three quarters", "two thirds".
  private func fraction(at index: Int, in text: ValueText) -> Measure? {
    let at = text.afterJoiner(index + 1)
    guard let below = text.ordinalWord(at), below > 2, below <= 1000,
      !isAlone(index, at + 1, in: text), below <= 20 || text.has("of", at + 1),
      !isScale(after: at, in: text)
    else { return nil }
    let isPlural = text.word(at).hasSuffix("s")
    switch (text.word(index), text.numberWord(index)) {
    case ("a", _), ("an", _):
      guard !isPlural, isShare(after: at, from: index, in: text) else { return nil }
      return share(index, at + 1, 100 / Double(below))
    case ("one", _):
      guard !isPlural else { return nil }
      return share(index, at + 1, 100 / Double(below))
    case (_, .small(let above)) where above > 1 && isPlural && above < Double(below):
      return share(index, at + 1, 100 * above / Double(below))
    default:
      guard isPlural, let above = text.integer(index), above > 1, above < below else { return nil }
      return share(index, at + 1, 100 * Double(above) / Double(below))
    }
  }

  /// A fraction with nothing beside it is a number and the share of nothing.
  private func isAlone(_ first: Int, _ next: Int, in text: ValueText) -> Bool {
    text[first - 1].kind == .boundary && text[next].kind == .boundary
  }

  /// "a quarter million", "two thirds of a million".
  private func isScale(after at: Int, in text: ValueText) -> Bool {
    let isOf = text.has("of", at + 1) && (text.has("a", at + 2) || text.has("one", at + 2))
    if case .scale? = text.numberWord(isOf ? at + 3 : text.afterJoiner(at + 1)) {
      return true
    }
    return false
  }

  /// "a third" is a share before "of" and the like or after a hedge, else likely the next of a row.
  private func isShare(after at: Int, from index: Int, in text: ValueText) -> Bool {
    if Hedges.endsHedge(text, index) || text.has("by", index - 1) || text.has("than", index - 1) {
      return true
    }
    if text.has("quarter", at), text.has("of", at + 1), text[at + 2].kind == .digits {
      return false
    }
    if text.has("or", at + 1), text.has("more", at + 2) || text.has("less", at + 2) { return true }
    // A third man may speak, but no quarter one.
    if text.has("quarter", at), text.has("said", at + 1) { return true }
    return isBare(index, at + 1, in: text)
      || ["of", "more", "less", "fewer", "higher", "lower", "larger", "smaller"]
        .contains(text.word(at + 1))
  }

  /// "one in five", "nine out of 10".
  private func outOf(at index: Int, in text: ValueText) -> Measure? {
    guard text.plays(.number, index) || text[index].kind == .digits,
      let above = text.figure(at: index), above.scale == 1, above.isWhole, above.number >= 1,
      above.number <= 100
    else { return nil }
    var at = above.next
    if text.has("in", at) || text.has("in", text.afterJoiner(at)) {
      at = text.afterJoiner(text.afterJoiner(at) + 1)
    } else if text.has("out", at), text.has("of", at + 1) {
      at += 2
      if text.has("every", at) { at += 1 }
    } else if text.has("of", at), text.has("every", at + 1) {
      at += 2
    } else {
      return nil
    }
    if text.has("every", at) { at += 1 }
    guard let below = text.figure(at: at), below.isWhole, below.number > above.number,
      below.number <= 1e6, !(below.isBare && 1500...2100 ~= below.number),
      text.length(text.afterJoiner(below.next)) == nil
    else { return nil }
    return share(index, below.next, 100 * above.number / below.number)
  }

  /// Words that begin the name of a whole.
  private static let wholes: WordSet = [
    "all", "her", "his", "its", "my", "of", "our", "the", "their", "these", "those", "your",
  ]
}
