// What may be typed into a search, and what is found.

import ClaimStore
import Claims
import Comparison
import Documents
import SourceText
import Testing
import Values

@Suite struct SearchTests {
  let workplace: Workplace
  let store: Store

  init() throws {
    workplace = try Workplace()
    store = try workplace.store()
    _ = try store.write(
      entry(
        "trade.txt",
        "The U.S. trade ministry said that ⟦30 percent⟧ of the population left.\nPopular nations.\n",
        [Share(subject: "Norway", percent: 30)],
        metadata: Metadata(title: "Trade", publisher: "The Post", published: Day(2020, 5, 1))))
    _ = try store.write(
      entry("oil.txt", "Él exportó el óleo.\nOil exports of Kazakhstan's fields and gas.\n"))
  }

  @Test func wordsOfTheBaseAreKnown() throws {
    try store.read { snapshot in
      let known = try ["Kazakhstan", "field", "Skarvik"].map(snapshot.has)
      #expect(known == [true, true, false])
    }
  }

  private func found(_ words: String, _ selection: Selection = .init()) throws -> [String] {
    try store.read { try $0.search(words, selection) }.map { "\($0.source.path) \($0.block)" }
  }

  @Test(arguments: [
    ("TRADE ministry", ["trade.txt 0"]), ("ministry trade", ["trade.txt 0"]),
    ("\"trade ministry\"", ["trade.txt 0"]), ("\"ministry trade\"", []),
    ("“trade ministry”", ["trade.txt 0"]), ("populat*", ["trade.txt 0"]), ("populatio", []),
    ("nation", ["trade.txt 1"]), ("exporting oil", ["oil.txt 1"]), ("exporto", ["oil.txt 0"]),
    ("U.S.", ["trade.txt 0"]), ("u.s. Ministry", ["trade.txt 0"]), ("U.N.", []),
    ("Kazakhstan’s", ["oil.txt 1"]), ("kazakhstan's fields", ["oil.txt 1"]),
    ("ministry OR oil", ["oil.txt 1", "trade.txt 0"]), ("oil -gas", []),
    ("exports OR exportó -gas", ["oil.txt 0"]), ("exportó NOT \"el óleo\"", []),
    ("-gas", []), ("ministry AND trade", ["trade.txt 0"]), ("\"trade minis\"*", ["trade.txt 0"]),
    ("oil & gas", ["oil.txt 1"]), ("population-left", ["trade.txt 0"]), ("left-population", []),
    ("30", ["trade.txt 0"]), ("\"-\" oil", ["oil.txt 1"]),
  ])
  func finds(words: String, paths: [String]) throws {
    #expect(try found(words).sorted() == paths.sorted())
  }

  @Test(arguments: [
    "", " ", "\"", "\"\"", "*", "-", "--", "OR", "AND", "NOT", "x OR", "OR x", "NEAR(a b)", "a:b",
    "^a", "{a}", "(", ")", "a)", "\\", "%_", "'; --", "🙂", "\u{0}", "a\u{0}b", "+", "-\"", "\"*",
    "* *", "«", "\u{301}", "\u{FFF9}",
  ])
  func signsAreNoErrors(words: String) throws { _ = try found(words) }

  @Test func saysWhere() throws {
    let hits = try store.read { try $0.search("exportó oleo") }
    let hit = try #require(hits.first)
    #expect(hit.pieces == ["Él ", "exportó", " el ", "óleo", ".\n"])
    let text = try store.read { try $0.text(of: hit.source.id) }
    #expect(hit.matches.map(text.text) == ["exportó", "óleo"])
    let later = try store.read { try $0.search("gas") }
    #expect(later.first?.matches.map(text.text) == ["gas"])
  }

  @Test func hasTheClaims() throws {
    let hits = try store.read { try $0.search("ministry") }
    #expect(hits.first?.claims.map(\.claim.quote) == ["30 percent"])
  }

  @Test func filters() throws {
    #expect(try found("OR the OR of", Selection(source: "post")) == ["trade.txt 0"])
    #expect(try found("oil OR trade", Selection(since: Day(2020, 1, 1))) == ["trade.txt 0"])
    #expect(try found("oil OR trade", Selection(until: Day(2019, 1, 1))).isEmpty)
    #expect(try found("oil OR trade", Selection(limit: 1)).count == 1)
  }

  @Test func wordsAsTypedComeFirst() throws {
    _ = try store.write(entry("z.txt", "Export.\nExport of all.\n"))
    #expect(try found("exports").first == "oil.txt 1")
    #expect(try found("exports").count == 3)
  }

  /// In a large base the words that few paragraphs have lead to them, in other forms too, and those that
  /// most have tell which comes first.
  @Test func rareWordsLeadInALargeBase() throws {
    let many = String(repeating: "The mill in Torvik made paper.\n", count: 5_000)
    _ = try store.write(entry("many.txt", many))
    _ = try store.write(entry("other.txt", "The owner of Quilmara slept.\n"))
    _ = try store.write(entry("wanted.txt", "Paper is made by mills in Quilmara.\n"))
    func first(_ words: String...) throws -> [String] {
      try store.read { snapshot in
        try snapshot.blocks(anyOf: words, limit: 2).map { try snapshot.paragraph($0).source.path }
      }
    }
    #expect(try first("mill", "quilmara", "paper") == ["wanted.txt", "other.txt"])
    #expect(try first("owners", "mill") == ["other.txt"])
    #expect(try first("mill", "paper").count == 2)
    #expect(try first("nowhere").isEmpty)
  }
}
