// Who published what and when, and who may say so first.

import Documents
import Ingestion
import SourceText
import Testing
import Values

struct MetadataTests {
  private let text = """
    ---
    title: Front title
    author: [Fay Front, Gus Front]
    publisher: Front Paper
    date: 2021-05-06
    ---
    Text title of the article

    By Tess Text

    7 May 2021

    The bridge opened last week after six years of work, the council said on Monday.
    """
  private let sidecar = """
    [{"title": "Side title", "author": [{"family": "Side", "given": "Sue"}],
      "issued": {"date-parts": [["2021", 4]]}, "URL": "https://example.org/s"}]
    """

  @Test func firstThatSpeaksWins() throws {
    let options = IngestOptions(title: "Option title")
    let metadata = try document(text, sidecar: sidecar, options: options).metadata
    #expect(metadata.title == "Option title" && metadata.origins["title"] == .option)
    #expect(metadata.authors == ["Sue Side"] && metadata.origins["authors"] == .sidecar)
    #expect(metadata.publisher == "Front Paper" && metadata.origins["publisher"] == .frontMatter)
    #expect(metadata.published == nil && metadata.notBefore == Day(2021, 4, 1))
    #expect(metadata.notAfter == Day(2021, 4, 30) && metadata.url == "https://example.org/s")
  }

  @Test func frontMatterBeforeText() throws {
    let metadata = try document(text).metadata
    #expect(metadata.title == "Front title" && metadata.authors == ["Fay Front", "Gus Front"])
    #expect(metadata.published == Day(2021, 5, 6))
    #expect(metadata.publishedEvidence == "front matter" && metadata.publishedSpan == nil)
  }

  @Test func theTextItself() throws {
    let article = try document(scrapedArticle)
    let metadata = article.metadata
    #expect(metadata.title == "Harbour town counts the cost of its new bridge")
    #expect(metadata.authors == ["Ada Quill", "Tom Berrow"])
    #expect(metadata.published == Day(2022, 5, 3))
    #expect(metadata.publishedEvidence == "text: 3 May 2022")
    #expect(metadata.publishedSpan.map { article.text.text($0) } == "3 May 2022")
    #expect(metadata.origins["published"] == .text)
  }

  private let body = """
    The bridge opened last week after six years of work, the council said on Monday.

    Some 9,000 cars are to cross it every day, and the ferries will stop in June.
    """

  @Test func ambiguousDateStaysOpen() throws {
    let article = try document(
      "A bridge for the harbour town\n\n\(body)\n\nHarbour Policy Journal\n\n04.07.2011")
    let metadata = article.metadata
    #expect(metadata.published == nil)
    #expect(metadata.notBefore == Day(2011, 4, 7) && metadata.notAfter == Day(2011, 7, 4))
    #expect(metadata.publishedSpan.map { article.text.text($0) } == "04.07.2011")
    #expect(metadata.publishedEvidence?.contains("can be read as") == true)
    #expect(metadata.publisher == "Harbour Policy Journal")
  }

  @Test(arguments: [
    ("City News /9 Apr 2018", "2018-04-09"), ("March 30, 2022", "2022-03-30"),
    ("Published: 3 November 2021, 10:15 GMT", "2021-11-03"),
    ("Posted on August 9, 2020", "2020-08-09"),
    ("Last updated 5 May 2021", "2021-05-05"), ("Tuesday, 2 November 2021", "2021-11-02"),
    ("2021-08-14", "2021-08-14"), ("By Ann Lee | 3 May 2020", "2020-05-03"),
  ])
  func datelines(line: String, day: String) throws {
    let metadata = try document("A bridge for the harbour town\n\n\(line)\n\n\(body)").metadata
    #expect(metadata.published == Day(iso: day))
  }

  @Test func publishedBeforeUpdated() throws {
    let metadata = try document(
      "A bridge for the harbour town\n\nUpdated 5 May 2021\n\nPublished 3 May 2021\n\n\(body)"
    ).metadata
    #expect(metadata.published == Day(2021, 5, 3))
  }

  @Test func undatedIsNoOlderThanWhatItCites() throws {
    let metadata = try document(
      "A bridge for the harbour town\n\n\(body)\n\nEndnotes\n\n"
        + "1 | Lee A (2021). “The Price of Bridges.” Harbour Sun, 7 March. https://example.org/a. "
        + "Accessed: July 4, 2022."
    ).metadata
    #expect(metadata.published == nil && metadata.notBefore == Day(2022, 7, 4))
    #expect(metadata.notAfter == nil)
  }

  @Test func undatedIsNoOlderThanItsLatestPastDay() throws {
    let metadata = try document(
      "The bridge opened on 3 May 2021 after six years. The next will open by 4 June 2030.\n"
    ).metadata
    #expect(metadata.published == nil && metadata.notBefore == Day(2021, 5, 3))
  }

  @Test(arguments: [
    ("By Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]), ("BY ANN LEE", ["Ann Lee"]),
    ("By Ann Lee, Science Editor", ["Ann Lee"]), ("Written by Ann Lee in Oslo", ["Ann Lee"]),
    ("Ann Lee, Bo Ek and Ca Li", ["Ann Lee", "Bo Ek", "Ca Li"]),
    ("Jean-Luc O’Neil", ["Jean-Luc O’Neil"]),
  ])
  func bylines(line: String, authors: [String]) throws {
    let metadata = try document("A bridge for the harbour town\n\n\(line)\n\n\(body)").metadata
    #expect(metadata.authors == authors)
  }

  @Test(arguments: [
    ("Analysis | The town needs a bridge", "The town needs a bridge"),
    ("The town needs a bridge | The Harbour Times", "The town needs a bridge"),
    ("Bridge town – between two shores", "Bridge town – between two shores"),
    ("Who needs a bridge?", "Who needs a bridge?"),
  ])
  func titles(line: String, title: String) throws {
    #expect(try document("\(line)\n\n\(body)").metadata.title == title)
  }

  @Test func idHoldsNoFolder() throws {
    let ids = try ["a.txt", "x/y/a.txt", "b.txt"].map { try document(body, path: $0).id }
    #expect(ids[0] == ids[1] && ids[0] != ids[2] && ids[0].count == 16)
    #expect(try document(body).sha256 == Digest.sha256(Array(body.utf8)))
  }
}

struct WorkMatcherTests {
  private func metadata(
    _ title: String, authors: [String] = [], publisher: String? = nil, url: String? = nil
  ) -> Metadata {
    Metadata(title: title, authors: authors, publisher: publisher, url: url)
  }

  @Test func thePublisherMayBeCitedAsAuthor() {
    let article = metadata("Who owns the sea?", authors: ["Ann Lee"], publisher: "The Tide Post")
    let work = CitedWork(authors: ["Tide Post"], title: "Who Owns the Sea")
    #expect(WorkMatcher.matches(work, article))
    #expect(!WorkMatcher.matches(CitedWork(authors: ["Sea Post"], title: work.title), article))
  }

  @Test func titlesMatchWhateverTheirMarks() {
    let work = CitedWork(authors: ["Lee A"], title: "Who owns ‘the sea’?")
    #expect(WorkMatcher.matches(work, metadata("Who Owns the Sea", authors: ["Ann Lee"])))
    #expect(!WorkMatcher.matches(work, metadata("Who Owns the Sea", authors: ["Bo Ek"])))
    #expect(!WorkMatcher.matches(work, metadata("Who Owns the Shore")))
  }

  @Test func shortTitlesDoNotTell() {
    #expect(!WorkMatcher.matches(CitedWork(title: "The economy"), metadata("The Economy")))
  }

  @Test func shortTitlesTellWithAnAuthorOrPublisher() {
    let signed = CitedWork(authors: ["Lee A"], title: "The economy")
    #expect(WorkMatcher.matches(signed, metadata("The Economy", authors: ["Ann Lee"])))
    let published = CitedWork(title: "The economy", publisher: "Tide Post")
    #expect(WorkMatcher.matches(published, metadata("The Economy", publisher: "The Tide Post")))
    #expect(!WorkMatcher.matches(published, metadata("The Economy", publisher: "Sea Post")))
  }

  @Test func urlsMatchWhateverTheirScheme() {
    let work = CitedWork(title: "Another", url: "http://www.Example.org/a/b/?from=home")
    #expect(WorkMatcher.matches(work, metadata("One", url: "https://example.org/a/b")))
    #expect(!WorkMatcher.matches(work, metadata("One", url: "https://example.org/a")))
  }
}
