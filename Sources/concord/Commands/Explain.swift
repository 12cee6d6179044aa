// `concord explain`: two claims axis by axis.

import ArgumentParser
import Formats
import KnowledgeBase

/// Explains two claims.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say axis by axis what two claims are to each other.",
    usage: "explain id id [options]",
    discussion: "`concord claims` and `concord report` show the ids, in brackets.",
    examples: ["concord explain a678325d d87cacf2", "concord explain a678 d87c --format json"])

  @Argument(help: "Id of a claim, or its first characters.") var first: String
  @Argument(help: "Id of another.") var second: String
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.show(.explanation(database.open(for: output).explain(first, second)))
  }
}
