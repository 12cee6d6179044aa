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
    if between.contains(where: {
      Self.joints.contains(pieces[$0].form)
        && !(pieces[$0].isWord("who", "whom") && pieces[$0].hangs(as: "obj"))
    }) {
      return .none
    }
    let pronoun = between.first { pieces[$0].isWord("which", "that", "who", "whom") }
    if let pronoun, pieces[pronoun - 1].tag == .ADP { return .none }
    let isPassive = tree.children[clause.top].contains { pieces[$0].hangs(as: "aux:pass") }
    let last = clause.complement.last {
      pieces[$0].tag != .PUNCT && pieces[$0].kind != .time && pieces[$0].kind != .duration
    }
    let isStranded = last.map { pieces[$0].tag == .ADP || pieces[$0].isWord("to") } ?? false
    let verbs = [clause.top, clause.main]
    let isWhole = verbs.contains { verb in
      tree.children[verb].contains { $0 > verb && pieces[$0].hangs(as: "obj", "ccomp") }
    }
    if cleft(of: clause) != nil { return .none }
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

extension Reading {
  /// The clause that a participle tells the outcome of ("It shut the mine, leading to a strike"), or
  /// that brings in what a relative clause is said of ("It sold a mine that makes a loss"): on its
  /// own such a clause says too little. Nil for all others, and for what another clause denies.
  func opener(of index: Int) -> Clause? {
    let clause = clauses[index]
    guard let at = clause.governor, at < index,
      clauses[at].verb.upperBound <= clause.range.lowerBound,
      clauses[at].verb.upperBound <= clause.host?.lowerBound ?? clause.range.lowerBound,
      clause.verb.lowerBound - clauses[at].verb.upperBound < 16,
      !clauses[at].subject.isEmpty, !ClaimLexicons.reports(pieces.verb(at: clauses[at].main)),
      !Denial(self, clauses[at]).isDenied
    else { return nil }
    switch clause.join {
    case .participle:
      let isOutcome =
        clause.host == nil && at == index - 1 && Self.outcomes.contains(pieces[clause.main].lemma)
      return isOutcome ? clauses[at] : nil
    case .relative: return clause.host.map(isUnnamed) ?? false ? clauses[at] : nil
    default: return nil
    }
  }

  /// "a mine", "mines": what is told of for the first time.
  private func isUnnamed(_ host: Range<Int>) -> Bool {
    let known = [
      "the", "this", "these", "those", "its", "their", "his", "her", "'s", "’s", "whose",
    ]
    let end = host.first { $0 > host.lowerBound && pieces[$0].tag == .ADP } ?? host.upperBound
    let words = pieces[host.lowerBound..<end]
    guard let head = words.last(where: \.isNoun), head.kind == .word,
      words.first?.kind != .name, words.allSatisfy({ !$0.isComma && !$0.isDash }),
      !sources.contains(where: { $0.range.overlaps(host) })
    else { return false }
    return words.allSatisfy { piece in
      piece.kind != .quantity && piece.tag != .PRON && !known.contains(piece.form)
    }
  }

  /// Verbs that say what comes of something, if they are a participle behind it.
  private static let outcomes: Set<String> = [
    "allow", "boost", "bring", "cause", "create", "cut", "enable", "end", "force", "help", "hurt",
    "increase", "lead", "leave", "lift", "mean", "prompt", "push", "raise", "reduce", "result",
    "spark", "threaten", "trigger",
  ]
}
