// `concord report`: agreement and conflict by question.

import ArgumentParser
import Formats
import KnowledgeBase

/// Reports by question.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Say by question where sources agree and conflict.")

  @OptionGroup var filters: FilterOptions
  @OptionGroup var dismissed: DismissedOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output, filters)
    let report = try base.report(filters.filter, dismissed: dismissed.isShown)
    try output.show(.report(report))
    dismissed.tell(report.dismissed, unless: output.format)
  }
}
