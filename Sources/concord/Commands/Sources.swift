// `concord sources`: lists the articles.

import ArgumentParser
import Formats
import KnowledgeBase

/// Lists sources.
struct Sources: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the articles.")

  @OptionGroup var filters: FilterOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.show(.sources(database.open(.readOnly).sources(filters.filter)))
  }
}
