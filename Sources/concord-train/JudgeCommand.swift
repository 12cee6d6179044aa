// `concord-train judge-input`: what the judge's network is trained on, as the program itself reads
// it, so that training and use see the same.

import Comparison
import Foundation
import Language

/// A line of claims and texts.
private struct Row: Decodable {
  var claim: String
  var evidence: String
}

/// Writes, for each line {"claim", "evidence"} of a file, one line of numbers: of the claim's words
/// the pieces, how many each has, heads, tags, relations and the marks of word, value and arc, the same
/// of the text, and the facts. Numbers are set apart by spaces, lists by tabs.
func writeJudgeInput(_ path: String) {
  let judge = TextJudge()
  let decoder = JSONDecoder()
  let lines = contents(path).split(separator: "\n").map { Data($0.utf8) }
  for start in stride(from: 0, to: lines.count, by: 4096) {
    let stretch = Array(lines[start..<min(lines.count, start + 4096)])
    var rows = [String](repeating: "", count: stretch.count)
    rows.withUnsafeMutableBufferPointer { out in
      nonisolated(unsafe) let out = out
      DispatchQueue.concurrentPerform(iterations: stretch.count) { index in
        guard let row = try? decoder.decode(Row.self, from: stretch[index]) else {
          fail("line \(start + index + 1) of \(path) lacks claim or evidence")
        }
        out[index] = line(judge.input(row.claim, row.evidence))
      }
    }
    FileHandle.standardOutput.write(Data(rows.joined().utf8))
  }
}

private func line(_ input: JudgeInput) -> String {
  func numbers(_ list: [Int]) -> String { list.map(String.init).joined(separator: " ") }
  let lists = [input.claim, input.text].flatMap { words in
    [words.flatMap(\.pieces), words.map(\.pieces.count), words.map(\.head)].map(numbers)
      + (0..<5).map { mark in numbers(words.map { $0.marks[mark] }) }
  }
  return (lists + [numbers(input.facts.map { Int($0) })]).joined(separator: "\t") + "\n"
}
