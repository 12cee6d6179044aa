// A clause: a verb group with its subject and what it says. Found from tags alone, without a
// parser; where tags leave it open, the clause stays with the one before.

import Language
import SourceText

/// Ranges count pieces of the sentence.
struct Clause: Hashable, Sendable {
  /// Everything, from the first word of the subject or the joining word on.
  var range: Range<Int>
  /// What stands before the verb and is its subject; empty when it is shared or left out.
  var subject: Range<Int>
  /// Auxiliaries, negation, adverbs and verbs in a row: "has not been", "refuses to believe".
  var verb: Range<Int>
  /// The verb that carries the meaning: the last of the group.
  var main: Int
  /// Index of the clause that lends the subject; nil when it has one of its own.
  var lender: Int?
  var join: Join

  /// How it hangs on the clause before it.
  enum Join: Sendable { case none, relative, subordinate, coordinate, participle, reported }

  /// From after the verb to the clause's end.
  var complement: Range<Int> { verb.upperBound..<range.upperBound }
}

/// A run of verbs before clauses are cut.
struct VerbGroup: Sendable {
  var range: Range<Int>
  var main: Int
  /// Whether it can be the verb of a clause: it has a tense.
  var isFinite: Bool
  /// An "-ing" form by itself.
  var isParticiple: Bool
}

extension VerbGroup {
  /// The verb groups of a sentence in order.
  static func groups(_ pieces: [Piece]) -> [VerbGroup] {
    var groups: [VerbGroup] = []
    var index = 0
    while index < pieces.count {
      guard pieces[index].isVerb, !isModifier(pieces, index) else {
        index += 1
        continue
      }
      let group = group(pieces, from: index)
      groups.append(group)
      index = group.range.upperBound
    }
    return groups
  }

  /// Verb forms that do the work of a preposition: "according to", "including", "based on".
  private static let joiningForms: Set<String> = [
    "according", "including", "excluding", "following", "regarding", "concerning", "depending",
    "compared", "based", "given", "owing", "pending", "barring",
  ]

  /// Forms that describe what follows rather than happen to it: "are leading producers".
  private static let describingForms: Set<String> = [
    "leading", "growing", "rising", "emerging", "existing", "remaining", "ongoing", "outstanding",
  ]

  /// "leading producers", "growing dependence": a verb form between a determiner and a noun.
  private static func isModifier(_ pieces: [Piece], _ index: Int) -> Bool {
    let form = pieces[index].form
    if pieces[index].tag == .VERB, joiningForms.contains(form) { return true }
    guard pieces[index].tag == .VERB, index + 1 < pieces.count, pieces[index + 1].isNoun
    else { return false }
    guard form.hasSuffix("ing") || form.hasSuffix("ed") else { return false }
    guard index > 0 else { return false }
    let before = pieces[index - 1]
    return before.tag == .DET || before.tag == .ADJ || before.isWord("'s", "'")
      || (before.tag == .PRON && before.form != "that" && before.form != "which"
        && before.form != "who" && before.form != "it" && before.form != "they")
      || before.tag == .ADP
  }

  private static func group(_ pieces: [Piece], from start: Int) -> VerbGroup {
    var end = start + 1
    var main = start
    var scan = start + 1
    while scan < pieces.count {
      let piece = pieces[scan]
      if piece.isVerb {
        if piece.form.hasSuffix("ing"), scan + 1 < pieces.count, pieces[scan + 1].isNoun,
          ["remain", "become", "stay"].contains(pieces[main].lemma)
            || describingForms.contains(piece.form)
        {
          break
        }
        main = scan
        end = scan + 1
      } else if piece.isWord("not", "n't", "never"), scan == end {
        end = scan + 1
      } else if !(piece.tag == .ADV || piece.isWord("not", "n't", "to", "no", "longer"))
        || (piece.tag == .ADV && piece.isWord("when", "where", "why", "how"))
      {
        break
      }
      scan += 1
    }
    let first = pieces[start]
    let infinitive = start > 0 && pieces[start - 1].isWord("to")
    let ing = first.tag == .VERB && first.form.hasSuffix("ing")
    return VerbGroup(
      range: start..<end, main: main, isFinite: !infinitive && !ing, isParticiple: ing)
  }
}
