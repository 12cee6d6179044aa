// Progress of long work: one line on stderr that is written over again and again. The only place
// that reads the clock; nothing of it goes into an answer or a file.

import Foundation
import Synchronization

/// How far a number of files is read; shows nothing where stderr is no terminal.
final class Progress: Sendable {
  /// So long a line stands at least: ten a second are enough for the eye.
  private static let pause = Duration.milliseconds(100)
  /// Before that much time the rate says nothing.
  private static let warmUp = Duration.seconds(1)

  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private let last = Mutex<Duration?>(nil)

  /// Shows that so many are done; takes the line away where all are.
  func show(_ done: Int, of total: Int) {
    guard isShown else { return }
    let elapsed = ContinuousClock.now - start
    let isDue = last.withLock { last in
      guard done == total || last.map({ elapsed - $0 >= Self.pause }) ?? true else { return false }
      last = elapsed
      return true
    }
    guard isDue else { return }
    let line = done == total ? "" : Self.line(done, of: total, after: elapsed)
    // Back to the beginning, the words, and away with what is left of a longer line.
    FileHandle.standardError.write(Data("\r\(line)\u{1B}[K".utf8))
  }

  /// "312 of 4000 files, 85 a second, about 43 seconds left".
  static func line(_ done: Int, of total: Int, after elapsed: Duration) -> String {
    let counted = "\(done) of \(total) file\(total == 1 ? "" : "s")"
    guard done > 0, elapsed >= warmUp else { return counted }
    let seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    let rate = Double(done) / seconds
    let speed =
      rate >= 10
      ? "\(Int(rate.rounded())) a second"
      : rate * 60 >= 10
        ? "\(Int((rate * 60).rounded())) a minute" : "\(Int((rate * 3600).rounded())) an hour"
    return "\(counted), \(speed), about \(inWords(Double(total - done) / rate)) left"
  }

  private static func inWords(_ seconds: Double) -> String {
    func counted(_ count: Double, _ noun: String) -> String {
      let count = Int(count.rounded(.up))
      return "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    switch seconds {
    case ..<90: return counted(seconds, "second")
    case ..<5400: return counted(seconds / 60, "minute")
    default: return counted(seconds / 3600, "hour")
    }
  }
}
