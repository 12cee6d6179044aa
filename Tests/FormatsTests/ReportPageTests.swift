// The page of a report: one file that asks nobody for anything, whole, and the same each time.
// What it does in a browser is tested beside the command line.

import Formats
import Foundation
import KnowledgeBase
import Testing

@Suite struct ReportPageTests {
  /// The sample with the text around what it cites.
  private static func page(_ change: (inout Report) -> Void = { _ in }) throws -> String {
    var report = Sample.report
    report.passages = [
      Passage(
        source: Sample.herald.id, block: 1, kind: .paragraph, span: Span(30, 600),
        text: padded([Sample.thirty, Sample.staffA], to: 570))
    ]
    change(&report)
    return try #require(rendered(.report(report), HTMLFormat()))
  }

  /// A text of so many bytes from byte 30 of an article, with the sentences in their places.
  private static func padded(_ claims: [Evidence], to length: Int) -> String {
    var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: length)
    for evidence in claims {
      let sentence = Array(evidence.sentenceText.utf8)
      let start = evidence.claim.sentence.start - 30
      bytes.replaceSubrange(start..<start + sentence.count, with: sentence)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func itIsTheSameEachTime() throws {
    #expect(try Self.page() == Self.page())
  }

  @Test func nothingIsLoadedAndNothingElseRuns() throws {
    let page = try Self.page()
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]+)"/))
    #expect(policy.output.1.hasPrefix("default-src &#39;none&#39;;"))
    #expect(!policy.output.1.contains("unsafe"))
    for name in ["style", "script"] {
      let text = try #require(
        page.split(separator: "<\(name)>").last?.split(separator: "</\(name)>").first)
      var digest = Digest()
      digest.update(Array(text.utf8))
      let hash = Data(digest.finished()).base64EncodedString()
      #expect(policy.output.1.contains("\(name)-src &#39;sha256-\(hash)&#39;"))
    }
    #expect(page.firstMatch(of: /<[^>]*\s(?:on\w+|style|src)=/) == nil)
    #expect(page.firstMatch(of: /<(?:script|link|img|iframe)[^>]*\b(?:https?:)?\/\//) == nil)
    #expect(page.firstMatch(of: /@import|url\(/) == nil)
  }

  @Test func tagsAreClosedAndIdsAreUnique() throws {
    let page = try Self.page()
    var open: [String] = []
    let void: Set = ["meta", "link", "input"]
    for match in page.matches(of: /<(\/?)([a-z0-9]+)(?:\s[^<>]*?)?(\/?)>/) {
      let name = String(match.output.2)
      if void.contains(name) || !match.output.3.isEmpty { continue }
      if match.output.1.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
    }
    #expect(open.isEmpty, "\(open)")
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: /href="#([^"]*)"/) {
      #expect(ids.contains(String(link.output.1)), "\(link.output.1)")
    }
    for label in page.matches(of: /aria-labelledby="([^"]*)"/) {
      for id in label.output.1.split(separator: " ") { #expect(ids.contains(String(id))) }
    }
  }

  @Test func awkwardCharactersStayText() throws {
    let awkward = "</script><b onclick=x>“A” & 'B' \u{202E}\u{7}\u{0} \"c\""
    let page = try Self.page { report in
      report.sources[1].line.title = awkward
      report.sources[1].line.publisher = awkward
      report.questions[0].text = awkward
      report.questions[0].answers[0].claims[0].claim.quote = awkward
      report.questions[0].answers[0].claims[0].source.publisher = awkward
    }
    #expect(!page.contains("<b onclick"))
    #expect(page.split(separator: "</script>").count == 2)
    #expect(page.contains("&lt;/script&gt;&lt;b onclick=x&gt;“A” &amp; &#39;B&#39;"))
    let control = page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }
    #expect(!control)
  }

  @Test func answersStandSideBySideWithTheirSources() throws {
    let page = try Self.page()
    let conflict = try #require(page.range(of: "Conflict between independent sources"))
    let agreement = try #require(page.range(of: "How many people does the mine employ?"))
    #expect(conflict.lowerBound < agreement.lowerBound)
    for words in [
      "3 sources, 6 claims", "<strong>1 conflict</strong>", "1 pair that only seems to conflict",
      "30 percent", "17 percent", "The Herald</bdi>, 3 May 2022", "Valley Post</bdi>, undated",
      "Why 1 other only seems to conflict", "Different period", "The periods differ",
      "2 sources, 2 origins", "1 more claim answers a question that no other claim answers",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func figuresAndPeriodsAreDrawnAndSaid() throws {
    let page = try Self.page()
    #expect(page.contains("On one scale, percent"))
    #expect(
      page.contains("<desc id=\"scale-1-text\">1: 29.5 to 30.5 percent. 2: 16.5 to 17.5 percent."))
    #expect(page.contains("On one line of time"))
    #expect(page.contains("3: 24 percent, 2022."))
    #expect(page.matches(of: /class="bar facing"/).count == 4)
  }

  @Test func aCitationLeadsToItsWords() throws {
    let page = try Self.page()
    let id = Sample.thirty.claim.id
    #expect(page.contains("href=\"#claim-\(id)\""))
    #expect(
      page.contains(
        "<a id=\"claim-\(id)\"></a><mark data-claims=\"\(id)\">\(Sample.thirty.claim.quote)</mark>")
    )
    // Without the text around it, a citation is no link.
    #expect(!page.contains("claim-\(Sample.seventeen.claim.id)"))
    #expect(page.contains("<cite><bdi>Valley Post</bdi>, undated</cite>"))
  }

  @Test func marksOfSeveralClaimsOverlap() throws {
    let page = try Self.page { report in
      var twin = Sample.staffA
      twin.claim.id = "9999999999999999"
      twin.claim.span = Span(Sample.staffA.claim.span.start + 8, Sample.staffA.claim.span.end)
      report.questions[1].answers[0].claims.append(twin)
    }
    let first = Sample.staffA.claim.id
    #expect(page.contains("<mark data-claims=\"\(first)\">employs </mark>"))
    #expect(page.contains("<mark data-claims=\"\(first) 9999999999999999\">1,200 people</mark>"))
  }

  @Test func anEmptyBaseIsAPageToo() throws {
    let empty = ReportBuilder().report(sources: [], claims: [], pairs: [])
    let page = try #require(rendered(.report(empty), HTMLFormat()))
    #expect(page.contains("None was found."))
  }

  @Test func aPageIsBounded() throws {
    let questions = (0..<500).map { number in
      var question = Sample.report.questions[1]
      question.id = "q\(number)"
      return question
    }
    let page = try Self.page { $0.questions = questions }
    #expect(page.matches(of: /<article class="question/).count == 200)
    #expect(page.contains("300 more questions"))
  }
}

@Suite struct PassageTests {
  private func source(_ blocks: [(BlockKind, Int)]) -> Source {
    var start = 0
    let tiles = blocks.map { kind, length in
      defer { start += length }
      let span = Span(start, start + length)
      return Block(kind: kind, span: span, content: Span(start, start + length - 1))
    }
    return Source(
      line: Sample.herald, metadata: Metadata(), blocks: tiles, notes: [], cites: [])
  }

  private func claim(block: Int, at start: Int) -> Evidence {
    var evidence = Sample.thirty
    evidence.claim.block = block
    evidence.claim.span = Span(start, start + 20)
    evidence.claim.sentence = Span(start, start + 40)
    return evidence
  }

  @Test func aParagraphHasItsNeighbours() {
    let source = source([
      (.headline, 20), (.byline, 20), (.paragraph, 100), (.furniture, 50), (.paragraph, 100),
    ])
    let choices = PassageChooser().choices(around: [claim(block: 2, at: 60)], of: [source])
    #expect(choices.map(\.block) == [0, 2, 4])
    #expect(choices.allSatisfy { $0.span == $0.content })
  }

  @Test func longBlocksAreCutAroundWhatIsCited() {
    let source = source([(.paragraph, 60_000), (.paragraph, 60_000)])
    let claims = [claim(block: 0, at: 100), claim(block: 0, at: 300), claim(block: 0, at: 30_000)]
    let choices = PassageChooser().choices(around: claims, of: [source])
    #expect(choices.map(\.block) == [0, 0, 1])
    #expect(choices.map(\.span) == [Span(0, 940), Span(29_400, 30_640), Span(60_000, 60_600)])
  }

  @Test func allTogetherAreBounded() {
    let source = source([(BlockKind, Int)](repeating: (.paragraph, 4000), count: 2000))
    let claims = (0..<2000).map { claim(block: $0, at: $0 * 4000 + 100) }
    let choices = PassageChooser().choices(around: claims, of: [source])
    let bytes = choices.reduce(0) { $0 + $1.span.count }
    #expect(bytes > 1_000_000 && bytes < 1_300_000, "\(bytes)")
  }
}
