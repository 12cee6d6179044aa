// Two bounds that make a range: "more than 20 but less than 30", "at least 5 and at most 10 percent".

import SourceText

/// The grammar of two bounds.
struct BoundPair {
  let text: ValueText

  /// The range of a bounded measure and the opposite bound right behind it; nil where there is none.
  func range(
    from index: Int, _ hedges: [Hedge], _ first: Measure
  ) -> (range: WrittenRange, interval: Interval)? {
    guard hedges.count == 1, let bound = hedges.first?.bound, let isLower = bound.isLower,
      let at = afterLink(first.next)
    else { return nil }
    let others = Hedges.before(at, in: text)
    guard others.count == 1, let other = others.first, other.bound.isLower == !isLower,
      let second = text.measure(at: other.next) ?? RangeReader(text: text).plain(at: other.next),
      second.family != .ordinal,
      let range = RangeReader(text: text).joined(first, second)
    else { return nil }
    let (low, high) = isLower ? (range.from, range.to) : (range.to, range.from)
    guard low.number < high.number else { return nil }
    let interval = Interval(
      low: low.number, high: high.number, lowOpen: (isLower ? bound : other.bound) == .above,
      highOpen: (isLower ? other.bound : bound) == .below)
    return (range, interval)
  }

  /// The index after "and", "but" or a comma.
  private func afterLink(_ index: Int) -> Int? {
    let at = text.glued(",", index) ? index + 1 : index
    if text.has("and", at) || text.has("but", at) { return at + 1 }
    return at > index ? at : nil
  }
}

extension Bound {
  /// Whether it bounds from below; nil where it bounds neither way.
  fileprivate var isLower: Bool? {
    switch self {
    case .above, .least: true
    case .below, .most: false
    case .about, .almost, .barely, .exact, .around: nil
    }
  }
}
