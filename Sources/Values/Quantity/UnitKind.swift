// "1.2m barrels", "15 °C", "a 68-ounce can", "3 million tonnes a year": figures with a unit of measure.

import SourceText

/// Figures with a unit from `units.tsv`.
struct UnitKind: MeasureKind {
  func measure(at index: Int, in text: ValueText) -> Measure? {
    guard let figure = text.figure(at: index) else { return nil }
    if let marked = marked(figure, in: text) { return marked }
    let at = text.afterJoiner(figure.next)
    guard let (entry, next) = unit(at, after: figure, in: text) ?? bracketed(at, in: text) else {
      return nil
    }
    let measure = Measure(
      first: index, next: next, family: .quantity, figure: figure, factor: entry.multiplier,
      unit: entry.unit)
    addSmaller(to: measure, in: text)
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
        isPlausible(written, glued: text[at].glued || text.glued("/", next), figure: figure),
        !isCode(next, in: text)
      {
        found = (entry, next)
      }
      if text.glued(".", next), text[next - 1].count <= 3, text[next + 1].kind == .word {
        next += 1
      }
      next = text.afterJoiner(next)
    }
    // "km2", "km²": the square is part of the unit.
    if let (entry, after) = found, let square = Self.squared(after, text.text(after - 1), in: text)
    {
      return (MeasuredUnits.Entry(unit: square, multiplier: entry.multiplier), after + 1)
    }
    return found
  }

  /// "5'10\"", "5′ 11″": feet and inches by signs.
  private func marked(_ figure: Figure, in text: ValueText) -> Measure? {
    let (mark, at) = (figure.next, figure.next + 1)
    guard figure.isBare, figure.number < 10, text.glued("'", mark) || text[mark].symbol == 0x2032,
      let inches = text.integer(at), inches < 12, text[at].count <= 2,
      [0x22, 0x2033].contains(text[at + 1].symbol), text[at + 1].glued
    else { return nil }
    var height = figure
    (height.number, height.place) = (figure.number + Double(inches) / 12, 1.0 / 12)
    return Measure(
      first: figure.first, next: at + 2, family: .quantity, figure: height, unit: .foot)
  }

  /// "5 feet 2 inches", "6ft 4in", "6-foot-4", "11 stone 4 pounds": a smaller unit behind a larger.
  private func addSmaller(to measure: Measure, in text: ValueText) {
    guard let (units, ratio) = Self.smaller(than: measure.unit), measure.figure.scale == 1 else {
      return
    }
    var at = text.has("and", measure.next) ? measure.next + 1 : text.afterJoiner(measure.next)
    if text.glued(",", at) { at += 1 }
    guard at - measure.next < 2, text[at].kind != .symbol,
      let part = FigureReader(text: text).figure(afterPrefix: at), part.number < ratio,
      part.scale == 1, part.number >= 0
    else { return }
    let noun = text.afterJoiner(part.next)
    let next: Int
    if units.contains(text.word(noun)),
      text.word(noun) != "in" || text[noun].glued
        || text[noun + 1].kind != .word
    {
      next = noun + 1
    } else if ratio == 12, part.isWhole, at == measure.next || text.isJoiner(at - 1),
      text.isJoiner(at - 1) && part.number > 0
        || text[part.first].kind == .digits && endsHeight(part.next, in: text)
    {
      next = part.next
    } else {
      return
    }
    measure.figure.number += part.number / ratio
    (measure.figure.place, measure.next) = (1 / ratio, next)
  }

  /// Whether nothing follows that inches without their name would count: "5 feet 10."
  private func endsHeight(_ next: Int, in text: ValueText) -> Bool {
    if text.has("tall", next) || text[next].kind == .boundary { return true }
    return text[next].glued && [0x2E, 0x2C, 0x29, 0x3B].contains(text[next].symbol)
      && !(text[next + 1].glued && text[next + 1].kind == .digits)
  }

  /// The words of the unit in which the rest of another is told, and how many of it make one.
  private static func smaller(than unit: UnitName?) -> (WordSet, Double)? {
    switch unit {
    case .foot: (inches, 12)
    case .pound: (ounces, 16)
    case .stone: (pounds, 14)
    default: nil
    }
  }

  private static let inches: WordSet = ["in", "inch", "inches", "ins"]
  private static let ounces: WordSet = ["ounce", "ounces", "oz"]
  private static let pounds: WordSet = ["lb", "lbs", "pound", "pounds"]

  /// "3406K118": digits behind a unit make a code of it all, but for the square of a length.
  private func isCode(_ next: Int, in text: ValueText) -> Bool {
    text[next].glued && text[next].kind == .digits && text[next].count > 1
  }

  /// A lone letter is a unit only where it touches its number.
  private func isPlausible(_ written: String, glued: Bool, figure: Figure) -> Bool {
    if written == "in" || written == "st" {
      let isPlace = written == "st" && figure.number.truncatingRemainder(dividingBy: 10) == 1
      return glued && figure.place > 0 && !figure.isOne && !isPlace && figure.scale == 1
    }
    if written.utf8.count == 1 { return (glued || written == "m") && !figure.wantsNoun }
    return true
  }

  /// The square or cubic unit where an exponent touches a unit of length.
  static func squared(_ next: Int, _ written: String, in text: ValueText) -> UnitName? {
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
    // "barrels of oil a day".
    let isOf = text.has("of", measure.next) && text.isCountable(measure.next + 1)
    let at = isOf && text.word(measure.next + 2).count < 5 ? measure.next + 2 : measure.next
    let isPer = text.has("per", at) || text.glued("/", at) && text[at + 1].glued
    guard
      let base = Rates.base(at: at, in: text) ?? (isPer ? Rates.unit(at: at + 1, in: text) : nil)
    else { return }
    (measure.per, measure.next) = (base.base, base.next)
  }
}
