// Text that the user hands to a command other than `ingest`: a draft, or lines to inspect.

import Foundation

/// Reads input.
enum Input {
  /// The text of a file, "-" being standard input; ill-formed UTF-8 is repaired.
  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The bytes of a file, "-" being standard input.
  static func bytes(_ path: String) throws -> [UInt8] {
    if path == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw Failure.file(path, "read", code: EISDIR)
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure.file(path, "read", code: errno == 0 ? ENOENT : errno)
    }
    return Array(bytes)
  }
}
