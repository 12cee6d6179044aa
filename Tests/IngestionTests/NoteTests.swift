// Notes, what they cite, and the markers that point to them.

import Documents
import Ingestion
import Marking
import SourceText
import Testing
import Values

struct NoteTests {
  @Test func scrapedNotes() throws {
    let article = try document(scrapedArticle)
    #expect(article.notes.map { $0.label } == ["1", "2"])
    let work = try #require(article.notes[0].work)
    #expect(work.authors == ["Lindqvist P"])
    #expect(work.publisher == "Harbour Review")
    #expect(work.title == "What Does a Bridge Cost a Small Town?")
    #expect(work.year == 2021)
    #expect(work.published == Day(2021, 3, 8).map { Period($0) })
    #expect(work.publishedSpan.map { article.text.text($0) } == "8 March")
    #expect(work.url == "https://example.org/bridge-costs")
    #expect(work.accessed == Day(2022, 4, 2))
    #expect(article.notes[1].work == nil)
    #expect(article.markers.map { $0.label } == ["1", "2"])
  }

  /// Reads a note in an article that ends with it.
  private func work(_ note: String) throws -> CitedWork? {
    let article = try document(
      "The bridge opened last week after six years of work, the council said on Monday.1\n\n"
        + "Endnotes\n\n1. \(note)\n")
    return try #require(article.notes.first).work
  }

  @Test(arguments: [
    (
      "Moss AA, Pine B, et al. (2020). Who Pays for Bridges. https://example.org/a",
      ["Moss AA", "Pine B"], "Who Pays for Bridges", nil as String?, "2020-01-01"
    ),
    (
      "Aker A (2022) “Gates Stay Open, Says the Mayor,” The Harbour Times, 27 January.",
      ["Aker A"], "Gates Stay Open, Says the Mayor", "The Harbour Times", "2022-01-27"
    ),
    (
      "Smith, J. A., & Doe, R. (2019). The price of ferries. Harbour Press.",
      ["Smith J. A.", "Doe R."], "The price of ferries", "Harbour Press", "2019-01-01"
    ),
    (
      "Jane Doe, “The Last Ferry Home,” Harbour Post, March 8, 2021, https://example.org/b.",
      ["Jane Doe"], "The Last Ferry Home", "Harbour Post", "2021-03-08"
    ),
    (
      "State Ports Board (2021a). External Debt. https://example.org/c. Accessed: May 2, 2022.",
      ["State Ports Board"], "External Debt", "State Ports Board", "2021-01-01"
    ),
    (
      "Nord J (2022). “Sea and Shore: a short history.” Harbour Politics 51(3): 1–21.",
      ["Nord J"], "Sea and Shore: a short history", "Harbour Politics", "2022-01-01"
    ),
    (
      "Lee A (2020). “Council denies the “toll” plan for cars.” Harbour Sun, 22 February.",
      ["Lee A"], "Council denies the “toll” plan for cars", "Harbour Sun", "2020-02-22"
    ),
  ])
  func references(
    note: String, authors: [String], title: String, publisher: String?, day: String
  ) throws {
    let work = try #require(try work(note))
    #expect(
      work.authors.map { $0.replacing(".", with: "") }
        == authors.map { $0.replacing(".", with: "") })
    #expect(work.title == title)
    #expect(work.publisher == publisher)
    #expect(work.published?.start == Day(iso: day))
  }

  @Test(arguments: [
    "The idea was first put forward in 2014 by the ports board, which has since given it up.",
    "As the mayor (2021) has said, the cars of workers were counted once only.",
    "Crowns are those of 2020.",
  ])
  func explanations(note: String) throws {
    #expect(try work(note) == nil)
  }

  @Test func urlWithASpace() throws {
    let work = try work(
      "Lee A (2021). Bridges. https://example.org/a/All_of_the Bridges_of_2021.pdf. Accessed: May 1, 2022."
    )
    #expect(work?.url == "https://example.org/a/All_of_theBridges_of_2021.pdf")
    #expect(work?.accessed == Day(2022, 5, 1))
  }

  @Test func markersOfDigits() throws {
    let marked = Marked(
      """
      The board lifted its rules.⟦1⟧ Trade with its partner⟦2⟧ but not with others rose by 2.3 \
      billion in COVID-19 times, the G20 said, and “went well.”⟦3⟧ Revenues⟦4⟧ – fell, the mp3 and \
      CO2 2 trade did not.⟦5⟧

      Endnotes

      1. Lee A (2020). One. https://example.org/1
      2. Lee A (2020). Two. https://example.org/2
      3. Lee A (2020). Three. https://example.org/3
      4. Lee A (2020). Four. https://example.org/4
      5. Lee A (2020). Five. https://example.org/5
      19. Lee A (2020). Nineteen. https://example.org/19
      """)
    let article = try document(marked.text)
    #expect(article.markers.map { $0.span } == marked.spans)
    #expect(article.markers.map { $0.label } == ["1", "2", "3", "4", "5"])
  }

  @Test func markersOfOtherKinds() throws {
    let marked = Marked(
      """
      The bridge is long.⟦[1]⟧ It spans 3 km² of water and was dear.⟦²⟧ Its cables⟦[3]⟧ are new.

      References

      [1] Lee A (2020). One. https://example.org/1
      [2] Lee A (2020). Two. https://example.org/2
      [3] Lee A (2020). Three. https://example.org/3
      """)
    #expect(try document(marked.text).markers.map { $0.span } == marked.spans)
  }

  @Test func noNotesNoMarkers() throws {
    #expect(
      try document("The town paid 41 million.1 It has paid before.2 Nobody knows why.").markers
        .isEmpty)
  }
}
