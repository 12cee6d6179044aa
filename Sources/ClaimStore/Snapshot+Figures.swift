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
  package func figures() throws -> [[Figure]] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT claim.document, claim.posting, claim.hash FROM claim
        JOIN document ON document.id = claim.document
        WHERE claim.kind IN ('quantity', 'event', 'date', 'status')
        ORDER BY document.path, claim.document, claim.claim_start, claim.claim_end, claim.hash
        """)
    var rows: [(document: Int64, posting: Int64, claim: String)] = []
    try statement.forEachRow { rows.append(($0[0], $0[1], $0.text(2))) }
    var found: [[Figure]] = []
    var last: Int64?
    for (document, posting, claim) in rows {
      let figures = try frames.frame(posting, in: database).figures
      guard !figures.isEmpty else { continue }
      if document != last { found.append([]) }
      last = document
      found[found.count - 1] += figures.map { Figure(claim: claim, told: $0) }
    }
    return found
  }
}
