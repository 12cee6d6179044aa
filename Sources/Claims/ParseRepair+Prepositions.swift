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
      // "a list of who holds what".
      !pieces[subject].isWord("who", "what"),
      let mark = children[subject].first(where: {
        pieces[$0].hangs(as: "case") && pieces[$0].tag == .ADP && $0 < subject
      }), mark == host + 1
    else { return }
    attach(index, to: pieces[host].head, as: pieces[host].relation)
    attach(host, to: index, as: "nsubj")
    attach(subject, to: host, as: "nmod")
  }

  /// "As the quarrel between the two grows, …", "as" taken for a preposition, or the verb for a part of
  /// the noun.
  mutating func mendOpener(of index: Int) {
    guard lacksSubject(index), let head = pieces[index].head else { return }
    let mark = children[index].first {
      pieces[$0].hangs(as: "mark") && pieces[$0].tag == .SCONJ && $0 < head
    }
    if let mark, head < index, pieces[head].isNoun, opens(mark, with: head, before: index) {
      attach(index, to: pieces[head].head, as: "advcl")
      attach(head, to: index, as: "nsubj")
      return
    }
    guard mark == nil, pieces[index].hangs(as: "advcl"), !has(index, "mark"),
      let noun = children[head].first(where: { $0 < index && pieces[$0].hangs(as: "obl") }),
      pieces[noun].isNoun,
      let preposition = children[noun].first(where: {
        pieces[$0].hangs(as: "case") && pieces[$0].tag == .SCONJ && $0 < noun
      }), opens(preposition, with: noun, before: index)
    else { return }
    attach(noun, to: index, as: "nsubj")
    attach(preposition, to: index, as: "mark")
  }

  /// Whether a clause opens with these, and no comma stands before its verb.
  private func opens(_ mark: Int, with noun: Int, before verb: Int) -> Bool {
    (mark == 0 || pieces[mark - 1].isComma)
      && pieces[noun..<verb].allSatisfy { !$0.isComma }
  }
}
