// The verb of a sentence that has none, as far as the parser saw.

import Language
import SourceText

extension ParseRepair {
  /// "A course costs 60 dollars", "Toyota plans to build": in a sentence without a verb, a word
  /// after a noun and before an object or infinitive that ends like one.
  mutating func findVerb() {
    guard
      !pieces.indices.contains(where: {
        pieces[$0].isVerb && !pieces[$0].isIngForm
          && !pieces[$0].hangs(as: "acl", "amod")
          && !($0 > 0 && pieces[$0 - 1].isWord("to"))
      }),
      let verb = pieces.indices.dropFirst().first(where: { canBeVerb($0) }),
      let root = pieces.indices.first(where: { pieces[$0].relation == "root" })
    else { return }
    pieces[verb].word.tag = .VERB
    pieces[verb].word.lemma = Analyser().lemma(pieces[verb].word.form, .VERB)
    attach(verb, to: nil, as: "root")
    if root < verb {
      attach(root, to: verb, as: "nsubj")
    } else if root == verb, verb > 0, pieces[verb - 1].isNoun {
      // "The signers account for half of it", taken for a noun of two words.
      attach(verb - 1, to: verb, as: "nsubj")
      for child in children[verb] where child < verb - 1 { attach(child, to: verb - 1) }
    }
    for index in pieces.indices where index > verb {
      if let head = pieces[index].head, head < verb { attach(index, to: verb) }
      if pieces[index].head == verb, pieces[index].hangs(as: "acl") {
        pieces[index].relation = "xcomp"
      }
    }
  }

  private func canBeVerb(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.kind == .word, index + 1 < pieces.count, pieces[index - 1].isNoun,
      piece.tag == .NOUN || piece.tag == .ADJ, piece.word.form == piece.form
    else { return false }
    let next = pieces[index + 1]
    let ending = piece.form.hasSuffix("s") || piece.form.hasSuffix("ed")
    let isPlan = next.isWord("to") && index + 2 < pieces.count && pieces[index + 2].isVerb
    // "accounts for 12 percent", "amounts to 12 percent".
    if piece.form.hasPrefix("account") && next.isWord("for")
      || piece.form.hasPrefix("amount") && next.isWord("to")
    {
      return pieces[(index + 2)...].prefix(2).contains { $0.kind == .quantity }
    }
    return (ending || Self.bare.contains(piece.form))
      && (next.tag == .DET || next.kind == .quantity || next.isWord("its", "their", "his", "her")
        || isPlan)
  }

  /// Past forms that look like nouns.
  private static let bare: Set<String> = ["cost", "cut", "hit", "shut", "split", "bid", "led"]
}
