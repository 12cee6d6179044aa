// What a clause says without a figure of its own: events, their dates, what is and what is not.

import Language
import SourceText
import Values

/// "The tunnel opened to traffic in 2016", "It does not accept the ruling".
struct StatementRule: ClaimRule {
  let name = "statement"

  func reads(_ proposition: Proposition, beside earlier: [Assertion]) -> Bool {
    earlier.allSatisfy { $0.kind == .membership || isBeside($0) } || isDatedEvent(proposition)
      || occasion(proposition) != nil
  }

  /// "Peru, the largest exporter, signed", "Holm, ranked 23rd, won": the rank is no more than an aside of what is
  /// said.
  private func isBeside(_ earlier: Assertion) -> Bool {
    earlier.rules.contains(SuperlativeRule.aside)
  }

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    let clause = proposition.clause
    let subject = proposition.subject
    guard
      subject.words.contains(where: { $0.tag == .PROPN || $0.tag == .NOUN })
        || isExistential(proposition) || isNobody(subject) || isImpersonal(proposition)
    else { return [] }
    // The second of a pair is told with the first.
    if isOfAnyTime(proposition) || isPair(proposition, proposition.index - 1) { return [] }
    if isCutShort(proposition) && sharedObject(proposition) == nil || isOpen(subject)
      || isBareRestriction(proposition)
      || isAside(proposition)
    {
      return []
    }
    if subject.text.isEmpty { return [] }
    // "nor did the firm that built it": the verb stands elsewhere.
    if proposition.pieces[clause.main].lemma == "do", clause.verb.lowerBound > 0,
      proposition.pieces[clause.verb.lowerBound - 1].isWord("nor", "neither", "so")
    {
      return []
    }
    // "as it was built to do".
    if clause.complement.isEmpty || object(proposition, [clause.complement]).isEmpty,
      proposition.pieces[clause.main].lemma == "do"
    {
      return []
    }
    let complement = sharedObject(proposition) ?? complement(proposition)
    let time = proposition.time.time(of: clause)
    let gap = proposition.reading.gap(of: clause)
    if gap == .open || isOfAnybody(proposition) || proposition.isSinceRecords { return [] }
    // "A mayor whom the rest did not want": not that they wanted no mayor.
    if let lost = gap.range, proposition.stance.polarity == .negated,
      proposition.pieces[lost.lowerBound].isWord("a", "an") || isBarePlural(proposition, lost)
    {
      return []
    }
    let tail =
      clause.back.isEmpty
      ? tail(proposition, behind: complement)
        ?? proposition.phrases.restriction(at: complement.upperBound, of: proposition.index)
      : clause.back
    var object = self.object(
      proposition, [gap.range, complement, tail].compactMap(\.self), told: time?.text ?? "")
    if let shared = refused(proposition), object.text.isEmpty {
      object = proposition.phrases.phrase(shared)
    }
    var actor = subject
    if proposition.isPassive, let agent = proposition.agent(in: complement) {
      object.words = subject.words + object.words
      actor.words = proposition.phrases.phrase(agent).words
    }
    // "The wind took the rest": of what?
    if ["the rest", "the same", "the others"].contains(object.text.lowercased()) { return [] }
    // "The firm that runs it", "called it": what "it" is stands elsewhere.
    if clause.join == .relative, object.words.count == 1, object.words[0].tag == .PRON { return [] }
    // "the share that doctors consider safe": which share, stands elsewhere.
    if isVerdictOfNothing(proposition) { return [] }
    // "discovers that", what being lost.
    if object.text.lowercased() == "that" { return [] }
    if isUnnamed(proposition, complement, tail) || isMeasuredNext(proposition, complement) {
      return []
    }
    // "animals burping, farting and pooping", "he said": no more than a list, or who speaks.
    if clause.join == .participle || proposition.pieces[clause.main].lemma == "say" && time == nil,
      !object.words.contains(where: isContent)
    {
      return []
    }
    guard
      object.words.contains(where: isContent)
        || proposition.predicate.words.contains(where: { $0.tag == .VERB || $0.tag == .ADJ }),
      let span = proposition.reading.span(
        min(
          clause.whole.lowerBound, gap.range?.lowerBound ?? clause.whole.lowerBound)..<(tail
          ?? complement).upperBound)
    else { return [] }
    let kind = kind(proposition, complement, time)
    let assertion = proposition.assertion(
      kind, span: span, subject: actor, object: object, value: ordinal(proposition), time: time,
      rules: [name])
    var said = paired(became(notUntil(assertion, proposition), proposition), proposition)
    if refused(proposition) != nil, said.polarity == .affirmed { said.polarity = .negated }
    return [said] + GappedReader(proposition: proposition).dated(like: said)
  }

  /// "Inherits a staff that has grown to 40": the figure's claim says which staff, and this one nothing.
  private func isMeasuredNext(_ proposition: Proposition, _ complement: Range<Int>) -> Bool {
    let (pieces, next) = (proposition.pieces, proposition.index + 1)
    guard next < proposition.reading.clauses.count, complement.count == 2,
      let noun = complement.last,
      pieces[complement.lowerBound].isWord("a", "an"), pieces[noun].tag == .NOUN,
      case let relative = proposition.reading.clauses[next], relative.join == .relative,
      relative.whole.lowerBound == noun + 1
    else { return false }
    return relative.range.contains { pieces[$0].kind == .quantity }
  }

  /// "considers safe", with no word of what.
  private func isVerdictOfNothing(_ proposition: Proposition) -> Bool {
    let (reading, main) = (proposition.reading, proposition.clause.main)
    guard ["call", "consider", "declare", "deem", "think"].contains(reading.pieces[main].lemma),
      !proposition.isPassive, proposition.clause.join == .relative,
      !reading.tree.children[main].contains(where: {
        $0 > main && reading.pieces[$0].hangs(as: "obj", "ccomp")
      })
    else { return false }
    return reading.tree.children[main].contains {
      $0 > main && reading.pieces[$0].hangs(as: "xcomp") && reading.pieces[$0].tag == .ADJ
    }
  }

  /// "roads": some of them.
  private func isBarePlural(_ proposition: Proposition, _ range: Range<Int>) -> Bool {
    proposition.pieces[range].allSatisfy { $0.tag == .ADJ || $0.kind == .word && $0.tag == .NOUN }
      && proposition.pieces[range].last?.word.isPlural ?? false
  }

  /// "Nobody who comes by boat may stay", "everyone who owns one": a condition, and nothing that anybody does.
  private func isOfAnybody(_ proposition: Proposition) -> Bool {
    guard proposition.clause.join == .relative,
      let head = proposition.pieces[proposition.clause.top].head
    else { return false }
    return proposition.pieces[head].isWord(
      "anybody", "anyone", "everybody", "everyone", "nobody", "none", "whoever")
  }

  /// "over the years after it reaches the air", "until it pays": in the present what comes, or what happens now and
  /// then, and nothing that is said to be so.
  private func isOfAnyTime(_ proposition: Proposition) -> Bool {
    let (pieces, clause) = (proposition.pieces, proposition.clause)
    guard clause.join == .subordinate, clause.verb.count == 1, case let verb = pieces[clause.main],
      verb.tag == .VERB, verb.form == verb.lemma || verb.form.hasSuffix("s"),
      // "cut" may be the past.
      ClaimLexicons.pasts[verb.form]?.first.map(String.init) != verb.form
    else { return false }
    let start = clause.range.lowerBound
    return pieces[max(0, start - 1)...start].contains {
      $0.isWord("after", "before", "once", "until") && $0.tag != .ADV
    }
  }

  /// What stands behind the verb and belongs to the statement.
  private func complement(_ proposition: Proposition) -> Range<Int> {
    let start = proposition.clause.verb.upperBound
    let end = MemberRule.list(proposition)?.mark ?? proposition.contentEnd
    let next = proposition.index + 1
    // "It was not unanimous: one of them voted": another statement.
    let isFollowed =
      next < proposition.reading.clauses.count
      && !proposition.reading.clauses[next].subject.isEmpty
    // "The gauge that lied: what went wrong".
    let isRelative = proposition.clause.join == .relative
    let stop = (start..<max(start, end)).first {
      proposition.pieces[$0].isWord(";")
        || (isFollowed || isRelative) && proposition.pieces[$0].isWord(":")
    }
    let last =
      circumstance(proposition) ?? figure(behindOccasion: proposition) ?? stop ?? outcome(
        proposition, end) ?? lead(proposition, end)
      ?? remark(proposition, end) ?? end
    // "listened without moving": what did not move is another clause's.
    if last > start, proposition.pieces[last - 1].isWord("without") { return start..<(last - 1) }
    return start..<max(start, last)
  }

  /// What is said of the subject, of several pieces of the sentence.
  private func object(
    _ proposition: Proposition, _ ranges: [Range<Int>], told: String? = nil
  ) -> Phrase {
    let phrases = ranges.map { range in
      var phrase = proposition.phrases.phrase(range, told: told)
      // "The ships that it sent": it sent the ships.
      if range.first == 0, proposition.pieces[0].tag == .DET {
        phrase.text = phrase.text.prefix(1).lowercased() + phrase.text.dropFirst()
      }
      return phrase
    }
    .filter { !$0.text.isEmpty }
    var object = Phrase(
      text: phrases.map(\.text).joined(separator: " "), words: phrases.flatMap(\.words))
    object.readings = phrases.lazy.map(\.readings).first { !$0.isEmpty } ?? []
    return object
  }

  /// "shut the road, hours after it had opened it": where what only leads to the next clause begins.
  private func lead(_ proposition: Proposition, _ end: Int) -> Int? {
    let (pieces, next) = (proposition.pieces, proposition.index + 1)
    guard next < proposition.reading.clauses.count, end > 2,
      proposition.reading.clauses[next].join == .subordinate
    else { return nil }
    let units = ["minutes", "hours", "days", "weeks", "months", "years", "moments"]
    return (min(max(end - 3, proposition.clause.verb.upperBound), end)..<end).first {
      pieces[$0].isComma && $0 + 1 < end && units.contains(pieces[$0 + 1].form)
    }
  }

  /// "drew 1–1, a result that leaves them fourth": where what the next clause is said of begins.
  private func outcome(_ proposition: Proposition, _ end: Int) -> Int? {
    let (pieces, next) = (proposition.pieces, proposition.index + 1)
    guard next < proposition.reading.clauses.count,
      let host = proposition.reading.clauses[next].host,
      host.lowerBound > proposition.clause.verb.upperBound, host.lowerBound < end,
      host.upperBound + 2 > end, pieces[host.lowerBound - 1].isComma,
      pieces[host.lowerBound].isWord("a", "an")
    else { return nil }
    return host.lowerBound - 1
  }

  /// "No rain has fallen since May, the longest drought on record": where what is said of the whole clause
  /// begins.
  private func remark(_ proposition: Proposition, _ end: Int) -> Int? {
    let (pieces, start) = (proposition.pieces, proposition.clause.verb.upperBound)
    return (start..<max(start, end)).first { comma in
      guard pieces[comma].isComma, comma > start, comma + 2 < end, pieces[comma + 1].tag == .DET,
        let phrase = proposition.reading.nounPhrase(from: comma + 1, to: end),
        let noun = pieces[phrase].lastIndex(where: \.isNoun), pieces[noun].hangs(as: "appos"),
        let head = pieces[noun].head
      else { return false }
      return head < start
    }
  }

  /// "called the plan, covering half the coast, a farce": what the verb has behind another clause;
  /// nil for nothing.
  private func tail(_ proposition: Proposition, behind complement: Range<Int>) -> Range<Int>? {
    let (pieces, tree) = (proposition.pieces, proposition.reading.tree)
    let top = proposition.clause.top
    // "portrayed a harbour that lies idle as a ruin".
    func isAs(_ index: Int) -> Bool {
      pieces[index].hangs(as: "obl")
        && tree.children[index].contains { $0 < index && pieces[$0].isWord("as") }
    }
    guard pieces[top].tag == .VERB,
      let late = tree.children[top].first(where: {
        $0 > complement.upperBound && !pieces[$0].isVerb
          && (pieces[$0].hangs(as: "obj", "xcomp") || isAs($0))
      }), complement.contains(where: { pieces[$0].head == top && pieces[$0].hangs(as: "obj") })
    else { return nil }
    var (low, high) = (late, late + 1)
    while low > complement.upperBound, tree.holds(late, low - 1) { low -= 1 }
    guard isAs(late) || pieces[low - 1].isComma || pieces[low - 1].isQuote || pieces[low - 1].isDash
    else { return nil }
    while high < pieces.count, tree.holds(late, high) { high += 1 }
    // "as a museum without a roof": its phrases may hang on a word of the clause between.
    while isAs(late), high < pieces.count, pieces[high].tag != .PUNCT, !pieces[high].isVerb {
      high += 1
    }
    return low..<high
  }

  /// "called the plan", what it was called being lost behind another clause.
  private func isUnnamed(_ proposition: Proposition, _ complement: Range<Int>, _ tail: Range<Int>?)
    -> Bool
  {
    let (pieces, top) = (proposition.pieces, proposition.clause.top)
    // "a sum which he calls an error": what he calls so stands before.
    if proposition.clause.join == .relative, !proposition.clause.subject.isEmpty,
      ["brand", "call", "dub", "label", "term"].contains(pieces[top].lemma),
      proposition.reading.gap(of: proposition.clause).range == nil
    {
      return true
    }
    guard tail == nil, ["brand", "call", "dub", "label", "term"].contains(pieces[top].lemma),
      proposition.index + 1 < proposition.reading.clauses.count
    else { return false }
    let next = proposition.reading.clauses[proposition.index + 1]
    return next.governor == proposition.index && next.join == .participle
      && !proposition.reading.names(top)
  }

  /// "the weeks that remained": no more than which weeks are meant. "The largest the bank has ever had": no
  /// clause of its own.
  private func isBareRestriction(_ proposition: Proposition) -> Bool {
    let clause = proposition.clause
    if clause.join == .relative || clause.join == .none,
      proposition.pieces[clause.verb].contains(where: { $0.isWord("ever") }),
      proposition.pieces[clause.complement].allSatisfy({ $0.tag == .PUNCT })
    {
      return true
    }
    let start = clause.range.lowerBound
    return clause.join == .relative && clause.host != nil && !proposition.isPassive
      // "the 95 percent that it asks for".
      && proposition.pieces[clause.complement].allSatisfy { $0.tag == .PUNCT || $0.tag == .ADP }
      && proposition.pieces[clause.main].tag == .VERB && start > 0
      && !proposition.pieces[start - 1].isComma && !proposition.pieces[start].isComma
      && !(start > 1 && proposition.pieces[start - 2].isComma)
  }

  /// "The two need and want to keep it": the first verb has no object of its own.
  private func isCutShort(_ proposition: Proposition) -> Bool {
    let next = proposition.index + 1
    let clauses = proposition.reading.clauses
    // "could not rule out that it had sunk": what it could not stands in the next clause.
    if next < clauses.count, clauses[next].join == .reported, !proposition.isPassive,
      clauses[next].governor == proposition.index
        || ClaimLexicons.transitives.contains(proposition.pieces[proposition.clause.main].lemma),
      proposition.reading.gap(of: proposition.clause) == .none,
      proposition.clause.complement.allSatisfy({
        proposition.pieces[$0].tag == .PUNCT || proposition.pieces[$0].hangs(as: "compound:prt")
          || proposition.pieces[$0].isWord("that")
      })
    {
      return true
    }
    guard ClaimLexicons.transitives.contains(proposition.pieces[proposition.clause.main].lemma),
      proposition.clause.complement.allSatisfy({
        proposition.pieces[$0].tag == .CCONJ || proposition.pieces[$0].tag == .PUNCT
      }), next < clauses.count
    else { return false }
    return clauses[next].join == .coordinate && clauses[next].subject.isEmpty
      && proposition.pieces[clauses[next].range.lowerBound - 1].tag == .CCONJ
  }

  /// "Players collect, sell and use cards": the object of the last verb in a row, where the others need one; nil for
  /// verbs with more behind them.
  private func sharedObject(_ proposition: Proposition) -> Range<Int>? {
    let (pieces, clauses) = (proposition.pieces, proposition.reading.clauses)
    guard ClaimLexicons.transitives.contains(pieces[proposition.clause.main].lemma),
      proposition.clause.join != .relative || !proposition.clause.subject.isEmpty
    else { return nil }
    var index = proposition.index
    while clauses[index].complement.allSatisfy({ pieces[$0].tag == .CCONJ || pieces[$0].isComma }) {
      guard index + 1 < clauses.count, case let next = clauses[index + 1],
        next.join == .coordinate, next.subject.isEmpty,
        next.verb.lowerBound <= clauses[index].range.upperBound + 1
      else { return nil }
      index += 1
    }
    guard index > proposition.index, let object = clauses[index].complement.first,
      pieces[object].isNoun || pieces[object].tag == .DET || pieces[object].tag == .ADJ,
      let last = proposition.reading.nounComplex(from: object, to: clauses[index].range.upperBound)
    else { return nil }
    return last
  }

  /// "Cost 4 million, the wages not included": a participle without "was" says how the rest is meant.
  private func isAside(_ proposition: Proposition) -> Bool {
    let (clause, pieces) = (proposition.clause, proposition.pieces)
    return pieces[clause.main].tag == .VERB && !pieces[clause.main].isIngForm
      && clause.subject.lowerBound > 0 && pieces[clause.subject.lowerBound - 1].isComma
      && !clause.verb.contains { pieces[$0].tag == .AUX }
      && clause.subject.contains { pieces[$0].word.relation == "nsubj:pass" }
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

  /// "While Brazil agreed to sign it, Peru has refused": to sign it; nil where nothing before says what.
  private func refused(_ proposition: Proposition) -> Range<Int>? {
    let (pieces, clause) = (proposition.pieces, proposition.clause)
    guard pieces[clause.main].isWord("refused", "refuse", "refuses"), !proposition.isPassive,
      clause.complement.allSatisfy({ pieces[$0].tag == .PUNCT }), !clause.subject.isEmpty,
      let mark = pieces[..<clause.subject.lowerBound].lastIndex(where: {
        $0.isWord("to") && $0.hangs(as: "mark")
      }), mark + 1 < clause.subject.lowerBound, pieces[mark + 1].isVerb,
      pieces[mark + 1].hangs(as: "xcomp"), let asking = pieces[mark + 1].head,
      [
        "agree", "ask", "convince", "invite", "order", "persuade", "pledge", "promise", "tell",
        "urge",
      ]
      .contains(pieces[asking].lemma)
    else { return nil }
    let end = pieces[mark..<clause.subject.lowerBound].firstIndex(where: \.isComma)
    return mark..<(end ?? clause.subject.lowerBound)
  }

  /// "The interests meet and collide": both, where neither verb has more behind it.
  private func paired(_ assertion: Assertion, _ proposition: Proposition) -> Assertion {
    let (clauses, index) = (proposition.reading.clauses, proposition.index)
    guard isPair(proposition, index), let second = clauses.dropFirst(index + 1).first,
      let span = proposition.reading.span(
        proposition.clause.whole.lowerBound..<second.verb.upperBound)
    else { return assertion }
    var assertion = assertion
    assertion.predicate.text += " and " + proposition.reading.quote(second.verb)
    assertion.span = assertion.span.union(span)
    return assertion
  }

  /// Whether a clause and the next one are no more than two verbs with "and" between, of one subject.
  private func isPair(_ proposition: Proposition, _ first: Int) -> Bool {
    let (pieces, clauses) = (proposition.pieces, proposition.reading.clauses)
    guard first >= 0, first + 1 < clauses.count, clauses[first].join != .coordinate else {
      return false
    }
    let next = clauses[first + 1]
    return next.join == .coordinate && next.subject.isEmpty
      && clauses[first].complement.allSatisfy { pieces[$0].tag == .CCONJ }
      && next.verb.lowerBound <= clauses[first].verb.upperBound + 1
      && pieces[next.verb.lowerBound - 1].isWord("and")
      && next.complement.allSatisfy { pieces[$0].tag == .PUNCT }
  }

  /// "was not found until 29 March" says that it was found then.
  private func notUntil(_ assertion: Assertion, _ proposition: Proposition) -> Assertion {
    guard let time = assertion.time, time.relation == .until,
      time.text.lowercased().hasPrefix("until"),
      assertion.polarity == .negated || isAfterNot(time, proposition)
    else { return assertion }
    var assertion = assertion
    if assertion.polarity == .affirmed {
      assertion.time?.text = String(time.text.dropFirst("until ".count))
    }
    assertion.polarity = .affirmed
    assertion.time?.relation = .during
    assertion.time?.period = time.period.map {
      Period(start: $0.start ?? $0.end, end: $0.end, grain: $0.grain)
    }
    assertion.rules.append("not until")
    return assertion
  }

  /// "It was not until May that it opened": it did in May.
  private func isAfterNot(_ time: TimeQualifier, _ proposition: Proposition) -> Bool {
    let (pieces, text) = (proposition.pieces, proposition.reading.text)
    let start = pieces.indices.first {
      pieces[$0].kind == .time && time.text.hasSuffix(text.text(pieces[$0].span))
    }
    guard let start, start > 1 else { return false }
    return pieces[start - 1].isWord("not")
      || pieces[start - 1].isWord("until") && pieces[start - 2].isWord("not")
  }

  /// "whose mines are shut", "which is the second": nobody says of whom.
  private func isOpen(_ subject: Phrase) -> Bool {
    if ["the same", "the latter", "the former", "the rest"].contains(subject.text.lowercased()) {
      return true
    }
    return ["are", "is", "was", "were", "what", "which", "who", "whose"].contains(
      subject.text.prefix { $0 != " " }.lowercased())
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

  /// "He said it was wise to wait", "that it is odd that they left": "it" stands for nothing, and what
  /// it stands in for follows.
  private func isImpersonal(_ proposition: Proposition) -> Bool {
    let (pieces, clause) = (proposition.pieces, proposition.clause)
    guard proposition.isReported, proposition.subject.text.lowercased() == "it",
      let adjective = clause.complement.first(where: { pieces[$0].tag == .ADJ })
    else { return false }
    return clause.complement.contains {
      $0 > adjective && pieces[$0].isWord("to", "that") && pieces[$0].hangs(as: "mark")
    }
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
    if let occasion = occasion(proposition) { return pieces[occasion].value?.quantity }
    let ranks = proposition.clause.indices.filter { pieces[$0].value?.quantity?.unit == "rank" }
    guard ranks.count == 1, let quantity = pieces[ranks[0]].value?.quantity, quantity.number > 1,
      ranks[0] + 1 < pieces.count, pieces[ranks[0] + 1].isNoun
    else { return nil }
    return quantity
  }

  /// "won on her third match point", "flew for the third time": which of several it was; nil for none.
  private func occasion(_ proposition: Proposition) -> Int? {
    let pieces = proposition.pieces
    return proposition.clause.complement.first { index in
      guard let quantity = pieces[index].value?.quantity, quantity.unit == "rank",
        quantity.number > 1, index + 1 < pieces.count, pieces[index + 1].isNoun,
        let mark = pieces[..<index].lastIndex(where: {
          $0.tag != .DET && !$0.isNoun && !$0.isWord("his", "her", "its")
            && !$0.isWord("their", "'s", "’s")
        }), mark >= proposition.clause.verb.upperBound, index - mark < 5
      else { return false }
      return pieces[mark].isWord("on", "for") && mark + 1 < index
    }
  }

  /// "won on her third try with 40 points": where the figure's words begin behind such an occasion; nil where none
  /// stands there.
  private func figure(behindOccasion proposition: Proposition) -> Int? {
    let pieces = proposition.pieces
    guard let occasion = occasion(proposition),
      let figure = proposition.clause.complement.first(where: {
        $0 > occasion && pieces[$0].kind == .quantity
      })
    else { return nil }
    return (occasion + 1..<figure).first { pieces[$0].isWord("with", "at", "after") }
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
    let tops: [Int?] = [proposition.clause.top, proposition.clause.main]
    // "was halted for six weeks in August": a length of time is such a figure.
    let figures = proposition.clause.range.filter {
      pieces[$0].kind == .quantity
        || pieces[$0].kind == .duration && $0 > 0 && pieces[$0 - 1].isWord("for")
    }
    guard let first = figures.first, first > proposition.clause.verb.upperBound,
      pieces[proposition.clause.main].tag == .VERB,
      !ClaimLexicons.levels.contains(pieces[proposition.clause.main].lemma),
      // "accounts for 30 percent of the oil found in 2019": the year of the oil dates no event.
      proposition.clause.complement.contains(where: {
        pieces[$0].kind == .time && ($0 < first || tops.contains(pieces[$0].head))
      })
    else { return false }
    return pieces[first - 1].isWord("with", "at", "after", "killing", "for", "and")
      || circumstance(proposition) != nil
  }

  /// "It was found on Tuesday after a user failed to withdraw 5,000 dollars": where what stands
  /// behind the date of an event begins, if the clause's figures stand there.
  private func circumstance(_ proposition: Proposition) -> Int? {
    let (pieces, clause) = (proposition.pieces, proposition.clause)
    guard let figure = clause.range.first(where: { pieces[$0].kind == .quantity }),
      figure > clause.verb.upperBound,
      let time = clause.complement.first(where: { pieces[$0].kind == .time }), time < figure
    else { return nil }
    return (time + 1..<figure).first {
      pieces[$0].isWord("after", "amid", "as", "because", "before", "following", "when", "while")
        && !(pieces[$0].isWord("as") && pieces[$0 + 1].isWord("many", "much", "of"))
    }
  }
}
