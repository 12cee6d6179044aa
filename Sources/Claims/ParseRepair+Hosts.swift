// Mends which noun a relative clause is said of: "who" of somebody, "that" behind an aside, and counts of
// "whom". Only where words leave no other reading.

import Language
import SourceText

extension ParseRepair {
  /// "A nurse in the billing office who took it": no office is a "who" beside a nurse.
  mutating func mendWho(of index: Int) {
    guard pieces[index].hangs(as: "acl:relcl", "acl"), var noun = pieces[index].head, noun < index,
      let pronoun = subjects(of: index).first, pieces[pronoun].isWord("who"), pronoun == noun + 1,
      !isSomebody(noun)
    else { return }
    while pieces[noun].hangs(as: "nmod", "obl"), let head = pieces[noun].head, head < noun {
      noun = head
      guard pieces[noun].isNoun else { return }
      if isSomebody(noun) {
        attach(index, to: noun, as: "acl:relcl")
        return
      }
    }
  }

  /// "is a scholar who studied at Brill, and who teaches", "who teaches" hung on Brill: on what the first "who"
  /// is said of.
  mutating func mendSecond(relative verb: Int) {
    guard pieces[verb].hangs(as: "acl:relcl", "acl", "conj"), let head = pieces[verb].head,
      head < verb,
      let pronoun = children[verb].first(where: {
        $0 < verb && $0 > 1 && pieces[$0].isWord("who", "which") && pieces[$0 - 1].tag == .CCONJ
      }), pronoun > head,
      let first = pieces[..<pronoun].indices.last(where: { other in
        pieces[other].hangs(as: "acl:relcl", "acl")
          && children[other].contains {
            pieces[$0].form == pieces[pronoun].form && $0 < other
          }
      }), first != head
    else { return }
    attach(verb, to: first, as: "conj")
  }

  /// "two partners — Peru and Chile — whose interests differ", hung on the last name: on what stands before the
  /// dashes.
  mutating func mendBehindDashes(relative verb: Int) {
    guard pieces[verb].hangs(as: "acl:relcl", "acl", "parataxis", "advcl"),
      let pronoun = pieces[..<verb].lastIndex(where: { $0.isWord("whose", "which", "who") }),
      pronoun > 2, pieces[pronoun - 1].isDash, isUnder(verb, pronoun),
      let open = pieces[..<(pronoun - 1)].lastIndex(where: \.isDash), open > 0,
      pieces[open - 1].isNoun, pieces[open..<pronoun].allSatisfy({ !$0.isVerb })
    else { return }
    attach(verb, to: open - 1, as: "acl:relcl")
  }

  private func isSomebody(_ index: Int) -> Bool {
    let piece = pieces[index]
    if piece.kind == .name { return piece.nameType == .person }
    let lemma = piece.lemma.lowercased()
    let sort = Sort(noun: lemma)
    return sort == .person || sort == .unknown && Kinds(noun: lemma, sort) == .person
  }

  /// "a park, named after Hill, that covers nine hectares": hung on the verb beside the park.
  mutating func mendBehindAside(relative index: Int) {
    guard pieces[index].hangs(as: "parataxis", "advcl", "ccomp"), let verb = pieces[index].head,
      verb < index, let pronoun = subjects(of: index).first, pronoun > verb + 3, pronoun < index,
      pieces[pronoun].isWord("that", "which"), pieces[pronoun - 1].isComma,
      let noun = (verb + 1..<pronoun).last(where: { noun in
        pieces[noun].isNoun && noun + 1 < pronoun && pieces[noun + 1].isComma
          && children[noun].contains {
            $0 > noun && pieces[$0].hangs(as: "acl", "appos") && isUnder($0, pronoun - 2)
          }
      })
    else { return }
    attach(index, to: noun, as: "acl:relcl")
    pieces[pronoun].word.tag = .PRON
  }

  /// "twelve helpers, three of whom have left": the three taken for an aside.
  mutating func mendCountOf(_ index: Int) {
    guard pieces[index].hangs(as: "appos"), let noun = pieces[index].head, noun < index,
      index + 2 < pieces.count, pieces[index + 1].isWord("of"),
      pieces[index + 2].isWord("whom", "which"),
      let verb = children[noun].first(where: {
        $0 > index + 2 && pieces[$0].hangs(as: "acl:relcl") && subjects(of: $0).isEmpty
      })
    else { return }
    attach(index, to: verb, as: "nsubj")
  }
}
