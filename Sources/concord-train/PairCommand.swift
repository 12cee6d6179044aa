// `concord-train pair-input`: the signs by which two figures of one story are found to measure one thing, as
// the program itself sees them, so that what is learned from judged pairs fits what it is used for.

import Claims
import Comparison
import Foundation
import Ingestion
import SourceText
import Values

/// Writes one line for each two figures of two articles of each folder of a folder: the story, of each figure
/// the file name, where its words begin and end (bytes) and its number, then the values of all signs, set
/// apart by tabs. The first line names the columns.
func writePairInput(_ path: String) {
  let columns = ["file", "start", "end", "number"]
  print(
    (["story"] + columns + columns.map { "other " + $0 } + MatchingReader.names)
      .joined(separator: "\t"))
  let stories = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  for story in stories.sorted() { writePairs(of: story, at: path + "/" + story) }
}

private func writePairs(of story: String, at path: String) {
  let reader = MatchingReader()
  let articles = Ingester().files(at: [path]).files.map(figures)
  for (index, first) in articles.enumerated() {
    for second in articles.dropFirst(index + 1) {
      for (a, b, signs) in reader.signs(first.map(\.frame), second.map(\.frame)) {
        let places = first[a].place + second[b].place
        print(([story] + places + signs.map { "\($0)" }).joined(separator: "\t"))
      }
    }
  }
}

/// The figures of an article with where they stand.
private func figures(of file: String) -> [(place: [String], frame: Frame)] {
  guard let document = try? Ingester().read(path: file).document else {
    fail("cannot read \(file)")
  }
  let assertions = Extractor().extract(document).assertions
  let name = URL(fileURLWithPath: file).lastPathComponent
  return zip(assertions, PostingMaker().postings(assertions, isArticle: true)).flatMap {
    assertion, posting in
    let place = [assertion.span.start, assertion.span.end].map { "\($0)" }
    return posting.frame.figures.compactMap { figure in
      figure.frame.value.map { ([name] + place + ["\($0.number)"], figure.frame) }
    }
  }
}
