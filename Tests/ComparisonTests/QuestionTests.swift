// Questions and answers: which wordings ask the same, and which answers are one.

import Claims
import Comparison
import Testing

@Suite struct QuestionTests {
  private let reader = Reader()

  private func posting(_ text: String) throws -> Posting {
    let postings = reader.postings(text)
    #expect(postings.count == 1)
    return try #require(postings.first)
  }

  @Test(arguments: ComparisonRow.rows(Wordings.sameQuestion))
  func oneQuestion(_ row: ComparisonRow) throws {
    let (a, b) = (try posting(row.texts[0]), try posting(row.texts[1]))
    #expect(a.question == b.question)
    #expect((a.answer == b.answer) == (row.expected == "same"))
    #expect(AnswerKeys(a.frame).meets(AnswerKeys(b.frame)))
  }

  @Test(arguments: ComparisonRow.rows(Wordings.otherQuestion))
  func anotherQuestion(_ row: ComparisonRow) throws {
    #expect(try posting(row.texts[0]).question != posting(row.texts[1]).question)
  }

  @Test func postingsAreTheSameInEveryRun() {
    for row in ComparisonRow.rows(Wordings.sameQuestion + Pairs.all) {
      for text in row.texts { #expect(reader.postings(text) == Reader().postings(text)) }
    }
  }

  @Test func keysAreSortedAndIdsAreHex() {
    for text in ComparisonRow.rows(Pairs.all).flatMap(\.texts) {
      for posting in reader.postings(text) {
        let keys = AnswerKeys(posting.frame).keys.map(\.hash)
        #expect(keys == Set(keys).sorted())
        #expect([posting.question, posting.answer].allSatisfy { $0.count == 16 })
        #expect([posting.question, posting.answer].allSatisfy { $0.allSatisfy(\.isHexDigit) })
        #expect(!posting.questionText.isEmpty)
      }
    }
  }

  /// The store only offers answers that share a key, so whatever is related must share one.
  @Test func whatIsRelatedSharesAKey() {
    for row in ComparisonRow.rows(Pairs.all) {
      for a in reader.postings(row.texts[0]) {
        for b in reader.postings(row.texts[1]) {
          guard let relation = reader.comparator.relation(a.frame, b.frame) else { continue }
          if ![.differentTime, .differentScope].contains(relation.kind) {
            #expect(Comparator.maySpeakOfOne(a.frame, b.frame), "\(row.testDescription)")
          }
          #expect(AnswerKeys(a.frame).meets(AnswerKeys(b.frame)), "\(row.testDescription)")
          let sketches = [a, b].map { Sketch($0.frame) }
          #expect(sketches[0].mayRelate(to: sketches[1]), "\(row.testDescription)")
          #expect(sketches[1].mayRelate(to: sketches[0]), "\(row.testDescription)")
        }
      }
    }
  }
}

/// Pairs of wordings: whether the answer is the same, too.
enum Wordings {
  static let sameQuestion = """
    same | Norway exported 40 percent of its gas in 2019. | In 2019, Norway exported 40 percent of its gas.
    other | Norway exported 40 percent of its gas in 2019. | In 2019, Norway exported 55 percent of its gas.
    other | Norway exported 40 percent of its gas in 2019. | In 2015, Norway exported 40 percent of its gas.
    same | US companies bought 30 percent of the oil in 2019. | American firms bought 30 percent of the oil in 2019.
    other | Nokia was founded in 1865. | Nokia was founded in 1871.
    other | Peru recognises the government of Palestine. | Peru does not recognise the government of Palestine.
    other | Indonesia is the largest exporter of palm oil. | Malaysia is the largest exporter of palm oil.
    other | The tunnel is 57 kilometres long. | The tunnel is about 57 kilometres long.

    """

  static let otherQuestion = """
    other | Norway exported 40 percent of its gas in 2019. | Sweden exported 40 percent of its gas in 2019.
    other | Norway exported 40 percent of its gas in 2019. | Norway exported 40 tonnes of its gas in 2019.
    other | The bridge cost €394 million. | The bridge cost $394 million.
    other | Nokia was founded in 1865. | Ericsson was founded in 1865.
    other | Indonesia is the largest exporter of palm oil. | Indonesia is the smallest exporter of palm oil.
    """
}
