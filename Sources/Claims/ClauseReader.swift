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
  struct Predicate {
    /// The full verb, or the noun or adjective of "is a bank".
    var top: Int
    /// Auxiliaries, adverbs and verbs in a row.
    var verb: Range<Int>
    /// The last verb of the group.
    var main: Int
    /// Whether it is a participle that borrows its subject.
    var isParticiple: Bool
  }

  /// The clauses in the order of their verbs; empty for a fragment without a finite verb.
  func clauses() -> [Clause] {
    let predicates = predicates()
    let owners = owners(predicates)
    var clauses = predicates.indices.map { clause($0, predicates, owners) }
    for index in clauses.indices.dropFirst()
    where clauses[index - 1].governor != index
      && (isImpersonal(clauses, index) || disagrees(clauses, index))
    {
      (clauses[index].governor, clauses[index].lender) = (index - 1, index - 1)
    }
    for index in clauses.indices.dropFirst() { lend(&clauses, to: index) }
    for index in clauses.indices.dropFirst() {
      let start = clauses[index].range.lowerBound
      clauses[index - 1].range = clauses[index - 1].range.lowerBound..<start
    }
    partFronts(&clauses)
    partBacks(&clauses, owners)
    if let first = clauses.first, first.front.isEmpty,
      clauses.allSatisfy({ $0.front.isEmpty || $0.front.lowerBound > first.range.lowerBound })
    {
      clauses[0].range = 0..<first.range.upperBound
    }
    return clauses.map(withoutSource).map(withoutSpeaker).map(withoutGapped)
  }

  /// "It fell silent, and the firm, which made it, has paid": "the firm" is no part of what fell.
  private func partFronts(_ clauses: inout [Clause]) {
    for index in clauses.indices.dropFirst()
    where !clauses[index].front.isEmpty && clauses[index].join != .participle {
      let start = clauses[index].front.lowerBound
      let holder = clauses[..<index].lastIndex {
        $0.verb.upperBound <= start && $0.range.contains(start)
      }
      guard let holder else { continue }
      clauses[holder].range = clauses[holder].range.lowerBound..<start
    }
  }

  /// "patients who took the pill and in 4 percent of others": what stands behind a clause and
  /// belongs to the one that governs it.
  private func partBacks(_ clauses: inout [Clause], _ owners: [Int?]) {
    for index in clauses.indices.dropFirst() {
      let clause = clauses[index]
      guard let governor = clause.governor, governor < index, clauses[governor].back.isEmpty,
        clause.join == .relative || clause.join == .participle || isBehindDash(clause),
        clause.front.isEmpty
      else { continue }
      var start = clause.range.upperBound
      while start > clause.verb.upperBound,
        owners[start - 1] == governor || pieces[start - 1].tag == .PUNCT
      { start -= 1 }
      while start < clause.range.upperBound, pieces[start].tag == .PUNCT { start += 1 }
      let end = clause.range.upperBound
      guard start < end, start > clause.verb.upperBound,
        pieces[start].tag == .CCONJ || pieces[start - 1].isDash || pieces[start - 1].isComma
          // "described a harbour that lies idle as a ruin".
          || pieces[start].isWord("as")
            && clauses[governor].verb.upperBound < clause.range.lowerBound
      else { continue }
      clauses[index].range = clause.range.lowerBound..<start
      clauses[governor].back = start..<end
    }
  }

  /// "the plan of the king — whose land is dry — to dig": an aside between dashes.
  private func isBehindDash(_ clause: Clause) -> Bool {
    let start = clause.range.lowerBound
    return start > 0 && pieces[start - 1].isDash
      && pieces[clause.verb.upperBound..<clause.range.upperBound].contains(where: \.isDash)
  }

  /// "The mills have closed, although the town is rich and has jobs": a verb of one thing takes no
  /// subject of several where the clause before it has one of its own.
  private func disagrees(_ clauses: [Clause], _ index: Int) -> Bool {
    let clause = clauses[index]
    guard clause.join == .coordinate, clause.subject.isEmpty, let lender = clause.lender,
      lender < index - 1, case let verb = pieces[clause.verb.lowerBound]
    else { return false }
    let near = clauses[index - 1].host ?? clauses[index - 1].subject
    guard !near.isEmpty, pieces.isPlural(clauses[lender].subject) != pieces.isPlural(near) else {
      return false
    }
    // "It is a game, where players collect and use them": the players use.
    if pieces.isPlural(near), clause.verb.count == 1, verb.tag == .VERB, verb.form == verb.lemma {
      return pieces[clauses[lender].verb.lowerBound].isWord("has", "is", "was", "does")
    }
    return pieces.isPlural(clauses[lender].subject) && verb.isWord("has", "is", "was", "does")
  }

  /// "Peru took the view that the strikes were a plot and promised help", "promised" hung on "were":
  /// no strike promises, so Peru does.
  private func lend(_ clauses: inout [Clause], to index: Int) {
    let clause = clauses[index]
    // "Officials said that he had mild symptoms and would rest": he would.
    if clause.join == .coordinate, clause.subject.isEmpty, let lender = clause.lender,
      pieces[clause.verb.lowerBound].isWord("would"), lender < index - 1,
      let said = clauses[..<index].lastIndex(where: {
        $0.join == .reported && $0.governor == lender && !$0.subject.isEmpty
      }), ClaimLexicons.reports(pieces.verb(at: clauses[lender].main))
    {
      (clauses[index].governor, clauses[index].lender) = (said, said)
      return
    }
    // "“You cannot leave,” she said, pointing to the door": she pointed.
    if clause.join == .participle, let lender = clause.lender, lender < index - 1,
      clauses[index - 1].governor != index,
      ClaimLexicons.reports(pieces.verb(at: clauses[index - 1].main)),
      clauses[index - 1].governor == nil || clauses[lender].governor == index - 1,
      pieces[clauses[lender].verb.upperBound..<clauses[index - 1].verb.lowerBound].contains(
        where: \.isDoubleQuote)
    {
      (clauses[index].governor, clauses[index].lender) = (index - 1, index - 1)
      return
    }
    // "Two others died, the police said, bringing the toll to eleven": that they died did.
    if clause.join == .participle, let lender = clause.lender, lender > 0, lender == index - 1,
      ClaimLexicons.reports(pieces.verb(at: clauses[lender].main)), !pieces.isDeed(clause.top),
      !pieces[clause.top].isWord("citing", "quoting", "pointing", "referring"),
      clauses[lender].range.lowerBound > 0, pieces[clauses[lender].range.lowerBound - 1].isComma,
      (clauses[lender].verb.upperBound..<clause.range.lowerBound).allSatisfy({
        pieces[$0].tag == .PUNCT
      })
    {
      (clauses[index].governor, clauses[index].lender) = (lender - 1, lender - 1)
      return
    }
    guard clause.join == .coordinate, clause.subject.isEmpty, let lender = clause.lender,
      pieces.isDeed(clause.top), !hasChild(clause.top, "aux:pass"),
      isThing(clauses[lender].subject, of: clause.top)
    else { return }
    var above = clauses[lender].governor
    for _ in clauses.indices {
      guard let governor = above else { return }
      let subject = clauses[governor].subject
      if !subject.isEmpty, !isThing(subject, of: clause.top) {
        (clauses[index].governor, clauses[index].lender) = (governor, governor)
        return
      }
      above = clauses[governor].governor
    }
  }

  /// Whether a subject is known to be nobody, or nobody that would say what `verb` says: "results".
  private func isThing(_ subject: Range<Int>, of verb: Int) -> Bool {
    let end =
      subject.first { $0 > subject.lowerBound && pieces[$0].tag == .ADP } ?? subject.upperBound
    guard let head = pieces[subject.lowerBound..<end].last(where: \.isNoun), head.kind == .word
    else {
      return false
    }
    let sort = Sort(noun: head.lemma.lowercased())
    let speaks = ClaimLexicons.reporting[pieces[verb].lemma]?.first == "say"
    return sort == .event || sort == .thing
      || speaks
        && ["effect", "figure", "finding", "number", "result", "share", "value"].contains(
          head.lemma.lowercased())
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
      // "rose, and in the south one in five was": what stands behind "and" is the second's.
      if join == .coordinate, !subject.isEmpty, let joint = joint(of: predicate.top),
        joint >= floor,
        joint + 1 < start, pieces[joint].tag == .CCONJ,
        pieces[(joint + 1)..<start].allSatisfy({ !$0.isVerb })
      {
        start = joint + 1
      }
      while start < predicate.verb.lowerBound, isJoint(start) { start += 1 }
    } else {
      // "while not saying so": the denial is its own.
      while start > floor, pieces[start - 1].isWord("not", "never") { start -= 1 }
      if isBehindPhrase(predicate.top) {
        while start > floor, !pieces[start - 1].isComma { start -= 1 }
      }
    }
    let front = front(of: index, before: start, subject, owners, predicates)
    var clause = Clause(
      range: start..<pieces.count, front: front, subject: subject, verb: predicate.verb,
      main: predicate.main, top: predicate.top, governor: governor, join: join)
    if subject.isEmpty {
      let isOfThing =
        join == .participle
        && (pieces[predicate.main].lemma == "consist"
          || measures(predicate)
            && governor.map { isPerson(self.subject(of: predicates[$0], owners).0) } ?? false)
      if join == .relative || isRelative || isOfThing {
        clause.host = host(of: predicate, before: start, owners)
      }
      if clause.host == nil { clause.lender = governor }
    }
    return clause
  }

  /// "“It is dry,” its chief, Ann Hill, told them": what stands behind the quotation that a clause is in is no part of it.
  private func withoutSpeaker(_ clause: Clause) -> Clause {
    guard clause.front.isEmpty,
      pieces[..<clause.verb.lowerBound].count(where: \.isDoubleQuote) % 2 == 1,
      let close = clause.complement.first(where: { pieces[$0].isDoubleQuote }),
      close + 1 < clause.range.upperBound, pieces[close - 1].isComma
    else { return clause }
    var clause = clause
    clause.range = clause.range.lowerBound..<close
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
