// Rows that are written by the thousand: their values are bound as they are, without GRDB's boxes for
// values of any kind, which cost more than SQLite takes for the row. Rows that are written once a
// document go through GRDB.

import GRDB
import GRDBSQLite

/// A value of one column.
enum Cell {
  case integer(Int64)
  case real(Double)
  case text(String)
  case null

  init(_ number: Int) { self = .integer(Int64(number)) }
  init(_ text: String?) { self = text.map(Cell.text) ?? .null }
  init(_ number: Double?) { self = number.map(Cell.real) ?? .null }
  init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }
}

extension GRDB.Statement {
  /// Runs a statement that gives no rows, with a value for each of its marks.
  func run(_ cells: [Cell]) throws {
    sqlite3_reset(sqliteStatement)
    defer { sqlite3_reset(sqliteStatement) }
    for (index, cell) in cells.enumerated() { bind(cell, Int32(index + 1)) }
    let code = sqlite3_step(sqliteStatement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(sqlite3_db_handle(sqliteStatement))), sql: sql)
    }
  }

  private func bind(_ cell: Cell, _ index: Int32) {
    switch cell {
    case .integer(let number): sqlite3_bind_int64(sqliteStatement, index, number)
    case .real(let number): sqlite3_bind_double(sqliteStatement, index, number)
    case .text(let text) where text.isEmpty:
      // Where an empty text has no address SQLite would take it for NULL.
      sqlite3_bind_text(sqliteStatement, index, "", 0, Cell.copied)
    case .text(var text):
      // With its length, since a text may hold any character, also U+0000.
      text.withUTF8 { bytes in
        _ = bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(
            sqliteStatement, index, $0.baseAddress, Int32($0.count), Cell.copied)
        }
      }
    case .null: sqlite3_bind_null(sqliteStatement, index)
    }
  }
}

extension Cell {
  /// SQLITE_TRANSIENT, a macro that Swift does not see: SQLite makes a copy.
  fileprivate static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
