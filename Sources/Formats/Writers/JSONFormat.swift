// One JSON text for the whole answer, over several lines: for programs that read all at once.

import KnowledgeBase

/// JSON, indented.
public struct JSONFormat: Format {
  public static let name = "json"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    page.write(output.record.page + "\n")
    return true
  }
}

extension Output {
  /// The answer as one value; a list becomes an array.
  fileprivate var record: JSONValue {
    switch self {
    case .explanation(let explanation): explanation.record
    case .check(let check): check.record
    case .brief(let brief): brief.record
    case .report(let report): report.record
    case .stats(let stats): stats.record
    case .verification(let verification): verification.record
    case .source(let source): source.record
    case .claim(let claim): claim.record
    default: .array(records ?? [])
    }
  }

  /// The records of an answer that is a list; nil for one that is not.
  var records: [JSONValue]? {
    switch self {
    case .sources(let sources): sources.map(\.record)
    case .claims(let claims), .explainedClaims(let claims): claims.map(\.record)
    case .relations(let pairs): pairs.map(\.record)
    case .questions(let questions): questions.map(\.record)
    case .aliases(let groups): groups.map { .strings($0) }
    case .hits(let hits): hits.map(\.record)
    case .conflicts(let pairs, _, _), .agreements(let pairs, _, _): pairs.map(\.fullRecord)
    case .reviews(let reviews): reviews.map(\.record)
    case .report(let report): report.questions.map(\.fullRecord)
    case .check(let check): check.partRecords
    default: nil
    }
  }
}
