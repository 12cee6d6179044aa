// Questions are grouped by what relates them, and disputes come first.

import KnowledgeBase
import Testing

@Suite struct ReportBuilderTests {
  @Test func disputesComeFirstAndSinglesAreCounted() {
    #expect(Sample.report.questions.map(\.id) == ["q1", "q2"])
    #expect(Sample.report.singleCount == 1)
    #expect(Sample.report.singles.map(\.claim.id) == [Sample.alone.claim.id])
    #expect(Sample.report.claimCount == 6)
  }

  @Test func withoutDisputeMoreOriginsComeFirst() {
    let report = ReportBuilder().report(sources: [], claims: Sample.claims, pairs: [])
    #expect(report.questions.first?.id == "q2")
  }

  @Test func relatedQuestionsAreOne() {
    var other = Sample.seventeen
    other.question = "q9"
    let pair = RelatedPair(
      a: Sample.thirty, b: other, relation: Sample.conflict.relation, independent: true)
    let report = ReportBuilder().report(
      sources: [], claims: [Sample.thirty, other], pairs: [pair])
    #expect(report.questions.count == 1)
    #expect(report.questions[0].answers.map(\.id) == ["a1", "a2"])
    #expect(report.questions[0].pairs.count == 1)
  }

  @Test func severalPairsOfTwoAnswersAreOne() {
    var twin = Sample.conflict
    twin.independent = false
    let report = ReportBuilder().report(
      sources: [], claims: Sample.claims, pairs: [twin, Sample.conflict])
    #expect(report.questions[0].pairs == [Sample.conflict])
  }

  @Test func pairsOutsideTheClaimsAreLeftOut() {
    let report = ReportBuilder().report(
      sources: [], claims: [Sample.thirty, Sample.later], pairs: [Sample.conflict])
    #expect(report.questions[0].pairs.isEmpty)
  }

  @Test func limitCutsQuestions() {
    let report = ReportBuilder().report(
      sources: [], claims: Sample.claims, pairs: [], limit: 1)
    #expect(report.questions.count == 1)
    #expect(report.singleCount == 1)
  }
}
