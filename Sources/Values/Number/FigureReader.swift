// Reads a figure from its first token. Every loop is bounded by the few tokens that a number can
// have, so that reading at each token of a long text stays linear.

/// The grammar of bare numbers.
struct FigureReader {
  let text: ValueText

  /// The figure that begins at that token; nil where none does.
  func figure(at index: Int) -> Figure? {
    let token = text[index]
    switch token.kind {
    case .digits: return digits(at: index).map(scaled)
    case .word: return words(at: index)
    case .symbol: return signedOrFraction(at: index)
    case .opaque, .boundary: return nil
    }
  }

  /// The same behind a currency, where digits may touch letters.
  func figure(afterPrefix index: Int) -> Figure? {
    text[index].kind == .digits
      ? digits(at: index, isFree: true).map(scaled) : figure(at: index)
  }

  // MARK: Digits

  /// "5,000", "1 234 567", "29.8", "2½", "3/4", without scale words.
  private func digits(at index: Int, isFree: Bool = false) -> Figure? {
    let token = text[index]
    guard token.kind == .digits, token.count <= 18, isFree || !isInsideCode(index) else {
      return nil
    }
    if let fraction = slashFraction(at: index) { return fraction }
    var written = text.text(index)
    var at = groups(from: index, into: &written)
    let isGrouped = at > index + 1
    var decimals = 0
    if let (count, separator) = decimalPart(at, isGrouped: isGrouped) {
      written += "." + text.text(at + 1)
      (decimals, at) = (count, separator)
    }
    guard let number = Double(written) else { return nil }
    var figure = Figure(
      first: index, next: at, number: number, place: place(written, decimals: decimals),
      isBare: !isGrouped && decimals == 0)
    if let half = vulgarFraction(at), text[at].glued, decimals == 0 {
      figure.number += half
      (figure.next, figure.place, figure.isBare) = (at + 1, 0.1, false)
    }
    return figure
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
      return text[index - 2].kind == .word && !isSuffix && NumberWord[text.word(index - 2)] == nil
    case 0x2E, 0x2F, 0x3A, 0x2C, 0x27, 0x5F, 0x26, 0x3D:
      return text[index - 2].kind == .digits || text[index - 2].kind == .opaque
    default: return false
    }
  }

  /// Takes groups of thousands into `written`; gives the index after them.
  private func groups(from index: Int, into written: inout String) -> Int {
    var at = index + 1
    guard text[index].count <= 3 else { return at }
    var (group, count) = (text.text(index), 0)
    while count < 8, let next = nextGroup(at, isFirst: count == 0) {
      group += text.text(next)
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
      let isOneOfMany = !isFirst || (text.glued(".", at + 2) && isGroup(at + 3))
      return isOneOfMany ? at + 1 : nil
    }
    guard isGroup(at), !text[at].glued else { return nil }
    // A common space groups thousands only where it cannot stand between two numbers.
    let isPlain =
      text[at].isBound || text.text(at) == "000"
      || (isGroup(at + 1) && !text[at + 1].glued) || !isFirst
    return isPlain ? at : nil
  }

  /// The number of decimals at `at` and the index after them.
  private func decimalPart(_ at: Int, isGrouped: Bool) -> (Int, Int)? {
    guard text[at + 1].kind == .digits, text[at + 1].glued, text[at].glued,
      text[at + 1].count <= 12
    else { return nil }
    if text.has(symbol: ".", at) { return (text[at + 1].count, at + 2) }
    // A decimal comma: "4,5". Three digits would be thousands.
    guard text.has(symbol: ",", at), !isGrouped, text[at + 1].count <= 2,
      !(text.glued(",", at + 2) && text[at + 3].glued)
    else { return nil }
    return (text[at + 1].count, at + 2)
  }

  private func place(_ written: String, decimals: Int) -> Double {
    let digits = written.utf8.filter { $0 != 0x2E }
    guard let last = digits.lastIndex(where: { $0 != 0x30 }) else { return 0 }
    let power = digits.count - 1 - last - decimals
    return Double("1e\(power)") ?? 1
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

  private func vulgarFraction(_ index: Int) -> Double? {
    switch text[index].symbol {
    case 0xBC: 1 / 4
    case 0xBD: 1 / 2
    case 0xBE: 3 / 4
    case 0x2153: 1 / 3
    case 0x2154: 2 / 3
    case 0x215B: 1 / 8
    case 0x215C: 3 / 8
    case 0x215D: 5 / 8
    case 0x215E: 7 / 8
    default: nil
    }
  }

  /// "−5", "½". A minus must not follow a word or number directly.
  private func signedOrFraction(at index: Int) -> Figure? {
    if let number = vulgarFraction(index) {
      if text[index].glued, text[index - 1].kind == .digits { return nil }
      return scaled(Figure(first: index, next: index + 1, number: number, place: 0))
    }
    let isMinus = text.has(symbol: "-", index) || text[index].symbol == 0x2212
    guard isMinus, text[index + 1].glued, text[index + 1].kind == .digits,
      !text[index].glued || [0x28, 0x3C, 0x3D, 0x3E, 0x7E].contains(text[index - 1].symbol),
      var figure = digits(at: index + 1).map(scaled)
    else { return nil }
    (figure.first, figure.number, figure.isBare) = (index, -figure.number, false)
    return figure
  }

  // MARK: Scales

  /// The figure with the scale words and abbreviations after it: "2.3bn", "1.5 million".
  private func scaled(_ figure: Figure) -> Figure {
    var figure = figure
    var power = 0
    var at = figure.next
    if text[at].glued, text[at].kind == .word, let suffix = glueScale(at) {
      (power, at) = (suffix, at + 1)
    } else {
      while power < 30 {
        let joined = text.afterJoiner(at)
        guard let word = scaleWord(joined) else { break }
        (power, at) = (power + word, joined + 1)
      }
    }
    guard power > 0 else { return dozens(figure) }
    figure.next = at
    figure.multiply(power: power)
    addHalf(to: &figure)
    return figure
  }

  private func dozens(_ figure: Figure) -> Figure {
    let at = text.afterJoiner(figure.next)
    guard text.has("dozen", at) else { return figure }
    return Figure(
      first: figure.first, next: at + 1, number: figure.number * 12, place: figure.place * 12)
  }

  private func scaleWord(_ index: Int) -> Int? {
    switch NumberWord[text.word(index)] {
    case .hundred: 2
    case .scale(let power): power
    default: spacedSuffix(index)
    }
  }

  /// "$4.5 bn", "2 mn": "m" alone is left to what stands before the number.
  private func spacedSuffix(_ index: Int) -> Int? {
    let word = text.word(index)
    guard word.utf8.count >= 2, word != "mil", !text[index].isCapital else { return nil }
    return NumberWord.suffix(word)
  }

  /// The power of ten of the letters glued to a number; "m" is million where no length is meant.
  private func glueScale(_ index: Int) -> Int? {
    let written = text.text(index)
    guard written == "m" else { return NumberWord.suffix(written) }
    return LetterM.isMillion(text, index) ? 6 : nil
  }

  // MARK: Words

  private func words(at index: Int) -> Figure? {
    let word = text.word(index)
    if word == "half" || word == "a" || word == "an" || word == "one" {
      if let figure = halfOrArticle(at: index) { return figure }
    }
    if word == "a" || word == "an" { return nil }
    if word == "minus" || word == "negative" {
      guard var figure = words(at: index + 1) ?? digits(at: index + 1).map(scaled) else {
        return nil
      }
      (figure.first, figure.number) = (index, -figure.number)
      return figure
    }
    return cardinal(at: index)
  }

  /// "half a million", "half a", "a hundred", "a dozen", "one and a half million".
  private func halfOrArticle(at index: Int) -> Figure? {
    let isArticle = text.has("a", index + 1) || text.has("an", index + 1)
    if text.has("half", index) {
      guard isArticle, !text[index + 1].glued else { return nil }
      let half = Figure(first: index, next: index + 2, number: 0.5, place: 0.1)
      var figure = scaled(half)
      if figure.next == half.next { figure.wantsNoun = true }
      return figure
    }
    guard !text.has("one", index), NumberWord[text.word(index + 1)] != nil else { return nil }
    switch NumberWord[text.word(index + 1)] {
    case .hundred, .scale, .dozen: break
    default: return nil
    }
    return scaled(Figure(first: index, next: index + 1, number: 1, place: 1))
  }

  /// "a million and a half", "3 million and a half".
  private func addHalf(to figure: inout Figure) {
    guard text.has("and", figure.next), text.has("a", figure.next + 1),
      text.has("half", figure.next + 2), figure.place >= figure.scale
    else { return }
    figure.number += figure.scale / 2
    figure.place = figure.scale / 10
    figure.next += 3
  }

  /// "point five" after a number in words.
  private func addDecimals(to figure: inout Figure) {
    guard text.has("point", figure.next) else { return }
    var (at, place) = (figure.next + 1, 1.0)
    while at - figure.next < 8, case .small(let digit)? = NumberWord[text.word(at)], digit < 10 {
      place /= 10
      figure.number += digit * place
      at += 1
    }
    guard at > figure.next + 1 else { return }
    (figure.next, figure.place, figure.isOne) = (at, place, false)
  }

  /// "twenty-eight", "sixteen hundred", "two hundred and fifty thousand", "two and a half million".
  private func cardinal(at index: Int) -> Figure? {
    guard !text[index].glued || text[index - 1].kind == .symbol else { return nil }
    var sum = CardinalSum()
    var at = index
    while at - index < 24, let next = sum.take(text, at) { at = next }
    guard at > index else { return nil }
    var figure = Figure(
      first: index, next: at, number: sum.number, place: Figure.lastPlace(of: sum.number))
    figure.scale = sum.largestScale
    figure.isOne = at == index + 1 && sum.number == 1
    addDecimals(to: &figure)
    if figure.next > at { return scaled(figure) }
    if figure.scale == 1, text.has("and", at), text.has("a", at + 1), text.has("half", at + 2) {
      figure.number += 0.5
      (figure.place, figure.next, figure.isOne) = (0.1, at + 3, false)
      return scaled(figure)
    }
    return figure.scale == 1 ? scaled(figure) : figure
  }
}
