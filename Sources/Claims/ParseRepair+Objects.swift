// Nouns and verbs that the parser hangs on the wrong side of a comma, and words that it takes for
// nouns: an apposition taken for a subject, an object taken for that of the next verb, "thanks to".

import Language

extension ParseRepair {
  /// "It is a member of the Union, a body made by Peru", "a body" taken for a second subject of "member":
  /// it says what the name before it is. "It was raised in May, the third rise in a row": what it was.
  mutating func mendLateSubject(_ index: Int) {
    guard pieces[index].hangs(as: "nsubj"), pieces[index].tag == .NOUN, index > 2,
      let top = pieces[index].head, top < index,
      let subject = subjects(of: top).first(where: { $0 < top })
    else { return }
    var edge = index
    while edge > top + 1, isUnder(index, edge - 1), pieces[edge - 1].tag != .PUNCT { edge -= 1 }
    guard pieces[edge - 1].isComma else { return }
    let noun = pieces[top..<(edge - 1)].lastIndex(where: { $0.isNoun && $0.kind != .time })
    guard has(top, "cop") || pieces[edge].tag == .DET else { return }
    attach(index, to: has(top, "cop") ? noun ?? subject : subject, as: "appos")
  }

  /// "when she won the vote, ending an era", "the vote" taken for what she ended: no object stands
  /// before a comma and its participle.
  mutating func mendObjectBeforeComma(_ index: Int) {
    guard pieces[index].hangs(as: "obj"), pieces[index].isNoun, let verb = pieces[index].head,
      verb > index, pieces[verb].isIngForm,
      pieces[index..<verb].contains(where: \.isComma),
      let before = pieces[..<index].lastIndex(where: { $0.isVerb && $0.tag == .VERB }),
      before + 6 > index, !has(before, "obj"), pieces[before..<index].allSatisfy({ !$0.isComma })
    else { return }
    attach(index, to: before)
  }

  /// "join in pressing Peru to sell it", "Peru" taken for the object of "join": it is of the verb right before it.
  mutating func mendObject(behind verb: Int) {
    guard pieces[verb].isIngForm, pieces[verb].tag == .VERB, !has(verb, "nsubj", "aux"),
      verb + 1 < pieces.count,
      let noun = (verb + 1..<min(verb + 5, pieces.count)).first(where: { pieces[$0].isNoun }),
      pieces[(verb + 1)..<noun].allSatisfy({ $0.tag == .DET || $0.tag == .ADJ }),
      pieces[noun].hangs(as: "obj"), let other = pieces[noun].head,
      other == verb || other < verb && isUnder(other, verb)
    else { return }
    attach(noun, to: verb)
    // "to sell it", hung on "join".
    if noun + 2 < pieces.count, pieces[noun + 1].isWord("to"), pieces[noun + 2].isVerb,
      pieces[noun + 1].head == noun + 2, let head = pieces[noun + 2].head, head < verb,
      isUnder(head, verb), pieces[noun + 2].hangs(as: "advcl", "xcomp")
    {
      attach(noun + 2, to: verb, as: "xcomp")
    }
  }

  /// "described a harbour that lies there as a ruin", "as a ruin" hung on "lies": what it was described as.
  mutating func mendAs(of verb: Int) {
    guard pieces[verb].hangs(as: "acl:relcl", "acl"), let noun = pieces[verb].head, noun < verb,
      pieces[noun].hangs(as: "obj"), let above = pieces[noun].head,
      ["depict", "describe", "portray"].contains(pieces[above].lemma),
      has(verb, "cop") || ["lie", "remain", "stand"].contains(pieces[verb].lemma),
      let told = children[verb].first(where: { child in
        child > verb && pieces[child].hangs(as: "obl")
          && children[child].contains { pieces[$0].isWord("as") && pieces[$0].hangs(as: "case") }
      }),
      !children[above].contains(where: { child in
        children[child].contains { pieces[$0].isWord("as") && pieces[$0].hangs(as: "case") }
      })
    else { return }
    attach(told, to: above, as: "obl")
  }

  /// "As it grows, thanks to its ports, the need will rise", "thanks" taken for a noun: it is a
  /// preposition.
  mutating func mendThanks(_ index: Int) {
    guard pieces[index].isWord("thanks"), index + 2 < pieces.count, pieces[index + 1].isWord("to"),
      let noun = (index + 2..<min(index + 9, pieces.count)).first(where: {
        pieces[$0].isNoun && ($0 + 1 == pieces.count || !pieces[$0 + 1].isNoun)
      }), pieces[index..<noun].allSatisfy({ $0.tag != .PUNCT })
    else { return }
    let governor = pieces[index].head
    let verbs = children[index].filter { pieces[$0].isVerb || has($0, "aux", "cop") }
    guard let above = governor ?? verbs.last(where: { $0 > noun }) ?? verbs.first else { return }
    let before =
      (index > 0 && pieces[index - 1].isComma ? pieces[..<index].lastIndex(where: \.isVerb) : nil)
    if governor == nil { attach(above, to: nil, as: "root") }
    for child in children[index] where child != noun && child != above {
      attach(child, to: child > noun || pieces[child].isVerb ? above : noun)
    }
    attach(noun, to: before ?? above, as: "obl")
    attach(index + 1, to: noun, as: "case")
    attach(index, to: noun, as: "case")
    pieces[index].word.tag = .ADP
  }

  /// "The hospitals – St Ann, St Luke and Gozo – have 60 beds", the last names taken for what has them:
  /// what stands before the dashes has.
  mutating func mendBetweenDashes(_ verb: Int) {
    guard pieces[verb].isVerb, verb > 3,
      case let first = children[verb].first(where: {
        pieces[$0].hangs(as: "aux", "cop") && $0 < verb
      })
        ?? verb,
      first > 2, pieces[first - 1].isDash,
      let open = pieces[..<(first - 1)].lastIndex(where: \.isDash), open > 0,
      let subject = subjects(of: verb).last(where: { $0 > open && $0 < first }),
      let noun = subjects(of: verb).first(where: { $0 < open })
        ?? (pieces[open - 1].isNoun ? open - 1 : nil)
    else { return }
    attach(subject, to: noun, as: "appos")
    attach(noun, to: verb, as: "nsubj")
  }

  /// "Fewer than a third of the schools had opened", "a third" taken for a circumstance: they had.
  mutating func mendShare(_ figure: Int) {
    guard pieces[figure].kind == .quantity, pieces[figure].hangs(as: "obl", "advmod"),
      let verb = pieces[figure].head, verb > figure, pieces[verb].isVerb,
      subjects(of: verb).isEmpty, !has(figure, "case"),
      figure + 1 < pieces.count, pieces[figure + 1].isWord("of"),
      pieces[figure..<verb].allSatisfy({ !$0.isComma })
    else { return }
    pieces[figure].relation = "nsubj"
  }

  /// "The need will no doubt increase", "increase" taken for a noun: what an auxiliary hangs on is a
  /// verb.
  mutating func mendModal(_ index: Int) {
    guard pieces[index].tag == .NOUN, pieces[index].kind == .word,
      pieces[index].form == pieces[index].lemma.lowercased(),
      let helper = children[index].first(where: {
        $0 < index && pieces[$0].isWord("will", "would", "could", "may", "might", "must", "can")
      }), !has(index, "cop"),
      pieces[(helper + 1)..<index].allSatisfy({
        $0.tag == .ADV || $0.isWord("no", "doubt", "not", "n't")
      })
    else { return }
    pieces[index].word.tag = .VERB
    for child in children[index] where child > helper && child < index {
      pieces[child].relation = "advmod"
      pieces[child].word.tag = .ADV
    }
  }

  /// "The drug reduced infections by half, Holm said", "reduced" taken for what kind of infections: a verb
  /// with a subject acts on them.
  mutating func mendModifier(_ verb: Int) {
    guard pieces[verb].tag == .VERB, pieces[verb].hangs(as: "amod"), verb > 0,
      let noun = pieces[verb].head, noun > verb, pieces[noun].isNoun
    else { return }
    let above = pieces[noun].head
    let isReported = above.map(isReporting) ?? false
    // "The drug reduced infections, Holm said", with all three for subjects of "said".
    let given = above.flatMap { isReported ? subjects(of: $0).first { $0 == verb - 1 } : nil }
    guard subjects(of: verb).contains(where: { $0 < verb }) || given != nil else { return }
    if let given { attach(given, to: verb, as: "nsubj") }
    attach(verb, to: above, as: isReported ? "ccomp" : pieces[noun].relation)
    attach(noun, to: verb, as: "obj")
  }
}
