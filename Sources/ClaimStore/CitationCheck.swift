// Reads back what was written, before it is committed: a citation that does not hold is never kept.

import Claims
import Documents
import Foundation
import GRDB
import SourceText

struct CitationCheck {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Compares the stored blocks and quotes with the document that was handed in.
  func readBack(_ entry: Entry, document: Int64, isCurrent: Bool) throws {
    var length = 0
    let blocks = try database.cachedStatement(
      sql: "SELECT CAST(text AS BLOB) FROM block WHERE document = ? ORDER BY ordinal")
    let texts = try Data.fetchCursor(blocks, arguments: [document])
    while let text = try texts.next() {
      let end = length + text.count
      guard end <= entry.document.text.count, text.elementsEqual(entry.document.text[length..<end])
      else { throw refusal("its stored text differs at byte \(length)", entry) }
      length = end
    }
    guard length == entry.document.text.count else {
      throw refusal("its blocks do not tile its text", entry)
    }
    if isCurrent { try readBackQuotes(entry, document) }
  }

  private func readBackQuotes(_ entry: Entry, _ document: Int64) throws {
    let claims = try database.cachedStatement(
      sql: """
        SELECT claim_start, claim_end, CAST(quote AS BLOB) FROM claim WHERE document = ?
        """)
    let rows = try Row.fetchCursor(claims, arguments: [document])
    var count = 0
    while let row = try rows.next() {
      let (start, end): (Int, Int) = (row[0], row[1])
      let quote: Data = row[2]
      guard quote.elementsEqual(entry.document.text[start..<end]) else {
        throw refusal("the quote at byte \(start) is not what it says there", entry)
      }
      count += 1
    }
    guard count == Set(entry.claims.map(\.id)).count else {
      throw refusal("\(entry.claims.count) claims were handed in, \(count) are stored", entry)
    }
  }

  private func refusal(_ reason: String, _ entry: Entry) -> StoreError {
    StoreError(
      .citation, "\(entry.document.path): \(reason): nothing of it was stored; please report this")
  }
}
