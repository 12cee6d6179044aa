// Text that the user hands to a command other than `ingest`: a draft, or lines to inspect.

import Foundation

/// Reads input.
enum Input {
  /// The text of a file, "-" being standard input; ill-formed UTF-8 is repaired.
  static func text(_ path: String) throws -> String {
    if path == "-" {
      let bytes = try FileHandle.standardInput.readToEnd() ?? Data()
      return String(decoding: bytes, as: UTF8.self)
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure.file(path, "read", code: errno == 0 ? ENOENT : errno)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
