// Measures with what stands around them: hedges and ranges. "up to 44 percent", "between $2bn and
// $3bn", "15–20%", "5,000 or more".

import SourceText

/// Recognises everything that is counted or measured.
struct AmountRecogniser: Recogniser {
  func match(at index: Int, in text: ValueText) -> Match? {
    guard Vocabulary.beginsAmount(at: index, in: text) else { return nil }
    let hedges = Hedges.before(index, in: text)
    let start = hedges.last?.next ?? index
    let ranges = RangeReader(text: text)
    if let range = ranges.range(at: start) {
      return match(range, from: index, hedges: hedges, in: text)
    }
    guard let measure = text.measure(at: start), !isUncounted(measure, start, hedges, in: text)
    else { return nil }
    return BoundPair(text: text).range(from: index, hedges, measure)
      .map { match($0.range, from: index, hedges: [], bounds: $0.interval, in: text) }
      ?? match(ranges.beginning(measure), from: index, hedges: hedges, in: text)
  }

  /// "over five years" is a time that passes, not a bound; "under one's breath" no number.
  private func isUncounted(
    _ measure: Measure, _ start: Int, _ hedges: [Hedge], in text: ValueText
  ) -> Bool {
    if Scores.isScore(measure, in: text) { return true }
    // "the Six-Day War", "the Thirty Years' War".
    if measure.family == .duration, text[start].isCapital,
      NumberNames.isTitled(start, measure.next, in: text)
    {
      return true
    }
    guard let hedge = hedges.first else { return false }
    if measure.family == .ordinal { return true }
    return measure.family == .duration && !measure.isPrefixed && text.has("over", hedge.first)
      && hedges.count == 1
  }

  private func match(
    _ measure: Measure, from index: Int, hedges: [Hedge], in text: ValueText
  ) -> Match {
    var hedges = hedges
    var next = measure.next
    if measure.end == nil, let after = Hedges.after(next, in: text) {
      hedges.append(after)
      next = after.next
    }
    var quantity = Quantity(
      number: measure.number, interval: measure.interval, unit: measure.unitText,
      currency: measure.currency?.text, per: measure.moneyBase)
    quantity.approximate = measure.vagueness != nil
    for hedge in hedges { quantity.apply(hedge.bound, words: words(hedge, in: text)) }
    let core = Span(text[measure.first].start, measure.end ?? text[measure.next - 1].end)
    let end = measure.end ?? text[next - 1].end
    let isBounded = hedges.contains {
      !$0.bound.isApproximate && ($0.bound != .exact || text.has("equal", $0.first))
    }
    let family = measure.family == .number && isBounded ? .range : measure.family
    let value = Value(
      family: family, span: Span(text[index].start, end), core: core, quantity: quantity,
      seconds: measure.seconds)
    return Match(value: value, next: next)
  }

  private func match(
    _ range: WrittenRange, from index: Int, hedges: [Hedge], bounds: Interval? = nil,
    in text: ValueText
  ) -> Match {
    let (low, high) = (
      min(range.from.number, range.to.number), max(range.from.number, range.to.number)
    )
    var quantity = Quantity(
      number: (low + high) / 2, interval: bounds ?? Interval(low: low, high: high),
      unit: range.to.unitText, currency: range.to.currency?.text, per: range.to.moneyBase)
    for hedge in hedges {
      quantity.hedges.append(words(hedge, in: text))
      quantity.approximate = quantity.approximate || hedge.bound.isApproximate
      guard hedge.bound.isApproximate else { continue }
      let reach = max(low.magnitude, high.magnitude) * 0.05
      quantity.interval = Interval(low: (low - reach).tidy, high: (high + reach).tidy)
    }
    let end = range.to.end ?? text[range.to.next - 1].end
    let family = range.to.family == .number ? .range : range.to.family
    let value = Value(
      family: family, span: Span(text[index].start, end),
      core: Span(text[range.from.first].start, end), quantity: quantity,
      seconds: range.to.seconds.map { to in ((range.from.seconds ?? to) + to) / 2 })
    return Match(value: value, next: range.to.next)
  }

  /// The words of a hedge, one space between them.
  private func words(_ hedge: Hedge, in text: ValueText) -> String {
    let first = text.isJoiner(hedge.first) ? hedge.first + 1 : hedge.first
    return (first..<hedge.next).reduce(into: "") { words, index in
      if !text[index].glued, !words.isEmpty { words += " " }
      words += text.text(index)
    }
  }
}

extension Quantity {
  /// Takes a hedge into account.
  fileprivate mutating func apply(_ bound: Bound, words: String) {
    interval = bound.applied(to: interval, of: number)
    approximate = approximate || bound.isApproximate
    hedges.append(words)
  }
}
