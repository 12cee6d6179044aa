// `concord conflicts`: pairs of claims that cannot both be true.

import ArgumentParser
import Formats
import KnowledgeBase

/// Lists conflicts.
struct Conflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List pairs of claims that cannot both be true.",
    usage: "conflicts [options]",
    examples: [
      "concord conflicts", "concord conflicts --about \"trade United States\"",
      "concord conflicts --format csv -o conflicts.csv",
    ])

  @OptionGroup var filters: FilterOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output, filters)
    try output.show(.conflicts(base.pairs([.conflict], filters.filter)))
  }
}
