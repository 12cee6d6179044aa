// Why a sentence gives no claim, and where claims never come from.

import Claims
import Documents
import SourceText
import Testing

@Suite struct SilenceTests {
  private let extractor = Extractor()

  @Test(arguments: [
    "Did the government sell 40 percent of the port?",
    "How many people died in the flood?",
    "Who won the race in 2019?",
  ])
  func questions(_ text: String) {
    #expect(extractor.extract(text).sentences.map(\.silence) == [.question])
    #expect(extractor.extract(text).assertions.isEmpty)
  }

  @Test(arguments: [
    "Subscribe to our newsletter.", "Read the full report.", "Click the button.",
  ])
  func imperatives(_ text: String) {
    #expect(extractor.extract(text).sentences.map(\.silence) == [.imperative])
    #expect(extractor.extract(text).assertions.isEmpty)
  }

  @Test(arguments: [
    ("Peru will help as long as Chile is willing.", "Peru"),
    ("Chile rose faster than Peru had hoped.", "Chile"),
    ("When a ship leaves the harbour, Peru collects a fee.", "Peru"),
    ("What the firm pays its workers remains a secret, and Peru slept.", "Peru"),
    ("Norway keeps a list of who holds what.", "Norway"),
    ("It is becoming hard for Kenya to stay calm, and Peru slept.", "Peru"),
  ])
  func whatIsAskedOrSupposedIsNotSaid(_ text: String, _ subject: String) {
    #expect(extractor.extract(text).assertions.map(\.subject.text) == [subject])
  }

  /// What an advice waits for is not said to come.
  @Test func advice() {
    let read = extractor.extract("The council should look at the rents again before it decides.")
    #expect(read.sentences.map(\.silence) == [.normative])
    #expect(read.assertions.isEmpty)
  }

  @Test(arguments: ["A long way to the top", "Lessons from the pandemic", "Good morning."])
  func fragments(_ text: String) {
    #expect(extractor.extract(text).sentences.map(\.silence) == [.fragment])
    #expect(extractor.extract(text).assertions.isEmpty)
  }

  @Test(arguments: [BlockKind.furniture, .byline, .dateline])
  func furniture(_ kind: BlockKind) {
    let text = "The port handled 40 ships in 2019."
    let read = extractor.extract(Articles.document([(kind, text), (.paragraph, text)]))
    #expect(read.sentences.map(\.silence) == [.furniture, nil])
    #expect(read.assertions.map(\.block) == [1])
  }

  @Test(arguments: [BlockKind.headline, .heading, .paragraph, .item, .quotation, .caption])
  func prose(_ kind: BlockKind) {
    let text = "The port handled 40 ships in 2019."
    let read = extractor.extract(Articles.document([(kind, text)]))
    #expect(read.assertions.map(\.kind) == [.quantity])
  }

  @Test func aNoteIsReadOnlyWhenItIsProse() {
    let text = "The port handled 40 ships in 2019."
    var document = Articles.document([(.note, text)])
    document.notes = [Note(label: "1", span: Span(0, text.utf8.count), work: nil)]
    #expect(extractor.extract(document).assertions.count == 1)
    document.notes[0].work = CitedWork(title: "Ships of the World")
    #expect(extractor.extract(document).assertions.isEmpty)
  }
}
