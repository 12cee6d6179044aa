// Records have the keys that other programs were promised.

import Formats
import KnowledgeBase
import Testing

@Suite struct RecordTests {
  private func keys(_ value: JSONValue?) -> Set<String> {
    guard case .object(let members)? = value else { return [] }
    return Set(members.keys)
  }

  @Test func claim() {
    let record = Sample.thirty.record
    let promised: Set = [
      "id", "source", "span", "quote", "sentence", "block", "kind", "subject", "predicate",
      "object", "value", "time", "place", "attributedTo", "polarity", "modality", "question",
      "rules",
    ]
    #expect(keys(record).isSuperset(of: promised))
    #expect(
      keys(record["source"]).isSuperset(of: ["id", "path", "title", "publisher", "published"]))
    #expect(keys(record["span"]) == ["start", "end"])
    #expect(
      record["value"]?.line
        == #"{"approximate": false, "currency": null, "hedges": [], "high": 30.5, "low": 29.5, "#
        + #""number": 30, "per": null, "unit": "percent"}"#)
    #expect(
      record["time"]?.line
        == #"{"basis": "explicit", "end": "2021-12-31", "relation": "during", "#
        + #""start": "2021-01-01", "text": "in 2021"}"#)
  }

  @Test func source() {
    let promised: Set = [
      "id", "path", "title", "authors", "publisher", "published", "publishedBounds",
      "publishedEvidence", "blocks", "notes", "cites",
    ]
    let record = Sample.sources[0].record
    #expect(keys(record).isSuperset(of: promised))
    #expect(record["title"] == .null)
    #expect(record["published"] == .string("2023-01-09"))
  }

  @Test func relation() {
    #expect(
      Sample.conflict.record.line
        == #"{"a": "1111111111111111", "axes": {"period": "same", "subject": "same", "#
        + #""value": "different"}, "b": "2222222222222222", "derived": null, "explanation": "#
        + #""Same subject and period; 30 and 17 percent do not meet.", "independent": true, "pair": "#
        + #""\#(review.pair)", "relation": "conflict", "review": null}"#)
    var judged = Sample.conflict
    judged.review = review
    #expect(
      judged.record["review"]?.line
        == #"{"at": "2024-05-03", "by": "Ann", "note": "=two “sorts”\nof ore", "#
        + #""state": "dismissed"}"#)
  }

  @Test func judgementsComeBack() throws {
    var stored = review
    stored.turn = 3
    let line = try #require(JSONValue(parsing: stored.record.line))
    #expect(Review(record: line) == stored)
    #expect(Review(record: review.record) == nil, "it was never stored")
    #expect(Review(record: .object([:])) == nil)
  }

  @Test func question() throws {
    let questions = ReportBuilder().questions(Sample.claims)
    #expect(questions.map(\.id) == ["q1", "q3", "q2"])
    let record = questions[2].record
    #expect(keys(record).isSuperset(of: ["id", "text", "answers"]))
    #expect(record.line.contains(#""claims": ["4444444444444444", "5555555555555555"]"#))
  }

  @Test func checkOfSeveralAssertionsHasParts() {
    let record = check.record
    #expect(
      keys(record).isSuperset(of: ["claim", "verdict", "origins", "notes", "evidence", "parts"]))
    #expect(record["verdict"] == .string("disputed"))
    #expect(record["claim"] == .string("Norwegian firms took 17 percent. It rained."))
    let single = CheckResult(text: "x", whole: check.whole, parts: [check.whole])
    #expect(!keys(single.record).contains("parts"))
  }

  @Test func valuesOfInspect() {
    let value = Value(
      family: .percent, span: Span(4, 14), quantity: Sample.percent(30))
    #expect(keys(value.record).isSuperset(of: ["family", "start", "end", "number", "unit"]))
    let date = Value(family: .date, span: Span(0, 4), period: Period(year: 2019))
    #expect(
      date.record.line
        == #"{"end": 4, "family": "date", "from": "2019-01-01", "start": 0, "to": "2019-12-31"}"#)
  }
}
