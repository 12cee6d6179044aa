// Writes a document, its blocks, markers, notes and sentences.

import Claims
import Documents
import Foundation
import GRDB
import SourceText

struct PartsWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Where a document was put.
  struct Inserted {
    var row: Int64
    /// Rows of its blocks, in order.
    var blocks: [Int64]
  }

  /// Writes all but sentences and claims.
  func insert(
    _ document: Document, article: Int64, isCurrent: Bool, rules: Int
  ) throws -> Inserted {
    let row = try insertDocument(document, article: article, isCurrent: isCurrent, rules: rules)
    let blocks = try insertBlocks(document, row)
    try insertMarkers(document, row)
    try insertNotes(document, row)
    return Inserted(row: row, blocks: blocks)
  }

  /// Writes what was gone through.
  func insert(_ sentences: [ReadSentence], of document: Int64) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO sentence (document, ordinal, block, sentence_start, sentence_end, silence)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for (ordinal, sentence) in sentences.enumerated() {
      try statement.run([
        .integer(document), Cell(ordinal), Cell(sentence.block), Cell(sentence.span.start),
        Cell(sentence.span.end), Cell(sentence.silence?.rawValue),
      ])
    }
  }

  private func insertDocument(
    _ document: Document, article: Int64, isCurrent: Bool, rules: Int
  ) throws -> Int64 {
    let metadata = document.metadata
    let columns =
      ["hash", "article", "current", "rules", "path", "sha256", "url_key", "title_key"]
      + MetadataColumns.names
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "INSERT INTO document (\(columns.joined(separator: ", "))) VALUES (\(marks))")
    let own: [(any DatabaseValueConvertible)?] = [
      document.id, article, isCurrent, rules, document.path, document.sha256,
      CitationLinker.urlKey(metadata.url), CitationLinker.titleKey(metadata.title),
    ]
    try statement.execute(
      arguments: StatementArguments(own + MetadataColumns.arguments(for: metadata)))
    return database.lastInsertedRowID
  }

  private func insertBlocks(_ document: Document, _ row: Int64) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO block (document, ordinal, kind, block_start, block_end, content_start,
          content_end, text) VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT))
        """)
    let rows = try document.blocks.enumerated().map { ordinal, block in
      statement.setUncheckedArguments([
        row, ordinal, block.kind.rawValue, block.span.start, block.span.end, block.content.start,
        block.content.end, Data(document.text[block.span.range]),
      ])
      try statement.execute()
      return database.lastInsertedRowID
    }
    let words = try database.cachedStatement(
      sql: """
        INSERT INTO block_words (rowid, text)
        SELECT id, text FROM block WHERE document = ? AND kind <> 'furniture'
        """)
    try words.run([.integer(row)])
    return rows
  }

  private func insertMarkers(_ document: Document, _ row: Int64) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO marker (document, ordinal, marker_start, marker_end, label)
        VALUES (?, ?, ?, ?, ?)
        """)
    for (ordinal, marker) in document.markers.enumerated() {
      statement.setUncheckedArguments([
        row, ordinal, marker.span.start, marker.span.end, marker.label,
      ])
      try statement.execute()
    }
  }

  private func insertNotes(_ document: Document, _ row: Int64) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO note (document, ordinal, label, note_start, note_end, work, url_key, title_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (ordinal, note) in document.notes.enumerated() {
      statement.setUncheckedArguments([
        row, ordinal, note.label, note.span.start, note.span.end,
        try note.work.map { try JSONText.encode($0) }, CitationLinker.urlKey(note.work?.url),
        CitationLinker.titleKey(note.work?.title),
      ])
      try statement.execute()
    }
  }
}
