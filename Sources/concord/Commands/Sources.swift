// `concord sources`: lists the articles.

import ArgumentParser
import Formats
import KnowledgeBase

/// Lists sources.
struct Sources: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "List the articles.",
    usage: "sources [options]",
    examples: ["concord sources", "concord sources --since 2021-01-01 --format csv"])

  @OptionGroup var filters: FilterOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output, filters)
    try output.show(.sources(base.sources(filters.filter)))
  }
}
