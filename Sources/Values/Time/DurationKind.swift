// Lengths of time: "13-day", "five years", "half an hour", "three months and two weeks".

import SourceText

/// Figures with a unit of time.
struct DurationKind: MeasureKind {
  func measure(at index: Int, in text: ValueText) -> Measure? {
    if let vague = vague(at: index, in: text) { return vague }
    if let article = article(at: index, in: text) { return article }
    if let part = part(at: index, in: text) { return part }
    guard let figure = text.figure(at: index), figure.number >= 0 else { return nil }
    let at = text.afterJoiner(figure.next)
    guard
      let (unit, seconds) = text.length(at) ?? letter(at, after: figure, in: text),
      text[at].glued == false || text.isJoiner(at - 1) || Self.isShort(text.word(at))
    else { return age(figure, in: text) }
    let measure = Measure(
      first: index, next: at + 1, family: .duration, figure: figure, unit: UnitName(unit.text),
      seconds: figure.number * seconds)
    measure.isExact = figure.isWhole && figure.number < 100 && figure.scale == 1
    addHalf(to: measure, each: seconds, in: text)
    addParts(to: measure, below: seconds, in: text)
    return measure
  }

  /// "aged 16", "at the age of 70": years that are not written.
  private func age(_ figure: Figure, in text: ValueText) -> Measure? {
    guard figure.isWhole, figure.scale == 1, figure.number <= 130, figure.next > figure.first
    else { return nil }
    if isAppositive(figure, in: text) || isOfPeople(figure, in: text)
      || AgePhrases.isAge(figure, in: text)
    {
      let measure = Measure(
        first: figure.first, next: figure.next, family: .duration, figure: figure, unit: .year,
        seconds: figure.number * 31_536_000)
      (measure.isPrefixed, measure.isExact) = (true, true)
      return measure
    }
    var at = figure.first - 1
    while at > figure.first - 4, Self.beforeAges.contains(text.word(at)) { at -= 1 }
    if text.has("of", at) { at -= 1 }
    guard text.has("aged", at) || text.has("age", at) || text.has("ages", at),
      text.has("aged", at) || !text[at].isCapital
    else { return nil }
    let measure = Measure(
      first: figure.first, next: figure.next, family: .duration, figure: figure, unit: .year,
      seconds: figure.number * 31_536_000)
    (measure.isPrefixed, measure.isExact) = (true, true)
    return measure
  }

  /// "Ana Reyes, 34, won", "their son, nine.": a number between commas behind a person.
  private func isAppositive(_ figure: Figure, in text: ValueText) -> Bool {
    let (before, next) = (figure.first - 2, text[figure.next])
    guard text.glued(",", before + 1), figure.number >= 1, figure.number < 116,
      figure.isBare || text[figure.first].kind == .word, !text[figure.first].glued,
      next.glued || next.kind == .boundary,
      [0, 0x2C, 0x2E, 0x3B, 0x29].contains(next.symbol),
      next.kind == .symbol || next.kind == .boundary,
      !(text[figure.next + 1].glued && text[figure.next + 1].kind == .digits)
    else { return false }
    if Self.people.contains(text.word(before)) { return true }
    guard isNamePart(before, in: text), text[figure.first].kind == .digits else { return false }
    // A name of two words, of a relative, or alone at the head of its sentence.
    let first = before - 1
    return isNamePart(first, in: text) && text[before].count > 1
      || Self.people.contains(text.word(first)) && !text.has("of", first)
      || NumberNames.opensSentence(before, in: text) && next.symbol == 0x2C && figure.number > 15
  }

  private func isNamePart(_ index: Int, in text: ValueText) -> Bool {
    text[index].isCapital && text[index].roles.isDisjoint(with: [.calendar, .number, .ordinal])
      && !FunctionWords.contains(text.word(index))
      && !NumberLabels.names.contains(text.word(index))
  }

  /// "people 65 and over".
  private func isOfPeople(_ figure: Figure, in text: ValueText) -> Bool {
    guard figure.isBare, figure.number <= 100, figure.number > 4,
      text.has("and", figure.next) || text.has("or", figure.next),
      ["above", "older", "over", "under", "up", "younger"].contains(text.word(figure.next + 1))
    else { return false }
    return Self.groups.contains(text.word(figure.first - 1))
  }

  private static let groups: WordSet = [
    "adults", "anybody", "anyone", "children", "everybody", "everyone", "men", "pensioners",
    "people", "persons", "residents", "those", "women",
  ]
  private static let people: WordSet = [
    "boy", "boyfriend", "brother", "cousin", "daughter", "father", "fiance", "girl", "girlfriend",
    "grandfather", "grandmother", "grandson", "husband", "man", "mother", "nephew", "niece",
    "partner", "sister", "son", "student", "teenager", "uncle", "widow", "wife", "woman",
  ]

  /// "a few days", "a couple of hours": few are three or so, a couple two.
  private func vague(at index: Int, in text: ValueText) -> Measure? {
    let at = text.has("a", index) ? index + 1 : index
    let isCouple = text.has("couple", at)
    guard isCouple && at > index || text.has("few", at) && !text.has("the", index - 1) else {
      return nil
    }
    let noun = isCouple && text.has("of", at + 1) ? at + 2 : at + 1
    guard let (unit, seconds) = text.length(noun) else { return nil }
    let count = isCouple ? 2.0 : 3.0
    let figure = Figure(first: index, next: at + 1, number: count, place: 1)
    let measure = Measure(
      first: index, next: noun + 1, family: .duration, figure: figure, unit: UnitName(unit.text),
      seconds: count * seconds)
    measure.vagueness = isCouple ? 2...3 : 2...9
    return measure
  }

  /// "a quarter of an hour", "three quarters of a century".
  private func part(at index: Int, in text: ValueText) -> Measure? {
    // "half-hour", "a quarter-century".
    let start = text.has("a", index) ? index + 1 : index
    if text.has("half", start) || text.has("quarter", start), text.isJoiner(start + 1),
      let (unit, seconds) = text.length(start + 2), unit != "year" || start > index
    {
      let number = text.has("half", start) ? 0.5 : 0.25
      let figure = Figure(first: index, next: start + 1, number: number, place: 0)
      return Measure(
        first: index, next: start + 3, family: .duration, figure: figure,
        unit: UnitName(unit.text), seconds: number * seconds)
    }
    guard text.plays(.number, index) || text.has("a", index),
      let fraction = FractionReader(text: text).behind(index, isOf: true),
      text.has("of", fraction.next),
      text.has("a", fraction.next + 1) || text.has("an", fraction.next + 1),
      let (unit, seconds) = text.length(fraction.next + 2)
    else { return nil }
    let figure = Figure(
      first: index, next: fraction.next, number: fraction.number, place: 0)
    return Measure(
      first: index, next: fraction.next + 3, family: .duration, figure: figure,
      unit: UnitName(unit.text),
      seconds: fraction.number * seconds)
  }

  /// "3h", "for 10d": letters that touch their figure; those for days and longer only where the word
  /// before tells of a length.
  private func letter(
    _ at: Int, after figure: Figure, in text: ValueText
  ) -> (unit: Word, seconds: Double)? {
    if text.has("ms", at), text[at].glued, !text[at].isCapital, text[figure.first].kind == .digits {
      return Self.length(of: "millisecond")
    }
    guard text[at].glued, text[at].count == 1, text[figure.first].kind == .digits,
      !(text[at + 1].glued && text[at + 1].kind != .symbol), !text.isJoiner(at + 1),
      text[at].kind == .word
    else { return nil }
    let before = text.word(figure.first - 1)
    if text.has("s", at), !text[at].isCapital, !figure.isBare, !figure.isWhole {
      return Self.length(of: "second")
    }
    if text.has("h", at), !text[at].isCapital, !["at", "by", "from", "until"].contains(before) {
      return Self.length(of: "hour")
    }
    guard ["for", "last", "lasted", "lasts", "take", "takes", "took", "within"].contains(before)
    else { return nil }
    switch text.word(at) {
    case "d": return Self.length(of: "day")
    case "w": return Self.length(of: "week")
    case "y": return Self.length(of: "year")
    default: return nil
    }
  }

  /// Abbreviations that may touch their figure: "45min".
  private static func isShort(_ word: Word) -> Bool { word.count <= 4 && word != "day" }

  private static let beforeAges: WordSet = [
    "about", "and", "around", "at", "between", "from", "just", "least", "nearly", "only", "over",
    "under", "up", "to",
  ]

  /// The singular of a word for a length of time, with its seconds; nil for other words.
  static func length(of word: Word) -> (unit: Word, seconds: Double)? { lengths[word] }

  private static let beforeArticles: WordSet = [
    "about", "almost", "for", "last", "lasted", "lasting", "lasts", "nearly", "spend", "spent",
    "take", "takes", "taking", "than", "took", "within",
  ]

  /// "for an hour", "within a year": an article counts only after such a preposition, since "a year"
  /// is mostly a rate.
  private func article(at index: Int, in text: ValueText) -> Measure? {
    guard text.has("a", index) || text.has("an", index),
      let (unit, seconds) = text.length(index + 1),
      // "for a second day".
      unit != "second" || !text.isCountable(index + 2),
      Self.beforeArticles.contains(text.word(index - 1)) && !text.has("off", index + 2)
        || text.has("and", index + 2)
    else { return nil }
    let figure = Figure(first: index, next: index + 1, number: 1, place: 1)
    let measure = Measure(
      first: index, next: index + 2, family: .duration, figure: figure, unit: UnitName(unit.text),
      seconds: seconds, isExact: true)
    addHalf(to: measure, each: seconds, in: text)
    guard
      measure.next > index + 2
        || Self.beforeArticles.contains(text.word(index - 1))
    else { return nil }
    return measure
  }

  /// "an hour and a half".
  private func addHalf(to measure: Measure, each seconds: Double, in text: ValueText) {
    guard text.has("and", measure.next) else { return }
    var at = measure.next + 1
    if text.has("a", at) { at += 1 }
    guard text.has("half", at) else { return }
    measure.figure.number += 0.5
    measure.figure.place = 0.1
    measure.seconds = measure.figure.number * seconds
    (measure.next, measure.isExact) = (at + 1, false)
  }

  /// "and two weeks": smaller units after larger ones, at most three. "An hour and 51 minutes" are 111
  /// minutes, since an hour has a whole number of them; months and years have none of days.
  private func addParts(to measure: Measure, below seconds: Double, in text: ValueText) {
    var limit = seconds
    let isWhole = seconds <= Self.longestOfWholes && measure.figure.place == 1
    for _ in 0..<3 {
      let isLinked = text.has("and", measure.next) || text.glued(",", measure.next)
      let at = isLinked ? measure.next + 1 : measure.next
      guard let figure = text.figure(at: at), figure.next > at, figure.number < 1000,
        let (unit, each) = text.length(figure.next) ?? minutes(figure.next, in: text),
        each < limit, !text.has("ago", figure.next + 1),
        // "three weeks, nineteen days to be exact": said twice.
        figure.number * each < limit
      else { return }
      limit = each
      measure.seconds = (measure.seconds ?? 0) + figure.number * each
      measure.figure.number = (measure.seconds ?? 0) / (isWhole ? each : seconds)
      if isWhole { (measure.unit, measure.figure.place) = (UnitName(unit.text), 1) }
      (measure.next, measure.isExact) = (figure.next + 1, false)
    }
  }

  /// A week: it and all shorter units are whole numbers of the shorter ones.
  private static let longestOfWholes = 604_800.0

  /// "2h 20m": minutes behind hours.
  private func minutes(_ index: Int, in text: ValueText) -> (unit: Word, seconds: Double)? {
    let isLetter = text.has("m", index) && text[index].glued && text[index - 1].kind == .digits
    return isLetter && text.has("h", index - 2) ? Self.length(of: "minute") : nil
  }

  /// All words for lengths of time.
  static var words: [Word] { lengths.words }

  private static let lengths = WordTable(
    table.flatMap { unit, seconds, others in
      ([unit, unit + "s"] + others).map { (Word($0), (unit: Word(unit), seconds: seconds)) }
    })

  /// The units in the singular.
  static let units = table.map(\.unit)

  private static let table: [(unit: String, seconds: Double, others: [String])] = [
    ("millisecond", 0.001, ["msec"]), ("microsecond", 0.000_001, []),
    ("second", 1, ["sec", "secs"]), ("minute", 60, ["min", "mins"]),
    ("hour", 3600, ["hr", "hrs"]), ("day", 86_400, []), ("night", 86_400, []),
    ("week", 604_800, ["wks"]), ("fortnight", 1_209_600, []), ("month", 2_592_000, []),
    ("year", 31_536_000, ["yr", "yrs"]), ("decade", 315_360_000, []),
    ("century", 3_153_600_000, ["centuries"]), ("weekend", 172_800, []),
  ]
}
