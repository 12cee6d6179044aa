// "magnitude 7.8", "a magnitude of 6.1", "a 7.8-magnitude earthquake".

import SourceText

/// The strength of earthquakes.
struct MagnitudeKind: MeasureKind {
  func measure(at index: Int, in text: ValueText) -> Measure? {
    let figure: Figure
    let next: Int
    if text.has("magnitude", index) {
      let at = text.has("of", index + 1) ? index + 2 : text.afterJoiner(index + 1)
      guard let found = FigureReader(text: text).figure(afterPrefix: at) else { return nil }
      (figure, next) = (found, found.next)
    } else {
      guard let found = text.figure(at: index) else { return nil }
      let at = text.afterJoiner(found.next)
      guard text.has("magnitude", at) else { return nil }
      (figure, next) = (found, at + 1)
    }
    guard figure.number < 11 else { return nil }
    return Measure(
      first: index, next: next, family: .quantity, figure: figure, unit: .magnitude)
  }
}
