// `concord search`: full text over articles and claims.

import ArgumentParser
import Formats
import KnowledgeBase

/// Searches.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find words in the articles.",
    usage: "search word ... [options]",
    examples: ["concord search pipeline", "concord search oil exports --limit 5"])

  @Argument(help: "Words that must all stand there.") var words: [String]
  @Option(
    parsing: .unconditional, help: ArgumentHelp("At most so many.", valueName: "count"),
    transform: atLeastOne)
  var limit = 20
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output)
    try output.show(.hits(base.search(words.joined(separator: " "), limit: limit)))
  }
}
