// Two measures that bound a range: "between 2 and 3 percent", "from 3% to 5%", "$2–3 million".

import SourceText

/// The two ends of a range, in the order in which they are written, in one unit.
struct WrittenRange {
  var from: Measure
  var to: Measure
}

/// The grammar of ranges.
struct RangeReader {
  let text: ValueText

  /// The range that begins at that token; nil where none does.
  func range(at index: Int) -> WrittenRange? {
    let isBetween = text.has("between", index)
    let isFrom = text.has("from", index)
    if isFrom || text.has("from", index - 1), isChange(before: index) { return nil }
    let first = isBetween || isFrom ? index + 1 : index
    guard let (from, separator) = opening(at: first),
      let second = afterSeparator(separator, isBetween: isBetween),
      let to = text.measure(at: second) ?? plain(at: second),
      let range = joined(from, to), isPlausible(range, isOpen: isBetween || isFrom),
      isBetween || isFrom || !isAmountAndLevel(range, first: from, separator)
    else { return nil }
    return range
  }

  /// A figure that tells where a change began, or how large it was, with what the figure after "to"
  /// writes for both: "from 0.25 to 0.5 percent" is 0.25 percent, "$2 to $84 a barrel" $2 a barrel.
  func beginning(_ measure: Measure) -> Measure {
    let isFrom = text.has("from", measure.first - 1)
    let isTo = text.has("to", measure.next)
    guard isTo || text.has("from", measure.next), measure.family != .ordinal,
      isFrom || isTo && isMoved(before: measure.first) || isChange(before: measure.first),
      let second = text.measure(at: Hedges.end(measure.next + 1, in: text)),
      let shared = joined(measure, second)?.from, shared.family == second.family
    else { return measure }
    if isFrom || !isTo { shared.takeScale(of: second) }
    return shared
  }

  /// The first measure, which may be a bare figure with its unit still to come.
  private func opening(at index: Int) -> (Measure, Int)? {
    if let measure = text.measure(at: index), measure.family != .ordinal,
      isSeparator(measure.next)
    {
      return (measure, measure.next)
    }
    guard let figure = text.figure(at: index), isSeparator(figure.next),
      let plain = plain(at: index),
      // "one-half" is no range from one.
      text.measure(at: index).map({ $0.next <= plain.next }) ?? true
    else { return nil }
    return (plain, plain.next)
  }

  /// A figure without a unit, also one that could be a year.
  func plain(at index: Int) -> Measure? {
    guard let figure = text.figure(at: index), !figure.wantsNoun else { return nil }
    return Measure(first: index, next: figure.next, family: .number, figure: figure)
  }

  private func isSeparator(_ index: Int) -> Bool {
    text.isDash(index) || text.has("to", index) || text.has("and", index)
      || text.has("through", index) || text.has("or", index)
      || text.glued("~", index) && text[index + 1].glued
  }

  /// The index of the second measure.
  private func afterSeparator(_ index: Int, isBetween: Bool) -> Int? {
    if text.has("and", index) { return isBetween ? index + 1 : nil }
    if text.has("or", index) { return isBetween ? nil : index + 1 }
    // "10- to 15-metre", "two- or three-day".
    if text[index].glued, text.isDash(index), !text[index + 1].glued,
      text.has("to", index + 1) || text.has("or", index + 1)
    {
      return index + 2
    }
    if text.has("to", index) || text.has("through", index) { return index + 1 }
    // "15-to-20-percent".
    if text.isJoiner(index), text.has("to", index + 1) { return text.afterJoiner(index + 2) }
    guard text[index].glued == text[index + 1].glued, text[index].symbol != 0x2014 else {
      return nil
    }
    return index + 1
  }

  /// The two in one unit: what only one of them writes, the other shares.
  func joined(_ from: Measure, _ to: Measure) -> WrittenRange? {
    var (from, to) = (from.copy(), to.copy())
    // "£10m-12m".
    if from.family == .money, from.isPrefixed, from.figure.scale == 1e6,
      to.unit.map({ $0 == .metre }) ?? false, text.has("m", to.next - 1)
    {
      to = from.with(to.figure)
      to.figure.multiply(power: 6)
      to.next = to.figure.next + 1
    }
    if from.family == .money || to.family == .money {
      to.per = to.per ?? from.per
      from.per = from.per ?? to.per
    }
    if from.family == .number, to.family != .number, to.family != .ordinal, !to.isPrefixed {
      let figure = from.figure
      from = to.with(figure)
    } else if to.family == .number, from.isPrefixed {
      to = from.with(to.figure)
    } else if !from.sharesUnit(with: to) {
      return nil
    }
    if from.figure.scale == 1, to.figure.scale >= 1000, from.figure.number < 1000,
      from.figure.number * to.figure.scale < to.figure.number, from.next <= to.first
    {
      from.figure.number *= to.figure.scale
      if let seconds = from.seconds { from.seconds = seconds * to.figure.scale }
    }
    return WrittenRange(from: from, to: to)
  }

  private func isPlausible(_ range: WrittenRange, isOpen: Bool) -> Bool {
    let (from, to) = (range.from, range.to)
    if text.has("or", to.first - 1), !isChoice(range) { return false }
    if to.family == .ordinal || NumberKind.isClockWord(to.next, in: text)
      || Scores.isScore(from, in: text)
    {
      return false
    }
    if !isOpen, to.family == .number, Scores.isVote(before: from.first, in: text) { return false }
    if to.family == .number {
      if isYear(from.figure), isYear(to.figure) { return false }
      if !isOpen, isLabelled(from.first) { return false }
      guard
        NumberKind().measure(at: to.first, in: text) != nil || to.figure.scale > 1
          // "from 1000 to 2000": the first figure can be no year.
          || isYear(to.figure) && !isYear(from.figure) && from.figure.scale == 1
            && from.number * 200 >= to.number
          || text[to.first].glued && text.isDash(to.first - 1)
      else { return false }
    }
    return isOpen || from.number < to.number
  }

  /// "two or three", "10 or 12": neighbours, in words or digits both.
  private func isChoice(_ range: WrittenRange) -> Bool {
    let (from, to) = (range.from.figure, range.to.figure)
    return text[from.first].kind == text[to.first].kind && from.number > 0
      && range.from.next == from.next && !range.from.isPrefixed
      && (to.number == from.number + to.scale || to.number <= from.number * 1.5)
  }

  /// "rose $2.10 to $84.30", "up 3 million to 45 million": how much, and the new level. A first
  /// figure that borrows its unit and is of the other's size belongs to a range: "up 2 to 3 percent".
  private func isAmountAndLevel(_ range: WrittenRange, first: Measure, _ separator: Int) -> Bool {
    guard text.has("to", separator), isMoved(before: first.first) else { return false }
    return first.family != .number || first.figure.scale > 1
      || range.from.number < range.to.number * 0.4
  }

  /// Whether a word of change governs what begins at `index`: "rose by another".
  private func isMoved(before index: Int) -> Bool {
    for at in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      let word = text.word(at)
      if Vocabulary.isMove(word) { return true }
      guard Self.degrees.contains(word) || word.hasSuffix("ly") else { return false }
    }
    return false
  }

  /// What may stand between a change and its amount.
  private static let degrees: WordSet = [
    "a", "about", "almost", "another", "around", "as", "back", "by", "further", "just", "more",
    "much", "over", "some", "than",
  ]

  private func isYear(_ figure: Figure) -> Bool {
    figure.isBare && 1500...2100 ~= figure.number
  }

  private func isLabelled(_ index: Int) -> Bool {
    let before = text[index - 1]
    return (before.kind == .word && NumberLabels.names.contains(before.word))
      || NumberNames.isLabelled(index, in: text)
      || (before.glued && text[index].glued && before.kind == .symbol && before.symbol == 0x2D)
  }

  /// "rose from 3% to 5%" names two values of two times and no range.
  private func isChange(before index: Int) -> Bool {
    for at in max(0, index - 8)..<index where text.plays(.change, at) { return true }
    return false
  }
}

extension Measure {
  /// "from 3 to 2 million" is from 3 million.
  fileprivate func takeScale(of other: Measure) {
    guard figure.scale == 1, other.figure.scale >= 1000, figure.number < 1000,
      figure.number * other.figure.scale <= 10 * other.figure.number
    else { return }
    figure.number *= other.figure.scale
    figure.place *= other.figure.scale
    figure.scale = other.figure.scale
    isExact = false
  }

  /// The same unit with another figure.
  fileprivate func with(_ figure: Figure) -> Measure {
    let measure = copy()
    measure.figure = figure
    (measure.first, measure.next, measure.end) = (figure.first, figure.next, nil)
    if let seconds, self.figure.number != 0 {
      measure.seconds = seconds / self.figure.number * figure.number
    }
    measure.isExact = figure.isWhole && isExact
    return measure
  }
}
