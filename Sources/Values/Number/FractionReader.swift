// Fractions in words, alone and behind a whole number: "two and three quarters", "five eighths of a
// million", "twenty-three fifths", "one over three". What is a share of a whole ("two thirds of
// voters") stands in ShareKind.

import SourceText

/// The grammar of fractions in words.
struct FractionReader {
  let text: ValueText

  /// A fraction as it is written.
  struct Fraction {
    var above: Double
    var below: Double
    /// Index after the last token.
    var next: Int

    var number: Double { above / below }
    /// Whether it is one that people say of a share: up to tenths.
    var isCommon: Bool { above < below && below <= 10 }
  }

  /// The figure that a fraction makes there; nil where there is none, and for what may be a share or an
  /// ordinal ("a third").
  func figure(at index: Int) -> Figure? {
    if let over = over(at: index) { return figure(index, over.next, over.number) }
    guard let (whole, fraction) = parts(at: index) else { return nil }
    if let whole {
      var figure = figure(index, fraction.next, whole.number + fraction.number * whole.scale)
      // "Two and a half" is 2.5.
      if fraction.below == 2 { figure.place = whole.scale / 10 }
      figure.scale = whole.scale
      return figure
    }
    if let scaled = scaled(index, fraction) { return scaled }
    let isSigned = text.has("minus", index - 1) || text.has("negative", index - 1)
    let isAlone =
      isSigned || text[index - 1].kind == .boundary && text[fraction.next].kind == .boundary
    guard isAlone || (!fraction.isCommon && !text.has("of", fraction.next) && fraction.above > 1)
    else { return nil }
    return figure(index, fraction.next, fraction.number)
  }

  /// The fraction behind "and": "a quarter", "two thirds".
  func behind(_ index: Int, isOf: Bool = false) -> Fraction? {
    guard let fraction = one(at: index), fraction.number < 1,
      isOf || !text.has("of", fraction.next)
    else { return nil }
    return fraction
  }

  private func figure(_ first: Int, _ next: Int, _ number: Double) -> Figure {
    Figure(first: first, next: next, number: number, place: 0)
  }

  // MARK: Whole numbers before

  /// A whole number with the scale that a fraction behind it is of: "two million and a half".
  private struct Whole {
    var number: Double
    var scale: Double
  }

  /// A whole number, if any, and the fraction behind it.
  private func parts(at index: Int) -> (Whole?, Fraction)? {
    if let simple = one(at: index) { return (nil, simple) }
    guard text.numberWord(index) != nil || text.has("a", index) else { return nil }
    let steps = steps(from: text.has("a", index) ? index + 1 : index, text.has("a", index))
    guard let last = steps.last else { return nil }
    if let compound = hyphenated(steps) { return (nil, compound) }
    if let below = denominator(last.next, isPlural: true) { return split(steps, below) }
    let link = text.afterJoiner(last.next)
    guard text.has("and", link) else { return nil }
    let at = link > last.next ? text.afterJoiner(link + 1) : link + 1
    let behind = one(at: at) ?? cardinalFraction(at: at)
    return behind.map { (last.whole, $0) }
  }

  /// A number in words after each of its words.
  private struct Step {
    var sum: CardinalSum
    /// Index of the word, behind its hyphen or "and".
    var at: Int
    /// Index after it.
    var next: Int
    /// The last scale word's factor where it ends the number.
    var closing: Double

    var whole: Whole { Whole(number: sum.number, scale: closing >= 1e6 ? closing : 1) }
  }

  private func steps(from index: Int, _ isArticle: Bool) -> [Step] {
    var sum = CardinalSum()
    if isArticle { sum.takeArticle() }
    var steps: [Step] = []
    var at = index
    while steps.count < 16, let next = sum.take(text, at) {
      var closing = 1.0
      if case .scale(let power)? = text.numberWord(next - 1) {
        closing = Double.power(of: power)
      }
      steps.append(Step(sum: sum, at: next - 1, next: next, closing: closing))
      at = next
    }
    return steps
  }

  /// "one hundred and three quarters" is a hundred and three of four, "one hundred and thirty fifths"
  /// are twenty-six: the part after the last "and" is the fraction's where it is smaller than one.
  private func split(_ steps: [Step], _ below: (number: Double, next: Int)) -> (Whole?, Fraction)? {
    guard let last = steps.last else { return nil }
    // "eleven quarters" are of a year.
    let isQuarter = text.has("quarters", below.next - 1)
    if isQuarter, steps.count == 1 || last.sum.number < 100, last.sum.number > 3 { return nil }
    for (at, step) in steps.enumerated().reversed().dropFirst()
    where text.has("and", steps[at + 1].at - 1) {
      let above = last.sum.number - step.sum.number
      guard above >= 1, above < below.number else { break }
      return (step.whole, Fraction(above: above, below: below.number, next: below.next))
    }
    return (nil, Fraction(above: last.sum.number, below: below.number, next: below.next))
  }

  /// "one hundred thirty-fifths": the hyphen ties the tens to the denominator.
  private func hyphenated(_ steps: [Step]) -> Fraction? {
    guard let last = steps.last, steps.count > 1, text.isJoiner(last.next),
      case .tens(let tens)? = text.numberWord(last.at),
      let units = NumberWord.denominator(text.word(last.next + 1)), units < 10
    else { return nil }
    return Fraction(
      above: steps[steps.count - 2].sum.number, below: tens + units, next: last.next + 2)
  }

  private func cardinalFraction(at index: Int) -> Fraction? {
    guard let last = steps(from: index, false).last,
      let below = denominator(last.next, isPlural: true)
    else { return nil }
    return Fraction(above: last.sum.number, below: below.number, next: below.next)
  }

  // MARK: Fractions

  /// "a fifth", "one twenty-fifth", "three quarters", "three twenty firsts".
  private func one(at index: Int) -> Fraction? {
    if text.has("a", index) || text.has("one", index) {
      return denominator(index + 1, isPlural: false).map {
        Fraction(above: 1, below: $0.number, next: $0.next)
      }
    }
    guard case .small(let above)? = text.numberWord(index), above > 1,
      let below = denominator(index + 1, isPlural: true),
      above < 4 || !text.has("quarters", below.next - 1)
    else { return nil }
    return Fraction(above: above, below: below.number, next: below.next)
  }

  /// "quarters", "twenty-fifth", "hundredths".
  private func denominator(_ index: Int, isPlural: Bool) -> (number: Double, next: Int)? {
    let at = text.afterJoiner(index)
    let word = text.word(at)
    if case .tens(let tens)? = text.numberWord(at) {
      let last = text.afterJoiner(at + 1)
      guard let units = NumberWord.denominator(text.word(last)), units < 10,
        text.word(last).hasSuffix("s") == isPlural
      else { return nil }
      return (tens + units, last + 1)
    }
    guard let number = NumberWord.denominator(word), number > 1,
      (word.hasSuffix("s") || word == "half") == isPlural || word == "half",
      number != 2 || word == "half" || word == "halves"
    else { return nil }
    return (number, at + 1)
  }

  /// "two thirds of a million", "three quarters billion".
  private func scaled(_ first: Int, _ fraction: Fraction) -> Figure? {
    var at = text.afterJoiner(fraction.next)
    if text.has("of", at), text.has("a", at + 1) || text.has("one", at + 1) { at += 2 }
    guard case .scale(let power)? = text.numberWord(at), power >= 3 else { return nil }
    var figure = figure(first, at + 1, fraction.number * Double.power(of: power))
    figure.scale = Double.power(of: power)
    return figure
  }

  /// "one over three", "1 over twenty".
  private func over(at index: Int) -> Fraction? {
    let isOne = text.has("one", index) || (text.integer(index) == 1 && text[index].count == 1)
    guard isOne, text.has("over", index + 1) else { return nil }
    let below: (Double, Int)?
    if let digits = text.integer(index + 2),
      !text[index + 3].glued || text[index + 3].kind == .symbol
    {
      below = (Double(digits), index + 3)
    } else {
      below = steps(from: index + 2, false).last.map { ($0.sum.number, $0.next) }
    }
    guard let (number, next) = below, number > 1, !text.isCountable(next) else { return nil }
    return Fraction(above: 1, below: number, next: next)
  }
}
