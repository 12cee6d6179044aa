// What multiplies a figure: scale words and letters, dozens, and the parts that follow them ("3 million
// and a quarter").

extension FigureReader {
  /// The figure with the scale words and abbreviations after it: "2.3bn", "1.5 million".
  func scaled(_ figure: Figure) -> Figure {
    var figure = figure
    var power = 0
    var at = figure.next
    if text[at].glued, text[at].kind == .word, let suffix = glueScale(at) {
      (power, at) = (suffix, at + 1)
      figure.isLettered = text[at - 1].count == 1
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
    addSmaller(to: &figure)
    addHalf(to: &figure)
    return figure
  }

  private func dozens(_ figure: Figure) -> Figure {
    let at = text.afterJoiner(figure.next)
    guard text.has("dozen", at) || text.has("dozens", at) || text.has("dzs", at) else {
      return figure
    }
    return Figure(
      first: figure.first, next: at + 1, number: figure.number * 12, place: figure.place * 12)
  }

  private func scaleWord(_ index: Int) -> Int? {
    switch text.numberWord(index) {
    case .hundred: 2
    case .scale(let power): power
    default: spacedSuffix(index)
    }
  }

  /// "$4.5 bn", "2 mn": "m" alone is left to what stands before the number.
  private func spacedSuffix(_ index: Int) -> Int? {
    let word = text.word(index)
    if word == "k", !text[index].isCapital, text[index + 1].kind != .word { return 3 }
    guard word.count >= 2, word != "mil", !text[index].isCapital else { return nil }
    return NumberWord.suffix(word)
  }

  /// The power of ten of the letters glued to a number; "m" is million where no length is meant.
  private func glueScale(_ index: Int) -> Int? {
    let written = text.written(index)
    guard written == "m" else { return NumberWord.suffix(written) }
    return LetterM.isMillion(text, index) ? 6 : nil
  }

  /// "4 thousand 3 hundred", "3 hundred and one".
  private func addSmaller(to figure: inout Figure) {
    let at = figure.next
    if let part = text.integer(at), text[at].count <= 3, let power = scaleWord(at + 1),
      case let factor = Double.power(of: power), factor < figure.scale
    {
      figure.number += Double(part) * factor
      (figure.next, figure.place) = (at + 2, factor)
      return
    }
    guard figure.scale <= 1000, text.has("and", at), text[at + 1].kind == .word else { return }
    var sum = CardinalSum()
    var next = at + 1
    while next - at < 8, let after = sum.take(text, next) { next = after }
    guard next > at + 1, sum.number < figure.scale, !text.has("and", next) else { return }
    figure.number += sum.number
    (figure.next, figure.place) = (next, Figure.lastPlace(of: figure.number))
  }

  /// "a million and a half", "3 million and a quarter".
  private func addHalf(to figure: inout Figure) {
    if figure.scale >= 1000, text.has("and", figure.next), text[figure.first].kind == .digits,
      let part = FractionReader(text: text).behind(figure.next + 1), part.below != 2
    {
      figure.number += part.number * figure.scale
      (figure.next, figure.place) = (part.next, 0)
      return
    }
    guard text.has("and", figure.next), text.has("a", figure.next + 1),
      text.has("half", figure.next + 2), figure.place >= figure.scale
    else { return }
    figure.number += figure.scale / 2
    figure.place = figure.scale / 10
    figure.next += 3
  }
}
