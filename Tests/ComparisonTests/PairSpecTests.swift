// Pairs of texts against what they must be to each other: `Specs/PairTests.tsv`, a pair a row, and
// `Specs/LevelTests.tsv`, wordings of a level.

import Claims
import Comparison
import Foundation
import Testing

@Suite struct PairSpecTests {
  private let reader = Reader()

  /// "conflict": one pair of claims excludes each other; "agree": one says the same and none exclude each
  /// other; "apart": none exclude each other. "?" before it: not told yet, and not
  /// told the other way; for "apart", a false conflict that is known.
  @Test(arguments: ComparisonRow.tabbed("PairTests.tsv"))
  func pair(_ row: ComparisonRow) {
    let texts = row.texts.map { "[2025-02-06] " + $0 }
    let kinds = reader.relations(texts[0], texts[1]).map(\.kind)
    let conflicts = kinds.contains(.conflict)
    let agrees = kinds.contains { [.agree, .agreeWithinRounding, .refines].contains($0) }
    switch row.expected {
    case "conflict": #expect(conflicts)
    case "agree": #expect(agrees && !conflicts)
    case "?conflict": #expect(!agrees)
    case "apart", "?agree": #expect(!conflicts)
    case "?apart": #expect(conflicts)
    default: Issue.record("no such relation: \(row.expected)")
    }
  }

  @Test func specsHaveBothSides() {
    let expected = ComparisonRow.tabbed("PairTests.tsv").map(\.expected)
    #expect(expected.count { ["conflict", "agree"].contains($0) } > 40)
    #expect(expected.count { $0 == "apart" } > 40)
  }

  @Test(arguments: ComparisonRow.tabbed("LevelTests.tsv"))
  func level(_ row: ComparisonRow) {
    let (measure, wording) = (row.expected, row.texts[0])
    let kinds = ["7.2", "9.4"].map { figure in
      reader.relations(
        "[2025-02-06] \(measure) \(wording) 7.2 percent in May 2024.",
        "[2025-02-06] \(measure) was \(figure) percent in May 2024."
      ).map(\.kind)
    }
    #expect(kinds[0].contains { [.agree, .agreeWithinRounding, .refines].contains($0) })
    #expect(!kinds[0].contains(.conflict))
    #expect(kinds[1].contains(.conflict))
  }
}

extension ComparisonRow {
  /// The rows of a file of `Specs`: what is expected, then texts, parted by tabs.
  static func tabbed(_ file: String) -> [ComparisonRow] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let specs = folder.appendingPathComponent("Specs/" + file)
    let text = (try? String(contentsOf: specs, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return ComparisonRow(
        expected: cells[0], texts: Array(cells.dropFirst()), testDescription: String(line))
    }
  }
}
