// "the largest wheat exporter in Africa", "the first", "the only", "fourth-largest": who holds
// it, of what, where.

import Language
import SourceText
import Values

/// Superlatives and ranks.
struct SuperlativeRule: ClaimRule {
  let name = "superlative"
  /// In `rules` of a rank that is told beside what the clause says.
  static let aside = "aside"

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    if proposition.isSinceRecords { return sinceRecords(proposition).map { [$0] } ?? [] }
    var found: [Assertion] = []
    for index in proposition.clause.indices {
      let before = found.last { $0.subject == proposition.subject }
      if let assertion = read(proposition, at: index, after: before)
        ?? elliptical(proposition, at: index, after: before)
      {
        found.append(assertion)
      }
    }
    return found
  }

  /// "Forty centimetres of rain fell, the most since measurements began": of what the clause before is; nil where
  /// that has no figure.
  private func sinceRecords(_ proposition: Proposition) -> Assertion? {
    let (pieces, clause, reading) = (proposition.pieces, proposition.clause, proposition.reading)
    let start = clause.front.isEmpty ? clause.subject.lowerBound : clause.front.lowerBound
    guard pieces[start].isWord("the"), start + 2 < clause.verb.lowerBound,
      pieces[start + 2].isWord("since"),
      let above = reading.clauses[..<proposition.index].last,
      above.subject.upperBound < start,
      pieces[above.subject].contains(where: { $0.kind == .quantity }),
      let span = reading.span(start..<clause.range.upperBound)
    else { return nil }
    let holder = above.subject
    let told = proposition.phrases.phrase(start..<clause.range.upperBound)
    return proposition.assertion(
      .superlative, span: span, subject: proposition.phrases.phrase(holder),
      predicate: Phrase(text: told.text, words: [pieces[start + 1].word]),
      object: Phrase(text: "", words: told.words), value: nil,
      time: proposition.time.time(of: above), rules: ["superlative", Assertion.isRule])
  }

  /// "is the fourth-largest exporter of wheat and 12th for rice", "ranks third for rice".
  private func elliptical(_ proposition: Proposition, at index: Int, after before: Assertion?)
    -> Assertion?
  {
    let pieces = proposition.pieces
    let clause = proposition.clause
    // "ranks only fourth".
    let first = clause.complement.first { pieces[$0].tag != .ADV } ?? clause.verb.upperBound
    guard index >= clause.verb.upperBound, index + 1 < clause.range.upperBound,
      let rank = pieces[index].value?.quantity, rank.unit == "rank",
      pieces[index + 1].isWord("for", "in", "among", "by", "on")
    else { return nil }
    let end = scopeEnd(proposition, from: index + 1)
    var predicate = before?.predicate.words ?? []
    var start = index
    if index == first, Self.ranking.contains(pieces[clause.main].lemma) {
      (predicate, start) = ([pieces[clause.main].word], clause.whole.lowerBound)
    } else if !pieces[index - 1].isComma && pieces[index - 1].tag != .CCONJ {
      return nil
    }
    guard !predicate.isEmpty, let span = proposition.reading.span(start..<end) else { return nil }
    return proposition.assertion(
      .superlative, span: span,
      predicate: Phrase(
        text: proposition.reading.quote(max(start, index)..<end), words: predicate),
      object: Phrase(text: "", words: proposition.phrases.phrase((index + 1)..<end).words),
      value: rank,
      time: proposition.time.time(of: clause), rules: ["superlative", "ellipsis"])
  }

  private static let ranking: Set<String> = ["rank", "come", "finish", "place", "stand"]

  private func read(_ proposition: Proposition, at index: Int, after before: Assertion?)
    -> Assertion?
  {
    let pieces = proposition.pieces
    guard let mark = SuperlativeMark(pieces, index, proposition.clause.range.upperBound),
      !isCircumstance(pieces, mark)
    else { return nil }
    let clause = proposition.clause
    let phrase = self.phrase(proposition, mark)
    var end = scopeEnd(proposition, from: phrase.upperBound)
    if index < clause.verb.lowerBound { end = min(end, clause.verb.lowerBound) }
    var subject = proposition.subject
    // "is the largest buyer and second only to Peru": the first has its own words.
    let start = before == nil ? clause.whole.lowerBound : phrase.lowerBound
    var span = proposition.reading.span(start..<end)
    let close = sinceRecords(proposition, behind: end) ?? end
    if let change = change(proposition, phrase, close) {
      return record(proposition, mark, phrase, change, close)
    }
    let beside = apposition(proposition, phrase)
    if let holder = beside, !isNoPlace(proposition, holder, mark) {
      // "27,450, the highest for ten years": of what, stands elsewhere.
      if pieces[holder].allSatisfy({ $0.kind == .quantity || $0.kind == .time || $0.tag == .ADP }) {
        return nil
      }
      subject = proposition.phrases.phrase(holder)
      span = proposition.reading.span(holder.lowerBound..<end)
    } else if beside != nil {
      // "Hill won in Lima, the first woman to do so": Hill is.
      guard clause.subject.lowerBound < phrase.lowerBound, !clause.subject.isEmpty,
        kinds(proposition, mark).isSubset(of: [.person, .body]), isOfPeople(pieces, clause.subject)
      else { return nil }
      span = proposition.reading.span(clause.subject.lowerBound..<end)
    } else if clause.subject.contains(index) {
      guard isCopula(pieces[clause.main]),
        let holder = proposition.reading.nounComplex(
          from: complementStart(proposition), to: clause.range.upperBound),
        pieces[holder.lowerBound].kind != .quantity
      else { return nil }
      subject = proposition.phrases.phrase(holder)
      span = proposition.reading.span(clause.whole.lowerBound..<holder.upperBound)
    } else if let setting = setting(proposition, phrase) {
      return record(proposition, mark, phrase, setting, end)
    } else if let holder = holder(proposition, before: phrase) {
      (subject, span) = (holder.phrase, proposition.reading.span(holder.start..<end))
    } else if !isCopula(pieces[clause.main]) || index < clause.verb.upperBound
      || isObject(proposition, phrase)
    {
      return nil
    }
    // "It was the worst storm", "it" standing for nothing that was named: nobody knows what.
    guard let span,
      subject.words.contains(where: {
        $0.tag != .PRON || ["this", "that", "these", "those"].contains($0.form.lowercased())
      })
    else { return nil }
    var assertion = assertion(proposition, mark, phrase, end, subject, span)
    // "He asked for troops in Lima, the biggest city": that it is, he does not say.
    if beside != nil, !proposition.isReported { assertion.attributedTo = nil }
    // "Peru, one of the largest, has not signed": what is denied is another thing.
    if beside != nil {
      (assertion.polarity, assertion.modality) = (.affirmed, .asserted)
      assertion.rules.append(Self.aside)
      // "He left Lima, the largest city, in May": that it is the largest is of no day.
      assertion.time = proposition.time.explicit(in: phrase.lowerBound..<end)
      if let place = assertion.place, !assertion.predicate.text.contains(place) {
        assertion.place = nil
      }
    }
    return assertion
  }

  /// "in Peru's best interests", "was silent for the first time": nothing that anybody is.
  private func isCircumstance(_ pieces: [Piece], _ mark: SuperlativeMark) -> Bool {
    let (start, next) = (mark.range.lowerBound, mark.range.upperBound)
    guard next < pieces.count else { return false }
    if pieces[next].isWord("interest", "interests") { return true }
    return pieces[next].isWord("time", "times", "moment", "minute") && start > 1
      && pieces[start - 1].tag == .DET && pieces[start - 2].tag == .ADP
  }

  /// After the verb and adverbs: "is still X". Who is "in Peru" is not Peru.
  private func complementStart(_ proposition: Proposition) -> Int {
    let range = proposition.clause.complement
    return range.first { proposition.pieces[$0].tag != .ADV } ?? range.upperBound
  }

  /// "is sure to keep its dominant role": what another verb has for its object.
  private func isObject(_ proposition: Proposition, _ phrase: Range<Int>) -> Bool {
    let pieces = proposition.pieces
    guard let noun = phrase.last(where: { pieces[$0].isNoun }),
      pieces[noun].hangs(as: "obj", "obl"),
      let verb = pieces[noun].head
    else { return false }
    return pieces[verb].tag == .VERB && verb != proposition.clause.main
      && verb > proposition.clause.verb.upperBound
  }

  private func assertion(
    _ proposition: Proposition, _ mark: SuperlativeMark, _ phrase: Range<Int>, _ end: Int,
    _ subject: Phrase,
    _ span: Span
  ) -> Assertion {
    let words = phrase.filter { !mark.range.contains($0) }
    // "at its fastest pace since 1982": nothing without since when.
    let isSince = (phrase.upperBound..<end).contains {
      proposition.pieces[$0].value?.relation == .since
    }
    let head = proposition.phrases.phrase(told(proposition, phrase, end), told: isSince ? "" : nil)
    var predicate = [mark.word]
    predicate += words.map { proposition.pieces[$0].word }.filter {
      $0.tag == .NOUN || $0.tag == .ADJ
    }
    let object =
      proposition.phrases.phrase(phrase.upperBound..<end).words
      + words.map { proposition.pieces[$0] }.filter { $0.kind == .name }.map(\.word)
    let owners = proposition.phrases.phrase(phrase).words.filter { $0.tag == .PROPN }
    var time = proposition.time.time(
      ofFigure: mark.range.lowerBound, own: proposition.clause.range,
      clause: proposition.clause.range)
    // The day that another sentence tells is not that of a state.
    if time?.basis == .carried, time?.text == proposition.time.carried?.text,
      time?.period?.grain != .year
    {
      time = nil
    }
    return proposition.assertion(
      .superlative, span: span, subject: subject,
      predicate: Phrase(text: thought(proposition, phrase) + head.text, words: predicate),
      object: Phrase(
        text: "",
        words: object + owners.filter { owner in !object.contains { $0.lemma == owner.lemma } }),
      value: mark.rank.map { SuperlativeMark.quantity($0...$0) }
        ?? mark.group.map { SuperlativeMark.quantity(1...$0) },
      time: time,
      rules: ["superlative"] + (mark.isShared ? ["one of"] : []) + tense(proposition, phrase))
  }

  /// "considered to be " of "is considered to be the best": that it is so, the sentence does not say.
  private func thought(_ proposition: Proposition, _ phrase: Range<Int>) -> String {
    let pieces = proposition.pieces
    guard
      let verb = proposition.clause.verb.first(where: {
        ["say", "think"].contains(ClaimLexicons.reporting[pieces[$0].lemma]?.first)
          && pieces[$0].form != pieces[$0].lemma && $0 > proposition.clause.verb.lowerBound
      }), verb < phrase.lowerBound
    else { return "" }
    var end = verb + 1
    while end < phrase.lowerBound, pieces[end].isWord("to", "be", "as", "have", "been") { end += 1 }
    guard end == phrase.lowerBound || end + 2 == phrase.lowerBound && pieces[end + 1].isWord("of")
    else { return "" }
    let isLikened = pieces[end - 1].isWord("as")
    return proposition.reading.quote(verb..<end) + (isLikened ? " as " : " ")
  }

  /// Whether the copula says that it is or was so; empty where no copula says it.
  private func tense(_ proposition: Proposition, _ phrase: Range<Int>) -> [String] {
    let (pieces, clause) = (proposition.pieces, proposition.clause)
    // "The first to arrive was a tanker": the verb stands behind.
    let isBefore =
      clause.verb.upperBound <= phrase.lowerBound
      && phrase.lowerBound < clause.verb.upperBound + 4
    guard pieces[clause.main].lemma == "be",
      isBefore || clause.subject.contains(phrase.lowerBound)
    else { return [] }
    switch proposition.reading.tense(of: proposition.index) {
    case .past:
      return pieces[clause.verb.lowerBound].isWord("was", "were") ? [Assertion.wasRule] : []
    case .present:
      return pieces[clause.verb.lowerBound].isWord("is", "are") ? [Assertion.isRule] : []
    case .modal: return []
    }
  }

  /// What a reader is told: with "one of" before it and the clause behind it that says among which.
  private func told(_ proposition: Proposition, _ phrase: Range<Int>, _ end: Int) -> Range<Int> {
    let pieces = proposition.pieces
    var low = phrase.lowerBound
    if low > 1, pieces[low - 1].isWord("of"),
      pieces[low - 2].isWord("one", "some") || pieces[low - 2].kind == .quantity
    {
      low -= 2
    } else if low > 0, pieces[low - 1].isWord("among", "at") {
      // "is at its highest level".
      low -= 1
    }
    let next = proposition.reading.clauses.first {
      $0.governor == proposition.index && $0.join == .relative && end <= $0.verb.lowerBound
    }
    guard let next, end < pieces.count, next.range.lowerBound <= end + 1,
      pieces[end].isWord("that", "where", "which", "who")
    else { return low..<end }
    // "the only one that has a port, and whose roads are dry": both say which.
    var last = next
    for clause in proposition.reading.clauses
    where clause.range.lowerBound >= last.range.upperBound
      && clause.range.lowerBound < last.range.upperBound + 3
      && ((last.range.upperBound - 1)..<clause.verb.lowerBound).contains(where: {
        pieces[$0].tag == .CCONJ && pieces[$0 + 1].isWord("who", "whose", "which")
      })
    {
      last = clause
    }
    return low..<max(end, last.range.upperBound)
  }

  /// The noun phrase around the superlative, possessor included: "the world's largest exporter".
  private func phrase(_ proposition: Proposition, _ mark: SuperlativeMark) -> Range<Int> {
    let pieces = proposition.pieces
    var low = mark.range.lowerBound
    while low > proposition.clause.whole.lowerBound {
      let piece = pieces[low - 1]
      guard
        piece.tag == .DET || piece.isWord("'s", "'", "its", "their", "his", "her")
          || (piece.isNoun || piece.kind == .time) && pieces[low].isWord("'s", "'")
          || piece.tag == .ADJ
          || SuperlativeMark.group(piece) != nil
      else { break }
      low -= 1
    }
    var high = mark.range.upperBound
    while high < proposition.clause.range.upperBound {
      let piece = pieces[high]
      // "the largest carbon capture (CCS) plant": a short form on the way.
      if piece.opensBracket, high + 3 < pieces.count, pieces[high + 2].closesBracket,
        pieces[high + 3].isNoun
      {
        high += 3
        continue
      }
      guard
        piece.isNoun || piece.tag == .ADJ || piece.isDash && piece.isGlued
          || isLengthBefore(proposition, high)
          || high == mark.range.upperBound && SuperlativeMark.group(piece) != nil
          || piece.tag == .VERB
            && piece.isIngForm
      else { break }
      high += 1
    }
    return low..<max(high, mark.range.upperBound)
  }

  /// "the largest 12-month gain".
  private func isLengthBefore(_ proposition: Proposition, _ index: Int) -> Bool {
    let pieces = proposition.pieces
    return pieces[index].kind == .duration && pieces[index].word.form.contains("-")
      && index + 1 < proposition.clause.range.upperBound && pieces[index + 1].isNoun
  }

  /// Up to the end of the prepositional phrases that follow: "of crude oil in 2018".
  private func scopeEnd(_ proposition: Proposition, from start: Int) -> Int {
    let end = proposition.clause.range.upperBound
    var index = start
    while index < end {
      let piece = proposition.pieces[index]
      // "the first ever to lift off from Peru".
      let isParticle = index > start && piece.hangs(as: "compound:prt")
      if piece.kind == .time || piece.isWord("ever", "yet", "so", "far", "there") || isParticle
        || isScopeVerb(proposition, index, from: start) && !isPreposition(proposition, index)
      {
        index += 1
      } else if piece.isWord("for", "in"), index + 1 < end,
        proposition.pieces[index + 1].kind == .duration
      {
        index += 2
      } else if piece.tag == .ADP || piece.isWord("to"),
        let noun = proposition.reading.nounComplex(from: index + 1, to: end)
      {
        // "by virtue of being": what goes on with a verb says why, not of what.
        let next = noun.upperBound
        if next + 1 < end, proposition.pieces[next].isWord("of"),
          proposition.pieces[next + 1].isVerb || proposition.pieces[next + 1].isWord("being")
        {
          break
        }
        index = next
      } else if index > start, proposition.pieces[index - 1].isVerb,
        let noun = proposition.reading.nounComplex(from: index, to: end)
      {
        index = noun.upperBound
      } else {
        break
      }
    }
    return index
  }

  /// "the largest contributor to growth", "to" and what it governs.
  private func isPreposition(_ proposition: Proposition, _ index: Int) -> Bool {
    proposition.pieces[index].isWord("to") && proposition.pieces[index].hangs(as: "case")
  }

  /// "ever launched from", "to measure": what the superlative is a superlative of.
  private func isScopeVerb(_ proposition: Proposition, _ index: Int, from start: Int) -> Bool {
    let piece = proposition.pieces[index]
    guard index < start + 4 else { return false }
    return piece.isWord("to") || piece.isVerb
      || piece.kind == .word && piece.tag == .NOUN
        && index > start
        // "to measure soil moisture": both nouns.
        && (proposition.pieces[index - 1].isVerb
          || proposition.pieces[index - 1].tag == .NOUN
            && proposition.pieces[index - 1].head == index)
  }

  private func isCopula(_ piece: Piece) -> Bool {
    ["be", "become", "remain", "stay", "rank", "represent", "make", "constitute"]
      .contains(piece.lemma)
  }

  /// "is seen as the best", "plays the role of the largest": the subject; "has Peru as its largest
  /// buyer": the object before "as". Nil where the superlative is no such complement.
  private func holder(_ proposition: Proposition, before phrase: Range<Int>)
    -> (phrase: Phrase, start: Int)?
  {
    let (pieces, clause) = (proposition.pieces, proposition.clause)
    let joint = phrase.lowerBound - 1
    guard joint >= clause.verb.upperBound else { return nil }
    let start = clause.whole.lowerBound
    if pieces[joint].isWord("of"), pieces[joint - 1].isWord("role", "position", "status", "rank") {
      return (proposition.subject, start)
    }
    guard pieces[joint].isWord("as") else { return nil }
    if joint == clause.verb.upperBound { return (proposition.subject, start) }
    return proposition.reading.nounPhrase(before: joint).map {
      (proposition.phrases.phrase($0), $0.lowerBound)
    }
  }

  /// What sort of thing the superlative's noun names: "the first woman" is a person.
  private func kinds(_ proposition: Proposition, _ mark: SuperlativeMark) -> Kinds {
    // "The richest mining lands": lands.
    let noun = proposition.pieces[mark.range.upperBound...].drop { $0.tag == .ADJ }
      .prefix { $0.tag == .NOUN }.last
    return noun.map { Kinds(noun: $0.lemma.lowercased(), Sort(noun: $0.lemma.lowercased())) }
      ?? .all
  }

  private func isOfPeople(_ pieces: [Piece], _ subject: Range<Int>) -> Bool {
    guard let head = subject.last(where: { pieces[$0].isNoun }) else { return false }
    if pieces[head].nameType == .person { return true }
    let kinds = Kinds(pieces[head].word, Sort(noun: pieces[head].lemma.lowercased()))
    return !kinds.isDisjoint(with: [.person, .body]) && kinds != .all
  }

  /// "in Lima, the first woman to", "off Malta, the worst disaster": a town is nobody and no event.
  private func isNoPlace(
    _ proposition: Proposition, _ holder: Range<Int>, _ mark: SuperlativeMark
  ) -> Bool {
    guard let last = holder.last, proposition.pieces[last].nameType == .place,
      holder.lowerBound > 0,
      proposition.pieces[holder.lowerBound - 1].tag == .ADP
    else { return false }
    let isCountry = Gazetteer().place(proposition.pieces[last].word.form)?.role == .country
    return kinds(proposition, mark)
      .isDisjoint(with: isCountry ? [.place, .thing, .body] : [.place, .thing])
  }

  /// "X, the world's largest exporter,": the noun phrase before the comma.
  private func apposition(_ proposition: Proposition, _ phrase: Range<Int>) -> Range<Int>? {
    var comma = phrase.lowerBound - 1
    // "For Peru, the largest buyer is Chile": what is the subject itself stands beside nothing.
    if isCopula(proposition.pieces[proposition.clause.main]),
      proposition.clause.subject.lowerBound >= phrase.lowerBound,
      proposition.clause.subject.overlaps(phrase)
    {
      return nil
    }
    if comma > 1, proposition.pieces[comma].isWord("of"),
      proposition.pieces[comma - 1].isWord("one", "some")
        || proposition.pieces[comma - 1].kind == .quantity
    {
      comma -= 2
    }
    guard comma > 0, proposition.pieces[comma].isComma || proposition.pieces[comma].isDash,
      !proposition.pieces[phrase].isEmpty
    else { return nil }
    // "a cabinet of 14 on Friday, the smallest": the day stands between.
    if comma > 2, proposition.pieces[comma - 1].kind == .time {
      comma -= proposition.pieces[comma - 2].tag == .ADP ? 2 : 1
    }
    return proposition.reading.nounPhrase(before: comma).flatMap { range in
      guard proposition.pieces[range].contains(where: \.isNoun), !isSetting(proposition, range)
      else { return nil }
      let isPlural = proposition.pieces[phrase].contains { SuperlativeMark.group($0) != nil }
      return isPlural
        ? list(proposition, endingWith: range) : whole(proposition, range, phrase)
    }
  }

  /// "rose 4 percent in early trading, the biggest gain": a common noun behind a preposition that
  /// only says where or when.
  private func isSetting(_ proposition: Proposition, _ range: Range<Int>) -> Bool {
    guard let noun = range.last(where: { proposition.pieces[$0].isNoun }) else { return false }
    let isBehind =
      range.lowerBound > 0 && proposition.pieces[range.lowerBound - 1].tag == .ADP
      && !proposition.pieces[range.lowerBound - 1].isWord("of")
    return proposition.pieces[noun].kind == .word
      && (proposition.pieces[noun].hangs(as: "obl") || isBehind)
      && !proposition.pieces[range].contains { $0.tag == .DET || $0.kind == .name }
  }

  /// "a cabinet of 14 ministers, the smallest": the cabinet, where the superlative has no noun.
  private func whole(_ proposition: Proposition, _ range: Range<Int>, _ phrase: Range<Int>)
    -> Range<Int>
  {
    let pieces = proposition.pieces
    guard !pieces[phrase].contains(where: \.isNoun), range.lowerBound > 1,
      pieces[range.lowerBound - 1].isWord("of"),
      let noun = proposition.reading.nounPhrase(before: range.lowerBound - 1)
    else { return range }
    return noun.lowerBound..<range.upperBound
  }

  /// "China, Russia and India": the names before the last one.
  private func list(_ proposition: Proposition, endingWith last: Range<Int>) -> Range<Int> {
    let pieces = proposition.pieces
    var low = last.lowerBound
    while low > 1, pieces[low - 1].isComma || pieces[low - 1].tag == .CCONJ {
      let joint = low > 2 && pieces[low - 2].isComma ? low - 2 : low - 1
      guard let more = proposition.reading.nounPhrase(before: joint),
        pieces[more].contains(where: { $0.kind == .name })
      else { break }
      low = more.lowerBound
    }
    return low..<last.upperBound
  }
}

extension Proposition {
  private static let records: Set<String> = [
    "count", "data", "measurement", "monitoring", "observation", "record", "recording", "statistic",
  ]

  /// "The most since measurements began": since when it is known.
  var isSinceRecords: Bool {
    guard ["begin", "start"].contains(pieces[clause.main].lemma), clause.verb.lowerBound > 1,
      let noun = clause.subject.last, Self.records.contains(pieces[noun].lemma.lowercased())
    else { return false }
    return pieces[..<noun].suffix(3).contains { $0.isWord("since") }
  }
}
