// What the program knows of the reader's screen: notices and progress on stderr, width and colour.

import Foundation

/// The terminal, if there is one.
enum Terminal {
  /// A line on stderr.
  static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// A line of progress on stderr that the next one overwrites; nothing where stderr is no terminal.
  static func progress(_ done: Int, of total: Int) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let end = done == total ? "\r\u{1B}[K" : ""
    FileHandle.standardError.write(Data("\r\(done) of \(total) files\(end)".utf8))
  }

  /// Whether colours are wanted on stdout: https://no-color.org.
  static var isColoured: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Columns of stdout, 100 at most for the eye's sake; 80 where it is no terminal.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 80 }
    return max(40, min(Int(size.ws_col), 100))
  }
}
