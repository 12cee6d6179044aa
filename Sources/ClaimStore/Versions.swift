// Where a document stands among the versions of its article. Whatever the order of ingesting, the
// same version is the current one.

import Claims
import Documents
import GRDB
import Values

/// Articles and the versions of their text.
struct Versions {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Where a document belongs and what has to go for it.
  struct Place {
    /// Set when there is nothing to do.
    var standing: Written?
    /// Row of its article; nil when it is new.
    var article: Int64?
    /// Whether the article had a current version.
    var isKnown = false
    /// Path of the same text under the same name that is stored elsewhere, sorts before this
    /// document's, and makes it superfluous.
    var twin: String?
    /// Rows of equal text that the document replaces.
    var replaced: [Int64] = []
    /// Row of the version that is no longer current.
    var outdated: Int64?
    /// Path of the current version that stays current; nil when the document becomes current.
    var newer: String?
  }

  /// A stored version.
  private struct Version {
    var row: Int64
    var article: Int64
    var hash: String
    var path: String
    var published: String?
    var isCurrent: Bool
    var rules: Int
    var sha256: String

    init(_ row: Row) {
      (self.row, article, hash, path) = (row[0], row[1], row[2], row[3])
      (published, isCurrent, rules, sha256) = (row[4], row[5], row[6], row[7])
    }
    static let columns = "id, article, hash, path, published, current, rules, sha256"
  }

  /// Decides where the document belongs; changes nothing.
  func place(of document: Document, rules: Int, again: Bool) throws -> Place {
    var place = Place()
    let versions = try versions(ofArticleCalled: Versions.identity(of: document))
    let current = versions.first { $0.isCurrent }
    let equal = versions.first { $0.hash == document.id }
    place.article = versions.first?.article
    place.isKnown = current != nil
    if let twin = try twin(of: document, outside: place.article) {
      guard document.path < twin.path else {
        if current == nil { place.standing = .same(as: twin.path) }
        (place.twin, place.outdated) = (twin.path, current?.row)
        return place
      }
      place.replaced.append(twin.row)
    }
    if let equal, !again, try isUpToDate(equal, document, rules) {
      if equal.isCurrent {
        place.standing = equal.path == document.path ? .unchanged : .same(as: equal.path)
        return place
      }
      if let current, Versions.isOutdated(document, by: current) {
        place.standing = .unchanged
        return place
      }
    }
    if let equal { place.replaced.append(equal.row) }
    if let current, current.row != equal?.row {
      if Versions.isOutdated(document, by: current) {
        place.newer = current.path
      } else {
        place.outdated = current.row
      }
    }
    return place
  }

  /// An article is its URL, else its path; each text from standard input is one of its own.
  static func identity(of document: Document) -> String {
    document.metadata.url ?? (document.path == "-" ? "- \(document.id)" : document.path)
  }

  /// Makes the article of a document.
  func newArticle(of document: Document) throws -> Int64 {
    let identity = Versions.identity(of: document)
    // An article without versions is left where its only text turned up elsewhere.
    let known = try Int64.fetchOne(
      database, sql: "SELECT id FROM article WHERE identity = ?", arguments: [identity])
    if let known { return known }
    try database.execute(
      sql: "INSERT INTO article (identity) VALUES (?)", arguments: [identity])
    return database.lastInsertedRowID
  }

  /// Deletes a version with all that hangs on it.
  func delete(document row: Int64, _ settlement: inout Settlement) throws {
    try settlement.note(claimsOf: row)
    try database.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [row])
  }

  /// Keeps the text of a version and takes its claims away.
  func retire(document row: Int64, _ settlement: inout Settlement) throws {
    try settlement.note(claimsOf: row)
    for sql in [
      "DELETE FROM claim WHERE document = ?", "DELETE FROM sentence WHERE document = ?",
      "UPDATE document SET current = 0 WHERE id = ?",
    ] { try database.execute(sql: sql, arguments: [row]) }
  }

  /// Rows of all versions of an article.
  func documents(of article: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      database, sql: "SELECT id FROM document WHERE article = ?", arguments: [article])
  }

  /// Whether another file has a later version of the same article. A file's own new text always
  /// goes before its old one.
  private static func isOutdated(_ document: Document, by current: Version) -> Bool {
    guard current.path != document.path else { return false }
    let published = document.metadata.published?.description ?? ""
    return (published, document.path) < (current.published ?? "", current.path)
  }

  private func versions(ofArticleCalled identity: String) throws -> [Version] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Version.columns) FROM document
        WHERE article = (SELECT id FROM article WHERE identity = ?) ORDER BY current DESC, id
        """)
    return try Row.fetchAll(statement, arguments: [identity]).map(Version.init)
  }

  /// The same text under the same name in another article.
  private func twin(of document: Document, outside article: Int64?) throws -> Version? {
    let statement = try database.cachedStatement(
      sql: "SELECT \(Version.columns) FROM document WHERE hash = ? AND current AND article IS NOT ?"
    )
    return try Row.fetchOne(statement, arguments: [document.id, article]).map(Version.init)
  }

  private func isUpToDate(_ version: Version, _ document: Document, _ rules: Int) throws -> Bool {
    guard version.rules == rules, version.sha256 == document.sha256 else { return false }
    if version.path < document.path { return true }
    guard version.path == document.path else { return false }
    return try MetadataColumns.read(version.row, in: database) == document.metadata
  }
}
