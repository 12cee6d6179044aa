// `concord-train pairs`: how often the network that reads two sentences together is right about labelled pairs.

import Comparison
import Foundation
import SourceText

/// Prints, for all pairs of a file and for each kind of them, how many there are and the share that gets its
/// label as the likeliest answer, with the words in question marked and without; before that, with `--chances`,
/// the chances of each pair. A line has label, kind and two sentences with [[ ]] around the words in question.
func scoreSentencePairs(_ path: String) {
  let reader = SentencePairReader.shared
  var counts: [String: (all: Int, marked: Int, plain: Int)] = [:]
  for line in contents(path).split(separator: "\n") {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 4 else { fail("not label, kind, sentence, sentence: \(line)") }
    let (a, b) = (marked(cells[2]), marked(cells[3]))
    let chances = reader.chances(
      reader.read(a.text, answer: a.answer), reader.read(b.text, answer: b.answer))
    let plain = reader.chances(reader.read(a.text), reader.read(b.text))
    if arguments.contains("--chances") {
      let told = [chances.agree, chances.conflict, chances.other].map { "\($0)" }
      print(told.joined(separator: "\t"))
    }
    for kind in ["all", cells[1]] {
      counts[kind, default: (0, 0, 0)].all += 1
      if likeliest(chances) == cells[0] { counts[kind, default: (0, 0, 0)].marked += 1 }
      if likeliest(plain) == cells[0] { counts[kind, default: (0, 0, 0)].plain += 1 }
    }
  }
  for (kind, count) in counts.sorted(by: { ($1.value.all, $0.key) < ($0.value.all, $1.key) }) {
    let shares = [count.marked, count.plain].map {
      String(format: "%.3f", Double($0) / Double(count.all))
    }
    print("\(kind)\t\(count.all)\t\(shares[0]) marked\t\(shares[1]) unmarked")
  }
}

private func likeliest(_ chances: PairChances) -> String {
  let ranked = [("agree", chances.agree), ("conflict", chances.conflict), ("other", chances.other)]
  return ranked.max { $0.1 < $1.1 }?.0 ?? ""
}

/// A sentence without its marks, and where the words between them stand.
private func marked(_ sentence: String) -> (text: String, answer: Span) {
  let parts = sentence.components(separatedBy: "[[").flatMap { $0.components(separatedBy: "]]") }
  guard parts.count == 3 else { fail("not one [[ ]]: \(sentence)") }
  let start = parts[0].utf8.count
  return (parts.joined(), Span(start, start + parts[1].utf8.count))
}
