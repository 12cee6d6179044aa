// Lists of names before a verb that the parser takes for the end of what stands before them.

import Language

extension ParseRepair {
  /// "While they praised the plan, Peru, Chile and Cuba have all refused", the names hung on "plan": they
  /// are the subject of the verb that has none.
  mutating func mendList(before verb: Int) {
    guard lacksSubject(verb), hasTense(verb), let names = list(before: verb),
      let first = names.first,
      let head = pieces[first].head, head < first, !names.contains(head)
    else { return }
    for name in names.dropFirst() { attach(name, to: first, as: "conj") }
    attach(first, to: verb, as: "nsubj")
  }

  /// "Wedged between two rivals, the town grew", the participle taken for a subject beside the other.
  mutating func mendOpening(_ index: Int) {
    guard pieces[index].kind == .word, pieces[index].tag == .VERB, pieces[index].hangs(as: "nsubj"),
      index == 0 || pieces[index - 1].isComma, !pieces[index].form.hasSuffix("ing"),
      pieces[index].form != pieces[index].lemma.lowercased(),
      let verb = pieces[index].head, verb > index, pieces[verb].isVerb,
      subjects(of: verb).contains(where: { $0 > index && $0 < verb }),
      pieces[index..<verb].contains(where: { $0.isComma || $0.isDash })
    else { return }
    attach(index, to: verb, as: "advcl")
  }

  /// "In one of the worst data (CPU) leaks yet, a firm lost", "leaks" taken for a verb: a plural behind a
  /// preposition at the front, before the comma and the subject.
  mutating func mendFrontedPlural(_ index: Int) {
    guard index > 2, pieces[0].kind == .word, pieces[0].tag == .ADP, let object = pieces[0].head,
      object < index, pieces[index].kind == .word, pieces[index].tag == .VERB,
      pieces[index].hangs(as: "advcl"), pieces[index].form.hasSuffix("s"),
      pieces[index].form != pieces[index].lemma.lowercased(),
      let verb = pieces[index].head, verb > index, !subjects(of: verb).isEmpty,
      pieces[1..<index].allSatisfy({ !$0.isComma && !$0.isVerb }),
      pieces[(index + 1)...].prefix(2).contains(where: \.isComma)
    else { return }
    pieces[index].word.tag = .NOUN
    for noun in (object + 1)..<index where pieces[noun].head == object && pieces[noun].isNoun {
      attach(noun, to: index, as: "compound")
    }
    attach(index, to: object, as: "nmod")
  }

  /// The names of a list that ends right before a verb and its helpers, after a comma; nil for none.
  private func list(before verb: Int) -> [Int]? {
    var index = (children[verb].first { $0 < verb && pieces[$0].hangs(as: "aux") } ?? verb) - 1
    var names: [Int] = []
    var isJoined = false
    while index >= 0, pieces[index].kind == .name {
      names.append(index)
      index -= 1
      if index >= 0, pieces[index].tag == .DET { index -= 1 }
      if index >= 0, pieces[index].tag == .CCONJ, !isJoined, names.count == 1 {
        isJoined = true
        index -= 1
        if index >= 0, pieces[index].isComma { index -= 1 }
      } else if index > 0, pieces[index].isComma, isJoined, pieces[index - 1].kind == .name {
        index -= 1
      } else {
        break
      }
    }
    guard isJoined, names.count > 1, index > 0, pieces[index].isComma else { return nil }
    return names.reversed()
  }
}
