// The database: how it is opened, read and written. All of Concord's SQL is in this target and in
// schema.sql. What claims mean and how answers compare is decided elsewhere.

import Comparison
import Documents
import GRDB
import SourceText

/// An open database. It may be used from several tasks at once; writing is one at a time.
package final class Store: Sendable {
  /// What may be done with the file.
  package enum Access: Sendable { case readOnly, readWrite }

  /// Reads "CONC" in a hex dump of the file's header.
  static let applicationID = 0x434F_4E43
  /// Version of schema.sql that this program writes and reads.
  static let schemaVersion = 8

  package let path: String
  private let access: Access
  private let connection: any DatabaseWriter
  private let frames = FrameCache()
  private let newKeys: Int
  /// What two answers are to each other.
  package let relate: @Sendable (Frame, Frame) -> Relation?
  /// Its kind, where it is more than a look-alike.
  private let kind: @Sendable (Frame, Frame) -> RelationKind?

  /// One for all, made when it is first asked: making it looks up its vocabulary.
  private static let comparator = Comparator()

  /// Opens the database at `path`; `.readWrite` makes it when there is none.
  ///
  /// - Parameters:
  ///   - newKeys: so many rows of the index are kept apart.
  ///   - relate: what two answers are to each other, where that is not for the comparator to say: tests
  ///     hand in their own.
  package init(
    path: String, access: Access, newKeys: Int = AnswerIndex.mostNew,
    relate: (@Sendable (Frame, Frame) -> Relation?)? = nil
  ) throws(StoreError) {
    (self.path, self.access, self.newKeys) = (path, access, newKeys)
    if let relate {
      self.relate = relate
      kind = { relate($0, $1)?.kind }
    } else {
      self.relate = { Store.comparator.relation($0, $1) }
      kind = { Store.comparator.kind($0, $1) }
    }
    do {
      switch access {
      case .readOnly: connection = try Opening(path: path).forReading()
      case .readWrite: connection = try Opening(path: path).forWriting()
      }
    } catch {
      throw StoreError.from(error, path: path)
    }
  }

  /// What nobody closed.
  deinit { close() }

  /// Writes what is still in the log into the file itself and lets go of it. Nothing may be read or
  /// written afterwards; closing twice does nothing.
  package func close() {
    // The writer closes last, so that it takes the -wal and -shm files with it.
    (connection as? DatabasePool)?.invalidateReadOnlyConnections()
    if access == .readWrite {
      // Where another process has the file open the log stays; it must not lack anything for that.
      // A reader in its midst is not waited for.
      try? connection.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA busy_timeout = 0")
        try database.checkpoint(.truncate)
      }
    }
    try? connection.close()
  }

  /// Runs `body` on one state of the database, which no writer changes meanwhile.
  package func read<Result>(_ body: (Snapshot) throws -> Result) throws -> Result {
    do {
      return try connection.read { try body(Snapshot($0, frames: frames, path: path)) }
    } catch let error as DatabaseError {
      throw StoreError.from(error, path: path)
    }
  }

  /// Writes one document in a transaction of its own: all of it, or nothing.
  ///
  /// - Parameter again: derives the claims anew even where nothing changed.
  package func write(_ entry: Entry, again: Bool = false) throws(StoreError) -> Written {
    try transaction { database in
      var writer = try documentWriter(database)
      let written = try writer.write(entry, again: again)
      try writer.settle()
      return written
    }
  }

  /// Writes documents, each whole or not at all. They share a transaction: the pages that most of them
  /// touch are written to the log once, and their answers are put into the index and compared together.
  /// Where that fails for one of them, each gets its own.
  ///
  /// - Parameter again: derives the claims anew even where nothing changed.
  /// - Returns: for each what became of it, or why it was refused for its citations.
  /// - Throws: what the next document would meet as well; those before it are stored.
  package func write(
    _ entries: [Entry], again: Bool
  ) throws(StoreError) -> [Result<Written, StoreError>] {
    do {
      return try transaction { database in
        var writer = try documentWriter(database)
        var written: [Result<Written, StoreError>] = []
        for entry in entries { written.append(.success(try writer.write(entry, again: again))) }
        try writer.settle()
        return written
      }
    } catch let error where error.code == .citation || error.code == .full {
      guard entries.count > 1 else {
        if error.code == .citation { return [.failure(error)] }
        throw error
      }
    }
    var results: [Result<Written, StoreError>] = []
    for entry in entries { results += try write([entry], again: again) }
    return results
  }

  /// Takes an article out, with all its versions, claims and relations.
  ///
  /// - Parameter name: path, URL, id or the beginning of it, or a file name that only one has.
  /// - Returns: what its current version was.
  package func remove(_ name: String) throws(StoreError) -> SourceLine {
    try transaction { database in
      let found = try ArticleFinder(database).article(named: name)
      let line = try Snapshot(database, frames: frames, path: path).line(found.row)
      var writer = try documentWriter(database)
      try writer.remove(article: found.article)
      try writer.settle()
      return line
    }
  }

  private func documentWriter(_ database: Database) throws -> DocumentWriter {
    try DocumentWriter(database, frames: frames, newKeys: newKeys, relate: kind)
  }

  /// Runs `body` in a transaction that is written whole or not at all.
  func transaction<Result>(
    _ body: (Database) throws -> Result
  ) throws(StoreError) -> Result {
    guard access == .readWrite else {
      throw StoreError(.readOnly, "\(path) was opened for reading only")
    }
    do {
      return try connection.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          try frames.follow(database)
          result = try body(database)
          return .commit
        }
        guard let result else { preconditionFailure("a transaction without a result") }
        return result
      }
    } catch {
      // Row ids that were taken back will be given to other frames.
      frames.clear()
      throw StoreError.from(error, path: path)
    }
  }
}
