// What somebody speaks for, where the source has it that they spoke against it: "pleaded for talks",
// "argued against any dealings". Verbs that are each other's reverse are another file's.

import Language
import SourceText

/// The other side of one question.
struct StanceContrast: ContrastRule {
  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    let theirs = Self.stances(pair.text)
    guard !theirs.isEmpty else { return nil }
    for own in Self.stances(pair.claim) {
      let other = theirs.first { $0.isFor != own.isFor && isOfOne(own, $0, pair) }
      guard let other, !theirs.contains(where: { $0.isFor == own.isFor && isOfOne(own, $0, pair) })
      else { continue }
      return pair.contrast(own.words, other.words)
    }
    return nil
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    Self.stances(pair.claim).filter { $0.words == contrast.indices }.contains { own in
      Self.stances(pair.text).contains { $0.isFor == own.isFor && isOfOne(own, $0, pair) }
    }
  }

  /// Who is for or against what.
  private struct Stance {
    var words: Set<Int>
    var isFor: Bool
    var subject: Int
    /// Content words of what it is about.
    var object: [Int]
  }

  /// Verbs that "for" and "against" make a stance …
  private static let arguing: Set<String> = [
    "advise", "agitate", "argue", "campaign", "decide", "demonstrate", "fight", "lobby", "march",
    "plead", "protest", "push", "rally", "rule", "speak", "vote",
  ]
  /// … and those that are one.
  private static let supporting: Set<String> = [
    "advocate", "back", "champion", "defend", "endorse", "favor", "favour", "propose", "recommend",
    "support", "urge", "welcome",
  ]
  private static let opposing: Set<String> = [
    "condemn", "oppose", "protest", "reject", "resist", "veto",
  ]

  private static func stances(_ view: SentenceView) -> [Stance] {
    view.words.indices.compactMap { verb in
      guard view.words[verb].tag == .VERB, view.mood(verb) == .fact,
        let subject = view.subject(verb), view.isContent[subject]
      else { return nil }
      let lemma = view.words[verb].lemma.lowercased()
      func stance(_ isFor: Bool, _ object: Int, _ words: Set<Int>) -> Stance? {
        let object = below(object, view)
        guard !object.isEmpty else { return nil }
        return Stance(
          words: words, isFor: isFor != view.isDenied[verb], subject: subject, object: object)
      }
      if arguing.contains(lemma), let side = side(verb, view) {
        return stance(side.isFor, side.object, [verb, side.word])
      }
      guard let object = view.children[verb].first(where: { view.hangs($0, as: "obj", "xcomp") })
      else { return nil }
      if supporting.contains(lemma) { return stance(true, object, [verb]) }
      return opposing.contains(lemma) ? stance(false, object, [verb]) : nil
    }
  }

  /// "For", "in favour of", "against" with what stands behind it.
  private static func side(_ verb: Int, _ view: SentenceView)
    -> (isFor: Bool, word: Int, object: Int)?
  {
    for child in view.children[verb] where child > verb {
      for word in view.children[child] where view.hangs(word, as: "case", "mark") {
        switch view.words[word].form.lowercased() {
        case "against": return (false, word, child)
        case "for": return (true, word, child)
        default: continue
        }
      }
      if view.words[child].lemma.lowercased().hasPrefix("favo"),
        let object = view.children[child].first(where: { view.hangs($0, as: "nmod", "acl") })
      {
        return (true, child, object)
      }
    }
    return nil
  }

  private static func below(_ top: Int, _ view: SentenceView) -> [Int] {
    var (found, open) = ([top], [top])
    while let next = open.popLast() {
      for child in view.children[next] where !view.hangs(child, as: "acl:relcl", "conj") {
        found.append(child)
        open.append(child)
      }
    }
    return found.filter { view.isContent[$0] }
  }

  /// How much of what the one is about the other's words must be like.
  private static let leastAlike = 0.5

  private func isOfOne(_ own: Stance, _ other: Stance, _ pair: SentenceAlignment) -> Bool {
    guard pair.meets(own.subject, [other.subject]) else { return false }
    let their = Set(other.object)
    let alike = own.object.count { index in
      pair.matches[index].map { !$0.isReverse && their.contains($0.index) } ?? false
    }
    return Double(alike) >= Self.leastAlike * Double(own.object.count)
  }
}
