// Times and what says when that hang on the wrong verb, or whose verb was taken for a noun.

import Language
import SourceText

extension ParseRepair {
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

  /// "a day after a payment of 3 million fell due", the day or nobody taken for what fell: the payment did.
  mutating func mendDayAfter(_ index: Int) {
    guard pieces[index].isWord("after", "before"), index > 0, index + 1 < pieces.count,
      pieces[index - 1].kind == .duration
        || pieces[index - 1].isWord("day", "week", "month")
        || pieces[index - 1].isWord("hours", "days"),
      let noun = pieces[index].head, noun > index, pieces[noun].isNoun,
      pieces[index].hangs(as: "case"),
      let verb = pieces[noun...].firstIndex(where: { $0.tag == .VERB || $0.isComma }),
      pieces[verb].tag == .VERB, verb > noun, hasTense(verb), !pieces[verb].isIngForm,
      !has(verb, "mark"), !children[verb].contains(where: isRelative),
      subjects(of: verb) == [index - 1]
        || subjects(of: verb).isEmpty
          && (pieces[noun].head == verb
            || pieces[verb].hangs(as: "acl") && !pieces[verb].form.hasSuffix("ed")),
      let above = pieces[..<(index - 1)].lastIndex(where: { $0.tag == .VERB })
    else { return }
    attach(verb, to: above, as: "advcl")
    attach(index - 1, to: verb, as: "obl")
    attach(noun, to: verb, as: "nsubj")
    attach(index, to: verb, as: "mark")
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
