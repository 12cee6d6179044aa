// From a path to a connection: what the file must be before it is touched, and how it is set up.

import GRDB
import GRDBSQLite
import Glibc
import SourceText

/// Opens the file at a path, or says why it cannot be.
struct Opening {
  let path: String

  private var exists: Bool { access(path, F_OK) == 0 }

  /// A connection for reading.
  func forReading() throws -> any DatabaseWriter {
    guard exists else {
      throw StoreError(
        .missing, "no database at \(path): run `concord ingest PATH…` first, or name one with --db")
    }
    try refuseFolder()
    let queue = try inspected()
    guard let queue else {
      throw StoreError(
        .missing, "the database \(path) is empty: run `concord ingest PATH…` first")
    }
    return queue
  }

  /// A connection that can write; the schema is laid into a new file.
  func forWriting() throws -> any DatabaseWriter {
    var fresh = true
    if exists {
      try refuseFolder()
      guard access(path, W_OK) == 0 else {
        throw StoreError(
          .readOnly, "\(path) may not be written: allow it with chmod u+w, or copy it elsewhere")
      }
      fresh = try inspected() == nil
    } else if access(folder, W_OK) != 0 {
      throw StoreError(
        .unreachable, "no database can be made in \(folder): make the folder, or name another file")
    }
    let pool = try patiently { try DatabasePool(path: path, configuration: writing) }
    if fresh { try layDown(pool) }
    return pool
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func refuseFolder() throws(StoreError) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw StoreError(.notADatabase, "\(path) is a folder: name a file with --db")
    }
  }

  /// A reading connection to a database of ours; nil for one without any content yet.
  ///
  /// It may write as far as SQLite is concerned, and never does: a connection that may not would
  /// leave its lock files lying beside the database.
  private func inspected() throws -> DatabaseQueue? {
    let configuration = reading
    let queue: DatabaseQueue
    let state: State
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      state = try queue.read(State.init)
    } catch let error as DatabaseError where isUnlockable(error) {
      return try sealed(configuration)
    }
    return try check(state) ? queue : nil
  }

  /// Whether the trouble is only that SQLite cannot lay its lock files beside the database.
  private func isUnlockable(_ error: DatabaseError) -> Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
      && access(path, R_OK) == 0 && access(path + "-wal", F_OK) != 0
  }

  /// The file as it lies on a medium that nobody can write.
  private func sealed(_ configuration: Configuration) throws -> DatabaseQueue? {
    var escaped = ""
    for byte in path.utf8 {
      switch UInt8(byte) {
      case UInt8(ascii: "%"): escaped += "%25"
      case UInt8(ascii: "?"): escaped += "%3f"
      case UInt8(ascii: "#"): escaped += "%23"
      case 0..<0x80: escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default: escaped += "%" + String(byte, radix: 16)
      }
    }
    var configuration = configuration
    configuration.readonly = true
    let queue = try DatabaseQueue(
      path: "file:\(escaped)?immutable=1", configuration: configuration)
    return try check(queue.read(State.init)) ? queue : nil
  }

  /// False for a database without content; throws for one that is not ours or of another version.
  private func check(_ state: State) throws(StoreError) -> Bool {
    if state.applicationID == 0, state.tables == 0 { return false }
    guard state.applicationID == Store.applicationID else {
      throw StoreError(
        .notConcord, "\(path) is a database, but none of Concord's: name another with --db")
    }
    guard state.version <= Store.schemaVersion else {
      throw StoreError(
        .later,
        "\(path) was made by a later version of Concord (schema \(state.version), this one reads "
          + "\(Store.schemaVersion)): use that version")
    }
    guard state.version == Store.schemaVersion else {
      throw StoreError(
        .earlier,
        "\(path) was made by an earlier version of Concord (schema \(state.version), this one reads "
          + "\(Store.schemaVersion)): ingest the articles into a new database; judgements go "
          + "along by `concord review export` of that version and `concord review import`")
    }
    return true
  }

  private var reading: Configuration {
    var configuration = shared
    configuration.prepareDatabase { database in
      // GRDB asks of every column of a statement, for observers of changes: half of what a
      // statement costs before it is run. Without its answers it knows nothing of savepoints and
      // temporary tables made by statements; a reader makes none.
      sqlite3_set_authorizer(database.sqliteConnection, nil, nil)
      try Self.prepare(database)
    }
    return configuration
  }

  private var writing: Configuration {
    var configuration = shared
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try Self.prepare(database)
      // The log is written back after so many pages, 128 MiB: content hashes come in no order, so that
      // one batch alone touches ten thousand, of which the next writes to many again. A longer log takes
      // a reader seconds after a crash.
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 32000")
      // Some systems' SQLite overwrites what is freed: whole pages, each written to the log.
      try database.execute(sql: "PRAGMA secure_delete = FAST")
    }
    return configuration
  }

  private var shared: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    // A statement less for readers; `writing` asks for them.
    configuration.foreignKeysEnabled = false
    return configuration
  }

  private static func prepare(_ database: Database) throws {
    // 320 MiB of pages at most: the index of a million claims stays in memory.
    try database.execute(sql: "PRAGMA cache_size = -327680")
    database.add(function: WordMatch.function)
  }

  /// Lays the schema down. Two processes may try at once: the later one finds it done.
  private func layDown(_ pool: DatabasePool) throws {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("schema.sql", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: Resource("schema.sql").text)
    }
    do {
      try migrator.migrate(pool)
    } catch {
      guard try check(pool.writeWithoutTransaction(State.init)) else { throw error }
    }
  }

  /// Switching a new file to its log fails at once while another process does the same.
  private func patiently<Result>(_ body: () throws -> Result) throws -> Result {
    for attempt in 1... {
      do {
        return try body()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempt < 50 {
        usleep(50_000)
      }
    }
    preconditionFailure("the loop above has no end")
  }
}

/// What a file says of itself.
private struct State {
  var applicationID: Int
  var version: Int
  var tables: Int

  init(_ database: Database) throws {
    applicationID = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    // GRDB's own table is laid down a moment before the schema.
    tables =
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") ?? 0
  }
}
