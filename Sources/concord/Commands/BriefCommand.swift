// `concord brief`: a summary whose every sentence is footnoted.

import ArgumentParser
import Formats
import KnowledgeBase

/// Writes a brief.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "Write a summary, each sentence with its footnotes.",
    usage: "brief [topic ...] [options]",
    examples: ["concord brief", "concord brief uranium -o brief.md"])

  @Argument(help: "Words that it is to be about; everything when there are none.")
  var topic: [String] = []
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let words = topic.isEmpty ? nil : topic.joined(separator: " ")
    let brief = try database.open(for: output).brief(words)
    if brief.sections.isEmpty { Terminal.say("concord: there is nothing to tell about that") }
    try output.show(.brief(brief), usual: MarkdownFormat.name)
    DismissedOptions.tell(brief.dismissed)
  }
}
