// A word of a user's whose reverse the source says of the same thing: by a word that is its opposite, or
// by a denial.

import Language
import SourceText
import Values

/// What is said, and its reverse.
struct ReversalContrast: ContrastRule {
  private static let leastCovered = 0.6
  /// The same where both are said of one subject.
  private static let leastOfSubject = 0.5

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    for index in pair.claim.words.indices {
      guard let match = pair.matches[index], isTurned(index, match, pair), isSaid(index, pair),
        isOfOneThing(index, match.index, pair), !hasOtherFigure(pair),
        pair.asked.times.isEmpty || pair.source.times.isEmpty
          || pair.areOfOneTime([index], [match.index])
      else { continue }
      return pair.contrast([index], [match.index])
    }
    return nil
  }

  /// How near two sentences must be, however they are worded.
  private static let leastNear = 0.6

  /// Whether both words are said of one thing, or the two sentences are near by all else.
  private func isOfOneThing(_ index: Int, _ other: Int, _ pair: SentenceAlignment) -> Bool {
    if hasOneDoer(index, other, pair), isOfOne(index, other, pair), pair.hasNames(),
      isCovered(index, other, pair)
    {
      return true
    }
    return pair.claim.words[index].tag == pair.text.words[other].tag
      && isPredicate(index, pair.claim) && isPredicate(other, pair.text)
      && pair.anchors(but: [index]) > 1
      && isMain(index, pair.claim) && isMain(other, pair.text) && !isOfStranger(other, pair)
      && pair.nearness(at: [index], but: [index]) >= Self.leastNear
  }

  /// Whether a word is what a sentence or one of its clauses says, and is not said of what may be.
  private func isMain(_ index: Int, _ view: SentenceView) -> Bool {
    guard let relation = view.words[index].relation else { return false }
    return ["root", "conj", "ccomp", "parataxis", "acl:relcl"].contains(relation)
  }

  /// Whether a word is said of something of which the user does not speak.
  private func isOfStranger(_ index: Int, _ pair: SentenceAlignment) -> Bool {
    guard let subject = pair.text.subject(index), pair.text.isContent[subject] else { return false }
    let named = pair.text.named(subject)
    return !pair.matches.contains { $0.map { named.contains($0.index) } ?? false }
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    contrast.indices.contains { index in
      guard let match = pair.matches[index], pair.same(index) != nil else { return false }
      return !isTurned(index, match, pair) && isOfOne(index, match.index, pair)
        && hasOneDoer(index, match.index, pair)
        && pair.claim.subject(index).map { isThere($0, match.index, pair) } ?? true
    }
  }

  /// Whether the source's sentence has the user's subject, or says it of one that stands for it.
  private func isThere(_ subject: Int, _ other: Int, _ pair: SentenceAlignment) -> Bool {
    if let theirs = pair.text.subject(other), pair.text.words[theirs].tag == .PRON,
      pair.claim.words[subject].tag != .PRON
    {
      return pair.isMeant(subject)
    }
    return pair.isKnown(subject) || pair.isMeant(subject)
  }

  /// Whether the source's word says the reverse of the user's.
  private func isTurned(_ index: Int, _ match: SentenceAlignment.Match, _ pair: SentenceAlignment)
    -> Bool
  {
    guard pair.claim.words[index].tag != .PROPN, match.isReverse || match.strength >= 0.95 else {
      return false
    }
    // "Continued to grow": the verb behind it says what is done.
    let isMain = [(pair.claim, index), (pair.text, match.index)].allSatisfy { view, at in
      !view.children[at].contains { view.hangs($0, as: "xcomp") } && !isOfBefore(at, view)
    }
    guard isMain else { return false }
    let isOther = pair.claim.isDenied[index] != pair.text.isDenied[match.index]
    if match.isReverse { return !isOther }
    // "Need not cut it", "is not asked to cut it, but may cut it": the word stands there twice.
    let isTwofold = pair.text.words.indices.contains { other in
      other != match.index && pair.text.words[other].lemma == pair.text.words[match.index].lemma
        && pair.text.isDenied[other] == pair.claim.isDenied[index]
    }
    // "No club scored fewer goals": what is denied is only that there are fewer.
    let compares = [(pair.claim, index), (pair.text, match.index)].contains { view, at in
      isCompared(at, view) || view.arguments(at).contains { isCompared($0, view) }
    }
    if isTwofold || compares { return false }
    // A denied noun or adjective is often only a part of what is said.
    return isOther
      && (isPredicate(index, pair.claim) && isPredicate(match.index, pair.text)
        || isOneObject(index, match.index, pair) || isOneMatter(index, match.index, pair))
  }

  /// "Has not met since 2019", "has not met yet": what was before or will be is another matter.
  private func isOfBefore(_ index: Int, _ view: SentenceView) -> Bool {
    guard view.isDenied[index] else { return false }
    return view.children[index].contains { child in
      view.words[child].form.lowercased() == "yet"
        || view.valueOf[child].map { view.values[$0].relation != .during } ?? false
        || view.children[child].contains {
          ["since", "until", "before"].contains(view.words[$0].form.lowercased())
        }
    }
  }

  /// Whether a word says what is done or is the case, and no more than names a thing.
  private func isPredicate(_ index: Int, _ view: SentenceView) -> Bool {
    view.words[index].tag == .VERB && !view.hangs(index, as: "amod", "compound")
      || view.children[index].contains { view.hangs($0, as: "cop") }
      || view.hangs(index, as: "xcomp")
  }

  /// "Has no doubt", "expressed doubts": the object of one verb, or of one that says nothing itself.
  private func isOneObject(_ index: Int, _ other: Int, _ pair: SentenceAlignment) -> Bool {
    guard pair.claim.hangs(index, as: "obj"), pair.text.hangs(other, as: "obj"),
      !isCompared(index, pair.claim), !isCompared(other, pair.text),
      let verb = pair.claim.head(index), let theirs = pair.text.head(other)
    else { return false }
    return !pair.claim.isContent[verb] || !pair.text.isContent[theirs]
      || pair.same(verb) == theirs
  }

  /// "Because of a fault in the steel", "found no fault in the steel": a noun that both narrow alike.
  private func isOneMatter(_ index: Int, _ other: Int, _ pair: SentenceAlignment) -> Bool {
    func narrowing(_ index: Int, _ view: SentenceView) -> [Int] {
      view.children[index].filter {
        view.hangs($0, as: "nmod", "compound", "amod", "acl") && view.isContent[$0]
      }
    }
    let (own, theirs) = (narrowing(index, pair.claim), narrowing(other, pair.text))
    guard pair.claim.words[index].tag == .NOUN, pair.text.words[other].tag == .NOUN, !own.isEmpty,
      pair.text.hangs(other, as: "obj") || pair.text.hangs(other, as: "nsubj")
    else { return false }
    return own.allSatisfy { pair.same($0).map(theirs.contains) ?? false }
  }

  /// "No larger fraud": what is denied is only that there is a larger one.
  private func isCompared(_ index: Int, _ view: SentenceView) -> Bool {
    // "Not for more than ten years": only that it was longer is denied.
    if view.children[index].contains(where: { view.valueOf[$0] != nil }),
      view.words[index...].prefix(5).contains(where: {
        ["more", "less", "fewer", "longer"].contains($0.form.lowercased())
      })
    {
      return true
    }
    return view.children[index].contains { child in
      view.hangs(child, as: "amod") && view.words[child].form.hasSuffix("er")
        || ["more", "less", "fewer"].contains(view.words[child].form.lowercased())
    }
  }

  /// Whether both say that it is so, and not that it may be. What was not to be is no more than the
  /// reverse of what was, while what is to be may have been otherwise before.
  private func isSaid(_ index: Int, _ pair: SentenceAlignment) -> Bool {
    guard let match = pair.matches[index] else { return false }
    let (own, theirs) = (pair.claim.mood(index), pair.text.mood(match.index))
    // "May now sell it", "is still not allowed to sell it".
    if pair.claim.isDenied[index],
      pair.text.children[match.index].contains(where: { pair.text.words[$0].form == "may" })
    {
      return true
    }
    if own == .possible || theirs == .possible { return false }
    if own == theirs || own != .fact && theirs != .fact { return true }
    // Who tried to and who failed to may be one.
    return !match.isReverse && own != .wished && theirs != .wished
  }

  private func isCovered(_ index: Int, _ other: Int, _ pair: SentenceAlignment) -> Bool {
    var isOfSubject = false
    if let own = pair.claim.subject(index), let theirs = pair.text.subject(other) {
      isOfSubject = pair.meets(own, [theirs])
    }
    // Or where each word has one that is used alike in the same place.
    let enough = isOfSubject || isWhole(index, pair) ? Self.leastOfSubject : Self.leastCovered
    return pair.coverage(but: [index]) >= enough
  }

  private static let moves = Lexicon("Comparison/moves.tsv")

  /// Whether the source's sentence has a word for each of the user's, in the same place of the tree.
  private func isWhole(_ index: Int, _ pair: SentenceAlignment) -> Bool {
    // "Shares fell", "exports rose": of measures only the same is one.
    if Self.moves.contains(pair.claim.words[index].lemma.lowercased()) { return false }
    let content = pair.claim.words.indices.filter { pair.claim.isContent[$0] }
    return content.count > 2
      && content.allSatisfy { index in
        pair.matches[index].map {
          pair.claim.words[index].relation == pair.text.words[$0.index].relation
        } ?? false
      }
  }

  /// Whether nobody else is said to do it: a subject that both name is one.
  private func hasOneDoer(_ index: Int, _ other: Int, _ pair: SentenceAlignment) -> Bool {
    let agents = [(pair.claim, index), (pair.text, other)].map { view, at in
      view.subject(at).map { [$0] } ?? view.children[at].filter { view.hangs($0, as: "obl:agent") }
    }
    guard let own = agents[0].first, let theirs = agents[1].first,
      pair.claim.words[own].tag != .PRON
    else { return true }
    if pair.text.words[theirs].tag == .PRON {
      return !isNamed(own, pair.claim) || pair.isMeant(own)
    }
    if pair.meets(own, [theirs]) || isWhole(index, pair) { return true }
    // The user's subject is what it is done to there: "the bill was rejected", "rejected the bill".
    return pair.meets(own, pair.text.arguments(other))
  }

  private func isNamed(_ index: Int, _ view: SentenceView) -> Bool {
    view.words[index].tag == .PROPN && !view.hangs(index, as: "nsubj:pass")
  }

  /// Whether it is said of one thing: something that hangs on the user's word hangs on the source's.
  private func isOfOne(_ index: Int, _ other: Int, _ pair: SentenceAlignment) -> Bool {
    let own = things(index, pair.claim)
    let theirs = things(other, pair.text)
    if own.contains(where: { pair.meets($0, theirs) }) || isWhole(index, pair) { return true }
    // "She", of whom the article speaks, or both say it of one whom neither names.
    let isOpen = theirs.contains { pair.text.words[$0].tag == .PRON }
    return isOpen && (own.contains(where: pair.isMeant) || pair.isImpliedMeant)
  }

  /// Who or what a word is said of, and what else hangs on it.
  private func things(_ index: Int, _ view: SentenceView) -> [Int] {
    var found = view.arguments(index) + (view.subject(index).map { [$0] } ?? [])
    if view.hangs(index, as: "amod", "acl", "compound", "obj", "nmod"), let head = view.head(index)
    {
      found.append(head)
    }
    return found
  }

  /// Whether the two give other figures of one measure, which then are two events.
  private func hasOtherFigure(_ pair: SentenceAlignment) -> Bool {
    pair.claim.values.indices.contains { value in
      let outcomes = pair.text.values.indices.compactMap { pair.outcome(value, $0) }
      return !outcomes.isEmpty && outcomes.allSatisfy { $0 == .disjoint }
    }
  }
}
