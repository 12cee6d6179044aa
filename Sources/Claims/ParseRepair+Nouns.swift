// Arcs of nouns that the parser hangs on the wrong word: two subjects of one verb, a relative clause
// taken for what a verb says, a second item hung on the last noun instead of its twin.

import Language
import SourceText

extension ParseRepair {
  // MARK: Two subjects

  /// "A pill that holds two drugs cut the risk": the second is the object of the relative clause.
  /// "Interest in ports after the January storms could rise": the second hangs on "after". "Frost,
  /// and the rise of prices, led to it": one beside the other.
  mutating func mendTwoSubjects(of verb: Int) {
    let subjects = subjects(of: verb).filter { pieces[$0].hangs(as: "nsubj") && $0 < verb }
    guard subjects.count > 1 else { return }
    for (first, second) in zip(subjects, subjects.dropFirst()) {
      let edge = leftEdge(of: second)
      // "Attempts to end it would fail", "it" taken for what fails.
      if pieces[second].tag == .PRON, second > 1, pieces[second - 1].tag == .VERB,
        pieces[second - 2].isWord("to"), !has(second - 1, "obj")
      {
        attach(second, to: second - 1, as: "obj")
        if pieces[second - 1].head == verb, pieces[first..<second].allSatisfy({ !$0.isComma }) {
          attach(second - 1, to: first, as: "acl")
        }
        continue
      }
      // "Some 900 tourists, most of them old, were": who they are.
      if edge > 0, pieces[edge - 1].isComma, second + 2 < verb, pieces[second + 1].isWord("of"),
        pieces[second + 2].isWord("them", "whom", "which")
      {
        attach(second, to: first, as: "appos")
        continue
      }
      // "Some 900 tourists, half of the guests, were": who they are.
      if edge > first + 1, pieces[edge - 1].isComma, closesBeforeVerb(second, verb),
        !has(second, "cc", "case"), pieces[second].nameType != .person, isUnder(first, edge - 2)
      {
        attach(second, to: first, as: "appos")
        continue
      }
      if edge > 0, let relative = openRelative(of: first), relative + 1 == edge {
        attach(second, to: relative, as: "obj")
      } else if let mark = children[verb].first(where: {
        $0 + 1 == edge && $0 > first && pieces[$0].hangs(as: "mark")
          && ["after", "before", "since", "until", "despite", "during"].contains(pieces[$0].form)
      }) {
        attach(mark, to: second, as: "case")
        pieces[mark].word.tag = .ADP
        attach(second, to: first, as: "nmod")
      } else if has(second, "cc"), edge > first,
        pieces[(first + 1)..<edge].allSatisfy({
          $0.tag == .PUNCT || $0.tag == .CCONJ
        })
      {
        attach(second, to: first, as: "conj")
      }
    }
  }

  /// Whether nothing but a comma and helpers stand between a noun phrase and its verb.
  private func closesBeforeVerb(_ noun: Int, _ verb: Int) -> Bool {
    var end = noun + 1
    while end < verb, isUnder(noun, end), !pieces[end].isComma { end += 1 }
    guard end < verb, pieces[end].isComma else { return false }
    return pieces[(end + 1)..<verb].allSatisfy {
      $0.tag == .AUX || $0.tag == .ADV || $0.tag == .PART
    }
  }

  /// "Rescuers who got to the valley brought news", "to the valley" hung on "brought": what stands
  /// between a relative clause and its end is a part of it.
  mutating func mendInRelative(of verb: Int) {
    guard pieces[verb].isVerb, let noun = subjects(of: verb).last(where: { $0 < verb }),
      let relative = children[noun].last(where: {
        $0 > noun && $0 < verb && pieces[$0].hangs(as: "acl") && pieces[$0].isVerb
          && children[$0].contains(where: isRelative)
      }), pieces[relative..<verb].allSatisfy({ $0.tag != .PUNCT })
    else { return }
    for child in children[verb]
    where child > relative && child < verb && pieces[child].hangs(as: "obl", "obj")
      && (hasPreposition(child) || pieces[child].kind == .time)
    {
      attach(child, to: relative)
    }
  }

  /// "Not only have the towns refused", "refused" taken for a participle: the towns have.
  mutating func mendFrontedDenial(_ index: Int) {
    guard pieces[index].lemma == "have", index > 0, index < 12,
      pieces[index - 1].isWord("only", "never", "rarely", "seldom")
        || pieces[index - 1].isComma && pieces[0].isWord("only", "never", "rarely", "seldom"),
      let noun = children[index].first(where: {
        $0 > index && pieces[$0].isNoun && pieces[$0].hangs(as: "obj")
      }),
      let verb = (children[noun] + children[index]).first(where: {
        $0 > noun && pieces[$0].tag == .VERB && pieces[$0].hangs(as: "acl", "xcomp")
          && pieces[$0].form != pieces[$0].lemma
      })
    else { return }
    attach(verb, to: pieces[index].head, as: pieces[index].relation)
    for child in children[index] where child != noun { attach(child, to: verb) }
    attach(noun, to: verb, as: "nsubj")
    attach(index, to: verb, as: "aux")
  }

  /// "As the dispute between the town and its baker grows", the baker taken for what grows: the
  /// dispute does.
  mutating func mendBetween(_ verb: Int) {
    if pieces[verb].hangs(as: "conj", "advcl"), lacksSubject(verb), hasTense(verb), verb > 4,
      pieces[verb - 1].isNoun, pieces[verb - 1].hangs(as: "conj"),
      let first = pieces[verb - 1].head, first < verb - 1,
      children[first].contains(where: { pieces[$0].isWord("between") }),
      let noun = pieces[first].head, noun < first, pieces[noun].isNoun,
      let mark = children[noun].first(where: {
        $0 < noun && pieces[$0].isWord("as", "while", "since")
      })
    {
      attach(mark, to: verb, as: "mark")
      pieces[mark].word.tag = .SCONJ
      attach(noun, to: verb, as: "nsubj")
      pieces[verb].relation = "advcl"
      return
    }
    guard pieces[verb].hangs(as: "conj"), let second = subjects(of: verb).first, second < verb,
      let joint = (children[verb] + children[second]).first(where: {
        pieces[$0].hangs(as: "cc") && $0 > 0
          && ($0 == leftEdge(of: second) - 1 || $0 == leftEdge(of: second))
      }), case let first = joint - 1, pieces[first].isNoun,
      children[first].contains(where: { pieces[$0].isWord("between") }),
      let noun = pieces[first].head, noun < first, pieces[noun].isNoun
    else { return }
    attach(joint, to: second)
    attach(second, to: first, as: "conj")
    if let mark = children[noun].first(where: {
      $0 < noun && pieces[$0].isWord("as", "while", "since", "until")
    }) {
      attach(mark, to: verb, as: "mark")
      pieces[mark].word.tag = .SCONJ
    }
    attach(noun, to: verb, as: "nsubj")
    pieces[verb].relation = "advcl"
  }

  /// "The January 2022 protests hurt trade", the date hung on the verb: it says which protests.
  mutating func mendDated(_ time: Int) {
    guard pieces[time].kind == .time, time > 0, time + 1 < pieces.count,
      pieces[time - 1].isWord("the", "this"), pieces[time + 1].tag == .NOUN,
      pieces[time + 1].kind == .word, pieces[time].head != time + 1,
      !pieces[time + 1].hangs(as: "obl", "obl:unmarked")
    else { return }
    attach(time, to: time + 1, as: "nmod")
    attach(time - 1, to: time + 1, as: "det")
  }

  /// The verb of a relative clause of a noun that has no object yet.
  private func openRelative(of noun: Int) -> Int? {
    children[noun].last {
      $0 > noun && pieces[$0].hangs(as: "acl") && pieces[$0].tag == .VERB
        && !has($0, "obj", "cop", "aux:pass", "nsubj:pass", "xcomp")
        && children[$0].contains(where: isRelative) && (children[$0].last ?? 0) < $0
    }
  }

  func leftEdge(of top: Int) -> Int {
    var edge = top
    while edge > 0, isUnder(top, edge - 1), pieces[edge - 1].tag != .PUNCT,
      pieces[edge - 1].tag != .CCONJ
    { edge -= 1 }
    return edge
  }

  /// "260 trains a day could use it", "a day" taken for the subject: the trains.
  mutating func mendRate(of verb: Int) {
    guard
      let unit = subjects(of: verb).first(where: {
        $0 > 1 && $0 < verb && ["day", "hour", "week", "month", "year"].contains(pieces[$0].lemma)
      }), pieces[unit - 1].isWord("a", "per", "an"), pieces[unit - 2].tag == .NOUN,
      let head = pieces[unit - 2].head, head < unit - 2, pieces[head].isVerb
    else { return }
    attach(unit - 2, to: verb, as: "nsubj")
    attach(unit, to: unit - 2, as: "nmod")
  }

  /// "Fewer than a hundred people have seen it", "people" hung on the figure: they have.
  mutating func mendCounted(_ figure: Int) {
    guard pieces[figure].kind == .quantity, let verb = pieces[figure].head, verb > figure,
      pieces[verb].isVerb, subjects(of: verb).isEmpty,
      let noun = children[figure].first(where: {
        $0 > figure && $0 < figure + 4 && $0 < verb && pieces[$0].tag == .NOUN
          && pieces[$0].hangs(as: "obl", "nmod")
      }), !has(noun, "case")
    else { return }
    attach(noun, to: verb, as: "nsubj")
    attach(figure, to: noun, as: "nummod")
  }

  /// "Among those under 30 the share is", "the share" hung on what is before it: it is.
  mutating func mendFronted(_ top: Int) {
    guard has(top, "cop"), subjects(of: top).isEmpty,
      let copula = children[top].first(where: { pieces[$0].hangs(as: "cop") }), copula > 1,
      copula < top, pieces[copula - 1].tag == .NOUN, pieces[copula - 1].hangs(as: "nmod", "obl"),
      !has(copula - 1, "case"), pieces[copula - 2].tag == .DET || pieces[copula - 2].tag == .ADJ
    else { return }
    attach(copula - 1, to: top, as: "nsubj")
  }

  /// "The dam broke, and power failed in Brill", "failed" taken to say which power.
  mutating func mendSecondVerb(_ index: Int) {
    guard pieces[index].tag == .NOUN, pieces[index].hangs(as: "conj"),
      let first = pieces[index].head, first < index, pieces[first].isVerb,
      index + 1 < pieces.count, pieces[index + 1].tag == .VERB, pieces[index + 1].head == index,
      pieces[index + 1].hangs(as: "acl"), hasTense(index + 1), !pieces[index + 1].isIngForm,
      !has(index + 1, "mark", "nsubj"), !has(index, "case", "cop"),
      // "were taken to Brill, and the badly hurt flown out": no past.
      !has(first, "aux:pass"),
      pieces[index + 1].form.hasSuffix("ed")
        || ClaimLexicons.pasts[pieces[index + 1].lemma]?.first.map(String.init)
          == pieces[index + 1].form,
      let joint = children[index].first(where: { pieces[$0].hangs(as: "cc") }), joint > 0,
      pieces[joint - 1].isComma, !has(first, "obj") || pieces[joint].isWord("but")
    else { return }
    attach(index + 1, to: first, as: "conj")
    attach(joint, to: index + 1)
    attach(index, to: index + 1, as: "nsubj")
  }

  /// "that lowering it could help", "lowering" taken for an aside: what could help.
  mutating func mendGerund(_ index: Int) {
    guard pieces[index].hangs(as: "advcl"), pieces[index].tag == .VERB,
      pieces[index].isIngForm, let verb = pieces[index].head, verb > index,
      subjects(of: verb).isEmpty, !has(index, "mark", "nsubj", "aux")
    else { return }
    let first = children[verb].first { pieces[$0].hangs(as: "aux", "cop") && $0 > index } ?? verb
    guard first < verb, pieces[index..<first].allSatisfy({ $0.tag != .PUNCT }),
      (index..<first).allSatisfy({ isUnder(index, $0) })
    else { return }
    pieces[index].relation = "csubj"
  }

  // MARK: Relative clauses

  /// "builds ties that would last", "would last" taken for what is built: it says which ties. "That"
  /// follows a thing, and no name without a comma.
  mutating func mendHung(_ verb: Int) {
    guard pieces[verb].hangs(as: "ccomp", "advcl", "parataxis"), let governor = pieces[verb].head,
      let pronoun = children[verb].first(where: {
        $0 < verb && $0 > 1 && isRelative($0) && pieces[$0].hangs(as: "nsubj")
          && pieces[$0].tag == .PRON
      }), governor < pronoun, children[verb].allSatisfy({ $0 >= pronoun })
    else { return }
    let isAside = pieces[pronoun - 1].isComma
    var noun = isAside ? pronoun - 2 : pronoun - 1
    guard pieces[noun].isNoun, noun != governor else { return }
    if !isAside, pieces[pronoun].isWord("that") {
      while pieces[noun].kind == .name, let head = pieces[noun].head, head < noun,
        pieces[noun].hangs(as: "nmod"), pieces[head].isNoun
      {
        noun = head
      }
    }
    attach(verb, to: noun, as: "acl:relcl")
  }

  /// "The fund, whose head is Ann Hill, called it a loss", Hill taken for who called it: the fund did.
  mutating func mendWhose(_ index: Int) {
    guard pieces[index].hangs(as: "nsubj"), has(index, "cop"), let verb = pieces[index].head,
      verb > index,
      let owned = subjects(of: index).first(where: { noun in
        children[noun].contains { pieces[$0].isWord("whose") }
      }), let whose = children[owned].first(where: { pieces[$0].isWord("whose") }), whose > 1,
      pieces[whose - 1].isComma, pieces[whose - 2].isNoun
    else { return }
    let host = whose - 2
    let joint = children[host].first { pieces[$0].hangs(as: "cc") }
    attach(host, to: verb, as: "nsubj")
    attach(index, to: host, as: "acl:relcl")
    if let joint { attach(joint, to: verb) }
  }

  /// "a report by the engineer, Jo Reed, that was seen": no person is "that" or "which".
  mutating func mendHost(_ verb: Int) {
    guard pieces[verb].hangs(as: "acl"), var noun = pieces[verb].head,
      let pronoun = children[verb].first(where: { $0 < verb && isRelative($0) }),
      pieces[pronoun].isWord("that", "which")
    else { return }
    // "a house in Peru that burned down": without a comma no name is "that".
    if pieces[pronoun].isWord("that"), pieces[noun].kind == .name, noun + 1 == pronoun,
      pieces[noun].hangs(as: "nmod"), has(noun, "case"), let head = pieces[noun].head, head < noun,
      pieces[head].tag == .NOUN, pieces[head].kind == .word
    {
      attach(verb, to: head)
      return
    }
    guard isPerson(noun) else { return }
    while isPerson(noun), let head = pieces[noun].head, head < noun, pieces[head].isNoun {
      noun = head
    }
    if !isPerson(noun), noun < pronoun { attach(verb, to: noun) }
  }

  private func isPerson(_ index: Int) -> Bool {
    pieces[index].kind == .name
      ? pieces[index].nameType == .person
      : pieces[index].tag == .NOUN && Sort(noun: pieces[index].lemma.lowercased()) == .person
  }

  /// "opened its sail, which is wide, four days later", the days hung on "wide": a time behind the
  /// comma that closes an aside is of the verb before it.
  mutating func mendBehindAside(time: Int) {
    guard
      pieces[time].kind == .time || pieces[time].kind == .duration || pieces[time].isWord("later"),
      var top = pieces[time].head.map({ pieces[$0].isWord("later", "earlier") ? $0 : time }),
      let verb = pieces[top].head, pieces[verb].hangs(as: "acl"), verb < top,
      let noun = pieces[verb].head, noun < verb
    else { return }
    let edge = leftEdge(of: top)
    guard edge > verb, pieces[edge - 1].isComma,
      let which = children[verb].first(where: { isRelative($0) }) ?? children[verb].first,
      which > 0, pieces[which - 1].isComma
    else { return }
    var above = noun
    for _ in 0..<6 {
      guard let head = pieces[above].head else { return }
      if pieces[head].isVerb {
        if pieces[top].hangs(as: "punct") { top = time }
        attach(top, to: head)
        return
      }
      above = head
    }
  }

  /// "as its Road Plan has grown", "as" taken for a preposition: what stands between it and a verb
  /// without a subject is the subject.
  mutating func mendMark(_ verb: Int) {
    guard pieces[verb].hangs(as: "parataxis", "conj", "advcl"), lacksSubject(verb) else { return }
    let start = children[verb].first { pieces[$0].hangs(as: "aux", "cop") && $0 < verb } ?? verb
    guard start > 1, start < verb || hasTense(verb) else { return }
    var noun = start - 1
    if pieces[noun].closesBracket { noun -= 1 }
    while let head = pieces[noun].head, head < start,
      pieces[noun].hangs(as: "appos", "flat", "punct"),
      pieces[head].isNoun
    {
      noun = head
    }
    guard pieces[noun].isNoun,
      let mark = children[noun].first(where: {
        pieces[$0].hangs(as: "case") && $0 < noun
          && ["as", "while", "since", "until", "before", "after"].contains(pieces[$0].form)
      }), pieces[mark..<start].allSatisfy({ !$0.isComma })
    else { return }
    let head = pieces[noun].head
    attach(noun, to: verb, as: "nsubj")
    attach(mark, to: verb, as: "mark")
    for child in children[noun] where child < mark { attach(child, to: head) }
    (pieces[mark].word.tag, pieces[verb].relation) = (.SCONJ, "advcl")
  }

  // MARK: Twins

  /// "in 3 percent of men who smoke and in 4 percent of women", the second hung on a noun between:
  /// it stands beside what has the same preposition.
  mutating func mendTwin(_ index: Int) {
    guard pieces[index].hangs(as: "conj"), let head = pieces[index].head, head < index,
      let preposition = children[index].first(where: {
        $0 < index && pieces[$0].hangs(as: "case") && pieces[$0].tag == .ADP
      }), pieces[preposition - (preposition > 0 ? 1 : 0)].tag == .CCONJ, !has(head, "case")
    else { return }
    var above = pieces[head].head
    for _ in 0..<6 {
      guard let twin = above else { return }
      if twin < head, pieces[twin].isNoun || pieces[twin].kind == .quantity,
        children[twin].contains(where: {
          pieces[$0].hangs(as: "case") && pieces[$0].form == pieces[preposition].form
        })
      {
        attach(index, to: twin)
        return
      }
      above = pieces[twin].head
    }
  }

  /// "Peru's rivals' attempts to win votes have failed", "attempts" taken for the verb: a noun, where the verb with
  /// its helper follows.
  mutating func mendAttempts(_ index: Int) {
    guard pieces[index].isVerb, Self.attempts.contains(pieces[index].form), index > 0,
      let subject = subjects(of: index).last, subject == index - 1, pieces[subject].isNoun,
      let aim = children[index].first(where: {
        $0 > index && pieces[$0].hangs(as: "xcomp") && has($0, "mark")
      }), !isReporting(aim),
      let verb = (children[aim] + children[index]).first(where: {
        $0 > aim && pieces[$0].hangs(as: "ccomp", "xcomp") && !has($0, "mark")
      }),
      let helper = children[verb].first(where: {
        pieces[$0].hangs(as: "aux", "cop") && pieces[$0].isWord("has", "have", "had", "are", "were")
      }), helper > aim + 1,
      let object = subjects(of: verb).first
        ?? children[aim].first(where: {
          pieces[$0].hangs(as: "obj")
        }), object > aim, object < helper
    else { return }
    attach(verb, to: pieces[index].head, as: pieces[index].relation)
    for child in children[index] where child != subject && child != aim { attach(child, to: verb) }
    attach(object, to: aim, as: "obj")
    attach(index, to: verb, as: "nsubj")
    pieces[index].word.tag = .NOUN
    pieces[index].word.lemma = Analyser().lemma(pieces[index].word.form, .NOUN)
    pieces[aim].relation = "acl"
    pieces[subject].relation = "compound"
  }

  private static let attempts: Set<String> = [
    "attempts", "bids", "calls", "demands", "moves", "offers", "plans", "pledges", "promises",
    "proposals", "threats", "tries",
  ]

  /// "the decision of the king — who is old — not to stay", "to stay" hung on the aside: on the noun
  /// before it.
  mutating func mendBehindDashes(_ verb: Int) {
    guard pieces[verb].hangs(as: "acl", "advcl", "xcomp"), let head = pieces[verb].head,
      head < verb,
      let close = pieces[head..<verb].lastIndex(where: \.isDash),
      let open = pieces[..<head].lastIndex(where: \.isDash),
      children[verb].contains(where: { pieces[$0].isWord("to") && pieces[$0].hangs(as: "mark") }),
      pieces[(close + 1)..<verb].allSatisfy({ $0.isWord("not", "to", "never") }),
      let noun = pieces[..<open].lastIndex(where: {
        $0.tag == .NOUN && $0.hangs(as: "obj", "nsubj")
      })
    else { return }
    attach(verb, to: noun, as: "acl")
  }
}
