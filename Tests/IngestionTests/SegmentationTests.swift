// Which part of an article each line is.

import Documents
import Ingestion
import SourceText
import Testing

struct SegmentationTests {
  @Test func scrapedPage() throws {
    let article = try document(scrapedArticle)
    let kinds = article.blocks.map { $0.kind }
    #expect(
      kinds == [
        .caption, .furniture, .headline, .byline, .dateline, .paragraph, .caption, .furniture,
        .heading, .paragraph, .quotation, .paragraph, .heading, .note, .note, .furniture,
        .furniture,
      ])
  }

  @Test func oneLineAParagraph() throws {
    let article = try document(
      """
      Rates rise again in the islands
      By Jo Marsh
      12 March 2020

      The bank raised its rate to 4 percent. It was the third time in a year.
      Prices had risen by 6 percent, the bank said in its report on Tuesday.
      """)
    #expect(
      article.blocks.map { $0.kind } == [.headline, .byline, .dateline, .paragraph, .paragraph])
  }

  @Test func hardWrappedText() throws {
    let article = try document(
      """
      Storm cuts off two valleys

      A storm that came in from the sea on Sunday night has cut off
      two valleys in the north of the country, and the roads into
      them will stay closed until the end of the week, officials say.

      The river rose by three metres in a day. Nobody was hurt, but
      about sixty people had to leave their houses in the dark and
      were taken to a school on higher ground.
      """)
    #expect(article.blocks.map { $0.kind } == [.headline, .paragraph, .paragraph])
  }

  @Test func listItemsAreWithoutTheirMarks() throws {
    let article = try document(
      """
      The plan has three parts, which the ministry set out in a paper of forty pages on Friday:

      - A tax on sugar of two cents
      • More money for clinics

      1. Clinics open in May
      2. Schools follow in autumn
      """)
    #expect(
      outline(article).dropFirst() == [
        "item: A tax on sugar of two cents", "item: More money for clinics",
        "item: Clinics open in May", "item: Schools follow in autumn",
      ])
  }

  @Test(arguments: [
    "Subscribe", "13 min read", "No comments:", "Read more: The long road home",
    "Share this article",
    "Get the Courier app", "Click here to read the report", "(With inputs from agencies)",
    "Got a tip? Send it to our desk.", "--", "Watch | The view from the hill",
    "© 2021 Harbour Media", "https://example.org/a", "IMG_20312_CLIMATE_44.jpg",
    "> Map of the coast",
    "Views are those of the authors and not of the institute.", "Advertisement", "12 comments",
  ])
  func furniture(line: String) throws {
    let article = try document(
      "The town has opened its bridge, and the first cars drove over it this morning at nine.\n\n"
        + "\(line)\n\n"
        + "The council had paid for it over six years, and the last bill came in only last week.\n")
    #expect(article.blocks.map { $0.kind } == [.paragraph, .furniture, .paragraph])
  }

  @Test(arguments: [
    "Read the room: that is what ministers were told on Monday by the people of the valley.",
    "Copyright law in the islands is older than the printing press, a judge said on Friday.",
    "Terms of the deal were not disclosed.", "Subscribers paid 12 percent more than last year.",
    "Photo agencies have lost a third of their income.", "Credit grew by 3 percent.",
    "This video shows nothing new, the police said.", "Home sales fell by 4 percent in May.",
  ])
  func proseIsNoFurniture(line: String) throws {
    let article = try document(
      "The town has opened its bridge, and the first cars drove over it this morning at nine.\n\n"
        + "\(line)\n\n"
        + "The council had paid for it over six years, and the last bill came in only last week.\n")
    #expect(article.blocks.map { $0.kind } == [.paragraph, .paragraph, .paragraph])
  }

  @Test func newsWithoutHeadline() throws {
    let article = try document(
      """
      The town of Port Ellery has opened its bridge after six years of work, the council said on Monday.

      Some 9,000 cars are to cross it every day, and the ferries will stop in June.
      """)
    #expect(article.metadata.title == nil)
    #expect(article.blocks.map { $0.kind } == [.paragraph, .paragraph])
  }

  @Test func cutOffLastLineIsText() throws {
    let article = try document(
      "Port Ellery opens its bridge\n\n"
        + "The town has opened its bridge, and the first cars drove over it this morning.\n\n"
        + "According to the")
    #expect(article.blocks.map { $0.kind } == [.headline, .paragraph, .paragraph])
  }

  @Test func markdown() throws {
    let article = try document(
      """
      ---
      title: A bridge for the town
      ---
      # A bridge for the town

      *By Ada Quill*

      The bridge opened
      last week.[^1]

      ## What it cost

      - 41 million crowns
      - six years

      > A bridge is a promise.

      ![The bridge at night](bridge.jpg)

      | year | cars |
      |------|------|
      | 2021 | 9000 |

      ```
      code
      ```

      [^1]: Lindqvist, P. (2021). The cost of bridges. Harbour Press.
      """, path: "a.md")
    #expect(
      article.blocks.map { $0.kind } == [
        .furniture, .headline, .byline, .paragraph, .heading, .item, .item, .quotation, .caption,
        .furniture, .furniture, .note,
      ])
    #expect(article.metadata.authors == ["Ada Quill"])
    #expect(article.markers.map { $0.label } == ["1"])
  }
}
