// A small knowledge base for the tests of reports and formats: four invented articles on a copper
// mine, with a dispute, an agreement, a later figure and a claim that stands alone.

import Formats
import Foundation
import KnowledgeBase

/// The sample.
enum Sample {
  static let herald = SourceLine(
    id: "aaaaaaaaaaaaaaaa", path: "mine/herald.txt", title: "Copper rush at Tolva",
    authors: ["Ana Reyes", "Tom Holt"], publisher: "The Herald", published: Day(2022, 5, 3),
    url: "https://example.org/tolva")
  static let post = SourceLine(
    id: "bbbbbbbbbbbbbbbb", path: "mine/post.txt", title: "Who owns “Tolva”?", authors: [],
    publisher: "Valley Post", published: nil, url: nil)
  static let digest = SourceLine(
    id: "cccccccccccccccc", path: "mine/digest.md", title: nil, authors: ["Iris Bohm"],
    publisher: nil, published: Day(2023, 1, 9), url: nil)

  static let thirty = claim(
    "1111111111111111", herald, "took 30 percent of the ore in 2021",
    in: "Norwegian firms took 30 percent of the ore in 2021.", question: "q1", answer: "a1",
    text: "What share of the ore did Norwegian firms take?", value: percent(30), year: 2021,
    says: ("Norwegian firms", "took", "… of the ore"))
  static let seventeen = claim(
    "2222222222222222", post, "took 17 percent of the ore in 2021",
    in: "Firms from Norway took 17 percent of the ore in 2021, “a pittance”.", question: "q1",
    answer: "a2", text: "What share of the ore did Norwegian firms take?", value: percent(17),
    year: 2021, says: ("Firms from Norway", "took", "… of the ore"))
  static let later = claim(
    "3333333333333333", digest, "24 percent in 2022",
    in: "Norwegian companies had 24 percent in 2022.", question: "q1", answer: "a3",
    text: "What share of the ore did Norwegian firms take?", value: percent(24), year: 2022,
    says: ("Norwegian companies", "had", "…"))
  static let staffA = claim(
    "4444444444444444", herald, "employs 1,200 people", in: "The mine employs 1,200 people.",
    question: "q2", answer: "a4", text: "How many people does the mine employ?",
    value: count(1200, "person"), year: nil, start: 200, says: ("The mine", "employs", "…"))
  static let staffB = claim(
    "5555555555555555", post, "has 1,200 workers", in: "It has 1,200 workers.", question: "q2",
    answer: "a4", text: "How many people does the mine employ?", value: count(1200, "person"),
    year: nil, start: 300, says: ("The mine", "has", "…"))
  static let alone = claim(
    "6666666666666666", digest, "about $2.3 billion", in: "The pit cost about $2.3 billion.",
    question: "q3", answer: "a5", text: "What did the pit cost?", value: dollars(2.3e9),
    year: nil, start: 400, says: ("The pit", "cost", "…"))

  static let claims = [later, alone, thirty, staffA, seventeen, staffB]
  static let conflict = RelatedPair(
    a: thirty, b: seventeen,
    relation: Relation(
      kind: .conflict, axes: [.subject: .same, .period: .same, .value: .different],
      explanation: "Same subject and period; 30 and 17 percent do not meet."), independent: true)
  static let otherYear = RelatedPair(
    a: thirty, b: later,
    relation: Relation(
      kind: .differentTime, axes: [.subject: .same, .period: .different, .value: .different],
      explanation: "The periods differ: 2021 and 2022."), independent: true)
  static let report = ReportBuilder().report(
    sources: sources, claims: claims, pairs: [conflict, otherYear])
  static let sources = [digest, herald, post].map { line in
    Source(
      line: line, metadata: Metadata(title: line.title, published: line.published),
      blocks: [
        Block(kind: .headline, span: Span(0, 30), content: Span(0, 28)),
        Block(kind: .paragraph, span: Span(30, 600), content: Span(30, 599)),
      ], notes: [], cites: [])
  }

  static func percent(_ number: Double) -> Quantity {
    Quantity(
      number: number, interval: Interval(low: number - 0.5, high: number + 0.5), unit: "percent")
  }

  static func count(_ number: Double, _ unit: String) -> Quantity {
    Quantity(number: number, interval: Interval(low: number, high: number), unit: unit)
  }

  static func dollars(_ number: Double) -> Quantity {
    Quantity(
      number: number, interval: Interval(low: number * 0.95, high: number * 1.05),
      currency: "USD", approximate: true, hedges: ["about"])
  }

  /// A claim whose sentence begins at `start`.
  static func claim(
    _ id: String, _ source: SourceLine, _ quote: String, in sentence: String, question: String,
    answer: String, text: String, value: Quantity?, year: Int?, start: Int = 100,
    says: (subject: String, predicate: String, object: String?) = ("mine", "have", nil)
  ) -> Evidence {
    let offset = sentence.range(of: quote).map {
      sentence.utf8.distance(from: sentence.startIndex, to: $0.lowerBound)
    }
    let first = start + (offset ?? 0)
    let time = year.map {
      TimeQualifier(text: "in \($0)", period: Period(year: $0), relation: .during, basis: .explicit)
    }
    let claim = Claim(
      id: id, documentID: source.id, span: Span(first, first + quote.utf8.count),
      sentence: Span(start, start + sentence.utf8.count), block: 1, quote: quote, prefix: "",
      suffix: "", kind: .quantity, subject: says.subject, predicate: says.predicate,
      object: says.object, value: value,
      time: time, place: nil, attributedTo: nil, polarity: .affirmed, modality: .asserted,
      hedges: [], rules: ["clause"], notes: [])
    return Evidence(
      claim: claim, source: source, question: question, questionText: text, answer: answer,
      citedDocuments: [], sentenceText: sentence)
  }
}

/// Renders to a string.
func rendered(_ output: Output, _ format: some Format) -> String? {
  var text = ""
  let page = Page(line: { $0.source.path == "mine/herald.txt" ? 7 : nil }) { text += $0 }
  return format.render(output, on: page) ? text : nil
}
