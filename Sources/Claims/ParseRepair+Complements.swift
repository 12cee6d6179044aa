// What belongs to a verb and hangs on another word between: what a thing is described as, the object of a
// gerund, a clause behind "after" that was taken for a noun.

import Language

extension ParseRepair {
  /// "Described land that is part of Peru as a gift", "as a gift" hung on what says which land: that is what
  /// it is described as.
  mutating func mendDescribed(_ verb: Int) {
    guard pieces[verb].tag == .VERB, Self.describing.contains(pieces[verb].lemma),
      let object = children[verb].first(where: { $0 > verb && pieces[$0].hangs(as: "obj") }),
      !children[verb].contains(where: isAs),
      let noun = (object + 1..<pieces.count).first(where: { isAs($0) && isUnder(object, $0) }),
      pieces[noun].head != object
    else { return }
    attach(noun, to: verb, as: "obl")
  }

  private func isAs(_ noun: Int) -> Bool {
    children[noun].contains {
      $0 < noun && pieces[$0].isWord("as") && pieces[$0].hangs(as: "case")
    }
  }

  /// Verbs that say nothing without "as".
  private static let describing: Set<String> = [
    "characterise", "characterize", "depict", "describe", "portray",
  ]

  /// "Join in pressing Chile to end it", "Chile" taken for what joins: whoever is behind a gerund is pressed, and
  /// does what the infinitive says.
  mutating func mendObjectOfGerund(_ gerund: Int) {
    guard pieces[gerund].tag == .VERB, pieces[gerund].form.hasSuffix("ing"),
      has(gerund, "mark"), !has(gerund, "obj", "ccomp", "xcomp"),
      let above = pieces[gerund].head, above < gerund, pieces[above].isVerb,
      let object = children[above].first(where: { $0 > gerund && pieces[$0].hangs(as: "obj") }),
      pieces[gerund + 1..<object].allSatisfy({ $0.tag == .DET || $0.tag == .ADJ })
    else { return }
    attach(object, to: gerund, as: "obj")
    let infinitive = children[above].first {
      $0 > object && $0 < object + 4 && pieces[$0].hangs(as: "advcl", "xcomp") && has($0, "mark")
    }
    if let infinitive, pieces[object + 1].isWord("to") {
      attach(infinitive, to: gerund, as: "xcomp")
    }
  }

  /// "After a user found faults", "found" taken for a part of the noun: "a" is no article of several.
  mutating func mendClauseBehindPreposition(_ verb: Int) {
    guard pieces[verb].tag == .VERB, pieces[verb].hangs(as: "amod"),
      !pieces[verb].form.hasSuffix("ing"), let noun = pieces[verb].head, noun > verb,
      pieces[noun].tag == .NOUN, pieces[noun].word.isPlural, let above = pieces[noun].head,
      let mark = children[noun].first(where: {
        $0 < verb && pieces[$0].isWord("after", "before", "since", "until")
      }),
      mark + 2 < verb, pieces[mark + 1].isWord("a", "an"),
      let subject = (mark + 2..<verb).last(where: { pieces[$0].isNoun }), subject + 3 > verb
    else { return }
    attach(verb, to: above, as: "advcl")
    attach(subject, to: verb, as: "nsubj")
    attach(mark, to: verb, as: "mark")
    attach(mark + 1, to: subject, as: "det")
    attach(noun, to: verb, as: "obj")
    pieces[mark].word.tag = .SCONJ
  }

  /// "Shows how unwilling the mayor is to pay", the adjective taken for a clause without its subject: the mayor
  /// is unwilling.
  mutating func mendDegree(_ adjective: Int) {
    guard pieces[adjective].tag == .ADJ, adjective > 0, pieces[adjective - 1].isWord("how"),
      let copula = (adjective + 2..<min(adjective + 10, pieces.count)).first(where: {
        pieces[$0].lemma == "be" && pieces[$0].isVerb
      }),
      let subject = (adjective + 1..<copula).last(where: { pieces[$0].isNoun }),
      pieces[adjective + 1..<copula].allSatisfy({ !$0.isVerb && $0.tag != .PUNCT }),
      let verb = pieces[copula].head, verb != adjective
    else { return }
    if isUnder(verb, adjective) {
      attach(adjective, to: pieces[verb].head, as: pieces[verb].relation)
    }
    attach(copula, to: adjective, as: "cop")
    attach(subject, to: adjective, as: "nsubj")
    if verb > copula, pieces[verb].isVerb, has(verb, "mark") {
      attach(verb, to: adjective, as: "xcomp")
    }
  }
}
