// Conflicts that are worked out from several articles: shown with their working, gone with an article,
// the same in whatever order the articles came.

import KnowledgeBase
import Testing

@Suite struct DerivedTests {
  let workplace: Workplace
  init() throws { workplace = try Workplace() }

  private static let articles = [
    ("a.txt", "Velmora leads\n\nIn 2020 Velmora held 65 percent of the lanthanum market.\n"),
    ("b.txt", "Ostrava grows\n\nOstrava held 55 percent of the lanthanum market in 2020.\n"),
    ("c.txt", "A year before\n\nOstrava held 45 percent of the lanthanum market in 2019.\n"),
  ]

  private func base(_ name: String, _ articles: [(String, String)]) async throws -> KnowledgeBase {
    let base = try KnowledgeBase(path: workplace.folder + "/" + name, access: .readWrite)
    for (name, text) in articles {
      let path = try workplace.write(name, text)
      _ = try await base.ingest([path])
    }
    return base
  }

  @Test func isShownWithItsWorking() async throws {
    let base = try await base("one.db", Self.articles)
    let pairs = try base.pairs([.conflict])
    #expect(pairs.count == 1)
    let pair = try #require(pairs.first)
    let derived = try #require(pair.derived)
    #expect(derived.working == "65 percent + 55 percent = 120 percent, more than the whole")
    #expect(Set(derived.inputs) == [pair.a.claim.id, pair.b.claim.id])
    #expect(pair.relation.explanation.contains("120 percent"))
    #expect(try base.pairs([.conflict], Filter(limit: 5)) == pairs)
    let explained = try base.explain(pair.b.claim.id, pair.a.claim.id)
    #expect(explained.relation?.kind == .conflict && explained.derived == derived)
    #expect(try base.report().questions.flatMap(\.pairs).contains { $0.derived == derived })
    #expect(try base.pairs([.agree]).isEmpty && base.verify().problems.isEmpty)
  }

  @Test func goesWithItsArticleAndComesBack() async throws {
    let base = try await base("two.db", Self.articles)
    let pairs = try base.pairs([.conflict])
    _ = try base.remove(workplace.folder + "/articles/b.txt")
    #expect(try base.pairs([.conflict]).isEmpty)
    _ = try await base.ingest([workplace.folder + "/articles/b.txt"])
    #expect(try base.pairs([.conflict]) == pairs)
    let path = try workplace.write(
      "b.txt", "Ostrava grows\n\nOstrava held 25 percent of the lanthanum market in 2020.\n")
    _ = try await base.ingest([path])
    #expect(try base.pairs([.conflict]).isEmpty && base.verify().problems.isEmpty)
  }

  @Test func orderDoesNotMatter() async throws {
    let first = try await base("three.db", Self.articles)
    let second = try await base("four.db", Self.articles.reversed())
    #expect(try first.pairs([.conflict]) == second.pairs([.conflict]))
  }

  /// The growth has its year from the level that stands behind it.
  @Test func aGrowthIsHeldAgainstTheYearBefore() async throws {
    let told =
      "Peru's slate\n\nPeru's slate exports rose 10 percent to $50 million in 2020. The ministry of "
      + "Peru hopes for more slate exports.\n"
    let before =
      "The slate of Peru\n\nPeru's slate exports were worth $40 million in 2019. Slate exports matter "
      + "to Peru.\n"
    let base = try await base("seven.db", [("d.txt", told), ("e.txt", before)])
    let pairs = try base.pairs([.conflict])
    #expect(pairs.count == 1)
    #expect(pairs.first?.derived?.inputs.count == 3)
    #expect(pairs.first?.derived?.working.contains("25 percent") ?? false)
    let fitting = before.replacing("$40 million", with: "$45.5 million")
    let other = try await self.base("eight.db", [("d.txt", told), ("e.txt", fitting)])
    #expect(try other.pairs([.conflict]).isEmpty)
  }

  /// What stands in one article only is its author's reckoning.
  @Test func oneArticleIsNotHeldAgainstItself() async throws {
    let text = Self.articles.map(\.1).joined(separator: "\n")
    let base = try await base("five.db", [("all.txt", text)])
    #expect(try base.pairs([.conflict]).isEmpty)
  }

  @Test func isDismissedLikeAnyOther() async throws {
    let base = try await base("six.db", Self.articles)
    let pair = try #require(try base.pairs([.conflict]).first)
    _ = try base.review([pair.reviewID], as: .dismissed)
    #expect(try base.pairs([.conflict]).isEmpty)
    #expect(try base.pairList([.conflict], dismissed: true).pairs.count == 1)
  }
}
