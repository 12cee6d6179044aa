// Stored documents without their text, and counts.

import Claims
import Comparison
import Documents
import Foundation
import GRDB
import SourceText
import Values

extension Snapshot {
  /// The current sources that the selection lets through, by path.
  package func sources(_ selection: Selection = Selection()) throws -> [Source] {
    var condition = selection.sourceCondition
    if selection.asksForClaims {
      let claims = selection.claimCondition
      condition.parts.append(
        """
        EXISTS (SELECT 1 FROM claim JOIN posting ON posting.id = claim.posting
          JOIN answer ON answer.id = posting.answer JOIN question ON question.id = answer.question
          WHERE claim.document = document.id AND \(claims.sql))
        """)
      condition.arguments += claims.arguments
    }
    let rows = try Int64.fetchAll(
      database,
      sql: """
        SELECT id FROM document WHERE current AND \(condition.sql) ORDER BY path, hash
        LIMIT \(selection.limit.map { max(0, $0) } ?? -1)
        """, arguments: StatementArguments(condition.arguments))
    return try rows.map(source)
  }

  /// The paths of all stored texts, older versions included, sorted.
  package func paths() throws -> [String] {
    try String.fetchAll(database, sql: "SELECT DISTINCT path FROM document ORDER BY path")
  }

  private func source(_ document: Int64) throws -> Source {
    let notes = try notes(of: document)
    guard let metadata = try MetadataColumns.read(document, in: database) else {
      throw StoreError(.damaged, "a document of \(path) is missing: run `concord verify`")
    }
    return Source(
      line: try line(document), metadata: metadata, blocks: try blocks(of: document),
      notes: notes, cites: Set(notes.compactMap(\.cites)).sorted())
  }

  func blocks(of document: Int64) throws -> [Block] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT kind, block_start, block_end, content_start, content_end FROM block
        WHERE document = ? ORDER BY ordinal
        """)
    return try Row.fetchAll(statement, arguments: [document]).map { row in
      Block(
        kind: BlockKind(rawValue: row[0]) ?? .furniture, span: Span(row[1], row[2]),
        content: Span(row[3], row[4]))
    }
  }

  func notes(of document: Int64) throws -> [Source.CitingNote] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT note.label, note_start, note_end, work, cited.path FROM note
        LEFT JOIN document AS cited ON cited.id = note.cites
        WHERE note.document = ? ORDER BY note.ordinal
        """)
    return try Row.fetchAll(statement, arguments: [document]).map { row in
      let work = try (row[3] as String?).map { try JSONText.decode(CitedWork.self, from: $0) }
      let note = Note(label: row[0], span: Span(row[1], row[2]), work: work)
      return Source.CitingNote(note: note, cites: row[4])
    }
  }

  /// Bytes of a block of the document with that id; empty where there are none.
  ///
  /// - Parameter span: bytes of the document; what lies outside of the block is left out.
  package func bytes(_ span: Span, ofBlock ordinal: Int, in document: String) throws -> [UInt8] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT substr(CAST(text AS BLOB), max(?1 - block_start, 0) + 1,
          min(?2, block_end) - max(?1, block_start))
        FROM block WHERE ordinal = ?3 AND document = (SELECT id FROM document WHERE hash = ?4)
          AND ?1 < block_end AND ?2 > block_start
        """)
    return try Data.fetchOne(statement, arguments: [span.start, span.end, ordinal, document])
      .map { [UInt8]($0) } ?? []
  }

  // MARK: - Counts

  /// How much is stored and how much of it was understood.
  package struct Counts: Sendable {
    package var sources: Int
    package var sentences: Int
    package var withClaim: Int
    package var silences: [Silence: Int]
    package var claims: [ClaimKind: Int]
    package var unresolved: Int
    package var questions: Int
    package var answers: Int
    package var relations: [RelationKind: Int]
  }

  /// Counts over all current documents; relations between answers.
  package func counts() throws -> Counts {
    func count(_ what: String) throws -> Int {
      try Int.fetchOne(database, sql: "SELECT count(*) FROM \(what)") ?? 0
    }
    return Counts(
      sources: try count("document WHERE current"), sentences: try count("sentence"),
      withClaim: try count("sentence WHERE silence IS NULL"),
      silences: try tally("silence", of: "sentence WHERE silence IS NOT NULL"),
      claims: try tally("kind", of: "claim"),
      unresolved: try count("claim WHERE readings <> '[]'"), questions: try count("question"),
      answers: try count("answer"), relations: try tally("kind", of: "relation"))
  }

  private func tally<Word: RawRepresentable<String> & Hashable>(
    _ column: String, of table: String
  ) throws -> [Word: Int] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT \(column), count(*) FROM \(table) GROUP BY \(column)")
    return rows.reduce(into: [:]) { counts, row in
      if let word = Word(rawValue: row[0]) { counts[word] = row[1] }
    }
  }
}
