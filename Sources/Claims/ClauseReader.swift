// Cuts a sentence into clauses. Each finite verb group gets one; a participle after a comma gets
// one that borrows its subject ("…, making up 12 percent").

import Language
import SourceText

/// Finds the clauses of one sentence's pieces.
struct ClauseReader {
  let pieces: [Piece]

  /// The clauses in order; empty for a fragment without a finite verb.
  func clauses() -> [Clause] {
    let groups = independentGroups()
    var clauses: [Clause] = []
    for (number, group) in groups.enumerated() {
      let floor = number == 0 ? 0 : groups[number - 1].range.upperBound
      let previous = number == 0 ? nil : groups[number - 1]
      let (start, join) = boundary(
        of: group, after: floor, previous: previous,
        afterRelative: clauses.last?.join == .relative)
      if !clauses.isEmpty {
        clauses[clauses.count - 1].range =
          clauses[clauses.count - 1].range.lowerBound..<start
      }
      let subject =
        join == .participle ? start..<start : self.subject(start..<group.range.lowerBound)
      clauses.append(
        Clause(
          range: start..<pieces.count, subject: subject, verb: group.range, main: group.main,
          lender: subject.isEmpty && !clauses.isEmpty ? clauses.count - 1 : nil, join: join))
      if clauses.count == 1, subject.isEmpty, start > 0, join != .relative {
        clauses[0].subject = self.subject(0..<(start - 1))
      }
    }
    return clauses.map(withoutSource)
  }

  /// "…, according to the ministry": who says it is no part of what is said.
  private func withoutSource(_ clause: Clause) -> Clause {
    guard
      let cut = clause.complement.first(where: {
        pieces[$0].isWord("according") && $0 + 1 < pieces.count && pieces[$0 + 1].isWord("to")
      })
    else { return clause }
    var clause = clause
    clause.range = clause.range.lowerBound..<cut
    return clause
  }

  /// Finite groups, and participles that follow a comma or a preposition of time.
  private func independentGroups() -> [VerbGroup] {
    var kept: [VerbGroup] = []
    let all = VerbGroup.groups(pieces)
    for (number, group) in all.enumerated() {
      if kept.isEmpty, opensAside(group, before: all[(number + 1)...]) { continue }
      if group.isParticiple {
        if isFreeParticiple(group) { kept.append(group) }
      } else if group.isFinite {
        if let last = kept.last, isInverted(last, group) {
          kept[kept.count - 1] = group
          continue
        }
        if isBarePast(group), isFollowedByAgent(group) { continue }
        if isBarePast(group), let last = kept.last, last.isParticiple, needsReduction(last, group) {
          continue
        }
        if isAside(group), hasMainVerb(kept) { continue }
        if let last = kept.last, !last.isParticiple, needsReduction(last, group) {
          if isBarePast(last) && (isReduced(last) || !isBarePast(group)) || isInFront(last, kept) {
            kept[kept.count - 1] = group
            continue
          }
          if isBarePast(group) { continue }
        }
        kept.append(group)
      }
    }
    return kept
  }

  /// "…, costing some 40 million dollars": after a comma, not before the sentence's own verb.
  private func isFreeParticiple(_ group: VerbGroup) -> Bool {
    let start = group.range.lowerBound
    return start > 0 && (pieces[start - 1].isComma || pieces[start - 1].isDash)
      && start + 1 < pieces.count
  }

  /// A past form without auxiliary: a tense, or a participle after its noun.
  private func isBarePast(_ group: VerbGroup) -> Bool {
    let first = pieces[group.range.lowerBound]
    return first.tag == .VERB && group.range.count == 1 && first.form != first.lemma
      && !first.form.hasSuffix("s")
  }

  /// "Nor will Norway join", "Only then did it fall": the auxiliary stands before the subject.
  private func isInverted(_ first: VerbGroup, _ second: VerbGroup) -> Bool {
    let start = first.range.lowerBound
    guard first.range.count == 1, pieces[start].tag == .AUX,
      needsReduction(first, second), second.range.lowerBound > first.range.upperBound,
      pieces[second.range.lowerBound].tag == .VERB
    else { return false }
    return start > 0
      && pieces[..<start].suffix(3).contains {
        $0.isWord("nor", "neither", "only", "never", "rarely")
      }
  }

  /// "6 percent sold by X": without an auxiliary, only a participle has an agent.
  private func isFollowedByAgent(_ group: VerbGroup) -> Bool {
    group.range.upperBound < pieces.count && pieces[group.range.upperBound].isWord("by")
      && group.range.lowerBound > 0
      && (pieces[group.range.lowerBound - 1].isNoun
        || pieces[group.range.lowerBound - 1].kind == .quantity)
      && pieces[group.range.upperBound...].dropFirst().first?.kind != .quantity
  }

  /// "At constant exchange rates the increase was": a noun in "s" of a phrase that opens the
  /// sentence, taken for its verb.
  private func isInFront(_ group: VerbGroup, _ kept: [VerbGroup]) -> Bool {
    let piece = pieces[group.range.lowerBound]
    return kept.count == 1 && pieces[0].tag == .ADP && group.range.count == 1
      && piece.form.hasSuffix("s") && pieces[..<group.range.lowerBound].allSatisfy { !$0.isComma }
  }

  /// "The bridge, opened in 1937, is": a participle between the commas after the subject.
  private func opensAside(_ group: VerbGroup, before later: ArraySlice<VerbGroup>) -> Bool {
    let start = group.range.lowerBound
    let comma = start - (start > 0 && pieces[start - 1].tag == .ADV ? 2 : 1)
    guard comma > 0, pieces[comma].isComma, isBarePast(group) || group.isParticiple else {
      return false
    }
    return later.contains { main in
      let first = main.range.lowerBound
      return main.isFinite && !isSecondAside(main) && pieces[first - 1].isComma
    }
  }

  /// A second participle in a row of asides is no main verb either.
  private func isSecondAside(_ group: VerbGroup) -> Bool {
    isBarePast(group) && group.range.upperBound < pieces.count
      && pieces[group.range.upperBound].isWord("by")
  }

  /// Whether a verb of the main clause was seen: one that no relative pronoun introduces.
  private func hasMainVerb(_ kept: [VerbGroup]) -> Bool {
    var floor = 0
    for group in kept where !group.isParticiple {
      if !pieces[floor..<group.range.lowerBound].contains(where: isRelative) { return true }
      floor = group.range.upperBound
    }
    return false
  }

  /// ", dubbed Sea Breeze", ", led by Russia": a participle that only adds to a noun.
  private func isAside(_ group: VerbGroup) -> Bool {
    let start = group.range.lowerBound
    return isBarePast(group) && start > 0 && pieces[start - 1].isComma
      && !isReporting(pieces[group.main])
  }

  /// Whether nothing parts the two groups, so that one of them must be a participle.
  private func needsReduction(_ first: VerbGroup, _ second: VerbGroup) -> Bool {
    let gap = pieces[first.range.upperBound..<second.range.lowerBound]
    if isReporting(pieces[first.main]) { return false }
    return !gap.contains { isBreak($0) || isJoin($0) }
  }

  /// "wheat grown in Canada": a participle after its noun is followed by a preposition; a
  /// tense takes an object or a figure, or stands after a pronoun.
  private func isReduced(_ group: VerbGroup) -> Bool {
    let (start, next) = (group.range.lowerBound, group.range.upperBound)
    guard start > 0, pieces[start - 1].isNoun, next < pieces.count else { return false }
    return pieces[next].tag == .ADP || pieces[next].kind == .time
  }

  private func isReporting(_ piece: Piece) -> Bool { ClaimLexicons.reporting.contains(piece.lemma) }

  /// "officials said the pipeline will cost": a verb of saying with its clause right behind it.
  private func reportsBarely(_ group: VerbGroup) -> Bool {
    let next = group.range.upperBound
    guard next < pieces.count, isReporting(pieces[group.main]),
      !ClauseReader.needsThat.contains(pieces[group.main].lemma)
    else { return false }
    let follower = pieces[next]
    return follower.tag == .DET || follower.tag == .PRON || follower.isNoun || follower.tag == .ADJ
      || follower.kind == .quantity || follower.kind == .time || follower.isComma
      || follower.isQuote
  }

  /// Verbs that report only with "that": "they see America as a rival" reports nothing.
  private static let needsThat: Set<String> = [
    "see", "know", "find", "agree", "signal", "show", "hear", "learn", "discover", "reveal", "mean",
    "understand", "recognise", "recognize", "accept", "promise", "question", "consider", "call",
  ]

  /// Nouns whose "that" says what they are: "the fact that". After others it is a relative: "the
  /// wheat that Canada sold".
  private static let contentNouns: Set<String> = [
    "fact", "evidence", "claim", "idea", "view", "news", "hope", "fear", "belief", "sign", "proof",
    "report", "warning", "promise", "statement", "allegation", "suggestion", "conclusion", "doubt",
    "concern", "expectation", "risk", "chance", "possibility", "rumour", "announcement", "way",
  ]

  private func isBreak(_ piece: Piece) -> Bool {
    piece.isComma || piece.isDash || piece.isWord(";", ":") || piece.tag == .CCONJ
      || piece.opensBracket || piece.closesBracket || piece.isQuote
  }

  private func isJoin(_ piece: Piece) -> Bool {
    piece.tag == .SCONJ || isRelative(piece)
  }

  func isRelative(_ piece: Piece) -> Bool {
    piece.isWord("which", "who", "whom", "whose", "that", "where", "when", "wherein")
      && (piece.tag == .PRON || piece.tag == .SCONJ || piece.tag == .ADV || piece.tag == .DET)
  }

  /// Where the clause of `group` begins and how it hangs on what stands before.
  private func boundary(
    of group: VerbGroup, after floor: Int, previous: VerbGroup?, afterRelative: Bool
  ) -> (Int, Clause.Join) {
    let start = group.range.lowerBound
    if group.isParticiple { return (start, .participle) }
    var comma: Int?
    var conjunction: Int?
    // "X, the maker of Y, said": the commas right before a verb close an apposition.
    var appositions = start > floor && pieces[start - 1].isComma ? 2 : 0
    if appositions > 0, afterRelative { return (start, .coordinate) }
    var index = start
    while index > floor {
      index -= 1
      let piece = pieces[index]
      if piece.closesBracket, let open = opening(of: index, from: floor) {
        index = open
        continue
      }
      if isRelative(piece), !isDeterminer(index) {
        return relativeStart(index, floor, start, previous)
      }
      if piece.tag == .SCONJ { return (index, .subordinate) }
      if piece.isWord(";", ":") || piece.isDash || piece.opensBracket || piece.closesBracket {
        return (index + 1, .none)
      }
      if piece.tag == .CCONJ, conjunction == nil { conjunction = index }
      if piece.isComma, appositions > 0 {
        appositions -= 1
      } else if piece.isComma, comma == nil {
        comma = index
      }
    }
    guard let previous else { return (0, .none) }
    if pieces[start - 1].tag == .CCONJ { return (start, .coordinate) }
    if conjunction == nil || comma.map({ $0 + 1 != conjunction }) ?? true, reportsBarely(previous) {
      return (previous.range.upperBound, .reported)
    }
    if let conjunction, comma.map({ $0 <= conjunction }) ?? true {
      return (conjunction + 1, .coordinate)
    }
    if let comma {
      // ", and from 1998 on, the town paid": the time belongs to what follows.
      if let conjunction, isFronted(conjunction + 1..<comma) {
        return (conjunction + 1, .coordinate)
      }
      return (comma + 1, conjunction == nil ? .none : .coordinate)
    }
    return (floor, .coordinate)
  }

  /// A time or place that stands before its clause's subject.
  private func isFronted(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    return pieces[first].kind == .time || pieces[first].tag == .ADP
  }

  /// Where the bracket that closes at `index` opens.
  private func opening(of index: Int, from floor: Int) -> Int? {
    pieces[floor..<index].lastIndex { $0.opensBracket }
  }

  private func isDeterminer(_ index: Int) -> Bool {
    pieces[index].tag == .DET && pieces[index].form == "that"
  }

  /// "said that", "of which two votes": the joining word opens the clause.
  private func relativeStart(
    _ index: Int, _ floor: Int, _ verb: Int, _ previous: VerbGroup?
  ) -> (Int, Clause.Join) {
    let isThat = pieces[index].isWord("that")
    if isThat, index > 0, isReporting(pieces[index - 1]) { return (index + 1, .reported) }
    if isThat, pieces[index].tag == .SCONJ {
      let reports = previous.map { isReporting(pieces[$0.main]) } ?? false
      if !reports, index > floor, pieces[index - 1].tag == .NOUN,
        !ClauseReader.contentNouns.contains(pieces[index - 1].lemma.lowercased())
      {
        return (index, .relative)
      }
      return (index + 1, reports ? .reported : .subordinate)
    }
    if pieces[index].isWord("when", "where"), index + 1 < verb { return (index + 1, .subordinate) }
    if index > floor, pieces[index - 1].tag == .ADP { return (index - 1, .relative) }
    return (index, .relative)
  }
}
