// What a reader of web pages sees at once: which lines are the article, who wrote it and when.

import Documents
import Foundation
import Ingestion
import SourceText
import Testing
import Values

struct PageTests {
  @Test(arguments: pages)
  func layout(page: Page) throws {
    let article = try document(page.text)
    #expect(article.blocks.map { $0.kind } == page.lineKinds)
    #expect(article.metadata.title == page.title)
    #expect(article.metadata.authors == page.authors)
    #expect(article.metadata.publisher == page.publisher)
    #expect(article.metadata.published == page.published.flatMap { Day(iso: $0) })
  }

  private let body = """
    The bridge opened last week after six years of work, the council said on Monday.

    Some 9,000 cars are to cross it every day, and the ferries will stop in June.
    """

  @Test(arguments: [
    "Home | Energy | Trade | Culture | Subscribe", "News › World", "Home · Sport · Weather",
    "Mail / Print / Save", "Span | Opened | Cost", "503 m | 1932 | $30m", "14:32", "2.15pm BST",
    "3h ago", "Photo: Ann Lee | Agency", "Part 2 of our series on bridges",
  ])
  func rowsAndClocksAreNoText(line: String) throws {
    let article = try document("\(body)\n\n\(line)\n\n\(body)")
    let kind = try #require(article.blocks.dropFirst(2).first?.kind)
    #expect(kind == .furniture || kind == .caption)
  }

  @Test(arguments: [
    "Ferries and/or bridges will do.", "The rate was 4 percent in 2021 and 3:1 in the vote.",
    "Prices: up 4 percent.",
  ])
  func proseWithMarksIsText(line: String) throws {
    let article = try document("\(body)\n\n\(line)\n\n\(body)")
    #expect(article.blocks.map { $0.kind } == Array(repeating: .paragraph, count: 5))
  }

  @Test(arguments: [
    ("Published 3:14 p.m. EST, Mon June 5, 2023", "2023-06-05"),
    ("June 5, 2023 3:14 pm", "2023-06-05"), ("2023/06/05", "2023-06-05"),
    ("Updated: 6 June 2023\n\nPublished: 5 June 2023", "2023-06-05"),
    ("Published\n5 June 2023\n\nUpdated\n6 June 2023", "2023-06-05"),
    ("Updated\n6 June 2023\n\nPublished\n5 June 2023", "2023-06-05"),
    ("Published 5 June 2023 | Updated 6 June 2023", "2023-06-05"),
    ("Updated 6 June 2023, first published 5 June 2023", "2023-06-05"),
  ])
  func dates(lines: String, day: String) throws {
    let metadata = try document("A bridge for the harbour town\n\n\(lines)\n\n\(body)").metadata
    #expect(metadata.published == Day(iso: day))
    #expect(metadata.title == "A bridge for the harbour town")
  }

  @Test func dateWithTwoReadings() throws {
    let metadata = try document("A bridge for the harbour town\n\n5/6/2023\n\n\(body)").metadata
    #expect(metadata.published == nil)
    #expect(metadata.notBefore == Day(2023, 5, 6) && metadata.notAfter == Day(2023, 6, 5))
  }

  @Test func sentenceAboveTheHeadlineIsACaption() throws {
    let article = try document(
      "A lorry waits at the toll of the new bridge while others turn back to the ferry.\n"
        + "4 min read\n\nWho pays for the bridge\n\n"
        + "Harbour Review › Part 3 of our series on tolls\n\n\(body)")
    #expect(article.metadata.title == "Who pays for the bridge")
    #expect(article.metadata.publisher == "Harbour Review")
    #expect(article.blocks.first?.kind == .caption)
  }

  @Test func mastheadAboveNavigation() throws {
    let article = try document(
      "Lumen Tides\nHome | News | Sport | Log in\n\nWho pays for the bridge\n\n\(body)")
    #expect(article.metadata.publisher == "Lumen Tides")
    #expect(article.metadata.title == "Who pays for the bridge")
  }

  @Test func longThreadOfCommentsIsNoText() throws {
    let comment = "Ann\n2 hours ago\n" + body + "\nReply\n\n"
    let article = try document(
      "A bridge for the harbour town\n\n\(body)\n\n"
        + "Comments\n\n" + String(repeating: comment, count: 6))
    #expect(article.blocks.count { $0.kind == .paragraph } == 2)
  }
}

/// The articles of the project's own corpus.
struct CorpusTests {
  /// What the corpus says of an article.
  private struct Gold: Decodable {
    struct Text: Decodable {
      struct Citation: Decodable {
        var file: String
        var endnote: Int
      }
      var file: String
      var title: String?
      var authors: [String]
      var publisher: String?
      var published: String?
      var paragraphs: Int
      var cites: [Citation]
    }
    var texts: [Text]
  }

  @Test func articlesAreReadAsTheCorpusSays() throws {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "corpus").resolvingSymlinksInPath()
    let gold = try JSONDecoder().decode(
      Gold.self, from: Data(contentsOf: folder.appending(path: "gold.json")))
    var documents: [String: Document] = [:]
    for text in gold.texts {
      let path = folder.appending(path: "articles/\(text.file)").path
      documents[text.file] = try Ingester().read(path: path).document
    }
    for text in gold.texts {
      let article = try #require(documents[text.file])
      let metadata = article.metadata
      #expect(metadata.title == text.title, "\(text.file)")
      #expect(metadata.authors == text.authors, "\(text.file)")
      #expect(metadata.publisher == text.publisher, "\(text.file)")
      #expect(metadata.published?.description == text.published, "\(text.file)")
      #expect(article.blocks.count { $0.kind == .paragraph } == text.paragraphs, "\(text.file)")
      var cites: [String] = []
      for note in article.notes {
        guard let work = note.work else { continue }
        for (file, other) in documents where WorkMatcher.matches(work, other.metadata) {
          cites.append("\(note.label) \(file)")
        }
      }
      #expect(cites.sorted() == text.cites.map { "\($0.endnote) \($0.file)" }.sorted())
    }
  }
}
