// Who says it: "X said that …", "…, X said", "as X put it", "X puts the damage at". Phrases such as
// "according to X" are found by `SourcePhrase`; quotations over several sentences by `Quotation`.

import Language
import SourceText

/// Reads attributions of one sentence's clauses.
struct Attribution {
  /// Who says a clause.
  struct Source: Hashable, Sendable {
    /// The pieces that name who speaks.
    var who: Range<Int>
    /// Whom the speaker cites: "Reuters, citing two officials, reported"; nil for nobody.
    var cited: Range<Int>?
  }

  private let reading: Reading
  /// For each clause the one whose verb reports it, itself or with what governs it.
  private let reporters: [Int?]
  /// Clauses that say where what another one says is from: "citing two officials".
  private let citing: [Int]

  init(_ reading: Reading) {
    self.reading = reading
    let asides = reading.clauses.indices.filter { Attribution.isAside(reading, $0) }
    reporters = reading.clauses.indices.map { index in
      Attribution.reporter(of: index, reading, asides).flatMap {
        reading.isPoll(reading.clauses[$0]) ? nil : $0
      }
    }
    citing = reading.clauses.indices.filter { index in
      let clause = reading.clauses[index]
      return clause.join == .participle && reading.pieces[clause.top].isWord("citing", "quoting")
    }
  }

  /// Who says the clause; nil when the text speaks itself.
  func source(of index: Int) -> Source? {
    var said = index
    while let reporter = reporters[said] {
      if let who = subject(reporter), !isOpenFact(said, by: reporter), !isSpeaker(who),
        !isMute(said, by: reporter, who)
      {
        return Source(who: who, cited: cited(reporter))
      }
      // "The report says nobody noticed that it leaked": the report does.
      said = reporter
    }
    if reporters[index] == nil, let who = holder(index) { return Source(who: who) }
    return phrase(of: index).map { phrase in
      Source(who: phrase.who, cited: cited(behind: phrase.range.upperBound))
    } ?? owner(of: index).map { Source(who: $0) }
  }

  /// "“We are glad to see that it works,” said Hill": Hill says so.
  private func isSpeaker(_ who: Range<Int>) -> Bool {
    who.count == 1 && reading.pieces[who.lowerBound].isWord("i", "we")
  }

  /// Who is said to speak in the sentence, the last of several.
  var speaker: Range<Int>? { reporters.compactMap(\.self).last.flatMap(subject) }

  /// Whether another clause, or a phrase such as "according to X", says who says the clause.
  func isReported(_ index: Int) -> Bool { reporters[index] != nil || phrase(of: index) != nil }

  /// Whether the clause only introduces what another clause says.
  func isReport(_ index: Int) -> Bool {
    if reporters.contains(index) || saysNothing(index) { return true }
    guard citing.contains(index), let governor = reading.clauses[index].governor else {
      return false
    }
    return isReport(governor)
  }

  /// "The coach said after the match", what he said being lost.
  private func saysNothing(_ index: Int) -> Bool {
    let clause = reading.clauses[index]
    if reading.isPoll(clause) { return false }
    // "Pill helps, trial finds".
    if clause.complement.allSatisfy({ reading.pieces[$0].tag == .PUNCT }), !isPassive(clause),
      [
        "find", "show", "suggest", "warn", "report", "announce", "reveal", "read", "state",
        "discover", "learn",
      ].contains(
        reading.pieces[clause.top].lemma), !has(clause.top, "aux")
    {
      return true
    }
    return ["say", "add", "tell", "insist", "argue", "claim"].contains(
      reading.pieces[clause.top].lemma)
      && !has(clause.top, "obj") && !has(clause.top, "xcomp") && !isPassive(clause)
  }

  // MARK: What reporting does to a clause

  /// Whether the verb that reports a clause says that it is not so: "denies that it leaked", "does
  /// not believe that it leaked".
  func isDenied(_ index: Int) -> Bool {
    guard let reporter = reporters[index] else { return false }
    // "denied that the firm had met Hill, who left in May": that Hill left is not denied.
    if isBeside(index) { return false }
    // "They disagree: it leaked."
    let start = reading.clauses[index].range.lowerBound
    if start > 0, reading.pieces[start - 1].isWord(":") { return false }
    let isNegated = isDeniedVerb(of: index, by: reporter)
    switch verb(of: index, by: reporter)?.first {
    case "deny": return !isNegated
    case "think", "forecast": return isNegated && !isFact(index, by: reporter)
    default: return false
    }
  }

  /// Whether a clause is a relative one behind a comma, or hangs on one.
  private func isBeside(_ index: Int) -> Bool {
    var index = index
    while reading.clauses[index].join != .reported {
      let start = reading.clauses[index].range.lowerBound
      if reading.clauses[index].join == .relative, start > 0, reading.pieces[start - 1].isComma {
        return true
      }
      guard let governor = reading.clauses[index].governor, governor < index else { return false }
      index = governor
    }
    return false
  }

  /// Whether nobody says that the clause is so: "did not say that it leaked".
  func isOpen(_ index: Int) -> Bool {
    if reading.clauses[index].join == .reported, let governor = reading.clauses[index].governor,
      reading.isPoll(reading.clauses[governor])
    {
      return true
    }
    guard let reporter = reporters[index], let verb = verb(of: index, by: reporter) else {
      return false
    }
    let isDenied = Denial(reading, reading.clauses[reporter]).isDenied
    if isHearsay(index) || verb.first == "ask" && isSubjunctive(index) { return true }
    switch asks(index) {
    case "how many", "how much": return true
    case nil: return isDenied && verb.first == "say" && !verb.contains("fact")
    default: return isDenied || verb.first == "ask"
    }
  }

  /// "I have seen it claimed that it leaked": nobody says so here.
  private func isHearsay(_ index: Int) -> Bool {
    guard let verb = reading.pieces[reading.clauses[index].top].head,
      let above = reading.pieces[verb].head,
      reading.pieces[verb].hangs(as: "xcomp", "ccomp", "acl"), reading.pieces[verb].tag == .VERB,
      ["see", "hear", "read"].contains(reading.pieces[above].lemma)
    else { return false }
    return ["claim", "say", "allege", "argue", "suggest", "report"].contains(
      reading.pieces[verb].lemma)
  }

  /// "We demand that Hill step down": a verb without a tense.
  private func isSubjunctive(_ index: Int) -> Bool {
    let clause = reading.clauses[index]
    let verb = reading.pieces[clause.verb.lowerBound]
    return !clause.subject.isEmpty && !reading.pieces.isPlural(clause.subject)
      && verb.form == verb.lemma.lowercased() && (verb.tag == .VERB || verb.form == "be")
  }

  /// The word of a question that a reported clause begins with: "how many", "who"; nil for others.
  private func asks(_ index: Int) -> String? {
    let start = max(reading.clauses[index].range.lowerBound - 1, 0)
    let words = ["who", "whom", "what", "when", "where", "why", "which", "how"]
    guard
      let word = reading.pieces.indices.dropFirst(start).prefix(3)
        .first(where: { words.contains(reading.pieces[$0].form) })
    else { return nil }
    let pair = reading.pieces[word...].prefix(2).map(\.form).joined(separator: " ")
    return pair == "how many" || pair == "how much" ? pair : reading.pieces[word].form
  }

  /// "does not deny that it leaked", "neither confirmed nor denied": it may have.
  func isPossible(_ index: Int) -> Bool {
    guard let reporter = reporters[index], verb(of: index, by: reporter)?.first == "deny" else {
      return false
    }
    return isDeniedVerb(of: index, by: reporter)
  }

  /// Whether the verb that a clause hangs on is denied: "said they could not rule out that".
  private func isDeniedVerb(of index: Int, by reporter: Int) -> Bool {
    let head = reading.pieces[reading.clauses[index].top].head
    let own = reading.clauses.first { clause in
      head.map { clause.top == $0 || clause.verb.contains($0) } ?? false
    }
    return Denial(reading, own ?? reading.clauses[reporter]).isDenied
  }

  /// What the reporting verb makes of the clause where nobody is named: "It is alleged that".
  func hedge(_ index: Int) -> String? {
    guard let reporter = reporters[index], subject(reporter) == nil,
      isPassive(reading.clauses[reporter])
    else { return nil }
    return reading.pieces[reading.clauses[reporter].main].form
  }

  /// "did not disclose that the pump had failed": it had, and who kept silent does not say so.
  private func isOpenFact(_ index: Int, by reporter: Int) -> Bool {
    isFact(index, by: reporter) && Denial(reading, reading.clauses[reporter]).isDenied
  }

  /// "The crash shows that", "their trip signalled that": no word of anybody's.
  private func isMute(_ index: Int, by reporter: Int, _ who: Range<Int>) -> Bool {
    guard verb(of: index, by: reporter)?.contains("evidence") ?? false,
      let head = who.first(where: { !who.contains(reading.pieces[$0].head ?? -1) })
    else { return false }
    let piece = reading.pieces[head]
    guard piece.kind == .word, piece.tag == .NOUN else { return false }
    let type = ClaimLexicons.generic[piece.lemma]?.first
    return type != "person" && type != "organisation"
      && !ClaimLexicons.roles.contains(piece.lemma)
      && !(ClaimLexicons.sources[piece.lemma]?.contains("shows") ?? false)
  }

  private func isFact(_ index: Int, by reporter: Int) -> Bool {
    verb(of: index, by: reporter)?.contains("fact") ?? false
  }

  /// The verb that a clause hangs on: "was unable to confirm that", else that of its reporter.
  private func verb(of index: Int, by reporter: Int) -> [Substring]? {
    let head = reading.pieces[reading.clauses[index].top].head
    return head.flatMap { head in
      reading.pieces[head].isVerb || reading.pieces[head].tag == .ADJ
        ? ClaimLexicons.reporting[reading.pieces.verb(at: head)] : nil
    }
      ?? ClaimLexicons.reporting[reading.pieces.verb(at: reading.clauses[reporter].main)]
  }

  // MARK: Who speaks

  /// Who reports: the subject, wherever it stands; nil for "It was reported that".
  private func subject(_ index: Int) -> Range<Int>? {
    let clause = reading.clauses[index]
    if let quoted = quoted(clause) { return quoted }
    // "Residents were told that": they do not say so.
    if isPassive(clause),
      ClaimLexicons.reporting[reading.pieces[clause.main].lemma]?.contains("hearer") ?? false
    {
      return agent(clause)
    }
    if let host = clause.host { return host }
    if clause.subject.isEmpty {
      if let behind = inverted(clause) { return behind }
      return clause.lender.flatMap(subject)
    }
    let range = clause.subject
    let first = reading.pieces[range.lowerBound]
    let isEmpty =
      first.isWord("there") || first.isWord("it") && (first.hangs(as: "expl") || isPassive(clause))
    return range.count == 1 && isEmpty ? nil : range
  }

  /// "The paper quoted the surgeon as saying that": the surgeon.
  private func quoted(_ clause: Clause) -> Range<Int>? {
    let children = reading.tree.children[clause.top]
    guard reading.pieces[clause.top].lemma == "quote", !isPassive(clause),
      children.contains(where: { reading.pieces[$0].form == "saying" }),
      let object = children.first(where: { reading.pieces[$0].hangs(as: "obj") })
    else { return nil }
    return reading.nounPhrase(before: object + 1)
  }

  private func isPassive(_ clause: Clause) -> Bool {
    reading.tree.children[clause.top].contains {
      reading.pieces[$0].hangs(as: "nsubj:pass", "aux:pass")
    }
  }

  /// "…,” said Biden."
  private func inverted(_ clause: Clause) -> Range<Int>? {
    guard
      let head = reading.tree.children[clause.top].first(where: {
        $0 >= clause.verb.upperBound && reading.pieces[$0].hangs(as: "nsubj")
      })
    else { return nil }
    let start = (clause.verb.upperBound...head).first { reading.tree.holds(head, $0) } ?? head
    guard let phrase = reading.nounPhrase(from: start, to: reading.pieces.count) else { return nil }
    // "said its president, Ann Hill".
    let comma = phrase.upperBound
    guard comma + 1 < reading.pieces.count, reading.pieces[comma].isComma,
      reading.pieces[comma + 1].nameType == .person,
      !reading.pieces[phrase].contains(where: { $0.kind == .name && $0.nameType == .person })
    else { return phrase }
    return phrase.lowerBound..<(comma + 2)
  }

  /// "Reuters, citing two officials, reported", "Reuters reported, citing two officials".
  private func cited(_ reporter: Int) -> Range<Int>? {
    let clause = reading.clauses[reporter]
    let verb = reading.pieces.indices.first { index in
      reading.pieces[index].isWord("citing", "quoting")
        && (reading.tree.holds(clause.top, index) || clause.subject.contains(index))
    }
    return verb.flatMap(whatIsCited)
  }

  /// "According to the Times, citing officials,".
  private func cited(behind end: Int) -> Range<Int>? {
    let start = end < reading.pieces.count && reading.pieces[end].isComma ? end + 1 : end
    guard start < reading.pieces.count, reading.pieces[start].isWord("citing", "quoting") else {
      return nil
    }
    return whatIsCited(start)
  }

  private func whatIsCited(_ verb: Int) -> Range<Int>? {
    let object = reading.tree.children[verb].first { reading.pieces[$0].hangs(as: "obj") }
    return SourcePhrase.nounPhrase(
      from: verb + 1, under: object, reading.pieces, reading.tree)
  }

  /// "the minister's claim that it leaked": whose word it is.
  private func owner(of index: Int) -> Range<Int>? {
    guard let noun = reading.saying(over: reading.clauses[index]),
      let owner = reading.tree.children[noun].first(where: {
        reading.pieces[$0].hangs(as: "nmod:poss")
      })
    else { return nil }
    return reading.nounPhrase(before: owner + 1)
  }

  /// The phrase in whose part of the sentence the clause stands.
  private func phrase(of index: Int) -> SourcePhrase? {
    reading.sources.first { holds($0, index) }
  }

  /// "…, according to X, and Y left": what has a subject of its own behind it is not X's.
  private func holds(_ phrase: SourcePhrase, _ index: Int) -> Bool {
    let clause = reading.clauses[index]
    // ", according to X, and Y left": the phrase may hang on "left".
    let isParted = clause.join == .coordinate && clause.subject.lowerBound > phrase.range.lowerBound
    let start =
      isParted && !clause.subject.isEmpty ? clause.subject.lowerBound : clause.whole.lowerBound
    // "according to a report that the paper saw": who saw it is not told by the report.
    guard phrase.scope.contains(clause.verb.lowerBound),
      !(clause.host?.overlaps(phrase.range) ?? false)
    else { return false }
    let opens = reading.clauses.allSatisfy {
      !phrase.scope.contains($0.verb.lowerBound) || $0.verb.lowerBound > phrase.range.lowerBound
    }
    if start <= phrase.range.lowerBound || opens { return true }
    guard let governor = clause.governor else { return false }
    return (clause.join != .coordinate || clause.subject.isEmpty) && holds(phrase, governor)
  }
}

// Clauses that name in their subject who says so.
extension Attribution {
  /// "He expects it to last", "They deny stealing", "It sees them as rivals", "The bank puts the
  /// loss at 3 million", "Prosecutors accuse him of theft": without a clause of its own for it.
  private func holder(_ index: Int) -> Range<Int>? {
    let clause = reading.clauses[index]
    // "The price is that they ask for more": who asks does not say what the price is.
    for top in Set([clause.top, clause.main]).sorted() where !has(top, "cop") {
      // "They could see it as a rival": that they do is the writer's guess.
      if reading.tree.children[top].contains(where: {
        $0 < top && reading.pieces[$0].isWord("could", "may", "might")
      }) {
        return nil
      }
      let key = reading.pieces.verb(at: top)
      guard let verb = verbOfFigure(top, key) ?? ClaimLexicons.reporting[key] else { continue }
      let children = reading.tree.children[top].map { reading.pieces[$0] }
      if children.contains(where: { $0.hangs(as: "nsubj:pass", "aux:pass") }) {
        return reading.accuses(top) || clause.main != top ? agent(clause) : nil
      }
      return holds(verb, top, clause) ? subject(index).flatMap { isSomebody($0) ? $0 : nil } : nil
    }
    return nil
  }

  /// "The round values the firm at 4 million": nobody holds that.
  private func isSomebody(_ who: Range<Int>) -> Bool {
    guard let head = who.first(where: { !who.contains(reading.pieces[$0].head ?? -1) }),
      case let noun = reading.pieces[head], noun.kind == .word, noun.tag == .NOUN
    else { return true }
    let lemma = noun.lemma.lowercased()
    return !Kinds(noun: lemma, Sort(noun: lemma)).isDisjoint(with: [.person, .body, .place])
      || ClaimLexicons.sources.contains(lemma)
  }

  private func holds(_ verb: [Substring], _ top: Int, _ clause: Clause) -> Bool {
    if reading.accuses(top) || verb.contains("figure") && hasFigure(top) { return true }
    if hasTopic(verb, top) || reading.names(top) { return true }
    let key = reading.pieces.verb(at: top)
    switch verb.first {
    case "forecast": return true
    case "deny": return clause.main != clause.top || hasSaying(top)
    // "ordered 20 jets": bought them.
    case "ask": return hasFigure(top) && !verb.contains("deed") || has(top, "xcomp")
    case "say":
      return clause.main != clause.top && top == clause.top && !ClaimLexicons.modality.contains(key)
    default: return false
    }
  }

  private func has(_ top: Int, _ relation: String) -> Bool {
    reading.tree.children[top].contains { reading.pieces[$0].hangs(as: relation) }
  }

  /// "spoke of victory", "cited the weather".
  private func hasTopic(_ verb: [Substring], _ top: Int) -> Bool {
    verb.contains("topic") && (verb.first == "topic" || has(top, "obj"))
  }

  /// "puts the damage at 3 million", "spoke of 40 dead": the verb with the preposition after it.
  private func verbOfFigure(_ top: Int, _ key: String) -> [Substring]? {
    reading.pieces.indices.dropFirst(top + 1).prefix(8).lazy
      .filter { reading.pieces[$0].tag == .ADP && reading.tree.holds(top, $0) }
      .compactMap { ClaimLexicons.reporting[key + " " + reading.pieces[$0].form] }.first
  }

  private func hasFigure(_ top: Int) -> Bool {
    reading.tree.children[top].contains(where: isFigure)
  }

  /// A figure behind its verb, or a noun that has one.
  private func isFigure(_ index: Int) -> Bool {
    let piece = reading.pieces[index]
    guard piece.hangs(as: "obj", "obl") else { return false }
    return piece.kind == .quantity
      || reading.tree.children[index].contains {
        reading.pieces[$0].kind == .quantity && $0 < index
      }
  }

  /// "denied the allegation", "rejects the term".
  private func hasSaying(_ top: Int) -> Bool {
    reading.tree.children[top].contains {
      reading.pieces[$0].hangs(as: "obj")
        && ClaimLexicons.sayings.contains(reading.pieces[$0].lemma)
    }
  }

  /// "is expected by the bank to fall".
  func agent(_ clause: Clause) -> Range<Int>? {
    guard
      let by = (clause.verb.lowerBound..<clause.range.upperBound).first(where: {
        reading.pieces[$0].isWord("by")
      })
    else { return nil }
    return reading.nounComplex(from: by + 1, to: clause.range.upperBound)
      .flatMap { reading.pieces[$0].contains(where: \.isNoun) ? $0 : nil }
  }
}
