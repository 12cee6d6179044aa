// `concord brief`: a summary whose every sentence is footnoted.

import ArgumentParser
import Formats
import KnowledgeBase

/// Writes a brief.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "Write a summary, each sentence with its footnotes.",
    usage: "brief [topic ...] [options]",
    examples: [
      "concord brief", "concord brief Halcyon-2 --length short",
      "concord brief --as-of 2023-12-31 --format html -o brief.html",
    ])

  @Argument(help: "Words that it is to be about; everything when there are none.")
  var topic: [String] = []
  @Option(
    help: ArgumentHelp(
      "short, medium, long, or the most sentences.", valueName: "length"), transform: briefLength)
  var length = BriefLength.medium.sentences
  @Option(
    help: ArgumentHelp("From articles published on that day or later.", valueName: "day"),
    transform: day)
  var since: Day?
  @Option(
    help: ArgumentHelp("From articles published on that day or earlier.", valueName: "day"),
    transform: day)
  var until: Day?
  @Option(
    help: ArgumentHelp(
      "As it could be written on that day: without later articles, and without undated ones that may be later.",
      valueName: "day"), transform: day)
  var asOf: Day?
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let words = topic.isEmpty ? nil : topic.joined(separator: " ")
    let brief = try database.open(for: output)
      .brief(words, sentences: length, since: since, until: until, asOf: asOf)
    if brief.sections.isEmpty { Terminal.say("concord: there is nothing to tell about that") }
    try output.show(.brief(brief), usual: MarkdownFormat.name)
    DismissedOptions.tell(brief.dismissed)
  }
}

/// Reads "short" or "12".
private func briefLength(_ text: String) throws -> Int {
  if let length = BriefLength(rawValue: text) { return length.sentences }
  guard let count = Int(text), count > 0 else {
    let names = BriefLength.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("there is no length “\(text)”; use \(names) or a whole number, 1 or more")
  }
  return count
}
