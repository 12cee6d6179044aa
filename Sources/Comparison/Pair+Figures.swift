// When two figures that differ are figures of other things, though their words meet: what is of quite
// another size, and what changes from day to day.

import Claims
import SourceText
import Values

extension Pair {
  /// Whether the one figure is several times the other, so that they measure two things unless their
  /// words are the same. A slip of the unit ("million" for "billion") is a power of ten.
  var isOfAnotherOrder: Bool {
    guard !isAsked, let first = a.value?.number, let second = b.value?.number,
      first > 0, second > 0
    else { return false }
    let ratio = max(first, second) / min(first, second)
    guard ratio >= Self.order else { return false }
    let power = Self.powers.contains { abs(ratio / $0 - 1) < 0.02 }
    return !power && alignment.similarity < Self.sameWords
  }

  private static let order = 5.0
  private static let sameWords = 0.85
  private static let powers = [10.0, 100, 1_000, 1_000_000, 1_000_000_000]

  /// Whether both give what moves from day to day ("shares rose to 438 pence") for the day of their
  /// article, and the days are two.
  var isOfOtherDay: Bool {
    guard isOfNow, a.dimension == b.dimension, let first = a.time?.period,
      let second = b.time?.period,
      first != second
    else { return false }
    return [a, b].contains { frame in
      frame.questionTerms.contains { Self.moving.contains($0) }
    }
  }

  private static let moving = Lexicon("Comparison/moving.tsv")
}
