// Tables for spreadsheets, RFC 4180: a heading line, CRLF at line ends, quotes where they are
// needed. Only flat lists have this form. A spreadsheet runs a cell that begins with = + - @ tab or
// CR as a formula: such a text gets an apostrophe in front, and so does one that begins with
// apostrophes and such a sign, so that taking one away gives every text back. Numbers have none.

import KnowledgeBase

/// Comma-separated values.
public struct CSVFormat: Format {
  public static let name = "csv"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    switch output {
    case .sources(let sources): table(sourceColumns, sources, on: page)
    case .claims(let claims), .explainedClaims(let claims): table(claimColumns, claims, on: page)
    case .relations(let pairs), .conflicts(let pairs, _, _), .agreements(let pairs, _, _):
      table(pairColumns, pairs, on: page)
    case .reviews(let reviews): table(reviewColumns, reviews, on: page)
    case .questions(let questions): table(answerColumns, questions.flatMap(answers(of:)), on: page)
    default: return false
    }
    return true
  }

  /// What stands in a cell.
  private enum Cell {
    case text(String)
    case number(Double?)

    static func optional(_ text: String?) -> Cell { .text(text ?? "") }
    static func count(_ number: Int) -> Cell { .number(Double(number)) }
    static func day(_ day: Day?) -> Cell { .text(day?.description ?? "") }

    var written: String {
      switch self {
      case .number(let number): number.map { JSONValue.number($0).line } ?? ""
      case .text(let text): Cell.quoted(Cell.isFormula(text) ? "'" + text : text)
      }
    }

    /// Whether a spreadsheet would run it, or would once the apostrophes are gone.
    private static func isFormula(_ text: String) -> Bool {
      guard let sign = text.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
      return "=+-@\t\r".utf8.contains(sign)
    }

    private static func quoted(_ text: String) -> String {
      let special = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      return special ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
  }

  private func table<Row>(_ columns: [(String, (Row) -> Cell)], _ rows: [Row], on page: Page) {
    page.write(columns.map(\.0).joined(separator: ",") + "\r\n")
    for row in rows {
      page.write(columns.map { $0.1(row).written }.joined(separator: ",") + "\r\n")
    }
  }

  private var sourceColumns: [(String, (Source) -> Cell)] {
    [
      ("id", { .text($0.line.id) }), ("path", { .text($0.line.path) }),
      ("title", { .optional($0.line.title) }),
      ("authors", { .text($0.line.authors.joined(separator: "; ")) }),
      ("publisher", { .optional($0.line.publisher) }),
      ("published", { .day($0.line.published) }), ("url", { .optional($0.line.url) }),
    ]
  }

  private var claimColumns: [(String, (Evidence) -> Cell)] {
    [
      ("id", { .text($0.claim.id) }), ("path", { .text($0.source.path) }),
      ("publisher", { .optional($0.source.publisher) }),
      ("published", { .day($0.source.published) }),
      ("start", { .count($0.claim.span.start) }), ("end", { .count($0.claim.span.end) }),
      ("kind", { .text($0.claim.kind.rawValue) }), ("subject", { .text($0.claim.subject) }),
      ("predicate", { .text($0.claim.predicate) }), ("object", { .optional($0.claim.object) }),
      ("number", { .number($0.claim.value?.number) }),
      ("low", { .number($0.claim.value?.interval.low) }),
      ("high", { .number($0.claim.value?.interval.high) }),
      ("unit", { .optional($0.claim.value?.unit) }),
      ("currency", { .optional($0.claim.value?.currency) }),
      ("from", { .day($0.claim.time?.period?.start) }),
      ("to", { .day($0.claim.time?.period?.end) }),
      ("attributedTo", { .optional($0.claim.attributedTo) }),
      ("polarity", { .text($0.claim.polarity.rawValue) }),
      ("modality", { .text($0.claim.modality.rawValue) }),
      ("question", { .text($0.questionText) }), ("quote", { .text($0.claim.quote) }),
    ]
  }

  private var pairColumns: [(String, (RelatedPair) -> Cell)] {
    [
      ("a", { .text($0.a.claim.id) }), ("b", { .text($0.b.claim.id) }),
      ("relation", { .text($0.relation.kind.rawValue) }),
      ("independent", { .text(String($0.independent)) }),
      ("question", { .text($0.a.questionText) }), ("pathA", { .text($0.a.source.path) }),
      ("quoteA", { .text($0.a.claim.quote) }), ("pathB", { .text($0.b.source.path) }),
      ("quoteB", { .text($0.b.claim.quote) }), ("explanation", { .text($0.relation.explanation) }),
      ("pair", { .text($0.reviewID) }),
      ("review", { .optional($0.review?.state.rawValue) }),
      ("reviewNote", { .optional($0.review?.note) }),
      ("unsure", { .text(String($0.relation.isUnsure)) }),
      ("likelihood", { .optional($0.relation.likelihood.map { "\($0)" }) }),
    ]
  }

  private var reviewColumns: [(String, (Review) -> Cell)] {
    [
      ("pair", { .text($0.pair) }), ("turn", { .count($0.turn) }),
      ("state", { .text($0.state.rawValue) }), ("relation", { .text($0.relation.rawValue) }),
      ("note", { .optional($0.note) }), ("by", { .optional($0.by) }), ("at", { .day($0.at) }),
      ("quoteA", { .text($0.claims[0].quote) }), ("quoteB", { .text($0.claims[1].quote) }),
    ]
  }

  /// A row for each answer, with its question.
  private func answers(of question: QuestionReport) -> [(QuestionReport, AnswerReport)] {
    question.answers.map { (question, $0) }
  }

  private var answerColumns: [(String, ((QuestionReport, AnswerReport)) -> Cell)] {
    [
      ("question", { .text($0.0.id) }), ("text", { .text($0.0.text) }),
      ("answer", { .text($0.1.id) }),
      ("claims", { .count($0.1.claims.count) }), ("origins", { .count($0.1.origins) }),
      ("number", { .number($0.1.claims.first?.claim.value?.number) }),
      ("unit", { .optional($0.1.claims.first?.claim.value?.unit) }),
      ("currency", { .optional($0.1.claims.first?.claim.value?.currency) }),
      ("from", { .day($0.1.claims.first?.claim.time?.period?.start) }),
      ("to", { .day($0.1.claims.first?.claim.time?.period?.end) }),
      ("paths", { .text(Set($0.1.claims.map(\.source.path)).sorted().joined(separator: "; ")) }),
      ("quote", { .optional($0.1.claims.first?.claim.quote) }),
    ]
  }
}
