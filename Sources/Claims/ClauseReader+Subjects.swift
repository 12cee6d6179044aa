// Where a clause begins, what its subject is and what a relative clause is said of, by the tree.

import Language
import SourceText

extension ClauseReader {
  /// The clause that each piece belongs to; nil for what hangs on none.
  func owners(_ predicates: [Predicate]) -> [Int?] {
    var owners = [Int?](repeating: nil, count: pieces.count)
    for (index, predicate) in predicates.enumerated() { owners[predicate.top] = index }
    for index in tree.order where owners[index] == nil {
      owners[index] = pieces[index].head.flatMap { owners[$0] }
    }
    return owners
  }

  /// How a clause hangs on the one that governs it.
  func join(_ predicate: Predicate, _ governor: Predicate?, _ isRelative: Bool)
    -> Clause.Join
  {
    if predicate.isParticiple { return .participle }
    let top = pieces[predicate.top]
    if top.hangs(as: "conj"), governor != nil { return .coordinate }
    // "said Ann Hill, who runs": the pronoun stands behind the verb of saying and a comma.
    let pronoun = tree.children[predicate.top].first { self.isRelative($0, of: predicate.top) }
    if top.hangs(as: "ccomp"), let governor,
      pronoun.map({ $0 < governor.main || !pieces[$0 - 1].isComma }) ?? true,
      !isMoment(predicate.top, governor),
      [governor.main, top.head ?? governor.main].contains(where: {
        // "is concerned that" as well.
        (pieces[$0].isVerb || pieces[$0].tag == .ADJ)
          && ClaimLexicons.reports(pieces.verb(at: $0))
      })
    {
      return .reported
    }
    if isRelative || top.hangs(as: "acl", "advcl:relcl") { return .relative }
    return top.hangs(as: "root", "parataxis") ? .none : .subordinate
  }

  /// "contrary to what they said when it was announced": when they said it.
  private func isMoment(_ top: Int, _ governor: Predicate) -> Bool {
    tree.children[top].contains { pieces[$0].isWord("when", "while") && $0 < top }
      && pieces[..<governor.verb.lowerBound].suffix(5).contains { $0.isWord("what") }
  }

  /// The first of the pieces right before a verb that belong to its clause.
  func start(of index: Int, _ top: Int, before verb: Int, _ floor: Int, _ owners: [Int?])
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
  func joint(of top: Int) -> Int? {
    tree.children[top].last {
      $0 < top
        && (pieces[$0].hangs(as: "cc") || pieces[$0].hangs(as: "mark") && pieces[$0].tag == .SCONJ)
    }
  }

  /// What joins a clause and says nothing in it.
  func isJoint(_ index: Int) -> Bool {
    let piece = pieces[index]
    return piece.tag == .PUNCT || piece.tag == .CCONJ && !piece.isWord("nor", "neither")
      || piece.hangs(as: "mark") && piece.isWord("that") || piece.isWord("when", "where")
  }

  /// What stands before the clause's own range and belongs to it.
  func front(
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
  func subject(of predicate: Predicate, _ owners: [Int?]) -> (Range<Int>, isRelative: Bool) {
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
    let loose = tree.children[head].filter {
      pieces[$0].hangs(as: "case", "cc", "mark", "nsubj")
        && !pieces[$0].isWord("neither", "either", "both")
    }
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
  func measures(_ predicate: Predicate) -> Bool {
    let verbs = ["account", "comprise", "constitute", "cover", "include", "make", "represent"]
    let next = predicate.main + 1
    // "making up half of it", not "making it the largest".
    if pieces[predicate.main].lemma == "make" {
      return next < pieces.count && pieces[next].isWord("up")
    }
    return verbs.contains(pieces[predicate.main].lemma.lowercased())
  }

  /// Whether a subject is somebody.
  func isPerson(_ subject: Range<Int>) -> Bool {
    pieces[subject].contains { $0.nameType == .person || $0.isWord("he", "she") }
  }

  /// What a relative clause is said of: "Halcyon-2, a satellite that …" is the name. Nil for "is a
  /// satellite that", where the subject is meant.
  func host(of predicate: Predicate, before start: Int, _ owners: [Int?]) -> Range<Int>? {
    var head = pieces[predicate.top].head
    // "a lawyer who lives in Oslo, and who writes": of the same.
    if pieces[predicate.top].hangs(as: "conj"), let first = head,
      pieces[first].hangs(as: "acl", "advcl:relcl"), let host = pieces[first].head, host < first
    {
      head = host
    } else if !pieces[predicate.top].hangs(as: "acl", "advcl:relcl") || head ?? start >= start {
      // "which experts say fell": the noun before "which".
      let pronoun = tree.children[predicate.top].first { isRelative($0, of: predicate.top) }
      head = pieces[..<min(start, pronoun ?? start)].lastIndex { $0.isNoun }
    }
    guard let head else { return nil }
    // "The base is in Peru, which": Peru.
    if hasChild(head, "cop"), !hasChild(head, "case") {
      return singledOut(head, before: start, owners)
    }
    let range = nounPhrase(around: head, before: start, owners)
    // "two sails, each 8 metres long, which were set": the sails.
    if pieces[range.lowerBound].isWord("each"), range.lowerBound > 1,
      pieces[range.lowerBound - 1].isComma, pieces[range.lowerBound - 2].isNoun
    {
      return nounPhrase(around: range.lowerBound - 2, before: range.lowerBound - 1, owners)
    }
    // "The mediator, Ann Hill, a Dane who": the name, whatever the Dane was hung on.
    if pieces[head].hangs(as: "appos"), range.lowerBound > 1,
      pieces[range.lowerBound - 1].isComma, pieces[range.lowerBound - 2].kind == .name,
      pieces[range.lowerBound - 2].nameType == .person,
      pieces[range.lowerBound].isWord("a", "an"),
      pieces[start..<min(start + 2, pieces.count)].contains(where: { $0.isWord("who", "whom") })
        || start > 0 && pieces[start - 1].isWord("who", "whom")
    {
      return (range.lowerBound - 2)..<(range.lowerBound - 1)
    }
    // "fired Ann Hill, a decision that drew protests": no person draws what a decision does.
    let noun = pieces[head].lemma.lowercased()
    let isOther =
      pieces[head].head.map { pieces[$0].nameType == .person } ?? false
      && pieces[head].kind == .word
      && Kinds(noun: noun, Sort(noun: noun)).isDisjoint(with: [.person, .body, .place, .thing])
    if !isOther, pieces[head].hangs(as: "appos"), let name = pieces[head].head,
      pieces[name].kind == .name,
      name + 2 == range.lowerBound
    {
      return nounPhrase(around: name, before: head, owners)
    }
    return range
  }

  /// "It was Onn who built it": somebody by name, or the one person that a word tells; nil for "it is a
  /// satellite that" and "it was not Onn who".
  private func singledOut(_ head: Int, before start: Int, _ owners: [Int?]) -> Range<Int>? {
    let children = tree.children[head].filter { $0 < head }
    guard children.contains(where: { pieces[$0].isWord("it") }),
      let copula = children.last(where: { pieces[$0].hangs(as: "cop") }),
      // "It was Onn, not Reed, who built it".
      !pieces[copula..<max(copula, head)].contains(where: {
        $0.isWord("not", "n't", "n’t", "neither")
      })
    else { return nil }
    let isWho = pieces[start..<min(start + 2, pieces.count)].contains { $0.isWord("who") }
    guard
      pieces[head].kind == .name
        || isWho && children.contains(where: { pieces[$0].isWord("the") })
    else { return nil }
    return nounPhrase(around: head, before: start, owners).clamped(to: copula + 1..<start)
  }

  /// Whether a subject is a relative pronoun: "that" only where the tree says so.
  private func isRelative(_ index: Int, of top: Int) -> Bool {
    if pieces[index].isWord("which", "who", "whom") { return true }
    guard pieces[index].isWord("that"), index > 0 else { return false }
    return pieces[top].hangs(as: "acl", "advcl:relcl", "conj")
      || pieces[index].tag == .PRON && pieces[index - 1].isNoun
  }
}
