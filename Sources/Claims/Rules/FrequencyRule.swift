// "the annual exercise with NATO", "its weekly market in Leeds": how often something takes place, said
// before its noun. Only of what is named or somebody's: "an annual festival" is no known one.

import Language
import SourceText
import Values

/// Frequencies given before a noun.
struct FrequencyRule: ClaimRule {
  let name = "frequency"

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    guard proposition.stance.modality == .asserted, proposition.stance.polarity == .affirmed else {
      return []
    }
    return proposition.clause.indices.compactMap { read(proposition, at: $0) }
  }

  private func read(_ proposition: Proposition, at index: Int) -> Assertion? {
    let (pieces, reading) = (proposition.pieces, proposition.reading)
    guard pieces[index].kind == .word, ClaimLexicons.frequencies.contains(pieces[index].form),
      let noun = noun(pieces, after: index),
      let front = reading.nounPhrase(before: index + 1),
      case let before = front.lowerBound..<(noun + 1),
      !pieces[before].contains(where: { $0.isWord("a", "an", "no", "any") || $0.kind == .quantity })
    else { return nil }
    let end = end(reading, of: noun)
    guard pieces[before.lowerBound..<end].contains(where: { $0.kind == .name }),
      let span = reading.span(before.lowerBound..<end)
    else { return nil }
    var subject = proposition.phrases.phrase(before.lowerBound..<index)
    let rest = proposition.phrases.phrase((index + 1)..<end)
    let mark = pieces[index + 1].tag == .PUNCT ? pieces[index + 1].word.form : ""
    subject.text += (subject.text.isEmpty ? "" : " ") + mark + rest.text
    // "drills with NATO, dubbed Steppe Eagle,": the verb stands behind an aside.
    if rest.text.contains(",") { subject.text += "," }
    subject.words += rest.words
    // "Its annual fair": whose it is.
    if pieces[before.lowerBound].isWord("its", "their", "his", "her"),
      subject.words.first?.tag == .PROPN
    {
      let owner = proposition.subject.text
      guard !owner.isEmpty else { return nil }
      subject.text = owner + "’s " + rest.text
    }
    let isPlural = pieces[noun].form != pieces[noun].lemma.lowercased()
    let form = isPlural ? "are" : "is"
    var assertion = proposition.assertion(
      .status, span: span, subject: subject,
      predicate: Phrase(
        text: form, words: [Word(span: pieces[index].span, form: form, lemma: "be", tag: .AUX)]),
      rules: [name])
    assertion.object = Phrase(text: pieces[index].word.form, words: [pieces[index].word])
    (assertion.span, assertion.scope, assertion.place) = (span, nil, nil)
    return assertion
  }

  /// The last noun of the phrase behind the adjective, if it is of what takes place.
  private func noun(_ pieces: [Piece], after index: Int) -> Int? {
    var last: Int?
    for next in (index + 1)..<max(index + 1, min(index + 7, pieces.count)) {
      // "the annual ‘Harvest Moon’ fair".
      let isMark = pieces[next].isQuote || pieces[next].isWord("‘", "’", "'", "’s", "'s")
      guard pieces[next].tag == .ADJ || pieces[next].isNoun || isMark else { break }
      if pieces[next].isNoun { last = next }
    }
    guard let last, pieces[last].kind == .word else { return nil }
    let lemma = pieces[last].lemma.lowercased()
    let isEvent =
      Sort(noun: lemma) == .event || ClaimLexicons.events.contains(lemma)
      || LengthReader.lasting.contains(lemma)
    return isEvent ? last : nil
  }

  /// Behind the phrases that say of whom, with whom or where, and what it is called.
  private func end(_ reading: Reading, of noun: Int) -> Int {
    let pieces = reading.pieces
    var end = noun + 1
    while end < pieces.count {
      if pieces[end].tag == .ADP, let thing = reading.nounComplex(from: end + 1, to: pieces.count),
        let head = thing.first(where: { pieces[$0].isNoun }), reading.tree.holds(noun, head),
        !pieces[thing].contains(where: { $0.kind == .quantity || $0.kind == .time })
      {
        end = thing.upperBound
      } else if let name = Self.name(pieces, at: end) {
        end = name + 1
      } else {
        break
      }
    }
    return end
  }

  /// ", dubbed Steppe Eagle": the name behind the verb.
  private static func name(_ pieces: [Piece], at index: Int) -> Int? {
    var next = index
    if pieces[next].isComma { next += 1 }
    guard next + 1 < pieces.count, pieces[next].isWord("dubbed", "called", "named", "titled") else {
      return nil
    }
    next += 1
    if pieces[next].isQuote, next + 1 < pieces.count { next += 1 }
    return pieces[next].kind == .name ? next : nil
  }
}
