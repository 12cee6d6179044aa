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
      let dates = sentence.citations.compactMap { $0.source.published?.inWords }
      let printed = (sentence.citations.map(\.sentenceText) + dates).joined(separator: " ")
      for figure in sentence.text.matches(of: /\d[\d.,]*\d|\d/) {
        #expect(printed.contains(figure.output), "\(figure.output) in \(sentence.text)")
      }
    }
  }

  private func sentences(_ kind: Brief.Sentence.Kind) -> [Brief.Sentence] {
    brief.sections.flatMap(\.sentences).filter { $0.kind == kind }
  }

  @Test func bothSidesOfADisputeAreTold() throws {
    #expect(sentences(.dispute).count == 1)
    let dispute = try #require(sentences(.dispute).first)
    #expect(
      dispute.citations.map(\.claim.id) == [Sample.thirty.claim.id, Sample.seventeen.claim.id])
    #expect(
      dispute.text.hasPrefix(
        "Sources disagree on firms from Norway in 2021: The Herald (3 May 2022) "))
    #expect(dispute.text.contains("30 percent"))
    #expect(dispute.text.contains(", but Valley Post (undated) says “"))
    #expect(dispute.text.contains("17 percent"))
  }

  @Test func originsOfWhatSeveralSayAreCounted() throws {
    let agreement = try #require(sentences(.agreement).first)
    #expect(agreement.text.hasSuffix("(two articles, two origins)."))
    #expect(agreement.citations.count == 2)
  }

  @Test func whatOneSourceSaysNamesIt() throws {
    let alone = try #require(
      sentences(.single).first { $0.citations[0].claim.id == Sample.alone.claim.id })
    #expect(alone.text.hasSuffix("(Iris Bohm alone, 9 January 2023)."))
  }

  @Test func theMostTellingComesFirstAndStaysInAShortBrief() {
    let short = BriefBuilder(sentences: 1).brief(of: Sample.report)
    #expect(short.sections.flatMap(\.sentences).map(\.kind) == [.dispute])
    #expect(brief.sections[0].sentences[0].kind == .dispute)
  }

  @Test func whatItRestsOnIsCounted() throws {
    let coverage = try #require(brief.coverage)
    #expect((coverage.sources, coverage.undated, coverage.claims) == (3, 1, 6))
    #expect(coverage.disputes == 1)
    #expect((coverage.first, coverage.last) == (Day(2022, 5, 3), Day(2023, 1, 9)))
  }

  @Test func markdownHasAFootnoteForEachLine() throws {
    let text = try #require(rendered(.brief(brief), MarkdownFormat()))
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("|") }
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
    #expect(text.contains(#"“5 \*big\* \[^1] \<b>”."#))
  }

  @Test func twoFiguresOfOneSentenceAreNoDispute() {
    var twin = Sample.thirty
    twin.claim.id = "8888888888888888"
    twin.answer = "a8"
    let pair = RelatedPair(
      a: Sample.thirty, b: twin, relation: Sample.conflict.relation, independent: false)
    let report = ReportBuilder().report(
      sources: [], claims: [Sample.thirty, twin], pairs: [pair])
    let sentences = BriefBuilder().brief(of: report).sections.flatMap(\.sentences)
    #expect(sentences.allSatisfy { $0.kind != .dispute })
  }

  @Test func lookAlikesAreNoDisputes() {
    let scope = Relation(kind: .differentScope, axes: [:], explanation: "Other scope.")
    let pair = RelatedPair(a: Sample.thirty, b: Sample.later, relation: scope, independent: true)
    let report = ReportBuilder().report(
      sources: [], claims: [Sample.thirty, Sample.seventeen, Sample.later], pairs: [pair])
    let kinds = BriefBuilder().brief(of: report).sections.flatMap(\.sentences).map(\.kind)
    #expect(kinds == [.single, .single, .single])
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

  @Test func aPageForABrowserStandsAlone() throws {
    let page = try #require(rendered(.brief(brief), HTMLFormat()))
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(!page.contains("src=") && !page.contains("http"))
    #expect(page.contains("<q>Norwegian firms took 30 percent of the ore in 2021.</q>"))
    for link in page.matches(of: /href="#(note-\d+)"/) {
      #expect(page.contains("<li id=\"\(link.output.1)\">"))
    }
  }

  @Test func aTerminalGetsParagraphs() throws {
    let text = try #require(rendered(.brief(brief), TextFormat()))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.contains("[1]"))
    #expect(text.contains("This brief rests on 3 articles"))
  }

  @Test func anEmptyBaseGivesNoSentence() throws {
    let empty = ReportBuilder().report(sources: [], claims: [], pairs: [])
    #expect(BriefBuilder().brief(of: empty).sections.isEmpty)
  }
}
