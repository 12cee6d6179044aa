// `concord claims`: lists what the articles assert.

import ArgumentParser
import Formats
import KnowledgeBase

/// Lists claims.
struct Claims: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "List what the articles assert.",
    usage: "claims [options]",
    examples: [
      "concord claims --kind superlative", "concord claims --source gazette --explain",
      "concord claims --about uranium --since 2021-01-01",
    ])

  @Flag(help: "Show what was understood of each, and the rules that made it.")
  var explain = false
  @OptionGroup var filters: FilterOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output, filters)
    let claims = try base.claims(filters.filter)
    try output.show(explain ? .explainedClaims(claims) : .claims(claims), from: base)
  }
}
