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
    if isCutShort(proposition) { return [] }
    let end = MemberRule.list(proposition)?.mark ?? end(proposition)
    let stop = (clause.verb.upperBound..<max(clause.verb.upperBound, end)).first {
      proposition.pieces[$0].isWord(";")
    }
    let complement = clause.verb.upperBound..<max(clause.verb.upperBound, stop ?? end)
    let time = proposition.time.time(of: clause)
    var object = proposition.phrases.phrase(complement)
    var actor = subject
    if proposition.isPassive, let agent = proposition.agent(in: complement) {
      object.words = subject.words + object.words
      actor.words = proposition.phrases.phrase(agent).words
    }
    // "animals burping, farting and pooping", "he said": no more than a list, or who speaks.
    if clause.join == .participle || proposition.pieces[clause.main].lemma == "say" && time == nil,
      !object.words.contains(where: isContent)
    {
      return []
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

  /// "The two need and want to keep it": the first verb has no object of its own.
  private func isCutShort(_ proposition: Proposition) -> Bool {
    let next = proposition.index + 1
    let clauses = proposition.reading.clauses
    return Self.transitive.contains(proposition.pieces[proposition.clause.main].lemma)
      && proposition.clause.complement.allSatisfy {
        proposition.pieces[$0].tag == .CCONJ || proposition.pieces[$0].tag == .PUNCT
      } && next < clauses.count && clauses[next].join == .coordinate
      && clauses[next].subject.isEmpty
      && proposition.pieces[clauses[next].range.lowerBound - 1].tag == .CCONJ
  }

  /// Verbs that say nothing without an object.
  private static let transitive: Set<String> = [
    "back", "bring", "build", "buy", "carry", "contain", "control", "create", "design", "develop",
    "expect", "find", "give", "have", "hold", "include", "involve", "keep", "like", "maintain",
    "make", "need", "offer", "own", "produce", "provide", "require", "seek", "support", "take",
    "use", "value", "want",
  ]

  /// "cannot choose who lives next door": a clause that is the object belongs to it.
  private func end(_ proposition: Proposition) -> Int {
    let (clause, next) = (proposition.clause, proposition.index + 1)
    let clauses = proposition.reading.clauses
    // "will do what it can".
    if next < clauses.count, let last = clause.complement.last,
      proposition.pieces[last].isWord("what", "whatever", "whoever")
    {
      return clauses[next].range.upperBound
    }
    guard next < clauses.count, clauses[next].governor == proposition.index,
      clauses[next].join != .reported, proposition.pieces[clauses[next].top].hangs(as: "ccomp"),
      !proposition.pieces[clause.complement].contains(where: { $0.isNoun || $0.tag == .ADJ })
    else { return clause.range.upperBound }
    return clauses[next].range.upperBound
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
