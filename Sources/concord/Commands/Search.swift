// `concord search`: full text over articles and claims.

import ArgumentParser
import Formats
import KnowledgeBase

/// Searches.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find words in the articles.",
    usage: "search query [options]",
    discussion: """
      All words must stand in one paragraph; case and accents do not count. Words as they are typed \
      come first, then their other forms. Put the query between ' and ', or the shell takes what it \
      knows out of it.
      """,
    examples: [
      "concord search pipeline", "concord search '\"trade ministry\" export*'",
      "concord search 'oil OR gas -Russia' --since 2020-01-01",
      "concord search 'U.S. sanctions' --format json",
    ])

  @Argument(
    parsing: .allUnrecognized,
    help: "Words, \"phrases\", beginnings*, this OR that, -what must not be there.")
  var words: [String]
  @Option(
    help: ArgumentHelp("Part of a source's path, title or publisher, or its id.", valueName: "text")
  )
  var source: String?
  @Option(help: ArgumentHelp("Published on that day or later.", valueName: "day"), transform: day)
  var since: Day?
  @Option(help: ArgumentHelp("Published on that day or earlier.", valueName: "day"), transform: day)
  var until: Day?
  @Option(
    parsing: .unconditional, help: ArgumentHelp("At most so many.", valueName: "count"),
    transform: atLeastOne)
  var limit = 20
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output)
    let filter = Filter(source: source, since: since, until: until, limit: limit)
    try output.show(.hits(base.search(words.joined(separator: " "), filter)))
  }
}
