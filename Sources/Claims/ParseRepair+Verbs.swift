// The verb of a sentence that has none, as far as the parser saw.

import Language
import SourceText
import Values

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
    } else if root == verb, pieces[verb - 1].isWord("next", "now", "then") {
      pieces[verb - 1].word.tag = .ADV
      attach(verb - 2, to: verb, as: "nsubj")
      attach(verb - 1, to: verb, as: "advmod")
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

  /// "The injured number 12,628", "number" taken for a noun.
  mutating func mendNumber(_ index: Int) {
    guard pieces[index].isWord("number"), pieces[index].tag == .NOUN, index > 0,
      index + 1 < pieces.count, pieces[index + 1].value?.quantity?.unit == nil,
      pieces[index + 1].kind == .quantity, !has(index, "case", "cop"),
      case let before = pieces[index - 1], before.kind == .word, before.head == index,
      before.tag == .NOUN && before.word.isPlural
        || [.ADJ, .VERB].contains(before.tag) && index > 1 && pieces[index - 2].isWord("the")
    else { return }
    pieces[index - 1].word.tag = .NOUN
    makeVerb(index, of: index - 1)
    attach(index + 1, to: index, as: "obj")
    // ", a figure that has not changed".
    for child in children[index] where pieces[child].hangs(as: "appos") {
      attach(child, to: index + 1)
    }
  }

  /// "The Falcon 9 left Pier 4 at noon", "left" taken to describe the pier: a past between two names, where the
  /// sentence has no other verb.
  mutating func findPast() {
    guard
      let root = pieces.indices.first(where: { pieces[$0].relation == "root" }),
      !pieces[root].isVerb, !has(root, "cop"),
      pieces.indices.allSatisfy({ !lacksSubject($0) && subjects(of: $0).isEmpty }),
      let verb = pieces.indices.dropFirst().first(where: {
        pieces[$0].tag == .VERB && pieces[$0].hangs(as: "amod") && pieces[$0].head == root
          && !pieces[$0].isIngForm && $0 + 1 == root && pieces[$0].form != pieces[$0].lemma
      }), pieces[root].kind == .name,
      let subject = pieces[..<verb].lastIndex(where: { $0.kind == .name || $0.tag == .NOUN }),
      subject + 2 >= verb, subject + 1 == verb || pieces[subject + 1].tag == .NUM,
      pieces[..<verb].allSatisfy({ $0.isNoun || $0.tag == .DET || $0.tag == .ADJ || $0.tag == .NUM }
      )
    else { return }
    attach(verb, to: nil, as: "root")
    attach(root, to: verb, as: "obj")
    attach(subject, to: verb, as: "nsubj")
    for index in pieces.indices where pieces[index].head == root {
      if index < verb { attach(index, to: subject) }
      if index > root, pieces[index].hangs(as: "nmod", "punct"),
        hasPreposition(index) || pieces[index].tag == .PUNCT
      {
        attach(index, to: verb, as: pieces[index].tag == .PUNCT ? "punct" : "obl")
      }
    }
  }

  private func canBeVerb(_ index: Int) -> Bool {
    let piece = pieces[index]
    if isMeeting(index) { return true }
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

  /// "The committee next meets on Monday": an adverb stands between.
  private func isMeeting(_ index: Int) -> Bool {
    let piece = pieces[index]
    return piece.kind == .word && piece.tag == .NOUN && piece.form.hasSuffix("s") && index > 1
      && index + 1 < pieces.count && pieces[index + 1].kind == .time
      && pieces[index - 1].isWord("next", "now", "then") && pieces[index - 2].isNoun
  }

  /// Past forms that look like nouns.
  private static let bare: Set<String> = ["cost", "cut", "hit", "shut", "split", "bid", "led"]
}
