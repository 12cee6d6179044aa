// Who does something to whom, where the source has the two the other way round.

import Language

/// One deed, its two sides exchanged.
struct SwapContrast: ContrastRule {
  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    for verb in pair.claim.words.indices where pair.claim.words[verb].tag == .VERB {
      guard let other = pair.same(verb), pair.text.words[other].tag == .VERB,
        let own = sides(verb, pair.claim), let theirs = sides(other, pair.text),
        pair.claim.isDenied[verb] == pair.text.isDenied[other], !isMutual(verb, pair.claim),
        pair.meets(own.doer, [theirs.done]), pair.meets(own.done, [theirs.doer]),
        !pair.meets(own.doer, [theirs.doer]), !pair.meets(own.done, [theirs.done])
      else { continue }
      return pair.contrast(
        Set(pair.claim.whole(own.doer) + [verb] + pair.claim.whole(own.done)),
        pair.text.whole(theirs.doer) + [other] + pair.text.whole(theirs.done))
    }
    return nil
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    contrast.indices.contains { verb in
      guard pair.claim.words[verb].tag == .VERB, let other = pair.same(verb),
        let own = sides(verb, pair.claim), let theirs = sides(other, pair.text)
      else { return false }
      return pair.meets(own.doer, [theirs.doer]) && pair.meets(own.done, [theirs.done])
    }
  }

  /// What each of two does as well to the other.
  private static let mutual: Set<String> = [
    "meet", "marry", "join", "merge", "visit", "criticise", "criticize", "accuse", "call", "face",
    "play", "border", "support", "help", "agree", "compete", "talk", "speak", "negotiate",
  ]

  private func isMutual(_ verb: Int, _ view: SentenceView) -> Bool {
    Self.mutual.contains(view.words[verb].lemma.lowercased())
  }

  /// Who does it, and to whom: names both.
  private func sides(_ verb: Int, _ view: SentenceView) -> (doer: Int, done: Int)? {
    guard var subject = view.children[verb].first(where: { view.hangs($0, as: "nsubj") }) else {
      return nil
    }
    let isPassive = view.words[subject].relation == "nsubj:pass"
    // "Ann Lee, who took over from Carl Moor": the noun that the clause is said of.
    if view.words[subject].tag == .PRON, view.hangs(verb, as: "acl"), let noun = view.head(verb) {
      subject = noun
    }
    let others =
      isPassive
      ? view.children[verb].filter { view.words[$0].relation == "obl:agent" }
      : view.arguments(verb).filter { !view.hangs($0, as: "obl:agent") }
    guard let other = others.first(where: { isNamed($0, view) }), isNamed(subject, view) else {
      return nil
    }
    return isPassive ? (other, subject) : (subject, other)
  }

  private func isNamed(_ index: Int, _ view: SentenceView) -> Bool {
    view.named(index).contains { view.words[$0].tag == .PROPN }
  }
}
