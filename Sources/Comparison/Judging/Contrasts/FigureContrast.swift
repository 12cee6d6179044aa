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
      if pair.outcome(value, other) != nil, !isTold(other, pair), !isDifference(other, pair.text) {
        others.append(other)
      }
    }
    guard !others.isEmpty, pair.hasNames(), pair.anchors(but: own) > 1 else { return nil }
    let (covered, isOne) = (pair.coverage(but: own), others.count == 1)
    let best = others.map { (other: $0, around: around(value, $0, pair)) }
      .max { ($0.around, $1.other) < ($1.around, $0.other) }
    guard let best,
      covered >= Self.leastCovered && best.around >= Self.leastAround
        || isOne && covered >= Self.leastOfOne && best.around >= Self.leastAround / 2
    else { return nil }
    let theirs = pair.text.words.indices.filter { pair.text.valueOf[$0] == best.other }
    guard isSaidAlike(own, theirs, pair), pair.areOfOneTime(own, theirs) else { return nil }
    return pair.contrast(own, theirs)
  }

  /// Any figure of the same measure that fits, in a sentence that speaks of anything of the user's.
  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    guard let value = contrast.indices.compactMap({ pair.claim.valueOf[$0] }).first else {
      return false
    }
    return pair.found(but: contrast.indices) > 0
      && pair.text.values.indices.contains { other in
        pair.outcome(value, other, isLoose: true).map { $0 != .disjoint } ?? false
      }
  }

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
