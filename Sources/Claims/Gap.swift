// What a relative clause with a subject of its own leaves out: "the mine that the firm bought".
// Clauses whose pronoun is the subject have a host instead.

import Language

/// What a clause says nothing of because it stands before it.
enum Gap: Equatable {
  case none
  /// The object: "the mine" in "the mine that the firm bought".
  case object(Range<Int>)
  /// Something inside of what it says: "a thing that he is good at".
  case open

  /// Where what is left out stands, if that is known.
  var range: Range<Int>? {
    if case .object(let range) = self { range } else { nil }
  }
}

extension Reading {
  /// What a relative clause leaves out; none for all other clauses, and where a preposition or
  /// "where" says how it hangs together: "the road on which they came".
  func gap(of clause: Clause) -> Gap {
    guard pieces[clause.top].relation == "acl:relcl", !clause.subject.isEmpty, clause.host == nil,
      let head = pieces[clause.top].head, head < clause.whole.lowerBound, pieces[head].isNoun,
      !Self.circumstances.contains(pieces[head].lemma.lowercased())
    else { return .none }
    let between = (head + 1)..<max(head + 1, clause.verb.lowerBound)
    if between.contains(where: { Self.joints.contains(pieces[$0].form) }) { return .none }
    let pronoun = between.first { pieces[$0].isWord("which", "that") }
    if let pronoun, pieces[pronoun - 1].tag == .ADP { return .none }
    let isPassive = tree.children[clause.top].contains { pieces[$0].hangs(as: "aux:pass") }
    let last = clause.complement.last { pieces[$0].tag != .PUNCT }
    let isStranded = last.map { pieces[$0].tag == .ADP || pieces[$0].isWord("to") } ?? false
    let verbs = [clause.top, clause.main]
    let isWhole = verbs.contains { verb in
      tree.children[verb].contains { $0 > verb && pieces[$0].hangs(as: "obj", "ccomp") }
    }
    // "It was in Peru that he opened the mine."
    if isWhole, !(pronoun.map { pieces[$0].hangs(as: "obj") } ?? false) { return .none }
    guard verbs.allSatisfy({ pieces[$0].tag == .VERB }), !isPassive, !isStranded, !isWhole,
      pronoun.map({ pieces[$0].hangs(as: "obj", "mark", "det") }) ?? true,
      let host = nounPhrase(before: head + 1)
    else { return .open }
    return .object(host)
  }

  /// What joins a clause without being part of what it says.
  private static let joints: Set<String> = [
    "whereby", "wherein", "where", "when", "who", "whom", "whose", "why",
  ]

  /// Nouns that a clause may follow without a gap: "the day it fell", "the way they voted".
  private static let circumstances: Set<String> = [
    "day", "degree", "extent", "hour", "moment", "month", "occasion", "period", "place", "point",
    "reason", "season", "speed", "time", "way", "week", "year",
  ]
}
