// Subjects that stand behind a word which no subject stands behind: a preposition, or the "as" of a
// clause that was taken for one.

import Language

extension ParseRepair {
  /// "Waiting lists at St Ann’s fell": what stands behind a preposition is no subject; the noun before
  /// the preposition is, where the verb was hung on it.
  mutating func mendPrepositional(of index: Int) {
    guard pieces[index].isVerb, let host = pieces[index].head, host < index,
      pieces[host].isNoun, subjects(of: index).count == 1,
      let subject = subjects(of: index).first, host < subject, subject < index,
      let mark = children[subject].first(where: {
        pieces[$0].hangs(as: "case") && pieces[$0].tag == .ADP && $0 < subject
      }), mark == host + 1
    else { return }
    attach(index, to: pieces[host].head, as: pieces[host].relation)
    attach(host, to: index, as: "nsubj")
    attach(subject, to: host, as: "nmod")
  }

  /// "As the quarrel between the two grows, …", "as" taken for a preposition.
  mutating func mendOpener(of index: Int) {
    guard pieces[index].hangs(as: "advcl"), lacksSubject(index),
      !has(index, "mark"), let head = pieces[index].head,
      let noun = children[head].first(where: { $0 < index && pieces[$0].hangs(as: "obl") }),
      pieces[noun].isNoun, noun < index,
      let mark = children[noun].first(where: {
        pieces[$0].hangs(as: "case") && pieces[$0].tag == .SCONJ && $0 < noun
      }), mark == 0 || pieces[mark - 1].isComma,
      pieces[noun..<index].allSatisfy({ !$0.isComma })
    else { return }
    attach(noun, to: index, as: "nsubj")
    attach(mark, to: index, as: "mark")
  }
}
