// `concord inspect`: one stage on its own, without a database: JSON lines or CoNLL-U.

import ArgumentParser
import Formats
import KnowledgeBase

/// Shows a single stage.
struct Inspect: ParsableCommand {
  /// The stages that can be shown.
  enum Stage: String, ExpressibleByArgument, CaseIterable { case sentences, values, parse }

  static let configuration = CommandConfiguration(
    abstract: "Run one stage on its own, without a database.",
    discussion: """
      Lines of input are {"id", "text"}, for values with "reference", the ISO day that relative \
      dates count from. Lines of output are {"id", "sentences"} or {"id", "values"}; offsets are \
      UTF-8 bytes, half-open.

      parse reads a text, or a CoNLL-U file whose words it keeps, and writes CoNLL-U: lemma, part \
      of speech, head and relation, and for a text the bytes of each word and its name label in \
      the last column.
      """)

  @Argument(help: "sentences, values or parse.") var stage: Stage
  @Argument(help: "The input; standard input when there is none.") var file = "-"

  func run() throws {
    let sink = StandardOutput()
    switch stage {
    case .sentences:
      try answer(to: sink) { text, _ in KnowledgeBase.inspectSentences(text).map(JSONValue.span) }
    case .values:
      try answer(to: sink) { text, reference in
        KnowledgeBase.inspectValues(text, reference: reference).map(\.record)
      }
    case .parse:
      KnowledgeBase.inspectParse(try Input.text(file), sink.write)
    }
    try sink.finish()
  }

  /// One line of output for each line of input, with what is found in its text.
  private func answer(
    to sink: StandardOutput, _ found: (_ text: String, _ reference: Day?) -> [JSONValue]
  ) throws {
    let lines = try Input.text(file).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      guard let record = JSONValue(parsing: line), let text = record["text"]?.text else {
        throw Failure.record(line: index + 1, needs: "“text”")
      }
      let reference = record["reference"]?.text.flatMap { Day(iso: $0.prefix(10)) }
      let answer: JSONValue = .object([
        "id": record["id"] ?? .null, stage.rawValue: .array(found(text, reference)),
      ])
      sink.write(answer.line + "\n")
    }
  }
}
