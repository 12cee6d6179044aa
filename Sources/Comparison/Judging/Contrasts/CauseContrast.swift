// A cause of a user's in whose place the source has another, for the same effect.

import Language

/// Other causes of one effect.
struct CauseContrast: ContrastRule {
  private static let leastCovered = 0.6

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    guard let own = cause(pair.claim), let theirs = cause(pair.text) else { return nil }
    let content = own.filter { pair.claim.isContent[$0] }
    guard !content.isEmpty,
      // Nothing of the user's cause stands in the source's sentence.
      content.allSatisfy({ pair.matches[$0] == nil }),
      pair.hasNames(but: own), pair.found(but: own) > 1,
      pair.coverage(but: own) >= Self.leastCovered,
      effectIsThere(pair, own, theirs)
    else { return nil }
    return pair.contrast(Set(content), theirs.filter { pair.text.isContent[$0] })
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    let own = cause(pair.claim) ?? []
    return contrast.indices.contains { pair.same($0) != nil }
      && pair.claim.words.indices.contains { index in
        pair.claim.words[index].tag == .VERB && !own.contains(index) && pair.same(index) != nil
      }
  }

  /// Whether what is done is the same and stands outside of both causes.
  private func effectIsThere(_ pair: SentenceAlignment, _ own: Set<Int>, _ theirs: Set<Int>) -> Bool
  {
    pair.claim.words.indices.contains { index in
      guard pair.claim.words[index].tag == .VERB, !own.contains(index),
        let other = pair.same(index)
      else { return false }
      return !theirs.contains(other)
    }
  }

  /// The words of the clause or phrase that says why; nil where none does.
  private func cause(_ view: SentenceView) -> Set<Int>? {
    for (index, word) in view.words.enumerated() {
      let next = index + 1 < view.words.count ? view.words[index + 1].form.lowercased() : ""
      switch word.form.lowercased() {
      case "because": break
      case "due", "owing", "thanks": if next != "to" { continue }
      // "Fined for breaching the rules".
      case "for": if !view.hangs(index, as: "mark") { continue }
      default: continue
      }
      guard var top = view.head(index), !view.isDenied[index] else { continue }
      // "Because of" hangs on its noun, as does "due to"; the adjective "due" has it as an argument.
      if view.words[index].tag == .ADJ, let noun = view.arguments(index).first { top = noun }
      return below(top, view)
    }
    return nil
  }

  private func below(_ top: Int, _ view: SentenceView) -> Set<Int> {
    var (found, open) = (Set([top]), [top])
    while let next = open.popLast() {
      for child in view.children[next] where found.insert(child).inserted { open.append(child) }
    }
    return found
  }
}
