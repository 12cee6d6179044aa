// Mends arcs around verbs of saying: what is said hangs on the verb that says it, and who says it is
// the verb's subject. Only where words in the sentence leave no other reading.

import Language
import SourceText

extension ParseRepair {
  /// All that one verb or noun can need, before subjects are shared out.
  mutating func mendReport(_ index: Int) {
    mendSaid(index)
    mendListed(index)
    mendActive(index)
    mendAside(index)
    mendRelative(index)
    mendHow(index)
    mendAdjective(index)
    mendAfter(index)
    mendBehindAside(index)
    mendBare(index)
    mendMoment(index)
    mendParted(index)
  }

  /// "helped by the fact that it rains", "it rains" taken for what goes on after "helped".
  mutating func mendContent(_ index: Int) {
    guard pieces[index].hangs(as: "conj", "advcl", "ccomp", "parataxis"),
      let mark = children[index].first(where: {
        pieces[$0].isWord("that") && pieces[$0].hangs(as: "mark") && $0 > 0 && $0 < index
      }), pieces[mark - 1].tag == .NOUN, pieces[mark - 1].head != index,
      pieces[mark - 1].isWord("fact") || ClaimLexicons.sayings.contains(pieces[mark - 1].lemma),
      pieces[index].head.map({ $0 != mark - 1 && !isReporting($0) }) ?? true
    else { return }
    attach(index, to: mark - 1, as: "acl")
  }

  /// "Admitted it, saying that two coins and a key were lost": a clause that "that" opens right
  /// behind a verb of saying is what that verb says. "Reported, citing a memo, that it lost money":
  /// nobody cites a clause.
  private mutating func mendSaid(_ index: Int) {
    guard let mark = children[index].first(where: { isThat($0) && $0 < index }) else { return }
    var verb = mark - 1
    if verb > 0, pieces[verb].isComma, let citing = pieces[index].head,
      pieces[citing].isWord("citing", "quoting"), citing < verb, let head = pieces[citing].head
    {
      verb = head
    }
    guard verb >= 0, pieces[index].head != verb, isReporting(verb) else { return }
    let strangers = subjects(of: index).filter { $0 < verb }
    let outer = pieces[index].head
    attach(index, to: verb, as: "ccomp")
    guard pieces[index].head == verb, let outer else { return }
    for subject in strangers { attach(subject, to: outer, as: "nsubj") }
  }

  /// "Found that sleep helps, and that exercise does": both are found.
  private mutating func mendListed(_ index: Int) {
    guard pieces[index].hangs(as: "conj"), let verb = pieces[index].head, verb < index,
      isReporting(verb),
      let that = (verb..<index).first(where: {
        pieces[$0].isWord("that") && $0 > 0 && pieces[$0 - 1].tag == .CCONJ
          && (isThat($0) && pieces[$0].head == index || pieces[$0].tag == .DET)
      }), children[verb].contains(where: { pieces[$0].hangs(as: "ccomp") && $0 < that })
    else { return }
    pieces[index].relation = "ccomp"
    pieces[that].word.tag = .SCONJ
    attach(that, to: index, as: "mark")
  }

  /// "Claimed an attacker used stolen keys": a past form with an object of its own is no participle
  /// of the noun before it.
  private mutating func mendActive(_ index: Int) {
    let noun = index - 1
    guard noun > 0, pieces[index].hangs(as: "acl", "xcomp"), pieces[noun].hangs(as: "obj"),
      let verb = pieces[noun].head, verb < noun, isReporting(verb),
      pieces[index].head == noun || pieces[index].head == verb,
      pieces[index].isVerb, !pieces[index].isIngForm,
      pieces[index].form != pieces[index].lemma, index + 1 < pieces.count,
      [.DET, .ADJ, .NOUN, .PROPN, .NUM, .PRON].contains(pieces[index + 1].tag)
        || pieces[index + 1].hangs(as: "amod")
    else { return }
    let behind = children[verb].filter { $0 > index && pieces[$0].hangs(as: "obj", "obl", "conj") }
    attach(index, to: verb, as: "ccomp")
    attach(noun, to: index, as: "nsubj")
    for child in behind { attach(child, to: index) }
  }

  /// "Sources close to the club say": an adjective behind its noun, taken for a clause of its own.
  private mutating func mendAdjective(_ index: Int) {
    guard pieces[index].tag == .ADJ, index > 0, !has(index, "cop"), let verb = pieces[index].head,
      verb > index, isReporting(verb), subjects(of: verb).isEmpty,
      let noun = subjects(of: index).first, noun + 1 == index
    else { return }
    attach(noun, to: verb, as: "nsubj")
    attach(index, to: noun, as: "amod")
  }

  /// "Fell after the chairman said that": what stands between a conjunction and a verb of saying is
  /// its subject.
  private mutating func mendAfter(_ index: Int) {
    guard index > 1, isReporting(index), pieces[index].hangs(as: "advcl"), lacksSubject(index),
      pieces[index].form != pieces[index].lemma, pieces[index - 1].isNoun,
      pieces[index - 1].hangs(as: "obl"), pieces[index - 1].head == pieces[index].head,
      let joint = children[index - 1].first(where: {
        pieces[$0].isWord("after", "before", "since", "until", "as") && pieces[$0].hangs(as: "case")
      })
    else { return }
    pieces[joint].word.tag = .SCONJ
    attach(index - 1, to: index, as: "nsubj")
    attach(joint, to: index, as: "mark")
  }

  /// "It fell, police said, wounding a guard": the participle is said of what fell.
  private mutating func mendBehindAside(_ index: Int) {
    guard index > 0, pieces[index].hangs(as: "advcl"), pieces[index].isIngForm,
      pieces[index - 1].isComma, !isReporting(index), let verb = pieces[index].head, verb < index,
      isReporting(verb), !pieces[index].isWord("citing", "quoting"),
      let said = children[verb].last(where: { pieces[$0].hangs(as: "ccomp") && $0 < verb })
    else { return }
    attach(index, to: said, as: "advcl")
  }

  /// "The probe, scientists believe, crashed", "The dam, she points out, burst and was mended": who
  /// says so stands right before the verb of saying, what it is said of before the comma.
  private mutating func mendAside(_ index: Int) {
    guard isReporting(index) else { return }
    let near = (0..<index).last { piece in
      pieces[piece].isComma || pieces[piece].isQuote
    }
    guard let comma = near, comma > 0, comma + 1 < index, pieces[comma].isComma,
      let speaker = children[index].first(where: { $0 > comma && $0 < index && isSubject($0) })
        ?? appositive(before: index, after: comma),
      let subject = subjects(of: index).first(where: { $0 < comma }),
      let said = children[index].first(where: {
        $0 > index && pieces[$0].hangs(as: "conj", "ccomp", "parataxis") && lacksSubject($0)
          && pieces[index..<$0].contains(where: \.isComma)
      })
    else { return }
    attach(speaker, to: index, as: "nsubj")
    for other in children[index] where other > said && pieces[other].hangs(as: "conj") {
      attach(other, to: said)
    }
    pieces[said].relation = "ccomp"
    attach(subject, to: said, as: "nsubj")
  }

  private func isSubject(_ index: Int) -> Bool { pieces[index].hangs(as: "nsubj") }

  private func appositive(before verb: Int, after comma: Int) -> Int? {
    ((comma + 1)..<verb).first { pieces[$0].hangs(as: "appos") && pieces[$0].isNoun }
  }

  /// "The summit, which experts praise, ended a year in which prices fell": a clause with a
  /// preposition and "which" is said of the noun before it, whatever governs it.
  private mutating func mendRelative(_ index: Int) {
    guard pieces[index].hangs(as: "ccomp", "advcl", "parataxis"),
      let which = children[index].first(where: {
        $0 < index && pieces[$0].isWord("which", "whom")
          && has($0, "case")
      }), which > 1, pieces[which - 1].tag == .ADP, pieces[index].head.map({ $0 < which }) ?? false,
      let noun = pieces[..<(which - 1)].lastIndex(where: { $0.isNoun || $0.kind == .quantity }),
      noun + 3 > which
    else { return }
    attach(index, to: noun, as: "acl:relcl")
  }

  /// "Shows how unwilling the club is to pay": the adjective is what the copula says, though it
  /// stands before it.
  private mutating func mendHow(_ index: Int) {
    guard pieces[index].tag == .ADJ, index > 0, pieces[index - 1].isWord("how"),
      let copula = pieces[index...].prefix(10).firstIndex(where: { $0.lemma == "be" }),
      copula + 2 < pieces.count, pieces[copula + 1].isWord("to"), let verb = pieces[copula].head,
      verb > copula, pieces[verb].hangs(as: "ccomp"),
      // Of either, however it hangs.
      let subject = (children[index] + children[verb]).first(where: {
        $0 > index && $0 < copula && pieces[$0].isNoun
      })
    else { return }
    attach(verb, to: index, as: "xcomp")
    attach(copula, to: index, as: "cop")
    attach(subject, to: index, as: "nsubj")
  }

  /// "Says rail travel should be free": a clause whose subject stands right behind a verb of saying
  /// that has nothing else to say is what it says.
  private mutating func mendBare(_ index: Int) {
    guard pieces[index].hangs(as: "conj", "parataxis"), let subject = subjects(of: index).first,
      subject < index
    else { return }
    var start = subject
    while start > 0, pieces[start - 1].tag != .PUNCT, isBelow(start - 1, subject) { start -= 1 }
    let verb = start - 1
    guard verb >= 0, isReporting(verb), !has(verb, "ccomp", "obj", "xcomp", "iobj") else { return }
    attach(index, to: verb, as: "ccomp")
  }

  /// "Promised that taxes would stay when she won the vote in May": a dated past under a "would" is when
  /// it was promised.
  private mutating func mendMoment(_ index: Int) {
    guard pieces[index].hangs(as: "advcl"), let said = pieces[index].head, said < index,
      pieces[said].hangs(as: "ccomp"), let verb = pieces[said].head, verb < said,
      isReporting(verb), children[said].contains(where: { pieces[$0].isWord("would") }),
      pieces[index].isVerb, !has(index, "aux"), pieces[index].form != pieces[index].lemma,
      !pieces[index].form.hasSuffix("s"),
      pieces[max(said, index - 6)..<index].contains(where: {
        $0.isWord("when", "after", "before")
      }),
      pieces[index...].contains(where: { $0.kind == .time })
    else { return }
    attach(index, to: verb)
    for child in children[said]
    where child > index && pieces[child].hangs(as: "advcl") && pieces[child].isIngForm {
      attach(child, to: index)
    }
  }

  /// Whether a piece hangs on `top` over three arcs at most.
  private func isBelow(_ index: Int, _ top: Int) -> Bool {
    var head = pieces[index].head
    for _ in 0..<3 {
      if head == top { return true }
      head = head.flatMap { pieces[$0].head }
    }
    return false
  }

  /// "Said the toll, which stood at 31, was likely to rise": the toll is what was likely to. "The
  /// minister, asked about it, said": the minister said.
  private mutating func mendParted(_ index: Int) {
    guard pieces[index].hangs(as: "ccomp"), let verb = pieces[index].head, isReporting(verb) else {
      return
    }
    if verb < index, subjects(of: index).isEmpty, !has(index, "mark"),
      has(index, "cop", "aux") || lacksSubject(index),
      let object = children[verb].first(where: {
        pieces[$0].hangs(as: "obj") && $0 > verb && $0 < index && pieces[$0].isNoun
      })
    {
      attach(object, to: index, as: "nsubj")
    }
    // "Revealed it had found its store had been robbed": the store, which is no more than found.
    if verb < index, subjects(of: index).isEmpty, !has(index, "mark"), has(index, "cop", "aux"),
      let inner = (verb..<index).dropFirst().last(where: isReporting),
      let object = children[inner].first(where: {
        pieces[$0].hangs(as: "obj") && $0 > inner && $0 < index && pieces[$0].isNoun
      }), pieces[object..<index].allSatisfy({ $0.tag != .PUNCT && $0.tag != .ADP })
    {
      attach(object, to: index, as: "nsubj")
    }
    if index < verb, index > 1, subjects(of: index) == [index - 2], pieces[index - 1].isComma,
      lacksSubject(verb), pieces[index].form != pieces[index].lemma, !has(index, "aux")
    {
      attach(index - 2, to: verb, as: "nsubj")
      attach(index, to: index - 2, as: "acl")
    }
  }

  /// "A survey shows that": what a clause with "that" hangs on.
  func saysSo(_ index: Int) -> Bool {
    guard !has(index, "cop") else { return false }
    return children[index].contains { clause in
      pieces[clause].hangs(as: "ccomp")
        && children[clause].contains { pieces[$0].isWord("that") && $0 == index + 1 }
    }
  }

  /// "The deal could mean that prices rise, analysts warned": what stands before the comma is what
  /// they warned of, whatever the parser makes of it.
  mutating func mendTrailing() {
    guard let root = pieces.indices.first(where: { pieces[$0].relation == "root" }),
      pieces[root].isVerb,
      let verb = pieces[root...].lastIndex(where: { $0.tag != .PUNCT && $0.kind != .time }),
      verb > root + 2,
      isReporting(verb), pieces[verb].head == root, pieces[verb].hangs(as: "ccomp", "xcomp"),
      let speaker = subjects(of: verb).first(where: { $0 > root && $0 < verb }),
      let comma = pieces[root..<speaker].lastIndex(where: \.isComma),
      pieces[(comma + 1)..<speaker].allSatisfy({ $0.tag == .DET || $0.isNoun || $0.tag == .ADJ })
    else { return }
    for child in children[verb] where child < comma && pieces[child].hangs(as: "ccomp") {
      attach(child, to: root)
    }
    attach(verb, to: nil, as: "root")
    attach(root, to: verb, as: "ccomp")
  }

  /// "He would have played had he been fit", "had" taken for a part of "played": a condition.
  mutating func mendInverted(condition index: Int) {
    guard pieces[index].tag == .AUX, pieces[index].isWord("had", "were", "should"), index > 2,
      index + 2 < pieces.count,
      let above = pieces[index].head, above < index, pieces[above].isVerb,
      pieces[index + 1].tag == .PRON, pieces[index + 1].hangs(as: "nsubj"),
      let verb = pieces[index + 1].head, verb > index + 1
    else { return }
    attach(index, to: verb, as: "aux")
    attach(verb, to: above, as: "advcl")
  }

  private func isThat(_ index: Int) -> Bool {
    pieces[index].isWord("that") && pieces[index].hangs(as: "mark")
  }

  /// "“There was no breach,” said its owner": who speaks stands behind the verb.
  mutating func mendInverted(_ index: Int) {
    mendBehindComma(report: index)
    guard index > 0, pieces[index - 1].isQuote, isReporting(index) else { return }
    let clause = children[index].first { $0 < index && pieces[$0].hangs(as: "ccomp") }
    for subject in subjects(of: index) where subject < index {
      if let clause { attach(subject, to: clause, as: "obj") }
    }
    guard !subjects(of: index).contains(where: { $0 > index }),
      let speaker = children[index].first(where: { $0 > index && pieces[$0].hangs(as: "obj") })
    else { return }
    pieces[speaker].relation = "nsubj"
  }

  /// "It has never leaked, stressed its chief, Ann Hill", "its chief" taken for what was stressed: who speaks stands
  /// behind the verb, and nothing else.
  private mutating func mendBehindComma(report index: Int) {
    guard index > 2, pieces[index - 1].isComma, isReporting(index),
      ["add", "argue", "explain", "insist", "note", "say", "stress"].contains(pieces[index].lemma),
      hasTense(index), !has(index, "aux", "ccomp", "xcomp"),
      pieces[index].hangs(as: "conj", "parataxis"), subjects(of: index).isEmpty,
      !children[index].contains(where: { pieces[$0].hangs(as: "cc") }),
      let speaker = children[index].first(where: { $0 > index && pieces[$0].hangs(as: "obj") }),
      let verb = pieces[index].head, verb < index, pieces[verb].isVerb || has(verb, "cop"),
      // "noted the time and left": a verb of a row.
      !pieces[index...].contains(where: { $0.tag == .CCONJ }),
      pieces[speaker].nameType == .person
        || ClaimLexicons.roles.contains(pieces[speaker].lemma.lowercased())
        || children[speaker].contains(where: {
          pieces[$0].hangs(as: "appos") && pieces[$0].nameType == .person
        })
    else { return }
    pieces[speaker].relation = "nsubj"
    attach(index, to: pieces[verb].head, as: pieces[verb].relation)
    attach(verb, to: index, as: "ccomp")
  }

  /// "Told the newspaper that the bank lost money", "said last week that it did", taken for a clause
  /// about the newspaper, the week. "Said in a report that" likewise.
  mutating func mendTold(_ index: Int) {
    guard let head = pieces[index].head, head < index, isReporting(head),
      pieces[index].hangs(as: "obj", "iobj", "obl") || pieces[index].kind == .time
    else { return }
    let isHearer = ClaimLexicons.reporting[pieces[head].lemma]?.contains("hearer") ?? false
    for verb in children[index]
    where pieces[verb].hangs(as: "acl") && (has(verb, "mark") || isHearer)
      && subjects(of: verb).contains(where: { !pieces[$0].isWord("who", "which", "that") })
    {
      attach(verb, to: head, as: "ccomp")
    }
  }
}
