// One sentence: its clauses go to the rules, its names and figures to the discourse.

import Documents
import Language
import SourceText
import Values

/// Reads the assertions of one sentence.
struct SentenceReader {
  let reading: Reading

  /// The assertions, or why there are none.
  func read(_ discourse: inout Discourse) -> (
    assertions: [Assertion], silence: Silence?, speaker: String?
  ) {
    if let silence = obviousSilence() { return ([], silence, nil) }
    // "They bought it on Monday. It was written in 1842": what it is was not of that Monday, nor is
    // what follows of that year.
    let isBeside = isOfObject(discourse)
    if isBeside { discourse.time = nil }
    let attribution = Attribution(reading)
    // One for all clauses: what it goes by was named before the sentence.
    let phrases = PhraseReader(reading: reading, discourse: discourse)
    var (assertions, normative) =
      reading.clauses.isEmpty
      ? (fragment(phrases), false) : clauses(&discourse, attribution, phrases)
    assertions += RoleReader(reading: reading, phrases: phrases).read(&discourse.roles)
    assertions += LengthReader(reading: reading, phrases: phrases).read()
    let shared = SharedWhole(reading: reading, phrases: phrases)
    assertions = Wholeness.whole(assertions).map { shared.whole($0).told(from: reading) }
    let ellipsis = EllipsisReader(reading: reading, phrases: phrases)
    assertions += ellipsis.read(after: assertions, discourse.lastStatement)
    discourse.lastStatement = EllipsisReader.last(of: assertions)
    for index in assertions.indices {
      assertions[index].about = discourse.about(assertions[index].subject)
    }
    let speaker = (attribution.speaker ?? told).flatMap { who in
      // "“We promise that”": who that is stands elsewhere.
      who.count == 1 && reading.pieces[who.lowerBound].isWord("i", "we")
        ? nil : phrases.phrase(who).text
    }
    // "takes over a firm that has grown": the firm is not what the sentence is about.
    // Nor is it about what somebody wants to know: "to learn how the body formed".
    let subjects = reading.clauses.indices.filter { index in
      !isAsked(reading.clauses[index])
        && !(reading.clauses[index].host?.first.map { reading.pieces[$0].isWord("a", "an") }
          ?? false)
    }
    let parts = reading.parts
    var named = subjects.map { index in
      Discourse.Subject(
        phrase: phrases.subject(of: index), isMain: reading.isMain(index),
        isSpeaker: attribution.isReport(index),
        takesPlural: reading.takesPlural(reading.clauses[index]),
        gender: reading.clauses[index].subject.count == 1
          ? reading.clauses[index].subject.first.flatMap {
            Demand(form: reading.pieces[$0].form).gender
          } : nil,
        part: parts[reading.clauses[index].main])
    }
    // "…, says Ann Hill": who speaks may be "she" from here on.
    if let speaker = attribution.speaker ?? reading.sources.last?.who {
      named.append(
        Discourse.Subject(
          phrase: phrases.phrase(reading.core(of: speaker)), isMain: false, isSpeaker: true,
          takesPlural: false))
    }
    let acted = actedOn(PronounReader(reading: reading, discourse: discourse))
    discourse.note(reading, subjects: named.filter { !$0.phrase.isEmpty })
    for (mention, gender) in acted { discourse.note(object: mention, gender: gender) }
    discourse.describe(reading)
    if !isBeside, let time = lastTime(discourse) { discourse.time = time }
    if !assertions.isEmpty { return (assertions, nil, speaker) }
    if reading.isCut { return ([], .tooLong, speaker) }
    if normative { return ([], .normative, speaker) }
    return ([], reading.clauses.isEmpty ? .fragment : .notUnderstood, speaker)
  }

  /// Whether the sentence is about something that the one before only acted on.
  private func isOfObject(_ discourse: Discourse) -> Bool {
    guard let subject = reading.clauses.first?.subject, subject.count == 1,
      reading.pieces[subject.lowerBound].isWord("it", "they"),
      let mention = PronounReader(reading: reading, discourse: discourse).named(
        subject.lowerBound)
    else { return false }
    return mention.isObject || mention.isOblique
  }

  /// Who "him" and "her" of the sentence are that a verb acts on.
  private func actedOn(_ pronouns: PronounReader) -> [(Discourse.Mention, Gender)] {
    reading.pieces.indices.compactMap { index in
      guard reading.pieces[index].isWord("him", "her"), reading.pieces[index].tag == .PRON,
        reading.pieces[index].hangs(as: "obj", "iobj", "obl"),
        let gender = Demand(form: reading.pieces[index].form).gender,
        let mention = pronouns.named(index), !mention.text.isEmpty
      else { return nil }
      return (mention, gender)
    }
  }

  /// "According to Ann Hill, …": a person who is no verb's subject and speaks.
  private var told: Range<Int>? {
    reading.sources.last?.who.first { reading.pieces[$0].nameType == .person }.map { $0..<($0 + 1) }
  }

  private func obviousSilence() -> Silence? {
    let pieces = reading.pieces
    guard let last = pieces.last(where: { !$0.isQuote && !$0.closesBracket }) else {
      return .fragment
    }
    if last.isWord("?") { return .question }
    if let first = pieces.first, first.tag == .VERB, first.form == first.lemma.lowercased(),
      reading.blockKind != .headline, reading.clauses.first?.subject.isEmpty ?? false,
      !isFollowedByFact
    {
      return .imperative
    }
    return nil
  }

  /// "Add it up and the household spends 300 dollars more": what comes of doing so is told, and no promise.
  private var isFollowedByFact: Bool {
    guard let next = reading.clauses.dropFirst().first, !next.subject.isEmpty,
      next.join == .coordinate,
      next.range.contains(where: { reading.pieces[$0].kind == .quantity }),
      reading.pieces[..<next.range.lowerBound].suffix(8).contains(where: { $0.isWord("and") })
    else { return false }
    return reading.pieces[next.verb.lowerBound].tag != .AUX
      || ["be", "have", "do"].contains(reading.pieces[next.verb.lowerBound].lemma)
  }

  private func clauses(
    _ discourse: inout Discourse, _ attribution: Attribution, _ phrases: PhraseReader
  ) -> ([Assertion], normative: Bool) {
    var assertions: [Assertion] = []
    var normative = false
    var oughts: Set<Int> = []
    for index in reading.clauses.indices {
      let proposition = Proposition(
        reading: reading, index: index, phrases: phrases, attribution: attribution,
        discourse: discourse)
      if attribution.isReport(index) {
        assertions += read(proposition, claimRules.filter(\.readsReports), &discourse)
        continue
      }
      if attribution.isOpen(index) || isOpen(proposition) || isMisread(proposition.clause) {
        continue
      }
      // "…, said Hill, pointing to the mine": the speaker does, not what is spoken of.
      if index > 0, proposition.clause.join == .participle, attribution.isReport(index - 1),
        reading.clauses[index - 1].subject.isEmpty, proposition.clause.lender != index - 1
      {
        continue
      }
      if isAstray(index) { continue }
      if proposition.stance.isNormative || isHeldUp(proposition.clause, by: oughts) {
        normative = true
        oughts.insert(index)
        continue
      }
      assertions += read(proposition, claimRules, &discourse)
    }
    return (assertions, normative)
  }

  /// "Taxes would stay when he won the vote, ending an era": a participle behind another clause may
  /// be said of either.
  private func isAstray(_ index: Int) -> Bool {
    let clause = reading.clauses[index]
    guard clause.join == .participle, clause.host == nil, let governor = clause.governor,
      governor < index - 1
    else { return false }
    let between = reading.clauses[index - 1]
    return between.join == .subordinate && !between.subject.isEmpty
      && between.governor == governor
  }

  /// "The council should wait until it decides": what is to be done by then is not said to come.
  private func isHeldUp(_ clause: Clause, by oughts: Set<Int>) -> Bool {
    guard clause.join == .subordinate, let governor = clause.governor, oughts.contains(governor)
    else { return false }
    return reading.tree.children[clause.top].contains {
      reading.pieces[$0].isWord("before", "until", "till", "once", "when", "whenever")
    }
  }

  /// A verb of one thing with a subject of several: the tree is wrong there.
  private func isMisread(_ clause: Clause) -> Bool {
    if reading.lacksTense(clause) || reading.lendsBackwards(clause)
      || reading.disagrees(clause) || isNoClause(clause)
    {
      return true
    }
    // "the highest fine ever imposed on a bank": no more than which fine.
    if reading.pieces[clause.verb.lowerBound].isWord("ever") { return true }
    // "Half of what was found is new": what that is stands in another clause.
    if clause.subject.last.map({ reading.pieces[$0].isWord("what") }) ?? false { return true }
    let verb = reading.pieces[clause.verb.lowerBound]
    let isSingular =
      verb.isWord("has", "is", "was", "does")
      || verb.tag == .VERB && verb.form.hasSuffix("s") && verb.form == verb.lemma + "s"
    guard isSingular else { return false }
    guard clause.subject.isEmpty else { return isOfSeveral(clause.subject) }
    guard let subject = clause.host ?? clause.lender.map({ reading.clauses[$0].subject }) else {
      return false
    }
    return reading.pieces.isPlural(reading.core(of: subject))
  }

  /// Whether a clause's own subject is a plural noun right before its verb, as in "what the firm pays
  /// its workers remains a secret". Sums are one ("12 dollars is"), and so may be what a name or a
  /// list is of.
  private func isOfSeveral(_ subject: Range<Int>) -> Bool {
    let pieces = reading.pieces[subject]
    guard let last = pieces.last, last.kind == .word, last.tag == .NOUN, last.form.hasSuffix("s"),
      last.form != last.lemma.lowercased()
    else { return false }
    return pieces.first?.isWord("its", "their", "his", "her", "these", "those") ?? false
      && pieces.allSatisfy { $0.kind == .word && $0.tag != .ADP && !$0.isWord("and") }
  }

  /// "no evidence that …", "whether …", "if …": not said to be so.
  private func isOpen(_ proposition: Proposition) -> Bool {
    let start = proposition.clause.range.lowerBound
    let opening = reading.pieces[max(0, start - 1)..<min(start + 1, reading.pieces.count)]
    let marks = reading.tree.children[proposition.clause.top].filter {
      $0 < proposition.clause.verb.lowerBound && reading.pieces[$0].hangs(as: "mark", "advmod")
    }
    if opening.contains(where: { $0.isWord("whether") })
      || marks.contains(where: { reading.pieces[$0].isWord("if", "unless", "whenever") })
    {
      return true
    }
    // "When a ship leaves, the pilot signs": whenever one does.
    let isThen = isOfNamedTime(marks)
    if !isThen, marks.contains(where: { reading.pieces[$0].isWord("when") }),
      isTimeless(proposition.clause)
    {
      return true
    }
    if !isThen && isAwaited(proposition.clause, marks) || isOfRecords(proposition.clause)
      || !isThen && isLeftOpen(proposition.clause)
    {
      return true
    }
    // "as is now the case elsewhere": what is so stands in the clause before.
    if proposition.clause.subject.isEmpty, proposition.clause.host == nil,
      marks.contains(where: { reading.pieces[$0].isWord("as") })
    {
      return true
    }
    // "an article titled “Why the sea is rising”": a title says nothing.
    let quote = reading.pieces[..<start].suffix(3).lastIndex(where: \.isQuote)
    if let quote, quote > 0, reading.pieces[quote - 1].isWord("titled", "entitled", "headlined") {
      return true
    }
    if isSupposed(proposition, marks) { return true }
    // "whatever its boss says".
    if opening.contains(where: { $0.isWord("whatever", "whoever", "whichever") }) {
      return true
    }
    // "Like a cart dragged over gravel".
    let doer = proposition.clause.host ?? proposition.clause.subject
    if !doer.isEmpty, doer.lowerBound > 0, reading.pieces[doer.lowerBound - 1].isWord("like"),
      reading.pieces[doer.lowerBound - 1].tag != .VERB,
      // "Countries like Peru, which sells copper".
      doer.lowerBound < 2 || !reading.pieces[doer.lowerBound - 2].isNoun
    {
      return true
    }
    // "colder than anybody feared": no more than a measure.
    if opening.contains(where: { $0.isWord("than") }) { return true }
    if reading.conditionStart(before: start) != nil || isAsked(proposition.clause)
      || reading.isAimedAt(proposition.clause)
      || isOfAnybody(proposition.clause) || isProportion
    {
      return true
    }
    guard start > 1, opening.contains(where: { $0.isWord("that") }) else { return false }
    // "There is little doubt that it leaked."
    if reading.pieces[start - 1].isWord("doubt"), reading.pieces[start - 2].isWord("no", "little") {
      return false
    }
    return reading.pieces[max(0, start - 4)..<start].contains {
      $0.isWord("evidence", "sign", "signs", "proof", "indication", "doubt", "rumour", "rumours")
    }
  }

  /// "will land in May, when the two are nearest": no condition, but more of what is known of that time.
  private func isOfNamedTime(_ marks: [Int]) -> Bool {
    marks.contains { mark in
      reading.pieces[mark].isWord("when") && mark > 1 && reading.pieces[mark - 1].isComma
        && reading.pieces[mark - 2].kind == .time
    }
  }

  /// "The driest month since records began": how far back is known.
  private func isOfRecords(_ clause: Clause) -> Bool {
    clause.subject.last.map { reading.pieces[$0].isWord("records") } ?? false
      && clause.subject.count < 3
      && ["begin", "start"].contains(reading.pieces.verb(at: clause.main))
  }

  /// "Work will begin once the snow has gone", "every time it rains": it need not have come to that.
  private func isAwaited(_ clause: Clause, _ marks: [Int]) -> Bool {
    let pieces = reading.pieces
    if let noun = pieces[clause.top].head, noun > 0, noun < clause.top, pieces[noun].isWord("time"),
      pieces[noun - 1].isWord("each", "every")
    {
      return true
    }
    guard clause.join == .subordinate, let governor = clause.governor,
      marks.contains(where: { mark in
        pieces[mark].isWord("before", "once", "until", "when")
          || pieces[mark].isWord("as") && mark > 0 && pieces[mark - 1].isWord("soon")
      }),
      [.predicted, .planned, .possible].contains(Stance(reading, governor).modality)
    else { return false }
    let verb = pieces[clause.verb.lowerBound]
    return verb.isWord("is", "are", "has", "have") || verb.form == verb.lemma + "s"
      || verb.form == verb.lemma
  }

  /// "It would not be the first time that it rains", "had it been adopted": no more than supposed.
  private func isSupposed(_ proposition: Proposition, _ marks: [Int]) -> Bool {
    let (pieces, clause) = (reading.pieces, proposition.clause)
    // "relations as they are now".
    if reading.isOfTime(clause)
      || marks.contains(where: { pieces[$0].isWord("as") }) && pieces[clause.top].tag == .ADV
    {
      return true
    }
    // "Had the bolt held, it would have …".
    if proposition.index == 0, reading.tree.children[clause.top].contains(0),
      pieces[0].isWord("had", "were", "should"), clause.subject.lowerBound > 0
    {
      return true
    }
    return !clause.subject.isEmpty && pieces[clause.verb.lowerBound].isWord("been")
  }

  /// A verb in the present on its own: "leaves". "Burst" may be past.
  private func isTimeless(_ clause: Clause) -> Bool {
    let verb = reading.pieces[clause.verb.lowerBound]
    return clause.verb.count == 1 && verb.tag == .VERB
      && (verb.form == verb.lemma + "s" || verb.form == verb.lemma + "es")
  }

  /// "Any coins that are found will be returned", "the firms whose debts exceed their sales", "what we
  /// can do": it says which ones are meant, not that there are some.
  private func isOfAnybody(_ clause: Clause) -> Bool {
    let pieces = reading.pieces
    // "kept what water they had".
    if let noun = pieces[clause.top].head, noun > 0, pieces[noun].tag == .NOUN,
      pieces[noun - 1].isWord("what", "whatever")
    {
      return true
    }
    // "the highest fee that the club has ever paid".
    if clause.join == .relative, clause.range.contains(where: { pieces[$0].isWord("ever") }) {
      return true
    }
    if let host = clause.host {
      // "praised the villages that had heeded it": which ones, and not all of them.
      let start = clause.range.lowerBound
      if clause.join == .relative, host.upperBound + 1 >= start, host.upperBound <= start,
        pieces[host].first?.isWord("the") ?? false, pieces[host].last?.word.isPlural ?? false,
        pieces[host].allSatisfy({ $0.kind == .word && $0.tag != .ADP && !$0.isComma }),
        !pieces[max(0, start - 1)...start].contains(where: { $0.isComma || $0.isDash })
      {
        return true
      }
      return pieces[host].first?.isWord("any", "anyone", "anybody", "anything", "whoever", "those")
        ?? false
    }
    if let whose = clause.subject.first(where: { pieces[$0].isWord("whose") }) {
      return whose == 0 || !pieces[whose - 1].isComma && !pieces[whose - 1].isDash
    }
    return reading.gap(of: clause) != .none
      && pieces[clause.verb.lowerBound].isWord("can", "could", "may", "might", "should", "must")
  }

  /// "The more it rains, the higher the water stands": how one goes with the other.
  private var isProportion: Bool {
    let pieces = reading.pieces
    let marks = pieces.indices.dropLast().filter { index in
      let next = pieces[index + 1]
      return pieces[index].isWord("the") && next.kind == .word
        && (next.isWord("more", "less", "fewer", "better", "worse")
          || next.form.hasSuffix("er") && next.lemma.lowercased() != next.form)
        && index + 2 < pieces.count && !pieces[index + 2].isWord("of")
    }
    return marks.count > 1 && marks.contains { $0 == 0 || pieces[$0 - 1].isComma }
  }

  /// "wants to know who opened the gates", "how important it was": a question, not an answer.
  private func isAsked(_ clause: Clause) -> Bool {
    let opening = reading.pieces[max(0, clause.range.lowerBound - 1)..<clause.verb.lowerBound]
    // "Holm, who runs the yard" is no question, nor is what something shows.
    let isRelative = opening.indices.dropFirst().contains {
      reading.pieces[$0].isWord("who", "whose") && reading.pieces[$0 - 1].isComma
    }
    // "Pivotal in how the council deals with rents".
    let isBehindPreposition = opening.indices.dropFirst().contains {
      reading.pieces[$0].isWord("how", "what", "whether", "why")
        && reading.pieces[$0 - 1].isWord("about", "for", "in", "of", "on", "to")
    }
    if isBehindPreposition { return true }
    if isRelative || reading.isShown(clause) { return false }
    if opening.contains(where: { $0.isWord("how", "why", "what") }) { return true }
    if opening.indices.dropFirst().contains(where: {
      reading.pieces[$0].isWord("who") && reading.pieces[$0 - 1].tag == .ADP
    }) {
      return true
    }
    return reading.pieces[clause.top].hangs(as: "ccomp", "csubj")
      && opening.contains { $0.isWord("who", "whom", "whose", "where") }
  }

  /// Figures and superlatives; a clause without either gives a statement.
  private func read(
    _ proposition: Proposition, _ rules: [any ClaimRule], _ discourse: inout Discourse
  ) -> [Assertion] {
    var assertions: [Assertion] = []
    for rule in rules where rule.reads(proposition, beside: assertions) {
      assertions += rule.read(proposition, &discourse)
    }
    return assertions
  }

  /// A headline or a line without a verb: its figures, said of the words around them.
  private func fragment(_ phrases: PhraseReader) -> [Assertion] {
    let pieces = reading.pieces
    let all = pieces.indices.lowerBound..<pieces.indices.upperBound
    let segments = FigureSegments(
      pieces: pieces, indices: Array(all), range: all, verb: 0..<0
    ).segments
    return segments.compactMap { segment in
      guard let quantity = pieces[segment.figure].value?.quantity,
        quantity.unit != nil || quantity.currency != nil, let span = reading.span(segment.range)
      else { return nil }
      let time = TimeReader(reading: reading, carried: nil)
        .time(ofFigure: segment.figure, own: segment.range, clause: all)
      return Assertion(
        kind: .quantity, span: span, sentence: reading.sentence, block: reading.block,
        subject: phrases.phrase(segment.range, without: segment.figure), predicate: .none,
        value: quantity, valueSpan: pieces[segment.figure].span, time: time,
        rules: ["quantity", "fragment"])
    }
  }

  /// The time of a relative clause, of a source, of a quotation's "today": no later sentence has it.
  private func isAside(_ time: Int) -> Bool {
    if TimeReader(reading: reading, carried: nil).isBracketed(time, from: nil) { return true }
    if reading.pieces[time].isNow || TimeReader(reading: reading, carried: nil).isBaseline(time) {
      return true
    }
    return reading.clauses.contains { clause in
      let start = clause.range.lowerBound
      return clause.join == .relative && clause.range.contains(time) && start > 0
        && (reading.pieces[start - 1].isComma || reading.pieces[start].isComma
          || start > 1 && reading.pieces[start - 2].isComma && clause.host != nil)
    }
      || reading.sources.contains { source in
        source.range.lowerBound < time
          && !reading.pieces[source.range.lowerBound..<time].contains(where: \.isComma)
      }
  }

  /// "from 80 a year earlier": with what a figure is compared.
  private func isEarlier(_ time: Int) -> Bool {
    guard time > 1, reading.pieces[time - 1].kind == .quantity else { return false }
    // "compared with 8 percent in 2020".
    return reading.pieces[time - 2].isWord("from", "with", "against", "than")
      || Anaphor(reading.pieces[time].form)?.isEarlier ?? false
  }

  private func lastTime(_ discourse: Discourse) -> TimeQualifier? {
    let reader = TimeReader(reading: reading, carried: discourse.time)
    return reading.pieces.indices.filter { reading.pieces[$0].kind == .time }
      .filter {
        !reader.isOfSpeech($0) && !isAside($0) && !isEarlier($0) && !reader.isName($0)
          && reader.formerLevel(dated: $0) == nil
      }
      .compactMap(reader.qualifier).last { $0.relation == .during }
  }
}

extension Assertion {
  /// The same for two assertions that say the same at the same place: what a claim's id hashes.
  package var identity: String {
    let number = value.map { Figure.text($0.number) + ($0.currency ?? $0.unit ?? "") } ?? ""
    return [
      kind.rawValue, "\(span.start)-\(span.end)", subject.text, predicate.text, object.text, number,
      polarity.rawValue,
    ].joined(separator: "\u{1F}")
  }
}

extension Reading {
  /// Whether a clause stands on its own or beside one that does, or is what somebody says.
  fileprivate func isMain(_ index: Int) -> Bool {
    switch clauses[index].join {
    // "The mine is flooded, the firm said": it is about the mine.
    case .none
    where clauses[..<index].contains { $0.governor == index && $0.join == .reported }:
      false
    case .none, .reported: true
    case .coordinate: clauses[index].governor.map(isMain) ?? true
    case .relative, .subordinate, .participle: false
    }
  }

  /// Whether the clause hangs on a verb of showing: "shows how unwilling the club is".
  fileprivate func isShown(_ clause: Clause) -> Bool {
    guard let head = pieces[clause.top].head, pieces.indices.contains(head) else { return false }
    return ["demonstrate", "illustrate", "prove", "reveal", "show"].contains(
      pieces[head].word.lemma)
  }
}
