// `concord check`: what the sources say of a claim, or of each assertion of a draft.

import ArgumentParser
import Formats
import KnowledgeBase

/// Checks a claim or a draft.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what the sources say of a claim, or of each assertion of a draft.",
    discussion: "Exits with 1 where something is contradicted or disputed.")

  @Argument(help: "The claim.") var claim: [String] = []
  @Option(help: ArgumentHelp("A text to check; - is standard input.", valueName: "draft"))
  var file: String?
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if claim.isEmpty == (file == nil) {
      throw ValidationError("Give either a claim in quotation marks or --file DRAFT.")
    }
  }

  func run() throws {
    let text = try file.map(Input.text) ?? claim.joined(separator: " ")
    let base = try database.open(.readOnly)
    let result = try base.check(text)
    try output.show(.check(result))
    let verdicts = [result.whole.verdict] + result.parts.map(\.verdict)
    if verdicts.contains(.contradicted) || verdicts.contains(.disputed) { throw Failure.Code.found }
  }
}
