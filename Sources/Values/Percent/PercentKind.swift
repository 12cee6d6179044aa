// "44 percent", "3.5%", "two percentage points".

import SourceText

/// Figures with a percent sign or word.
struct PercentKind: MeasureKind {
  func measure(at index: Int, in text: ValueText) -> Measure? {
    guard let figure = text.figure(at: index) else { return nil }
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

  /// The percent sign or word there: the index after it, its unit, and its end inside of a token.
  private func sign(_ at: Int, in text: ValueText) -> (Int, UnitName, Int?)? {
    if text.has(symbol: "%", at) { return (at + 1, .percent, nil) }
    switch text.word(at) {
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
