// Dictionary forms against a list written by hand: `Specs/LemmaTests.tsv`, one form a row.

import Foundation
import Language
import Testing

@Suite struct LemmaTests {
  @Test func listedForms() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Specs/LemmaTests.tsv")
    let analyser = Analyser()
    var rows = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      let tag = try #require(PartOfSpeech(rawValue: fields[1]))
      #expect(analyser.lemma(fields[0], tag) == fields[2], "\(line)")
      rows += 1
    }
    #expect(rows > 1000)
  }
}
