// `concord report`: agreement and conflict by question.

import ArgumentParser
import Formats
import KnowledgeBase

/// Reports by question.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Say by question where sources agree and conflict.",
    usage: "report [options]",
    examples: [
      "concord report", "concord report --format html -o report.html",
      "concord report --about \"United States\" --since 2021-01-01",
    ])

  @OptionGroup var filters: FilterOptions
  @OptionGroup var dismissed: DismissedOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output, filters)
    var report = try base.report(filters.filter, dismissed: dismissed.isShown)
    if output.format == HTMLFormat.name {
      report.passages = try base.passages(
        around: HTMLFormat.cited(in: report), of: report.sources)
    }
    try output.show(.report(report))
    dismissed.tell(report.dismissed, unless: output.format)
  }
}
