// The tags that clauses of news depend on, in sentences written for this: `Specs/NewsTagTests.txt`.

import Foundation
import Language
import Testing

@Suite struct NewsTagTests {
  /// Nineteen of twenty; single sentences may change with each training.
  @Test func markedTags() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Specs/NewsTagTests.txt")
    let analyser = Analyser()
    var (right, total) = (0, 0)
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let parts = line.split(separator: " ").map { $0.split(separator: "/") }
      let found = analyser.parsed(parts.map { String($0[0]) })
      for (part, word) in zip(parts, found) where part.count == 2 {
        total += 1
        if part[1] == word.tag.rawValue { right += 1 }
      }
    }
    #expect(total > 400)
    #expect(right * 20 >= total * 19, "\(right) of \(total)")
  }
}
