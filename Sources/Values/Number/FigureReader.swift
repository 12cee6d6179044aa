// Reads a figure from its first token. Every loop is bounded by the few tokens that a number can
// have, so that reading at each token of a long text stays linear.

/// The grammar of bare numbers.
struct FigureReader {
  let text: ValueText

  /// The figure that begins at that token; nil where none does.
  func figure(at index: Int) -> Figure? {
    let figure: Figure? =
      switch text[index].kind {
      case .digits: digits(at: index).map(scaled)
      case .word: words(at: index)
      case .symbol: signedOrFraction(at: index)
      case .opaque, .boundary: nil
      }
    // "1e308 million" is beyond what can be held.
    return figure?.number.isFinite ?? false ? figure : nil
  }

  /// The same behind a currency, where digits may touch letters.
  func figure(afterPrefix index: Int) -> Figure? {
    guard text[index].kind == .digits else { return figure(at: index) }
    let figure = digits(at: index, isFree: true).map(scaled)
    return figure?.number.isFinite ?? false ? figure : nil
  }

  // MARK: Digits

  /// "5,000", "1 234 567", "29.8", "2½", "3/4", without scale words.
  func digits(at index: Int, isFree: Bool = false) -> Figure? {
    let token = text[index]
    guard token.kind == .digits, token.count <= 18, isFree || !isInsideCode(index) else {
      return nil
    }
    if !isFree, ClockTimes.isTime(at: index, in: text) { return nil }
    if let fraction = slashFraction(at: index) { return fraction }
    if text.has("over", index + 1), let over = FractionReader(text: text).figure(at: index) {
      return over
    }
    var written = WrittenDigits()
    var at = groups(from: index, into: &written)
    let isGrouped = at > index + 1
    if let next = decimalPart(at, isGrouped: isGrouped) {
      written.take(text.digits(at + 1), areDecimals: true)
      at = next
    }
    var figure = Figure(
      first: index, next: at, number: written.number, place: written.place,
      isBare: !isGrouped && written.decimals == 0)
    if let half = Figure.fraction(of: text[at].symbol), text[at].glued, written.decimals == 0 {
      figure.number += half
      (figure.next, figure.place, figure.isBare) = (at + 1, 0.1, false)
    }
    PowerReader(text: text).raise(&figure)
    addPart(to: &figure)
    return figure
  }

  /// "3 and a half", "1 and 1/2".
  private func addPart(to figure: inout Figure) {
    guard figure.isBare, figure.number < 1000, text.has("and", figure.next) else { return }
    if text.has("a", figure.next + 1), text.has("half", figure.next + 2) {
      figure.number += 0.5
      (figure.next, figure.place, figure.isBare) = (figure.next + 3, 0.1, false)
    } else if let part = properFraction(at: figure.next + 1) {
      figure.number += part
      (figure.next, figure.place, figure.isBare) = (figure.next + 4, 0.1, false)
    }
  }

  /// Whether the digits are a part of a code such as "COVID-19", "G7" or "9/11".
  private func isInsideCode(_ index: Int) -> Bool {
    guard text[index].glued else { return false }
    let before = text[index - 1]
    if before.kind == .word || before.kind == .opaque { return true }
    guard before.glued else { return false }
    switch before.symbol {
    case 0x2D:
      let isSuffix = text[index - 2].glued && text[index - 3].kind == .digits
      // "10-to-15-metre".
      let isRange = text.isJoiner(index - 3) && text[index - 4].kind == .digits
      if isRange, text.has("to", index - 2) || text.has("or", index - 2) { return false }
      return text[index - 2].kind == .word && !isSuffix && text.numberWord(index - 2) == nil
    case 0x2F where text[index - 2].kind == .word, 0x2B where text[index - 2].kind != .symbol:
      // "HTTP/2", "P5+1".
      return text[index - 2].isCapital || text[index - 2].kind == .digits
    case 0x2E where text[index - 2].kind == .word && text[index - 2].count < 4:
      // "BA.5".
      return !text[index - 2].glued && 0x41...0x5A ~= text.bytes[text[index - 2].end - 1]
        && text[index - 2].count > 1
    case 0x2E, 0x2F, 0x3A, 0x2C, 0x27, 0x5F, 0x26, 0x3D:
      return text[index - 2].kind == .digits || text[index - 2].kind == .opaque
    default: return false
    }
  }

  /// Takes the digits there with the groups of thousands behind them; gives the index after all.
  private func groups(from index: Int, into written: inout WrittenDigits) -> Int {
    written.take(text.digits(index))
    guard text[index].count <= 3 else { return index + 1 }
    var (group, at, count) = (written, index + 1, 0)
    while count < 8, let next = nextGroup(at, isFirst: count == 0) {
      group.take(text.digits(next))
      (at, count) = (next + 1, count + 1)
    }
    // "1,00,000": groups of two are the Indian way and end in one of three.
    guard count > 0, text[at - 1].count == 3 else { return index + 1 }
    written = group
    return at
  }

  private func nextGroup(_ at: Int, isFirst: Bool) -> Int? {
    func isGroup(_ index: Int) -> Bool {
      text[index].kind == .digits && text[index].count == 3
    }
    if text.glued(",", at), text[at + 1].glued {
      let isIndian =
        text[at + 1].kind == .digits && text[at + 1].count == 2
        && text.glued(",", at + 2) && text[at + 3].glued
      return isGroup(at + 1) || isIndian ? at + 1 : nil
    }
    if text.glued("'", at), text[at + 1].glued { return isGroup(at + 1) ? at + 1 : nil }
    if text.glued(".", at), text[at + 1].glued, isGroup(at + 1) {
      // "1.234.567", "1.234,56".
      let isOneOfMany =
        !isFirst || (text.glued(".", at + 2) && isGroup(at + 3))
        || (text.glued(",", at + 2) && text[at + 3].glued && text[at + 3].kind == .digits
          && text[at + 3].count <= 2)
      return isOneOfMany ? at + 1 : nil
    }
    guard isGroup(at), !text[at].glued else { return nil }
    // A common space groups thousands only where it cannot stand between two numbers.
    let isPlain =
      text[at].isBound || text.text(at) == "000"
      || (isGroup(at + 1) && !text[at + 1].glued) || !isFirst
    return isPlain ? at : nil
  }

  /// The index after the decimals behind the separator at `at`; nil where there are none.
  private func decimalPart(_ at: Int, isGrouped: Bool) -> Int? {
    guard text[at + 1].kind == .digits, text[at + 1].glued, text[at].glued,
      text[at + 1].count <= 12
    else { return nil }
    if text.has(symbol: ".", at) { return at + 2 }
    // A decimal comma: "4,5". Three digits would be thousands.
    let isStopped = isGrouped && text.has(symbol: ".", at - 2)
    guard text.has(symbol: ",", at), !isGrouped || isStopped, text[at + 1].count <= 2,
      !(text.glued(",", at + 2) && text[at + 3].glued)
    else { return nil }
    return at + 2
  }

  /// "1/4", "2 3/4": only where the denominator is one that people write so.
  private func slashFraction(at index: Int) -> Figure? {
    if let part = properFraction(at: index) {
      return Figure(first: index, next: index + 3, number: part, place: 0)
    }
    if let whole = text.integer(index), whole < 1000, !text[index + 1].glued,
      let part = properFraction(at: index + 1)
    {
      return Figure(first: index, next: index + 4, number: Double(whole) + part, place: 0.1)
    }
    return nil
  }

  private func properFraction(at index: Int) -> Double? {
    guard text.glued("/", index + 1), text[index + 2].glued, !text.glued("/", index + 3),
      let above = text.integer(index), let below = text.integer(index + 2), above > 0,
      above < below, [2, 3, 4, 5, 8, 10, 16, 32].contains(below)
    else { return nil }
    return Double(above) / Double(below)
  }

  /// ".08": a decimal without its nought.
  private func pointed(at index: Int) -> Figure? {
    guard !text[index].glued || text.isDash(index - 1), text[index + 1].kind == .digits,
      text[index + 1].glued, text[index + 1].count <= 12,
      ![0x2E, 0x2F, 0x3A].contains(text[index + 2].symbol) || !text[index + 3].glued
    else { return nil }
    var written = WrittenDigits()
    written.take(text.digits(index + 1), areDecimals: true)
    return scaled(
      Figure(first: index, next: index + 2, number: written.number, place: written.place))
  }

  /// "−5", "½". A minus must not follow a word or number directly.
  private func signedOrFraction(at index: Int) -> Figure? {
    if text.has(symbol: ".", index) { return pointed(at: index) }
    if let number = Figure.fraction(of: text[index].symbol) {
      if text[index].glued, text[index - 1].kind == .digits { return nil }
      return scaled(Figure(first: index, next: index + 1, number: number, place: 0))
    }
    let isMinus = text.isMinus(index)
    if isMinus, text.glued(".", index + 1), !text[index].glued,
      var figure = pointed(at: index + 1)
    {
      (figure.first, figure.number) = (index, -figure.number)
      return figure
    }
    guard isMinus, text[index + 1].glued, text[index + 1].kind == .digits,
      !(text.isJoiner(index + 2) && text.isJoiner(index + 4)),
      var figure = digits(at: index + 1).map(scaled)
    else { return nil }
    (figure.first, figure.number, figure.isBare) = (index, -figure.number, false)
    return figure
  }
}
