// A clause with everything that its claims share: subject, stance, source and time.

import Language
import SourceText
import Values

/// What rules read: one clause of a reading, its references resolved. Shared, since each rule hands it on.
final class Proposition {
  let reading: Reading
  let index: Int
  let clause: Clause
  let subject: Phrase
  let stance: Stance
  let attributedTo: String?
  /// Whether another clause reports this one; else its own verb names who says so.
  let isReported: Bool
  let phrases: PhraseReader
  let time: TimeReader
  /// Whether the verb is in the passive: "was produced by".
  let isPassive: Bool

  init(
    reading: Reading, index: Int, phrases: PhraseReader, attribution: Attribution,
    discourse: Discourse
  ) {
    self.reading = reading
    self.index = index
    self.phrases = phrases
    clause = reading.clauses[index]
    subject = phrases.subject(of: index)
    var stance = Stance(reading, index)
    if attribution.isDenied(index) {
      stance.polarity.toggle()
    }
    if attribution.isPossible(index), stance.modality == .asserted { stance.modality = .possible }
    attribution.hedge(index).map { stance.hedges.append($0) }
    self.stance = stance
    attributedTo = attribution.source(of: index).flatMap { source in
      let names = ([source.who] + (source.cited.map { [$0] } ?? [])).map(phrases.source)
      // "They told us that": nobody knows who.
      if ["they", "it"].contains(names[0].lowercased())
        || names[0].lowercased().hasSuffix("of them")
      {
        return nil
      }
      return names.joined(separator: ", citing ")
    }
    isReported = attribution.isReported(index)
    time = TimeReader(reading: reading, carried: discourse.time)
    isPassive = Proposition.passive(reading.pieces, clause) || reading.sharedPassive(clause) != nil
  }

  var pieces: [Piece] { reading.pieces }

  /// The verbs of the clause without auxiliaries.
  var verbs: [Word] {
    let words = clause.verb.map { pieces[$0] }.filter { $0.tag == .VERB }.map(\.word)
    return words.isEmpty ? [pieces[clause.main].word] : words
  }

  /// The predicate in words: the verb group as it stands.
  private(set) lazy var predicate = wholePredicate

  private var wholePredicate: Phrase {
    // "How unwilling the mayor is": is unwilling.
    if pieces.copula(ofDegree: clause.top, reading.tree.children[clause.top]) != nil {
      let text = reading.quote(clause.verb) + " " + pieces[clause.top].form
      return Phrase(text: text, words: verbs + [pieces[clause.top].word])
    }
    var quote = reading.quote(deniedFrom..<clause.verb.upperBound)
    // "is “helping to find it”": what is opened here closes elsewhere.
    if pieces[deniedFrom..<clause.verb.upperBound].contains(where: \.isQuote) {
      quote = quote.filter { !"\"“”".contains($0) }
    }
    // "Nor will the bank pay": it will not pay.
    guard let helper = reading.inverted(clause) else {
      if let denied = reading.deniedFinite(clause) { return Phrase(text: denied, words: verbs) }
      // "was led by Hill and funded by Reed": it was funded.
      let shared =
        reading.sharedPassive(clause).map { reading.quote($0) + " " }
        ?? (reading.sharedDenial(clause) ?? reading.sharedModal(clause)
        ?? reading.sharedPerfect(clause)).map { $0 + " " }
        ?? partedHelper
      let text = shared + finite(quote, from: clause.verb.lowerBound)
      guard text.holds(" neither ") else { return Phrase(text: text, words: verbs) }
      return Phrase(text: text.replacing(" neither ", with: " not "), words: verbs)
    }
    return Phrase(text: "\(pieces[helper].word.form) not \(quote)", words: verbs)
  }

  /// "has since 2018 granted": the helper that a time parts from its verb, with a space behind it; empty
  /// where there is none.
  private var partedHelper: String {
    let start = clause.verb.lowerBound
    guard start > 2, pieces[start - 1].kind == .time,
      let helper = reading.tree.children[clause.top].first(where: {
        $0 < start && $0 + 4 > start && pieces[$0].hangs(as: "aux")
      }), (helper + 1..<start).allSatisfy({ pieces[$0].kind == .time || pieces[$0].tag == .ADP })
    else { return "" }
    return pieces[helper].form + " "
  }

  /// "making up" of a participle's clause: "makes up". Other verbs have their tense.
  private func finite(_ quote: String, from start: Int) -> String {
    if clause.join == .participle, pieces[start].isIngForm, quote.hasPrefix("not ") {
      let isPast = reading.tense(of: index) == .past
      let helper = isPast ? "did" : subject.words.isOfSeveral ? "do" : "does"
      return helper + " not " + pieces[start].lemma + quote.dropFirst(4 + pieces[start].form.count)
    }
    guard clause.join == .participle || pieces[start].isWord("having", "being"),
      pieces[start].isIngForm, quote.lowercased().hasPrefix(pieces[start].form)
    else { return quote }
    if goesOn { return (subject.words.isOfSeveral ? "have been " : "has been ") + quote }
    return FiniteForm.of(
      quote, lemma: pieces[start].lemma, isPlural: subject.words.isOfSeveral,
      reading.tense(of: index))
  }

  /// "It has followed one line since 1991, balancing between the two": it still does.
  private var goesOn: Bool {
    guard !pieces[clause.main].isWord("having", "being"),
      !clause.range.contains(where: { [.time, .quantity].contains(pieces[$0].kind) }),
      let governor = clause.governor ?? clause.lender, case let over = reading.clauses[governor],
      pieces[over.verb.lowerBound].isWord("has", "have"), over.verb.lowerBound != over.main
    else { return false }
    return pieces[over.range].contains { $0.isWord("since", "long") }
  }

  /// Where the verb group begins with what denies or narrows it before it: "no longer see", "rarely
  /// saw", "officially opened".
  private var deniedFrom: Int {
    var start = clause.verb.lowerBound
    let floor = clause.subject.isEmpty ? 0 : clause.subject.upperBound
    while start > max(floor, clause.range.lowerBound),
      pieces[start - 1].isWord(
        "no", "not", "never", "longer", "hardly", "barely", "seldom", "rarely")
        || pieces[start - 1].kind == .word && pieces[start - 1].tag == .ADV
          && !Self.ties.contains(pieces[start - 1].form)
    {
      start -= 1
    }
    return start
  }

  /// Adverbs before a verb that only tie a sentence to what was said before.
  private static let ties: Set<String> = [
    "also", "as", "even", "hence", "how", "however", "indeed", "instead", "meanwhile", "more",
    "moreover", "nevertheless", "so", "then", "therefore", "thus", "too", "when", "where", "why",
  ]

  /// The first place that the clause says it is in: "in Kazakhstan", "across Europe", "off the island
  /// of Elba". That of its subject ("the war in Peru") is where a figure holds, not where something
  /// is done.
  private func place(of kind: ClaimKind) -> String? {
    let index = clause.indices.first { index in
      guard pieces[index].nameType == .place, !isCode(index), !isBeforeNoun(index),
        !isLookedAt(index), !isOfOpening(index),
        kind == .quantity || !isOfThought(index), kind == .quantity || !isOfAnother(index),
        kind == .quantity || kind == .superlative || !clause.subject.contains(index),
        !(clause.host?.contains(index) ?? false),
        // "analysts at Hale & Winter".
        index + 1 == pieces.count || !pieces[index + 1].isWord("&"),
        // "in Peru's mines" is no more in Peru than in its past.
        index + 1 == pieces.count || !pieces[index + 1].isWord("'s", "’s")
      else { return false }
      var before = index - 1
      var isOfPlace = false
      // "the province of San Telmo".
      if before > 1, pieces[before].isWord("of"),
        Sort(noun: pieces[before - 1].lemma.lowercased()) == .place
      {
        before -= 2
        isOfPlace = true
        while before > 0, pieces[before].tag == .ADJ { before -= 1 }
      }
      while before > 0, pieces[before].tag == .DET { before -= 1 }
      // "shares in Tarnwell", "trust in Washington": what is held is nowhere.
      if before > 0, pieces[before - 1].tag == .NOUN,
        Self.holdings.contains(pieces[before - 1].lemma.lowercased())
      {
        return false
      }
      return before >= 0 && !isInAside(index)
        && (pieces[before].isWord("in", "at", "across", "near", "off", "throughout", "inside")
          || isOfPlace && pieces[before].isWord("on"))
    }
    let cleft = reading.cleft(of: clause)?.last { pieces[$0].nameType == .place }
    return (index ?? placeBefore ?? cleft).map { pieces[$0].word.form }
  }

  /// "arrested people who look for friends in Peru", "seeking friends in Peru": where somebody else
  /// is or does something.
  private func isOfAnother(_ index: Int) -> Bool {
    var at = index
    for _ in 0..<12 {
      guard let head = pieces[at].head, head != clause.top, at != clause.top else { return false }
      if pieces[at].hangs(as: "acl"), clause.complement.contains(head) { return true }
      // "arrested protesters seeking friends in Peru", hung on the verb.
      if pieces[at].hangs(as: "advcl"), pieces[at].isIngForm, at > clause.verb.upperBound,
        pieces[at - 1].tag == .NOUN, pieces[at - 1].word.isPlural
      {
        return true
      }
      // "urged Peru to close mines in Chile".
      if pieces[at].hangs(as: "xcomp", "advcl"), pieces[at].tag == .VERB,
        reading.tree.children[head].contains(where: {
          $0 > head && $0 < at && pieces[$0].hangs(as: "obj", "iobj")
        })
      {
        return true
      }
      at = head
    }
    return false
  }

  /// "Born in Oslo, she works": where she was born.
  private func isOfOpening(_ index: Int) -> Bool {
    reading.frontedParticiple(of: clause).map { reading.tree.holds($0, index) } ?? false
  }

  /// "criticised the trial of the men in Peru", "refuses to believe reports of arrests in Peru": where that takes
  /// place of which somebody speaks or thinks.
  private func isOfThought(_ index: Int) -> Bool {
    guard var at = pieces[index].head, pieces[at].tag == .NOUN, clause.complement.contains(at)
    else { return false }
    for _ in 0..<6 {
      if pieces[at].isVerb { return ClaimLexicons.reporting[pieces[at].lemma] != nil }
      guard let head = pieces[at].head else { return false }
      at = head
    }
    return false
  }

  /// "looked at Peru": nothing is done at a country.
  private func isLookedAt(_ index: Int) -> Bool {
    index > 0 && pieces[index - 1].isWord("at")
      && Gazetteer().place(pieces[index].word.form)?.role == .country
  }

  /// "to fend off US pressure": a place that only says which noun.
  private func isBeforeNoun(_ index: Int) -> Bool {
    index + 1 < pieces.count && pieces[index + 1].tag == .NOUN && pieces[index].head == index + 1
      && pieces[index].hangs(as: "compound", "amod", "nmod")
  }

  /// "25 million in USDC": capitals that are no place that is known.
  func isCode(_ index: Int) -> Bool {
    let form = pieces[index].word.form
    return form.count > 2 && form.allSatisfy { $0.isUppercase || $0.isNumber }
      && Gazetteer().place(form) == nil
  }

  /// What one has in somebody or something.
  private static let holdings: Set<String> = [
    "share", "stake", "stock", "holding", "interest", "investment", "trust", "confidence", "faith",
    "belief", "hope",
  ]

  /// "Wedged in—a piece of Asia—it lies": between two dashes.
  private func isInAside(_ index: Int) -> Bool {
    guard let open = pieces[..<index].lastIndex(where: \.isDash),
      pieces[index...].contains(where: \.isDash)
    else { return false }
    return pieces[..<index].filter(\.isDash).count % 2 == 1 && !clause.verb.contains(open)
  }

  /// "Las Garzas, where the sea rose": the place right before a clause with "where".
  private var placeBefore: Int? {
    let start = clause.range.lowerBound
    guard
      reading.tree.children[clause.top].contains(where: {
        pieces[$0].isWord("where") && $0 + 1 >= start && $0 < clause.verb.lowerBound
      })
    else { return nil }
    return pieces[..<start].suffix(14).lastIndex { $0.nameType == .place }
  }

  /// What narrows the claim: in its own words, else before the subject of its clause.
  private func scope(in span: Span) -> String? {
    let reader = ScopeReader(reading: reading)
    let own = clause.indices.filter { span.contains(pieces[$0].span) }
    if let first = own.first, let last = own.last, let scope = reader.scope(in: first..<(last + 1))
    {
      return scope
    }
    let start = index == 0 ? 0 : clause.whole.lowerBound
    let front = start..<max(start, clause.subject.lowerBound)
    // "Trade, excluding oil, was 3 million, 4 percent of it".
    let gap = clause.subject.lowerBound..<max(clause.subject.upperBound, clause.verb.lowerBound)
    return reader.scope(in: front) ?? reader.length(in: front) ?? reader.scope(in: gap)
  }

  /// The noun phrase after "by" in a passive clause; nil in an active one.
  func agent(in range: Range<Int>) -> Range<Int>? {
    guard
      let by = range.first(where: { pieces[$0].isWord("by") && $0 + 1 < range.upperBound })
    else { return nil }
    return reading.nounComplex(from: by + 1, to: range.upperBound)
  }

  /// An assertion with what all claims of this clause share.
  func assertion(
    _ kind: ClaimKind, span: Span, subject: Phrase? = nil, predicate: Phrase? = nil,
    object: Phrase = .none, value: Quantity? = nil, valueSpan: Span? = nil,
    time: TimeQualifier? = nil, isAside: Bool = false, rules: [String]
  ) -> Assertion {
    var assertion = Assertion(
      kind: kind, span: span, sentence: reading.sentence, block: reading.block,
      subject: named(subject ?? self.subject), predicate: predicate ?? self.predicate,
      object: object,
      value: value, valueSpan: valueSpan, time: time, place: place(of: kind),
      attributedTo: attributedTo,
      polarity: stance.polarity, modality: stance.modality, hedges: stance.hedges, rules: rules)
    // "The plant, expected to cost 4 million, will open if": it costs that anyway.
    if isAside {
      assertion.readings = assertion.subject.readings + object.readings
      if assertion.isOpen { assertion.rules.append(Assertion.openRule) }
      return assertion
    }
    if kind != .membership, let condition = reading.condition(of: index) {
      let words = reading.quote(condition)
      assertion.object.text +=
        (object.text.isEmpty ? "" : " ") + words.prefix(1).lowercased() + words.dropFirst()
      reading.span(condition).map { assertion.span = assertion.span.union($0) }
    }
    open(&assertion)
    assertion.scope = scope(in: span)
    add(setting, to: &assertion)
    assertion.readings = assertion.subject.readings + object.readings
    if assertion.isOpen { assertion.rules.append(Assertion.openRule) }
    return assertion
  }

  /// "A mine makes a loss", a mine that the sentence brings in: "The firm sold a mine that makes".
  private func open(_ assertion: inout Assertion) {
    guard assertion.kind != .superlative, assertion.kind != .membership,
      assertion.subject.text == subject.text, assertion.predicate.text == predicate.text,
      let opener = reading.opener(of: index), let governor = clause.governor,
      // "It sold a mine that will close": sold it has.
      clause.join == .participle || assertion.modality == Stance(reading, governor).modality
    else { return }
    let whole = phrases.subject(of: governor)
    guard !whole.isEmpty else { return }
    assertion.subject.text = whole.text
    assertion.subject.readings = whole.readings
    assertion.predicate.text = reading.quote(opener.verb.lowerBound..<clause.verb.upperBound)
  }

  /// Puts the phrase that says for what a claim holds behind what it says, unless its scope does.
  private func add(_ setting: String, to assertion: inout Assertion) {
    guard !setting.isEmpty, assertion.kind != .membership else { return }
    // "With a mass of 3 tonnes it is": the figure stands in the setting.
    if let figure = assertion.valueSpan,
      settingRange.flatMap(reading.span)?.overlaps(figure) ?? false
    {
      return
    }
    let told = setting.lowercased()
    if let scope = assertion.scope?.lowercased(), scope.contains(told) || told.contains(scope) {
      return
    }
    let parts = [assertion.subject, assertion.predicate, assertion.object].map {
      $0.text.lowercased()
    }
    // "For Peru, it is Peru's only port".
    let name = told.split(separator: " ", maxSplits: 1).last ?? ""
    if parts.contains(where: { $0.contains(name) }) { return }
    let joint = assertion.object.text.contains(",") ? ", " : " "
    assertion.object.text += (assertion.object.text.isEmpty ? "" : joint) + setting
  }

  /// "with its trade with Peru (4 million)": the preposition is no part of what is spoken of.
  private func named(_ subject: Phrase) -> Phrase {
    guard let first = subject.words.first, first.tag == .ADP,
      ["against", "for", "from", "than", "to", "with"].contains(first.form.lowercased()),
      subject.text.lowercased().hasPrefix(first.form.lowercased() + " ")
    else { return subject }
    var named = subject
    named.text = String(subject.text.dropFirst(first.form.count + 1))
    return named
  }

  private static func passive(_ pieces: [Piece], _ clause: Clause) -> Bool {
    let main = pieces[clause.main]
    guard main.tag == .VERB, main.form != main.lemma.lowercased(), !main.isIngForm
    else { return false }
    return clause.verb.contains { $0 < clause.main && pieces[$0].lemma == "be" }
  }
}
