// "his visit to Oslo in May", "the signing of the deal on 3 May", "the 2010 earthquake": what happened,
// told by a noun. Only where it is dated or has a place, and where the sentence takes it for granted
// (`Presumption`): a visit that is planned or was cancelled is not read.

import Language
import SourceText
import Values

/// Events inside of a noun phrase.
struct EventNounRule: ClaimRule {
  let name = "event noun"
  let readsReports = true

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    proposition.clause.indices.compactMap { noun in
      EventPhrase(proposition, noun).flatMap { assertion(proposition, $0) }
    }
  }

  private func assertion(_ proposition: Proposition, _ event: EventPhrase) -> Assertion? {
    guard Presumption(proposition, event.noun).holds,
      let said = said(proposition, event), said.subject.words.contains(where: isNamed),
      let span = proposition.reading.span(event.range)
    else { return nil }
    let time = event.time.flatMap(proposition.time.qualifier)
    if let time, time.relation != .during { return nil }
    var assertion = proposition.assertion(
      time == nil ? .event : .date, span: span, subject: said.subject, predicate: said.predicate,
      time: time, rules: [name])
    // What the clause around it says holds for that, not for the event.
    (assertion.object, assertion.span, assertion.scope) = (said.object, span, nil)
    (assertion.polarity, assertion.modality, assertion.hedges) = (.affirmed, .asserted, [])
    // "During her visit to Lima she urged them to sign": she does not say that she came.
    if !proposition.isReported { assertion.attributedTo = nil }
    assertion.place = event.place.map { proposition.pieces[$0].word.form }
    assertion.rules = [name]
    assertion.readings = said.subject.readings + said.object.readings
    if assertion.isOpen { assertion.rules.append(Assertion.openRule) }
    return assertion
  }

  private func isNamed(_ word: Word) -> Bool { word.tag == .NOUN || word.tag == .PROPN }

  /// The event as a clause has it.
  private struct Said {
    var subject, predicate, object: Phrase
  }

  private func said(_ proposition: Proposition, _ event: EventPhrase) -> Said? {
    switch event.row.kind {
    case .event: return happened(proposition, event)
    case .does:
      guard let doer = event.owner ?? event.whole else {
        return happened(proposition, event)
      }
      return active(proposition, event, doer)
    case .done:
      guard let thing = event.owner ?? event.whole else { return happened(proposition, event) }
      return passive(proposition, event, thing)
    case .acts:
      guard let thing = event.whole ?? event.target else {
        return event.owner == nil ? happened(proposition, event) : nil
      }
      guard let doer = event.owner ?? event.doer else {
        return event.whole == nil ? nil : passive(proposition, event, thing)
      }
      return active(proposition, event, doer, thing)
    }
  }

  /// "Her visit": she visited.
  private func active(
    _ proposition: Proposition, _ event: EventPhrase, _ doer: Range<Int>, _ thing: Range<Int>? = nil
  ) -> Said? {
    phrase(proposition, doer).map { subject in
      var object = details(proposition, event, without: [doer, thing, event.doer])
      if let thing { object = proposition.phrases.phrase(thing).followed(by: object) }
      return Said(
        subject: subject, predicate: verb(proposition, event, event.row.past, event.row.past),
        object: object)
    }
  }

  /// "The signing of the deal": the deal was signed.
  private func passive(_ proposition: Proposition, _ event: EventPhrase, _ thing: Range<Int>)
    -> Said?
  {
    phrase(proposition, thing).map { subject in
      let copula = proposition.pieces.isPlural(thing) ? "were" : "was"
      return Said(
        subject: subject,
        predicate: verb(
          proposition, event, copula + " " + event.row.participle, event.row.participle),
        object: details(proposition, event, without: [thing]))
    }
  }

  /// "The 2010 earthquake in Haiti": it happened. Nobody's event says nothing without its date.
  private func happened(_ proposition: Proposition, _ event: EventPhrase) -> Said? {
    guard event.time.flatMap(proposition.time.qualifier)?.period != nil,
      event.isDefinite || Presumption(proposition, event.noun).isOfVerb
    else {
      return nil
    }
    var event = event
    if event.row.kind != .event { event.row.past = "took place" }
    return Said(
      subject: proposition.phrases.phrase(event.core),
      predicate: verb(proposition, event, event.row.past, event.row.past),
      object: details(proposition, event, without: []))
  }

  /// Whose it is as a subject: without the mark of the owner, the subject of the clause for "his".
  private func phrase(_ proposition: Proposition, _ range: Range<Int>) -> Phrase? {
    var phrase = proposition.phrases.phrase(range)
    for mark in ["'s", "’s", "'", "’"] where phrase.text.hasSuffix(mark) {
      phrase.text.removeLast(mark.count)
      break
    }
    phrase.words.removeAll { $0.tag == .PART || $0.tag == .DET }
    // "after the withdrawal of its troops": whose they are, the clause says.
    let first = phrase.text.prefix { $0 != " " }
    guard Self.owners.contains(first.lowercased()) else { return phrase }
    let own = proposition.subject
    guard !own.isEmpty, phrase.words.contains(where: own.words.contains) else { return nil }
    if first.count == phrase.text.count { return own }
    phrase.text = own.text + "’s" + phrase.text.dropFirst(first.count)
    return phrase
  }

  private static let owners: Set<String> = ["her", "his", "its", "their"]

  private func verb(
    _ proposition: Proposition, _ event: EventPhrase, _ text: String, _ form: String
  ) -> Phrase {
    let span = proposition.pieces[event.noun].span
    let lemmas = event.row.past == "took place" ? "take place" : event.row.verb
    let words = zip(form.spaced, lemmas.spaced).enumerated().map {
      Word(
        span: span, form: String($1.0), lemma: String($1.1),
        tag: $0 == 0 ? .VERB : lemmas == "take place" ? .NOUN : .ADP)
    }
    return Phrase(text: text, words: words)
  }

  /// What stands behind the noun, but for those who take part.
  private func details(
    _ proposition: Proposition, _ event: EventPhrase, without parts: [Range<Int>?]
  ) -> Phrase {
    let told = event.time.map { proposition.reading.text.text(proposition.pieces[$0].span) } ?? ""
    return event.phrases.reduce(Phrase.none) { object, part in
      if parts.contains(where: { $0?.upperBound == part.upperBound }) { return object }
      let isBare = proposition.pieces[part.lowerBound].isWord(event.row.dropped)
      let range = isBare ? part.lowerBound + 1..<part.upperBound : part
      return object.followed(by: proposition.phrases.phrase(range, told: told))
    }
  }
}
