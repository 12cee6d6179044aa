// The draft about the corpus has twelve planted errors. What is found of them, and what is not called
// wrong, must not get worse.

import Foundation
import Testing

@Suite struct PlantedErrorTests {
  /// Words of each planted error.
  private static let planted = [
    "The interior minister, Óscar Nadal", "$450 billion", "Oslo", "2018", "insured the launch",
    "Shares in Tarnwell rose", "£425 million", "largest supplier", "90.5 million", "41 percent",
    "recognised", "1.5 billion",
  ]
  /// So many of them are found at least.
  private static let fewest = 10

  @Test func mostAreFoundAndNothingElseIsCalledWrong() throws {
    let space = try Workspace()
    let corpus = Workspace.root.appendingPathComponent("corpus").path
    #expect(try space.run("ingest", "\(corpus)/articles").status == 0)
    let run = try space.run("check", "--file", "\(corpus)/draft.md", "--format", "jsonl")
    #expect(run.status == 1)
    var found: Set<String> = []
    var alarms: [String] = []
    for part in try records(run) {
      let state = try #require(part["state"] as? String)
      guard ["contradicted", "disputed", "outdated"].contains(state) else { continue }
      let words = try #require(part["claim"] as? String).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      let hits = Self.planted.filter { words.contains($0) }
      if hits.isEmpty { alarms.append(words) } else { found.formUnion(hits) }
    }
    #expect(found.count >= Self.fewest, "\(found.sorted())")
    #expect(alarms.isEmpty, "\(alarms)")
  }
}
