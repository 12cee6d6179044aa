// "In one of the largest thefts ever, …", "… in the worst crash since 1990": a superlative of what the
// clause tells. Only where its noun is that of an event: what is done in the largest city is no record.

import Language
import SourceText
import Values

extension SuperlativeRule {
  /// In `rules` of a superlative of what a whole clause tells.
  static let told = "told event"

  /// The phrase with the preposition that puts the clause into it: "in one of the largest thefts"; nil
  /// where it is no such phrase.
  func setting(_ proposition: Proposition, _ phrase: Range<Int>) -> Range<Int>? {
    let pieces = proposition.pieces
    var low = phrase.lowerBound
    if low > 1, pieces[low - 1].isWord("of"),
      pieces[low - 2].isWord("one") || pieces[low - 2].kind == .quantity
    {
      low -= 2
    }
    guard low > 0, pieces[low - 1].isWord("in"),
      let noun = phrase.last(where: { pieces[$0].isNoun }), isEvent(pieces[noun]),
      low <= proposition.clause.subject.lowerBound
        || pieces[low == phrase.lowerBound ? noun : low].hangs(as: "obl")
    else { return nil }
    return (low - 1)..<phrase.upperBound
  }

  /// "rose 8.5 percent, the largest gain since 1981": what the clause tells is the largest, where a figure tells it;
  /// nil for what stands beside something else.
  func change(_ proposition: Proposition, _ phrase: Range<Int>, _ end: Int) -> Range<Int>? {
    let (pieces, clause) = (proposition.pieces, proposition.clause)
    guard phrase.lowerBound > clause.verb.upperBound, pieces[phrase.lowerBound - 1].isComma,
      let noun = phrase.last(where: { pieces[$0].isNoun }),
      Self.changes.contains(pieces[noun].lemma.lowercased()),
      (clause.verb.upperBound..<phrase.lowerBound).contains(where: {
        pieces[$0].kind == .quantity && pieces[$0].value?.quantity?.unit != "rank"
      }), end == pieces.count || pieces[end].tag == .PUNCT || end == clause.range.upperBound
    else { return nil }
    return phrase
  }

  /// "the highest reading since records began in 1951": the end of that clause; nil where none follows.
  func sinceRecords(_ proposition: Proposition, behind end: Int) -> Int? {
    let (pieces, next) = (proposition.pieces, proposition.index + 1)
    guard end < pieces.count, pieces[end].isWord("since"), next < proposition.reading.clauses.count,
      case let clause = proposition.reading.clauses[next], clause.range.contains(end + 1),
      ["begin", "start"].contains(pieces[clause.main].lemma)
    else { return nil }
    return clause.range.upperBound
  }

  /// Nouns for how something changes or how fast.
  static let changes: Set<String> = [
    "advance", "climb", "contraction", "decline", "decrease", "drop", "expansion", "fall", "gain",
    "growth", "increase", "jump", "level", "loss", "pace", "plunge", "rate", "reading", "rise",
    "slide", "surge",
  ]

  private func isEvent(_ noun: Piece) -> Bool {
    let lemma = noun.lemma.lowercased()
    return noun.kind == .word
      && (ClaimLexicons.events.contains(lemma) || Sort(noun: lemma) == .event)
  }

  /// The superlative, told with the clause that it is said of.
  func record(
    _ proposition: Proposition, _ mark: SuperlativeMark, _ phrase: Range<Int>,
    _ setting: Range<Int>, _ end: Int
  ) -> Assertion? {
    let (clause, reading) = (proposition.clause, proposition.reading)
    guard !clause.subject.isEmpty, let span = reading.span(setting.lowerBound..<end) else {
      return nil
    }
    let words = phrase.filter { !mark.range.contains($0) }.map { proposition.pieces[$0].word }
    var said = reading.quote(clause.verb.lowerBound..<clause.range.upperBound)
    // "rose 8 percent, the largest gain since 1981": up to there.
    if setting == phrase {
      said = reading.quote(clause.verb.lowerBound..<end)
    } else if setting.lowerBound < clause.verb.lowerBound {
      // What stands behind a comma tells more of a part: "from Delta Bank, a lender in Leeds".
      let close = clause.complement.first { proposition.pieces[$0].isComma }
      said = reading.quote(clause.verb.lowerBound..<(close ?? clause.range.upperBound))
      let told = reading.quote(setting.lowerBound..<end)
      said += " " + told.prefix(1).lowercased() + told.dropFirst()
    }
    var assertion = proposition.assertion(
      .superlative, span: span,
      predicate: Phrase(
        text: said, words: [mark.word] + words.filter { $0.tag == .NOUN || $0.tag == .ADJ }),
      object: Phrase(
        text: "",
        words: proposition.phrases.phrase(phrase.upperBound..<end).words
          + words.filter { $0.tag == .PROPN }),
      value: mark.rank.map { SuperlativeMark.quantity($0...$0) }
        ?? mark.group.map { SuperlativeMark.quantity(1...$0) },
      time: proposition.time.time(of: clause),
      rules: [name, Self.told, Self.aside] + (mark.isShared ? ["one of"] : []))
    // "the worst crash since 1990": when it was is another matter.
    if let time = assertion.time, reading.quote(phrase.lowerBound..<end).contains(time.text) {
      assertion.time = nil
    }
    assertion.object.text = ""
    return assertion
  }
}
