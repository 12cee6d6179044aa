// How many origins claims have: who cites whom, who quotes the same source, who copies.

import Claims
import Comparison
import Documents
import SourceText
import Testing
import Values

@Suite struct OriginTests {
  private let origins = Origins()
  private let extractor = Extractor()
  private let plain = [
    "Norway exported 40 percent of its gas in 2019.",
    "In 2019 some 40 percent of all gas from Norway went abroad by ship or pipe.",
    "Gas made in Norway left the country to a share of 40 percent that year.",
  ]

  private func evidence(
    _ id: String, _ sentence: String, cites: [String] = [], publisher: String? = nil,
    authors: [String] = []
  ) -> Evidence {
    let bytes = Array(sentence.utf8)
    let whole = Span(0, bytes.count)
    let document = Document(
      id: id, path: id, text: bytes, sha256: Digest.sha256(bytes), metadata: Metadata(),
      blocks: [Block(kind: .paragraph, span: whole, content: whole)])
    let claims = extractor.claims(document, extractor.extract(document))
    let source = SourceLine(
      id: id, path: id, title: nil, authors: authors, publisher: publisher, published: nil,
      url: nil)
    return Evidence(
      claim: claims[0], source: source, question: "q", questionText: "", answer: "a",
      citedDocuments: cites, sentenceText: sentence)
  }

  private func isIndependent(_ a: Evidence, _ b: Evidence) -> Bool {
    let there = origins.independent(a, b)
    #expect(there == origins.independent(b, a))
    return there
  }

  @Test func twoArticlesThatShareNothingAreIndependent() {
    #expect(isIndependent(evidence("a", plain[0]), evidence("b", plain[1])))
  }

  @Test func anArticleIsNotIndependentOfItself() {
    #expect(!isIndependent(evidence("a", plain[0]), evidence("a", plain[1])))
  }

  @Test func whoCitesAnotherHasItFromThere() {
    #expect(!isIndependent(evidence("a", plain[0], cites: ["b"]), evidence("b", plain[1])))
    #expect(isIndependent(evidence("a", plain[0], cites: ["c"]), evidence("b", plain[1])))
  }

  @Test func whoCiteTheSameHaveItFromThere() {
    let a = evidence("a", plain[0], cites: ["c", "d"])
    #expect(!isIndependent(a, evidence("b", plain[1], cites: ["d"])))
    #expect(isIndependent(a, evidence("b", plain[1], cites: ["e"])))
  }

  @Test func whoQuoteTheSameSourceHaveItFromThere() {
    let a = evidence("a", "According to the ministry, exports reached 40 tonnes.")
    let b = evidence("b", "Some 40 tonnes were sold abroad, the ministry said.")
    let c = evidence("c", "Some 40 tonnes were sold abroad, the union said.")
    var both = [a, b, c]
    for (index, name) in ["the ministry", "the ministry", "the union"].enumerated() {
      both[index].claim.attributedTo = name
    }
    #expect(!isIndependent(both[0], both[1]))
    #expect(isIndependent(both[0], both[2]))
  }

  @Test func oneNameOfACountryIsAsGoodAsAnother() {
    var (a, b) = (evidence("a", plain[0]), evidence("b", plain[1]))
    (a.claim.attributedTo, b.claim.attributedTo) = ("United States", "US")
    #expect(!isIndependent(a, b))
    b.claim.attributedTo = "Canada"
    #expect(isIndependent(a, b))
  }

  @Test func onePublisherIsOneOrigin() {
    let a = evidence("a", plain[0], publisher: "Harbour Gazette")
    #expect(!isIndependent(a, evidence("b", plain[1], publisher: "HARBOUR GAZETTE")))
    #expect(isIndependent(a, evidence("b", plain[1], publisher: "Delta Press")))
  }

  @Test func oneAuthorIsOneOrigin() {
    let a = evidence("a", plain[0], authors: ["Jana Novak", "Piet Visser"])
    #expect(!isIndependent(a, evidence("b", plain[1], authors: ["piet visser"])))
    #expect(isIndependent(a, evidence("b", plain[1], authors: ["Ana Costa"])))
  }

  @Test func aCopiedSentenceIsOneOrigin() {
    let wire = "The ferry sank near the island on Monday and 40 passengers were taken ashore."
    let copy = "The ferry sank near the island on Monday and 40 passengers were taken to hospital."
    #expect(!isIndependent(evidence("a", wire), evidence("b", copy)))
    #expect(isIndependent(evidence("a", wire), evidence("b", plain[0])))
  }

  @Test func originsAreCountedThroughChains() {
    #expect(origins.count([]) == 0)
    #expect(origins.count([evidence("a", plain[0])]) == 1)
    let apart = zip(["a", "b", "c"], plain).map { evidence($0, $1) }
    #expect(origins.count(apart) == 3)
    let chain = [
      evidence("a", plain[0], cites: ["b"]), evidence("b", plain[1], cites: ["c"]),
      evidence("c", plain[2]),
    ]
    #expect(origins.count(chain) == 1)
    #expect(origins.count(chain.reversed()) == 1)
    #expect(origins.count(chain + [evidence("e", plain[0])]) <= 2)
  }

  // MARK: - Trees

  /// "c[b cites[a cites]]": who hangs below whom, and by what.
  private func drawn(_ trees: [OriginTree]) -> String {
    trees.map { tree in
      let tie = tree.tie.map { " \($0)" } ?? ""
      let below = tree.children.isEmpty ? "" : "[\(drawn(tree.children))]"
      return tree.evidence.source.id + tie + below
    }.joined(separator: ", ")
  }

  @Test func whatOthersHaveItFromStandsAtTheTop() {
    let claims = [
      evidence("a", plain[0], cites: ["b"]), evidence("b", plain[1], cites: ["c"]),
      evidence("c", plain[2]),
    ]
    #expect(drawn(origins.trees(claims)) == "c[b cites[a cites]]")
    #expect(drawn(origins.trees(claims.reversed())) == "c[b cites[a cites]]")
  }

  @Test func independentClaimsAreTreesOfTheirOwn() {
    let apart = zip(["a", "b", "c"], plain).map { evidence($0, $1) }
    #expect(drawn(origins.trees(apart)) == "a, b, c")
    #expect(origins.trees([]).isEmpty)
  }

  @Test func tiesAreNamed() {
    let pairs: [(Evidence, Evidence, String)] = [
      (evidence("a", plain[0]), evidence("a", plain[0]), "a[a article]"),
      (
        evidence("a", plain[0], cites: ["w"]), evidence("b", plain[1], cites: ["w"]),
        "a[b work(\"w\")]"
      ),
      (
        evidence("a", plain[0], publisher: "The Post"),
        evidence("b", plain[1], publisher: "the post"), "a[b hand]"
      ),
    ]
    for (a, b, tree) in pairs { #expect(drawn(origins.trees([a, b])) == tree) }
  }

  @Test func treesAreAsManyAsOrigins() {
    let claims = [
      evidence("a", plain[0], cites: ["b", "d"]), evidence("b", plain[1]),
      evidence("c", plain[2]), evidence("d", plain[2] + " It rained."),
      evidence("e", plain[0], cites: ["c"]),
    ]
    #expect(origins.trees(claims).count == origins.count(claims))
    func size(_ tree: OriginTree) -> Int { 1 + tree.children.map(size).reduce(0, +) }
    #expect(origins.trees(claims).map(size).reduce(0, +) == claims.count)
  }
}
