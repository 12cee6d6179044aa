// A clause: a verb group with its subject and what it says, as the tree of the sentence has it.

import Language
import SourceText

/// Ranges count pieces of the sentence.
struct Clause: Hashable, Sendable {
  /// From the joining word or the first word of the subject up to the next clause.
  var range: Range<Int>
  /// The beginning of a clause that another one parts: "The bridge" in "The bridge, which leaks,
  /// was shut"; empty where nothing stands between.
  var front: Range<Int>
  /// What it goes on with behind another clause: "for good" in "He left the town that he loved, for
  /// good"; empty where nothing does.
  var back = 0..<0
  /// What stands before the verb and is its subject; empty when it is shared or left out.
  var subject: Range<Int>
  /// Auxiliaries, negation, adverbs and verbs in a row: "has not been", "refuses to believe".
  var verb: Range<Int>
  /// The verb that carries the meaning: the last of the group.
  var main: Int
  /// What governs all else in it: its first full verb, or the noun or adjective of "is a bank".
  var top: Int
  /// Index of the clause it hangs on; nil for what hangs on none.
  var governor: Int?
  /// Index of the clause that lends the subject; nil when it has one of its own.
  var lender: Int?
  /// For a relative clause without a subject of its own: what it is said of.
  var host: Range<Int>?
  var join: Join
  /// "Malta in 1988" behind "Norway joined in 1975": others of whom it says the same.
  var gapped: [Gapped] = []

  /// A subject without a verb, and what it has for what the clause says.
  struct Gapped: Hashable, Sendable {
    var subject: Range<Int>
    var rest: Range<Int>
  }

  /// How it hangs on the clause that governs it.
  enum Join: Sendable { case none, relative, subordinate, coordinate, participle, reported }

  /// From after the verb to the clause's end.
  var complement: Range<Int> { verb.upperBound..<range.upperBound }
  /// All its pieces, in order.
  var indices: [Int] { Array(front) + Array(range) + Array(back) }
  /// From its first piece to its last, with what stands between.
  var whole: Range<Int> {
    (front.isEmpty ? range.lowerBound : front.lowerBound)..<max(range.upperBound, back.upperBound)
  }
}
