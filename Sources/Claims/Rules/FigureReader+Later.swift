// A figure behind another one: "…, compared with 6 percent by …", ", up from 3 million", "($4
// billion)". What it does not say itself is carried from the figure before.

import Language
import SourceText
import Values

extension FigureReader {
  /// A figure that shares its clause with an earlier one.
  func laterRoles(_ carried: Discourse.Carried?) -> Roles {
    let own = proposition.phrases.phrase(ownWords(), without: segment.figure)
    let before =
      clause.complement
      .lowerBound..<max(
        clause.complement.lowerBound, segment.range.lowerBound)
    if let gapped { return gapped }
    if let counted = countedAmong(carried) { return counted }
    if let included { return included }
    if let countedAgain { return countedAgain }
    if let agent = agentRange(after: segment.figure, in: segment.range) {
      let object = carried?.object ?? proposition.phrases.phrase(before).words
      return roles(of: agent, carried, object)
    }
    if let worth { return worth }
    if let norm { return norm }
    if let margin { return margin }
    guard let carried else { return actionRoles(behindAction ?? paired(own)) }
    if let bracket = segment.bracket, segment.range.lowerBound < bracket {
      return bracketed(own, carried)
    }
    if isFormerLevel {
      return Roles(
        subject: carried.spoken.subject,
        predicate: carried.spoken.predicate,
        object: Phrase(text: formerly(own, carried), words: carried.object), isElliptical: true)
    }
    if own.words.contains(where: { $0.tag == .NOUN }) {
      if sharesVerb(carried) {
        return Roles(
          subject: Phrase(
            text: proposition.phrases.phrase(segment.range.lowerBound..<segment.figure).text,
            words: own.words),
          predicate: carried.spoken.predicate, object: Phrase(text: "…", words: []),
          isElliptical: true)
      }
      // "compared with 1 percent in the same month": the same of that month.
      if isCompared, own.text.hasPrefix("…"), carried.measure.hasSuffix("…"),
        pieces[segment.figure + 1].isWord("in", "at", "during", "for", "over")
      {
        return Roles(
          subject: carried.spoken.subject, predicate: carried.spoken.predicate,
          object: Phrase(text: behind(carried.measure, own.text), words: carried.object),
          isElliptical: true)
      }
      return isCompared
        ? Roles(subject: own, predicate: .none, object: .none)
        : Roles(
          subject: proposition.subject, predicate: proposition.predicate, object: paired(own))
    }
    // "… and Holm for a modest 3 percent": Holm, for 3 percent.
    let range = ownWords()
    if let joint = joint(in: range) {
      let rest = proposition.phrases.phrase(joint..<range.upperBound, without: segment.figure)
      return Roles(
        subject: namedAgain(range.lowerBound..<joint),
        predicate: carried.spoken.predicate, object: Phrase(text: rest.text, words: carried.object),
        isElliptical: true)
    }
    let isBare = own.text == "…"
    let isNamed = own.text.prefix { $0 != "…" }.contains { $0.isUppercase }
    // "and Labour 43 percent": Labour.
    let named =
      isNamed && own.text.hasSuffix("…")
      ? Phrase(
        text: proposition.phrases.phrase(range.lowerBound..<segment.figure).text, words: own.words)
      : own
    return Roles(
      subject: isNamed ? named : carried.spoken.subject,
      predicate: carried.spoken.predicate,
      object: Phrase(
        text: isBare || named.text != own.text
          ? carried.measure : behind(carried.measure, own.text),
        words: carried.object + own.words.filter { !isNamed && $0.tag == .PROPN }),
      isElliptical: true)
  }

  /// "Some 40 lines were shut, down from 90 a week before": 90 were shut a week before. "Rose to 3
  /// million, up from 2": it rose from 2.
  private func formerly(_ own: Phrase, _ carried: Discourse.Carried) -> String {
    let behind = own.text.drop { $0 != "…" }.dropFirst()
    if carried.spoken.subject.text.contains("…") { return carried.rest + behind }
    // "rose by 5 percent, after 7 percent in May": it rose by 7 percent.
    if pieces[segment.range.lowerBound].isWord("after") { return carried.measure + behind }
    if ClaimLexicons.levels.contains(pieces[clause.main].lemma) { return carried.measure + behind }
    // "raises the wage to 15 dollars, from 7": the wage from 7.
    let measure = carried.measure.prefix { $0 != "…" }
    return (measure.hasSuffix("to ") ? measure.dropLast(3) : "") + "from …" + behind
  }

  /// "Half of the towns agreed to cut it by 3 percent": what stands behind "to cut", which the predicate
  /// has; nil where the figure is of the clause's own verb.
  private var behindAction: Phrase? {
    let action = action(before: segment.figure)
    let start = ownWords().lowerBound
    guard action != clause.verb, action.upperBound > start || isBehindAside(start) else {
      return nil
    }
    return proposition.phrases.phrase(
      action.upperBound..<max(action.upperBound, segment.range.upperBound),
      without: segment.figure, told: told)
  }

  /// "to cut it — a powder — by 3 percent": what an aside parts belongs together.
  private func isBehindAside(_ start: Int) -> Bool {
    guard start > 0, pieces[start - 1].isDash,
      let open = pieces[..<(start - 1)].lastIndex(where: \.isDash)
    else { return false }
    return start - open < 13
      && pieces[open..<start].allSatisfy { !$0.isVerb && $0.kind != .quantity }
  }

  /// "was halted after a loss of 3 tonnes and 4 litres": after a loss of 4 litres. "Came to 5 million (3 percent
  /// of it)", "was robbed of coins and 5 kilos of gold, or 4 million at current prices": to 3 percent, of 4 million.
  private func paired(_ own: Phrase) -> Phrase {
    let start = segment.range.lowerBound
    let joint = segment.bracket ?? start - 1
    guard own.text.hasPrefix("…"), joint > 1, joint >= start - 1,
      pieces[joint].tag == .CCONJ || pieces[joint].opensBracket,
      // "fell to 30 euros (4 percent)": by 4 percent.
      segment.bracket == nil || own.text.hasPrefix("… of ")
        || pieces[segment.figure].value?.quantity?.unit != "percent",
      let first = restated(before: joint), first > clause.verb.upperBound
    else { return own }
    let shared = proposition.phrases.phrase(action(before: first).upperBound..<first)
    return Phrase(text: "\(shared.text) \(own.text)", words: own.words)
  }

  /// The figure behind a preposition to which one behind a joint or bracket belongs; nil for none.
  private func restated(before joint: Int) -> Int? {
    guard
      var first = pieces[..<joint].lastIndex(where: {
        $0.kind == .quantity && $0.value?.quantity != nil
      })
    else { return nil }
    // "for 3 tonnes and 4 litres, or 5 million": for 3 tonnes.
    if !pieces[joint].opensBracket, pieces[joint].isWord("or"), first > 1,
      pieces[first - 1].tag == .CCONJ,
      let earlier = pieces[..<(first - 1)].lastIndex(where: { $0.kind == .quantity }),
      first - earlier < 5
    {
      first = earlier
    }
    let between = pieces[(first + 1)..<joint]
    guard first > 0, pieces[first - 1].tag == .ADP, joint - first < 9,
      between.allSatisfy({
        $0.isNoun || $0.isComma || $0.opensBracket || $0.closesBracket || $0.isWord("of", "in")
          || $0.kind == .quantity || [.DET, .ADJ, .CCONJ].contains($0.tag)
      }),
      between.count(where: \.opensBracket) == between.count(where: \.closesBracket)
    else { return nil }
    return first
  }

  /// "for …" and "… in Peru": "for … in Peru".
  private func behind(_ measure: String, _ own: String) -> String {
    measure.hasSuffix("…") && own.hasPrefix("…") ? measure.dropLast() + own : own
  }

  /// "took 70 percent, with a margin of 3 million": it has that; nil for other figures.
  private var margin: Roles? {
    let start = segment.range.lowerBound
    guard start > 0, pieces[start].isWord("with"), start + 1 < segment.figure,
      pieces[start + 1].isWord("a", "an"), pieces[start - 1].isComma
    else { return nil }
    let object = proposition.phrases.phrase(
      (start + 1)..<segment.range.upperBound, without: segment.figure, told: told)
    return Roles(
      subject: proposition.subject, predicate: Phrase(text: has, words: []), object: object)
  }

  /// "two rivals, Norvane and Kestrel, worth a combined 4 million": what is worth it.
  private var worth: Roles? {
    let start = segment.range.lowerBound
    guard start > 1, pieces[start - 1].isComma else { return nil }
    // "amounted to 3 million, equal to 5 percent of it", with "equal to" a part of the figure.
    if start == segment.figure, pieces[start].form.hasPrefix("equal to ") {
      let copula = FiniteForm.of(
        "being", lemma: "be", isPlural: proposition.subject.words.isOfSeveral,
        reading.tense(of: proposition.index))
      return Roles(
        subject: proposition.subject, predicate: Phrase(text: copula, words: []),
        object: proposition.phrases.phrase(
          start..<segment.range.upperBound, without: segment.figure, told: told))
    }
    guard pieces[start].isWord("worth", "valued") else { return nil }
    var low = start - 1
    while low > clause.verb.upperBound,
      pieces[low - 1].isNoun || pieces[low - 1].isComma || pieces[low - 1].kind == .quantity
        || [.CCONJ, .DET, .ADJ, .NUM].contains(pieces[low - 1].tag)
        || pieces[low - 1].opensBracket || pieces[low - 1].closesBracket
        || pieces[low - 1].isWord("of", "its", "their", "his", "her", "'s", "’s")
    { low -= 1 }
    let subject = proposition.phrases.phrase(low..<(start - 1))
    guard subject.words.contains(where: { $0.tag != .DET }) else { return nil }
    let own = proposition.phrases.phrase(
      (start + 1)..<segment.range.upperBound, without: segment.figure, told: told)
    let form = FiniteForm.of(
      pieces[start].form, lemma: "", isPlural: subject.words.isOfSeveral,
      reading.tense(of: proposition.index))
    let predicate = Phrase(text: form, words: [pieces[start].word])
    return Roles(subject: subject, predicate: predicate, object: own)
  }

  /// "to recover 3,000 litres (now valued at over 4 million)": what is valued stands before the bracket; nil for
  /// other figures.
  var valued: Roles? {
    guard let bracket = segment.bracket, bracket > 1,
      let verb = ((bracket + 1)..<segment.figure).first(where: {
        pieces[$0].isWord("valued", "worth", "priced", "estimated")
      }), pieces[(bracket + 1)..<verb].allSatisfy({ $0.tag == .ADV || $0.kind == .time }),
      pieces[(verb + 1)..<segment.figure].allSatisfy({ $0.isWord("at") || $0.tag == .ADV }),
      var host = reading.nounPhrase(before: bracket)
    else { return nil }
    // "3,000 litres of oil".
    if host.lowerBound > 1, pieces[host.lowerBound - 1].isWord("of"),
      let whole = reading.nounPhrase(before: host.lowerBound - 1),
      pieces[whole].contains(where: { $0.kind == .quantity })
    {
      host = whole.lowerBound..<host.upperBound
    }
    let subject = proposition.phrases.phrase(host)
    let copula = FiniteForm.of(
      "being", lemma: "be", isPlural: subject.words.isOfSeveral,
      reading.tense(of: proposition.index))
    let predicate = Phrase(
      text: copula + " " + reading.quote((bracket + 1)..<(verb + 1)), words: [pieces[verb].word])
    return Roles(
      subject: subject, predicate: predicate,
      object: Phrase(text: verb + 1 < segment.figure ? "at …" : "…", words: []))
  }

  /// "was the largest buyer (taking 16 percent)": what the subject does besides; nil for other figures.
  var added: Roles? {
    guard let bracket = segment.bracket, case let verb = bracket + 1, verb < segment.figure,
      pieces[verb].tag == .VERB, pieces[verb].isIngForm,
      // "gave three loans (totalling 3 million)": the loans do.
      pieces[clause.main].lemma == "be", !pieces[verb].isWord("including", "excluding"),
      let close = pieces[segment.figure...].firstIndex(where: \.closesBracket)
    else { return nil }
    let form = FiniteForm.of(
      pieces[verb].form, lemma: pieces[verb].lemma, isPlural: proposition.subject.words.isOfSeveral,
      reading.tense(of: proposition.index))
    var object = proposition.phrases.phrase((verb + 1)..<close, without: segment.figure, told: told)
    // "the largest buyer of the exports (taking 16 percent)": of these.
    if object.text == "…", pieces[segment.figure].value?.quantity?.unit == "percent",
      let of = (clause.verb.upperBound..<max(clause.verb.upperBound, bracket)).last(where: {
        pieces[$0].isWord("of")
      }), let whole = reading.nounComplex(from: of + 1, to: bracket), whole.upperBound == bracket
    {
      object = object.followed(by: proposition.phrases.phrase(of..<bracket))
    }
    return Roles(
      subject: proposition.subject, predicate: Phrase(text: form, words: [pieces[verb].word]),
      object: object)
  }

  /// "17 percent by Holm": Holm's. "62 percent have it in Peru, compared with 94 percent in Chile": 94
  /// percent have it.
  private func roles(of agent: Range<Int>, _ carried: Discourse.Carried?, _ object: [Word])
    -> Roles
  {
    let isThere = carried?.spoken.subject.text.lowercased() == "there"
    guard let carried, carried.spoken.subject.text.contains("…") || isThere,
      pieces[agent.lowerBound - 1].isWord("in", "at", "among")
    else {
      return Roles(
        subject: proposition.phrases.phrase(agent),
        predicate: carried?.spoken.predicate ?? proposition.predicate,
        object: Phrase(text: carried?.measure ?? "…", words: object), isElliptical: true)
    }
    let place = proposition.phrases.phrase((agent.lowerBound - 1)..<agent.upperBound)
    return Roles(
      subject: carried.spoken.subject, predicate: carried.spoken.predicate,
      object: Phrase(
        text: (isThere ? "…" : carried.rest) + " " + place.text, words: object + place.words),
      isElliptical: true)
  }

  private func ownWords() -> Range<Int> {
    guard segment.bracket != nil else {
      // The verb is the predicate's.
      var start =
        clause.verb.contains(segment.range.lowerBound)
        ? min(clause.verb.upperBound, segment.figure) : segment.range.lowerBound
      // "compared with 6 percent": it is 6 percent.
      if start > 0, pieces[start - 1].isWord("compared"), pieces[start].isWord("with", "to") {
        start = min(start + 1, segment.figure)
      }
      return start..<segment.range.upperBound
    }
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
      subject: Phrase(text: exchanged(own, carried), words: words + own.words), predicate: .none,
      object: .none, isElliptical: true)
  }

  /// "trade with Peru …" and "with Brazil …": "trade with Brazil …"; its own words where nothing is exchanged.
  private func exchanged(_ own: Phrase, _ carried: Discourse.Carried) -> String {
    guard let preposition = own.words.first, preposition.tag == .ADP,
      own.text.hasPrefix(preposition.form + " "),
      let found = carried.spoken.subject.text.firstRange(of: " " + preposition.form + " ")
    else { return own.text }
    return carried.spoken.subject.text[..<found.lowerBound] + " " + own.text
  }

  /// "sold by X", "by X", "for X", "from X", "in X" right after an elliptical figure.
  func agentRange(after figure: Int, in range: Range<Int>) -> Range<Int>? {
    var index = figure + 1
    while index < range.upperBound, pieces[index].tag == .VERB || pieces[index].tag == .ADV {
      index += 1
    }
    guard index + 1 < range.upperBound,
      pieces[index].isWord("by", "for", "from", "in", "among", "at", "with")
    else { return nil }
    guard let agent = reading.nounComplex(from: index + 1, to: range.upperBound) else { return nil }
    // "$3 million at the time", "in bitcoin": nobody's share.
    let isPlaced = pieces[index].isWord("in", "among", "at")
    let isNamed = pieces[agent].contains {
      $0.nameType == .organisation && !pieces[index].isWord("in")
        || $0.nameType == .place
          && ($0.form.contains(" ") || Gazetteer().place($0.word.form) != nil
            || $0.word.form.dropFirst().contains(where: \.isLowercase))
    }
    return isPlaced && !isNamed ? nil : agent
  }

  /// "Exports rose 3 percent and imports 5 percent": nothing but a subject stands before the figure,
  /// which ends the clause or is of a phrase of its own.
  private func sharesVerb(_ carried: Discourse.Carried) -> Bool {
    let before = segment.range.lowerBound..<segment.figure
    guard let last = before.last, pieces[last].isNoun, before.lowerBound > clause.verb.upperBound,
      pieces[before.lowerBound - 1].tag == .CCONJ || pieces[before.lowerBound - 1].isComma
        || pieces[before.lowerBound - 1].isWord("while", ";"),
      before.allSatisfy({ pieces[$0].isNoun || pieces[$0].tag == .DET || pieces[$0].tag == .ADJ })
    else { return false }
    return !carried.subject.isEmpty
  }

  func isDemonstrative(_ subject: Phrase) -> Bool {
    subject.words.count == 1
      && ["this", "that", "these", "those"].contains(subject.words[0].form.lowercased())
  }
}
