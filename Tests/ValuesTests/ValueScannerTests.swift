// The scanner against the spec tables, and what holds for any text.

import Marking
import SourceText
import Testing
import Values

private let scanner = ValueScanner()
private let reference = Day(2021, 8, 14)

/// The values of a whole text.
private func values(_ text: String, reference: Day? = reference) -> [Value] {
  let bytes = Array(text.utf8)
  return scanner.values(in: bytes, Span(0, bytes.count), reference: reference)
}

/// A reading as the spec tables write it.
private func describe(_ value: Value) -> String {
  var parts = [value.family.rawValue]
  if let quantity = value.quantity { parts.append(quantity.words) }
  if let period = value.period {
    parts.append("\(period.start?.description ?? "")..\(period.end?.description ?? "")")
  }
  if value.relation != .during { parts.append(value.relation.rawValue) }
  if value.isRelative { parts.append("relative") }
  if let seconds = value.seconds { parts.append("\(Int(seconds)) s") }
  return parts.joined(separator: " ")
}

@Suite struct ValueScannerTests {
  @Test(arguments: [
    ValueSpecs.numbers, ValueSpecs.percentages, ValueSpecs.money, ValueSpecs.quantities,
    ValueSpecs.times, ValueSpecs.changes, ValueSpecs.ages, ValueSpecs.fractions,
    ValueSpecs.bounds, ValueSpecs.currencies, ValueSpecs.units, ValueSpecs.dates,
    ValueSpecs.relatives, ValueSpecs.holidays, ValueSpecs.wordings, ValueSpecs.outlooks,
    ValueSpecs.clocks,
  ])
  func readsItsSpecs(table: String) {
    for row in table.split(separator: "\n") {
      let cells = row.split(separator: " | ").map(String.init)
      let marked = Marked(cells[0])
      let found = scanner.values(in: marked.bytes, marked.whole, reference: reference)
      #expect(found.map(\.span) == marked.spans, "\(row)")
      #expect(found.map(describe).joined(separator: " ; ") == cells[1], "\(row)")
    }
  }

  @Test(arguments: [
    ValueSpecs.nothing, ValueSpecs.nothingInNews, ValueSpecs.nothingInNames,
    ValueSpecs.nothingInCodes, ValueSpecs.nothingInClocks,
  ])
  func findsNothingWhereNothingIs(table: String) {
    for text in table.split(separator: "\n") {
      #expect(values(String(text)).map(describe) == [], "\(text)")
    }
  }

  @Test func changesAreTwoValuesAndNoRange() {
    #expect(values("Prices rose from 3% to 5%.").count == 2)
    #expect(values("Output fell to 8 tonnes from 10 tonnes.").count == 2)
  }

  @Test func coresLeaveHedgesAndPrepositionsOut() {
    func core(_ text: String) -> String? {
      values(text).first.map { Array(text.utf8).text($0.core) }
    }
    #expect(core("up to 44 percent") == "44 percent")
    #expect(core("since 2003") == "2003")
    #expect(core("from 2004 to 2019") == "2004 to 2019")
    #expect(core("5,000 or more") == "5,000")
    #expect(core("US$1.5 trillion") == "US$1.5 trillion")
  }

  @Test func hedgesAreKeptAsWritten() {
    let value = values("Up to about 40 homes").first
    #expect(value?.quantity?.hedges == ["Up to", "about"])
    #expect(value?.quantity?.approximate == true)
    #expect(values("more than 40 homes").first?.quantity?.approximate == false)
  }

  @Test func relativeTimesHaveNoPeriodWithoutReference() {
    for text in ["last year", "on Tuesday", "yesterday", "March 23", "in August", "this decade"] {
      let found = values(text, reference: nil)
      #expect(found.count == 1 && found[0].period == nil && found[0].isRelative, "\(text)")
    }
    #expect(values("March 23", reference: nil).first?.partial == PartialDate(month: 3, day: 23))
    #expect(values("Tuesday", reference: nil).first?.partial == PartialDate(weekday: 2))
    #expect(values("March 23, 2022").first?.partial == nil)
  }

  @Test func ambiguousDatesKeepBothReadings() {
    let value = values("04.07.2011").first
    #expect(value?.period == Day(2011, 7, 4).map { Period($0) })
    #expect(value?.otherReadings == [Day(2011, 4, 7)].compactMap { $0 }.map { Period($0) })
    #expect(values("23.07.2011").first?.otherReadings.isEmpty == true)
  }

  @Test func skippedSpansAreInvisible() {
    let marked = Marked("It fell by 44⟦12⟧ percent in 2019⟦13⟧.")
    let found = scanner.values(
      in: marked.bytes, marked.whole, skipping: marked.spans, reference: reference)
    #expect(found.map(\.family) == [.percent, .period])
    #expect(found.first?.quantity?.number == 44)
  }

  @Test func looksOnlyInsideItsSpan() {
    let marked = Marked("In 2001, ⟦in 2002⟧, in 2003")
    let found = scanner.values(in: marked.bytes, marked.spans[0])
    #expect(found.map(\.span) == marked.spans)
  }
}

@Suite struct ValueLawTests {
  /// Spans are in order, do not overlap, lie inside, and hold their cores.
  private func check(_ bytes: [UInt8]) {
    let found = scanner.values(in: bytes, Span(0, bytes.count), reference: reference)
    var end = 0
    for value in found {
      #expect(value.span.start >= end && value.span.end <= bytes.count && !value.span.isEmpty)
      #expect(value.span.contains(value.core))
      end = value.span.end
    }
  }

  @Test func anyBytesAreRead() {
    var random = Seeded(state: 7)
    let pieces = [
      "$", "5", "12", "2019", ".", ",", "-", "–", " ", "percent", "million", "March", "the", "of",
      "from", "to", "between", "and", "half", "a", "about", "\n", "%", "Q", "3", "th", "\u{A0}",
      "°",
      "one", "ago", "last", "€", "bn", "m", "(", ")", "[", "/", ":", "+", "'", "s", "tonnes",
      "a day",
    ].map { Array($0.utf8) }
    for _ in 0..<400 {
      check((0..<120).map { _ in UInt8.random(in: 0...255, using: &random) })
      check((0..<60).flatMap { _ in pieces.randomElement(using: &random) ?? [] })
    }
  }

  @Test func longRunsAreRead() {
    for piece in [
      "next 3rd of ", "minus ", "two days after ", "the day before ", "half a ", "one over ",
      "2 and a half ", "more than ", "last week of ", "Monday of ", "10/1-", "1e", "a quarter of ",
      "9", "9,", "1 ", "one ", "(", "$", "about ", "from ", "a-", "2019-", "é", "\n", "@",
    ] {
      check(Array(String(repeating: piece, count: 100_000 / piece.utf8.count).utf8))
    }
    check(Array(String(repeating: "x", count: 3_000_000).utf8) + Array(" 5 percent".utf8))
  }

  @Test func longTextsAreCutBetweenSentences() {
    // Sentences of every length modulo a few, so that no place of a cut is lucky.
    for length in 0..<12 {
      let name = String(repeating: "x", count: length + 1)
      let text = String(repeating: "The \(name) paid up to $4.5 billion. ", count: 3000)
      let bytes = Array(text.utf8)
      let found = scanner.values(in: bytes, Span(0, bytes.count))
      #expect(found.count == 3000)
      #expect(found.allSatisfy { bytes.text($0.span) == "up to $4.5 billion" })
      let wrapped = Array(text.replacing("4.5 billion", with: "4.5\nbillion").utf8)
      #expect(scanner.values(in: wrapped, Span(0, wrapped.count)).count == 3000)
      let labels = Array(String(repeating: "See Fig. 12 for \(name), he wrote. ", count: 3000).utf8)
      #expect(scanner.values(in: labels, Span(0, labels.count)).isEmpty)
    }
  }

  @Test func signsInAnyOrderTakeLinearTime() {
    var random = Seeded(state: 17)
    let signs = [
      "1", "23", "456", ",", ".", "-", "/", ":", "$", "%", " ", "and", "e", "^", "~", "(", "half",
      "minus ",
    ]
    .map { Array($0.utf8) }
    let bytes = (0..<60_000).flatMap { _ in signs.randomElement(using: &random) ?? [] }
    func time(_ bytes: [UInt8]) -> Double {
      let took = ContinuousClock().measure { check(bytes) }
      return Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18
    }
    let part = Array(bytes[..<(bytes.count / 8)])
    _ = time(part)
    // Eight times the text takes about eight times as long; a square would take 64 times.
    #expect(time(bytes) < 24 * time(part) + 0.5)
  }

  @Test func largeNumbersGiveAClearResult() {
    #expect(
      values("999999999999999999999 billion").allSatisfy { $0.quantity?.number.isFinite ?? true })
    #expect(values("1e999 cells").allSatisfy { $0.quantity?.number.isFinite ?? true })
    #expect(values("31 February").allSatisfy { $0.family != .date })
    #expect(values("9.9^999").allSatisfy { $0.quantity?.number.isFinite ?? true })
    #expect(values("in the year 0").allSatisfy { $0.period == nil })
    #expect(values("in 10000").allSatisfy { $0.period == nil })
    #expect(values("99999 centuries ago").allSatisfy { $0.period == nil })
    #expect(values("Easter 9999").count <= 2)
  }

  @Test func wideningNeverTurnsAMatchIntoAConflict() {
    var random = Seeded(state: 19)
    for _ in 0..<500 {
      guard let a = values("\(Int.random(in: 1...99, using: &random)) percent").first?.quantity,
        let b = values("\(Int.random(in: 1...99, using: &random)) percent").first?.quantity
      else { continue }
      if case .disjoint = a.compare(b) { continue }
      var wider = a
      wider.interval.low = (a.interval.low ?? 0) - Double.random(in: 0...5, using: &random)
      wider.interval.high = (a.interval.high ?? 0) + Double.random(in: 0...5, using: &random)
      if case .disjoint = wider.compare(b) { Issue.record("\(wider.words) against \(b.words)") }
    }
  }

  @Test func datesAreReadBack() {
    var random = Seeded(state: 23)
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    for _ in 0..<400 {
      guard let day = Day(ordinal: Int.random(in: 547_000...766_000, using: &random)) else {
        continue
      }
      let month = months[day.month - 1]
      for text in [
        day.description, "\(day.day) \(month) \(day.year)", "\(month) \(day.day), \(day.year)",
        "\(day.day)/\(month.prefix(3))/\(day.year)",
      ] {
        #expect(values("on \(text).").map(\.period) == [Period(day)], "\(text)")
      }
    }
  }

  @Test func plainIntervalsHoldTheirNumber() {
    var random = Seeded(state: 11)
    for _ in 0..<500 {
      let number = Int.random(in: 1...9_999_999, using: &random)
      for unit in ["percent", "tonnes", "euros"] {
        guard let quantity = values("\(number) \(unit)").first?.quantity else {
          Issue.record("no value: \(number) \(unit)")
          continue
        }
        let (low, high) = (quantity.interval.low ?? .nan, quantity.interval.high ?? .nan)
        #expect(quantity.number == Double(number))
        #expect(low <= quantity.number && quantity.number <= high)
        #expect(high - low <= quantity.number * 0.05 + 1e-6)
        #expect(quantity.compare(quantity) == .same)
      }
    }
  }

  @Test func wordsOfAQuantityAreReadBack() {
    var random = Seeded(state: 29)
    let hedges = [
      "", "about ", "up to ", "more than ", "almost ", "at least ", "under ", "just over ",
    ]
    let scales = ["", "", " million", " billion", " trillion"]
    let units = [" percent", " tonnes", " dollars", " euros", " barrels a day", " km", ""]
    for _ in 0..<500 {
      let digits = ["\(Int.random(in: 1...1400, using: &random))", "4.5", "0.25", "29.8"]
      let unit = units.randomElement(using: &random) ?? ""
      let scale = unit == " percent" ? "" : scales.randomElement(using: &random) ?? ""
      let text =
        (hedges.randomElement(using: &random) ?? "")
        + (digits.randomElement(using: &random) ?? "") + scale + unit
      guard let written = values(text).first?.quantity else {
        Issue.record("no value: \(text)")
        continue
      }
      let read = values(written.words).first?.quantity
      #expect(read?.words == written.words, "\(text)")
      #expect(read?.unit == written.unit && read?.currency == written.currency, "\(text)")
    }
  }

  @Test func comparingIsMirrored() {
    var random = Seeded(state: 13)
    let hedges = ["", "about ", "up to ", "more than ", "almost ", "at least ", "under "]
    func quantity() -> Quantity? {
      let hedge = hedges.randomElement(using: &random) ?? ""
      return values("\(hedge)\(Int.random(in: 20...60, using: &random)) percent").first?.quantity
    }
    for _ in 0..<300 {
      guard let a = quantity(), let b = quantity() else { continue }
      #expect(a.compare(b) == b.compare(a), "\(a.words) against \(b.words)")
    }
  }
}

@Suite struct QuantityComparisonTests {
  private func compare(_ a: String, _ b: String) -> QuantityComparison? {
    guard let a = values(a).first?.quantity, let b = values(b).first?.quantity else { return nil }
    return a.compare(b)
  }

  @Test func comparesIntervals() {
    #expect(compare("30 percent", "30%") == .same)
    #expect(compare("about 30 percent", "30%") == .withinWritten)
    #expect(compare("$612 million", "$600 million") == .withinWritten)
    #expect(compare("$625 million", "$612 million") == .disjoint(gap: 12_000_000))
    #expect(compare("up to 44 percent", "30 percent") == .withinWritten)
    #expect(compare("more than 40 homes", "40 homes") == .disjoint(gap: 0))
    #expect(compare("more than 40 homes", "30 homes") == .disjoint(gap: 10))
    #expect(compare("nine nodes", "five nodes") == .disjoint(gap: 4))
  }

  @Test func convertsInsideOfADimension() {
    #expect(compare("100 km", "62.1 miles") == .withinWritten)
    #expect(compare("3 million tonnes", "3 million tons") == .same)
    #expect(compare("20 °C", "68 degrees Fahrenheit") == .withinWritten)
    #expect(compare("two weeks", "14 days") == .same)
    #expect(compare("$50 a barrel", "$50 per barrel") == .same)
  }

  @Test func leavesTheRestAlone() {
    for (a, b) in [
      ("$5 million", "€5 million"), ("5 percent", "5 percentage points"), ("5 km", "5 kg"),
      ("5 percent", "5 homes"), ("5 tonnes", "5 tonnes a day"),
      ("$50 a barrel", "$50"), ("$50 a barrel", "$50 a tonne"),
    ] {
      guard case .notComparable = compare(a, b) else {
        Issue.record("\(a) was compared with \(b)")
        continue
      }
    }
  }
}

@Suite struct ValueLexiconTests {
  @Test(arguments: Resource.names.filter { $0.hasPrefix("Values/") })
  func rowsAreSortedAndUnique(name: String) {
    let keys = Lexicon(name).rows.map { Array($0[0].utf8) }
    #expect(!keys.isEmpty)
    for (a, b) in zip(keys, keys.dropFirst()) {
      #expect(a.lexicographicallyPrecedes(b), "\(String(decoding: b, as: UTF8.self))")
    }
  }
}
