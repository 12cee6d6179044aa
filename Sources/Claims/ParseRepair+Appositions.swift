// Nouns beside a subject that the parser takes for the subject or the predicate.

import Language
import SourceText

extension ParseRepair {
  /// "Holm, the maker of pumps, said", "the maker" taken for the subject: Holm is, at the head of its
  /// sentence.
  mutating func mendApposition(_ verb: Int) {
    guard pieces[verb].isVerb, pieces.count > 5,
      let comma = pieces.prefix(3).firstIndex(where: \.isComma), comma > 0,
      case let first = comma - 1, pieces[first].tag == .PROPN || pieces[first].tag == .NOUN,
      first == 0 || pieces[0].tag == .DET && pieces[0].head == first,
      let noun = subjects(of: verb).first(where: { $0 > comma }), noun < verb,
      pieces[noun].hangs(as: "nsubj"), pieces[noun].tag == .NOUN, leftEdge(of: noun) == comma + 1,
      pieces[comma + 1].tag == .DET, !has(first, "case"),
      pieces[first].head == verb || pieces[first].head == noun,
      pieces[(noun + 1)..<verb].contains(where: \.isComma)
    else { return }
    attach(first, to: verb, as: "nsubj")
    attach(noun, to: first, as: "appos")
  }

  /// "The fire, the worst in a decade, killed 3 people", "the worst" taken for what the fire was: an
  /// apposition.
  mutating func mendRank(_ index: Int) {
    guard pieces[index].tag == .ADJ || pieces[index].tag == .NOUN, pieces[index].kind == .word,
      !has(index, "cop", "case"), let subject = subjects(of: index).first, subject < index,
      let article = children[index].first(where: { pieces[$0].hangs(as: "det") }), article > 1,
      pieces[article - 1].isComma, subject < article - 1,
      let verb = children[index].first(where: {
        $0 > index + 1 && pieces[$0].isVerb
          && pieces[$0].hangs(as: "advcl", "acl", "parataxis", "conj")
          && pieces[$0 - 1].isComma && lacksSubject($0) && hasTense($0) && !has($0, "mark", "cc")
      })
    else { return }
    attach(verb, to: pieces[index].head, as: pieces[index].relation)
    for child in children[index] where child > verb { attach(child, to: verb) }
    attach(subject, to: verb, as: "nsubj")
    attach(index, to: subject, as: "appos")
  }

  /// "Three men, aged 24 and 31, were held", "aged" taken for what somebody does. "A bronze worth 2 million
  /// disappeared", the sum taken for what did: the bronze.
  mutating func mendAdjunct(_ index: Int) {
    guard index > 1, index + 1 < pieces.count,
      pieces[index + 1].kind == .quantity || pieces[index + 1].tag == .NUM
    else { return }
    let noun = pieces[index - 1].isComma ? index - 2 : index - 1
    guard pieces[noun].isNoun else { return }
    if pieces[index].isWord("aged"), !has(index, "nsubj") {
      attach(index, to: noun, as: "acl")
    } else if pieces[index].isWord("worth"), noun == index - 1,
      pieces[index + 1].hangs(as: "nsubj"),
      let verb = pieces[index + 1].head, verb > index
    {
      for child in children[index + 1] where child < index && child != noun {
        attach(child, to: noun)
      }
      attach(noun, to: verb, as: pieces[index + 1].relation)
      attach(index, to: noun, as: "acl")
      attach(index + 1, to: index, as: "obj")
    }
  }
}
