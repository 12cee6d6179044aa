// What belongs to a verb and hangs on another word between: what a thing is described as.

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
}
