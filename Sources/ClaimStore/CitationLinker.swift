// Which stored document the note of another one cites. Looked for in both directions, so that the
// order of ingesting does not matter.

import Documents
import GRDB

struct CitationLinker {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The form under which a URL is indexed; nil for none.
  static func urlKey(_ url: String?) -> String? {
    url.map { WorkMatcher.normalisedURL($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The form under which a title is indexed; nil for none.
  static func titleKey(_ title: String?) -> String? {
    title.map { WorkMatcher.normalisedTitle($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Links the notes of a new document, and the notes of others that may cite it.
  func link(_ document: Int64) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id FROM note WHERE document = ?1
        UNION SELECT note.id FROM note JOIN document ON document.id = ?1
          AND note.url_key = document.url_key
        UNION SELECT note.id FROM note JOIN document ON document.id = ?1
          AND note.title_key = document.title_key
        """)
    try resolve(Int64.fetchAll(statement, arguments: [document]))
  }

  /// Rows of the notes that cite one of the documents.
  func notes(citing documents: [Int64]) throws -> [Int64] {
    let statement = try database.cachedStatement(sql: "SELECT id FROM note WHERE cites = ?")
    return try documents.flatMap { try Int64.fetchAll(statement, arguments: [$0]) }
  }

  /// Finds anew what the notes cite; rows that are gone are passed over.
  func resolve(_ notes: [Int64]) throws {
    let find = try database.cachedStatement(
      sql: "SELECT document, work, url_key, title_key FROM note WHERE id = ? AND work IS NOT NULL")
    let update = try database.cachedStatement(sql: "UPDATE note SET cites = ? WHERE id = ?")
    for note in notes {
      guard let row = try Row.fetchOne(find, arguments: [note]) else { continue }
      let work = try JSONText.decode(CitedWork.self, from: row[1])
      let cited = try document(cited: work, urlKey: row[2], titleKey: row[3], by: row[0])
      try update.execute(arguments: [cited, note])
    }
  }

  /// Of several documents one with the same URL, then the one whose path sorts first.
  private func document(
    cited work: CitedWork, urlKey: String?, titleKey: String?, by document: Int64
  ) throws -> Int64? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, url_key IS ?1 AND ?1 IS NOT NULL AS is_same, path, hash FROM document
          WHERE current AND url_key IS NOT NULL AND url_key = ?1 AND id <> ?3
        UNION SELECT id, url_key IS ?1 AND ?1 IS NOT NULL, path, hash FROM document
          WHERE current AND title_key IS NOT NULL AND title_key = ?2 AND id <> ?3
        ORDER BY is_same DESC, path, hash
        """)
    let rows = try Row.fetchAll(statement, arguments: [urlKey, titleKey, document])
    for row in rows {
      let id: Int64 = row[0]
      guard let metadata = try MetadataColumns.read(id, in: database) else { continue }
      if WorkMatcher.matches(work, metadata) { return id }
    }
    return nil
  }
}
