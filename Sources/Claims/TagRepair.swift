// Mends the few tags that cost a whole clause: a verb taken for a noun, a noun at the sentence's
// start taken for a verb. Only places where English leaves no other reading are touched.

import Language
import SourceText

/// Corrects tags of a sentence's pieces.
enum TagRepair {
  static func repaired(_ pieces: [Piece]) -> [Piece] {
    var pieces = pieces
    closedForms(&pieces)
    nameOpening(&pieces)
    for index in pieces.indices.dropFirst() where isParticipleAfterComma(pieces, index) {
      makeVerb(&pieces, index)
    }
    for index in pieces.indices.dropFirst() where isNounAfterSingular(pieces, index) {
      pieces[index].word.tag = .NOUN
    }
    for index in pieces.indices.dropFirst() where followsRelative(pieces, index) {
      makeVerb(&pieces, index)
    }
    if !hasFinite(pieces),
      let index = pieces.indices.dropFirst().first(where: { canBeVerb(pieces, $0) })
    {
      makeVerb(&pieces, index)
    }
    return pieces
  }

  /// Words that can be one thing only.
  private static func closedForms(_ pieces: inout [Piece]) {
    for index in pieces.indices where pieces[index].kind != .quantity {
      let form = pieces[index].form
      if form == "nor" || form == "neither" {
        pieces[index].kind = .word
        pieces[index].word.tag = .CCONJ
      } else if form == "ought" {
        pieces[index].word.tag = .AUX
      }
    }
  }

  /// "Shares in the group fell": a first word tagged as a verb, with the sentence's verb to come.
  private static func nameOpening(_ pieces: inout [Piece]) {
    guard let first = pieces.first, first.kind == .word, first.tag == .VERB,
      !first.form.hasSuffix("ing"), pieces.count > 2
    else { return }
    let joins = pieces.dropFirst().firstIndex { $0.tag == .CCONJ || $0.tag == .SCONJ || $0.isComma }
    let reach = pieces[1..<(joins ?? pieces.count)]
    let verb = reach.firstIndex { piece in
      piece.tag == .AUX || (piece.tag == .VERB && !piece.form.hasSuffix("ing"))
    }
    guard let verb, !pieces[verb - 1].isWord("to"),
      pieces[verb].tag == .AUX || pieces[verb].form != pieces[verb].lemma.lowercased()
    else { return }
    pieces[0].word.tag = .NOUN
  }

  /// ", making up 12 percent", ", costing some 40 million".
  private static func isParticipleAfterComma(_ pieces: [Piece], _ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.kind == .word, piece.tag == .NOUN, piece.form.hasSuffix("ing"),
      pieces[index - 1].isComma, index + 1 < pieces.count
    else { return false }
    let next = pieces[index + 1]
    return next.tag == .DET || next.kind == .quantity || next.isWord("for", "to", "its", "their")
  }

  /// "Canada wheat exports": after one name, a verb of the present would end in "s".
  private static func isNounAfterSingular(_ pieces: [Piece], _ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.tag == .VERB, piece.kind == .word, index + 1 < pieces.count,
      piece.form == piece.lemma.lowercased(), pieces[index - 1].kind == .name,
      pieces[index + 1].tag == .NOUN
    else { return false }
    return !Self.bare.contains(piece.form)
  }

  /// "which consists of": nothing but a verb can follow.
  private static func followsRelative(_ pieces: [Piece], _ index: Int) -> Bool {
    guard pieces[index].kind == .word, pieces[index].tag == .NOUN,
      pieces[index].form.hasSuffix("s") || pieces[index].form.hasSuffix("ed")
    else { return false }
    let before = pieces[index - 1]
    return before.tag == .PRON && before.isWord("which", "who", "it", "he", "she")
  }

  private static func hasFinite(_ pieces: [Piece]) -> Bool {
    VerbGroup.groups(pieces).contains { $0.isFinite }
  }

  /// A word after a noun and before an object or a preposition that ends like a verb.
  private static func canBeVerb(_ pieces: [Piece], _ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.kind == .word, index + 1 < pieces.count, pieces[index - 1].isNoun,
      piece.tag == .NOUN || piece.tag == .ADJ || piece.tag == .ADP,
      piece.word.form == piece.form
    else { return false }
    let next = pieces[index + 1]
    let takesObject =
      next.tag == .DET || next.kind == .quantity || next.kind == .name || next.kind == .time
      || next.isWord("its", "their", "his", "her") || next.tag == .ADJ
    let ending = piece.form.hasSuffix("s") || piece.form.hasSuffix("ed")
    return takesObject && (ending || Self.bare.contains(piece.form))
      || ending && next.tag == .ADP && !piece.form.hasSuffix("ss") && piece.tag != .ADP
  }

  /// Past forms that look like another part of speech.
  private static let bare: Set<String> = [
    "cost", "cut", "hit", "put", "set", "shut", "spread", "withdrew", "overtook", "undertook",
    "split", "bid", "shed", "thrust", "quit", "let", "led", "fed", "sought",
  ]

  private static func makeVerb(_ pieces: inout [Piece], _ index: Int) {
    pieces[index].word.tag = .VERB
    if pieces[index].word.lemma.lowercased() == pieces[index].form {
      pieces[index].word.lemma = Analyser().lemma(pieces[index].word.form, .VERB)
    }
  }
}
