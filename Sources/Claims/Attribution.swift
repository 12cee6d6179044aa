// Who says it: "X said that …", "…, X said", "according to X".

import Language
import SourceText

/// Reads attributions of one sentence's clauses.
struct Attribution {
  let reading: Reading
  private let whole: Range<Int>?
  private let trailing: Int?

  init(_ reading: Reading) {
    self.reading = reading
    whole = Attribution.accordingTo(reading)
    trailing = Attribution.trailingReport(reading)
  }

  /// The pieces that name who says the clause; nil when the text speaks itself.
  func source(of index: Int) -> Range<Int>? {
    let clauses = reading.clauses
    if let reporter = reporter(of: index) { return subject(reporter) }
    if let trailing, trailing != index {
      let clause = clauses[trailing]
      return clause.subject.isEmpty ? inverted(trailing) ?? subject(trailing) : subject(trailing)
    }
    return whole
  }

  /// Whether the clause only introduces what another clause says.
  func isReport(_ index: Int) -> Bool {
    if index == trailing { return true }
    let next = index + 1
    guard next < reading.clauses.count, reading.clauses[next].join == .reported else {
      return false
    }
    return isReporting(index)
  }

  /// Whether the verb that reports a clause denies it.
  func isDenied(_ index: Int) -> Bool {
    guard let reporter = reporter(of: index) else { return false }
    return ClaimLexicons.reporting[reading.pieces[reading.clauses[reporter].main].lemma]?.first
      == "deny"
  }

  /// The clause whose verb reports this one, or the one that this one hangs on.
  private func reporter(of index: Int) -> Int? {
    var index = index
    while index > 0 {
      let clause = reading.clauses[index]
      if clause.join == .reported { return isReporting(index - 1) ? index - 1 : nil }
      if clause.join == .none { return nil }
      index -= 1
    }
    return nil
  }

  private func isReporting(_ index: Int) -> Bool {
    ClaimLexicons.reporting.contains(reading.pieces[reading.clauses[index].main].lemma)
  }

  private func subject(_ index: Int) -> Range<Int>? {
    var index = index
    while reading.clauses[index].subject.isEmpty {
      guard let lender = reading.clauses[index].lender, lender < index else {
        return inverted(index)
      }
      index = lender
    }
    // "It was reported that" names nobody.
    let range = reading.clauses[index].subject
    return range.count == 1 && reading.pieces[range.lowerBound].isWord("it", "there") ? nil : range
  }

  /// "…,” said Biden."
  private func inverted(_ index: Int) -> Range<Int>? {
    let complement = reading.clauses[index].complement
    return reading.nounPhrase(from: complement.lowerBound, to: complement.upperBound)
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

  /// The last clause, when all it does is say who said the rest.
  private static func trailingReport(_ reading: Reading) -> Int? {
    let clauses = reading.clauses
    guard let last = clauses.indices.last, last > 0 || hasQuoteBefore(reading, clauses[last])
    else { return nil }
    let clause = clauses[last]
    guard ClaimLexicons.reporting.contains(reading.pieces[clause.main].lemma),
      clause.join != .relative, clause.join != .participle, clause.join != .subordinate
    else { return nil }
    let start = clause.range.lowerBound
    guard start > 0, reading.pieces[start - 1].isComma || reading.pieces[start - 1].isQuote
    else { return nil }
    if isTransitive(reading, clause) { return nil }
    let content = reading.pieces[clause.complement].filter {
      $0.kind == .word && ($0.tag == .NOUN || $0.tag == .VERB)
    }
    return content.count <= 3 ? last : nil
  }

  /// "…, reported a loss": the verb has an object of its own, so that it reports no clause. "Told
  /// reporters" and, after a quotation, "said Biden" do.
  private static func isTransitive(_ reading: Reading, _ clause: Clause) -> Bool {
    guard let next = clause.complement.first.map({ reading.pieces[$0] }) else { return false }
    let object = next.tag == .DET || next.isNoun || next.kind == .quantity || next.tag == .ADJ
    if !object || reading.pieces[clause.main].lemma == "tell" { return false }
    return !(clause.subject.isEmpty && hasQuoteBefore(reading, clause))
  }

  private static func hasQuoteBefore(_ reading: Reading, _ clause: Clause) -> Bool {
    reading.pieces[..<clause.range.lowerBound].contains { $0.isQuote }
  }
}
