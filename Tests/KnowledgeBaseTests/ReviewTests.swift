// What judgements do to pairs, reports, briefs and verdicts.

import KnowledgeBase
import Testing

@Suite struct ReviewTests {
  let workplace: Workplace
  init() throws { workplace = try Workplace() }

  private let entries = [
    entry("a.txt", "Norway", 30), entry("b.txt", "Norway", 30), entry("c.txt", "Norway", 17),
    entry("d.txt", "Norway", 12),
  ]

  private func conflict(_ base: KnowledgeBase, _ paths: Set<String>) throws -> RelatedPair {
    let pairs = try base.pairList([.conflict], dismissed: true).pairs
    return try #require(pairs.first { Set([$0.a.source.path, $0.b.source.path]) == paths })
  }

  @Test func aDismissedConflictLeaves() throws {
    let base = try base(workplace, entries)
    let pair = try conflict(base, ["a.txt", "c.txt"])
    let review = try base.review([pair.reviewID], as: .dismissed, note: "two sorts")
    // "b.txt" has the same words as "a.txt": one judgement is on both.
    #expect(try base.pairs([.conflict]).count == 3)
    let list = try base.pairList([.conflict], dismissed: true)
    #expect(list.pairs.count == 5 && list.dismissed == 2)
    #expect(list.pairs.compactMap(\.review) == [review, review])
    // Where not all pairs are read, the judgements are counted.
    let first = try base.pairList([.conflict], Filter(limit: 1))
    #expect(first.pairs.count == 1 && first.dismissed == 1)
    #expect(first.pairs.allSatisfy { !$0.isDismissed })
    #expect(try base.report().dismissed == 2 && base.brief().dismissed == 2)
    let told = try base.report().questions.flatMap(\.pairs).filter { $0.relation.kind == .conflict }
    #expect(told.allSatisfy { $0.review == nil } && told.count == 2)
    let shown = try base.report(dismissed: true).questions.flatMap(\.pairs)
    #expect(shown.contains { $0.isDismissed })
  }

  @Test func aQuestionWhoseConflictsAreDismissedIsNotDisputed() throws {
    let base = try base(workplace, Array(entries.prefix(3)))
    _ = try base.review([conflict(base, ["a.txt", "c.txt"]).reviewID], as: .dismissed)
    for report in try [base.report(), base.report(dismissed: true)] {
      #expect(report.questions.flatMap(\.pairs).allSatisfy { !$0.isConflict })
    }
    #expect(try base.brief().sections.allSatisfy { $0.title != "Where sources disagree" })
  }

  @Test func aConfirmedConflictIsMarked() throws {
    let base = try base(workplace, entries)
    let pair = try conflict(base, ["c.txt", "d.txt"])
    let review = try base.review(
      [pair.a.claim.id, String(pair.b.claim.id.prefix(8))], as: .confirmed, by: "Ann",
      at: Day(2024, 5, 3))
    #expect(try conflict(base, ["c.txt", "d.txt"]).review == review)
    #expect(try base.pairs([.conflict]).count == 5)
    let explanation = try base.explain(pair.a.claim.id, pair.b.claim.id)
    #expect(explanation.review == review && explanation.history == [review])
  }

  @Test func reopens() throws {
    let base = try base(workplace, entries)
    let id = String(try conflict(base, ["c.txt", "d.txt"]).reviewID.prefix(6))
    #expect(throws: StoreError.self) { try base.review([id], as: .open) }
    _ = try base.review([id], as: .dismissed)
    #expect(try base.review([id], as: .open).turn == 2)
    #expect(try base.pairs([.conflict]).count == 5 && base.reviews().all.count == 2)
  }

  @Test func holdsInAnotherDatabase() throws {
    let first = try base(workplace, entries)
    _ = try first.review([conflict(first, ["c.txt", "d.txt"]).reviewID], as: .dismissed)
    let moved = try Workplace()
    let second = try base(
      moved, [entry("x/d.txt", "Norway", 12, published: Day(2024, 1, 1)), entry("c", "Norway", 17)])
    #expect(try second.pairs([.conflict]).count == 1)
    #expect(try second.merge(first.reviews().all) == 1)
    #expect(try second.pairs([.conflict]).isEmpty)
    #expect(try second.merge(first.reviews().all) == 0)
  }

  @Test func namesThatAreNone() throws {
    let base = try base(workplace, entries + [entry("e.txt", "Sweden", 5)])
    let ids = try base.claims().map(\.claim.id)
    for wrong in [[""], ["abc"], ["zzzz"], [ids[0]], [ids[0], "zzzz"], [ids[0], ids[4]]] {
      #expect(throws: StoreError.self) { try base.review(wrong, as: .dismissed) }
    }
    #expect(try base.reviews().isEmpty)
  }

  @Test func agreementsAreJudgedTheSameWay() throws {
    let base = try base(workplace, entries)
    let pair = try #require(try base.pairs([.agree]).first)
    _ = try base.review([pair.reviewID], as: .dismissed)
    #expect(try base.pairs([.agree]).isEmpty)
  }
}
