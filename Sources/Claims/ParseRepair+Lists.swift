// Lists of names before a verb that the parser takes for the end of what stands before them, and of verbs that
// it takes for nouns.

import Language
import SourceText

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

  /// "Players plant, harvest and sell crops", "harvest" (and "sell") taken for nouns: no noun stands beside a verb
  /// that has no object, and nothing parts a verb from its object with a comma.
  mutating func mendListed(verb index: Int) {
    guard pieces[index].tag == .VERB, pieces[index].kind == .word,
      !subjects(of: index).isEmpty, !has(index, "obj", "xcomp", "ccomp"),
      index + 4 < pieces.count, pieces[index + 1].isComma
    else { return }
    let isBare = pieces[index].form == pieces[index].lemma
    func isForm(_ other: Int) -> Bool {
      pieces[other].kind == .word && pieces[other].word.form == pieces[other].form
        && (pieces[other].tag == .NOUN
          ? pieces[other].word.isPlural != isBare
          : (pieces[other].form == pieces[other].lemma) == isBare)
    }
    var (listed, next) = ([index + 2], index + 3)
    if pieces[next].isComma { next += 1 }
    guard pieces[next].tag == .CCONJ, next + 2 < pieces.count else { return }
    listed.append(next + 1)
    guard
      listed.allSatisfy({ other in
        isForm(other) && !has(other, "det", "amod", "case", "nmod:poss", "nummod")
          && [.NOUN, .VERB].contains(pieces[other].tag)
      }), let noun = listed.first(where: { pieces[$0].tag == .NOUN }),
      // What they do is done to something.
      let object = (next + 2..<pieces.count).first(where: {
        pieces[$0].isNoun && !($0 + 1 < pieces.count && pieces[$0 + 1].isNoun)
          || pieces[$0].tag == .PRON && !pieces[$0].hangs(as: "nmod")
      }),
      pieces[(next + 2)..<object].allSatisfy({
        [.DET, .ADJ, .NUM].contains($0.tag) || $0.isNoun || $0.hangs(as: "nmod")
      }),
      pieces[noun].head == index || pieces[noun].head == object && pieces[object].head == index
    else { return }
    for other in listed {
      pieces[other].word.tag = .VERB
      pieces[other].word.lemma = Analyser().lemma(pieces[other].word.form, .VERB)
      attach(other, to: index, as: "conj")
    }
    attach(next, to: next + 1, as: "cc")
    attach(object, to: next + 1, as: "obj")
  }

  /// "Wedged between two rivals, the town grew", the participle taken for a subject beside the other.
  mutating func mendOpening(_ index: Int) {
    guard pieces[index].kind == .word, pieces[index].tag == .VERB, pieces[index].hangs(as: "nsubj"),
      index == 0 || pieces[index - 1].isComma, !pieces[index].isIngForm,
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
