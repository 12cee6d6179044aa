// `concord report`: agreement and conflict by question.

import ArgumentParser
import Formats
import KnowledgeBase

/// Reports by question.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Say by question where sources agree and conflict.")

  @OptionGroup var filters: FilterOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.show(.report(database.open(for: output, filters).report(filters.filter)))
  }
}
