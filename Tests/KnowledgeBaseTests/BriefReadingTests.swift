// A brief is read again with our own extraction: what its sentences assert is held against the claims
// that they cite. No sentence may say more.

import Foundation
import KnowledgeBase
import Testing

@Suite struct BriefReadingTests {
  private func base(_ workplace: Workplace) async throws -> KnowledgeBase {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let base = try KnowledgeBase(path: workplace.database, access: .readWrite)
    _ = try await base.ingest([root.appendingPathComponent("corpus/articles").path])
    return base
  }

  @Test func noSentenceSaysMoreThanItsClaims() async throws {
    let workplace = try Workplace()
    let base = try await base(workplace)
    let brief = try base.brief(sentences: BriefLength.long.sentences)
    let sentences = brief.sections.flatMap(\.sentences)
    #expect(sentences.count > 30)
    for sentence in sentences where sentence.kind != .dispute {
      let quotes = sentence.citations.map { $0.sentenceText.singleSpaced }.joined(separator: " ")
      // Without what is said of the sources, in brackets at the end.
      let support = #/ \([^\(\)]*(?:alone|origin|origins)[^\(\)]*\)\.$/#
      let told = sentence.text.replacing(support, with: ".")
      for part in try base.check(told).parts {
        let cited = Set(sentence.citations.map(\.claim.id))
        let grounds = part.evidence.filter { cited.contains($0.evidence.claim.id) }
        #expect(!grounds.contains { $0.relation == .conflict }, "\(told)")
      }
      for figure in told.matches(of: /\d[\d.,]*\d|\d/) {
        let period = sentence.citations.compactMap { $0.claim.time?.period }
        let years = period.flatMap { [$0.start, $0.end] }.compactMap { $0?.year }
        let isYear = Int(figure.output).map(years.contains) ?? false
        let days = period.flatMap { [$0.start, $0.end] }.compactMap { $0?.day }
        let isDay = Int(figure.output).map(days.contains) ?? false
        #expect(
          quotes.contains(figure.output) || isYear || isDay, "\(figure.output) in \(told)")
      }
    }
  }

  @Test func whatWasNotKnownIsNotTold() async throws {
    let workplace = try Workplace()
    let base = try await base(workplace)
    let day = try #require(Day(2023, 10, 15))
    let brief = try base.brief(sentences: 200, asOf: day)
    let sources = brief.sections.flatMap(\.sentences).flatMap(\.citations).map(\.source)
    #expect(!sources.isEmpty)
    #expect(sources.allSatisfy { $0.published.map { $0 <= day } ?? false })
    #expect(brief.sections.flatMap(\.sentences).allSatisfy { !$0.text.contains("Aurora Mapper") })
  }

  @Test(arguments: [1, 7, 30])
  func aBriefIsNoLongerThanAsked(count: Int) async throws {
    let workplace = try Workplace()
    let brief = try await base(workplace).brief(sentences: count)
    #expect(brief.sections.flatMap(\.sentences).count == count)
  }
}
