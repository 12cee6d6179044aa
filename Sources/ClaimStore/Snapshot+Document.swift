// A stored document whole, as it was handed in: for deriving its claims anew without its file.

import Documents
import Foundation
import GRDB
import SourceText

extension Snapshot {
  /// The document in that row, as `Ingester` made it.
  package func document(_ row: Int64) throws -> Document {
    let found = try Row.fetchOne(
      database, sql: "SELECT hash, path, sha256 FROM document WHERE id = ?", arguments: [row])
    guard let found, let metadata = try MetadataColumns.read(row, in: database) else {
      throw StoreError(.damaged, "a document of \(path) is missing: run `concord verify`")
    }
    return Document(
      id: found[0], path: found[1], text: try text(of: row), sha256: found[2], metadata: metadata,
      blocks: try blocks(of: row), markers: try markers(of: row),
      notes: try notes(of: row).map(\.note))
  }

  /// The text of the document with that id.
  package func text(of id: String) throws -> [UInt8] {
    let row = try Int64.fetchOne(
      database, sql: "SELECT id FROM document WHERE hash = ? ORDER BY current DESC, id LIMIT 1",
      arguments: [id])
    return try row.map(text) ?? []
  }

  private func text(of document: Int64) throws -> [UInt8] {
    let statement = try database.cachedStatement(
      sql: "SELECT CAST(text AS BLOB) FROM block WHERE document = ? ORDER BY ordinal")
    return try Data.fetchAll(statement, arguments: [document]).reduce(into: []) { $0 += $1 }
  }

  private func markers(of document: Int64) throws -> [NoteMarker] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT marker_start, marker_end, label FROM marker WHERE document = ? ORDER BY ordinal
        """, arguments: [document]
    ).map { NoteMarker(span: Span($0[0], $0[1]), label: $0[2]) }
  }
}
