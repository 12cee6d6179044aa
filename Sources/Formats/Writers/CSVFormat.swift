// Tables for spreadsheets, RFC 4180: a heading line, CRLF at line ends, quotes where they are
// needed. Only flat lists have this form.

import KnowledgeBase

/// Comma-separated values.
public struct CSVFormat: Format {
  public static let name = "csv"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    switch output {
    case .sources(let sources): table(sourceColumns, sources, on: page)
    case .claims(let claims), .explainedClaims(let claims): table(claimColumns, claims, on: page)
    case .relations(let pairs), .conflicts(let pairs), .agreements(let pairs):
      table(pairColumns, pairs, on: page)
    case .questions(let questions): table(answerColumns, questions.flatMap(answers(of:)), on: page)
    default: return false
    }
    return true
  }

  private func table<Row>(_ columns: [(String, (Row) -> String)], _ rows: [Row], on page: Page) {
    page.write(columns.map { cell($0.0) }.joined(separator: ",") + "\r\n")
    for row in rows {
      page.write(columns.map { cell($0.1(row)) }.joined(separator: ",") + "\r\n")
    }
  }

  private func cell(_ text: String) -> String {
    let special = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    return special ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private var sourceColumns: [(String, (Source) -> String)] {
    [
      ("id", { $0.line.id }), ("path", { $0.line.path }), ("title", { $0.line.title ?? "" }),
      ("authors", { $0.line.authors.joined(separator: "; ") }),
      ("publisher", { $0.line.publisher ?? "" }),
      ("published", { $0.line.published?.description ?? "" }), ("url", { $0.line.url ?? "" }),
    ]
  }

  private var claimColumns: [(String, (Evidence) -> String)] {
    [
      ("id", { $0.claim.id }), ("path", { $0.source.path }),
      ("publisher", { $0.source.publisher ?? "" }),
      ("published", { $0.source.published?.description ?? "" }),
      ("start", { String($0.claim.span.start) }), ("end", { String($0.claim.span.end) }),
      ("kind", { $0.claim.kind.rawValue }), ("subject", { $0.claim.subject }),
      ("predicate", { $0.claim.predicate }), ("object", { $0.claim.object ?? "" }),
      ("number", { number($0.claim.value?.number) }),
      ("low", { number($0.claim.value?.interval.low) }),
      ("high", { number($0.claim.value?.interval.high) }),
      ("unit", { $0.claim.value?.unit ?? "" }), ("currency", { $0.claim.value?.currency ?? "" }),
      ("from", { $0.claim.time?.period?.start?.description ?? "" }),
      ("to", { $0.claim.time?.period?.end?.description ?? "" }),
      ("attributedTo", { $0.claim.attributedTo ?? "" }),
      ("polarity", { $0.claim.polarity.rawValue }), ("modality", { $0.claim.modality.rawValue }),
      ("question", { $0.questionText }), ("quote", { $0.claim.quote }),
    ]
  }

  private var pairColumns: [(String, (RelatedPair) -> String)] {
    [
      ("a", { $0.a.claim.id }), ("b", { $0.b.claim.id }),
      ("relation", { $0.relation.kind.rawValue }), ("independent", { String($0.independent) }),
      ("question", { $0.a.questionText }), ("pathA", { $0.a.source.path }),
      ("quoteA", { $0.a.claim.quote }), ("pathB", { $0.b.source.path }),
      ("quoteB", { $0.b.claim.quote }), ("explanation", { $0.relation.explanation }),
    ]
  }

  /// A row for each answer, with its question.
  private func answers(of question: QuestionReport) -> [(QuestionReport, AnswerReport)] {
    question.answers.map { (question, $0) }
  }

  private var answerColumns: [(String, ((QuestionReport, AnswerReport)) -> String)] {
    [
      ("question", { $0.0.id }), ("text", { $0.0.text }), ("answer", { $0.1.id }),
      ("claims", { String($0.1.claims.count) }), ("origins", { String($0.1.origins) }),
      ("number", { number($0.1.claims.first?.claim.value?.number) }),
      ("unit", { $0.1.claims.first?.claim.value?.unit ?? "" }),
      ("currency", { $0.1.claims.first?.claim.value?.currency ?? "" }),
      ("from", { $0.1.claims.first?.claim.time?.period?.start?.description ?? "" }),
      ("to", { $0.1.claims.first?.claim.time?.period?.end?.description ?? "" }),
      ("paths", { Set($0.1.claims.map(\.source.path)).sorted().joined(separator: "; ") }),
      ("quote", { $0.1.claims.first?.claim.quote ?? "" }),
    ]
  }

  private func number(_ number: Double?) -> String {
    number.map { JSONValue.number($0).line } ?? ""
  }
}
