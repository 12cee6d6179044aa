// `concord claims`: lists what the articles assert.

import ArgumentParser
import Formats
import KnowledgeBase

/// Lists claims.
struct Claims: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List what the articles assert.")

  @OptionGroup var filters: FilterOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.show(.claims(database.open(for: output, filters).claims(filters.filter)))
  }
}
