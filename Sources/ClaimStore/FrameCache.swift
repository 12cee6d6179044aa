// Frames that were decoded before. A posting is never altered and its row id never given again, so
// an entry stays right until a transaction is taken back.

import Comparison
import GRDB
import Synchronization

/// A frame with what tells quickly whether it may be related to another.
struct SketchedFrame: Sendable {
  let frame: Frame
  let sketch: Sketch

  init(_ frame: Frame) { (self.frame, sketch) = (frame, Sketch(frame, .shared)) }
}

/// Frames by the row id of their posting.
final class FrameCache: Sendable {
  /// So many of each generation, about 2 KiB each.
  private static let capacity = 25_000
  private let frames = Mutex(Generations())

  /// What was used lately, and what was used before that: frames that are asked for again and again
  /// stay, and forgetting the others costs nothing.
  private struct Generations {
    var young: [Int64: SketchedFrame] = [:]
    var old: [Int64: SketchedFrame] = [:]

    mutating func find(_ posting: Int64) -> SketchedFrame? {
      if let known = young[posting] { return known }
      guard let known = old[posting] else { return nil }
      note(known, for: posting)
      return known
    }

    mutating func note(_ frame: SketchedFrame, for posting: Int64) {
      if young.count >= FrameCache.capacity { (old, young) = (young, [:]) }
      young[posting] = frame
    }
  }

  /// The frame that speaks for an answer; nil when there is no such answer.
  func sketched(ofAnswer answer: Int64, in database: Database) throws -> SketchedFrame? {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM posting WHERE answer = ? AND chosen")
    var posting: Int64?
    try statement.forEachRow(answer) { posting = $0[0] }
    return try posting.map { try sketched($0, in: database) }
  }

  /// The frame of the posting in that row.
  func frame(_ posting: Int64, in database: Database) throws -> Frame {
    try sketched(posting, in: database).frame
  }

  /// The same with its sketch.
  func sketched(_ posting: Int64, in database: Database) throws -> SketchedFrame {
    if let known = frames.withLock({ $0.find(posting) }) { return known }
    let statement = try database.cachedStatement(sql: "SELECT frame FROM posting WHERE id = ?")
    guard let text = try String.fetchOne(statement, arguments: [posting]),
      let frame = FrameText.decode(text)
    else {
      throw StoreError(.damaged, "a posting is missing or damaged: run `concord verify`")
    }
    return note(frame, for: posting)
  }

  /// Remembers a frame that was just written.
  @discardableResult
  func note(_ frame: Frame, for posting: Int64) -> SketchedFrame {
    let sketched = SketchedFrame(frame)
    frames.withLock { $0.note(sketched, for: posting) }
    return sketched
  }

  func clear() { frames.withLock { $0 = Generations() } }
}
