// `concord stats`: how much was read and what came of it.

import ArgumentParser
import Formats
import KnowledgeBase

/// Shows coverage.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Say how much was read and what came of it.",
    usage: "stats [options]",
    examples: ["concord stats", "concord stats --db news.db --format json"])

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.show(.stats(database.open(for: output).stats()))
  }
}
