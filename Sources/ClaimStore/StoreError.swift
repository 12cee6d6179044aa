// What can go wrong with a database, in words that say what to do. Nothing is printed here.

import GRDB

/// What kind of thing went wrong.
public enum StoreErrorCode: String, Sendable, Codable, CaseIterable {
  /// There is no file at the path.
  case missing
  /// It cannot be opened: a folder is missing, or may not be entered.
  case unreachable
  /// The file is no SQLite database.
  case notADatabase
  /// It is a database, and not one of Concord.
  case notConcord
  /// It was made by a later version.
  case later
  /// It was made by an earlier version.
  case earlier
  /// It may not be written.
  case readOnly
  /// No room is left on the disk.
  case full
  /// Another process has been writing for too long.
  case busy
  /// The file is damaged.
  case damaged
  /// A quote that is not what its document says: a mistake of ours, and nothing was stored.
  case citation
  /// Nothing is called so.
  case unknown
  /// Several things are called so.
  case ambiguous
  /// Whatever SQLite says beside these.
  case other
}

/// Why the database could not do what it was asked. What was being written is left out whole.
public struct StoreError: Error, Sendable, CustomStringConvertible {
  public var code: StoreErrorCode
  /// What happened, and what to do.
  public var message: String
  /// What SQLite said; nil where it was not asked.
  public var cause: (any Error)?

  public init(_ code: StoreErrorCode, _ message: String, cause: (any Error)? = nil) {
    (self.code, self.message, self.cause) = (code, message, cause)
  }

  public var description: String { message }
}

extension StoreError {
  /// The error in our words; `path` is the database's.
  static func from(_ error: any Error, path: String) -> StoreError {
    if let error = error as? StoreError { return error }
    guard let error = error as? DatabaseError else {
      return StoreError(.other, "the database \(path) failed: \(error)", cause: error)
    }
    let (code, message) = words(for: error, path: path)
    return StoreError(code, message, cause: error)
  }

  private static func words(
    for error: DatabaseError, path: String
  ) -> (StoreErrorCode, String) {
    switch error.resultCode {
    case .SQLITE_FULL:
      (.full, "the disk of \(path) is full: make room and run the command again")
    case .SQLITE_READONLY:
      (.readOnly, "\(path) may not be written: allow it with chmod u+w, or copy it elsewhere")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      (.busy, "another process has been writing to \(path) for half a minute: try again later")
    case .SQLITE_NOTADB:
      (.notADatabase, "\(path) is not a database: name another file with --db")
    case .SQLITE_CORRUPT:
      (.damaged, "\(path) is damaged: run `concord verify`, or ingest into a new file")
    case .SQLITE_CANTOPEN:
      (.unreachable, "\(path) cannot be opened: check the folder and its permissions")
    case .SQLITE_IOERR:
      (.other, "reading or writing \(path) failed: check the disk")
    case .SQLITE_CONSTRAINT where error.message?.contains("quote of a claim") == true:
      (.citation, "\(error.message ?? ""): nothing was stored; please report this article")
    default:
      (.other, "the database \(path) failed: \(error.message ?? "\(error)")")
    }
  }
}
