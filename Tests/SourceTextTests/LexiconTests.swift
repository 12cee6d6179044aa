// Lexicons read in place: held against their text as lines and tabs divide it.

import Marking
import SourceText
import Testing

@Suite struct LexiconTests {
  /// Key and fields of each row, by the strings of the standard library.
  private func rows(_ name: String) -> [[Substring]] {
    Resource(name).text.split(separator: "\n").drop { $0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  @Test(arguments: Resource.names.filter { $0.hasSuffix(".tsv") })
  func rowsAreThoseOfTheText(name: String) {
    let expected = rows(name)
    #expect(!expected.isEmpty)
    #expect(LexiconRows(name).map { Array($0) } == expected)
    let lexicon = Lexicon(name)
    for row in expected { #expect(lexicon[String(row[0])] == Array(row.dropFirst())) }
    #expect(lexicon["no row is called so"] == nil)
  }

  @Test func fieldsAreComparedWhole() {
    let rows = Array(LexiconRows("Values/currencies.tsv"))
    let cents = rows.filter { $0.has("minor", 1) }
    #expect(cents.count == rows.count { $0[1] == "minor" } && !cents.isEmpty)
    #expect(!rows.contains { $0.has("mino", 1) || $0.has("minors", 1) })
    for row in rows.prefix(50) { #expect(String(decoding: row.bytes(0), as: UTF8.self) == row[0]) }
  }

  @Test func spacedIsSplitting() {
    var random = Seeded(state: 11)
    let letters = ["a", " ", " ", "é", "’", "日", "b"]
    for _ in 0..<400 {
      let count = Int.random(in: 0..<12, using: &random)
      let text = (0..<count).map { _ in letters[Int.random(in: 0..<7, using: &random)] }.joined()
      #expect(text.spaced == text.split(separator: " "), "“\(text)”")
      #expect(text.dropFirst().spaced == text.dropFirst().split(separator: " "), "“\(text)”")
    }
  }
}
