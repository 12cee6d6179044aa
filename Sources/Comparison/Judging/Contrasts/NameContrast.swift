// A name of a user's in whose place the source has another: who said it, to or by whom it was done, and
// where, as far as only one can have been it.

import Foundation
import Language
import SourceText

/// Other names in one place.
struct NameContrast: ContrastRule {
  private static let leastCovered = 0.7
  /// The same for where one thing is brought.
  private static let leastOfThing = 0.5
  /// The same for what two are said to say.
  private static let leastSaid = 0.85
  private let gazetteer = Gazetteer()

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    for name in pair.claim.read.names {
      let words = Array(name.words)
      // "5,000 ETH": a name that counts is told by the figure.
      guard let top = top(name, pair.claim), words.contains(where: { pair.claim.isContent[$0] }),
        isMissing(name, pair),
        let slot = slot(top, pair.claim)
      else { continue }
      if let contrast = near(name, slot, pair) { return contrast }
      let isSaying = slot.kind == "subject" && isReporting(slot.governor, pair.claim)
      let others = pair.text.read.names.filter { other in
        isOther(other, pair)
          && self.top(other, pair.text).flatMap { self.slot($0, pair.text) }
            .map { theirs in
              theirs.kind == slot.kind
                && (theirs.governor == pair.sameVerb(slot.governor)
                  || isSaying && isReporting(theirs.governor, pair.text))
            } ?? false
          && mayBeNoTwo(name, other, slot, pair)
      }
      let left = Set(words)
      guard let other = others.first, pair.hasNames(but: left),
        pair.anchors(but: left) > 1,
        pair.coverage(but: left)
          >= (isSaying
            ? Self.leastSaid
            : isOfOneThing(slot.governor, slot.kind, pair) ? Self.leastOfThing : Self.leastCovered)
      else { continue }
      return pair.contrast(left, other.words)
    }
    return nil
  }

  /// How near two sentences must be, however they are worded.
  private static let leastNear = 0.85
  /// The same for who does something, since two may do the same.
  private static let leastOfDeed = 1.0
  /// And for who alone did it: "it was Ann Lee who found it".
  private static let leastOfSole = 0.5
  /// What a sentence with the name must have of the user's other words so that it bears them out, as a
  /// share of what the one has that says otherwise.
  private static let leastShare = 0.6

  /// Whether the source has what a deed is done to as well.
  private func hasObject(_ verb: Int, _ pair: SentenceAlignment) -> Bool {
    pair.claim.isContent[verb]
      && pair.claim.children[verb].contains {
        pair.claim.hangs($0, as: "obj", "ccomp", "xcomp") && pair.same($0) != nil
      }
  }

  /// A name in the same place behind a verb or noun that says much the same, where all else is near.
  private func near(
    _ name: Name, _ slot: (governor: Int, kind: String), _ pair: SentenceAlignment
  ) -> SentenceContrast? {
    let left = Set(name.words)
    let isDeed = slot.kind == "subject" && !isReporting(slot.governor, pair.claim)
    let isSole = top(name, pair.claim).flatMap { cleft($0, pair.claim) } != nil
    guard !left.contains(where: { pair.isAround[$0] }), pair.anchors(but: left) > 1,
      !isDeed || name.type == .person && (isSole || hasObject(slot.governor, pair)),
      pair.nearness(at: [slot.governor], but: left)
        >= (isSole ? Self.leastOfSole : isDeed ? Self.leastOfDeed : Self.leastNear)
    else { return nil }
    let other = pair.text.read.names.first { other in
      guard isOther(other, pair), (name.type == .person) == (other.type == .person),
        let top = top(other, pair.text), let theirs = self.slot(top, pair.text)
      else { return false }
      return theirs.kind == slot.kind
        && (pair.matches[slot.governor]?.index == theirs.governor
          || pair.sameVerb(slot.governor) == theirs.governor
          || slot.kind == "subject" && isReporting(theirs.governor, pair.text))
    }
    return other.map { pair.contrast(left, $0.words) }
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    let missing = pair.claim.read.names.filter { !contrast.indices.isDisjoint(with: $0.words) }
    return missing.contains { !isMissing($0, pair) } && pair.found(but: contrast.indices) > 0
      && pair.coverage(but: contrast.indices) >= contrast.covered * Self.leastShare
  }

  private func top(_ name: Name, _ view: SentenceView) -> Int? {
    name.words.first { view.head($0).map { !name.words.contains($0) } ?? true }
  }

  /// What a name is to the word that governs it: "subject", "agent", or the preposition before it.
  private func slot(_ index: Int, _ view: SentenceView) -> (governor: Int, kind: String)? {
    var at = index
    // "The coach Ann Lee": the name stands for its noun.
    if view.hangs(at, as: "appos", "flat"), let noun = view.head(at) { at = noun }
    if let verb = cleft(at, view) { return (verb, "subject") }
    guard let governor = view.head(at) else { return nil }
    if view.hangs(at, as: "nsubj") {
      let isPassive = view.words[at].relation == "nsubj:pass"
      return (governor, isPassive ? "object" : "subject")
    }
    if view.words[at].relation == "obl:agent" { return (governor, "agent") }
    if view.hangs(at, as: "obj") { return (governor, "object") }
    guard view.hangs(at, as: "obl", "nmod"), let preposition = view.preposition(at) else {
      return nil
    }
    // "Took the papers to Ghent": the parser may hang the place on the papers.
    if Self.towards.contains(preposition), view.hangs(governor, as: "obj"),
      let verb = view.head(governor)
    {
      return (verb, preposition)
    }
    return (governor, preposition == "by" ? "agent" : preposition)
  }

  /// "It was Ann Lee who won": the verb of what only she did.
  private func cleft(_ name: Int, _ view: SentenceView) -> Int? {
    let children = view.children[name]
    guard children.contains(where: { view.hangs($0, as: "cop") }),
      children.contains(where: { view.words[$0].form.lowercased() == "it" })
    else { return nil }
    let beside = children.filter { view.hangs($0, as: "appos") }.flatMap { view.children[$0] }
    return (children + beside).first { view.hangs($0, as: "acl", "csubj", "ccomp", "advcl") }
  }

  private static let towards: Set<String> = ["to", "into", "onto"]

  /// Whether one thing is brought somewhere: both have the verb and what it is done to.
  private func isOfOneThing(_ verb: Int, _ kind: String, _ pair: SentenceAlignment) -> Bool {
    if pair.claim.words[verb].tag == .NOUN { return isInOneDeed(verb, kind, pair) }
    guard Self.towards.contains(kind), let other = pair.sameVerb(verb) else { return false }
    func done(_ verb: Int, _ view: SentenceView) -> [Int] {
      view.children[verb].filter {
        view.hangs($0, as: "obj") || view.words[$0].relation == "nsubj:pass"
      }
    }
    let theirs = done(other, pair.text)
    return done(verb, pair.claim).contains { pair.meets($0, theirs) }
  }

  /// "Turned down a theatre in Ghent": whether one thing somewhere stands under one verb.
  private func isInOneDeed(_ noun: Int, _ kind: String, _ pair: SentenceAlignment) -> Bool {
    guard ["in", "at", "near", "from"].contains(kind), let other = pair.same(noun),
      !pair.claim.hangs(noun, as: "nsubj")
    else { return false }
    return pair.same(pair.claim.governor(noun)) == pair.text.governor(other)
  }

  /// Whether the source's sentence has no more of a name than what it is a name of ("Hospital").
  private func isMissing(_ name: Name, _ pair: SentenceAlignment) -> Bool {
    let known = name.words.filter { pair.matches[$0] != nil }
    return known.isEmpty
      || name.words.count > 1 && known == [name.words.upperBound - 1]
        && pair.claim.words[known[0]].tag == .PROPN && name.type != .person
  }

  /// Whether the source's name is one that the user does not have.
  private func isOther(_ name: Name, _ pair: SentenceAlignment) -> Bool {
    let matched = Set(pair.matches.compactMap { $0?.index })
    let own =
      name.type == .person
      ? name.words
      : name.words
        .lowerBound..<max(
          name.words.lowerBound + 1, name.words.upperBound - 1)
    return !own.contains(where: matched.contains)
      && !name.words.contains {
        pair.asked.implied.contains(pair.text.words[$0].form.lowercased())
      }
  }

  /// Whether not both can be so: two places of one kind, two people to whom or by whom one thing was
  /// done, two who say the same.
  private func mayBeNoTwo(
    _ name: Name, _ other: Name, _ slot: (governor: Int, kind: String), _ pair: SentenceAlignment
  ) -> Bool {
    if slot.kind == "subject" { return isReporting(slot.governor, pair.claim) }
    if name.type == .person || other.type == .person {
      return name.type == other.type && slot.kind != "for" && slot.kind != "with"
    }
    return isOneKind(name, other, pair)
  }

  private static let reporting = Lexicon("Claims/reporting.tsv")

  private func isReporting(_ index: Int, _ view: SentenceView) -> Bool {
    // "It is late," said Ann Lee: the verb hangs on what is said.
    Self.reporting.contains(view.words[index].lemma.lowercased())
      && (view.hangs(index, as: "parataxis")
        || view.children[index].contains { view.hangs($0, as: "ccomp", "parataxis") })
  }

  /// Two countries, or two that end in one noun ("Mercy Hospital", "St Ann's Hospital").
  private func isOneKind(_ name: Name, _ other: Name, _ pair: SentenceAlignment) -> Bool {
    let first = name.words.map { pair.claim.words[$0].form.lowercased() }
    let second = other.words.map { pair.text.words[$0].form.lowercased() }
    if first.count > 1, second.count > 1, first.last == second.last { return true }
    let places = [first, second].map { gazetteer.place($0.joined(separator: " ").capitalized) }
    guard let one = places[0], let two = places[1] else { return false }
    return one.isOneKind(as: two)
  }
}
