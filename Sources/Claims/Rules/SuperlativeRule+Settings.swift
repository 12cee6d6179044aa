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
    if setting.lowerBound < clause.verb.lowerBound {
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
