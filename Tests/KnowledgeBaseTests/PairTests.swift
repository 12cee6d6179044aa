// From relations between answers to pairs of claims.

import KnowledgeBase
import Testing

@Suite struct PairTests {
  let workplace: Workplace
  init() throws { workplace = try Workplace() }

  private let entries = [
    entry("a.txt", "Norway", 30), entry("b.txt", "Norway", 30), entry("c.txt", "Norway", 17),
    entry("d.txt", "Norway", 30, year: 2020), entry("e.txt", "Sweden", 30),
  ]

  private func names(_ pairs: [RelatedPair]) -> [String] {
    pairs.map { pair in
      let paths = [pair.a.source.path, pair.b.source.path].sorted().joined(separator: " ")
      return "\(paths) \(pair.relation.kind.rawValue)"
    }.sorted()
  }

  @Test func expandsAnswersToClaims() throws {
    let base = try base(workplace, entries)
    #expect(names(try base.pairs([.conflict])) == ["a.txt c.txt conflict", "b.txt c.txt conflict"])
    #expect(names(try base.pairs([.agree])) == ["a.txt b.txt agree"])
    #expect(
      names(try base.pairs([.differentTime, .differentScope]))
        == ["a.txt", "b.txt", "c.txt"].map { "\($0) d.txt different_time" })
    let all = try base.pairs(Set(RelationKind.allCases))
    #expect(all.count == 6)
    #expect(all.allSatisfy { $0.a.claim.id < $0.b.claim.id })
    let ids = all.map { $0.a.claim.id + $0.b.claim.id }
    #expect(ids == ids.sorted() && Set(ids).count == ids.count)
  }

  @Test func filtersByEitherClaim() throws {
    let base = try base(workplace, entries)
    #expect(names(try base.pairs([.conflict], Filter(source: "b.txt"))) == ["b.txt c.txt conflict"])
    #expect(try base.pairs([.conflict], Filter(about: "sweden")).isEmpty)
    #expect(try base.pairs([.conflict], Filter(kind: .quantity, limit: 1)).count == 1)
  }

  @Test func aCrowdPairsWithTheEarliestOnly() throws {
    var crowd = (0..<60).map { entry("n\(100 + $0).txt", "Norway", 30) }
    crowd[33] = entry("early.txt", "Norway", 30, published: Day(1999, 1, 1))
    let base = try base(workplace, crowd + [entry("x.txt", "Norway", 17)])
    let agreements = try base.pairs([.agree])
    #expect(agreements.count == 59)
    #expect(agreements.allSatisfy { [$0.a.source.path, $0.b.source.path].contains("early.txt") })
    #expect(try base.pairs([.conflict]).count == 60)
  }

  @Test func aSentenceDoesNotConflictWithItself() throws {
    var twin = entry("a.txt", "Norway", 30)
    let other = entry("a.txt", "Norway", 17)
    var second = other.claims[0]
    (second.id, second.span) = (hash("second"), twin.claims[0].span)
    (second.quote, second.sentence) = (twin.claims[0].quote, twin.claims[0].sentence)
    twin.claims.append(second)
    twin.postings.append(other.postings[0])
    let base = try base(workplace, [twin])
    #expect(try base.claims().count == 2)
    #expect(try base.pairs([.conflict]).isEmpty)
    #expect(try base.report().questions.allSatisfy { $0.pairs.isEmpty })
    #expect(try base.brief().sections.allSatisfy { $0.title != "Where sources disagree" })
  }

  @Test func explains() throws {
    let base = try base(workplace, entries)
    let ids = try base.claims().map(\.claim.id)
    #expect(try base.explain(ids[0], ids[2]).relation?.kind == .conflict)
    #expect(try base.explain(ids[2], ids[0]).relation?.kind == .conflict)
    #expect(try base.explain(ids[0], ids[1]).relation?.kind == .agree)
    #expect(try base.explain(ids[0], ids[4]).relation == nil)
    #expect(throws: StoreError.self) { try base.explain(ids[0], "0000") }
  }

  @Test func reportsQuestions() throws {
    let base = try base(workplace, entries)
    let report = try base.report()
    #expect(report.sources.count == 5 && report.claimCount == 5 && report.singleCount == 1)
    #expect(report.questions.first?.pairs.contains { $0.relation.kind == .conflict } == true)
    #expect(try base.report(Filter(about: "Sweden")).claimCount == 1)
    #expect(try base.brief().sections.isEmpty == false)
  }

  @Test func findsNothingInNothing() throws {
    let base = try base(workplace, [])
    #expect(try base.pairs(Set(RelationKind.allCases)).isEmpty)
    #expect(try base.report().questions.isEmpty && base.brief().sections.isEmpty)
    #expect(try base.verify().problems.isEmpty && base.stats().sources == 0)
    #expect(try base.search("oil").isEmpty)
  }
}
