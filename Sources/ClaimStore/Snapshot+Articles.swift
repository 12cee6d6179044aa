// The figures of a database article by article, for holding two reports against each other.

import Comparison
import GRDB

extension Snapshot {
  /// A figure with the claim that gives it.
  package struct Figure: Sendable {
    /// The claim's id.
    package var claim: String
    package var told: ToldFigure
  }

  /// The figures of each current document that has any, in the order of the documents' paths and of the text.
  package func figures() throws -> [[Figure]] { try figures(where: "TRUE") }

  /// Those of the document in which a claim stands.
  package func figures(besideClaim id: String) throws -> [Figure] {
    let condition = "claim.document = (SELECT document FROM claim WHERE hash = ?)"
    return try figures(where: condition, [id]).first ?? []
  }

  private func figures(
    where condition: String, _ arguments: StatementArguments = []
  ) throws -> [[Figure]] {
    // The kinds are those of which `Frame.figures` may make something.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT claim.document, claim.posting, claim.hash FROM claim
        JOIN document ON document.id = claim.document
        WHERE claim.kind IN ('quantity', 'event', 'date', 'status') AND \(condition)
        ORDER BY document.path, claim.document, claim.claim_start, claim.claim_end, claim.hash
        """, arguments: arguments)
    var found: [[Figure]] = []
    var last: Int64?
    while let row = try rows.next() {
      let (document, claim): (Int64, String) = (row[0], row[2])
      let figures = try frames.frame(row[1], in: database).figures
      guard !figures.isEmpty else { continue }
      if document != last { found.append([]) }
      last = document
      found[found.count - 1] += figures.map { Figure(claim: claim, told: $0) }
    }
    return found
  }
}
