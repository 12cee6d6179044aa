// "won 3-1", "voted 52 to 48": results of games and ballots, which are neither ranges nor numbers.

import SourceText

/// Tells scores from ranges.
enum Scores {
  /// Whether the measure is one side of a score.
  static func isScore(_ measure: Measure, in text: ValueText) -> Bool {
    guard measure.family == .number, measure.figure.number < 1000 else { return false }
    if isPointed(measure, in: text) { return true }
    guard measure.figure.isBare || measure.isExact else { return false }
    let first = measure.figure.first
    if isSpelled(measure, in: text) { return true }
    if joins(measure.next, in: text) { return isPair(first, measure.next + 1, in: text) }
    if joins(first - 1, in: text), text[first - 2].kind == .digits {
      return isPair(first - 2, first, in: text)
    }
    return false
  }

  /// Whether the figure at `index` belongs to a ballot: "voted 204 to 312".
  static func isVote(before index: Int, in text: ValueText) -> Bool {
    for at in max(0, index - 3)..<max(0, index) where ballots.contains(text.word(at)) {
      return true
    }
    return false
  }

  private static let ballots: WordSet = [
    "approved", "passed", "rejected", "ruled", "vote", "voted", "votes", "voting",
  ]

  /// "5.5-3.5", "6½-5½": halves of points, as in chess.
  private static func isPointed(_ measure: Measure, in text: ValueText) -> Bool {
    func isHalf(_ figure: Figure?) -> Bool {
      guard let figure, figure.scale == 1 else { return false }
      return figure.number - figure.number.rounded(.down) == 0.5
    }
    guard isHalf(measure.figure) else { return false }
    if text.isJoiner(measure.next) { return isHalf(text.figure(at: measure.next + 1)) }
    let first = measure.figure.first
    guard text.isJoiner(first - 1), text[first - 2].kind == .digits || text[first - 2].symbol > 0x7F
    else { return false }
    let start = text[first - 2].symbol > 0x7F || text.has(symbol: ".", first - 3) ? 2 : 0
    return first - 2 - start >= 0
      && (isHalf(text.figure(at: first - 2 - start)) || isHalf(text.figure(at: first - 3)))
  }

  /// "9-to-5", "3-to-1": hours and odds, the first figure no smaller.
  private static func isSpelled(_ measure: Measure, in text: ValueText) -> Bool {
    func isPair(_ first: Int, _ second: Int) -> Bool {
      func number(_ index: Int) -> Double? {
        text.integer(index).map { Double($0) } ?? text.figure(at: index)?.number
      }
      guard let a = number(first), let b = number(second) else { return false }
      return a >= b && text[first].kind == text[second].kind
    }
    let (first, next) = (measure.figure.first, measure.next)
    if text.isJoiner(next), text.has("to", next + 1), text.isJoiner(next + 2) {
      return isPair(first, next + 3)
    }
    guard text.isJoiner(first - 1), text.has("to", first - 2), text.isJoiner(first - 3) else {
      return false
    }
    return isPair(first - 4, first)
  }

  private static func joins(_ index: Int, in text: ValueText) -> Bool {
    text.isJoiner(index) && text[index + 1].kind == .digits
  }

  /// "11-7, 9-11", "6-7 (5-7)": a pair beside one that can be no range.
  private static func isSet(_ first: Int, _ second: Int, in text: ValueText) -> Bool {
    func falls(_ first: Int) -> Bool {
      guard text.isJoiner(first + 1), let a = text.integer(first), let b = text.integer(first + 2)
      else { return false }
      return a > b && a < 100
    }
    let isAfter = text.has(symbol: ",", first - 1) || text.has(symbol: "(", first - 1)
    let isClosed = text.has(symbol: ")", second + 1)
    let behind = isClosed ? second + 2 : second + 1
    return isAfter && (falls(first - 4) || falls(first - 5))
      || isAfter && text.isJoiner(first - 3)
        && text[first - 1].symbol == 0x28
      || text.glued(",", behind) && falls(behind + 1)
  }

  private static func isPair(_ first: Int, _ second: Int, in text: ValueText) -> Bool {
    guard let a = text.integer(first), let b = text.integer(second) else { return false }
    if a >= b || isSet(first, second, in: text) { return true }
    for at in max(0, first - 4)..<max(0, first) where Vocabulary.isContest(text.word(at)) {
      return true
    }
    return Vocabulary.isContest(text.word(second + 1))
  }
}
