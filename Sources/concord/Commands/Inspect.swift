// `concord inspect`: one stage on its own, without a database: JSON lines or CoNLL-U.

import ArgumentParser
import Formats
import KnowledgeBase

/// Shows a single stage.
struct Inspect: ParsableCommand {
  /// The stages that can be shown.
  enum Stage: String, ExpressibleByArgument, CaseIterable { case sentences, values, parse, judge }

  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Run one stage on its own, without a database.",
    usage: "inspect sentences|values|parse|judge [file]",
    discussion: """
      Lines of input are {"id", "text"}, for values with "reference", the ISO day that relative \
      dates count from, for judge {"id", "claim", "evidence"}. Lines of output are \
      {"id", "sentences"}, {"id", "values"} or {"id", "verdict", "axes", "explanation"}; offsets are \
      UTF-8 bytes, half-open.

      parse reads a text, or a CoNLL-U file whose words it keeps, and writes CoNLL-U: lemma, part \
      of speech, head and relation, and for a text the bytes of each word and its name label in \
      the last column.
      """,
    examples: [
      "concord inspect values lines.jsonl", "concord inspect parse article.txt",
      "echo '{\"text\": \"It rained. It stopped.\"}' | concord inspect sentences",
    ])

  @Argument(help: "sentences, values, parse or judge.") var stage: Stage
  @Argument(help: "The input; standard input when there is none.", completion: .file())
  var file = "-"

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
    case .judge:
      try judge(to: sink)
    }
    try sink.finish()
  }

  /// One line of output for each line of input, with what is found in its text.
  private func answer(
    to sink: StandardOutput, _ found: (_ text: String, _ reference: Day?) -> [JSONValue]
  ) throws {
    try lines(needing: "text") { record, texts in
      let reference = record["reference"]?.text.flatMap { Day(iso: $0.prefix(10)) }
      sink.write(
        JSONValue.object([
          "id": record["id"] ?? .null, stage.rawValue: .array(found(texts[0], reference)),
        ]).line + "\n")
    }
  }

  /// The verdict for each line.
  private func judge(to sink: StandardOutput) throws {
    let judge = KnowledgeBase.textJudge()
    try lines(needing: "claim", "evidence") { record, texts in
      let verdict = judge.judge(texts[0], by: texts[1])
      sink.write(verdict.record(id: record["id"] ?? .null).line + "\n")
    }
  }

  /// Each line of the input with the texts under these keys.
  private func lines(
    needing keys: String..., each body: (_ record: JSONValue, _ texts: [String]) -> Void
  ) throws {
    let lines = try Input.text(file).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let record = JSONValue(parsing: line)
      let texts = keys.compactMap { record?[$0]?.text }
      guard let record, texts.count == keys.count else {
        let named = keys.map { "“\($0)”" }.joined(separator: " and ")
        throw Failure.record(line: index + 1, needs: named)
      }
      body(record, texts)
    }
  }
}
