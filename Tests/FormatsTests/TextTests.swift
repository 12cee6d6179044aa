// Pages for people, held against golden files beside this test. To record one anew, delete it and
// run the test: it writes the file, fails once, and the change shows in the diff.

import Formats
import Foundation
import KnowledgeBase
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("report", 7), ("conflicts", 8), ("explanation", 10), ("check", 11), ("stats", 13),
    ("claim", 5), ("reviews", 15), ("hits", 6),
  ])
  func golden(name: String, index: Int) throws {
    let text = try #require(rendered(outputs[index], TextFormat()))
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name).txt")
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).txt; read it and run again")
      return
    }
    #expect(text == expected)
  }

  @Test func articlesDoNotDriveTheScreen() throws {
    var claim = Sample.thirty
    claim.claim.quote = "red \u{1B}[31m alert\u{7} now"
    let text = try #require(rendered(.claims([claim]), TextFormat()))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func coloursOnlyWhereTheyAreWanted() {
    var text = ""
    let page = Page(isColoured: true) { text += $0 }
    _ = TextFormat().render(.report(Sample.report), on: page)
    #expect(text.contains("\u{1B}[31m"))
    #expect(rendered(.report(Sample.report), TextFormat())?.contains("\u{1B}") == false)
  }

  @Test func csvQuotesWhatNeedsIt() throws {
    var claim = Sample.thirty
    claim.claim.quote = "said, \"30\nper cent\""
    let text = try #require(rendered(.claims([claim]), CSVFormat()))
    #expect(text.hasPrefix("id,path,publisher"))
    #expect(text.hasSuffix("\"said, \"\"30\nper cent\"\"\"\r\n"))
  }
}

@Suite struct ExplanationTests {
  @Test(arguments: [
    (
      "But exactly 1,200 person / 9 to 12 person differ.",
      "But exactly 1,200 people / 9 to 12 people differ."
    ),
    (
      "At least 2 million person, exactly 1 person.", "At least 2 million people, exactly 1 person."
    ),
    ("No person said so; 3 personal ones.", "No person said so; 3 personal ones."),
    (
      "Other periods (2019-01-01 to 2019-12-31 / 2020-01-01 to 2020-12-31).",
      "Other periods (2019 / 2020)."
    ),
    ("Given 2021-08-14 / 2021-09-01 to 2021-09-30.", "Given 14 August 2021 / September 2021."),
    ("Dates (2019-01-01 to … / … to 2020-12-31).", "Dates (since 2019 / until 2020)."),
    ("Not 2021-13-40.", "Not 2021-13-40."),
  ])
  func readsAsItIsSaid(words: String, said: String) {
    var claim = Sample.staffA
    claim.claim.value = Sample.count(1200, "person")
    let checked = CheckedAssertion(
      text: "x", span: Span(0, 1), verdict: .supported, origins: 1,
      evidence: [.init(evidence: claim, relation: .agree)], notes: [], explanation: words)
    let result = CheckResult(text: "x", whole: checked, parts: [checked])
    let text = rendered(.check(result), TextFormat()) ?? ""
    #expect(text.split(separator: "\n").dropFirst().first.map { $0.dropFirst(2) } ?? "" == said)
  }
}

@Suite struct PhraseTests {
  @Test(arguments: [
    (
      Quantity(number: 2.3e9, interval: Interval(low: 2.2e9, high: 2.4e9), currency: "USD"),
      "$2.3 billion"
    ),
    (Sample.dollars(2e9), "about $2 billion (1.9 billion to 2.1 billion)"),
    (Sample.count(1, "person"), "1 person"), (Sample.count(4700, "person"), "4,700 people"),
    (Sample.count(29_800_000, "tonne"), "29.8 million tonnes"),
    (Sample.count(80_000, "barrel per day"), "80,000 barrels per day"),
    (Sample.count(3, "country"), "3 countries"), (Sample.count(2, "rank"), "rank 2"),
    (Sample.count(40, "life"), "40 lives"), (Sample.count(2, "policeman"), "2 policemen"),
    (Sample.percent(0.5), "0.5 percent"), (Sample.percent(-3.25), "-3.25 percent"),
    (Sample.count(1_234_567.89, "m"), "1,234,567.89 ms"),
    (
      Quantity(number: 612, interval: Interval(low: 611.5, high: 612.5), currency: "CHF"),
      "CHF 612"
    ),
    (
      Quantity(
        number: 44, interval: Interval(low: nil, high: 44), unit: "percent", hedges: ["up to"]),
      "up to 44 percent (44 or less)"
    ),
    (
      Quantity(
        number: 4, interval: Interval(low: 4, high: nil, lowOpen: true), unit: "percent",
        hedges: ["more than"]), "more than 4 percent (above 4)"
    ),
  ])
  func quantities(quantity: Quantity, words: String) {
    #expect(quantity.inWords == words)
  }

  @Test(arguments: [
    (Period(year: 2019), "2019"), (Period(year: 2013, month: 9), "September 2013"),
    (Day(2021, 8, 14).map(Period.init), "14 August 2021"),
    (Period(start: Day(2004, 1, 1), end: Day(2019, 12, 31), grain: .span), "2004 to 2019"),
    (Period(start: Day(2003, 1, 1), end: nil, grain: .year), "since 2003"),
    (Period(start: nil, end: Day(2019, 12, 31), grain: .year), "until 2019"),
    (
      Period(start: Day(2021, 8, 9), end: Day(2021, 8, 15), grain: .week),
      "9 August 2021 to 15 August 2021"
    ),
  ])
  func periods(period: Period?, words: String) {
    #expect(period?.inWords == words)
  }
}
