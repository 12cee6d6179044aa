// `concord check`: what the sources say of a claim, or of each assertion of a draft.

import ArgumentParser
import Formats
import KnowledgeBase

/// Checks a claim or a draft.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what the sources say of a claim, or of each assertion of a draft.",
    usage: "check \"claim\" [options]\nconcord check --file draft [options]",
    discussion: "Exits with 1 where something is contradicted or disputed.",
    examples: [
      "concord check \"The share of uranium was 41 percent in 2020.\"",
      "concord check --file draft.md", "concord check --format json - < claim.txt",
    ])

  @Argument(help: "The claim; - is standard input.") var claim: [String] = []
  @Option(
    help: ArgumentHelp("A text to check; - is standard input.", valueName: "draft"),
    completion: .file())
  var file: String?
  @OptionGroup var dismissed: DismissedOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if claim.isEmpty == (file == nil) {
      throw ValidationError("Give either a claim in quotation marks or --file DRAFT.")
    }
  }

  func run() throws {
    let base = try database.open(for: output)
    let result = try answer(base)
    try output.show(.check(result))
    let verdicts = [result.whole.verdict] + result.parts.map(\.verdict)
    if verdicts.contains(.contradicted) || verdicts.contains(.disputed) { throw Failure.Code.found }
  }

  private func answer(_ base: KnowledgeBase) throws -> CheckResult {
    guard let draft = file ?? (claim == ["-"] ? "-" : nil) else {
      let text = claim.joined(separator: " ")
      guard !text.allSatisfy(\.isWhitespace) else {
        throw Failure("the claim is empty; write it in quotation marks")
      }
      return try base.check(text, dismissed: dismissed.isShown)
    }
    let bytes = try Input.bytes(draft)
    guard !bytes.allSatisfy({ $0 <= 0x20 }) else {
      let name = draft == "-" ? "standard input" : draft
      throw Failure("\(name) is empty: there is nothing to check; write a claim there")
    }
    return try base.check(bytes, path: draft, dismissed: dismissed.isShown)
  }
}
