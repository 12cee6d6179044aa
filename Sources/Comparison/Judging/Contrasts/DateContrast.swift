// A time of a user's that the source gives otherwise for the same event.

import Language
import SourceText
import Values

/// Other times of one event.
struct DateContrast: ContrastRule {
  private static let leastCovered = 0.6

  func contrast(_ pair: SentenceAlignment) -> SentenceContrast? {
    for value in pair.claim.values.indices {
      if let contrast = beginning(value, pair) { return contrast }
      guard pair.claim.values[value].relation == .during,
        let period = pair.claim.values[value].period, period.grain <= .year,
        // One figure of two years: both may be so.
        !pair.claim.values.contains(where: { $0.quantity != nil && $0.family != .ordinal }),
        let event = event(value, pair.claim), let other = pair.same(event)
      else { continue }
      let own = Set(pair.claim.words.indices.filter { pair.claim.valueOf[$0] == value })
      let told = times(of: other, pair)
      guard !told.isEmpty, told.allSatisfy({ !$0.overlaps(period) }),
        !all(pair).contains(where: { $0.overlaps(period) }), pair.hasNames(),
        pair.anchors(but: own) > 1, pair.coverage(but: own) >= Self.leastCovered
      else { continue }
      return pair.contrast(own, times(in: pair.text))
    }
    return nil
  }

  /// Since when something is so, where both say it: "the largest since 1984", "since 1994".
  private func beginning(_ value: Int, _ pair: SentenceAlignment) -> SentenceContrast? {
    guard let start = since(value, pair.claim), let event = event(value, pair.claim) else {
      return nil
    }
    let own = Set(pair.claim.words.indices.filter { pair.claim.valueOf[$0] == value })
    let others = pair.text.values.indices.filter { other in
      guard since(other, pair.text) != nil, let theirs = self.event(other, pair.text),
        let same = pair.same(event)
      else { return false }
      return same == theirs || pair.text.head(same) == theirs || pair.text.head(theirs) == same
    }
    guard others.count == 1, let other = others.first, since(other, pair.text) != start,
      pair.hasNames(), pair.anchors(but: own) > 1,
      pair.coverage(but: own) >= Self.leastCovered
    else { return nil }
    return pair.contrast(own, pair.text.words.indices.filter { pair.text.valueOf[$0] == other })
  }

  /// The year since when; nil for a value that says none.
  private func since(_ value: Int, _ view: SentenceView) -> Int? {
    view.values[value].relation == .since ? view.values[value].period?.start?.year : nil
  }

  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool {
    guard let value = contrast.indices.compactMap({ pair.claim.valueOf[$0] }).first,
      let period = pair.claim.values[value].period
    else { return false }
    if let start = since(value, pair.claim) {
      return pair.text.values.indices.contains { since($0, pair.text) == start }
    }
    return pair.found(but: contrast.indices) > 0
      && all(pair).contains { $0.overlaps(period) && $0.grain <= .year }
  }

  /// The verb or predicate that a time dates.
  private func event(_ value: Int, _ view: SentenceView) -> Int? {
    guard let site = view.words.indices.first(where: { view.valueOf[$0] == value }) else {
      return nil
    }
    var at = site
    for _ in 0..<4 {
      guard let head = view.head(at) else { return nil }
      if view.valueOf[head] != value, view.isContent[head],
        [.VERB, .ADJ, .NOUN].contains(view.words[head].tag)
      {
        return head
      }
      at = head
    }
    return nil
  }

  /// The times that the source gives for one of its words.
  private func times(of index: Int, _ pair: SentenceAlignment) -> [Period] {
    let span = pair.text.words[index].span
    let claimed = pair.source.times.filter { $0.span.overlaps(span) }.map(\.period)
    let written = pair.text.values.indices.compactMap { value -> Period? in
      guard event(value, pair.text) == index else { return nil }
      return pair.text.values[value].period
    }
    return claimed + written
  }

  private func all(_ pair: SentenceAlignment) -> [Period] {
    pair.source.times.map(\.period) + pair.text.values.compactMap(\.period)
  }

  private func times(in view: SentenceView) -> [Int] {
    view.words.indices.filter { index in
      view.valueOf[index].map { [.date, .period].contains(view.values[$0].family) } ?? false
    }
  }
}
