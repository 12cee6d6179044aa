// A cause of a user's in whose place the source has another, for the same effect, or which it says was none.

import Language

/// Other causes of one effect.
struct CauseContrast: ContrastRule {
  private static let leastCovered = 0.6

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    for own in Self.causes(pair.claim) where !own.isDenied {
      let theirs = Self.causes(pair.text)
      if let none = theirs.first(where: { $0.isDenied && isOne(own, $0, pair) }) {
        return pair.contrast(content(own, pair.claim), content(none, pair.text))
      }
      if let other = theirs.first(where: { !$0.isDenied && isOther(own, $0, pair) }) {
        return pair.contrast(content(own, pair.claim), content(other, pair.text))
      }
    }
    return nil
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    let own = Self.causes(pair.claim).first { !$0.words.isDisjoint(with: contrast.indices) }
    let shared = contrast.indices.compactMap(pair.same)
    if let told = Self.causes(pair.text).first(where: { !$0.isDenied }), own?.effect != nil {
      return shared.contains(where: told.words.contains)
    }
    return !shared.isEmpty
      && pair.claim.words.indices.contains { index in
        pair.claim.words[index].tag == .VERB && !(own?.words.contains(index) ?? false)
          && pair.same(index) != nil && !Self.causing.contains(pair.claim.words[index].lemma)
      }
  }

  /// The words that say why.
  private struct Cause {
    var words: Set<Int>
    /// The words of what comes of it; nil where the rest of the sentence tells it.
    var effect: Set<Int>?
    /// Whether the sentence says that it was no cause.
    var isDenied = false
  }

  private func content(_ cause: Cause, _ view: SentenceView) -> Set<Int> {
    cause.words.filter { view.isContent[$0] }
  }

  /// Whether the source's cause is another one of the same effect.
  private func isOther(_ own: Cause, _ other: Cause, _ pair: SentenceAlignment) -> Bool {
    let content = content(own, pair.claim)
    return !content.isEmpty && !self.content(other, pair.text).isEmpty
      // Nothing of the user's cause stands in the source's sentence.
      && content.allSatisfy { pair.matches[$0] == nil }
      && pair.hasNames(but: own.words) && pair.found(but: own.words) > 1
      && pair.coverage(but: own.words) >= Self.leastCovered && effectIsThere(pair, own, other)
  }

  /// Whether what the source says was no cause is the user's.
  private func isOne(_ own: Cause, _ other: Cause, _ pair: SentenceAlignment) -> Bool {
    content(own, pair.claim).contains { pair.same($0).map(other.words.contains) ?? false }
  }

  /// Whether what is done is the same and stands outside of both causes.
  private func effectIsThere(_ pair: SentenceAlignment, _ own: Cause, _ theirs: Cause) -> Bool {
    pair.claim.words.indices.contains { index in
      let isEffect = own.effect?.contains(index) ?? (pair.claim.words[index].tag == .VERB)
      guard isEffect, pair.claim.isContent[index], !own.words.contains(index),
        let other = pair.same(index)
      else { return false }
      return !theirs.words.contains(other) && (theirs.effect?.contains(other) ?? true)
    }
  }

  // MARK: - What says why

  private static let causing: Set<String> = ["cause", "trigger", "provoke", "spark"]
  private static let tracing: Set<String> = ["blame", "attribute", "trace", "ascribe"]

  private static func causes(_ view: SentenceView) -> [Cause] {
    view.words.indices.compactMap { index in
      let word = view.words[index]
      let lemma = word.lemma.lowercased()
      if word.tag == .VERB {
        if causing.contains(lemma) { return caused(index, view) }
        return (tracing.contains(lemma) ? traced(index, view) : nil) ?? denied(index, view)
      }
      return clause(index, view) ?? denied(index, view)
    }
  }

  /// "Because it rained", "due to rain", "fined for breaching the rules".
  private static func clause(_ index: Int, _ view: SentenceView) -> Cause? {
    let next = index + 1 < view.words.count ? view.words[index + 1].form.lowercased() : ""
    switch view.words[index].form.lowercased() {
    case "because": break
    case "due", "owing", "thanks": if next != "to" { return nil }
    case "for": if !view.hangs(index, as: "mark") { return nil }
    default: return nil
    }
    guard var top = view.head(index), !view.isDenied[index] else { return nil }
    // "Because of" hangs on its noun, as does "due to"; the adjective "due" has it as an argument.
    if view.words[index].tag == .ADJ, let noun = view.arguments(index).first { top = noun }
    return Cause(words: below(top, view))
  }

  /// "Rain caused the flood", "the flood was caused by rain".
  private static func caused(_ verb: Int, _ view: SentenceView) -> Cause? {
    let subject = view.children[verb].first { view.hangs($0, as: "nsubj") }
    let agent = view.children[verb].first { view.words[$0].relation == "obl:agent" }
    let object =
      view.children[verb].first { view.hangs($0, as: "obj") }
      // "Caused the flood that closed the road": the parser may take it for one clause.
      ?? view.children[verb].first { view.hangs($0, as: "ccomp") }.flatMap(view.subject)
    guard let cause = agent ?? (object == nil ? nil : subject),
      let effect = agent == nil ? object : subject ?? view.subject(verb)
    else { return nil }
    return Cause(
      words: below(cause, view), effect: below(effect, view), isDenied: view.isDenied[verb])
  }

  /// "The flood was blamed on rain", "attributes it to rain", "blamed rain for the flood".
  private static func traced(_ verb: Int, _ view: SentenceView) -> Cause? {
    let object = view.children[verb].first { view.hangs($0, as: "obj", "nsubj:pass") }
    let rest = view.children[verb].first {
      view.hangs($0, as: "obl") && ["on", "to", "for"].contains(view.preposition($0) ?? "")
    }
    guard let object, let rest, !view.isDenied[verb] else { return nil }
    let isFor = view.preposition(rest) == "for"
    return Cause(
      words: below(isFor ? object : rest, view), effect: below(isFor ? rest : object, view))
  }

  private static let causes: Set<String> = [
    "blame", "cause", "contribute", "reason", "responsible",
  ]

  /// "The rain was not the cause", "had not contributed", "was not to blame".
  private static func denied(_ word: Int, _ view: SentenceView) -> Cause? {
    guard causes.contains(view.words[word].lemma.lowercased()), view.isDenied[word],
      let subject = view.subject(word)
    else { return nil }
    return Cause(words: below(subject, view), isDenied: true)
  }

  private static func below(_ top: Int, _ view: SentenceView) -> Set<Int> {
    var (found, open) = (Set([top]), [top])
    while let next = open.popLast() {
      for child in view.children[next] where found.insert(child).inserted { open.append(child) }
    }
    return found
  }
}
