// The package's own files, found from this one's place.

import Foundation
import Testing

/// Files of the package by path from its root.
enum SourceTree {
  /// The package's root.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Paths below `folder` that end in `suffix`, sorted.
  static func files(_ folder: String, _ suffix: String) -> [String] {
    let base = root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(suffix) }.sorted().map { "\(folder)/\($0)" }
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// All Swift files of the package.
  static var swift: [String] { files("Sources", ".swift") + files("Tests", ".swift") }
}
