// A claim as a sentence of its own.

import KnowledgeBase
import Testing

@Suite struct StatementTests {
  private func statement(_ change: (inout Claim) -> Void) -> String {
    var claim = Sample.thirty.claim
    (claim.subject, claim.predicate, claim.object, claim.value) = ("", "", nil, nil)
    change(&claim)
    return claim.statement
  }

  @Test func figuresStandAsTheyAreWritten() {
    let text = statement {
      ($0.subject, $0.predicate, $0.object) = ("Norwegian firms", "took", "… of the ore")
      $0.value = Sample.thirty.claim.value
    }
    #expect(text == "Norwegian firms took 30 percent of the ore.")
  }

  @Test func figuresOutsideOfTheQuoteStandInWords() {
    let text = statement {
      ($0.subject, $0.predicate, $0.object) = ("… of the ore", "went", "to Norway")
      ($0.value, $0.quote) = (Sample.thirty.claim.value, "went to Norway")
    }
    #expect(text == "29.5 to 30.5 percent of the ore went to Norway.")
  }

  @Test func aSuperlativeHasItsVerb() {
    let text = statement {
      $0.kind = .superlative
      ($0.subject, $0.predicate, $0.object) = ("the pit", "the deepest", "in Tolva")
    }
    #expect(text == "The pit was the deepest in Tolva.")
  }

  @Test func aDateIsTold() {
    let text = statement {
      $0.kind = .date
      ($0.subject, $0.predicate) = ("— the pit", "opened")
      $0.time?.text = "in May 1998"
    }
    #expect(text == "The pit opened in May 1998.")
  }

  @Test func withoutAReadingTheQuoteSpeaks() {
    #expect(statement { _ in } == "Took 30 percent of the ore in 2021.")
  }
}
