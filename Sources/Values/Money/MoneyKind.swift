// "$4.5bn", "US$1.5 trillion", "USD 18.19 billion", "4.5 billion euros", "50 cents".

import SourceText

/// Amounts of money.
struct MoneyKind: MeasureKind {
  func measure(at index: Int, in text: ValueText) -> Measure? {
    guard
      let measure = negative(at: index, in: text) ?? prefixed(at: index, in: text)
        ?? suffixed(at: index, in: text)
    else { return nil }
    if let base = Rates.baseOfMoney(at: measure.next, in: text) {
      (measure.per, measure.next) = (base.base, base.next)
    }
    return measure
  }

  // MARK: Before the figure

  /// "-$3.2bn", "minus €2m": the sign before that of the currency.
  private func negative(at index: Int, in text: ValueText) -> Measure? {
    let isWord = text.has("minus", index) && text[index - 1].kind != .digits
    guard isWord || text.isMinus(index), text[index + 1].kind == .symbol,
      let measure = prefixed(at: index + 1, in: text), measure.figure.number > 0
    else { return nil }
    measure.first = index
    measure.figure.number = -measure.figure.number
    return measure
  }

  private func prefixed(at index: Int, in text: ValueText) -> Measure? {
    guard text[index].kind == .symbol || text[index].kind == .word && text[index].count <= 5,
      text[index + 1].kind == .digits || text[index + 1].kind == .symbol
        || text[index + 1].glued && text.has(symbol: "$", index)
    else { return nil }
    if let scaled = scaledPrefix(at: index, in: text) { return scaled }
    guard let (code, after) = prefix(at: index, in: text) else { return nil }
    var at = after
    let isNegative = text.glued("-", at) && text[at + 1].glued
    if isNegative { at += 1 }
    guard text[at].kind == .digits || (text[at].kind == .word && text[at - 1].kind == .word),
      var figure = unguarded(at, in: text)
    else { return nil }
    // "COP 26", "TOP 10".
    if figure.isBare, text[at].count < 3, !text[at].glued, Currencies.isEveryday(text.word(index)) {
      return nil
    }
    // "Euro 2020" is a tournament.
    if text.has("euro", index), figure.isBare, 1900...2100 ~= figure.number { return nil }
    if isNegative { figure.number = -figure.number }
    figure = withSpacedScale(figure, in: text)
    if text[at - 1].kind == .word, text[at].glued, figure.isBare, text[at].count < 3 { return nil }
    // "R40bn", "N40 billion", but neither "N95" nor "R0".
    if text[index].kind == .word, text[index].count == 1, at == index + 1,
      !text[at].glued || figure.scale == 1 && figure.next == at + 1
    {
      return nil
    }
    figure.isBare = false
    var next = figure.next
    // "$5 billion US dollars", "$10 CAD": the name again. "RMB 10 USD 20" are two amounts.
    var currency = code
    if let (name, after) = name(next, in: text), name.factor == 1,
      name.code == code || text[after].kind != .digits
    {
      (currency, next) = (name.code, after)
    }
    return Measure(
      first: index, next: next, family: .money, figure: figure, currency: currency,
      isPrefixed: true)
  }

  /// Digits that follow a code without a space are no part of an id here: "EUR5m".
  private func unguarded(_ at: Int, in text: ValueText) -> Figure? {
    FigureReader(text: text).figure(afterPrefix: at)
  }

  /// The code that stands before a figure, with the index after it.
  private func prefix(at index: Int, in text: ValueText) -> (Word, Int)? {
    let token = text[index]
    if token.kind == .symbol, let code = Currencies.symbol(token.symbol) {
      if token.glued, text[index - 1].kind == .word { return nil }
      // "$US40 million".
      if token.symbol == 0x24, text[index + 1].glued, text[index + 2].glued,
        text[index + 2].kind == .digits, let code = Currencies.dollar(text.word(index + 1))
      {
        return (code, index + 2)
      }
      return (code, index + 1)
    }
    guard token.kind == .word, token.count <= 5 else { return nil }
    if let spaced = spacedDollar(at: index, in: text) { return spaced }
    // "E£40m", "GH¢40m".
    if text[index + 1].glued, text[index + 1].symbol > 0x7F, text[index + 2].kind == .digits,
      let code = Currencies.code(text.written(index).appending(text.text(index + 1)))
    {
      return (code, index + 2)
    }
    if text[index + 1].glued, text[index + 1].kind == .symbol,
      let code = Currencies.symbol(text[index + 1].symbol)
    {
      let dollar =
        text.has(symbol: "$", index + 1)
        ? Currencies.dollar(token.word) ?? Currencies.code(text.written(index))
          ?? Currencies.lowerCode(token.word) : code
      return dollar.map { ($0, index + 2) }
    }
    guard !token.glued || text[index - 1].kind == .symbol,
      let code = Currencies.code(text.written(index)) ?? Currencies.lowerCode(token.word)
    else { return nil }
    if text.has(symbol: "$", index + 1), text[index + 1].glued { return (code, index + 2) }
    let stop = text.glued(".", index + 1) && text[index + 2].kind == .digits ? index + 2 : index + 1
    return text[stop].kind == .digits ? (code, stop) : nil
  }

  /// "C $ 300 million", as tokenised text has it; "a $300 million charge" has an article.
  private func spacedDollar(at index: Int, in text: ValueText) -> (Word, Int)? {
    guard text.has(symbol: "$", index + 1), !text[index + 1].glued, !text[index].glued,
      !["a", "j", "r", "s", "can", "z", "u"].contains(text.word(index)),
      text[index].isCapital || !text.has("us", index)
    else { return nil }
    return Currencies.dollar(text.word(index)).map { ($0, index + 2) }
  }

  /// After a currency, a lone "m", "b" or "t" is a scale even with a space before it.
  private func withSpacedScale(_ figure: Figure, in text: ValueText) -> Figure {
    guard figure.scale == 1, text[figure.next].kind == .word, text[figure.next].count == 1,
      let power = ["m": 6, "b": 9, "t": 12][text.word(figure.next)],
      text[figure.next].glued || !text[figure.next + 1].glued || text.isDash(figure.next + 1)
        || text.glued(".", figure.next + 1) && !text[figure.next + 2].glued
    else { return figure }
    var figure = figure
    figure.multiply(power: power)
    figure.next += 1
    return figure
  }

  // MARK: After the figure

  private func suffixed(at index: Int, in text: ValueText) -> Measure? {
    guard let figure = text.figure(at: index) else { return nil }
    let at = text.afterJoiner(figure.next)
    if let scaled = scaledCode(at, figure, in: text) { return scaled }
    if let minor = minor(at, figure, in: text) { return minor }
    if text[at].kind == .symbol, let code = Currencies.symbol(text[at].symbol),
      text[at + 1].kind != .digits || !text[at + 1].glued
    {
      let measure = Measure(
        first: index, next: at + 1, family: .money, figure: figure, currency: code)
      addParts(to: measure, in: text)
      return measure
    }
    // "5.5 US$ per barrel".
    if text[at].kind == .word, text.glued("$", at + 1),
      text[at + 2].kind != .digits || !text[at + 2].glued,
      let code = Currencies.dollar(text.word(at))
    {
      return Measure(
        first: index, next: at + 2, family: .money, figure: figure, currency: code)
    }
    guard let (name, next) = name(at, in: text),
      !name.needsScale || (figure.scale >= 1000 && name.code != "USD")
        || name.code == "CZK" && figure.number >= 10
        || name.code == "GBP" && isPriced(index, until: next, in: text)
    else { return nil }
    let measure = Measure(
      first: index, next: next, family: .money, figure: figure, factor: name.factor,
      currency: name.code)
    if name.factor == 1 {
      addScale(to: measure, in: text)
      addParts(to: measure, in: text)
    }
    return measure
  }

  /// "50p", "75c", "10¢": a hundredth by a letter that touches the figure, but not "1080p".
  private func minor(_ at: Int, _ figure: Figure, in text: ValueText) -> Measure? {
    let isCent = text[at].symbol == 0xA2
    let isPenny = text.has("p", at)
    guard isCent || isPenny || text.has("c", at), text[at].glued, !text[at].isCapital,
      text[figure.next - 1].kind == .digits || figure.scale == 1 && isCent, at == figure.next,
      figure.scale == 1, !text.isJoiner(at + 1),
      !(text[at + 1].glued && text[at + 1].kind != .symbol),
      !isPenny || ![240, 360, 480, 540, 720, 1080, 1440, 2160, 4320].contains(figure.number),
      !text.isDash(figure.first - 1) || !text[figure.first].glued,
      !(text.glued(".", at + 1) && text.has("m", at + 2))
    else { return nil }
    return Measure(
      first: figure.first, next: at + 1, family: .money, figure: figure, factor: 0.01,
      currency: isPenny ? "GBP" : "USD")
  }

  /// "30 MUSD", "250 KEUR": a scale letter on a code, as company reports write it.
  private func scaledCode(_ at: Int, _ figure: Figure, in text: ValueText) -> Measure? {
    guard figure.scale == 1, let (code, power) = Currencies.scaledCode(text.written(at)) else {
      return nil
    }
    var scaled = figure
    scaled.multiply(power: power)
    return Measure(
      first: figure.first, next: at + 1, family: .money, figure: scaled, currency: code)
  }

  /// "MSEK 250".
  private func scaledPrefix(at index: Int, in text: ValueText) -> Measure? {
    guard text[index].count == 4, text[index].isCapital, text[index + 1].kind == .digits,
      !text[index + 1].glued, let (code, power) = Currencies.scaledCode(text.written(index)),
      var figure = unguarded(index + 1, in: text), figure.scale == 1
    else { return nil }
    figure.multiply(power: power)
    return Measure(
      first: index, next: figure.next, family: .money, figure: figure, currency: code,
      isPrefixed: true)
  }

  /// "75 USD million": the scale behind the currency.
  private func addScale(to measure: Measure, in text: ValueText) {
    guard measure.figure.scale == 1,
      case .scale(let power)? = text.numberWord(measure.next), power >= 3
    else { return }
    measure.figure.multiply(power: power)
    measure.next += 1
  }

  /// "thirteen dollars and forty-five cents".
  private func addParts(to measure: Measure, in text: ValueText) {
    let at = text.has("and", measure.next) ? measure.next + 1 : measure.next
    guard measure.figure.scale == 1, measure.figure.isWhole, let part = text.figure(at: at),
      part.number < 100, part.isWhole, part.scale == 1
    else { return }
    let next: Int
    if let (name, after) = name(part.next, in: text) {
      guard name.factor < 1 else { return }
      next = after
    } else if isBareCents(part, at, in: text) {
      next = part.next
    } else {
      return
    }
    measure.figure.number += part.number / 100
    (measure.figure.place, measure.next) = (0.01, next)
  }

  /// "15 dollars 50": two digits with nothing behind them that they would count.
  private func isBareCents(_ part: Figure, _ at: Int, in text: ValueText) -> Bool {
    let next = text[part.next]
    return part.isBare && text[at].count == 2 && !text.has("and", at - 1)
      && (next.kind == .boundary || next.kind == .symbol && next.glued)
      && [0, 0x2E, 0x2C, 0x21, 0x3F, 0x29].contains(next.symbol)
      && !(text[part.next + 1].glued && text[part.next + 1].kind == .digits)
  }

  /// The currency name or code there, the longest that is known.
  private func name(_ at: Int, in text: ValueText) -> (Currencies.Entry, Int)? {
    guard text[at].kind == .word else { return nil }
    if text.plays(.currency, at), let name = Currencies.name(at: at, in: text) { return name }
    if text[at].count == 3,
      let code = Currencies.code(text.written(at)) ?? Currencies.lowerCode(text.word(at))
    {
      return (Currencies.Entry(code: code, factor: 1, needsScale: false), at + 1)
    }
    return nil
  }
}
