// What readers are told of sentences written for this, `Specs/StatementTests.tsv`: a text, then the
// statements that must, or must not, be among those of its claims.

import Foundation
import KnowledgeBase
import Testing

@Suite struct ReadableTests {
  private struct Row {
    let text: String
    let told: [String]
  }

  private static let rows: [Row] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Specs/StatementTests.tsv")
    let table = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return Row(
        text: fields[0],
        told: fields.dropFirst().joined().split(separator: " | ").map(String.init))
    }
  }()

  @Test func referencesAreToldWithPublisherAndDay() async throws {
    let workplace = try Workplace()
    try workplace.write(
      "ferry.md",
      """
      # Ferries

      The port has three ferries.[^1] Its quay is old.[^2]

      [^1]: Jan Novak, “Rivers of Silt”, *Delta Press*, 4 May 2018.
      [^2]: Novak J (2019). “The Quay.” Harbour Gazette.
      """)
    let base = try KnowledgeBase(path: workplace.database, access: .readWrite)
    _ = try await base.ingest([workplace.folder + "/articles"])
    let told = try base.claims().filter { $0.claim.kind == .publication }.map(\.claim.statement)
    #expect(
      told == [
        "“Rivers of Silt” was published by Delta Press on 4 May 2018.",
        "“The Quay” was published by Harbour Gazette in 2019.",
      ])
  }

  @Test func statementsSayWhatTheirSentencesSay() async throws {
    #expect(Self.rows.count > 40)
    let workplace = try Workplace()
    for (index, row) in Self.rows.enumerated() {
      try workplace.write("\(index + 100).txt", "Notes\n\n" + row.text + "\n")
    }
    let base = try KnowledgeBase(path: workplace.database, access: .readWrite)
    _ = try await base.ingest([workplace.folder + "/articles"])
    let claims = try base.claims()
    for (index, row) in Self.rows.enumerated() {
      let found = claims.filter { $0.source.path.hasSuffix("/\(index + 100).txt") }
        .map(\.claim.statement)
      for wanted in row.told {
        let isRefused = wanted.hasPrefix("-")
        let statement = isRefused ? String(wanted.dropFirst()) : wanted
        #expect(
          found.contains(statement) != isRefused, "\(row.text)\n\(found.joined(separator: "\n"))")
      }
    }
  }
}
