// One figure of a clause: what is measured, of whom, when.

import Language
import SourceText
import Values

/// Reads the claim of one segment.
struct FigureReader {
  let proposition: Proposition
  let segment: FigureSegment

  private var pieces: [Piece] { proposition.pieces }
  private var reading: Reading { proposition.reading }
  private var clause: Clause { proposition.clause }

  /// The assertion, and what a later figure may carry on from it.
  func read(carrying carried: Discourse.Carried?) -> (
    assertion: Assertion, carried: Discourse.Carried
  )? {
    guard let value = pieces[segment.figure].value, var quantity = value.quantity,
      let span = span()
    else { return nil }
    if let noun = countedNoun(quantity) { quantity.unit = unit(pieces[noun]) }
    let dimension = quantity.currency ?? quantity.unit ?? ""
    let roles = roles(carried.flatMap { $0.dimension == dimension ? $0 : nil })
    var object = roles.object
    object.words += difference + fronted + formerLevel
    let time =
      proposition.time.time(ofFigure: segment.figure, own: segment.range, clause: clause.range)
      ?? (roles.isElliptical ? carried?.time.map(proposition.time.carry) : nil)
    var assertion = proposition.assertion(
      .quantity, span: span, subject: roles.subject, predicate: roles.predicate,
      object: object, value: quantity, valueSpan: pieces[segment.figure].span, time: time,
      rules: ["quantity"] + (roles.isElliptical ? ["ellipsis"] : [])
        + (time?.basis == .carried ? ["carried time"] : []))
    if deniesAction { assertion.polarity.toggle() }
    if reading.isAccusation(segment.figure) { assertion.modality = .possible }
    // What stands in brackets is said, whatever the sentence denies.
    if roles.predicate.isEmpty { assertion.polarity = .affirmed }
    assertion.denominator = denominator(roles.isElliptical ? carried?.denominator : nil)
    let next = Discourse.Carried(
      subject: roles.subject.words, predicate: roles.predicate.words, object: roles.object.words,
      denominator: assertion.denominator, dimension: dimension, time: time)
    return (assertion, next)
  }

  /// The smallest words that carry the figure: its segment, with the subject when it is the
  /// clause's first.
  private func span() -> Span? {
    var range = segment.range
    if let bracket = segment.bracket {
      let close = pieces[segment.figure...].firstIndex { $0.closesBracket } ?? range.upperBound - 1
      range = range.lowerBound..<min(max(close, segment.figure) + 1, pieces.count)
      if bracket < range.lowerBound { range = (bracket + 1)..<range.upperBound }
    }
    guard let span = reading.span(range), !span.isEmpty else { return nil }
    return span.union(pieces[segment.figure].span)
  }

  /// "30 percent of the flour": the noun phrase after "of"; an elliptical share has that of the
  /// share before it.
  private func denominator(_ carried: Phrase?) -> Phrase {
    let next = segment.figure + 1
    guard pieces[segment.figure].value?.quantity?.unit == "percent" else { return .none }
    guard next + 1 < pieces.count, pieces[next].isWord("of"),
      let range = reading.nounComplex(from: next + 1, to: pieces.count)
    else { return carried ?? .none }
    return proposition.phrases.phrase(range)
  }

  private func unit(_ noun: Piece) -> String {
    let lemma = noun.lemma.lowercased()
    return lemma == "people" ? "person" : lemma
  }

  /// "14 villages", "nine rescue boats": the head of the nouns after a bare number.
  private func countedNoun(_ quantity: Quantity) -> Int? {
    guard quantity.unit == nil, quantity.currency == nil else { return nil }
    var last: Int?
    var index = segment.figure + 1
    if index + 2 < pieces.count, pieces[index].isWord("of"),
      pieces[index + 1].isWord("the", "its", "their", "his", "her")
    {
      index += 2
      while index < pieces.count,
        pieces[index].kind == .name || pieces[index].kind == .quantity || pieces[index].isWord("'s")
      {
        index += 1
      }
    }
    while index < pieces.count {
      let piece = pieces[index]
      if piece.kind == .time || piece.kind == .duration || piece.kind == .quantity { break }
      if piece.tag == .NOUN || (piece.kind == .name && last == nil) {
        last = piece.tag == .NOUN ? index : last
      } else if !(piece.tag == .ADJ || piece.tag == .NUM || piece.isDash || piece.tag == .ADV
        || (piece.tag == .VERB && last == nil))
      {
        break
      }
      index += 1
    }
    return last
  }

  private struct Roles {
    var subject: Phrase
    var predicate: Phrase
    var object: Phrase
    var isElliptical = false
  }

  private func roles(_ carried: Discourse.Carried?) -> Roles {
    let sharesVerb = segment.range.lowerBound < clause.verb.lowerBound
    if clause.subject.contains(segment.figure), segment.bracket == nil { return subjectRoles() }
    if !segment.isFirst && !(sharesVerb && segment.figure >= clause.verb.upperBound)
      || segment.range.lowerBound >= clause.verb.upperBound
    {
      return laterRoles(carried)
    }
    if segment.bracket.map({ $0 < clause.verb.lowerBound }) ?? false { return hostRoles() }
    if segment.figure < clause.subject.lowerBound { return frontedRoles() }
    return objectRoles(carried)
  }

  /// "Over ten years, the fund has …", "At constant exchange rates the increase was …": what
  /// the figure holds for.
  private var fronted: [Word] {
    let front = clause.range.lowerBound..<max(clause.range.lowerBound, clause.subject.lowerBound)
    guard let first = front.first, segment.figure > front.upperBound,
      pieces[first].tag == .ADP || front.contains(where: { pieces[$0].kind == .duration })
    else { return [] }
    return proposition.phrases.phrase(front).words
  }

  /// "has grown to 4,700 from 3,900": the level before a change is another figure than the one
  /// after it.
  private var formerLevel: [Word] {
    guard segment.figure > clause.verb.upperBound, pieces[segment.figure - 1].isWord("from"),
      clause.complement.filter({ pieces[$0].kind == .quantity }).count > 1
    else { return [] }
    var mark = pieces[segment.figure - 1].word
    (mark.lemma, mark.tag) = ("#before", .NOUN)
    return [mark]
  }

  /// "24 more countries", "$3 million less than feared": a difference is no level.
  private var difference: [Word] {
    let after = pieces[(segment.figure + 1)...].prefix(3)
    guard
      let word = after.first(where: {
        $0.isWord("more", "less", "fewer", "additional", "higher", "lower", "extra", "another")
      }), after.first?.isWord(",") == false
    else { return [] }
    var mark = word.word
    mark.lemma = "#difference"
    mark.tag = .NOUN
    return [mark]
  }

  /// The figure stands after the verb: "Two mills ground 30% of the flour".
  private func objectRoles(_ carried: Discourse.Carried?) -> Roles {
    let action = action(before: segment.figure)
    let complement =
      max(
        action.upperBound, segment.range.lowerBound)..<max(
        action.upperBound, segment.range.upperBound)
    let object = proposition.phrases.phrase(complement, without: segment.figure)
    if let carried, isDemonstrative(proposition.subject) {
      let agent = agentRange(after: segment.figure, in: complement)
      return Roles(
        subject: agent.map { proposition.phrases.phrase($0) } ?? object,
        predicate: Phrase(text: proposition.predicate.text, words: carried.predicate),
        object: Phrase(text: object.text, words: carried.object), isElliptical: true)
    }
    let predicate =
      action == clause.verb ? proposition.predicate : proposition.phrases.phrase(action)
    return Roles(
      subject: doer(of: action) ?? proposition.subject, predicate: predicate, object: object)
  }

  /// "A report from a user unable to withdraw 5 coins": the noun that the figure's verb hangs on.
  private func doer(of action: Range<Int>) -> Phrase? {
    guard let top = governors(of: action).last, pieces[top].hangs(as: "acl"),
      let noun = pieces[top].head, noun < top, noun > clause.verb.upperBound,
      !pieces[top].isVerb || pieces[top].form.hasSuffix("ing"),
      let range = reading.nounPhrase(before: noun + 1)
    else { return nil }
    return proposition.phrases.phrase(range)
  }

  /// "Failing to withdraw 5 coins", "unable to": the figure's verb is denied by what it hangs on.
  private var deniesAction: Bool {
    guard segment.figure > clause.verb.upperBound else { return false }
    return governors(of: action(before: segment.figure)).dropFirst().contains {
      ClaimLexicons.negators.contains(pieces[$0].lemma)
    }
  }

  /// A verb behind the clause's own and what it hangs on as infinitive, the nearest first.
  private func governors(of action: Range<Int>) -> [Int] {
    guard let last = action.last, action != clause.verb else { return [] }
    var found = [last]
    while let index = found.last, pieces[index].hangs(as: "xcomp", "conj", "advcl"),
      let head = pieces[index].head, head > clause.verb.upperBound, found.count < 5
    {
      found.append(head)
    }
    return found
  }

  /// The verb that governs a figure: the clause's own, or the last infinitive or gerund before the
  /// figure ("asks farms to cut water use by 12%").
  private func action(before figure: Int) -> Range<Int> {
    var index = figure - 1
    while index > clause.verb.upperBound {
      let before = pieces[index - 1]
      if pieces[index].tag == .VERB,
        before.isWord("to") || (pieces[index].form.hasSuffix("ing") && before.tag == .ADP)
      {
        return index..<(index + 1)
      }
      index -= 1
    }
    return clause.verb
  }

  /// The figure stands before the subject: "With a mass of 2.4 tonnes it is …".
  private func frontedRoles() -> Roles {
    let front = segment.range.lowerBound..<max(segment.figure + 1, clause.subject.lowerBound)
    return Roles(
      subject: proposition.subject, predicate: .none,
      object: proposition.phrases.phrase(front, without: segment.figure))
  }

  /// The figure stands in the subject: "40 people died", "30% of the flour was ground by …".
  private func subjectRoles() -> Roles {
    let own = proposition.phrases.phrase(
      clause.subject.clamped(to: segment.range), without: segment.figure)
    let complement = clause.complement.clamped(to: segment.range)
    let rest = proposition.phrases.phrase(complement)
    if proposition.isPassive, let agent = proposition.agent(in: complement) {
      let other = complement.filter { !agent.contains($0) && !pieces[$0].isWord("by") }
      let words = other.map { pieces[$0] }.filter { $0.kind != .time }.map(\.word)
      return Roles(
        subject: proposition.phrases.phrase(agent), predicate: proposition.predicate,
        object: Phrase(text: own.text, words: own.words + words))
    }
    return Roles(subject: own, predicate: proposition.predicate, object: rest)
  }

  /// "Peru's trade with Chile ($3 billion)": the noun phrase before the bracket.
  private func hostRoles() -> Roles {
    let host = clause.subject.clamped(to: 0..<(segment.bracket ?? 0))
    return Roles(
      subject: proposition.phrases.phrase(host), predicate: .none,
      object: proposition.phrases.phrase(inside(), without: segment.figure))
  }

  private func inside() -> Range<Int> {
    let start = (segment.bracket ?? segment.figure - 1) + 1
    let close =
      pieces[segment.figure...].firstIndex { $0.closesBracket } ?? segment.range.upperBound
    return start..<max(start, close)
  }

  /// A figure that shares its clause with an earlier one.
  private func laterRoles(_ carried: Discourse.Carried?) -> Roles {
    let own = proposition.phrases.phrase(ownWords(), without: segment.figure)
    let before =
      clause.complement
      .lowerBound..<max(
        clause.complement.lowerBound, segment.range.lowerBound)
    if let agent = agentRange(after: segment.figure, in: segment.range) {
      let predicate = carried?.predicate ?? proposition.predicate.words
      let object = carried?.object ?? proposition.phrases.phrase(before).words
      return Roles(
        subject: proposition.phrases.phrase(agent),
        predicate: Phrase(text: proposition.predicate.text, words: predicate),
        object: Phrase(text: own.text, words: object), isElliptical: true)
    }
    guard let carried else {
      return Roles(
        subject: proposition.subject, predicate: proposition.predicate, object: own)
    }
    if let bracket = segment.bracket, segment.range.lowerBound < bracket {
      return bracketed(own, carried)
    }
    if own.words.contains(where: { $0.tag == .NOUN }) {
      let start = segment.range.lowerBound
      let compared = start > 0 && pieces[start - 1].isWord("compared", "against", "versus", "than")
      return compared
        ? Roles(subject: own, predicate: .none, object: .none)
        : Roles(subject: proposition.subject, predicate: proposition.predicate, object: own)
    }
    return Roles(
      subject: own.words.contains { $0.tag == .PROPN }
        ? own : Phrase(text: own.text, words: carried.subject),
      predicate: Phrase(text: proposition.predicate.text, words: carried.predicate),
      object: Phrase(text: own.text, words: carried.object), isElliptical: true)
  }

  private func ownWords() -> Range<Int> {
    guard segment.bracket != nil else { return segment.range }
    return segment.range.lowerBound..<max(segment.range.lowerBound, inside().upperBound)
  }

  /// "or with Brazil ($4 billion)": what was said before, the partner exchanged.
  private func bracketed(_ own: Phrase, _ carried: Discourse.Carried) -> Roles {
    if own.words.contains(where: { $0.tag == .NOUN }) {
      return Roles(subject: own, predicate: .none, object: .none)
    }
    var words = carried.subject
    if own.words.first?.tag == .PROPN {
      while words.last?.tag == .PROPN { words.removeLast() }
    }
    if let preposition = own.words.first, preposition.tag == .ADP,
      let old = words.lastIndex(where: { $0.form.lowercased() == preposition.form.lowercased() })
    {
      words.removeSubrange(old...)
    }
    return Roles(
      subject: Phrase(text: own.text, words: words + own.words), predicate: .none, object: .none,
      isElliptical: true)
  }

  /// "sold by X", "by X", "for X", "from X", "in X" right after an elliptical figure.
  private func agentRange(after figure: Int, in range: Range<Int>) -> Range<Int>? {
    var index = figure + 1
    while index < range.upperBound, pieces[index].tag == .VERB || pieces[index].tag == .ADV {
      index += 1
    }
    guard index + 1 < range.upperBound,
      pieces[index].isWord("by", "for", "from", "in", "among", "at", "with")
    else { return nil }
    return reading.nounComplex(from: index + 1, to: range.upperBound)
  }

  private func isDemonstrative(_ subject: Phrase) -> Bool {
    subject.words.count == 1
      && ["this", "that", "these", "those"].contains(subject.words[0].form.lowercased())
  }
}
