// The README is true: its commands run, and every command of the program is in it.

import Foundation
import Testing

@Suite struct ReadmeTests {
  private func readme() throws -> String {
    try String(contentsOf: Workspace.root.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// Lines that start with "$ concord" inside ```console blocks, in order.
  private func commands() throws -> [String] {
    var isInside = false
    return try readme().split(separator: "\n").compactMap { line in
      if line.hasPrefix("```") { isInside = line == "```console" }
      return isInside && line.hasPrefix("$ concord") ? String(line.dropFirst(2)) : nil
    }
  }

  @Test func commandsRun() throws {
    let space = try Workspace()
    try FileManager.default.copyItem(
      at: Workspace.root.appendingPathComponent("corpus"),
      to: space.folder.appendingPathComponent("corpus"))
    let commands = try commands()
    #expect(!commands.isEmpty)
    for command in commands {
      let run = try space.shell(command)
      #expect([0, 1].contains(run.status), "\(command): \(run.err)")
    }
  }

  @Test func everyCommandIsNamed() throws {
    let folder = Workspace.root.appendingPathComponent("Sources/concord/Commands")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
      $0.replacing(".swift", with: "").replacing("Command", with: "").lowercased()
    }
    let text = try readme()
    for name in names { #expect(text.contains("concord \(name)"), "concord \(name)") }
  }
}
