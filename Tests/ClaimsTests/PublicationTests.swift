// The claims that datelines and references give, and those of a user about a work.

import Claims
import Documents
import Marking
import SourceText
import Testing
import Values

@Suite struct PublicationTests {
  private let extractor = Extractor()

  @Test func aDatelineSaysWhenTheArticleWasPublished() throws {
    let day = Day(2021, 3, 9)!
    let line = Marked("Published on ⟦9 March 2021⟧")
    var document = Articles.document(
      [(.headline, "Ferry runs aground"), (.dateline, line.text)], published: day)
    let start = document.blocks[1].span.start
    let date = line.spans[0]
    document.metadata.title = "Ferry runs aground"
    document.metadata.publisher = "Harbour Gazette"
    document.metadata.publishedSpan = Span(start + date.start, start + date.end)
    let claims = extractor.claims(document, extractor.extract(document))
    let claim = try #require(claims.first { $0.kind == .publication })
    #expect(claim.quote == "9 March 2021")
    #expect(claim.subject == "Ferry runs aground")
    #expect(claim.object == "Harbour Gazette")
    #expect(claim.time?.period == Period(day))
    #expect(claim.block == 1)
  }

  @Test func aTitleBehindItsDateIsQuotedToo() throws {
    let note = "Novak J (2018). Rivers of Silt. Delta Press, p. 12."
    var document = Articles.document([(.note, note)], published: Day(2020, 1, 1))
    let work = CitedWork(
      authors: ["Novak J"], title: "Rivers of Silt", publisher: "Delta Press",
      published: Period(year: 2018), publishedSpan: Span(9, 13))
    document.notes = [Note(label: "1", span: Span(0, note.utf8.count), work: work)]
    let claims = extractor.claims(document, extractor.extract(document))
    #expect(claims.map(\.quote) == ["Novak J (2018). Rivers of Silt"])
  }

  @Test func aNoteSaysWhenTheCitedWorkWasPublished() throws {
    let note = Marked("J. Novak, ⟦“Rivers of Silt”, Delta Press, 4 May 2018⟧, p. 12.")
    let dateStart = note.text.utf8.count - ", p. 12.".utf8.count - "4 May 2018".utf8.count
    var document = Articles.document([(.note, note.text)], published: Day(2020, 1, 1))
    let date = Span(dateStart, dateStart + "4 May 2018".utf8.count)
    let work = CitedWork(
      authors: ["J. Novak"], title: "Rivers of Silt", publisher: "Delta Press",
      published: Period(Day(2018, 5, 4)!), publishedSpan: date)
    document.notes = [Note(label: "1", span: Span(0, note.text.utf8.count), work: work)]
    let claims = extractor.claims(document, extractor.extract(document))
    #expect(claims.map(\.kind) == [.publication])
    let claim = try #require(claims.first)
    #expect(claim.quote.hasSuffix("4 May 2018"))
    #expect(claim.subject == "Rivers of Silt")
    #expect(claim.time?.period == Period(Day(2018, 5, 4)!))
  }

  @Test func aReferenceWithoutADateGivesNothing() {
    let text = "J. Novak, “Rivers of Silt”, Delta Press."
    var document = Articles.document([(.note, text)])
    let work = CitedWork(title: "Rivers of Silt", publisher: "Delta Press")
    document.notes = [Note(label: "1", span: Span(0, text.utf8.count), work: work)]
    #expect(extractor.extract(document).assertions.isEmpty)
  }

  @Test(arguments: [
    "The article “Rivers of Silt and Sand” was published on 4 May 2018.",
    "\"Rivers of Silt and Sand\" appeared on 4 May 2018.",
    "The report 'Rivers of Silt and Sand', dated 4 May 2018, was long.",
  ])
  func aUserMaySpeakOfAWork(_ text: String) {
    let assertions = extractor.extract(text).assertions
    #expect(assertions.map(\.kind) == [.publication])
    #expect(assertions.first?.subject.text == "Rivers of Silt and Sand")
    #expect(assertions.first?.time?.period == Period(Day(2018, 5, 4)!))
  }

  @Test func aMarkerCoversTheSentencesBeforeIt() {
    let text = "The port handled 40 ships. It employs 90 people.1 The city owns 3 ferries."
    var document = Articles.document([(.paragraph, text)])
    let marker = text.utf8.count - " The city owns 3 ferries.".utf8.count - 1
    document.markers = [NoteMarker(span: Span(marker, marker + 1), label: "1")]
    let claims = extractor.claims(document, extractor.extract(document))
    #expect(claims.map { $0.value?.number } == [40, 90, 3])
    #expect(claims.map(\.notes) == [["1"], ["1"], []])
  }
}
