// Lengths of time: "13-day", "five years", "half an hour", "three months and two weeks".

import SourceText

/// Figures with a unit of time.
struct DurationKind: MeasureKind {
  func measure(at index: Int, in text: ValueText) -> Measure? {
    if let article = article(at: index, in: text) { return article }
    guard let figure = text.figure(at: index), figure.number >= 0 else { return nil }
    let at = text.afterJoiner(figure.next)
    guard let (unit, seconds) = Self.length(of: text.word(at)),
      text[at].glued == false || text.isJoiner(at - 1)
    else { return age(figure, in: text) }
    var measure = Measure(
      first: index, next: at + 1, family: .duration, figure: figure, unit: unit,
      seconds: figure.number * seconds)
    measure.isExact = figure.isWhole && figure.number < 100 && figure.scale == 1
    addHalf(to: &measure, each: seconds, in: text)
    addParts(to: &measure, below: seconds, in: text)
    return measure
  }

  /// "aged 16", "at the age of 70": years that are not written.
  private func age(_ figure: Figure, in text: ValueText) -> Measure? {
    guard figure.isWhole, figure.scale == 1, figure.number <= 130, figure.next > figure.first
    else { return nil }
    var at = figure.first - 1
    while at > figure.first - 4, Self.beforeAges.contains(text.word(at)) { at -= 1 }
    if text.has("of", at) { at -= 1 }
    guard text.has("aged", at) || text.has("age", at) || text.has("ages", at),
      text.has("aged", at) || !text[at].isCapital
    else { return nil }
    var measure = Measure(
      first: figure.first, next: figure.next, family: .duration, figure: figure, unit: "year",
      seconds: figure.number * 31_536_000)
    (measure.isPrefixed, measure.isExact) = (true, true)
    return measure
  }

  private static let beforeAges: Set<String> = [
    "about", "and", "around", "at", "between", "from", "just", "least", "nearly", "only", "over",
    "under", "up", "to",
  ]

  /// The singular of a word for a length of time, with its seconds; nil for other words.
  static func length(of word: String) -> (unit: String, seconds: Double)? { lengths[word] }

  /// "for an hour", "within a year": an article counts only after such a preposition, since "a year"
  /// is mostly a rate.
  private func article(at index: Int, in text: ValueText) -> Measure? {
    guard text.has("a", index) || text.has("an", index),
      let (unit, seconds) = Self.length(of: text.word(index + 1)),
      ["for", "within", "than", "nearly", "almost", "about", "lasted"]
        .contains(text.word(index - 1)) || text.has("and", index + 2)
    else { return nil }
    let figure = Figure(first: index, next: index + 1, number: 1, place: 1)
    var measure = Measure(
      first: index, next: index + 2, family: .duration, figure: figure, unit: unit,
      seconds: seconds, isExact: true)
    addHalf(to: &measure, each: seconds, in: text)
    guard
      measure.next > index + 2
        || ["for", "within", "than", "nearly", "almost", "about", "lasted"]
          .contains(text.word(index - 1))
    else { return nil }
    return measure
  }

  /// "an hour and a half".
  private func addHalf(to measure: inout Measure, each seconds: Double, in text: ValueText) {
    guard text.has("and", measure.next) else { return }
    var at = measure.next + 1
    if text.has("a", at) { at += 1 }
    guard text.has("half", at) else { return }
    measure.figure.number += 0.5
    measure.figure.place = 0.1
    measure.seconds = measure.figure.number * seconds
    (measure.next, measure.isExact) = (at + 1, false)
  }

  /// "and two weeks": smaller units after larger ones, at most three.
  private func addParts(to measure: inout Measure, below seconds: Double, in text: ValueText) {
    var limit = seconds
    for _ in 0..<3 {
      let at = text.has("and", measure.next) ? measure.next + 1 : measure.next
      guard let figure = text.figure(at: at),
        let (_, each) = Self.length(of: text.word(figure.next)),
        each < limit, !text.has("ago", figure.next + 1)
      else { return }
      limit = each
      measure.seconds = (measure.seconds ?? 0) + figure.number * each
      measure.figure.number = (measure.seconds ?? 0) / seconds
      (measure.next, measure.isExact) = (figure.next + 1, false)
    }
  }

  /// All words for lengths of time.
  static var words: [String] { Array(lengths.keys) }

  private static let lengths: [String: (String, Double)] = {
    let units: [(String, Double)] = [
      ("second", 1), ("minute", 60), ("hour", 3600), ("day", 86_400), ("night", 86_400),
      ("week", 604_800), ("fortnight", 1_209_600), ("month", 2_592_000), ("year", 31_536_000),
      ("decade", 315_360_000), ("century", 3_153_600_000), ("weekend", 172_800),
    ]
    var lengths: [String: (String, Double)] = [:]
    for (unit, seconds) in units {
      lengths[unit] = (unit, seconds)
      lengths[unit + "s"] = (unit, seconds)
    }
    lengths["centuries"] = lengths["century"]
    lengths["centurys"] = nil
    lengths["mins"] = lengths["minute"]
    lengths["hrs"] = lengths["hour"]
    lengths["secs"] = lengths["second"]
    lengths["yrs"] = lengths["year"]
    return lengths
  }()
}
