// Cuts a sentence into clauses, by its tree. Each finite verb gets one; a participle after a comma
// gets one that borrows its subject ("…, making up 12 percent"); infinitives, participles after
// their noun and adjectives are part of the clause they stand in.

import Language
import SourceText

/// Finds the clauses of one sentence's pieces.
struct ClauseReader {
  let pieces: [Piece]
  let tree: Tree
  let sources: [SourcePhrase]

  /// The top of a clause and its verbs.
  private struct Predicate {
    var top: Int
    var verb: Range<Int>
    var main: Int
    var isParticiple: Bool
  }

  /// The clauses in the order of their verbs; empty for a fragment without a finite verb.
  func clauses() -> [Clause] {
    let predicates = predicates()
    let owners = owners(predicates)
    var clauses = predicates.indices.map { clause($0, predicates, owners) }
    for index in clauses.indices.dropFirst() where isImpersonal(clauses, index) {
      (clauses[index].governor, clauses[index].lender) = (index - 1, index - 1)
    }
    for index in clauses.indices.dropFirst() {
      let start = clauses[index].range.lowerBound
      clauses[index - 1].range = clauses[index - 1].range.lowerBound..<start
    }
    if let first = clauses.first, first.front.isEmpty,
      clauses.allSatisfy({ $0.front.isEmpty || $0.front.lowerBound > first.range.lowerBound })
    {
      clauses[0].range = 0..<first.range.upperBound
    }
    return clauses.map(withoutSource)
  }

  /// "It was reported that the dam broke, but was mended": what is reported goes on.
  private func isImpersonal(_ clauses: [Clause], _ index: Int) -> Bool {
    guard clauses[index].join == .coordinate, let lender = clauses[index].lender,
      lender == index - 2, clauses[index - 1].join == .reported, clauses[lender].subject.count == 1
    else { return false }
    return pieces[clauses[lender].subject.lowerBound].isWord("it")
  }

  private func clause(_ index: Int, _ predicates: [Predicate], _ owners: [Int?]) -> Clause {
    let predicate = predicates[index]
    let floor = index == 0 ? 0 : predicates[index - 1].verb.upperBound
    let governor = pieces[predicate.top].head.flatMap { owners[$0] }
    let (subject, isRelative) = subject(of: predicate, owners)
    let join = join(predicate, governor.map { predicates[$0] }, isRelative)
    var start = predicate.verb.lowerBound
    if join != .participle {
      start = self.start(of: index, predicate.top, before: start, floor, owners)
      while start < predicate.verb.lowerBound, isJoint(start) { start += 1 }
    }
    let front = front(of: index, before: start, subject, owners, predicates)
    var clause = Clause(
      range: start..<pieces.count, front: front, subject: subject, verb: predicate.verb,
      main: predicate.main, top: predicate.top, governor: governor, join: join)
    if subject.isEmpty {
      let isOfThing =
        join == .participle && measures(predicate)
        && governor.map { isPerson(self.subject(of: predicates[$0], owners).0) } ?? false
      if join == .relative || isRelative || isOfThing {
        clause.host = host(of: predicate, before: start, owners)
      }
      if clause.host == nil { clause.lender = governor }
    }
    return clause
  }

  /// "…, according to the ministry": who says it is no part of what is said.
  private func withoutSource(_ clause: Clause) -> Clause {
    let cut = sources.map(\.range.lowerBound).first { clause.complement.contains($0) }
    guard let cut else { return clause }
    var clause = clause
    clause.range = clause.range.lowerBound..<cut
    return clause
  }
}

// Which pieces are predicates.
extension ClauseReader {
  private func predicates() -> [Predicate] {
    var kinds = [Bool?](repeating: nil, count: pieces.count)  // whether it is a participle
    var found: [Predicate] = []
    for top in tree.order {
      guard let isParticiple = participle(top, governor: pieces[top].head.flatMap { kinds[$0] })
      else { continue }
      kinds[top] = isParticiple
      let (verb, main) = verbGroup(top)
      found.append(Predicate(top: top, verb: verb, main: main, isParticiple: isParticiple))
    }
    found.sort { ($0.verb.lowerBound, $0.top) < ($1.verb.lowerBound, $1.top) }
    var kept: [Predicate] = []
    for predicate in found
    where predicate.verb.lowerBound >= kept.last?.verb.upperBound ?? 0 { kept.append(predicate) }
    return kept
  }

  /// Whether a piece is the top of a clause: true for a free participle, false for a finite verb,
  /// nil for anything else. `governor` says the same of its head.
  private func participle(_ top: Int, governor: Bool?) -> Bool? {
    let piece = pieces[top]
    guard piece.kind == .word || hasChild(top, "cop"), !piece.hangs(as: "aux", "cop") else {
      return nil
    }
    // "than all the others put together".
    if piece.isWord("put", "taken"), top > 0, top + 1 < pieces.count, pieces[top - 1].isNoun,
      pieces[top + 1].isWord("together"), !hasChild(top, "aux"), !hasChild(top, "obj")
    {
      return nil
    }
    let hasSubject = hasChild(top, "nsubj") || hasChild(top, "csubj") || hasChild(top, "expl")
    let isFinite = hasChild(top, "aux") || hasChild(top, "cop")
    guard piece.isVerb || hasChild(top, "cop") else { return nil }
    // "for Peru to keep it": "for" only names who does what the infinitive says.
    if let first = tree.children[top].first(where: {
      pieces[$0].hangs(as: "mark", "aux", "cop") && !pieces[$0].isWord("for")
    }), pieces[first].isWord("to") {
      return nil
    }
    if piece.isVerb, piece.form.hasSuffix("ing"), !isFinite {
      return isFreeParticiple(top, governor) ? true : nil
    }
    switch piece.relation {
    case "root": return false
    case "conj":
      return hasSubject || isFinite || piece.isVerb && governor == false ? false : nil
    case "csubj": return nil
    case "xcomp": return hasSubject && isFinite ? false : nil
    default: return hasSubject || isFinite && piece.isVerb ? false : nil
    }
  }

  /// "…, costing some 40 million dollars": after a comma and what governs it.
  private func isFreeParticiple(_ top: Int, _ governor: Bool?) -> Bool {
    if pieces[top].hangs(as: "conj"), governor == true { return true }
    guard let head = pieces[top].head, head < top, top + 1 < pieces.count,
      pieces[top].hangs(as: "advcl", "acl", "conj", "parataxis", "xcomp", "ccomp")
    else { return false }
    let first = joint(of: top) ?? top
    if first < top, pieces[first].isWord("without") { return true }
    let start = (first..<top).allSatisfy { pieces[$0].tag != .PUNCT } ? first : top
    return start > 0 && (pieces[start - 1].isComma || pieces[start - 1].isDash)
      && !pieces[start].isWord("after", "before", "since", "by", "in", "of", "for", "from", "with")
  }

  func hasChild(_ top: Int, _ relation: String) -> Bool {
    tree.children[top].contains { pieces[$0].hangs(as: relation) }
  }

  /// The verbs around a top: its auxiliaries or copula, and the verbs that it takes without a word
  /// between them, as in "is expected to rise".
  private func verbGroup(_ top: Int) -> (Range<Int>, main: Int) {
    let helpers = tree.children[top].filter {
      $0 < top && pieces[$0].hangs(as: "aux", "cop") && pieces[$0].kind == .word
    }
    let copula = helpers.last { pieces[$0].hangs(as: "cop") }
    var main = copula ?? top
    var low = main
    for index in stride(from: main - 1, through: 0, by: -1) {
      if helpers.contains(index) {
        low = index
      } else if !isInside(index) {
        break
      }
    }
    var end = main + 1
    for index in (main + 1)..<max(main + 1, pieces.count) {
      if pieces[index].isVerb, let head = pieces[index].head, continues(index, head, main) {
        main = index
        end = index + 1
      } else if pieces[index].isWord("not", "n't", "never"), index == end {
        end = index + 1
      } else if !isInside(index) {
        break
      }
    }
    return (low..<end, main)
  }

  /// Whether a verb is part of the group before it, of which `main` is the last.
  private func continues(_ index: Int, _ head: Int, _ main: Int) -> Bool {
    if pieces[index].hangs(as: "xcomp") { return head == main || tree.holds(head, main) }
    // "Avoided directly naming it".
    if pieces[index].form.hasSuffix("ing"), head == main { return true }
    return pieces[index].hangs(as: "aux", "cop") && pieces[head].hangs(as: "xcomp") && head > index
  }

  /// What may stand among the verbs of a group.
  private func isInside(_ index: Int) -> Bool {
    let piece = pieces[index]
    if piece.isWord("when", "where", "why", "how") { return false }
    return piece.kind == .word
      && (piece.tag == .ADV || piece.hangs(as: "compound:prt")
        || piece.isWord("not", "n't", "to", "no", "longer"))
  }
}

// Where a clause begins and what its subject is.
extension ClauseReader {
  /// The clause that each piece belongs to; nil for what hangs on none.
  private func owners(_ predicates: [Predicate]) -> [Int?] {
    var owners = [Int?](repeating: nil, count: pieces.count)
    for (index, predicate) in predicates.enumerated() { owners[predicate.top] = index }
    for index in tree.order where owners[index] == nil {
      owners[index] = pieces[index].head.flatMap { owners[$0] }
    }
    return owners
  }

  private func join(_ predicate: Predicate, _ governor: Predicate?, _ isRelative: Bool)
    -> Clause.Join
  {
    if predicate.isParticiple { return .participle }
    let top = pieces[predicate.top]
    if top.hangs(as: "conj"), governor != nil { return .coordinate }
    // "said Ann Hill, who runs": the pronoun stands behind the verb of saying and a comma.
    let pronoun = tree.children[predicate.top].first { self.isRelative($0, of: predicate.top) }
    if top.hangs(as: "ccomp"), let governor,
      pronoun.map({ $0 < governor.main || !pieces[$0 - 1].isComma }) ?? true,
      [governor.main, top.head ?? governor.main].contains(where: {
        pieces[$0].isVerb && ClaimLexicons.reports(pieces.verb(at: $0))
      })
    {
      return .reported
    }
    if isRelative || top.hangs(as: "acl", "advcl:relcl") { return .relative }
    return top.hangs(as: "root", "parataxis") ? .none : .subordinate
  }

  /// The first of the pieces right before a verb that belong to its clause.
  private func start(of index: Int, _ top: Int, before verb: Int, _ floor: Int, _ owners: [Int?])
    -> Int
  {
    var start = verb
    let joint = self.joint(of: top) ?? floor
    for piece in stride(from: verb - 1, through: max(floor, joint), by: -1)
    where pieces[piece].tag != .PUNCT {
      guard owners[piece] == index else { break }
      start = piece
    }
    return start
  }

  /// The word that joins a clause to what stands before: nothing before it belongs to the clause.
  private func joint(of top: Int) -> Int? {
    tree.children[top].last {
      $0 < top
        && (pieces[$0].hangs(as: "cc") || pieces[$0].hangs(as: "mark") && pieces[$0].tag == .SCONJ)
    }
  }

  /// What joins a clause and says nothing in it.
  private func isJoint(_ index: Int) -> Bool {
    let piece = pieces[index]
    return piece.tag == .PUNCT || piece.tag == .CCONJ && !piece.isWord("nor", "neither")
      || piece.hangs(as: "mark") && piece.isWord("that") || piece.isWord("when", "where")
  }

  private func front(
    of index: Int, before start: Int, _ subject: Range<Int>, _ owners: [Int?],
    _ predicates: [Predicate]
  ) -> Range<Int> {
    if !subject.isEmpty, subject.upperBound <= start { return subject }
    let top = predicates[index].top
    // What stands before a reported clause is its own: "In March it fell, the bank said".
    let reported = tree.children[top].filter { pieces[$0].hangs(as: "ccomp") }
    var low = start
    for piece in stride(from: start - 1, through: 0, by: -1) where pieces[piece].tag != .PUNCT {
      guard tree.holds(top, piece), !reported.contains(where: { tree.holds($0, piece) }) else {
        break
      }
      if owners[piece] == index { low = piece }
    }
    var end = low
    while end < start, owners[end] == index { end += 1 }
    return low..<end
  }

  /// The subject before the verb, empty if there is none or it is a relative pronoun.
  private func subject(of predicate: Predicate, _ owners: [Int?]) -> (Range<Int>, isRelative: Bool)
  {
    let verb = predicate.verb.lowerBound
    let before = tree.children[predicate.top].filter { $0 < verb }
    let heads = before.filter {
      pieces[$0].hangs(as: "nsubj", "csubj") && !($0 > 0 && pieces[$0 - 1].opensBracket)
    }
    guard let head = heads.last ?? before.last(where: { pieces[$0].hangs(as: "expl") }) else {
      return (verb..<verb, false)
    }
    if isRelative(head, of: predicate.top) { return (verb..<verb, true) }
    var subject = nounPhrase(around: head, before: verb, owners)
    // "The north and the south grew", of which the parser makes two subjects.
    for other in heads.dropLast().reversed() where other < subject.lowerBound {
      let more = nounPhrase(around: other, before: subject.lowerBound, owners)
      guard pieces[more.upperBound..<subject.lowerBound].allSatisfy({ $0.tag == .CCONJ }) else {
        break
      }
      subject = more.lowerBound..<subject.upperBound
    }
    return (subject, false)
  }

  /// The run of pieces around `head` that hang on it, clauses left out.
  private func nounPhrase(around head: Int, before end: Int, _ owners: [Int?]) -> Range<Int> {
    let owner = owners[head]
    var (low, high) = (head, head + 1)
    let loose = tree.children[head].filter { pieces[$0].hangs(as: "case", "cc", "mark", "nsubj") }
    let isInside = { (piece: Int) in
      tree.holds(head, piece) && owners[piece] == owner
        && !loose.contains { tree.holds($0, piece) }
    }
    for piece in stride(from: head - 1, through: 0, by: -1) where pieces[piece].tag != .PUNCT {
      if isInside(piece) || low == piece + 1 && isModifier(piece, of: low) {
        low = piece
      } else {
        break
      }
    }
    for piece in (head + 1)..<max(head + 1, end) {
      if isInside(piece) {
        high = piece + 1
      } else if pieces[piece].tag != .PUNCT {
        break
      }
    }
    while high > low + 1, pieces[high - 1].tag == .PUNCT, !pieces[high - 1].closesBracket {
      high -= 1
    }
    return low..<high
  }

  /// What stands before a noun and belongs to it wherever it hangs: "more than 30 countries".
  private func isModifier(_ index: Int, of next: Int) -> Bool {
    let piece = pieces[index]
    if pieces[next].tag == .PRON || pieces[next].tag == .DET { return false }
    return piece.kind == .quantity || piece.kind == .word && piece.tag == .DET
      || piece.hangs(as: "amod", "nummod")
  }

  /// "…, covering half of all emissions": what no person does, so that a thing before it does.
  private func measures(_ predicate: Predicate) -> Bool {
    let verbs = ["account", "comprise", "constitute", "cover", "include", "make", "represent"]
    return verbs.contains(pieces[predicate.main].lemma.lowercased())
  }

  private func isPerson(_ subject: Range<Int>) -> Bool {
    pieces[subject].contains { $0.nameType == .person || $0.isWord("he", "she") }
  }

  /// What a relative clause is said of: "Halcyon-2, a satellite that …" is the name. Nil for "is a
  /// satellite that", where the subject is meant.
  private func host(of predicate: Predicate, before start: Int, _ owners: [Int?]) -> Range<Int>? {
    var head = pieces[predicate.top].head
    if !pieces[predicate.top].hangs(as: "acl", "advcl:relcl") || head ?? start >= start {
      // "which experts say fell": the noun before "which".
      let pronoun = tree.children[predicate.top].first { isRelative($0, of: predicate.top) }
      head = pieces[..<min(start, pronoun ?? start)].lastIndex { $0.isNoun }
    }
    guard let head, !hasChild(head, "cop") else { return nil }
    let range = nounPhrase(around: head, before: start, owners)
    if pieces[head].hangs(as: "appos"), let name = pieces[head].head, pieces[name].kind == .name,
      name + 2 == range.lowerBound
    {
      return nounPhrase(around: name, before: head, owners)
    }
    return range
  }

  /// Whether a subject is a relative pronoun: "that" only where the tree says so.
  private func isRelative(_ index: Int, of top: Int) -> Bool {
    if pieces[index].isWord("which", "who", "whom") { return true }
    guard pieces[index].isWord("that"), index > 0 else { return false }
    return pieces[top].hangs(as: "acl", "advcl:relcl", "conj")
      || pieces[index].tag == .PRON && pieces[index - 1].isNoun
  }
}
