// Whether a sentence takes for granted that what a noun names took place: "after the visit" and
// "condemned the invasion" do, "cancelled the visit" and "before the vote" do not.

import Language
import SourceText

/// What stands around the noun of an event.
struct Presumption {
  private let proposition: Proposition
  private let noun: Int

  init(_ proposition: Proposition, _ noun: Int) {
    self.proposition = proposition
    // "his trip and his meeting": both stand where the first does.
    var first = noun
    for _ in 0..<3 {
      guard proposition.pieces[first].hangs(as: "conj"), let head = proposition.pieces[first].head,
        proposition.pieces[head].isNoun
      else { break }
      first = head
    }
    self.noun = first
  }

  private var pieces: [Piece] { proposition.pieces }
  private var tree: Tree { proposition.reading.tree }

  /// Whether it is said as something that has been.
  var holds: Bool {
    guard let head = pieces[noun].head else { return false }
    // "Her first visit was to Oslo".
    if noun + 2 < pieces.count, pieces[noun + 1].isWord("is", "was"), pieces[noun + 2].isWord("to")
    {
      return true
    }
    if let preposition = tree.children[noun].first(where: { pieces[$0].hangs(as: "case") }) {
      return isBehind(preposition, under: head)
    }
    if pieces[noun].hangs(as: "nsubj") { return isOfPast(head) }
    return isOfVerb
  }

  /// Whether it is the object of a verb that takes it for granted: "condemned the invasion".
  var isOfVerb: Bool {
    guard pieces[noun].hangs(as: "obj"), let head = pieces[noun].head else { return false }
    return fields(pieces[head].lemma.lowercased()).contains("so")
  }

  private func fields(_ key: String) -> [Substring] { ClaimLexicons.presumed[key] ?? [] }

  private func isBehind(_ preposition: Int, under head: Int) -> Bool {
    guard proposition.stance.modality == .asserted else { return false }
    if pieces[preposition].isWord("of") {
      return fields(pieces[head].lemma.lowercased()).contains("of")
    }
    if pieces[preposition].isWord("in"), !pieces[head].isVerb { return false }
    return fields(pieces[preposition].form).contains("case") && !isToCome
  }

  /// Whether the clause of which it is the subject says what it was or did.
  private func isOfPast(_ head: Int) -> Bool {
    guard proposition.stance.modality == .asserted, head == proposition.clause.top,
      !fields(pieces[proposition.clause.main].lemma.lowercased()).contains("unsure")
    else { return false }
    let verb = pieces[proposition.clause.verb.lowerBound]
    if verb.tag == .AUX { return verb.isWord("was", "were", "had", "has", "have", "did") }
    return verb.tag == .VERB && verb.form != verb.lemma.lowercased()
      && !verb.form.hasSuffix("s") && !verb.isIngForm
  }

  /// "He has to leave after the vote", "leaves after the vote": a clause in the present may speak of
  /// what comes.
  private var isToCome: Bool {
    let verb = pieces[proposition.clause.verb.lowerBound]
    return verb.isWord(
      "will", "would", "is", "are", "can", "could", "may", "might", "must", "should")
      && pieces[proposition.clause.verb].contains { $0.isWord("to", "be", "will", "would") }
  }
}
