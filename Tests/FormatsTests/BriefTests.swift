// A brief says nothing that its footnotes do not.

import Formats
import Foundation
import KnowledgeBase
import Testing

@Suite struct BriefTests {
  private let brief = BriefBuilder().brief(of: Sample.report)

  @Test func everySentenceIsCitedAndEveryFigurePrinted() {
    for sentence in brief.sections.flatMap(\.sentences) {
      #expect(!sentence.citations.isEmpty)
      let printed = sentence.citations.map(\.sentenceText).joined(separator: " ")
      for figure in sentence.text.matches(of: /\d[\d.,]*\d|\d/) {
        #expect(printed.contains(figure.output), "\(figure.output) in \(sentence.text)")
      }
    }
  }

  @Test func bothSidesOfADisputeAreTold() throws {
    let section = try #require(brief.sections.first)
    #expect(section.title == "Where sources disagree")
    #expect(section.sentences.count == 1)
    #expect(
      section.sentences[0].citations.map(\.claim.id) == [
        Sample.thirty.claim.id, Sample.seventeen.claim.id,
      ])
    #expect(section.sentences[0].text.contains("30 percent"))
    #expect(section.sentences[0].text.contains("17 percent"))
  }

  @Test func countsOfOurOwnAreWords() throws {
    let section = try #require(brief.sections.dropFirst().first)
    #expect(section.sentences[0].text.hasPrefix("Two sources (two origins) say"))
  }

  @Test func aQuestionWithAFigureThatNoQuotePrintsIsLeftOut() {
    var (a, b) = (Sample.thirty, Sample.seventeen)
    a.questionText = "What share was taken in 1999?"
    b.questionText = a.questionText
    let pair = RelatedPair(a: a, b: b, relation: Sample.conflict.relation, independent: true)
    let report = ReportBuilder().report(sources: [], claims: [a, b], pairs: [pair])
    let text = BriefBuilder().brief(of: report).sections[0].sentences[0].text
    #expect(!text.contains("1999"))
  }

  @Test func markdownHasAFootnoteForEachLine() throws {
    let text = try #require(rendered(.brief(brief), MarkdownFormat()))
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    for line in lines { #expect(line.contains("[^"), "\(line)") }
    #expect(
      lines.contains(
        "[^1]: Ana Reyes and Tom Holt, *Copper rush at Tolva*, The Herald, 3 May 2022, "
          + "paragraph 1: “Norwegian firms took 30 percent of the ore in 2021.”"))
    #expect(lines.contains { $0.contains("Iris Bohm, mine/digest.md, 9 January 2023") })
  }

  @Test func marksOfMarkdownInSourcesStayText() throws {
    let claim = Sample.claim(
      "7777777777777777", Sample.post, "5 *big* [^1] <b>", in: "5 *big* [^1] <b>", question: "q",
      answer: "a", text: "?", value: Sample.percent(5), year: nil)
    let brief = Brief(
      title: "T",
      sections: [.init(title: "S", sentences: [.init(text: "It says so", citations: [claim])])])
    let text = try #require(rendered(.brief(brief), MarkdownFormat()))
    #expect(text.contains("It says so[^1]\n"))
    #expect(text.contains(#"“5 \*big\* \[^1\] \<b>”."#))
  }

  @Test func twoFiguresOfOneSentenceAreNoDispute() {
    var twin = Sample.thirty
    twin.claim.id = "8888888888888888"
    twin.answer = "a8"
    let pair = RelatedPair(
      a: Sample.thirty, b: twin, relation: Sample.conflict.relation, independent: false)
    let report = ReportBuilder().report(
      sources: [], claims: [Sample.thirty, twin], pairs: [pair])
    #expect(BriefBuilder().brief(of: report).sections.isEmpty)
  }

  @Test func otherMeasuresAreToldBesideADisputeOnly() {
    let scope = Relation(kind: .differentScope, axes: [:], explanation: "Other scope.")
    let pair = RelatedPair(
      a: Sample.thirty, b: Sample.later, relation: scope, independent: true)
    func lines(_ pairs: [RelatedPair]) -> [String] {
      let report = ReportBuilder().report(
        sources: [], claims: [Sample.thirty, Sample.seventeen, Sample.later], pairs: pairs)
      return BriefBuilder().brief(of: report).sections
        .filter { $0.title == "What differs without conflict" }
        .flatMap(\.sentences).map(\.text)
    }
    #expect(lines([pair]).isEmpty)
    #expect(lines([pair, Sample.conflict]).count == 1)
  }

  @Test func aloneOnlyFiguresAreTold() {
    let words = Sample.claim(
      "9999999999999999", Sample.post, "a dozen pits", in: "It has a dozen pits.", question: "q9",
      answer: "a9", text: "How many pits?", value: Sample.count(12, "pit"), year: nil)
    let report = ReportBuilder().report(sources: [], claims: [words, Sample.alone], pairs: [])
    let sentences = BriefBuilder().brief(of: report).sections.flatMap(\.sentences)
    #expect(sentences.map(\.citations[0].claim.id) == [Sample.alone.claim.id])
  }

  @Test func noteMarkersAreNotQuoted() {
    #expect("It fell in time.2".withoutMarker(of: ["2"]) == "It fell in time.")
    #expect("It fell.[^4]".withoutMarker(of: ["4"]) == "It fell.")
    #expect("It fell to 2".withoutMarker(of: ["2"]) == "It fell to 2")
  }

  @Test func anEmptyBaseGivesNoSentence() throws {
    let empty = ReportBuilder().report(sources: [], claims: [], pairs: [])
    #expect(BriefBuilder().brief(of: empty).sections.isEmpty)
  }
}
