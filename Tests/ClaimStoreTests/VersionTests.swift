// Articles whose text changes, texts that stand in two places, two files of one article.

import ClaimStore
import Claims
import Comparison
import Documents
import SourceText
import Testing
import Values

@Suite struct VersionTests {
  let store: Store
  let workplace: Workplace
  init() throws {
    workplace = try Workplace()
    store = try workplace.store()
  }

  private func claims() throws -> [String] {
    try store.read { try $0.evidence() }.map { "\($0.source.path): \($0.claim.quote)" }
  }
  private func sources() throws -> [String] { try store.read { try $0.sources() }.map(\.line.path) }
  private func north(_ percent: Int) -> [Share] {
    [Share(subject: "north", percent: Double(percent))]
  }

  @Test func aChangedTextIsANewVersion() throws {
    let first = entry("a.txt", "⟦30⟧ percent.\n", north(30))
    #expect(try store.write(first) == .added)
    #expect(try store.write(entry("a.txt", "Now ⟦31⟧ percent.\n", north(31))) == .changed)
    #expect(try claims() == ["a.txt: 31"])
    #expect(try sources() == ["a.txt"])
    #expect(try store.read { $0.verify() }.documents == 2, "the old text stays")
    #expect(try store.write(first) == .changed, "and may come back")
    #expect(try claims() == ["a.txt: 30"])
    #expect(try store.read { try $0.search("now") }.isEmpty)
  }

  @Test func otherMetadataOrRulesAreAChange() throws {
    let text = "⟦30⟧ percent.\n"
    #expect(try store.write(entry("a.txt", text, north(30))) == .added)
    let titled = entry("a.txt", text, north(30), metadata: Metadata(title: "Thirty"))
    #expect(try store.write(titled) == .changed)
    #expect(try store.write(titled) == .unchanged)
    var later = titled
    later.rules = 2
    #expect(try store.write(later) == .changed)
    #expect(try claims().count == 1)
  }

  @Test func theSameTextInTwoFoldersIsStoredOnce() throws {
    let (a, b) = (
      entry("a/x.txt", "⟦30⟧ percent.\n", north(30)), entry("b/x.txt", "⟦30⟧ percent.\n", north(30))
    )
    #expect(try store.write(b) == .added)
    #expect(try store.write(a) == .added)
    #expect(try store.write(b) == .same(as: "a/x.txt"))
    #expect(try store.read { try $0.isUpToDate(b.document, rules: 1) })
    #expect(try claims() == ["a/x.txt: 30"])
    #expect(try store.write(entry("b/x.txt", "⟦31⟧ percent.\n", north(31))) == .added)
    #expect(try claims() == ["a/x.txt: 30", "b/x.txt: 31"])
    #expect(try store.write(b) == .same(as: "a/x.txt"))
    #expect(try claims() == ["a/x.txt: 30"])
    #expect(try store.write(b) == .same(as: "a/x.txt"))
  }

  @Test func theLaterOfTwoFilesOfOneArticleCounts() throws {
    let url = "https://example.org/oil"
    let old = entry(
      "z.txt", "⟦30⟧ percent.\n", north(30),
      metadata: Metadata(url: url, published: Day(2020, 1, 1)))
    let new = entry(
      "b.txt", "⟦31⟧ percent.\n", north(31),
      metadata: Metadata(url: url, published: Day(2021, 1, 1)))
    for order in [[old, new], [new, old]] {
      for entry in order { _ = try store.write(entry) }
      #expect(try claims() == ["b.txt: 31"])
      for entry in order { #expect(try store.write(entry) == .unchanged) }
      _ = try store.remove(url)
    }
    #expect(try sources().isEmpty)
  }

  @Test func anAmbiguousNameIsNotGuessed() throws {
    _ = try store.write(entry("a/x.txt", "One.\n"))
    _ = try store.write(entry("b/x.txt", "Two.\n"))
    let error = #expect(throws: StoreError.self) { try store.remove("x.txt") }
    #expect(error?.code == .ambiguous)
    #expect(try store.remove("a/x.txt").path == "a/x.txt")
    #expect(try store.remove("x.txt").path == "b/x.txt")
  }
}
