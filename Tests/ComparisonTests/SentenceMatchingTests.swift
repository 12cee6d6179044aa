// Which sentences of two reports are held against each other.

import Comparison
import Testing

@Suite struct SentenceMatchingTests {
  private let reports = [
    [
      "The kiln at Ombra was lit on Monday.", "Fishermen mended the nets.",
      "A choir sang on the pier.",
    ],
    [
      "Singers gave a concert on the pier at noon.", "Nobody had mended the old nets.",
      "At Ombra the kiln stayed cold.",
    ],
    ["It rained."],
  ]

  @Test func sentencesMeetByTheirRarerWords() {
    let found = SentenceMatching(reports).matches(0, 1)
    let best = found.sorted { $0.nearness > $1.nearness }.prefix(3).map { [$0.first, $0.second] }
    #expect(Set(best) == [[0, 2], [1, 1], [2, 0]])
  }

  @Test func theOrderOfTheReportsMakesNoDifference() {
    let matching = SentenceMatching(reports)
    let one = matching.matches(0, 1).map { [$0.first, $0.second] }
    let other = matching.matches(1, 0).map { [$0.second, $0.first] }
    #expect(Set(one) == Set(other))
  }

  @Test func whatSharesNoWordIsLeftOut() {
    #expect(SentenceMatching(reports).matches(0, 2).isEmpty)
    #expect(SentenceMatching([[], ["A word."]]).matches(0, 1).isEmpty)
  }
}
