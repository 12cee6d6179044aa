// The tree that repairs work on: asking what hangs on what, and hanging it elsewhere.

import Language

extension ParseRepair {
  /// Hangs a piece on another one, unless that hangs on it; `relation` says how, nil for as before.
  mutating func attach(_ index: Int, to head: Int?, as relation: String? = nil) {
    if let head, isUnder(index, head) { return }
    if let old = pieces[index].head { children[old].removeAll { $0 == index } }
    pieces[index].head = head
    if let relation { pieces[index].relation = relation }
    if let head {
      children[head].append(index)
      children[head].sort()
    }
  }

  /// Whether `index` is `top` or hangs on it at any depth.
  func isUnder(_ top: Int, _ index: Int) -> Bool {
    var index = index
    for _ in pieces.indices {
      if index == top { return true }
      guard let head = pieces[index].head else { return false }
      index = head
    }
    return true
  }

  /// Whether a piece governs another one by one of these relations.
  func has(_ index: Int, _ relation: String) -> Bool {
    children[index].contains { pieces[$0].hangs(as: relation) }
  }
  /// The same for one of several.
  func has(_ index: Int, _ relations: String...) -> Bool {
    children[index].contains { child in relations.contains { pieces[child].hangs(as: $0) } }
  }

  /// A time before a noun may be taken for one.
  func hasPreposition(_ index: Int) -> Bool {
    children[index].contains {
      pieces[$0].hangs(as: "case") && pieces[$0].kind == .word && $0 < index
        && (pieces[$0].tag == .ADP || pieces[$0].tag == .SCONJ)
    }
  }

  /// Times aside, which stand where subjects do: "last week was".
  func subjects(of index: Int) -> [Int] {
    children[index].filter {
      pieces[$0].hangs(as: "nsubj", "csubj", "expl") && pieces[$0].kind != .time
    }
  }

  /// A verb that may have a tense and has no subject.
  func lacksSubject(_ index: Int) -> Bool {
    let piece = pieces[index]
    return piece.kind == .word && piece.tag == .VERB && subjects(of: index).isEmpty
      && (!piece.isIngForm || has(index, "aux"))
      && !piece.hangs(as: "amod", "compound", "xcomp", "aux", "case")
      && !children[index].contains { pieces[$0].isWord("to") && pieces[$0].hangs(as: "mark") }
  }

  /// Whether its form or an auxiliary says when.
  func hasTense(_ index: Int) -> Bool {
    has(index, "aux") || pieces[index].form != pieces[index].lemma
  }

  /// Whether it is a verb that brings in clauses.
  func isReporting(_ index: Int) -> Bool {
    pieces[index].isVerb && ClaimLexicons.reports(pieces.verb(at: index))
  }

  /// Whether it is a relative pronoun, or may be.
  func isRelative(_ index: Int) -> Bool {
    pieces[index].isWord("which", "who", "whom", "that")
  }
}
