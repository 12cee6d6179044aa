// A claim against one text: the rules where they are sure, the network for the rest.

import Comparison
import Testing

@Suite struct TextJudgeTests {
  private static let judge = TextJudge()

  /// The verdict, the claim, the text.
  @Test(arguments: ComparisonRow.rows(Self.table))
  func verdict(_ row: ComparisonRow) {
    let told = Self.judge.judge(row.texts[0], by: row.texts[1])
    #expect(told.verdict.rawValue == row.expected, "\(told.explanation)")
    #expect(told.explanation.hasSuffix("."))
  }

  private static let table = """
    supported | The bridge is 420 metres long. | The bridge, opened in 1931, is 420 metres long.
    supported | More than 100 people were hurt in the fire. | The fire hurt 120 people.
    contradicted | Fewer than 100 people were hurt in the fire. | The fire hurt 120 people.
    contradicted | More than 150 people were hurt in the fire. | The fire hurt 120 people.
    contradicted | Vessia has won fewer than 12 titles. | Vessia has won 14 titles and 3 cups.
    contradicted | The museum opened before 1990. | The museum opened in 1994.
    supported | The museum opened after 1990. | The museum opened in 1994.
    contradicted | The dam holds 3 million litres. | The dam holds 8 million litres.
    not_enough_evidence | The mayor bought a yellow boat. | Rainfall in the valley was low.
    """

  private static let texts = [
    "The harbour handled 4,200 containers in May.",
    "Osk Energy paid $35 million for the mine in 2014.",
    "About 18 percent of the pupils walk to school.",
    "The ferry sank on 3 March 1988 and 12 sailors died.",
  ]

  @Test(arguments: texts) func aTextSupportsItself(_ text: String) {
    let told = Self.judge.judge(text, by: text)
    #expect(told.verdict == .supported, "\(told.explanation)")
  }

  /// Each digit in turn becomes another one.
  @Test(arguments: texts) func anotherDigitContradicts(_ text: String) {
    let first = text.firstIndex { ("1"..."9").contains($0) }
    guard let first else { return }
    var other = text
    other.replaceSubrange(first...first, with: text[first] == "9" ? "4" : "9")
    let told = Self.judge.judge(other, by: text)
    #expect(told.verdict == .contradicted, "\(other): \(told.explanation)")
    #expect(told.axes[.value] == .different || told.axes[.period] == .different)
  }

  @Test func theSameIsToldEachTime() {
    for row in ComparisonRow.rows(Self.table) {
      let told = Self.judge.judge(row.texts[0], by: row.texts[1])
      #expect(told == TextJudge().judge(row.texts[0], by: row.texts[1]))
    }
  }

  @Test(arguments: ["", " ", "…", "?", "\u{0}"]) func emptyTextsSayNothing(_ text: String) {
    #expect(Self.judge.judge(text, by: "It rained in Lisbon.").verdict == .notEnoughEvidence)
    #expect(Self.judge.judge("It rained in Lisbon.", by: text).verdict == .notEnoughEvidence)
  }

  @Test func theExplanationNamesTheAxes() {
    let told = Self.judge.judge(
      "The orchard has fewer than 300 trees.", by: "There are 410 trees in the orchard.")
    #expect(told.axes[.value] == .different)
  }
}
