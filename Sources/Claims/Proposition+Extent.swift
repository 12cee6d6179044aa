// How far a claim goes beyond the words of its own clause: clauses that are part of what it says,
// and the phrase before its subject that says for what it holds. Rules ask; nothing is decided here
// about kinds of claims.

import Language
import SourceText
import Values

extension Proposition {
  /// Where what the clause says ends: behind the next clause where that is a part of it.
  ///
  ///     "It cannot choose who lives next door"          // the whole
  ///     "He works to make sure that it is done"         // the whole
  var contentEnd: Int {
    let end = clause.range.upperBound
    guard index + 1 < reading.clauses.count else { return end }
    let next = reading.clauses[index + 1]
    // "It has gained: 54 percent would vote for it".
    if pieces[(end - 1)...].prefix(2).contains(where: { $0.isWord(":") }) { return end }
    // "58 percent said they were against it".
    if next.join == .reported, next.governor == index, reading.isPoll(clause) {
      return next.range.upperBound
    }
    return isCompleted(by: next, behind: end - 1) ? next.range.upperBound : end
  }

  /// Whether a clause says nothing whole without the one behind it; `last` is its last piece.
  private func isCompleted(by next: Clause, behind last: Int) -> Bool {
    let piece = pieces[last]
    // "will do what it can", "for as long as it rains".
    if piece.isWord("what", "whatever", "whoever")
      || piece.isWord("long", "far", "soon") && last > 0 && pieces[last - 1].isWord("as")
    {
      return true
    }
    // "kept what water they had".
    if piece.tag == .NOUN, last > 0, pieces[last - 1].isWord("what", "whatever") { return true }
    // "did better than it had dared to promise".
    if piece.isWord("than") || next.range.lowerBound == last + 1 && pieces[last + 1].isWord("than")
    {
      return true
    }
    // "a list of who holds what".
    if piece.isWord("who", "whom", "how"), last > 0, pieces[last - 1].tag == .ADP { return true }
    if piece.tag == .NOUN || piece.tag == .ADJ, last + 2 < pieces.count,
      pieces[last + 1].tag == .ADP || pieces[last + 1].isWord("in", "on", "of"),
      pieces[last + 2].isWord("who", "what", "how", "whether"),
      next.range.lowerBound...(next.range.lowerBound + 2) ~= last + 2
    {
      return true
    }
    // "a claim on what it carries", "pivotal in how he sees it".
    if piece.tag == .ADP || piece.isWord("in", "on", "of", "about"),
      pieces[next.range].prefix(1).contains(where: {
        $0.isWord("how", "what", "where", "whether", "who", "whom", "why")
      })
    {
      return true
    }
    // "is helped by the fact that it rains": the fact alone says nothing.
    if isContent(next) || reading.isAimedAt(next) && next.governor == index { return true }
    // "had been moved before the storm arrived": when something had been so.
    if next.governor == index, next.join == .subordinate, next.range.lowerBound <= last + 2,
      pieces[clause.verb].contains(where: { $0.isWord("had") && $0.hangs(as: "aux") }),
      pieces[last...].dropFirst().prefix(2).contains(where: {
        $0.isWord("before", "until", "when") && ($0.hangs(as: "mark") || $0.hangs(as: "advmod"))
      })
    {
      return true
    }
    // "for the first time since it rained", "over the ten years after it opened".
    if isSince(next) { return true }
    // "loses money every time it rains".
    if piece.isWord("time"), pieces[next.top].head == last, last > 0,
      pieces[last - 1].isWord("each", "every")
    {
      return true
    }
    if piece.kind == .duration || piece.kind == .time && piece.form.hasSuffix("years")
      || Self.units.contains(piece.lemma.lowercased()),
      pieces[last...].dropFirst().prefix(1).contains(where: { $0.isWord("after", "before") })
        || next.range.lowerBound == last + 1 && next.join == .subordinate
          && pieces[next.range.lowerBound].isWord("after", "before")
    {
      return true
    }
    return next.governor == index && next.join != .reported && pieces[next.top].hangs(as: "ccomp")
      && (pieces[clause.main].lemma == "mean"
        || !pieces[clause.complement].contains { $0.isNoun || $0.tag == .ADJ })
  }

  /// What stands before "after it opened" and says nothing without it.
  private static let units: Set<String> = [
    "day", "decade", "hour", "minute", "month", "moment", "week", "year",
  ]

  /// Whether a clause says what the last noun of this one is: "the fact that it rains".
  private func isContent(_ next: Clause) -> Bool {
    guard pieces[next.top].hangs(as: "acl", "ccomp"), var noun = pieces[next.top].head,
      noun + 1 < pieces.count
    else { return false }
    // "has no doubt that it rained", the clause hung on "has".
    if let last = clause.complement.last(where: { pieces[$0].tag == .NOUN }),
      pieces[last].isWord("doubt", "evidence", "proof", "idea"), last + 1 < pieces.count,
      pieces[last + 1].isWord("that"), noun < last
    {
      noun = last
    }
    guard clause.complement.contains(noun), pieces[noun].tag == .NOUN,
      pieces[noun + 1].isWord("that"), next.whole.lowerBound <= noun + 3
    else { return false }
    return reading.tree.children[next.top].contains {
      $0 == noun + 1 && pieces[$0].hangs(as: "mark")
    }
  }

  private func isSince(_ next: Clause) -> Bool {
    let start = next.range.lowerBound
    guard next.governor == index, start > 1,
      pieces[start].isWord("since") || pieces[start - 1].isWord("since"),
      let noun = clause.complement.last(where: { pieces[$0].isNoun || pieces[$0].kind == .time })
    else { return false }
    return pieces[noun].form.hasSuffix("time") && noun + 3 > start
  }

  /// Words of the sentence that say for what the claim holds and stand outside of what its rule
  /// reads: "during the war" before the subject, "in Peru" of "it was in Peru that", "in a region"
  /// of "a region in which". Empty for none.
  var setting: String {
    let before = settingRange
    let text = before.map { phrases.phrase($0).text } ?? introduced
    // A name keeps its capital; what opens the sentence loses it.
    guard let before, pieces[..<before.lowerBound].allSatisfy({ $0.tag == .PUNCT }) else {
      return text
    }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Where the words of a setting stand, if they stand in the sentence.
  var settingRange: Range<Int>? { fronted ?? compared ?? field ?? reading.cleft(of: clause) }

  /// "Under the plan, it closes", "For the old, it is higher": the phrase with a preposition before the subject that the verb
  /// governs, unless it only ties the sentence to the one before.
  private var fronted: Range<Int>? {
    let tops = Set([clause.top, clause.main])
    guard !clause.subject.isEmpty,
      let noun = tops.flatMap({ reading.tree.children[$0] }).sorted().first(where: {
        $0 < clause.subject.lowerBound && pieces[$0].hangs(as: "obl")
          && (pieces[$0].isNoun || pieces[$0].tag == .ADJ && $0 > 0 && pieces[$0 - 1].isWord("the")
            || opensAlone($0))
      }), clause.indices.contains(noun),
      !isJoint(noun),
      !reading.sources.contains(where: { $0.range.contains(noun) })
    else { return nil }
    var (low, high) = (noun, noun + 1)
    while low > 0, reading.tree.holds(noun, low - 1), pieces[low - 1].tag != .PUNCT { low -= 1 }
    while high < clause.subject.lowerBound, reading.tree.holds(noun, high), !pieces[high].isComma {
      high += 1
    }
    // "At no time did they pay" is "they did not pay".
    guard pieces[low].tag == .ADP,
      pieces[low..<high].allSatisfy({ !$0.isVerb && !$0.isWord("no") })
    else { return nil }
    // "Ten days after the final he left".
    if pieces[low].isWord("after", "before"), low > 0, pieces[low - 1].value?.family == .duration {
      low -= 1
    }
    return low..<high
  }

  /// "As one of the biggest buyers, Peru", "After that it fell", "For now, it holds": what opens without a noun.
  private func opensAlone(_ index: Int) -> Bool {
    index > 0
      && (pieces[index].tag == .NUM && pieces[index - 1].isWord("as")
        || pieces[index].isWord("that") && pieces[index - 1].isWord("after", "before", "since")
        || pieces[index].isWord("now") && pieces[index - 1].isWord("for"))
  }

  /// "On that front" only ties sentences together, "on the economic front" says for what it holds.
  private func isJoint(_ noun: Int) -> Bool {
    let lemma = pieces[noun].lemma.lowercased()
    // "By the time of the flood it was".
    if lemma == "time", reading.hasChild(noun, "nmod"),
      !reading.tree.children[noun].contains(where: { pieces[$0].isWord("publication", "writing") })
    {
      return false
    }
    // "in time", but not "at the same time".
    if lemma == "time", noun > 0, pieces[noun - 1].isWord("in"),
      reading.tree.children[noun].allSatisfy({ pieces[$0].tag == .ADP || pieces[$0].tag == .PUNCT })
    {
      return false
    }
    return Self.joints.contains(lemma)
      || lemma == "front"
        && !reading.tree.children[noun].contains {
          pieces[$0].hangs(as: "amod", "compound")
            && !pieces[$0].isWord("another", "other", "same", "this")
        }
  }

  /// "Compared to others, it is free".
  private var compared: Range<Int>? {
    guard pieces[0].isWord("compared"), clause.subject.lowerBound < 16,
      pieces[..<clause.subject.lowerBound].last?.isComma ?? false
    else { return nil }
    return 0..<(clause.subject.lowerBound - 1)
  }

  /// "Economically, the region is weak".
  private var field: Range<Int>? {
    let word = reading.tree.children[clause.top].first {
      $0 < clause.subject.lowerBound && pieces[$0].hangs(as: "advmod")
        && Self.fields.contains(pieces[$0].form)
    }
    return word.map { $0..<($0 + 1) }
  }

  private static let fields: Set<String> = [
    "commercially", "culturally", "diplomatically", "economically", "ethnically", "financially",
    "geographically", "historically", "legally", "locally", "medically", "militarily",
    "officially", "politically", "socially", "statistically", "technically", "traditionally",
  ]

  /// Nouns of phrases that tie sentences together: "for example", "on the other hand".
  private static let joints: Set<String> = [
    "account", "addition", "case", "conclusion", "consequence", "context", "contrast", "course",
    "effect", "end", "event", "example", "fact", "hand", "instance", "meantime", "moment",
    "nutshell", "particular", "reason", "regard", "respect", "response", "result", "return",
    "sense",
    "statement", "surprise", "time", "turn", "way", "word",
  ]

  /// "a region in which they meet", "the pact under which it paid": the preposition with what the
  /// clause is said of; empty for all other clauses.
  private var introduced: String {
    if let whereabouts { return whereabouts }
    let clause = introducing
    guard clause.join == .relative, clause.host == nil, let head = pieces[clause.top].head,
      head + 1 < clause.verb.lowerBound, pieces[head].isNoun,
      let pronoun = (head + 2..<clause.verb.lowerBound).first(where: {
        pieces[$0].isWord("which", "whom")
      }), pieces[pronoun - 1].tag == .ADP || pieces[pronoun - 1].isWord("after", "before"),
      !pieces[pronoun - 1].isWord("of"),
      let host = reading.nounPhrase(before: head + 1)
    else { return "" }
    // "The town in which": in the town.
    let text = phrases.phrase(host).text
    let isOpening = host.lowerBound == 0 && pieces[0].tag == .DET
    return pieces[pronoun - 1].form + " "
      + (isOpening ? text.prefix(1).lowercased() + text.dropFirst() : text)
  }

  /// "in which they meet and trade": the first of them has the words that bring both in.
  private var introducing: Clause {
    guard clause.join == .coordinate, clause.subject.isEmpty, let lender = clause.lender,
      reading.clauses[lender].join == .relative
    else { return clause }
    return reading.clauses[lender]
  }

  /// "in Elba" of "moved to Elba, where it rained": what a clause with "where" is said of, a name
  /// rather than its apposition; nil for all other clauses.
  private var whereabouts: String? {
    let start = clause.range.lowerBound
    guard
      let mark = reading.tree.children[clause.top].first(where: {
        pieces[$0].isWord("where") && $0 + 1 >= start && $0 < clause.verb.lowerBound
      }), mark > 0
    else { return nil }
    let place = pieces[..<mark].suffix(14).lastIndex { $0.nameType == .place }
    let noun = pieces[..<mark].lastIndex { $0.isNoun }
    let isNear = place.map { at in
      pieces[at..<mark].allSatisfy { !$0.isVerb && !$0.isWord(";", ":") }
    }
    guard let head = isNear ?? false ? place : noun, head + 4 > mark || isNear ?? false,
      let host = reading.nounPhrase(before: head + 1),
      pieces[host].contains(where: { $0.kind == .name || $0.tag == .DET })
    else { return nil }
    let before = host.lowerBound > 0 ? pieces[host.lowerBound - 1].form : ""
    return (["at", "on"].contains(before) ? before : "in") + " " + phrases.phrase(host).text
  }
}

extension Reading {
  /// "in Peru" of "It was in Peru that the case was heard": where, when or of whom the clause is so;
  /// nil for all other clauses.
  func cleft(of clause: Clause) -> Range<Int>? {
    guard
      pieces[clause.top].relation == "acl:relcl" || pieces[clause.top].hangs(as: "ccomp", "csubj"),
      let head = pieces[clause.top].head, head < clause.range.lowerBound, hasChild(head, "cop"),
      let preposition = tree.children[head].first(where: { pieces[$0].hangs(as: "case") }),
      preposition < head,
      tree.children[head].contains(where: { $0 < preposition && pieces[$0].isWord("it") }),
      pieces[(head + 1)..<max(head + 1, clause.verb.lowerBound)].contains(where: {
        $0.isWord("that")
      })
    else { return nil }
    return preposition..<(head + 1)
  }

  /// Whether a clause says what is to be reached and not what is so: "to make sure that it is safe".
  func isAimedAt(_ clause: Clause) -> Bool {
    // "that it is safe or mended": both.
    if clause.join == .coordinate, let governor = clause.governor,
      clauses[governor].range.lowerBound < clause.range.lowerBound
    {
      return isAimedAt(clauses[governor])
    }
    guard pieces[clause.top].hangs(as: "ccomp"), var verb = pieces[clause.top].head,
      verb < clause.top
    else { return false }
    if pieces[verb].isWord("sure", "certain"), let maker = pieces[verb].head { verb = maker }
    return ["make", "ensure", "guarantee"].contains(pieces[verb].lemma)
      && tree.children[verb].contains { pieces[$0].isWord("to") && pieces[$0].hangs(as: "mark") }
  }

  /// "a plant run by the army", "asks that it be closed": what looks like a verb of the present and
  /// has a subject of one, so that it is a participle, or no fact.
  func lacksTense(_ clause: Clause) -> Bool {
    let verb = pieces[clause.verb.lowerBound]
    guard clause.verb.lowerBound == clause.top || verb.isWord("be"), verb.form == verb.lemma,
      verb.tag == .VERB || verb.isWord("be"), !clause.subject.isEmpty,
      let last = pieces[clause.subject].last, inverted(clause) == nil
    else { return false }
    if verb.isWord("be") { return true }
    return Self.participles.contains(verb.form) && last.kind == .word && last.tag == .NOUN
      && last.form == last.lemma.lowercased() && !last.word.isPlural
      && pieces[clause.subject].contains { $0.isWord("a", "an") }
  }

  /// "It would be the first time that it rains": that it rains is no more than supposed.
  func isOfTime(_ clause: Clause) -> Bool {
    guard pieces[clause.top].hangs(as: "acl", "ccomp", "advcl"), let noun = pieces[clause.top].head,
      noun < clause.top, pieces[noun].form == "time" || pieces[noun].form.hasSuffix(" time"),
      clause.governor != nil
    else { return false }
    return pieces[..<noun].suffix(8).contains { $0.isWord("would", "will", "could", "may") }
  }

  /// "In one of the worst (DeFi) breaches yet, a hacker": what looks like a verb of the present that
  /// stands before the subject it would need.
  func lendsBackwards(_ clause: Clause) -> Bool {
    let verb = pieces[clause.verb.lowerBound]
    guard clause.subject.isEmpty, clause.host == nil, clause.join != .participle,
      verb.tag == .VERB, verb.form.hasSuffix("s"), verb.form != verb.lemma,
      let lender = clause.lender
    else { return false }
    return clauses[lender].subject.lowerBound > clause.verb.lowerBound
  }

  /// "Ann Hill institute it", "Of the men held on Friday": a person takes a verb of one, and behind "of" no
  /// subject stands.
  func disagrees(_ clause: Clause) -> Bool {
    let verb = pieces[clause.verb.lowerBound]
    guard let first = clause.subject.first, let last = clause.subject.last, clause.verb.count == 1,
      verb.kind == .word, verb.tag == .VERB
    else { return false }
    if first > 0, pieces[first - 1].isWord("of"), pieces[first - 1].hangs(as: "case"),
      pieces[first - 1].head.map(clause.subject.contains) ?? false
    {
      return true
    }
    return clause.subject.count == 1 && pieces[last].nameType == .person
      && verb.form == verb.lemma && !verb.form.hasSuffix("t") && !verb.form.hasSuffix("d")
      && !["become", "come", "overcome", "run"].contains(verb.form)
      && inverted(clause) == nil && !hasChild(clause.top, "aux")
  }

  /// Participles that look like the present, and unlike the past.
  private static let participles: Set<String> = [
    "become", "come", "outrun", "overcome", "overrun", "rerun", "run",
  ]
}
