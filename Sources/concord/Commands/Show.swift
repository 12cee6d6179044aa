// `concord show`: everything that is known of one claim or source.

import ArgumentParser
import Formats
import KnowledgeBase

/// Shows a claim or a source.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything that is known of a claim or a source.",
    usage: "show id [options]",
    examples: ["concord show a678325d", "concord show articles/gazette.txt --format json"])

  @Argument(help: "Id of a claim or source, or its first characters; or a source's path.")
  var id: String
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let base = try database.open(for: output)
    let sources = try base.sources().filter {
      $0.line.path == id || $0.line.url == id || (id.count >= 4 && $0.line.id.hasPrefix(id))
    }
    if sources.count == 1 { return try output.show(.source(sources[0])) }
    try output.show(.claim(base.claim(id)), from: base)
  }
}
