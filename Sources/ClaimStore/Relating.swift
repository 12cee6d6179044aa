// Compares answers with those that share a key with them and writes down which pairs are related.
// How two frames relate follows from the frames, so that only the kind is kept.

import Comparison
import GRDB

struct Relating {
  /// What is written; the other kinds follow from the frames when they are asked for.
  static let storedKinds: Set<RelationKind> = [.agree, .agreeWithinRounding, .refines, .conflict]

  /// So many answers are looked up together.
  private static let chunk = 512

  private let database: Database
  private let frames: FrameCache
  private let compare: (Frame, Frame) -> RelationKind?

  init(
    _ database: Database, frames: FrameCache, relate: @escaping (Frame, Frame) -> RelationKind?
  ) {
    (self.database, self.frames, self.compare) = (database, frames, relate)
  }

  /// Relates these answers, by row, to all others; they stand in the index.
  ///
  /// - Parameters:
  ///   - answers: each with the keys that it stands under, in order of their rows.
  ///   - new: those of them that were not there before, and so have no relations.
  func relate(_ answers: [(answer: Int64, keys: AnswerKeys)], new: Set<Int64>) throws {
    let index = try AnswerIndex(database)
    var displaced: Set<Int64> = []
    var done: Set<Int64> = []
    let fresh = Set(answers.map(\.answer))
    for start in stride(from: 0, to: answers.count, by: Self.chunk) {
      let chunk = Array(answers[start..<min(start + Self.chunk, answers.count)])
      for (found, (answer, _)) in zip(try index.found(for: chunk, fresh: fresh), chunk) {
        guard let frame = try frames.sketched(ofAnswer: answer, in: database) else { continue }
        if !new.contains(answer) { try forget(answer, but: done) }
        for other in found.neighbours where !done.contains(other) {
          try write(answer, frame, other)
        }
        displaced.formUnion(found.displaced)
        done.insert(answer)
      }
    }
    for answer in displaced.sorted() { try prune(answer, index) }
  }

  /// An answer that stands for others no more keeps only relations to those that it still meets. It
  /// meets nobody new, so that nothing is compared.
  private func prune(_ answer: Int64, _ index: AnswerIndex) throws {
    guard let frame = try frames.sketched(ofAnswer: answer, in: database) else { return }
    let kept = try index.found(for: answer, AnswerKeys(frame.frame), fresh: []).neighbours
    try forget(answer, but: Set(kept))
  }

  private func write(_ answer: Int64, _ frame: SketchedFrame, _ other: Int64) throws {
    guard let second = try frames.sketched(ofAnswer: other, in: database),
      Comparator.maySpeakOfOne(frame.frame, second.frame),
      frame.sketch.mayRelate(to: second.sketch),
      let kind = compare(frame.frame, second.frame), Relating.storedKinds.contains(kind)
    else { return }
    let insert = try database.cachedStatement(
      sql: "INSERT INTO relation (a, b, kind) VALUES (?, ?, ?)")
    try insert.run([
      .integer(min(answer, other)), .integer(max(answer, other)), .text(kind.rawValue),
    ])
  }

  /// Takes the relations of an answer away, but for those to some.
  private func forget(_ answer: Int64, but kept: Set<Int64>) throws {
    for (side, other) in [("a", "b"), ("b", "a")] {
      var rows: [Int64] = []
      try database.cachedStatement(sql: "SELECT \(other) FROM relation WHERE \(side) = ?")
        .forEachRow(answer) { rows.append($0[0]) }
      let delete = try database.cachedStatement(sql: "DELETE FROM relation WHERE a = ? AND b = ?")
      for row in rows where !kept.contains(row) {
        try delete.forEachRow(min(answer, row), max(answer, row)) { _ in }
      }
    }
  }
}
