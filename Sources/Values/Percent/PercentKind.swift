// "44 percent", "3.5%", "two percentage points".

import SourceText

/// Figures with a percent sign or word.
struct PercentKind: MeasureKind {
  func measure(at index: Int, in text: ValueText) -> Measure? {
    if text[index].kind == .word,
      let part = partOfOne(at: index, in: text) ?? partPoint(at: index, in: text)
    {
      return part
    }
    guard let figure = text.figure(at: index) else { return nil }
    if figure.wantsNoun, text.has("point", figure.next),
      Self.isChange(index, figure.next + 1, in: text)
    {
      return Self.points(index, figure.next + 1, figure.number)
    }
    var at = text.afterJoiner(figure.next)
    // A stray stop after the figure: "1.1. percent".
    if text.glued(".", at), text[at - 1].kind == .digits,
      text.has("percent", at + 1) || text.has("per", at + 1) && text.has("cent", at + 2)
    {
      at += 1
    }
    guard var (next, unit, end) = sign(at, in: text) else { return nil }
    if unit == .percent, let points = Self.points(next, in: text) {
      (next, unit, end) = (points, .percentagePoint, nil)
    }
    return Measure(
      first: index, next: next, family: .percent, figure: figure, unit: unit, end: end)
  }

  /// "half of one percent", "two-tenths of a percentage point", "a quarter of a point": parts of one
  /// in the hundred and no shares.
  private func partOfOne(at index: Int, in text: ValueText) -> Measure? {
    let part: (number: Double, next: Int)
    if text.has("half", index) {
      part = (0.5, index + 1)
    } else if text.plays(.number, index) || text.has("a", index),
      let fraction = FractionReader(text: text).behind(index, isOf: true)
    {
      part = (fraction.number, fraction.next)
    } else {
      return nil
    }
    let at = part.next + 2
    guard text.has("of", at - 2),
      text.has("a", at - 1) || text.has("one", at - 1) || text.integer(at - 1) == 1
    else { return nil }
    if let next = Self.points(at, in: text) { return Self.points(index, next, part.number) }
    guard let (next, unit, _) = sign(at, in: text) else { return nil }
    if let points = Self.points(next, in: text) { return Self.points(index, points, part.number) }
    return Measure(
      first: index, next: next, family: .percent,
      figure: Figure(first: index, next: part.next, number: part.number, place: 0), unit: unit)
  }

  /// "a quarter-point rise", "three-quarter-point", "half-percentage-point".
  private func partPoint(at index: Int, in text: ValueText) -> Measure? {
    var at = text.has("a", index) || text.has("one", index) ? text.afterJoiner(index + 1) : index
    var number = 1.0
    if text.has("three", at), text.isJoiner(at + 1) { (number, at) = (3, at + 2) }
    guard text.has("quarter", at) || text.has("half", at) && number == 1 else { return nil }
    number *= text.has("half", at) ? 0.5 : 0.25
    let noun = text.afterJoiner(at + 1)
    let isWritten = text.has("percentage", noun)
    guard let next = Self.points(isWritten ? noun + 1 : noun, in: text),
      isWritten || noun > at + 1 && Self.isChange(index, next, in: text)
    else { return nil }
    return Self.points(index, next, number)
  }

  /// Whether what stands around a part of a point is the change of a rate.
  private static func isChange(_ first: Int, _ next: Int, in text: ValueText) -> Bool {
    rateChanges.contains(text.word(next))
      || text.has("by", first - 1) && !["ahead", "behind", "clear"].contains(text.word(next))
  }

  private static let rateChanges: WordSet = [
    "cut", "cuts", "decrease", "drop", "fall", "hike", "hikes", "increase", "increases", "move",
    "moves", "rate", "reduction", "rise", "rises",
  ]

  private static func points(_ first: Int, _ next: Int, _ number: Double) -> Measure {
    Measure(
      first: first, next: next, family: .percent,
      figure: Figure(first: first, next: next, number: number, place: 0), unit: .percentagePoint)
  }

  /// The percent sign or word there: the index after it, its unit, and its end inside of a token.
  private func sign(_ at: Int, in text: ValueText) -> (Int, UnitName, Int?)? {
    if text.has(symbol: "%", at) { return (at + 1, .percent, nil) }
    switch text.word(at) {
    case "pc" where !text[at].isCapital: return (at + 1, .percent, nil)
    case "percent", "pct", "percentage": return (at + 1, .percent, nil)
    case "per" where text.has("cent", text.afterJoiner(at + 1)):
      return (text.afterJoiner(at + 1) + 1, .percent, nil)
    case "pp", "ppt", "pps", "ppts": return (at + 1, .percentagePoint, nil)
    case let word where word.count > 8 && Self.glued.contains(word):
      return (at + 1, .percent, text[at].start + 7)
    default: return nil
    }
  }

  private static func points(_ at: Int, in text: ValueText) -> Int? {
    let at = text.afterJoiner(at)
    return text.has("point", at) || text.has("points", at) ? at + 1 : nil
  }

  /// "percentof": "percent" with a word that a lost space glues to it.
  private static let glued = WordSet(
    [
      "and", "as", "at", "by", "during", "for", "from", "in", "more", "of", "on", "or", "over",
      "the", "to", "were",
    ].map { Word("percent" + $0) })
}
