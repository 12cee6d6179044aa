// What a clause says without a figure of its own: events, their dates, what is and what is not.

import Language
import SourceText
import Values

/// "The tunnel opened to traffic in 2016", "It does not accept the ruling".
struct StatementRule: ClaimRule {
  let name = "statement"

  func reads(_ proposition: Proposition, beside earlier: [Assertion]) -> Bool {
    earlier.allSatisfy { $0.kind == .membership } || isDatedEvent(proposition)
  }

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    let clause = proposition.clause
    let subject = proposition.subject
    guard
      subject.words.contains(where: { $0.tag == .PROPN || $0.tag == .NOUN })
        || isExistential(proposition) || isNobody(subject)
    else { return [] }
    let end = MemberRule.list(proposition)?.mark ?? clause.range.upperBound
    let complement = clause.verb.upperBound..<max(clause.verb.upperBound, end)
    let time = proposition.time.time(of: clause)
    var object = proposition.phrases.phrase(complement)
    var actor = subject
    if proposition.isPassive, let agent = proposition.agent(in: complement) {
      object = Phrase(text: object.text, words: subject.words + object.words)
      actor = proposition.phrases.phrase(agent)
    }
    guard
      object.words.contains(where: isContent)
        || proposition.verbs.contains(where: { $0.tag == .VERB }),
      let span = proposition.reading.span(clause.whole.lowerBound..<complement.upperBound)
    else { return [] }
    let kind = kind(proposition, complement, time)
    let assertion = proposition.assertion(
      kind, span: span, subject: actor, object: object, value: ordinal(proposition), time: time,
      rules: [name])
    return [became(notUntil(assertion), proposition)]
  }

  /// "became chief executive in 2020" also says since when she is it; the comparison reads it so.
  private func became(_ assertion: Assertion, _ proposition: Proposition) -> Assertion {
    guard proposition.pieces[proposition.clause.main].lemma == "become",
      assertion.polarity == .affirmed, let time = assertion.time, time.relation == .during,
      time.basis == .explicit
    else { return assertion }
    var assertion = assertion
    assertion.rules.append(Assertion.becameRule)
    return assertion
  }

  /// "was not found until 29 March" says that it was found then.
  private func notUntil(_ assertion: Assertion) -> Assertion {
    guard assertion.polarity == .negated, let time = assertion.time, time.relation == .until,
      time.text.lowercased().hasPrefix("until")
    else { return assertion }
    var assertion = assertion
    assertion.polarity = .affirmed
    assertion.time?.relation = .during
    assertion.time?.period = time.period.map {
      Period(start: $0.start ?? $0.end, end: $0.end, grain: $0.grain)
    }
    assertion.rules.append("not until")
    return assertion
  }

  /// "Nobody survived the crash", "None of it burned".
  private func isNobody(_ subject: Phrase) -> Bool {
    subject.words.first.map { ClaimLexicons.negators.contains($0.form.lowercased()) } ?? false
  }

  /// "There was no breach": what there is stands after the verb.
  private func isExistential(_ proposition: Proposition) -> Bool {
    proposition.subject.words.count == 1
      && proposition.subject.words[0].form.lowercased() == "there"
      && proposition.pieces[proposition.clause.complement].contains(where: \.isNoun)
  }

  private func isContent(_ word: Word) -> Bool {
    word.tag == .NOUN || word.tag == .PROPN || word.tag == .ADJ
  }

  private func kind(
    _ proposition: Proposition, _ complement: Range<Int>, _ time: TimeQualifier?
  ) -> ClaimKind {
    let main = proposition.pieces[proposition.clause.main]
    let nouns = proposition.pieces[complement].filter { $0.tag == .NOUN }
    if main.lemma == "be" || main.lemma == "become" || main.lemma == "remain" {
      if nouns.first.map({ ClaimLexicons.roles.contains($0.lemma) }) ?? false,
        isPerson(proposition)
      {
        return .role
      }
      if nouns.contains(where: { $0.lemma == "member" }) { return .membership }
      return time == nil ? .status : .date
    }
    if time != nil { return .date }
    return main.tag == .VERB ? .event : .status
  }

  /// "is on its eleventh flight", "his second term": which of several, where only one is told.
  private func ordinal(_ proposition: Proposition) -> Quantity? {
    let pieces = proposition.pieces
    let ranks = proposition.clause.indices.filter { pieces[$0].value?.quantity?.unit == "rank" }
    guard ranks.count == 1, let quantity = pieces[ranks[0]].value?.quantity, quantity.number > 1,
      ranks[0] + 1 < pieces.count, pieces[ranks[0] + 1].isNoun
    else { return nil }
    return quantity
  }

  /// Places and organisations hold no office: "The port is a partner".
  private func isPerson(_ proposition: Proposition) -> Bool {
    let clause = proposition.clause
    guard let head = proposition.pieces[clause.host ?? clause.subject].last(where: \.isNoun) else {
      return true
    }
    return head.nameType == .person || head.kind == .word
  }

  /// "came ashore on Tuesday with winds of 185 km/h": the event is a claim beside its figures.
  private func isDatedEvent(_ proposition: Proposition) -> Bool {
    let pieces = proposition.pieces
    let figures = proposition.clause.range.filter { pieces[$0].kind == .quantity }
    guard let first = figures.first, first > proposition.clause.verb.upperBound,
      pieces[proposition.clause.main].tag == .VERB,
      pieces[proposition.clause.complement].contains(where: { $0.kind == .time })
    else { return false }
    return pieces[first - 1].isWord("with", "at", "after", "killing", "for", "and")
  }
}
