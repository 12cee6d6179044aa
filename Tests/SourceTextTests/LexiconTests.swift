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

  @Test func whatIsSingleSpacedNeedsNoSplitting() {
    var random = Seeded(state: 12)
    let letters = ["a", "b", "é", "’", "”", " ", " ", "\t", "\u{A0}", "\u{2009}", "\u{3000}", "日"]
    var count = 0
    for _ in 0..<2000 {
      let length = Int.random(in: 1..<9, using: &random)
      let text = (0..<length).map { _ in letters[Int.random(in: 0..<12, using: &random)] }.joined()
      guard text.isSingleSpaced else { continue }
      count += 1
      #expect(text == text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    #expect(count > 200)
    #expect("“Rivers of Silt”, a’s".isSingleSpaced && !"a  b".isSingleSpaced)
  }

  @Test func holdsIsContaining() {
    var random = Seeded(state: 13)
    let letters = ["a", "b", "é", "’", " "]
    for _ in 0..<1000 {
      func text(_ most: Int) -> String {
        (0..<Int.random(in: 0..<most, using: &random)).map { _ in
          letters[Int.random(in: 0..<5, using: &random)]
        }.joined()
      }
      let (whole, part) = (text(9), text(4))
      #expect(whole.holds(part) == whole.contains(part), "“\(part)” in “\(whole)”")
    }
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
