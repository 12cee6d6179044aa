// Finds a source by what users call it: path, URL, id or the beginning of it, file name,
// or a part of path, title or publisher that only one has.

import GRDB

struct ArticleFinder {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The current version of an article.
  struct Found: Equatable {
    var article: Int64
    /// Row of the version.
    var row: Int64
    var path: String
    var hash: String
  }

  /// The article called so; throws when none is, or several are.
  func article(named name: String) throws -> Found {
    let path = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    let ways: [(String, [any DatabaseValueConvertible])] = [
      ("path IN (?, ?, ?)", [name, path, "./\(path)"]),
      ("url = ? OR url_key = ?", [name, CitationLinker.urlKey(name) ?? name]),
      ("hash = ?", [name]),
      ("length(?1) >= 4 AND substr(hash, 1, length(?1)) = ?1", [name]),
      ("substr(path, -length(?1) - 1) = '/' || ?1", [path]),
      (Selection.namesSource, [name, name, name]),
    ]
    for (condition, arguments) in ways {
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT article, id, path, hash FROM document WHERE current AND (\(condition)) ORDER BY path
          """, arguments: StatementArguments(arguments))
      let found = rows.map { Found(article: $0[0], row: $0[1], path: $0[2], hash: $0[3]) }
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw ambiguity(name, found) }
    }
    throw StoreError(
      .unknown, "no source is called \(name): `concord sources` lists their paths and ids")
  }

  private func ambiguity(_ name: String, _ found: [Found]) -> StoreError {
    let some = found.prefix(8).map { "\($0.path) (\($0.hash))" }.joined(separator: ", ")
    let rest = found.count > 8 ? " and \(found.count - 8) more" : ""
    return StoreError(
      .ambiguous, "\(found.count) sources are called \(name): \(some)\(rest); name one by its id")
  }
}
