// What the program knows of the reader's screen: notices on stderr, width and colour.

import Foundation

/// The terminal, if there is one.
enum Terminal {
  /// A line on stderr.
  static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Whether colours are wanted on stdout: https://no-color.org.
  static var isColoured: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Columns: $COLUMNS where it is set, else those of stdout, 100 at most for the eye's sake; 80
  /// where it is no terminal.
  static var width: Int {
    let asked = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    if let asked, asked > 0 { return min(max(20, asked), 1000) }
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 80 }
    return max(40, min(Int(size.ws_col), 100))
  }
}
