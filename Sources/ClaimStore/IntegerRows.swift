// Statements whose arguments and columns are integers, stepped through without GRDB's rows: the
// look-ups of the index run dozens of times for each answer, and a row costs more than the look-up.

import GRDB
import GRDBSQLite

extension GRDB.Statement {
  /// Calls `body` with each row of the result, from which it may take columns.
  func forEachRow(_ arguments: Int64..., body: (IntegerRow) -> Void) throws {
    sqlite3_reset(sqliteStatement)
    defer { sqlite3_reset(sqliteStatement) }
    for (index, argument) in arguments.enumerated() {
      sqlite3_bind_int64(sqliteStatement, Int32(index + 1), argument)
    }
    while true {
      let code = sqlite3_step(sqliteStatement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code))
      }
      body(IntegerRow(statement: sqliteStatement))
    }
  }
}

/// The columns of the row that a statement stands at; of no use afterwards.
struct IntegerRow {
  fileprivate let statement: OpaquePointer

  subscript(column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }

  /// A column of text, read where integers do not tell enough; empty for NULL.
  func text(_ column: Int) -> String {
    guard let bytes = sqlite3_column_text(statement, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
