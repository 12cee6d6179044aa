// A figure of a user's that the source gives otherwise: of the same measure, with the same words around
// it, and nowhere in the sentences near as the user has it.

import Language
import Values

/// Other figures of one thing.
struct FigureContrast: ContrastRule {
  /// Share of the user's other words that the source must have …
  private static let leastCovered = 0.6
  /// … or of what may be of one figure only, since there is no other of its measure.
  private static let leastOfOne = 0.75
  /// What the words around the two figures that are alike must be worth together.
  private static let leastAround = 1.4
  /// How near two sentences must be whose figures differ, however they are worded …
  private static let leastNear = 0.62
  /// … and where the one figure looks like a slip of the other.
  private static let leastOfSlip = 0.3

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    let telling = pair.claim.values.indices.filter { isTelling($0, pair.claim) }
    // "Nine of the top 20", "six of the top ten": where two figures differ, two things are counted.
    guard telling.count(where: { isOther($0, pair) }) == 1 else { return nil }
    for value in telling {
      if let contrast = contrast(of: value, pair) { return contrast }
    }
    return nil
  }

  /// Whether the source has other figures of the measure only.
  private func isOther(_ value: Int, _ pair: SentenceAlignment) -> Bool {
    let outcomes = pair.text.values.indices.compactMap { pair.outcome(value, $0) }
    return !outcomes.isEmpty && outcomes.allSatisfy { $0 == .disjoint }
  }

  private func contrast(of value: Int, _ pair: SentenceAlignment) -> SentenceContrast? {
    let own = Set(pair.claim.words.indices.filter { pair.claim.valueOf[$0] == value })
    guard !own.isEmpty else { return nil }
    var others: [Int] = []
    for other in pair.text.values.indices {
      guard let loose = pair.outcome(value, other, isLoose: true) else { continue }
      if loose != .disjoint { return nil }
      if pair.outcome(value, other) != nil, !isTold(other, pair), !isDifference(other, pair.text),
        !isDifference(value, pair.claim),
        isChange(value, pair.claim) == isChange(other, pair.text), isOfOneWhole(value, other, pair)
      {
        others.append(other)
      }
    }
    guard !others.isEmpty, pair.anchors(but: own) > 0 else { return nil }
    // Of several the one that looks like a slip.
    let slips = others.filter {
      FigureSlip.isSlip(pair.claim.values[value], pair.text.values[$0])
    }
    let best = (slips.isEmpty ? others : slips)
      .map { (other: $0, around: around(value, $0, pair)) }
      .max { ($0.around, $1.other) < ($1.around, $0.other) }
    guard let best, isOfOne(value, best, own, others.count == 1, pair) else { return nil }
    let theirs = pair.text.words.indices.filter { pair.text.valueOf[$0] == best.other }
    guard isSaidAlike(own, theirs, pair), pair.areOfOneTime(own, theirs) else { return nil }
    return pair.contrast(own, theirs)
  }

  /// Whether both figures are of one thing: most other words are the same, or the two are near by all
  /// that they say, nearer than where one figure is a slip of the other.
  private func isOfOne(
    _ value: Int, _ best: (other: Int, around: Double), _ own: Set<Int>, _ isOne: Bool,
    _ pair: SentenceAlignment
  ) -> Bool {
    let covered = pair.coverage(but: own)
    if pair.hasNames(), pair.anchors(but: own) > 1,
      covered >= Self.leastCovered && best.around >= Self.leastAround
        || isOne && covered >= Self.leastOfOne && best.around >= Self.leastAround / 2
    {
      return true
    }
    if lasts(value, best.other, pair) { return true }
    let sites = pair.claim.site(value).map { [$0] } ?? []
    let isSlip = FigureSlip.isSlip(pair.claim.values[value], pair.text.values[best.other])
    guard isSlip || pair.anchors(but: own) > 1 && isTold(value, best.other, pair) else {
      return false
    }
    return pair.nearness(at: sites, but: own) >= (isSlip ? Self.leastOfSlip : Self.leastNear)
  }

  private static let lasting: Set<String> = ["continue", "go", "last", "run", "take"]
  private static let ending: Set<String> = ["conclude", "end", "finish", "stop"]

  /// "Lasted for 40 days", "ended after thirty days": how long one thing took.
  private func lasts(_ value: Int, _ other: Int, _ pair: SentenceAlignment) -> Bool {
    guard let own = pair.claim.site(value), let theirs = pair.text.site(other) else { return false }
    let (verb, second) = (pair.claim.governor(own), pair.text.governor(theirs))
    guard Self.lasting.contains(pair.claim.words[verb].lemma.lowercased()),
      let subject = pair.claim.subject(verb), let their = pair.text.subject(second),
      pair.hasNames(), pair.meets(subject, [their])
    else { return false }
    let lemma = pair.text.words[second].lemma.lowercased()
    return lemma == pair.claim.words[verb].lemma.lowercased()
      || Self.ending.contains(lemma) && pair.text.preposition(theirs) == "after"
  }

  /// Whether both say what is counted: "nine of them" may be anything.
  private func isTold(_ value: Int, _ other: Int, _ pair: SentenceAlignment) -> Bool {
    guard pair.claim.values[value].family == .number else { return true }
    guard let own = pair.claim.site(value), let theirs = pair.text.site(other) else { return false }
    return pair.claim.isContent[own] && pair.text.isContent[theirs]
  }

  /// Any figure of the same measure that fits, in a sentence that speaks of anything of the user's.
  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    guard let value = contrast.indices.compactMap({ pair.claim.valueOf[$0] }).first else {
      return false
    }
    let fits = pair.text.values.indices.contains { other in
      pair.outcome(value, other, isLoose: true).map { $0 != .disjoint } ?? false
    }
    guard fits, pair.found(but: contrast.indices) > 0 else { return false }
    // Just this odd figure is hardly of two things; "three" may be of anything.
    let number = pair.claim.values[value].quantity?.number
    let isJust = pair.text.values.contains { $0.quantity?.number == number }
    let isSpoken = pair.matches.contains { $0 != nil }
    let least =
      isJust && isSpoken && FigureSlip.isOdd(pair.claim.values[value])
      ? Self.leastOfOdd : contrast.covered * Self.leastShare
    return pair.coverage(but: contrast.indices) >= least
      || pair.claim.site(value).flatMap(pair.same) != nil
  }

  /// What a sentence with an odd figure must have of the user's words so that it bears them out …
  private static let leastOfOdd = 0.1
  /// … and one with any other, as a share of what the one has that says otherwise.
  private static let leastShare = 0.6

  /// "One" is hardly a figure, nor is what names no number ("a few") or stands in a name ("season 2").
  private func isTelling(_ value: Int, _ view: SentenceView) -> Bool {
    guard let quantity = view.values[value].quantity, view.values[value].family != .ordinal,
      let first = view.words.indices.first(where: { view.valueOf[$0] == value })
    else { return false }
    if view.nameOf[first] != nil { return false }
    if view.values[value].family == .number, let noun = view.site(value), noun < first,
      [.NOUN, .PROPN].contains(view.words[noun].tag)
    {
      return false
    }
    return quantity.number != 1 && quantity.unit != "rank"
      && !(quantity.approximate && quantity.hedges.isEmpty && quantity.number < 10)
  }

  /// Whether both say so or that it is to be so: a forecast is no figure of what came.
  private func isSaidAlike(_ own: Set<Int>, _ theirs: [Int], _ pair: SentenceAlignment) -> Bool {
    guard let first = own.min(), let second = theirs.first else { return false }
    let (verb, other) = (pair.claim.governor(first), pair.text.governor(second))
    guard pair.claim.isDenied[verb] == pair.text.isDenied[other] else { return false }
    let moods = [pair.claim.mood(verb), pair.text.mood(other)]
    if moods.allSatisfy({ $0 == .fact }) || !moods.contains(.fact) { return true }
    // "Pays", "will pay": only what came is no figure of what was to come.
    return moods[0] == .fact ? !pair.claim.isPast(verb) : !pair.text.isPast(other)
  }

  /// Whether the source's figure is one that the user gives too.
  private func isTold(_ other: Int, _ pair: SentenceAlignment) -> Bool {
    pair.claim.values.indices.contains { value in
      pair.outcome(value, other, isLoose: true).map { $0 != .disjoint } ?? false
    }
  }

  /// "20 percent of emissions", "half of the methane": two shares of two wholes.
  private func isOfOneWhole(_ value: Int, _ other: Int, _ pair: SentenceAlignment) -> Bool {
    guard pair.claim.values[value].family == .percent,
      let own = whole(value, pair.claim), let theirs = whole(other, pair.text)
    else { return true }
    return pair.matches[own]?.index == theirs
  }

  private func whole(_ value: Int, _ view: SentenceView) -> Int? {
    guard let site = view.site(value) else { return nil }
    return view.children[site].first {
      view.hangs($0, as: "nmod") && view.preposition($0) == "of" && view.isContent[$0]
    }
  }

  /// "By 30 percent": how much something changes, and no share of it.
  private func isChange(_ value: Int, _ view: SentenceView) -> Bool {
    view.values[value].family == .percent
      && view.site(value).flatMap(view.preposition) == "by"
  }

  /// "54 million more than planned": by how much two differ. "The top three": a rank.
  private func isDifference(_ other: Int, _ text: SentenceView) -> Bool {
    if let start = text.words.indices.first(where: { text.valueOf[$0] == other }), start > 0,
      ["top", "first", "last", "next"].contains(text.words[start - 1].form.lowercased())
    {
      return true
    }
    guard let end = text.words.indices.last(where: { text.valueOf[$0] == other }),
      end + 1 < text.words.count
    else { return false }
    return ["more", "less", "fewer", "higher", "lower", "above", "below"]
      .contains(text.words[end + 1].form.lowercased())
  }

  /// What the words are worth that stand around both.
  private func around(_ value: Int, _ other: Int, _ pair: SentenceAlignment) -> Double {
    guard let first = pair.claim.site(value), let second = pair.text.site(other) else { return 0 }
    let theirs = pair.text.surroundings(second)
    return pair.claim.surroundings(first).reduce(0) { sum, index in
      guard let match = pair.matches[index], theirs.contains(match.index), !match.isReverse else {
        return sum
      }
      return sum + match.strength
    }
  }
}
