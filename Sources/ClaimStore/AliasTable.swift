// The user's aliases, and which documents they concern. What an alias means for claims is decided
// in Comparison; deriving them anew is the façade's.

import Comparison
import GRDB

/// The table of aliases, inside of a transaction.
struct AliasTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The pairs as the user wrote them, sorted.
  func pairs() throws -> [(String, String)] {
    try Row.fetchAll(database, sql: "SELECT name, other FROM alias ORDER BY name, other")
      .map { ($0[0], $0[1]) }
  }

  /// Adds a pair and marks the documents that it concerns.
  ///
  /// - Returns: whether it says anything new.
  func add(_ name: String, _ other: String) throws -> Bool {
    let known = Aliases(try pairs())
    guard !known.areOne(name, other) else { return false }
    try database.execute(
      sql: "INSERT INTO alias (name, other) VALUES (?, ?)", arguments: [name, other])
    try mark(known.names(for: name) ?? [name], known.names(for: other) ?? [other])
    return true
  }

  /// Takes a pair away, whichever way round it was written, and marks the documents that it concerned.
  ///
  /// - Returns: whether there was one.
  func remove(_ name: String, _ other: String) throws -> Bool {
    let pairs = try pairs()
    let taken = pairs.filter { first, second in
      Aliases.areAlike(first, name) && Aliases.areAlike(second, other)
        || Aliases.areAlike(first, other) && Aliases.areAlike(second, name)
    }
    for (first, second) in taken {
      try database.execute(
        sql: "DELETE FROM alias WHERE name = ? AND other = ?", arguments: [first, second])
    }
    try mark(taken.isEmpty ? [] : Aliases(pairs).names(for: name) ?? [])
    return !taken.isEmpty
  }

  /// Marks the documents in which one of the names stands.
  private func mark(_ names: [String]...) throws {
    let phrases = names.joined().map(WordMatch.split).filter { !$0.isEmpty }.map { words in
      // Its plural is the name too; that a longer word begins so does no harm.
      let isLong = words.last.map { $0.utf8.count > 3 } == true
      return "\"\(words.joined(separator: " "))\"" + (isLong ? "*" : "")
    }
    guard !phrases.isEmpty else { return }
    try database.execute(
      sql: """
        UPDATE document SET rules = 0 WHERE current AND id IN (
          SELECT block.document FROM block_words JOIN block ON block.id = block_words.rowid
          WHERE block_words MATCH ?)
        """, arguments: [phrases.joined(separator: " OR ")])
  }
}

extension Snapshot {
  /// The user's aliases.
  package func aliases() throws -> Aliases { Aliases(try AliasTable(database).pairs()) }

  /// Rows of the current documents whose claims are not derived by these rules, in order of path.
  package func outdated(rules: Int) throws -> [Int64] {
    try Int64.fetchAll(
      database, sql: "SELECT id FROM document WHERE current AND rules <> ? ORDER BY path",
      arguments: [rules])
  }
}

extension Store {
  /// Says that two names are one; the documents in which either stands are to be derived anew.
  ///
  /// - Returns: whether that says anything new.
  package func add(alias name: String, _ other: String) throws(StoreError) -> Bool {
    try transaction { try AliasTable($0).add(name, other) }
  }

  /// Takes that back.
  ///
  /// - Returns: whether it had been said.
  package func remove(alias name: String, _ other: String) throws(StoreError) -> Bool {
    try transaction { try AliasTable($0).remove(name, other) }
  }
}
