// Compares answers with those that share a key with them and writes down which pairs are related.
// How two frames relate follows from the frames, so that only the kind is kept.

import Comparison
import GRDB

struct Relating {
  /// What is written; the other kinds follow from the frames when they are asked for.
  static let storedKinds: Set<RelationKind> = [.agree, .agreeWithinRounding, .refines, .conflict]

  private let database: Database
  private let frames: FrameCache
  private let compare: (Frame, Frame) -> Relation?

  init(
    _ database: Database, frames: FrameCache, relate: @escaping (Frame, Frame) -> Relation?
  ) {
    (self.database, self.frames, self.compare) = (database, frames, relate)
  }

  /// Relates these answers, by row, to all others; they stand in the index.
  func relate(_ answers: Set<Int64>) throws {
    let index = AnswerIndex(database)
    var displaced: Set<Int64> = []
    var done: Set<Int64> = []
    for answer in answers.sorted() {
      guard let frame = try frames.frame(ofAnswer: answer, in: database) else { continue }
      try forget(answer, but: done)
      let found = try index.found(for: answer, AnswerKeys(frame), fresh: answers)
      for other in found.neighbours where !done.contains(other) {
        try write(answer, frame, other)
      }
      displaced.formUnion(found.displaced)
      done.insert(answer)
    }
    if !displaced.isEmpty { try relate(again: displaced) }
  }

  /// Answers that stand for others no more keep only what they still meet.
  private func relate(again answers: Set<Int64>) throws {
    let index = AnswerIndex(database)
    for answer in answers.sorted() {
      guard let frame = try frames.frame(ofAnswer: answer, in: database) else { continue }
      try forget(answer, but: [])
      for other in try index.found(for: answer, AnswerKeys(frame), fresh: []).neighbours {
        try write(answer, frame, other)
      }
    }
  }

  private func write(_ answer: Int64, _ frame: Frame, _ other: Int64) throws {
    guard let otherFrame = try frames.frame(ofAnswer: other, in: database),
      let relation = compare(frame, otherFrame), Relating.storedKinds.contains(relation.kind)
    else { return }
    let insert = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO relation (a, b, kind) VALUES (?, ?, ?)")
    insert.setUncheckedArguments([
      min(answer, other), max(answer, other), relation.kind.rawValue,
    ])
    try insert.execute()
  }

  /// Takes the relations of an answer away, but for those to answers that are done already.
  private func forget(_ answer: Int64, but done: Set<Int64>) throws {
    for (side, other) in [("a", "b"), ("b", "a")] {
      let rows = try Int64.fetchAll(
        database.cachedStatement(sql: "SELECT \(other) FROM relation WHERE \(side) = ?"),
        arguments: [answer])
      for row in rows where !done.contains(row) {
        try database.cachedStatement(sql: "DELETE FROM relation WHERE a = ? AND b = ?")
          .execute(arguments: [min(answer, row), max(answer, row)])
      }
    }
  }
}
