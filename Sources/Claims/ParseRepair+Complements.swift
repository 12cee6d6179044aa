// What belongs to a word and hangs on another one between: what a thing is described as, what
// somebody is unwilling to do.

import Language

extension ParseRepair {
  /// "Described land that is part of Peru as a gift", "as a gift" hung on the noun that says which
  /// land: that is what it is described as. A verb there may have its own "as": "served as".
  mutating func mendDescribed(_ verb: Int) {
    guard pieces[verb].tag == .VERB, Self.describing.contains(pieces[verb].lemma),
      let object = children[verb].first(where: { $0 > verb && pieces[$0].hangs(as: "obj") }),
      !children[verb].contains(where: isAs),
      let noun = (object + 1..<pieces.count).first(where: { isAs($0) && isUnder(object, $0) }),
      let host = pieces[noun].head, host != object, pieces[host].tag != .VERB
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

  /// "Shows how unwilling the mayor is to pay", the infinitive taken for what the mayor is: the
  /// mayor is unwilling to pay.
  mutating func mendDegree(_ adjective: Int) {
    guard pieces[adjective].tag == .ADJ, adjective > 0, pieces[adjective - 1].isWord("how"),
      adjective + 4 < pieces.count, !pieces[adjective].isWord("many", "much", "few", "little"),
      !pieces[adjective + 1].isWord("a", "an"),
      let copula = (adjective + 2..<min(adjective + 10, pieces.count - 1)).first(where: {
        pieces[$0].lemma == "be" && pieces[$0].isVerb
      }),
      let infinitive = pieces[copula].head, infinitive > copula, pieces[infinitive].isVerb,
      pieces[copula + 1].isWord("to"), pieces[copula + 1].head == infinitive,
      let subject = (adjective + 1..<copula).last(where: { pieces[$0].isNoun }),
      pieces[adjective + 1..<copula].allSatisfy({ !$0.isVerb && $0.tag != .PUNCT })
    else { return }
    if isUnder(infinitive, adjective) {
      attach(adjective, to: pieces[infinitive].head, as: pieces[infinitive].relation)
    }
    attach(copula, to: adjective, as: "cop")
    attach(subject, to: adjective, as: "nsubj")
    attach(infinitive, to: adjective, as: "xcomp")
  }
}

extension [Piece] {
  /// The copula of "how unwilling the mayor is to pay", which stands behind its subject; nil for
  /// all other adjectives.
  ///
  /// - Parameter children: of the adjective.
  func copula(ofDegree adjective: Int, _ children: [Int]) -> Int? {
    guard self[adjective].tag == .ADJ, adjective > 0, self[adjective - 1].isWord("how"),
      let copula = children.first(where: { self[$0].hangs(as: "cop") }), copula > adjective,
      copula + 1 < count, self[copula + 1].isWord("to")
    else { return nil }
    return copula
  }
}
