// Pages as they are copied from the web, one of each layout, and what becomes of their lines.
// All of it is invented.

import Documents
import Testing

/// An invented page, and what must be read off it.
struct Page: Sendable, CustomTestStringConvertible {
  var name: String
  /// Each line with text after the letter of its kind; see `kinds`.
  var marked: String
  var title: String?
  var authors: [String] = []
  var publisher: String?
  /// As "2023-06-05"; nil when unknown or ambiguous.
  var published: String?

  var testDescription: String { name }

  /// The kind that each letter stands for.
  static let kinds: [Character: BlockKind] = [
    "H": .headline, "B": .byline, "D": .dateline, "S": .heading, "P": .paragraph, "I": .item,
    "C": .caption, "-": .furniture,
  ]

  /// The page as it is read, without the letters.
  var text: String {
    marked.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.dropFirst(2) }.joined(separator: "\n")
  }

  /// The kinds of its lines, in order.
  var lineKinds: [BlockKind] {
    marked.split(separator: "\n").compactMap { $0.first.flatMap { Page.kinds[$0] } }
  }
}

/// One page of each layout.
let pages = [
  Page(
    name: "kicker",
    marked: """
      - POLITICS

      H Lakeside council votes to close its last coal plant

      P The plant has burned coal since 1961 and employs 240 people, most of whom live within \
      sight of its chimney.

      B By Mara Finch, Energy Correspondent, in Lakeside
      D Published 3:14 p.m. EST, Mon June 5, 2023
      D Updated 9:02 a.m. EST, Tue June 6, 2023

      - Share
      C (Photo by Oren Pike/Lakeside Images)

      P The council of Lakeside voted 7 to 4 on Monday to shut the coal plant by the end of \
      2026, four years earlier than its owner had planned.

      - Related: Five towns that gave up coal

      P “It was never about the coal,” said the mayor, Ida Brandt.

      P Brandt said that 180 of the workers would be offered jobs at a battery plant nearby, \
      which is to open in 2025.

      - Follow Mara Finch on X

      - Read next

      - Why batteries are moving to the lakes
      - The chimney that nobody wants
      """,
    title: "Lakeside council votes to close its last coal plant",
    authors: ["Mara Finch"],
    published: "2023-06-05"
  ),
  Page(
    name: "broadcaster",
    marked: """
      - Accessibility links
      - Skip to content

      H Flood wall fails in Old Harwick after night of rain

      - Published
      D 5 June 2023

      - Updated
      D 6 June 2023

      - Share

      - About sharing

      C Image source, Getty Images

      C Image caption, Water stood a metre deep in the market hall on Monday morning

      B By Tess Oduya
      - BBC News, Harwick

      P A flood wall that was finished only last year gave way in Old Harwick on Sunday night, \
      and water ran into 90 houses.

      P Nobody was hurt, the fire brigade said, but 300 people spent the night in a school.

      S 'We heard a bang'

      P Rain of 84 mm fell in six hours, the most since 1994.

      - More on this story

      - Harwick builds its wall
      - Who pays for floods?

      - Related Internet Links
      - Harwick council
      """,
    title: "Flood wall fails in Old Harwick after night of rain",
    authors: ["Tess Oduya"],
    publisher: "BBC News",
    published: "2023-06-05"
  ),
  Page(
    name: "wire",
    marked: """
      H Grain ships leave port after two-week strike

      P PARIS (Northwire) — Dockers at the port of Le Crouet went back to work on Friday after \
      a strike of two weeks that had kept 31 grain ships in the harbour.

      P Northwire reporters counted nine ships that sailed before noon. The union said that its \
      members had accepted a rise of 5.2 percent.

      B (Reporting by Jean Vasseur; editing by Clara Holm)

      D June 9, 2023 6:45 pm
      """,
    title: "Grain ships leave port after two-week strike",
    authors: ["Jean Vasseur"],
    publisher: "Northwire",
    published: "2023-06-09"
  ),
  Page(
    name: "live",
    marked: """
      H Election night in Norland: count begins as polls close

      - Live
      B By Petra Voss and Sam Idle

      D Sun 4 Jun 2023 21.15 BST

      - 21:15

      P Polling stations have closed in Norland, and the first results are expected within the \
      hour from the islands.

      - 2h ago
      P Turnout reached 68 percent at six in the evening, the electoral office said, three \
      points more than in 2019.

      - 9:40 p.m.

      P The first district is in: Skerry has gone to the Greens with 41 percent of the vote.

      - Most viewed

      - Norland’s islands count first
      - How the count works
      """,
    title: "Election night in Norland: count begins as polls close",
    authors: ["Petra Voss", "Sam Idle"],
    published: "2023-06-04"
  ),
  Page(
    name: "questions",
    marked: """
      - Health

      H What we know about the new fever drug

      B By Dr Lena Osei · 3 min read · 2023/06/05

      P A drug against dengue fever has passed its last trial, and regulators in three \
      countries are to look at it this year.

      S Q: How well does it work?

      P A: In the trial 6 percent of those who took it fell ill, against 21 percent of the \
      others, the maker said.

      S Q: Who paid for the trial?

      P A: The maker paid $40 million, and a foundation in Geneva paid as much again.

      - About the author
      - Lena Osei is a physician and writes about medicine.

      - 3 Comments

      - Marcus T.
      - 2 hours ago
      - I took part in the trial and I was ill for three weeks, so I do not believe a word of \
      what the company says here about it.
      - Reply
      - Like

      - Dolores
      - 1 hour ago
      - It cost 90 million, not 40, as anybody can read in the report of the company that came \
      out in the spring of last year.
      - Reply
      """,
    title: "What we know about the new fever drug",
    authors: ["Lena Osei"],
    published: "2023-06-05"
  ),
  Page(
    name: "list",
    marked: """
      - The Lantern
      - News | Sport | Weather | Shop | Log in

      H Six bridges that changed their cities

      B Anna Grove
      D Tuesday, May 30, 2023

      P Bridges are built to be crossed, but some of them turned the cities at either end into \
      one, as these six show.

      I 1. The Harrow Bridge

      P It opened in 1932 with a span of 503 metres and cost 149 lives in the making.

      I 2. The Two Sisters

      P The pair carries 160,000 cars a day, more than any other crossing in the north.

      I 3. The Glass Walk

      - Span | Opened | Cost
      - 503 m | 1932 | $30m
      - 210 m | 1957 | $8m

      P Nobody has fallen off it since 2016, and 2 million people walk over it every year.

      - © 2023 Lantern Media Ltd
      """,
    title: "Six bridges that changed their cities",
    authors: ["Anna Grove"],
    publisher: "The Lantern",
    published: "2023-05-30"
  ),
  Page(
    name: "letter",
    marked: """
      - View this email in your browser

      - The Morning Ledger

      D Friday, 2 June 2023

      P Good morning. The central bank meets today, and nobody expects it to do anything before \
      the autumn, with prices still rising by 6.1 percent a year.

      S What to watch

      I - The bank’s decision at 1 p.m.
      I - Car sales for May

      P Oil fell to $71 a barrel on Thursday after the exporters’ meeting ended without an \
      agreement on output.

      - Forwarded this email? Sign up here.
      - You received this email because you signed up at The Morning Ledger.
      - Unsubscribe
      """,
    publisher: "The Morning Ledger",
    published: "2023-06-02"
  ),
  Page(
    name: "cookies",
    marked: """
      - We value your privacy
      - We and our partners store information on a device, such as cookies, and process \
      personal data.
      - Accept all

      - Quarry Town Observer

      H Quarry owner fined over dust in school yard

      D 5/6/2023

      B Written by Noor Castellan

      P The owner of the quarry above the town has been fined £80,000 because dust from its \
      trucks settled in the yard of a primary school.

      P The court heard that the level of fine dust was 4 times the limit on eleven days in March.

      - You may also like
      - Dust: what the limits say
      - The trucks that never stop

      - Quarry Town Observer is published by Observer Media.
      - Privacy Policy | Terms of Use | Contact
      """,
    title: "Quarry owner fined over dust in school yard",
    authors: ["Noor Castellan"],
    publisher: "Quarry Town Observer"
  ),
]
