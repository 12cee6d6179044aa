// `concord agreements`: pairs of claims that say the same.

import ArgumentParser
import Formats
import KnowledgeBase

/// Lists agreements.
struct Agreements: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List pairs of claims that say the same.",
    usage: "agreements [options]",
    examples: ["concord agreements", "concord agreements --about uranium --limit 5"])

  @OptionGroup var filters: FilterOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output, filters)
    try output.show(.agreements(base.pairs([.agree, .agreeWithinRounding], filters.filter)))
  }
}
