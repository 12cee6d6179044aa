// Lines and columns, and marks that stand under their words whatever the letters.

import Formats
import KnowledgeBase
import Testing

@Suite struct PlacesTests {
  /// A draft whose one part is what stands between ⟦ and ⟧.
  private func census(_ marked: String, width: Int = 80) -> [String] {
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let start = marked.prefix { $0 != "⟦" }.utf8.count
    let end = marked.prefix { $0 != "⟧" }.utf8.count - "⟦".utf8.count
    var part = CheckedAssertion(
      text: "x", span: Span(start, end), verdict: .notEnoughEvidence, origins: 0, evidence: [],
      notes: [], explanation: "")
    part.sentence = Span(0, text.utf8.count)
    var result = CheckResult(text: text, whole: part, parts: [part])
    result.path = "draft.md"
    var page = ""
    _ = TextFormat().render(.check(result), on: Page(width: width) { page += $0 })
    return page.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("It ⟦rose⟧ by 3.", "~~~~", 3), ("Señor ⟦Müller⟧ said", "~~~~~~", 6),
    ("“⟦É⟧tat”", "~", 1), ("東京 ⟦rose⟧", "~~~~", 5), ("rose ⟦東京⟧", "~~~~", 5),
    ("e\u{301}te\u{301} ⟦two⟧", "~~~", 4), ("tab\t⟦two⟧", "~~~", 4),
  ])
  func marksStandUnderTheirWords(marked: String, mark: String, column: Int) {
    let lines = census(marked)
    #expect(lines[1] == String(repeating: " ", count: 7 + column) + mark)
  }

  @Test func aLongLineIsBrokenAndOnlyWhatIsMarkedIsShown() {
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")
    let lines = census(words + " ⟦figure here⟧ and more", width: 40)
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines.prefix(4).joined().contains("figure here"))
    #expect(!lines.joined().contains("word1 "))
  }

  @Test func recordsCountLinesAndUTF16Columns() throws {
    let text = "é\r\n😀 two"
    var part = CheckedAssertion(
      text: "two", span: Span(9, 12), verdict: .supported, origins: 2, evidence: [], notes: [],
      explanation: "")
    part.kind = "quantity"
    var result = CheckResult(text: text, whole: part, parts: [part])
    result.path = "draft.txt"
    let record = result.record.line
    #expect(record.contains("\"line\": 2"))
    #expect(record.contains("\"column\": 4"))
    #expect(record.contains("\"state\": \"supported\""))
  }
}
