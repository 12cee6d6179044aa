// `concord inspect`: one stage on its own, JSON lines in and out, without a database.

import ArgumentParser
import Formats
import KnowledgeBase

/// Shows a single stage.
struct Inspect: ParsableCommand {
  /// The stages that can be shown.
  enum Stage: String, ExpressibleByArgument, CaseIterable { case sentences, values }

  static let configuration = CommandConfiguration(
    abstract: "Run one stage on its own, JSON lines in and out.",
    discussion: """
      Lines of input are {"id", "text"}, for values with "reference", the ISO day that relative \
      dates count from. Lines of output are {"id", "sentences"} or {"id", "values"}; offsets are \
      UTF-8 bytes, half-open.
      """)

  @Argument(help: "sentences or values.") var stage: Stage
  @Argument(help: "The input; standard input when there is none.") var file = "-"

  func run() throws {
    let sink = StandardOutput()
    let lines = try Input.text(file).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      guard let record = JSONValue(parsing: line), let text = record["text"]?.text else {
        throw Failure.record(line: index + 1, needs: "“text”")
      }
      let reference = record["reference"]?.text.flatMap { Day(iso: $0.prefix(10)) }
      let answer: JSONValue = .object([
        "id": record["id"] ?? .null, stage.rawValue: .array(found(in: text, reference)),
      ])
      sink.write(answer.line + "\n")
    }
    try sink.finish()
  }

  private func found(in text: String, _ reference: Day?) -> [JSONValue] {
    switch stage {
    case .sentences: KnowledgeBase.inspectSentences(text).map(JSONValue.span)
    case .values: KnowledgeBase.inspectValues(text, reference: reference).map(\.record)
    }
  }
}
