// "1.2m barrels", "15 °C", "a 68-ounce can", "3 million tonnes a year": figures with a unit of measure.

import SourceText

/// Figures with a unit from `units.tsv`.
struct UnitKind: MeasureKind {
  func measure(at index: Int, in text: ValueText) -> Measure? {
    guard let figure = text.figure(at: index) else { return nil }
    let at = text.afterJoiner(figure.next)
    guard let (entry, next) = unit(at, after: figure, in: text) ?? bracketed(at, in: text) else {
      return nil
    }
    let measure = Measure(
      first: index, next: next, family: .quantity, figure: figure, factor: entry.multiplier,
      unit: entry.unit)
    if entry.unit == .foot { addInches(to: measure, in: text) }
    addRate(to: measure, in: text)
    return measure
  }

  /// "20 (kg)", as tables have it.
  private func bracketed(_ at: Int, in text: ValueText) -> (MeasuredUnits.Entry, Int)? {
    guard text.has(symbol: "(", at) || text.has(symbol: "<", at), text[at + 1].glued,
      text.glued(text.has(symbol: "(", at) ? ")" : ">", at + 2), text[at + 1].count > 1,
      let entry = MeasuredUnits.spelling(text.text(at + 1))
    else { return nil }
    return (entry, at + 3)
  }

  /// The unit spelled at `at`, the longest that is known.
  private func unit(
    _ at: Int, after figure: Figure, in text: ValueText
  ) -> (MeasuredUnits.Entry, Int)? {
    if text.has(symbol: "°", at) || text[at].symbol == 0xBA {
      return degrees(at, in: text)
    }
    guard text.plays(.measure, at) || text[at].count > 15 else { return nil }
    var written = ""
    var found: (MeasuredUnits.Entry, Int)?
    var next = at
    while next < at + 4, text[next].kind == .word {
      written += (written.isEmpty ? "" : " ") + text.text(next)
      next += 1
      // "sq. km": the stop of an abbreviation; "km/h": the bar of a rate.
      if text.glued("/", next), text[next + 1].glued, text[next + 1].kind == .word {
        let rate = written + "/" + text.text(next + 1)
        if let entry = MeasuredUnits.spelling(rate) { return (entry, next + 2) }
      }
      if let entry = MeasuredUnits.spelling(written),
        isPlausible(written, glued: text[at].glued, figure: figure), !isCode(next, in: text)
      {
        found = (entry, next)
      }
      if text.glued(".", next), text[next - 1].count <= 3, text[next + 1].kind == .word {
        next += 1
      }
      next = text.afterJoiner(next)
    }
    // "km2", "km²": the square is part of the unit.
    if let (entry, after) = found, let square = squared(after, text.text(after - 1), in: text) {
      return (MeasuredUnits.Entry(unit: square, multiplier: entry.multiplier), after + 1)
    }
    return found
  }

  /// "5 feet 2 inches", "6 ft and 1 inch".
  private func addInches(to measure: Measure, in text: ValueText) {
    let at = text.has("and", measure.next) ? measure.next + 1 : text.afterJoiner(measure.next)
    guard let inches = text.figure(at: at), inches.number < 12,
      case let noun = text.afterJoiner(inches.next),
      ["inch", "inches", "in"].contains(text.word(noun)),
      text.word(noun) != "in" || text[noun + 1].kind != .word
    else { return }
    measure.figure.number += inches.number / 12
    (measure.figure.place, measure.next) = (1.0 / 12, noun + 1)
  }

  /// "24703L202": digits behind a unit make a code of it all, but for the square of a length.
  private func isCode(_ next: Int, in text: ValueText) -> Bool {
    text[next].glued && text[next].kind == .digits && text[next].count > 1
  }

  /// A lone letter is a unit only where it touches its number.
  private func isPlausible(_ written: String, glued: Bool, figure: Figure) -> Bool {
    if written.utf8.count == 1 { return (glued || written == "m") && !figure.wantsNoun }
    return true
  }

  /// The square or cubic unit where an exponent touches a unit of length.
  private func squared(_ next: Int, _ written: String, in text: ValueText) -> UnitName? {
    guard text[next].glued else { return nil }
    if text[next].symbol == 0xB2 || (text[next].kind == .digits && text.text(next) == "2") {
      return MeasuredUnits.spelling("sq " + written)?.unit
    }
    if text[next].symbol == 0xB3 || (text[next].kind == .digits && text.text(next) == "3") {
      return MeasuredUnits.spelling("cu " + written)?.unit
    }
    return nil
  }

  private func degrees(_ at: Int, in text: ValueText) -> (MeasuredUnits.Entry, Int) {
    switch text.word(at + 1) {
    case "c", "celsius", "centigrade":
      return (MeasuredUnits.Entry(unit: .celsius, multiplier: 1), at + 2)
    case "f", "fahrenheit":
      return (MeasuredUnits.Entry(unit: .fahrenheit, multiplier: 1), at + 2)
    default: return (MeasuredUnits.Entry(unit: .degree, multiplier: 1), at + 1)
    }
  }

  /// "a day", "per capita", "/year": a rate has a unit of its own.
  private func addRate(to measure: Measure, in text: ValueText) {
    guard let base = Rates.base(at: measure.next, in: text) else { return }
    (measure.per, measure.next) = (base.base, base.next)
  }
}
