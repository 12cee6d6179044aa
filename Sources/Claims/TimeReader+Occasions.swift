// When something was that is told with its occasion: "seven people died when the ferry sank off Elba in
// May" has the day and the place of the sinking, in whichever order the two clauses stand.

import Language
import SourceText
import Values

extension TimeReader {
  /// The clause that says on which occasion it was, what the piece `said` is said of; nil where none does.
  func occasion(of said: Int) -> Clause? {
    let top = isPredicate(said) ? said : predicate(above: said)
    return reading.clauses.first { clause in
      guard let top, clause.join == .subordinate, reading.pieces[clause.top].head == top,
        isPast(clause.range)
      else { return false }
      return reading.tree.children[clause.top].contains {
        reading.pieces[$0].isWord("when", "as") && $0 < clause.verb.lowerBound
          && reading.pieces[$0].hangs(as: "mark", "advmod")
      }
    }
  }

  /// The time of that clause.
  func timeOfOccasion(of said: Int) -> TimeQualifier? {
    guard let clause = occasion(of: said),
      let time = explicit(in: clause.range, of: clause.top), time.relation == .during
    else { return nil }
    return carry(time)
  }
}
