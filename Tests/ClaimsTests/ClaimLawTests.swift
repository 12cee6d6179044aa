// Laws of extraction, tried on seeded random text: it never crashes, a claim's quote is the
// document's bytes at its span, ids are unique and the same in every run.

import Claims
import Documents
import Marking
import SourceText
import Testing
import Values

@Suite struct ClaimLawTests {
  private let extractor = Extractor()

  private static let words =
    """
    the a of in by on with and or but not no never said that which who it they its may will should \
    30 percent $4.5 billion 12 March 2019 since between ( ) [ ] , ; : . ? ! " “ ” ’s - – 737 \
    Norway Samsung minister oil gas exports rose fell produced is was were has largest first second \
    one of according to including such as compared more than about €3 % º 1,000,000 2nd U.S. \n\n é 日本
    """.split(separator: " ").map(String.init)

  private func text(_ seed: UInt64, words count: Int) -> String {
    var generator = Seeded(state: seed)
    return (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }
      .joined(separator: " ")
  }

  private func document(_ seed: UInt64) -> Document {
    let kinds = BlockKind.allCases
    return Articles.document(
      (0..<12).map { number in
        (kinds[Int(seed) % kinds.count], text(seed &* 31 &+ UInt64(number), words: 60))
      } + [(.paragraph, text(seed &+ 7, words: 300))],
      published: seed.isMultiple(of: 2) ? Day(2021, 8, 14) : nil)
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func claimsQuoteTheirPlace(_ seed: UInt64) {
    let document = document(seed)
    let extraction = extractor.extract(document)
    let claims = extractor.claims(document, extraction)
    #expect(claims.count == extraction.assertions.count)
    #expect(!claims.isEmpty)
    for claim in claims {
      #expect(document.text.text(claim.span) == claim.quote)
      #expect(!claim.quote.isEmpty)
      #expect(document.blocks[claim.block].span.contains(claim.span))
      #expect(claim.documentID == document.id)
    }
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func idsAreUniqueAndStable(_ seed: UInt64) {
    let document = document(seed)
    let first = extractor.claims(document, extractor.extract(document))
    let second = Extractor().claims(document, Extractor().extract(document))
    #expect(first == second)
    #expect(Set(first.map(\.id)).count == first.count)
    #expect(first.allSatisfy { $0.id.count == 16 && $0.id.allSatisfy(\.isHexDigit) })
  }

  @Test func anotherDocumentGivesOtherIDs() {
    let blocks: [(kind: BlockKind, text: String)] = [(.paragraph, "The port handled 40 ships.")]
    let ids = ["a", "b"].flatMap { name in
      let document = Articles.document(blocks, id: name)
      return extractor.claims(document, extractor.extract(document)).map(\.id)
    }
    #expect(ids.count == 2)
    #expect(Set(ids).count == 2)
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func randomBytesAreRead(_ seed: UInt64) {
    var generator = Seeded(state: seed)
    let bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let text = String(decoding: bytes, as: UTF8.self)
    let whole = Array(text.utf8)
    let read = extractor.extract(text, reference: Day(2020, 1, 1))
    for assertion in read.assertions {
      #expect(Span(0, whole.count).contains(assertion.span))
      #expect(assertion.sentence.contains(assertion.valueSpan ?? assertion.sentence))
    }
    #expect(read.sentences.map(\.span) == read.sentences.map(\.span).sorted())
  }

  @Test func sentencesWithAClaimAreNotSilent() {
    for seed in 0..<24 as Range<UInt64> {
      let read = extractor.extract(document(seed))
      let speaking = Set(read.sentences.filter { $0.silence == nil }.map(\.span))
      let claimed = Set(read.assertions.map(\.sentence))
      #expect(speaking == claimed)
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 10_000), String(repeating: "30 percent of ", count: 2_000),
    String(repeating: "who said that ", count: 2_000), String(repeating: "“", count: 10_000),
    String(repeating: "1,", count: 10_000), String(repeating: "€", count: 10_000), "", " ", "\u{0}",
  ])
  func monstersAreRead(_ text: String) {
    let read = extractor.extract(text)
    let whole = Span(0, text.utf8.count)
    #expect(read.sentences.allSatisfy { whole.contains($0.span) })
    #expect(read.assertions.allSatisfy { whole.contains($0.span) })
  }

  /// A megabyte of the same sentences gives each sentence's claims once for each time it stands
  /// there: nothing is lost, doubled or mixed over the length.
  @Test func aLongTextIsReadWhole() {
    let sentence = "The mill sold 40 tonnes of paper to Denmark in 2016. "
    let times = 1_000_000 / sentence.utf8.count
    let read = extractor.extract(String(repeating: sentence, count: times))
    #expect(read.sentences.count == times)
    #expect(read.assertions.count == times)
    #expect(read.assertions.allSatisfy { $0.value?.number == 40 && $0.time?.basis == .explicit })
  }
}
