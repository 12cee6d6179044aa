// Mends relative clauses whose pronoun is acted on, participles that open a sentence, and the "and" of a
// list that hangs on the verb behind it. Only where words leave no other reading.

import Language
import SourceText

extension ParseRepair {
  /// "The woman whom police questioned": both taken for subjects.
  mutating func mendWhom(of index: Int) {
    let subjects = subjects(of: index)
    guard subjects.count == 2, pieces[subjects[0]].tag == .PRON,
      pieces[subjects[0]].isWord("whom", "which", "that"), subjects[0] < subjects[1],
      subjects[1] < index, pieces[index].tag == .VERB, !has(index, "obj", "cop"),
      !has(index, "ccomp"), !has(subjects[1], "cop"),
      !pieces[subjects[1]..<index].contains(where: { $0.tag == .VERB }),
      (subjects[0] + 1..<subjects[1]).allSatisfy({ isUnder(subjects[1], $0) })
    else { return }
    pieces[subjects[0]].relation = "obj"
  }

  /// "canals that their grandfathers had dug": no thing has a content.
  mutating func mendGap(of index: Int) {
    guard pieces[index].hangs(as: "ccomp"), let noun = pieces[index].head, noun + 1 < index,
      pieces[noun].tag == .NOUN, pieces[noun].kind == .word, pieces[noun + 1].isWord("that"),
      pieces[noun + 1].head == index, pieces[noun + 1].hangs(as: "mark"),
      subjects(of: index).contains(where: { $0 > noun && $0 < index }),
      !has(index, "obj", "aux:pass", "cop", "xcomp", "ccomp"),
      case let lemma = pieces[noun].lemma.lowercased(), !ClaimLexicons.sayings.contains(lemma),
      !Kinds(noun: lemma, Sort(noun: lemma)).contains(.idea)
    else { return }
    pieces[index].relation = "acl:relcl"
    pieces[noun + 1].word.tag = .PRON
    pieces[noun + 1].relation = "obj"
  }

  /// "It buys from a firm that makes pumps but is in debt", the second hung on "buys": "but is" without a comma
  /// sets it beside the nearest verb.
  mutating func mendBehindRelative(_ index: Int) {
    guard pieces[index].hangs(as: "conj"), subjects(of: index).isEmpty,
      let verb = pieces[index].head,
      let joint = children[index].first(where: { pieces[$0].isWord("but") && $0 < index }),
      verb < joint, !pieces[joint - 1].isComma,
      let relative = (verb..<joint).last(where: {
        pieces[$0].isVerb && !pieces[$0].hangs(as: "aux", "cop")
      }),
      relative > verb, pieces[relative].relation == "acl:relcl",
      children[relative].contains(where: { isRelative($0) && pieces[$0].hangs(as: "nsubj") }),
      let noun = pieces[relative].head, noun > verb, noun < relative,
      pieces[noun..<joint].allSatisfy({ $0.tag != .PUNCT }),
      has(index, "cop")
    else { return }
    attach(index, to: relative, as: "conj")
  }

  /// "Asked whether he would resign, he shook his head": the participle taken for the sentence's verb.
  mutating func mendAsked() {
    guard let first = pieces.first, first.tag == .VERB, first.head == nil,
      first.form.hasSuffix("ed"), subjects(of: 0).isEmpty, !has(0, "aux", "cop"),
      let main = children[0].last(where: {
        pieces[$0].hangs(as: "ccomp", "parataxis", "conj") && pieces[$0].tag == .VERB
      }),
      let subject = subjects(of: main).first, subject > 1, subject < main, !has(main, "mark"),
      let start = (0..<subject).last(where: { !isUnder(subject, $0) }),
      pieces[start].isComma,
      case let behind = children[0].filter({ $0 > main })
    else { return }
    attach(main, to: nil, as: "root")
    attach(0, to: main, as: "advcl")
    for child in behind { attach(child, to: main) }
  }

  /// "Ann Hill, managing director of Holm": no deed.
  mutating func mendManaging(_ index: Int) {
    guard index + 1 < pieces.count, pieces[index].tag == .VERB,
      pieces[index].isWord("acting", "founding", "managing", "presiding"),
      pieces[index + 1].tag == .NOUN, ClaimLexicons.roles.contains(pieces[index + 1].lemma),
      pieces[index + 1].head == index
    else { return }
    let (head, relation) = (pieces[index].head, pieces[index].relation)
    attach(index + 1, to: head, as: relation.hasPrefix("acl") ? "appos" : relation)
    guard pieces[index + 1].head == head else { return }
    for child in children[index] { attach(child, to: index + 1) }
    attach(index, to: index + 1, as: "amod")
    pieces[index].word.tag = .ADJ
  }

  /// "At Holm Bank 300 jobs go", "In March 2025 profit fell": a name or time with a preposition of its own
  /// taken for part of the subject behind it.
  mutating func mendBeforeSubject(_ index: Int) {
    // "In March 2025" is one piece, its preposition inside.
    guard index + 1 < pieces.count,
      pieces[index].kind == .time || pieces[index].kind == .name && has(index, "case")
    else { return }
    if let noun = pieces[index].head, noun > index, pieces[index].hangs(as: "compound", "nmod"),
      pieces[noun].isNoun, pieces[noun].hangs(as: "nsubj"), let verb = pieces[noun].head,
      verb > noun, pieces[index + 1].kind == .quantity || pieces[index + 1].tag == .NUM
    {
      attach(index, to: verb, as: "obl")
    }
    guard let verb = pieces[index].head, verb > index, pieces[verb].isVerb,
      subjects(of: verb).isEmpty,
      let noun = children[index].last(where: {
        $0 > index && $0 < verb && pieces[$0].isNoun && !has($0, "case")
      }), (index + 1..<noun).allSatisfy({ isUnder(noun, $0) })
    else { return }
    attach(noun, to: verb, as: "nsubj")
  }

  /// "…, prosecutors in the two towns said on Friday": "said" hung on the towns, the prosecutors on the
  /// verb before the comma.
  mutating func mendSpeaker(_ index: Int) {
    guard pieces[index].isWord("said", "says"), pieces[index].hangs(as: "acl"),
      var noun = pieces[index].head, noun < index
    else { return }
    let last = noun
    while pieces[noun].hangs(as: "nmod", "conj", "appos"), let head = pieces[noun].head, head < noun
    {
      noun = head
    }
    guard noun < last || pieces[noun].hangs(as: "nsubj"), let verb = pieces[noun].head, verb < noun,
      pieces[verb].isVerb,
      let start = (verb..<noun).last(where: { !isUnder(noun, $0) }), pieces[start].isComma
    else { return }
    attach(index, to: verb, as: "parataxis")
    attach(noun, to: index, as: "nsubj")
  }

  /// "told us that job cuts are needed": no "that" goes with several.
  mutating func mendThat(_ index: Int) {
    guard pieces[index].isWord("that"), pieces[index].tag == .DET, let noun = pieces[index].head,
      noun > index, pieces[noun].word.isPlural, pieces[noun].hangs(as: "nsubj"),
      let verb = pieces[noun].head, verb > noun
    else { return }
    pieces[index].word.tag = .SCONJ
    attach(index, to: verb, as: "mark")
  }

  /// "Both the union and the bank say": "and" hung on the verb.
  mutating func mendJoint(_ index: Int) {
    guard pieces[index].isWord("and", "or"), pieces[index].tag == .CCONJ, index > 0,
      let head = pieces[index].head, pieces[head].isVerb, head > index,
      let second = (index + 1..<head).first(where: {
        pieces[$0].isNoun && pieces[$0].hangs(as: "conj")
      }),
      pieces[second].head == index - 1, pieces[index - 1].isNoun
    else { return }
    attach(index, to: second, as: "cc")
  }
}
