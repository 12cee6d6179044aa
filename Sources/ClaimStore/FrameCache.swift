// Frames that were decoded before. A posting is never altered and its row id never given again, so
// an entry stays right until a transaction is taken back.

import Comparison
import GRDB
import SourceText
import Synchronization

/// A frame with what tells quickly whether it may be related to another. Shared, since a frame is
/// large and looked at by hundreds of others.
final class SketchedFrame: Sendable {
  let frame: Frame
  let sketch: Sketch

  init(_ frame: Frame) { (self.frame, sketch) = (frame, Sketch(frame)) }
}

/// Frames by the row of their posting, and by the answer that they speak for.
final class FrameCache: Sendable {
  /// So many of each generation, about 2 KiB each.
  private static let capacity = 25_000

  private typealias Frames = Generations<Int64, SketchedFrame>

  private struct Known {
    var byPosting = Frames(capacity: FrameCache.capacity)
    var byAnswer = Frames(capacity: FrameCache.capacity)
    /// The state of the file that `byAnswer` is right for; see `follow`.
    var version: Int64?
  }
  private let known = Mutex(Known())

  /// To be called when a transaction begins: what another process wrote since the last one may have
  /// given answers other speakers.
  func follow(_ database: Database) throws {
    let statement = try database.cachedStatement(sql: "PRAGMA data_version")
    var version: Int64?
    try statement.forEachRow { version = $0[0] }
    known.withLock { known in
      if known.version != version { known.byAnswer = Frames(capacity: Self.capacity) }
      known.version = version
    }
  }

  /// The frame that speaks for an answer; nil when there is no such answer. Only inside of a
  /// transaction that writes.
  func sketched(ofAnswer answer: Int64, in database: Database) throws -> SketchedFrame? {
    if let known = known.withLock({ $0.byAnswer.find(answer) }) { return known }
    let statement = try database.cachedStatement(
      sql: "SELECT id, frame FROM posting WHERE answer = ? AND chosen")
    var (found, text): (SketchedFrame?, String?) = (nil, nil)
    var posting: Int64 = 0
    try statement.forEachRow(answer) { row in
      posting = row[0]
      found = known.withLock { $0.byPosting.find(posting) }
      if found == nil { text = row.text(1) }
    }
    guard let frame = try found ?? text.map({ try decoded($0, of: posting) }) else { return nil }
    known.withLock { $0.byAnswer.note(frame, for: answer) }
    return frame
  }

  /// The frame of the posting in that row.
  func frame(_ posting: Int64, in database: Database) throws -> Frame {
    try sketched(posting, in: database).frame
  }

  /// The same with its sketch.
  func sketched(_ posting: Int64, in database: Database) throws -> SketchedFrame {
    if let known = known.withLock({ $0.byPosting.find(posting) }) { return known }
    let statement = try database.cachedStatement(sql: "SELECT frame FROM posting WHERE id = ?")
    return try decoded(String.fetchOne(statement, arguments: [posting]), of: posting)
  }

  private func decoded(_ text: String?, of posting: Int64) throws -> SketchedFrame {
    guard let frame = text.flatMap(FrameText.decode) else {
      throw StoreError(.damaged, "a posting is missing or damaged: run `concord verify`")
    }
    let sketched = SketchedFrame(frame)
    known.withLock { $0.byPosting.note(sketched, for: posting) }
    return sketched
  }

  /// Remembers a frame that was just written.
  ///
  /// - Parameter answer: the row of the answer that it speaks for from now on; nil where another does.
  func note(_ frame: Frame, for posting: Int64, ofAnswer answer: Int64?) {
    let sketched = SketchedFrame(frame)
    known.withLock { known in
      known.byPosting.note(sketched, for: posting)
      if let answer { known.byAnswer.note(sketched, for: answer) }
    }
  }

  /// Forgets who speaks for an answer.
  func forget(answer: Int64) { known.withLock { $0.byAnswer.forget(answer) } }

  /// Forgets all, also which state of the file was the last.
  func clear() { known.withLock { $0 = Known() } }
}
