// `concord remove`: takes a source out, with its claims and relations.

import ArgumentParser
import KnowledgeBase

/// Removes a source.
struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a source out, with its claims and relations.",
    usage: "remove source [options]",
    examples: ["concord remove articles/gazette.txt", "concord remove \"Copper rush\""])

  @Argument(help: "Path, address or id of the source, or a part of its path or title.")
  var source: String
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openExisting()
    defer { base.close() }
    let removed = try base.remove(source)
    Terminal.say("Removed \(removed.path).")
  }
}
