// Keeps what follows from several answers together: under which row each stands, and what the groups that
// changed in a transaction come to. What contradicts what is decided by `Arithmetic`; here it is stored,
// a group at a time, so that it depends on nothing but what is stored.

import Comparison
import GRDB
import SourceText

struct Reckoning {
  private let database: Database
  private let frames: FrameCache
  /// Rows of `answer_group` that answers came under or left.
  private var touched: Set<Int64> = []

  init(_ database: Database, frames: FrameCache) {
    (self.database, self.frames) = (database, frames)
  }

  mutating func insert(_ answer: Int64, _ group: GroupKey?) throws {
    guard let group else { return }
    touched.insert(group.row)
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO answer_group (grouping, answer, role) VALUES (?, ?, ?)"
    )
    .forEachRow(group.row, answer, group.role.rawValue) { _ in }
  }

  mutating func remove(_ answer: Int64, _ group: GroupKey?) throws {
    guard let group else { return }
    touched.insert(group.row)
    try database.cachedStatement(
      sql: "DELETE FROM answer_group WHERE grouping = ? AND answer = ?"
    )
    .forEachRow(group.row, answer) { _ in }
  }

  /// Finds anew what the groups that changed come to.
  func settle() throws {
    let delete = try database.cachedStatement(sql: "DELETE FROM derivation WHERE grouping = ?")
    let insert = try database.cachedStatement(
      sql: "INSERT INTO derivation (grouping, ordinal, inputs, working) VALUES (?, ?, ?, ?)")
    let arithmetic = Arithmetic()
    for group in GroupKey.groups(touching: touched) {
      try delete.forEachRow(group) { _ in }
      for (ordinal, found) in arithmetic.findings(try answers(in: group), in: group).enumerated() {
        try insert.run([
          .integer(group), Cell(ordinal), .text(JSONText.list(found.inputs)), .text(found.working),
        ])
      }
    }
  }

  /// The answers of a group; none where their roles say that nothing can be found, which is told without
  /// reading a frame. Of each row the first by content hash.
  private func answers(in group: Int64) throws -> [Answer] {
    let select = try database.cachedStatement(
      sql: "SELECT answer, role FROM answer_group WHERE grouping = ? ORDER BY answer LIMIT ?")
    var roles: [[GroupKey.Role]] = []
    var rows: [Int64] = []
    for row in GroupKey.rows(of: group) {
      var met: [GroupKey.Role] = []
      try select.forEachRow(row, Int64(Arithmetic.most)) { answer in
        GroupKey.Role(rawValue: answer[1]).map { met.append($0) }
        rows.append(answer[0])
      }
      roles.append(met)
    }
    guard GroupKey.isWorthALook(roles) else { return [] }
    return try rows.compactMap { row in
      try frames.sketched(ofAnswer: row, in: database).map {
        Answer(id: ContentID.text(row), question: "", frame: $0.frame)
      }
    }
  }
}
