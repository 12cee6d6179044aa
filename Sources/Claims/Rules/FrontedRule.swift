// "Founded in Leeds in 1931, the firm makes pumps", "The firm, founded in Leeds in 1931, makes pumps": what
// a participle before or behind the subject says of it. Not read: reasons and conditions ("Asked about it, she
// said", "If elected"), and what says nothing but a verb.

import Language
import SourceText
import Values

/// Participles at the front of a clause, or between commas behind its subject.
struct FrontedRule: ClaimRule {
  let name = "fronted"
  let readsReports = true

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    let (pieces, reading, clause) = (proposition.pieces, proposition.reading, proposition.clause)
    let aside = reading.asideParticiple(of: clause)
    guard let top = reading.frontedParticiple(of: clause) ?? aside, !clause.subject.isEmpty,
      !ClaimLexicons.reporting.contains(pieces[top].lemma), kind(pieces[top]) != "loose",
      let comma = aside == top
        ? (top..<clause.verb.lowerBound).first(where: { pieces[$0].isComma })
        : (top..<clause.subject.lowerBound).last(where: {
          pieces[$0].isComma || pieces[$0].isDash
        }),
      // A figure there has a claim of its own.
      aside != top || !(top..<comma).contains(where: { pieces[$0].kind == .quantity }),
      (top + 1..<comma).contains(where: { pieces[$0].isNoun || pieces[$0].kind == .time }),
      let span = reading.span(top..<comma)
    else { return [] }
    let end = (top + 1..<comma).first { pieces[$0].isDash } ?? comma
    let time = proposition.time.explicit(in: top..<end)
    let isState = kind(pieces[top]) == "state"
    let words = proposition.subject.words
    let isName = words.count == 1 && words[0].tag == .PROPN
    let isPlural = !isName && pieces.isPlural(reading.core(of: clause.subject))
    let verb = pieces[clause.verb.lowerBound]
    let isPast =
      verb.isWord("was", "were", "had", "did")
      || verb.tag == .VERB && verb.form != verb.lemma.lowercased() && !verb.form.hasSuffix("s")
    let isSince = (top..<end).contains { pieces[$0].value?.relation == .since }
    let copula =
      isSince && !isPast
      ? ["has been", "have been"]
      : isState && time == nil && !isPast ? ["is", "are"] : ["was", "were"]
    var assertion = proposition.assertion(
      time == nil ? .event : .date, span: reading.span(top..<end) ?? span,
      predicate: Phrase(
        text: copula[isPlural ? 1 : 0] + " " + pieces[top].form, words: [pieces[top].word]),
      object: proposition.phrases.phrase((top + 1)..<end, told: time?.text ?? ""), time: time,
      rules: [name])
    assertion.object = proposition.phrases.phrase((top + 1)..<end, told: time?.text ?? "")
    (assertion.polarity, assertion.modality, assertion.scope) = (.affirmed, .asserted, nil)
    assertion.place = nil
    return [assertion]
  }

  private func kind(_ participle: Piece) -> Substring? {
    ClaimLexicons.openings[participle.form]?.first
  }
}

extension Reading {
  /// The participle that opens a clause before its subject: "Founded in 1931, the firm makes pumps"; nil
  /// for none.
  func frontedParticiple(of clause: Clause) -> Int? {
    tree.children[clause.top].first {
      $0 < clause.subject.lowerBound && isFrontedParticiple($0)
    }
  }

  /// The participle between commas behind the subject: "The firm, founded in 1931, makes pumps"; nil for
  /// none.
  func asideParticiple(of clause: Clause) -> Int? {
    let core = core(of: clause.subject)
    let start = core.upperBound + 1
    guard start + 1 < clause.verb.lowerBound, pieces[start - 1].isComma else { return nil }
    let top = pieces[start].tag == .ADV ? start + 1 : start
    guard pieces[top].kind == .word, pieces[top].tag == .VERB, pieces[top].hangs(as: "acl"),
      !pieces[top].form.hasSuffix("ing"), pieces[top].form != pieces[top].lemma.lowercased(),
      let head = pieces[top].head, core.contains(head), !hasChild(top, "aux"),
      !hasChild(top, "nsubj"), !hasChild(top, "mark"), !hasChild(top, "obj")
    else { return nil }
    return top
  }

  /// Whether a piece is such a participle: a past one at the beginning of its sentence or behind a
  /// comma, without helpers, subject or joint.
  func isFrontedParticiple(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.kind == .word, piece.tag == .VERB, piece.hangs(as: "advcl"),
      let head = piece.head, head > index, pieces[head].isVerb || hasChild(head, "cop"),
      piece.form != piece.lemma.lowercased(), !piece.form.hasSuffix("ing"),
      !tree.children[index].contains(where: {
        pieces[$0].hangs(as: "aux", "cop", "nsubj", "mark", "obj", "cc")
          || $0 < index
            && (pieces[$0].tag != .ADV || pieces[$0].isWord("once", "when", "whenever", "until"))
      })
    else { return false }
    let isAfterAdverb =
      index > 0 && pieces[index - 1].tag == .ADV
      && !pieces[index - 1].isWord("once", "when", "whenever", "until")
    let first = isAfterAdverb ? index - 1 : index
    return first == 0 || pieces[first - 1].isComma || pieces[first - 1].isQuote
  }
}
