// Bylines, datelines and imprints as they are printed: `Specs/ImprintTests.tsv`, one form a row.

import Documents
import Foundation
import Ingestion
import SourceText
import Testing
import Values

/// A row: lines at a place of an article, and what is read from them.
private struct ImprintRow {
  var place: String
  var lines: [String]
  /// One letter for each line; see `Page.kinds`.
  var kinds: String
  var authors: [String]
  var publisher: String?
  /// "2021-02-03", "2021-02-03..2021-03-02", "2021-02-03..", or "-".
  var date: String

  init(_ row: Substring) throws {
    let fields = row.split(separator: "\t").map(String.init)
    try #require(fields.count == 6, "\(row)")
    (place, kinds, date) = (fields[0], fields[2], fields[5])
    lines = fields[1].split(separator: " ⏎ ").map(String.init)
    authors = fields[3] == "-" ? [] : fields[3].split(separator: ";").map(String.init)
    publisher = fields[4] == "-" ? nil : fields[4]
  }

  private static let title = "A bridge for the harbour town"
  private static let first = """
    The bridge opened last week after six years of work, the council told reporters in the town hall.
    """
  private static let second = """
    Some 9,000 cars are to cross it every day, and the ferries will stop when the summer is over.
    """

  /// The article with the lines where the row wants them.
  var text: String {
    let (title, first, second) = (ImprintRow.title, ImprintRow.first, ImprintRow.second)
    let parts =
      switch place {
      case "top": lines + [title, first, second]
      case "head": [title] + lines + [first, second]
      case "lead": [title, lines[0] + " " + first, second]
      default: [title, first, second] + lines
      }
    return parts.joined(separator: "\n\n")
  }

  /// The blocks that hold the lines.
  func blocks(of document: Document) -> ArraySlice<Block> {
    let start = ["top": 0, "head": 1, "lead": 1, "tail": 3][place] ?? 0
    return document.blocks.dropFirst(start).prefix(lines.count)
  }
}

struct ImprintTests {
  @Test func listedForms() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Specs/ImprintTests.tsv")
    var count = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let row = try ImprintRow(line)
      let article = try document(row.text)
      let kinds = row.kinds.split(separator: " ").map { $0.first.flatMap { Page.kinds[$0] } }
      #expect(row.blocks(of: article).map(\.kind) == kinds, "\(line)")
      #expect(article.metadata.title == "A bridge for the harbour town", "\(line)")
      #expect(article.metadata.authors == row.authors, "\(line)")
      #expect(article.metadata.publisher == row.publisher, "\(line)")
      #expect(written(article.metadata) == row.date, "\(line)")
      count += 1
    }
    #expect(count > 130)
  }

  private func written(_ metadata: Metadata) -> String {
    if let day = metadata.published { return day.description }
    guard metadata.notBefore != nil || metadata.notAfter != nil else { return "-" }
    return "\(metadata.notBefore?.description ?? "")..\(metadata.notAfter?.description ?? "")"
  }

  @Test func aMonthIsGivenAsBounds() throws {
    let metadata = try document(
      "Bridge town\n\nHarbour Review, March 2021\n\nThe bridge opened last week, the council said."
    ).metadata
    #expect(metadata.publishedEvidence == "text: March 2021, no day is given")
    #expect(metadata.published == nil && metadata.origins["published"] == .text)
  }

  @Test func theTextMovesTheBoundOfADayWithoutItsYear() throws {
    let metadata = try document(
      """
      A town and its bridge

      PORT ELLERY, 22 January – The town hall was full on Tuesday, and the mayor spoke of the bridge.

      The old one was opened on 2 June 1889. The club won its last title in 2019, and a new pier is \
      to be built in 2030.
      """
    ).metadata
    #expect(metadata.published == nil && metadata.notBefore == Day(2019, 1, 22))
  }

  @Test(arguments: [
    "The plan is to be ready in 2031.", "A target set in 2028 will be met.",
    "It has 2019 members.", "The pier will have cost 3 million by 2031, they said.",
  ])
  func plansAndCountsAreNoBound(sentence: String) throws {
    #expect(try document("A town and its bridge\n\n\(sentence)\n").metadata.notBefore == nil)
  }

  @Test(arguments: [
    ("UPDATE 2-Town opens its bridge", "Town opens its bridge"),
    ("WRAPUP 1-CORRECTED-Town opens its bridge", "Town opens its bridge"),
    ("UPDATE-ing the town's bridge", "UPDATE-ing the town's bridge"),
    ("WORLD-class bridge for the town", "WORLD-class bridge for the town"),
  ])
  func slugsAreNoPartOfATitle(line: String, title: String) throws {
    let body = "The bridge opened last week after six years of work, the council said on Monday."
    #expect(try document("\(line)\n\n\(body)").metadata.title == title)
  }

  @Test(arguments: [
    ("Ann Lee is a freelance writer in Oslo.", BlockKind.furniture),
    ("Bo Ek is a fellow of the harbour institute.", .paragraph),
    ("Ida Brandt is the director of the harbour.", .paragraph),
    ("The mayor is a writer as well.", .paragraph),
  ])
  func aLastParagraphIsNoAuthorBox(line: String, kind: BlockKind) throws {
    let article = try document(
      "A bridge for the town\n\nThe bridge opened last week, and Bo Ek, who had planned it for six "
        + "years, drove over it in the morning.\n\n\(line)\n")
    #expect(article.blocks.last?.kind == kind)
  }

  @Test func nameOfAnAuthorInTheTextIsNoAuthorBox() throws {
    let article = try document(
      "A bridge for the town\n\nBy Jan Holt\n\nThe bridge opened last week after six years of work, "
        + "and the council has paid for it.\n\nHolt Marine is its builder and the town's director.\n"
    )
    #expect(article.blocks.last?.kind == .paragraph)
  }
}
