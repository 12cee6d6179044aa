// `concord verify`: every citation against its document.

import ArgumentParser
import Formats
import KnowledgeBase

/// Verifies the database.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check every citation of the database against its document.",
    usage: "verify [options]",
    discussion: "Exits with 1 where something is wrong.",
    examples: ["concord verify", "concord verify --db news.db --format json"])

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let verification = try database.open(for: output).verify()
    try output.show(.verification(verification))
    if !verification.problems.isEmpty { throw Failure.Code.found }
  }
}
