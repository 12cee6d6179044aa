// Frames that were decoded before. A posting is never altered and its row id never given again, so
// an entry stays right until a transaction is taken back.

import Comparison
import GRDB
import Synchronization

/// Frames by the row id of their posting.
final class FrameCache: Sendable {
  /// About 1 KiB each.
  private static let capacity = 50_000
  private let frames = Mutex<[Int64: Frame]>([:])

  /// The frame that speaks for an answer; nil when there is no such answer.
  func frame(ofAnswer answer: Int64, in database: Database) throws -> Frame? {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM posting WHERE answer = ? AND chosen")
    guard let posting = try Int64.fetchOne(statement, arguments: [answer]) else { return nil }
    return try frame(posting, in: database)
  }

  /// The frame of the posting in that row.
  func frame(_ posting: Int64, in database: Database) throws -> Frame {
    if let known = frames.withLock({ $0[posting] }) { return known }
    let statement = try database.cachedStatement(sql: "SELECT frame FROM posting WHERE id = ?")
    guard let text = try String.fetchOne(statement, arguments: [posting]),
      let frame = FrameText.decode(text)
    else {
      throw StoreError(.damaged, "a posting is missing or damaged: run `concord verify`")
    }
    note(frame, for: posting)
    return frame
  }

  /// Remembers a frame that was just written.
  func note(_ frame: Frame, for posting: Int64) {
    frames.withLock { frames in
      if frames.count >= FrameCache.capacity { frames.removeAll(keepingCapacity: true) }
      frames[posting] = frame
    }
  }

  func clear() { frames.withLock { $0.removeAll() } }
}
