// Who says it: "X said that …", "…, X said", "according to X".

import Language
import SourceText

/// Reads attributions of one sentence's clauses.
struct Attribution {
  let reading: Reading
  private let whole: Range<Int>?
  /// For each clause the one whose verb reports it, itself or with what governs it.
  private let reporters: [Int?]

  init(_ reading: Reading) {
    self.reading = reading
    whole = Attribution.accordingTo(reading)
    let asides = reading.clauses.indices.filter { Attribution.isAside(reading, $0) }
    reporters = reading.clauses.indices.map { Attribution.reporter(of: $0, reading, asides) }
  }

  /// The pieces that name who says the clause; nil when the text speaks itself.
  func source(of index: Int) -> Range<Int>? {
    (reporters[index] ?? (holds(index) ? index : nil)).flatMap(subject) ?? whole
  }

  /// "He expects it to last", "They reject the plan": what somebody thinks, denies or asks for
  /// without a clause of its own.
  private func holds(_ index: Int) -> Bool {
    let clause = reading.clauses[index]
    let children = reading.tree.children[clause.top].map { reading.pieces[$0] }
    if children.contains(where: { $0.relation == "nsubj:pass" || $0.relation == "aux:pass" }) {
      return false
    }
    let verbs = [clause.main, clause.top].map { reading.pieces[$0].lemma }
    switch verbs.compactMap({ ClaimLexicons.reporting[$0]?.first }).first {
    case "forecast", "deny", "ask": return true
    case "think": return children.contains { $0.hangs(as: "xcomp") }
    default: return false
    }
  }

  /// Who is said to speak in the sentence, the last of several.
  var speaker: Range<Int>? { reporters.compactMap(\.self).last.flatMap(subject) }

  /// Whether the clause only introduces what another clause says.
  func isReport(_ index: Int) -> Bool { reporters.contains(index) }

  /// Whether the verb that reports a clause denies it.
  func isDenied(_ index: Int) -> Bool {
    guard let reporter = reporters[index] else { return false }
    return ClaimLexicons.reporting[reading.pieces[reading.clauses[reporter].main].lemma]?.first
      == "deny"
  }

  /// Who reports: the subject, wherever it stands; nil for "It was reported that".
  private func subject(_ index: Int) -> Range<Int>? {
    let clause = reading.clauses[index]
    if let host = clause.host { return host }
    if clause.subject.isEmpty {
      if let behind = inverted(clause) { return behind }
      return clause.lender.flatMap(subject)
    }
    let range = clause.subject
    return range.count == 1 && reading.pieces[range.lowerBound].isWord("it", "there") ? nil : range
  }

  /// "…,” said Biden."
  private func inverted(_ clause: Clause) -> Range<Int>? {
    guard
      let head = reading.tree.children[clause.top].first(where: {
        $0 >= clause.verb.upperBound && reading.pieces[$0].hangs(as: "nsubj")
      })
    else { return nil }
    let start = (clause.verb.upperBound...head).first { reading.tree.holds(head, $0) } ?? head
    return reading.nounPhrase(from: start, to: reading.pieces.count)
  }

  /// The clause whose verb reports this one or one that it hangs on.
  private static func reporter(of index: Int, _ reading: Reading, _ asides: [Int]) -> Int? {
    let clauses = reading.clauses
    if asides.contains(index) { return nil }
    var index = index
    while true {
      if let aside = asides.first(where: { clauses[$0].governor == index }) { return aside }
      guard let governor = clauses[index].governor else {
        return asides.last { $0 + 1 == clauses.count }
      }
      if clauses[index].join == .reported { return governor }
      // "…, it said; others disagree": what follows a semicolon is the text's own again.
      let start = clauses[index].range.lowerBound
      if start > 0, reading.pieces[start - 1].isWord(";") { return nil }
      index = governor
    }
  }

  private static func isReporting(_ reading: Reading, _ index: Int) -> Bool {
    ClaimLexicons.reporting.contains(reading.pieces[reading.clauses[index].main].lemma)
  }

  /// "…, X said", "The bank, it says, is": a verb of saying that stands beside another's clause and
  /// has nothing of its own to say.
  private static func isAside(_ reading: Reading, _ index: Int) -> Bool {
    let clause = reading.clauses[index]
    let start = clause.range.lowerBound
    guard isReporting(reading, index), clause.join != .relative, clause.join != .participle,
      start > 0, reading.pieces[start - 1].isComma || reading.pieces[start - 1].isQuote
    else { return false }
    return !reading.tree.children[clause.top].contains { child in
      let piece = reading.pieces[child]
      return piece.hangs(as: "cc", "mark")
        || child > clause.verb.lowerBound
          && (piece.hangs(as: "ccomp", "xcomp")
            || piece.hangs(as: "obj") && piece.kind != .time
              && reading.pieces[child - 1].kind != .time
              && reading.pieces[clause.main].lemma != "tell")
    }
  }

  private static func accordingTo(_ reading: Reading) -> Range<Int>? {
    let pieces = reading.pieces
    guard
      let start = pieces.indices.first(where: {
        pieces[$0].isWord("according") && $0 + 2 < pieces.count && pieces[$0 + 1].isWord("to")
      })
    else { return asToldBy(reading) }
    return reading.nounComplex(from: start + 2, to: pieces.count)
  }

  /// "As told by the builders, …", "…, as reported by the agency".
  private static func asToldBy(_ reading: Reading) -> Range<Int>? {
    let pieces = reading.pieces
    let start = pieces.indices.first { index in
      pieces[index].isWord("as") && index + 3 < pieces.count
        && ClaimLexicons.reporting.contains(pieces[index + 1].lemma)
        && pieces[index + 2].isWord("by")
    }
    return start.flatMap { reading.nounPhrase(from: $0 + 3, to: pieces.count) }
  }
}
