// Which clause reports which: the one whose verb of saying governs it, the one that stands beside it
// ("…, X said", "as X put it"), the one before a colon.

import Language
import SourceText

extension Attribution {
  /// The clause whose verb reports this one or one that it hangs on.
  static func reporter(of index: Int, _ reading: Reading, _ asides: [Int]) -> Int? {
    let clauses = reading.clauses
    if asides.contains(index) { return nil }
    // "It fell on Friday; the port closed, they said": they said what follows the semicolon.
    let part = { (clause: Int?) in
      clause.map { clause in
        reading.pieces[..<clauses[clause].verb.lowerBound].filter { $0.isWord(";") }.count
      }
    }
    var index = index
    for _ in clauses {
      let governor = clauses[index].governor
      let near = asides.filter { part($0) == part(index) }
      let aside = near.first { aside in
        clauses[aside].governor == index
          || part(clauses[aside].governor) != part(aside) && part(governor) != part(index)
      }
      if let aside { return aside }
      guard let governor else { return near.last { $0 + 1 == clauses.count } }
      // "…, it said; others disagree": what follows a semicolon is the text's own again.
      let start = clauses[index].range.lowerBound
      if part(governor) != part(index), !reading.pieces[start].isWord("that"),
        start == 0 || !reading.pieces[start - 1].isWord("that")
      {
        return nil
      }
      if clauses[index].join == .reported { return governor }
      // "…, said Ann Hill, who leads the bank": the text says who she is.
      if asides.contains(governor), clauses[index].join == .relative { return nil }
      // "“It is late,” said Ann Hill, and left": so does it what she does.
      if asides.contains(governor), isBehindQuotation(reading, index, governor) { return nil }
      // "He agreed: the dam had leaked."
      // "They see only part of it: it leaked" says what they see before the colon.
      if start > 0, reading.pieces[start - 1].isWord(":"), isReporting(reading, governor),
        !(ClaimLexicons.reporting[reading.pieces.verb(at: clauses[governor].main)]?
          .contains("name") ?? false)
      {
        return governor
      }
      index = governor
    }
    return nil
  }

  /// Whether a clause hangs on one that says who speaks, behind the quotation marks of what is said.
  private static func isBehindQuotation(_ reading: Reading, _ index: Int, _ speaking: Int) -> Bool {
    let (clause, speech) = (reading.clauses[index], reading.clauses[speaking])
    // "The mine is “a disaster,” Hill said, because it leaks": still his word.
    let isTimed =
      clause.join != .subordinate
      || reading.tree.children[clause.top].contains {
        reading.pieces[$0].isWord("after", "as", "before", "until", "when", "while")
      }
    return isTimed && [.coordinate, .subordinate, .participle].contains(clause.join)
      && clause.range.lowerBound >= speech.verb.upperBound
      && reading.pieces[..<speech.verb.lowerBound].contains(where: \.isDoubleQuote)
      && !reading.pieces[speech.verb.upperBound...].contains(where: \.isDoubleQuote)
  }

  private static func isReporting(_ reading: Reading, _ index: Int) -> Bool {
    ClaimLexicons.reports(reading.pieces.verb(at: reading.clauses[index].main))
  }

  /// "…, X said", "The bank, it says, is", "as X put it": a verb of saying that stands beside
  /// another's clause and has nothing of its own to say.
  static func isAside(_ reading: Reading, _ index: Int) -> Bool {
    let clause = reading.clauses[index]
    let start = clause.range.lowerBound
    let children = reading.tree.children[clause.top]
    let isAs = children.contains {
      reading.pieces[$0].hangs(as: "mark", "advmod") && reading.pieces[$0].isWord("as")
        && $0 < clause.verb.lowerBound
    }
    let puts =
      reading.pieces[clause.main].lemma == "put"
      && children.contains { $0 == clause.main + 1 && reading.pieces[$0].isWord("it") }
    // "less than the firm had promised".
    let opening = reading.pieces[max(0, start - 1)..<clause.verb.lowerBound]
    guard isAs && puts || isReporting(reading, index), clause.front.isEmpty,
      !opening.contains(where: { $0.isWord("than") }),
      clause.join != .relative,
      clause.join != .participle,
      isAs || start > 0 && (reading.pieces[start - 1].isComma || reading.pieces[start - 1].isQuote)
    else { return false }
    return !children.contains { child in
      reading.pieces[child].hangs(as: "cc") || !isAs && reading.pieces[child].hangs(as: "mark")
        || child > clause.verb.lowerBound && !puts && isContent(reading, child, of: clause)
    }
  }

  /// Whether a word is what a verb of saying says.
  private static func isContent(_ reading: Reading, _ child: Int, of clause: Clause) -> Bool {
    let piece = reading.pieces[child]
    if piece.hangs(as: "ccomp", "xcomp") { return true }
    return piece.hangs(as: "obj") && piece.kind != .time && reading.pieces[child - 1].kind != .time
      && reading.pieces[clause.main].lemma != "tell"
  }
}
