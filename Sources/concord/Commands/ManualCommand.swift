// `concord manual`: the manual page, for `make install` and for packagers.

import ArgumentParser

/// Prints the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man.",
    usage: "manual",
    examples: ["concord manual > concord.1", "concord manual | man -l -"])

  func run() throws {
    let sink = StandardOutput()
    sink.write(try ManualPage(dump: Concord._dumpHelp()).text)
    try sink.finish()
  }
}
