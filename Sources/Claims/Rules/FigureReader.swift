// One figure of a clause: what is measured, of whom, when.

import Language
import SourceText
import Values

/// Reads the claim of one segment.
struct FigureReader {
  let proposition: Proposition
  let segment: FigureSegment
  /// The time that the claim has for its period, as written; empty without one.
  var told = ""

  var pieces: [Piece] { proposition.pieces }
  var reading: Reading { proposition.reading }
  var clause: Clause { proposition.clause }

  /// The assertion, and what a later figure may carry on from it.
  func read(carrying carried: Discourse.Carried?) -> (
    assertion: Assertion, carried: Discourse.Carried
  )? {
    guard let value = pieces[segment.figure].value, var quantity = value.quantity,
      let span = span(), !isScale, !isBareRival, !isMisplaced, !isStrayRank
    else { return nil }
    if let place = place(quantity) {
      quantity.unit = place
    } else if let noun = countedNoun(quantity, after: segment.figure) {
      quantity.unit = unit(pieces[noun])
    }
    if let share = share(quantity) { quantity = share }
    if let measure = gappedMeasure, quantity.unit == nil, quantity.currency == nil {
      (quantity.unit, quantity.currency) = (measure.unit, measure.currency)
    }
    if let former = formerMeasure(quantity) ?? sharedMeasure(quantity) {
      (quantity.unit, quantity.currency) = (former.unit, former.currency)
    }
    if isOfMembers, quantity.unit == nil { quantity.unit = "person" }
    if let unit = unitBefore(quantity) ?? shareBefore(quantity) ?? shareBehind(quantity) {
      quantity.unit = unit
    }
    let dimension = quantity.currency ?? quantity.unit ?? ""
    // "down from 40 a day before": the day of the new level is not that of the old one.
    let isOffset = isFormerLevel && segment.range.contains(where: isOffset)
    let written =
      isOffset
      ? proposition.time.explicit(in: segment.range, of: segment.figure)
      : proposition.time.time(
        ofFigure: segment.figure, own: asideRange ?? segment.range, clause: clause.range)
    var reader = self
    // "fell to 5 million in 2020 from 6 million the year before": the fall is of another time than the 6.
    let isFormer =
      !formerLevel.isEmpty && segment.figure > 0 && pieces[segment.figure - 1].isWord("from")
    // "a plan to cut it by 3 percent by 2030": the year is the cut's, whatever is done with the plan.
    let isOfAction =
      segment.figure > clause.verb.upperBound && action(before: segment.figure) != clause.verb
    reader.told = isFormer || isOfAction ? "" : written?.text ?? ""
    var roles = reader.roles(
      carried.flatMap { $0.dimension == dimension || isConversion(quantity) ? $0 : nil })
    // "grew from 18 million in 2021": it was that in 2021.
    if isFormer, let written, written.relation == .during, proposition.stance.modality == .asserted,
      Self.changes.contains(pieces[clause.main].lemma), roles.object.text.contains("from …")
    {
      roles.predicate.text = roles.subject.words.isOfSeveral ? "were" : "was"
      // "A staff that has grown from 40": the staff was 40.
      for article in ["A ", "a ", "An ", "an "] where roles.subject.text.hasPrefix(article) {
        let the = article.first == "A" ? "The " : "the "
        roles.subject.text = the + roles.subject.text.dropFirst(article.count)
      }
      roles.object.text = "…" + unitWord
    }
    // "4 million were sold, a third more than in May": they were a third more.
    if isDifferenceBeside { roles.predicate.text = "were" }
    if let part = respective {
      roles.subject = proposition.phrases.phrase(part)
      roles.object.text = roles.object.text.replacing(" respectively", with: "")
    }
    // "A lorry carrying 20 tonnes overturned, closing a road": of another clause.
    // "Many lack food, up from 4 million in March": of whom, where nothing before counts them.
    if isFormerLevel, !roles.isElliptical, roles.object.text.hasPrefix("up from") { return nil }
    // "Screening was extended to 900 boys, of whom 53": of a clause that was not seen.
    if ["of whom", "of which"].contains(where: roles.object.text.hasPrefix) { return nil }
    if roles.predicate.text.isEmpty, segment.bracket == nil,
      segment.figure < clause.verb.lowerBound,
      !roles.subject.text.contains("…")
    {
      return nil
    }
    var object = roles.object
    object.words += difference + fronted + formerLevel
    object.words += occasion(roles.subject.words + object.words)
    let time =
      formerTime(written ?? carried?.time) ?? (isGoal ? written?.asDeadline : nil) ?? written
      ?? (isOffset || !roles.isElliptical ? nil : carried?.time.map(proposition.time.carry))
    var assertion = proposition.assertion(
      .quantity, span: span, subject: roles.subject, predicate: roles.predicate,
      object: object, value: quantity, valueSpan: pieces[segment.figure].span, time: time,
      isAside: isOfAside,
      rules: ["quantity"] + (roles.isElliptical ? ["ellipsis"] : [])
        + (ofRanked == nil ? [] : [SuperlativeRule.aside])
        + (isShareInWords ? [Assertion.shareRule] : [])
        + (time?.basis == .carried ? ["carried time"] : []))
    if let thing = measuredThing {
      assertion.subject.words = thing
      // "A wave hit the coast of Peru": where it was tells which.
      let places = clause.indices.filter { pieces[$0].nameType == .place }.map { pieces[$0].word }
      (assertion.predicate.words, assertion.object.words) = (
        [], places.filter { !thing.contains($0) }
      )
      assertion.rules.append(Assertion.measureRule)
    }
    if let rest = comparison(), !assertion.object.text.contains(" than ") {
      assertion.object.text += (assertion.object.text.isEmpty ? "" : " ") + reading.quote(rest)
      reading.span(rest).map { assertion.span = assertion.span.union($0) }
    }
    if roles.isElliptical { replaceSetting(&assertion) }
    if deniesAction { assertion.polarity.toggle() }
    if reading.isAccusation(segment.figure) { assertion.modality = .possible }
    // What stands in brackets is said, whatever the sentence denies; what a thing is worth, too.
    if roles.predicate.isEmpty { assertion.polarity = .affirmed }
    if valued != nil || added != nil {
      (assertion.polarity, assertion.modality) = (.affirmed, .asserted)
    }
    if roles.predicate.words.first?.form == "worth" || isOfAside
      || roles.predicate.isEmpty && segment.figure < clause.verb.lowerBound
    {
      (assertion.polarity, assertion.modality) = (.affirmed, .asserted)
      if isOfAside, let lemma = roles.predicate.words.first?.lemma,
        let name = ClaimLexicons.modality[lemma]?.first
      {
        assertion.modality = Modality(rawValue: String(name)) ?? .asserted
      }
    }
    assertion.denominator = denominator(roles.isElliptical ? carried?.denominator : nil)
    var next = Discourse.Carried(
      subject: roles.subject.words, predicate: roles.predicate.words, object: roles.object.words,
      spoken: (roles.subject, roles.predicate),
      denominator: assertion.denominator, dimension: dimension, time: time)
    // What stands before the figure, and "of" with its noun behind it: the same for the next.
    if roles.subject.text.contains("…") { next.rest = roles.object.text }
    if roles.isElliptical {
      next.measure = carried?.measure ?? "…"
    } else if let mark = roles.object.text.firstIndex(of: "…"), roles.object.text.count < 80 {
      let behind = roles.object.text[mark...].dropFirst()
      next.measure =
        behind.isEmpty || behind.hasPrefix(" of ")
        ? roles.object.text : String(roles.object.text[...mark])
    }
    return (assertion, next)
  }

  /// "put the loss at 11 million soles, about 3 million dollars": the same sum in another currency.
  private func isConversion(_ quantity: Quantity) -> Bool {
    guard let currency = quantity.currency, segment.figure > 1, pieces[segment.figure - 1].isComma,
      let before = pieces[..<(segment.figure - 1)].lastIndex(where: { $0.kind == .quantity }),
      before + 3 >= segment.figure, let other = pieces[before].value?.quantity?.currency
    else { return false }
    return other != currency
  }

  /// "down from 40 a day before": counted from the time of the new level; nil for other figures.
  private func formerTime(_ anchor: TimeQualifier?) -> TimeQualifier? {
    let words = reading.quote(
      (segment.figure + 1)..<max(
        segment.figure + 1, min(segment.figure + 4, segment.range.upperBound)))
    // "in 2023, up from 2 million the year before", read as 2022 already.
    guard isFormerLevel, pieces[(segment.figure + 1)...].first?.value?.period == nil,
      anchor.map({ !words.hasPrefix($0.text) || $0.text.isEmpty }) ?? true,
      let anaphor = Anaphor(words), anaphor.isEarlier
    else { return nil }
    return TimeQualifier(
      text: words, period: anchor?.period.flatMap { anaphor.period(from: $0) }, relation: .during,
      basis: .carried)
  }

  /// "an initiative to cut them by 30 percent": what is to come.
  private var isGoal: Bool {
    if [.planned, .predicted].contains(proposition.stance.modality) { return true }
    var index: Int? = segment.figure
    while let at = index, !pieces[at].isVerb { index = pieces[at].head }
    return index.map { verb in
      reading.tree.children[verb].contains {
        pieces[$0].isWord("to") && pieces[$0].hangs(as: "mark")
      }
    } ?? false
  }

  /// "In Peru it is 3 percent, in Chile 4 percent": what stands before the first is not said of the
  /// second, which has a place of its own.
  private func replaceSetting(_ assertion: inout Assertion) {
    let place = segment.range.first {
      $0 > 0 && pieces[$0].nameType == .place && pieces[$0 - 1].isWord("in", "at")
        && !proposition.isCode($0)
    }
    guard let place, case let setting = proposition.setting else { return }
    assertion.place = pieces[place].word.form
    if !setting.isEmpty, assertion.object.text.hasSuffix(setting) {
      assertion.object.text.removeLast(setting.count)
    }
  }

  /// "a fifth less than it had promised": what the difference is one from; nil for a figure that is
  /// none, or where no clause says it.
  private func comparison() -> Range<Int>? {
    let (next, end) = (proposition.index + 1, clause.range.upperBound)
    guard next < reading.clauses.count, segment.figure + 1 < end,
      pieces[(segment.figure + 1)..<min(end, segment.range.upperBound + 1)].contains(where: {
        $0.isWord("more", "less", "fewer", "higher", "lower", "larger", "smaller")
      }),
      let than = pieces[(segment.figure + 1)..<min(end + 2, pieces.count)]
        .firstIndex(where: { $0.isWord("than") }),
      reading.clauses[next].range.contains(than)
        || reading.clauses[next].range.lowerBound == than + 1
    else { return nil }
    return than..<reading.clauses[next].range.upperBound
  }

  /// "a day before", "the year earlier".
  private func isOffset(_ index: Int) -> Bool {
    pieces[index].kind == .duration && index + 1 < pieces.count
      && pieces[index + 1].isWord("ago", "before", "earlier", "previously")
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

  /// What a figure is said of.
  struct Roles {
    var subject: Phrase
    var predicate: Phrase
    var object: Phrase
    var isElliptical = false
  }

  private func roles(_ carried: Discourse.Carried?) -> Roles {
    if let absolute { return absolute.roles }
    if let inBrackets = valued ?? added { return inBrackets }
    // "Output doubled".
    if clause.verb.contains(segment.figure) { return objectRoles(nil) }
    let sharesVerb = segment.range.lowerBound < clause.verb.lowerBound
    if let ofRanked { return ofRanked }
    if segment.figure < clause.verb.lowerBound, let aside { return aside }
    if clause.subject.contains(segment.figure), segment.bracket == nil { return subjectRoles() }
    if let raised = raised ?? afterParticiple { return raised }
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

  /// ", up from £52m in 2022": the same measure at another time.
  var isFormerLevel: Bool {
    let start = segment.range.lowerBound
    return start + 1 == segment.figure
      && (pieces[start].isWord("from")
        || pieces[start].isWord("after") && start > 0 && pieces[start - 1].isComma)
      || start + 2 == segment.figure && pieces[start].isWord("up", "down")
        && pieces[start + 1].isWord("from")
  }

  /// " tonnes" behind a bare number that has its unit from the figure before it; empty where it has its own.
  private var unitWord: String {
    guard let own = pieces[segment.figure].value?.quantity, own.unit == nil, own.currency == nil,
      unitBefore(own) != nil,
      let before = pieces[..<segment.figure].last(where: { $0.kind == .quantity }),
      let word = reading.text.text(before.span).spaced.last, word.allSatisfy(\.isLetter)
    else { return "" }
    return " " + word
  }

  /// Verbs that a level before and one after stand behind.
  private static let changes: Set<String> = [
    "climb", "decline", "decrease", "drop", "fall", "grow", "increase", "jump", "plunge", "rise",
    "shrink", "sink", "soar", "surge", "swell", "tumble",
  ]

  /// ", a third more than the year before" behind a clause with another figure in its subject.
  private var isDifferenceBeside: Bool {
    let start = segment.range.lowerBound
    guard !segment.isFirst, start > 0, pieces[start - 1].isComma, proposition.isPassive,
      start >= clause.verb.upperBound, segment.figure + 2 < pieces.count,
      pieces[segment.figure + 1].isWord("more", "less", "fewer"),
      pieces[segment.figure + 2].isWord("than"),
      clause.subject.contains(where: { pieces[$0].kind == .quantity })
    else { return false }
    return pieces[start..<segment.figure].allSatisfy { $0.tag == .DET || $0.tag == .ADV }
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
    var object = proposition.phrases.phrase(
      complement, without: isShareInWords ? nil : segment.figure, told: told)
    if let ofWhich, object.text == "…" {
      object.text = ofWhich.text
      object.words += ofWhich.words
    }
    // "Holm has 31 percent of the trade, and Reed has 9 percent": of the same.
    if let carried, object.text == "…", pieces[segment.figure].value?.quantity?.unit == "percent",
      !carried.denominator.isEmpty,
      carried.predicate.map(\.lemma) == proposition.predicate.words.map(\.lemma)
    {
      return Roles(
        subject: proposition.subject, predicate: proposition.predicate,
        object: Phrase(text: carried.measure, words: carried.object), isElliptical: true)
    }
    if let carried, isDemonstrative(proposition.subject) {
      let agent = agentRange(after: segment.figure, in: complement)
      return Roles(
        subject: agent.map { proposition.phrases.phrase($0) } ?? object,
        predicate: carried.spoken.predicate,
        object: Phrase(
          text: agent == nil ? object.text : carried.measure, words: carried.object),
        isElliptical: true)
    }
    return actionRoles(object)
  }

  /// Who does what the figure is said of: the clause's own verb, or an infinitive behind it.
  func actionRoles(_ object: Phrase) -> Roles {
    let action = action(before: segment.figure)
    guard action != clause.verb else {
      return Roles(
        subject: proposition.subject, predicate: proposition.predicate, object: object)
    }
    var predicate = proposition.phrases.phrase(action)
    var object = object
    if let ordered = ordered(before: action) { object.words += ordered }
    if let doer = doer(of: action) {
      // "a user unable to withdraw 5 coins": what denies it is told.
      if deniesAction, let start = governors(of: action).first(where: isNegator),
        start < action.upperBound
      {
        predicate.text = reading.quote(start..<action.upperBound)
        if pieces[start].tag == .ADJ || pieces[start].isIngForm {
          predicate.text = FiniteForm.of(
            predicate.text, lemma: pieces[start].lemma, isPlural: doer.words.isOfSeveral,
            reading.tense(of: proposition.index))
        }
      }
      return Roles(subject: doer, predicate: predicate, object: object)
    }
    // "calls on farms to cut": what the subject does is said first.
    predicate.text = reading.quote(clause.verb.lowerBound..<action.upperBound)
    return Roles(subject: proposition.subject, predicate: predicate, object: object)
  }

  /// "Orders the firm to pay 5 million": who is to do it, which the words of the figure leave out.
  private func ordered(before action: Range<Int>) -> [Word]? {
    let range = clause.verb.upperBound..<max(clause.verb.upperBound, action.lowerBound)
    guard let noun = range.first(where: { pieces[$0].isNoun || pieces[$0].kind == .name }),
      pieces[noun].hangs(as: "obj", "iobj") || pieces[noun].head.map(range.contains) ?? false,
      let phrase = reading.nounPhrase(from: range.lowerBound, to: range.upperBound)
    else { return nil }
    return proposition.phrases.phrase(phrase).words
  }

  /// "A report from a user unable to withdraw 5 coins": the noun that the figure's verb hangs on.
  private func doer(of action: Range<Int>) -> Phrase? {
    let governors = governors(of: action)
    // "after a user gave up, failing to withdraw 5 coins": the user.
    if let verb = governors.dropFirst().first(where: {
      // "The probe is the first to measure 3 tonnes": the clause's own.
      $0 != clause.top && reading.hasChild($0, "nsubj")
    }),
      let noun = reading.tree.children[verb].first(where: { pieces[$0].hangs(as: "nsubj") }),
      pieces[noun].isNoun, let range = reading.nounPhrase(before: noun + 1)
    {
      return proposition.phrases.phrase(range)
    }
    guard let top = governors.last, pieces[top].hangs(as: "acl"),
      var noun = pieces[top].head, noun < top, noun > clause.verb.upperBound,
      !pieces[top].isVerb || pieces[top].isIngForm
    else { return nil }
    // "a report from a user being unable": the user.
    let first = min(top, reading.tree.children[top].first ?? top)
    if first - 1 > noun, pieces[first - 1].isNoun { noun = first - 1 }
    guard let range = reading.nounPhrase(before: noun + 1)
    else { return nil }
    return proposition.phrases.phrase(range)
  }

  /// "Failing to withdraw 5 coins", "unable to": the figure's verb is denied by what it hangs on.
  private var deniesAction: Bool {
    guard segment.figure > clause.verb.upperBound else { return false }
    return governors(of: action(before: segment.figure)).dropFirst().contains(where: isNegator)
  }

  private func isNegator(_ index: Int) -> Bool {
    ClaimLexicons.negators.contains(pieces[index].lemma)
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
  func action(before figure: Int) -> Range<Int> {
    var index = figure - 1
    while index > clause.verb.upperBound {
      let before = pieces[index - 1]
      if pieces[index].tag == .VERB,
        before.isWord("to") || (pieces[index].isIngForm && before.tag == .ADP)
      {
        return index..<(index + 1)
      }
      index -= 1
    }
    return clause.verb
  }
}
