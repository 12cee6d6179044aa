// Figures in words, with the halves and decimals behind them.

extension FigureReader {
  /// "twenty-eight", "half a million", "minus five".
  func words(at index: Int) -> Figure? {
    let word = text.word(index)
    if ClockTimes.isSpoken(at: index, in: text) { return nil }
    if text.plays(.number, index) || word == "a",
      let fraction = FractionReader(text: text).figure(at: index)
    {
      return fraction.scale == 1 ? scaled(fraction) : fraction
    }
    if word == "half" || word == "a" || word == "an" || word == "one" {
      if let figure = halfOrArticle(at: index) { return figure }
    }
    if word == "a" || word == "an" { return nil }
    if word == "minus" || word == "negative" {
      guard !text.has("minus", index + 1), !text.has("negative", index + 1),
        var figure = words(at: index + 1) ?? digits(at: index + 1).map(scaled)
      else { return nil }
      (figure.first, figure.number) = (index, -figure.number)
      return figure
    }
    return cardinal(at: index)
  }

  /// "half a million", "half a", "a hundred", "a dozen", "one and a half million".
  private func halfOrArticle(at index: Int) -> Figure? {
    if text.has("half", index) {
      let article = text.afterJoiner(index + 1)
      guard text.has("a", article) || text.has("an", article) else { return nil }
      let half = Figure(first: index, next: article + 1, number: 0.5, place: 0.1)
      var figure = scaled(half)
      if figure.next == half.next { figure.wantsNoun = true }
      return figure
    }
    guard !text.has("one", index), text.numberWord(index + 1) != nil else { return nil }
    switch text.numberWord(index + 1) {
    case .hundred, .scale, .dozen: break
    default: return nil
    }
    return scaled(Figure(first: index, next: index + 1, number: 1, place: 1))
  }

  /// The index after "a half", or after a "half" that a unit of time or scale follows.
  private func half(_ index: Int) -> Int? {
    if text.has("a", index), case let noun = text.afterJoiner(index + 1), text.has("half", noun) {
      return noun + 1
    }
    guard text.has("half", index) else { return nil }
    let next = text.word(index + 1)
    if case .scale? = text.numberWord(index + 1) { return index + 1 }
    return DurationKind.length(of: next) == nil ? nil : index + 1
  }

  /// "point five" after a number in words.
  private func addDecimals(to figure: inout Figure) {
    guard text.has("point", figure.next) else { return }
    var (at, place) = (figure.next + 1, 1.0)
    while at - figure.next < 8, case .small(let digit)? = text.numberWord(at), digit < 10 {
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
    let link = text.afterJoiner(at)
    if figure.scale == 1, text.has("and", link), let next = half(text.afterJoiner(link + 1)) {
      figure.number += 0.5
      (figure.place, figure.next, figure.isOne) = (0.1, next, false)
      return scaled(figure)
    }
    return figure.scale == 1 ? scaled(figure) : figure
  }
}
