// `concord agreements`: pairs of claims that say the same.

import ArgumentParser
import Formats
import KnowledgeBase

/// Lists agreements.
struct Agreements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreements", abstract: "List pairs of claims that say the same.",
    usage: "agreements [options]",
    examples: [
      "concord agreements", "concord agreements --about uranium --limit 5",
      "concord agreements --unsure",
    ])

  @Flag(help: "Show instead what reports of one story may say alike, the likeliest first.")
  var unsure = false

  @OptionGroup var filters: FilterOptions
  @OptionGroup var dismissed: DismissedOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output, filters)
    let list =
      unsure
      ? try base.possibleAgreements(filters.filter, dismissed: dismissed.isShown)
      : try base.pairList(
        [.agree, .agreeWithinRounding], filters.filter, dismissed: dismissed.isShown)
    try output.show(.agreements(list.pairs, dismissed: list.dismissed, unsure: unsure))
    dismissed.tell(list.dismissed, unless: output.format)
  }
}
