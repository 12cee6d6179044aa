// `concord check`: what the sources say of a claim, or of each assertion of a draft.

import ArgumentParser
import Formats
import KnowledgeBase

/// Checks a claim or a draft.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what the sources say of a claim, or of each assertion of a draft.",
    usage: "check \"claim\" [options]\nconcord check --file draft [options]",
    discussion: """
      A draft is read as an article is; its census has every assertion, figure, date and name with \
      a role, each with one of the states \(CheckState.allCases.map(\.name).joined(separator: ", ")). \
      Exits with 1 where something is contradicted or disputed, see --fail-on.
      """,
    examples: [
      "concord check \"The share of uranium was 41 percent in 2020.\"",
      "concord check --file draft.md --format sarif -o draft.sarif",
      "concord check --file draft.md --fail-on contradicted,outdated",
      "concord check --format json - < claim.txt",
    ])

  @Argument(help: "The claim; - is standard input.") var claim: [String] = []
  @Option(
    help: ArgumentHelp("A text to check; - is standard input.", valueName: "draft"),
    completion: .file())
  var file: String?
  @Option(
    help: ArgumentHelp(
      "States that make the exit code 1, with commas between them, or never.", valueName: "states"),
    transform: FailingStates.init)
  var failOn = FailingStates.usual
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
    let states = result.parts.map(\.state) + (result.path == nil ? [result.whole.state] : [])
    if !failOn.states.isDisjoint(with: states) { throw Failure.Code.found }
  }

  private func answer(_ base: KnowledgeBase) throws -> CheckResult {
    if let file {
      return try base.check(bytes(of: file), path: file, dismissed: dismissed.isShown)
    }
    guard claim == ["-"] else {
      let text = claim.joined(separator: " ")
      guard !text.allSatisfy(\.isWhitespace) else {
        throw Failure("the claim is empty; write it in quotation marks")
      }
      return try base.check(text, dismissed: dismissed.isShown)
    }
    let lines = String(decoding: try bytes(of: "-"), as: UTF8.self)
    let text = lines.hasSuffix("\n") ? String(lines.dropLast()) : lines
    return try base.check(text, dismissed: dismissed.isShown)
  }

  /// What stands in a file that says anything.
  private func bytes(of file: String) throws -> [UInt8] {
    let bytes = try Input.bytes(file)
    guard !bytes.allSatisfy({ $0 <= 0x20 }) else {
      let name = file == "-" ? "standard input" : file
      throw Failure("\(name) is empty: there is nothing to check; write a claim there")
    }
    return bytes
  }
}

/// What `--fail-on` names.
struct FailingStates {
  var states: Set<CheckState>

  /// Where nothing is named.
  static let usual = FailingStates(states: [.contradicted, .disputed])

  private init(states: Set<CheckState>) { self.states = states }

  /// Reads "contradicted,disputed"; "never" alone is none.
  init(_ text: String) throws {
    states = []
    if text == "never" { return }
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = word.trimmingPrefix { $0 == " " }
      guard let state = CheckState(name: String(name)) else {
        let names = CheckState.allCases.map(\.name).joined(separator: ", ")
        throw ValidationError("there is no state “\(name)”; use never, or some of \(names)")
      }
      states.insert(state)
    }
  }
}
