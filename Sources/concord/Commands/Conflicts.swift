// `concord conflicts`: pairs of claims that cannot both be true.

import ArgumentParser
import Formats
import KnowledgeBase

/// Lists conflicts.
struct Conflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts", abstract: "List pairs of claims that cannot both be true.",
    usage: "conflicts [options]",
    examples: [
      "concord conflicts", "concord conflicts --about \"trade United States\"",
      "concord conflicts --format csv -o conflicts.csv", "concord conflicts --unsure",
    ])

  @Flag(help: "Show instead what reports of one story may say otherwise, the likeliest first.")
  var unsure = false

  @OptionGroup var filters: FilterOptions
  @OptionGroup var dismissed: DismissedOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output, filters)
    let list =
      unsure
      ? try base.possibleConflicts(filters.filter, dismissed: dismissed.isShown)
      : try base.pairList([.conflict], filters.filter, dismissed: dismissed.isShown)
    try output.show(.conflicts(list.pairs, dismissed: list.dismissed, unsure: unsure))
    dismissed.tell(list.dismissed, unless: output.format)
  }
}
