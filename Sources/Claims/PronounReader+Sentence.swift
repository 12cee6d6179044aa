// What a pronoun takes up inside of its own sentence: who says so, a subject before it, what stands
// beside it, the object that does what an infinitive says.

import Language
import SourceText
import Values

extension PronounReader {
  // MARK: Subjects and objects

  /// The subject of the clause where a pronoun can take that up, else what the sentence or the
  /// article named before.
  func named(_ index: Int) -> Discourse.Mention? {
    let form = pieces[index].form
    let demand = demand(of: index)
    guard let own = clause(of: index) else { return discourse.antecedent(of: demand) }
    if reading.clauses[own].subject.contains(index) {
      // "58 percent said they were against it": those who were asked.
      if let above = reading.clauses[own].governor, reading.clauses[own].join == .reported,
        reading.isPoll(reading.clauses[above])
      {
        return silent(mention(reading.clauses[above].subject))
      }
      // "Some 900 tourists, most of them old".
      let core = reading.core(of: reading.clauses[own].subject)
      // "The objects, among them a drum".
      if isPartitive(index) || index > 0 && pieces[index - 1].isWord("among"),
        core.upperBound < index, fitting(core, demand) != nil
      {
        return silent(mention(core))
      }
      // "The family had run it since it was founded": the same.
      if form == "it", let first = sameObject(as: index, before: own) { return named(first) }
      if let earlier = earlier(of: index, before: own) {
        if let torn = torn(index, own, earlier) { return torn }
        return stranger(to: earlier, own, demand).map { discourse.either([mention(earlier), $0]) }
          ?? mention(earlier)
      }
      return frontName(of: own, index, demand) ?? later(than: own, demand)
        ?? discourse.antecedent(of: demand)
    }
    // "grows most of the maize it eats, much of it in Peru", "bought a mill and sold half of it".
    if form == "it", isShare(index) { return share(of: index, in: own, demand) }
    // "took 17 percent between them", "is not what it once was".
    let isOwn =
      pieces[index].hangs(as: "nsubj") || isPartitive(index)
      || index > 0 && pieces[index - 1].isWord("between", "among")
    if isOwn,
      let range = fitting(reading.clauses[own].subject, demand)
    {
      return silent(mention(range))
    }
    if let object = sharedObject(of: index, in: own, demand) { return mention(object) }
    // "has denied it": what was said, and no thing.
    if form == "it", pieces[index].hangs(as: "obj"), let head = pieces[index].head,
      ClaimLexicons.reporting.contains(pieces[head].lemma),
      !reading.hasChild(head, "xcomp")
    {
      return nil
    }
    // "It is owned by the Hills, whose grandfather started it": the same.
    if form == "it",
      let first = reading.clauses[..<own].first(where: {
        $0.subject.count == 1 && pieces[$0.subject.lowerBound].isWord("it")
      })?.subject.lowerBound, !isPleonastic(first)
    {
      return named(first)
    }
    // "Alder, whose owner sells it": Alder.
    if let whose = reading.clauses[own].subject.first(where: { pieces[$0].isWord("whose") }),
      let host = reading.nounPhrase(before: whose), fitting(host, demand) != nil
    {
      return mention(host)
    }
    if let other = otherObject(of: index, in: own, demand) { return other }
    if let earlier = earlierSubject(of: index, before: own, demand),
      !isTaken(earlier, by: own, demand), !isParallel(index, in: own),
      // "A report said that Peru joined it": no thing that is told of for the first time.
      form != "it" || !pieces[earlier.lowerBound].isWord("a", "an")
    {
      // "The council sold the park, although residents opposed it": either.
      return rival(of: earlier, before: own, demand).map {
        discourse.either([$0, mention(earlier)])
      }
        ?? mention(earlier)
    }
    if isPartitive(index), let object = earlierObject(of: index, before: own, demand) {
      return mention(object)
    }
    // "expects it to last": it lasts.
    if form == "it", index + 2 < pieces.count, pieces[index + 1].isWord("to"),
      pieces[index + 2].isVerb, !isPleonastic(index)
    {
      return discourse.antecedent(of: demand)
    }
    // What another sentence named is far for an object that is a thing: only where nothing else is.
    return form == "it" || form == "them" && !isPartitive(index)
      ? discourse.object(for: demand) : discourse.antecedent(of: demand)
  }

  /// "Before he said a word, Rolf Hill had left": the name that is the subject of the clause that a clause of time
  /// stands before, or the one whom the article surely means else: either.
  private func later(than own: Int, _ demand: Demand) -> Discourse.Mention? {
    let clause = reading.clauses[own]
    guard demand.isPersonal, clause.join == .subordinate, let governor = clause.governor,
      case let subject = reading.clauses[governor].subject,
      subject.lowerBound >= clause.range.upperBound,
      pieces[subject].contains(where: { $0.kind == .name && $0.nameType == .person }),
      fitting(subject, demand) != nil
    else { return nil }
    let found = mention(subject)
    guard let other = discourse.antecedent(of: demand), other.readings.isEmpty,
      Set(other.words.map(\.form)).isDisjoint(with: found.words.map(\.form))
    else { return found }
    return discourse.either([other, found])
  }

  /// "He had pleaded guilty. The judge said he": of whom the sentence before was about, where somebody
  /// speaks who is told by an office alone; nil where that is nobody else.
  private func stranger(to speaker: Range<Int>, _ own: Int, _ demand: Demand)
    -> Discourse.Mention?
  {
    guard demand.isPersonal, reading.clauses[own].join == .reported,
      let governor = reading.clauses[own].governor, reading.clauses[governor].subject == speaker,
      pieces[speaker].allSatisfy({ $0.kind == .word && $0.tag != .PROPN })
    else { return nil }
    return discourse.topic(of: demand, but: mention(speaker))
  }

  /// "The family had run it since it was founded": the "it" that the clause above has for its object; nil
  /// where it has none.
  private func sameObject(as index: Int, before own: Int) -> Int? {
    guard reading.clauses[own].join == .subordinate, let above = reading.clauses[own].governor,
      above < own
    else { return nil }
    return reading.clauses[above].complement.first {
      pieces[$0].isWord("it") && pieces[$0].hangs(as: "obj") && $0 < index
    }
  }

  /// "They praised the villages and called them brave": the villages.
  func sharedObject(of index: Int, in own: Int, _ demand: Demand) -> Range<Int>? {
    let clause = reading.clauses[own]
    guard clause.join == .coordinate, clause.subject.isEmpty, let lender = clause.lender,
      pieces[index].hangs(as: demand.isPersonal ? "nmod" : "obj"),
      case let verb = reading.clauses[lender].verb.upperBound, verb <= clause.range.lowerBound,
      let object = (verb..<clause.range.lowerBound).last(where: {
        pieces[$0].hangs(as: "obj")
      })
    else { return nil }
    let range = pieces[object].kind == .name ? object..<(object + 1) : reading.object(object)
    return range.flatMap { fitting($0, demand, definite: false) }
  }

  /// "One critic gave it a prize, and another called it dull": both of the same thing.
  private func isParallel(_ index: Int, in own: Int) -> Bool {
    let clause = reading.clauses[own]
    guard clause.join == .coordinate, let governor = clause.governor, governor < own else {
      return false
    }
    return pieces[reading.clauses[governor].complement].contains {
      $0.form == pieces[index].form && $0.tag == .PRON && $0.hangs(as: "obj", "iobj")
    }
  }

  /// "His manager said he would have started him": "he" is the manager, so "him" is not.
  private func isTaken(_ range: Range<Int>, by own: Int, _ demand: Demand) -> Bool {
    let subject = reading.clauses[own].subject
    guard demand.isPersonal, subject.count == 1,
      case let other = Demand(form: pieces[subject.lowerBound].form), other.isPersonal,
      other.gender == demand.gender
    else { return false }
    return earlier(of: subject.lowerBound, before: own) == range
  }

  /// "Despite Peru's debt, policy towards it is": a name before the subject's first word.
  private func frontName(of own: Int, _ index: Int, _ demand: Demand) -> Discourse.Mention? {
    let subject = reading.clauses[own].subject
    guard index > subject.lowerBound, demand.form == "it" || demand.form == "them" else {
      return nil
    }
    return pieces[..<subject.lowerBound].indices.first {
      pieces[$0].kind == .name && fitting($0..<($0 + 1), demand) != nil
    }.map { mention($0..<($0 + 1)) }
  }

  /// "half of it", "much of it".
  func isShare(_ index: Int) -> Bool {
    index > 1 && pieces[index - 1].isWord("of")
      && (pieces[index - 2].kind == .quantity
        || pieces[index - 2].isWord(
          "all", "half", "less", "more", "most", "much", "none", "part", "some"))
  }

  /// "Half of them", "most of them".
  func isPartitive(_ index: Int) -> Bool {
    index > 1 && pieces[index - 1].isWord("of") && pieces[index].isWord("them")
      && (pieces[index - 2].kind == .quantity
        || pieces[index - 2].isWord("most", "many", "some", "all", "half", "few", "none", "each"))
  }

  /// What a pronoun that is a subject takes up in its sentence: who says so, the nearest subject
  /// before it, an object before it.
  func earlier(of index: Int, before own: Int) -> Range<Int>? {
    let demand = demand(of: index)
    if demand.form == "it", sameObject(as: index, before: own) != nil { return nil }
    if let speaker = speaker(of: own, demand) { return speaker }
    return earlierSubject(of: index, before: own, demand)
      ?? earlierObject(of: index, before: own, demand)
  }

  /// "The bank said it would": the bank. "The head of the bank said they would": the bank.
  func speaker(of own: Int, _ demand: Demand) -> Range<Int>? {
    guard reading.clauses[own].join == .reported, let governor = reading.clauses[own].governor,
      governor < own
    else { return nil }
    let subject = reading.clauses[governor].subject
    if let range = fitting(subject, demand, definite: false) { return range }
    guard !demand.isPersonal else { return nil }
    if pieces[subject].contains(where: { $0.nameType == .person }),
      let body = subject.first(where: { pieces[$0].nameType == .organisation })
    {
      return body..<(body + 1)
    }
    // "The owner of the mill says it had a permit", "People close to the firm say it is ready".
    guard demand.form == "it",
      let noun = subject.last(where: {
        pieces[$0].tag == .NOUN && pieces[$0].hangs(as: "nmod", "obl") && !pieces[$0].word.isPlural
      }), let range = phrase(of: noun), range.lowerBound > subject.lowerBound,
      pieces[range].contains(where: { $0.isWord("the") })
    else { return nil }
    return fitting(range, demand)
  }

  /// The nearest subject before a clause that a pronoun can stand for; those of relative clauses
  /// that the pronoun stands outside of come last.
  func earlierSubject(of index: Int, before own: Int, _ demand: Demand) -> Range<Int>? {
    let clauses = reading.clauses
    if isSaid(own, index) { return nil }
    var inner: Range<Int>?
    for clause in clauses[..<own].reversed() {
      guard let range = fitting(clause.subject, demand) else { continue }
      let isOutside = clause.join == .relative && !reading.tree.holds(clause.top, index)
      if !isOutside { return range }
      inner = inner ?? range
    }
    return inner
  }

  /// "“It is strong,” said its director": who speaks is no part of what is said.
  func isSaid(_ own: Int, _ index: Int) -> Bool {
    let clause = reading.clauses[own]
    guard clause.subject.contains(index) || clause.subject.isEmpty && index > clause.main,
      ClaimLexicons.reports(pieces.verb(at: clause.main))
    else { return false }
    let start = min(clause.verb.lowerBound, index)
    // "The bank has kept its word, she said": rather who spoke before.
    let isAside =
      pieces[index].isWord("he", "she") && clause.range.lowerBound > 0
      && pieces[clause.range.lowerBound - 1].isComma
      && clause.complement.allSatisfy { pieces[$0].tag == .PUNCT }
    return isAside || pieces[..<start].contains(where: \.isDoubleQuote)
  }

  /// "called the ruling political and said it ignored": the ruling.
  private func earlierObject(of index: Int, before own: Int, _ demand: Demand) -> Range<Int>? {
    let limit = demand.isPartitive ? index : reading.clauses[own].range.lowerBound
    guard !isSaid(own, index) else { return nil }
    for object in stride(from: limit - 1, through: 0, by: -1) where pieces[object].hangs(as: "obj")
    {
      let range =
        pieces[object].kind == .name ? object..<(object + 1) : reading.object(object)
      // "They" are rather people than things that something is done to.
      if demand.isPlural, !demand.isPartitive, range.map({ !isOfPeople($0) }) ?? true { continue }
      if let range, let fitting = fitting(range, demand) { return fitting }
    }
    return nil
  }

  private func isOfPeople(_ range: Range<Int>) -> Bool {
    pieces[range].last(where: \.isNoun).map {
      $0.kind == .word && Sort(noun: $0.lemma.lowercased()) == .person
    } ?? false
  }

  func clause(of index: Int) -> Int? {
    reading.clauses.lastIndex { $0.range.contains(index) || $0.front.contains(index) }
  }

  // MARK: What fits

  /// A run of pieces as something that is mentioned.
  func mention(_ range: Range<Int>) -> Discourse.Mention {
    let words = range.map { pieces[$0].word }.filter { $0.tag != .DET && $0.tag != .PUNCT }
    var mention = Discourse.Mention(
      words: words, text: reading.quote(range), isPlural: isPlural(range), type: nil,
      isSubject: true)
    // "They want the end of the war, but it is far": the end of the war.
    if range.upperBound < pieces.count, pieces[range.upperBound].isWord("of"),
      let whole = reading.nounComplex(from: range.lowerBound, to: pieces.count),
      whole.upperBound > range.upperBound
    {
      mention.text = reading.quote(whole)
    }
    // "The bank's lawyer, Henry Walsh": his name is enough.
    if range.count > 2, let last = range.last, pieces[last].kind == .name, pieces[last - 1].isComma
    {
      mention.text = pieces[last].word.form
    }
    return mention
  }

  func silent(_ mention: Discourse.Mention) -> Discourse.Mention { mention.silent }

  /// A subject without its asides, if the pronoun can stand for it.
  func fitting(_ whole: Range<Int>, _ demand: Demand, definite: Bool = true) -> Range<Int>? {
    let range = reading.core(of: whole)
    guard let head = head(of: range) else { return nil }
    var sort = head.kind == .name ? Sort(name: head.nameType) : Sort(noun: head, in: pieces[range])
    // A name of one word need not be a person's, whatever it looks like.
    if sort == .person, !demand.isPersonal, !demand.isPlural, head.kind == .name,
      !head.form.contains(" "), discourse.gender([head.word]) == nil,
      !definite || !discourse.people.contains(Substring(head.form.lowercased()))
    {
      sort = .unknown
    }
    if definite, demand.form == "it" || demand.form == "its", !isDefinite(range) { return nil }
    // "The Ambler, a ferry, lost her mast".
    if demand.form == "her", demand.isOfVessel, isVessel(range) { return range }
    let gender =
      sort == .person
      ? discourse.gender(whole.lazy.map { self.pieces[$0].word }.filter { $0.tag != .PUNCT }) : nil
    return demand.fits(sort, isPlural: isPlural(range), gender: gender, head: head.word)
      ? range : nil
  }

  private func isVessel(_ range: Range<Int>) -> Bool {
    range.contains {
      pieces[$0].kind == .name
        ? reading.isVessel($0) : ClaimLexicons.isVessel(pieces[$0].lemma.lowercased())
    }
  }

  private func isPlural(_ range: Range<Int>) -> Bool {
    guard let head = head(of: range) else { return false }
    return head.kind == .word && head.word.isPlural
      || pieces[range.lowerBound..<headEnd(of: range)].contains { $0.isWord("and") }
      || head.kind == .name && head.nameType != .person && takesPlural(range)
  }

  /// "Ajax have won": a name whose verb is one of several.
  private func takesPlural(_ range: Range<Int>) -> Bool {
    reading.clauses.contains { $0.subject == range && reading.takesPlural($0) }
  }

  /// The last noun before what hangs on it: "director" in "the director of the mines".
  func head(of range: Range<Int>) -> Piece? {
    let end = headEnd(of: range)
    // "2,500 of the soldiers": the soldiers.
    return pieces[range.lowerBound..<end].last(where: \.isNoun)
      ?? (end < range.upperBound && pieces[end].isWord("of")
        ? pieces[end..<range.upperBound].last(where: \.isNoun) : nil)
  }

  private func headEnd(of range: Range<Int>) -> Int {
    range.first { $0 > range.lowerBound && pieces[$0].tag == .ADP } ?? range.upperBound
  }

  /// A name, or a noun with a determiner: no bare "water".
  func isDefinite(_ range: Range<Int>) -> Bool {
    pieces[range].contains { $0.kind == .name || $0.tag == .DET || $0.isWord("'s", "’s") }
  }
}

extension Reading {
  /// Whether a clause's verb is one of several: "have", "are".
  func takesPlural(_ clause: Clause) -> Bool {
    pieces[clause.verb.lowerBound].isWord("have", "are", "were", "do")
  }
}

extension Discourse.Mention {
  /// What stands for it may stay as it is.
  var silent: Discourse.Mention {
    var mention = self
    (mention.text, mention.readings) = ("", [])
    return mention
  }
}
