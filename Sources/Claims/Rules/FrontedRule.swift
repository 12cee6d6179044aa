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
      (top + 1..<comma).contains(where: { pieces[$0].isNoun || pieces[$0].kind == .time })
    else { return [] }
    let end = (top + 1..<comma).first { pieces[$0].isDash } ?? comma
    return parts(of: top, to: end, reading).compactMap { part in
      // A figure behind the subject has a claim of its own.
      aside == top && part.contains { pieces[$0].kind == .quantity } ? nil : said(part, proposition)
    }
  }

  /// "built in 1931 and closed in 1990": each participle with its own words.
  private func parts(of top: Int, to end: Int, _ reading: Reading) -> [Range<Int>] {
    let pieces = reading.pieces
    let starts = reading.tree.children[top].filter { next in
      next > top + 1 && next < end && pieces[next].hangs(as: "conj") && pieces[next].tag == .VERB
        && !pieces[next].isIngForm && !reading.hasChild(next, "nsubj")
        && pieces[next].form != pieces[next].lemma.lowercased()
    }.compactMap { next in
      pieces[top..<next].lastIndex { $0.tag == .CCONJ || $0.isComma }
    }
    return zip([top] + starts.map { $0 + 1 }, starts + [end]).map { $0..<max($0, $1) }
  }

  /// What one participle says of the subject; its adverb stands before it: "last inspected in 2017".
  private func said(_ part: Range<Int>, _ proposition: Proposition) -> Assertion? {
    let (pieces, reading, clause) = (proposition.pieces, proposition.reading, proposition.clause)
    guard let top = part.first(where: { pieces[$0].tag == .VERB }), top < part.lowerBound + 3,
      let span = reading.span(part)
    else { return nil }
    let time = proposition.time.explicit(in: part, isAside: true)
    let words = proposition.subject.words
    let isName = words.count == 1 && words[0].tag == .PROPN
    let isPlural = !isName && pieces.isPlural(reading.core(of: clause.subject))
    var assertion = proposition.assertion(
      time == nil ? .event : .date, span: span,
      predicate: Phrase(
        text: copula(part, top, time, proposition)[isPlural ? 1 : 0] + " "
          + reading.quote(part.lowerBound..<(top + 1)).lowercased(), words: [pieces[top].word]),
      object: proposition.phrases.phrase((top + 1)..<part.upperBound, told: time?.text ?? ""),
      time: time, rules: [name])
    assertion.object = proposition.phrases.phrase(
      (top + 1)..<part.upperBound, told: time?.text ?? "")
    (assertion.polarity, assertion.modality, assertion.scope) = (.affirmed, .asserted, nil)
    assertion.place = nil
    return assertion
  }

  private func copula(
    _ part: Range<Int>, _ top: Int, _ time: TimeQualifier?, _ proposition: Proposition
  ) -> [String] {
    let pieces = proposition.pieces
    let verb = pieces[proposition.clause.verb.lowerBound]
    let isPast =
      verb.isWord("was", "were", "had", "did")
      || verb.tag == .VERB && verb.form != verb.lemma.lowercased() && !verb.form.hasSuffix("s")
    let isSince = part.contains { pieces[$0].value?.relation == .since }
    if isSince, !isPast { return ["has been", "have been"] }
    return kind(pieces[top]) == "state" && time == nil && !isPast
      ? ["is", "are"] : ["was", "were"]
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
      !pieces[top].isIngForm, pieces[top].form != pieces[top].lemma.lowercased(),
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
      piece.form != piece.lemma.lowercased(), !piece.isIngForm,
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
