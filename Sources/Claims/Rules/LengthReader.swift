// "The 13-day talks", "a three-year deal": how long something lasts, said before its noun. Only of
// what happens or is agreed; a "ten-year bond" and a "five-year-old" are not read.

import Language
import SourceText
import Values

/// Lengths of time given before a noun.
struct LengthReader {
  let reading: Reading
  let phrases: PhraseReader

  private var pieces: [Piece] { reading.pieces }

  /// An amount for each noun that has its length before it.
  func read() -> [Assertion] {
    pieces.indices.compactMap { index in
      guard pieces[index].kind == .duration, let value = pieces[index].value,
        let quantity = value.quantity, pieces[index].word.form.contains("-"),
        let noun = noun(after: index)
      else { return nil }
      var start = index
      while start > 0, pieces[start - 1].tag == .DET || pieces[start - 1].tag == .ADJ { start -= 1 }
      guard let span = reading.span(start..<(noun + 1)) else { return nil }
      let verb = Word(
        span: pieces[noun].span, form: pieces[noun].word.isPlural ? "last" : "lasts", lemma: "last",
        tag: .VERB)
      return Assertion(
        kind: .quantity, span: span, sentence: reading.sentence, block: reading.block,
        subject: subject(start, index, noun), predicate: Phrase(text: verb.form, words: [verb]),
        object: Phrase(text: length(index, quantity), words: []), value: quantity,
        valueSpan: pieces[index].span, rules: ["quantity", "length"])
    }
  }

  /// What lasts, without the words for how long.
  private func subject(_ start: Int, _ length: Int, _ noun: Int) -> Phrase {
    var phrase = phrases.phrase(start..<(noun + 1), without: length)
    phrase.text = phrase.text.replacing("… ", with: "")
    // "an eight-day strike": a strike.
    if start < length, pieces[start].isWord("a", "an") {
      let rest = phrase.text.drop { $0 != " " }
      let first = rest.dropFirst().first.map { "aeiou".contains($0) } ?? false
      phrase.text = (first ? "an" : "a") + rest
    }
    return phrase
  }

  /// "four years" of "four-year".
  private func length(_ index: Int, _ quantity: Quantity) -> String {
    let words = pieces[index].form.replacing("-", with: " ")
    return quantity.number == 1 || words.hasSuffix("s") ? words : words + "s"
  }

  /// The last noun of the phrase that a length begins, if it is one that lasts.
  private func noun(after index: Int) -> Int? {
    var last: Int?
    for next in (index + 1)..<max(index + 1, min(index + 6, pieces.count)) {
      guard pieces[next].tag == .ADJ || pieces[next].isNoun else { break }
      if pieces[next].isNoun { last = next }
    }
    return last.flatMap { Self.lasting.contains(pieces[$0].lemma.lowercased()) ? $0 : nil }
  }

  /// What happens or holds for a time.
  static let lasting: Set<String> = [
    "agreement", "ban", "battle", "campaign", "ceasefire", "closure", "conference", "conflict",
    "contract", "course", "curfew", "deal", "drought", "exercise", "expedition", "festival",
    "flight", "hearing", "hunt", "investigation", "journey", "lease", "lockdown", "mandate",
    "manhunt", "meeting", "mission", "moratorium", "negotiation", "occupation", "operation",
    "outage", "pact", "partnership", "pause", "pilgrimage", "programme", "program",
    "protest", "reign", "retreat", "search", "sentence", "siege", "standoff", "strike", "study",
    "summit", "suspension", "talk", "term", "tour", "training", "treaty", "trial", "trip", "truce",
    "visit", "voyage", "walkout", "war",
  ]
}
