// Names that a user says are one.

import Claims
import Comparison
import Testing

@Suite struct AliasTests {
  private func subjects(_ text: String, _ aliases: Aliases) -> Set<[String]> {
    let assertions = Extractor().extract(text).assertions
    let postings = PostingMaker(aliases: aliases).postings(assertions, isArticle: false)
    return Set(postings.map(\.frame.subject))
  }

  @Test func groupsDoNotDependOnTheOrderOfPairs() {
    let pairs = [("Zorvex", "Zor Vex Holdings"), ("ZVH", "Zorvex"), ("Other", "Thing")]
    let forward = Aliases(pairs)
    #expect(forward == Aliases(pairs.reversed().map { ($1, $0) }))
    #expect(forward.names(for: "the zvh") == ["ZVH", "Zor Vex Holdings", "Zorvex"])
    #expect(forward.names(for: "Nobody") == nil)
    #expect(Aliases().isEmpty && Aliases([("Same", "same")]).isEmpty)
  }

  @Test func aliasesAreOneTerm() {
    let aliases = Aliases([("Quenby", "Zorvex")])
    let (a, b) = ("Quenby sold 340 trucks in 2019.", "Zorvex sold 340 trucks in 2019.")
    #expect(subjects(a, aliases) == subjects(b, aliases))
    #expect(subjects(a, Aliases()) != subjects(b, Aliases()))
  }

  @Test func aKnownNameStandsForItsAliases() {
    let aliases = Aliases([("Tartarica", "Hungary")])
    let found = subjects("Tartarica sold 340 trucks in 2019.", aliases)
    #expect(found.contains { $0.contains("@Hungary") })
  }
}
