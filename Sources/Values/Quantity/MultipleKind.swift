// How many times: "three times", "tenfold", "2.5x", "doubled", "twice".

import SourceText

/// Multiples, unit "times".
struct MultipleKind: MeasureKind {
  func measure(at index: Int, in text: ValueText) -> Measure? {
    if let times = word(at: index, in: text) { return multiple(index, index + 1, times) }
    guard let figure = text.figure(at: index) else { return nil }
    let at = text.afterJoiner(figure.next)
    let isTimes = text.has("times", at) || text.has("fold", at)
    let isX =
      text.text(figure.next) == "x" && text[figure.next].glued
      && text[figure.next + 1].kind != .digits
    guard isTimes || isX else { return nil }
    return Measure(first: index, next: at + 1, family: .quantity, figure: figure, unit: .times)
  }

  private func multiple(_ first: Int, _ next: Int, _ times: Double) -> Measure {
    Measure(
      first: first, next: next, family: .quantity,
      figure: Figure(first: first, next: next, number: times, place: Figure.lastPlace(of: times)),
      unit: .times)
  }

  private func word(at index: Int, in text: ValueText) -> Double? {
    let word = text.word(index)
    if let times = Self.words[word] { return times }
    if word == "double" || word == "triple" || word == "treble" || word == "quadruple" {
      // "double the number" and "more than double", but not "a double murder".
      guard Self.compared.contains(text.word(index + 1)) || Hedges.endsHedge(text, index) else {
        return nil
      }
      return word == "double" ? 2 : word == "quadruple" ? 4 : 3
    }
    guard word.hasSuffix("fold"), case .some(let number) = NumberWord[word.dropLast(4)]
    else { return nil }
    switch number {
    case .small(let times) where times > 1: return times
    case .tens(let times): return times
    case .hundred: return 100
    case .scale(let power): return Double.power(of: power)
    default: return nil
    }
  }

  private static let words: WordTable<Double> = [
    "doubled": 2, "doubling": 2, "halved": 0.5, "halving": 0.5, "quadrupled": 4,
    "quadrupling": 4, "quintupled": 5, "thrice": 3, "trebled": 3, "trebling": 3, "tripled": 3,
    "tripling": 3, "twice": 2,
  ]

  private static let compared: WordSet = [
    "his", "her", "its", "last", "that", "the", "their", "those", "what",
  ]
}
