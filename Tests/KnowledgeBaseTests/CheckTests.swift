// The verdict on a text of several assertions.

import KnowledgeBase
import Testing

@Suite struct CheckTests {
  private func part(_ verdict: Verdict, origins: Int = 0, notes: [String] = []) -> CheckedAssertion
  {
    CheckedAssertion(
      text: "x", span: Span(0, 1), verdict: verdict, origins: origins, evidence: [], notes: notes,
      explanation: "because \(verdict)")
  }
  private func whole(_ parts: [CheckedAssertion]) -> CheckedAssertion {
    Checker.whole(of: parts, text: "all of it", span: Span(0, 9))
  }

  @Test(arguments: [
    ([Verdict.supported, .contradicted, .disputed], Verdict.contradicted),
    ([.supported, .disputed, .notEnoughEvidence], .disputed),
    ([.supported, .notEnoughEvidence], .notEnoughEvidence),
    ([.supported, .supported], .supported),
  ])
  func theWorstCounts(parts: [Verdict], verdict: Verdict) {
    #expect(whole(parts.map { part($0) }).verdict == verdict)
    #expect(whole(parts.reversed().map { part($0) }).verdict == verdict)
  }

  @Test func onePartIsTheWhole() {
    var only = part(.supported, origins: 2, notes: ["approximately"])
    let whole = whole([only])
    (only.text, only.span) = ("all of it", Span(0, 9))
    #expect(whole == only)
  }

  @Test func nothingUnderstoodIsSaid() {
    #expect(whole([]).verdict == .notEnoughEvidence)
    #expect(whole([]).notes == ["not understood"])
  }

  @Test func notesAreKeptOnce() {
    let parts = [
      part(.supported, origins: 3, notes: ["a"]), part(.supported, origins: 1, notes: ["a", "b"]),
    ]
    #expect(whole(parts).notes == ["a", "b"])
    #expect(whole(parts).origins == 1)
  }

  @Test func anEmptyTextIsNotUnderstood() throws {
    let workplace = try Workplace()
    let result = try base(workplace, [entry("a.txt", "Norway", 30)]).check("")
    #expect(result.parts.isEmpty && result.whole.notes == ["not understood"])
  }
}
