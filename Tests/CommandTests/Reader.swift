// Programs that are not ours, with which tests read back what `concord export` writes. What is not
// installed is skipped, with the reason in the test's name; `.ci/run` installs all.

import Foundation
import Testing

/// A Python script of Readers/ or a program.
enum Reader {
  /// Whether Python has these modules.
  static func has(_ modules: String...) -> Bool {
    runs("python3", "-c", "import " + modules.joined(separator: ", "))
  }

  /// Whether the program starts.
  static func runs(_ program: String, _ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// What a script of Readers/ prints of a file in the workspace, as JSON.
  static func read(_ script: String, _ arguments: String, in space: Workspace) throws -> Any {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Readers/\(script).py").path
    let run = try space.shell("python3 '\(path)' \(arguments)")
    try #require(run.status == 0, "\(run.err)")
    return try JSONSerialization.jsonObject(with: Data(run.out.utf8))
  }
}
