// `concord-train doubt-input`: the signs by which claims are doubted, as the program itself sees them, so
// that what is learned from judged claims fits what it is used for.

import Claims
import Foundation
import Ingestion
import SourceText

/// Writes one line for each claim of the articles at a path: file name, where its words begin and end (bytes),
/// kind, subject, predicate and object, then the values of all signs, set apart by tabs. The first line names
/// the columns. What says nothing of a claim is "-inf".
func writeDoubtInput(_ path: String) {
  let ingester = Ingester()
  let extractor = Extractor(keepsDoubtful: true)
  let columns =
    ["file", "start", "end", "kind", "subject", "predicate", "object"] + Extractor.signNames
  print(columns.joined(separator: "\t"))
  for file in ingester.files(at: [path]).files {
    guard let document = try? ingester.read(path: file).document else {
      fail("cannot read \(file)")
    }
    let extraction = extractor.extract(document)
    for assertion in extraction.assertions {
      guard let signs = extraction.signs[assertion.identity] else { continue }
      var fields = [URL(fileURLWithPath: file).lastPathComponent]
      fields += [assertion.span.start, assertion.span.end].map { "\($0)" }
      fields.append(assertion.kind.rawValue)
      fields += [assertion.subject, assertion.predicate, assertion.object].map { plain($0.text) }
      fields += signs.map { "\($0)" }
      print(fields.joined(separator: "\t"))
    }
  }
}

private func plain(_ text: String) -> String {
  text.replacing("\t", with: " ").replacing("\n", with: " ")
}
