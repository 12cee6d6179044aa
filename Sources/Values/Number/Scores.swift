// "won 3-1", "voted 52 to 48": results of games and ballots, which are neither ranges nor numbers.

import SourceText

/// Tells scores from ranges.
enum Scores {
  /// Whether the measure is one side of a score.
  static func isScore(_ measure: Measure, in text: ValueText) -> Bool {
    guard measure.family == .number, measure.figure.isBare || measure.isExact,
      measure.figure.number < 1000
    else { return false }
    let first = measure.figure.first
    if joins(measure.next, in: text) { return isPair(first, measure.next + 1, in: text) }
    if joins(first - 1, in: text), text[first - 2].kind == .digits {
      return isPair(first - 2, first, in: text)
    }
    return false
  }

  private static func joins(_ index: Int, in text: ValueText) -> Bool {
    text.isJoiner(index) && text[index + 1].kind == .digits
  }

  private static func isPair(_ first: Int, _ second: Int, in text: ValueText) -> Bool {
    guard let a = text.integer(first), let b = text.integer(second) else { return false }
    if a >= b { return true }
    for at in max(0, first - 4)..<max(0, first) where Vocabulary.isContest(text.word(at)) {
      return true
    }
    return Vocabulary.isContest(text.word(second + 1))
  }
}
