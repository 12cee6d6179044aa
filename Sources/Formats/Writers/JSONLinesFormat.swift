// One JSON object a line, for pipes: what `export` prints unless told otherwise.

import KnowledgeBase

/// JSON lines.
public struct JSONLinesFormat: Format {
  public static let name = "jsonl"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    switch output {
    // Long lists are written record by record, so that they never stand in memory as text.
    case .claims(let claims), .explainedClaims(let claims):
      for claim in claims { page.write(claim.record.line + "\n") }
    case .relations(let pairs): for pair in pairs { page.write(pair.record.line + "\n") }
    default:
      guard let records = output.records else { return false }
      for record in records { page.write(record.line + "\n") }
    }
    return true
  }
}
