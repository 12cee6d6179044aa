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

  /// "loses money every time it rains": hung on the verb.
  mutating func mendEveryTime(_ index: Int) {
    guard index > 0, pieces[index].isWord("time"), pieces[index - 1].isWord("each", "every"),
      let verb = pieces[index].head, verb < index,
      let below = children[verb].first(where: {
        $0 > index + 1 && pieces[$0].hangs(as: "parataxis", "advcl", "ccomp")
          && subjects(of: $0).contains { subject in
            subject > index && (index + 1..<subject).allSatisfy { isUnder(subject, $0) }
          }
      })
    else { return }
    attach(below, to: index, as: "acl")
  }

  /// "The camp won: on 3 March Holm paid", the day hung on "won".
  mutating func mendBehindColon(time index: Int) {
    guard let verb = pieces[index].head, verb < index, pieces[verb].isVerb,
      pieces[index].hangs(as: "obl"),
      let colon = (verb + 1..<index).last(where: { pieces[$0].isWord(":", ";") }),
      (colon + 1..<index).allSatisfy({ isUnder(index, $0) }),
      let below = children[verb].first(where: {
        $0 > index && pieces[$0].hangs(as: "parataxis", "conj") && pieces[$0].isVerb
      })
    else { return }
    attach(index, to: below, as: "obl")
  }

  /// "The first log-in dates from 27 January": taken for a noun.
  mutating func mendDates(_ index: Int) {
    guard pieces[index].isWord("dates"), pieces[index].tag == .NOUN, index > 0,
      index + 1 < pieces.count, pieces[index - 1].isNoun, pieces[index - 1].head == index,
      // "from 1742" is one piece.
      pieces[index + 1].isWord("back") || pieces[index + 1].kind == .time,
      pieces[index].head.map({ pieces[$0].isVerb }) != true,
      pieces[(index + 1)...].prefix(3).contains(where: { $0.kind == .time })
    else { return }
    for child in children[index] where child < index - 1 { attach(child, to: index - 1) }
    pieces[index].word.tag = .VERB
    pieces[index].word.lemma = "date"
    attach(index - 1, to: index, as: "nsubj")
  }
}
