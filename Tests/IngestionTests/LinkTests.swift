// Of a sentence in Markdown a reader sees the words, not the marks.

import Documents
import Ingestion
import SourceText
import Testing

@Suite struct LinkTests {
  /// The text of a paragraph without what is hidden.
  private func visible(_ markdown: String) throws -> String {
    let bytes = Array(markdown.utf8)
    let document = try Ingester().document(bytes: bytes, path: "a.md").document
    #expect(document.text == bytes)
    var kept: [UInt8] = []
    for (offset, byte) in bytes.enumerated()
    where !document.marks.contains(where: { $0.contains(offset) }) { kept.append(byte) }
    return String(decoding: kept, as: UTF8.self)
  }

  @Test(arguments: [
    ("See [the report](https://x.org/a_(b).html), it says.", "See the report, it says."),
    ("[One](a) and [two](b \"T\").", "One and two."),
    ("A [bracket] (and more).", "A [bracket] (and more)."),
    ("An array[3](of) things.", "An array3 things."),
    ("Open [text](never ends", "Open [text](never ends"),
    ("An ![image](a.png) stays.", "An ![image](a.png) stays."),
    ("**[Bold](x)** links.", "Bold links."),
    ("It is **never** said, nor *so* _here_.", "It is never said, nor so here."),
    ("The file_name_here and 3 * 4 * 5 stay.", "The file_name_here and 3 * 4 * 5 stay."),
    ("A **star without end", "A **star without end"),
    ("Call `run(5)` now.", "Call  now."),
    ("None at all.", "None at all."),
  ])
  func onlyTheWordsAreSeen(markdown: String, text: String) throws {
    #expect(try visible(markdown) == text)
  }

  @Test func plainTextHasNoMarks() throws {
    let bytes = Array("See [the report](https://x.org).".utf8)
    #expect(try Ingester().document(bytes: bytes, path: "a.txt").document.marks.isEmpty)
  }

  @Test func manyBracketsTakeLinearTime() throws {
    let bytes = Array((String(repeating: "[a](", count: 20_000) + "\n").utf8)
    #expect(try Ingester().document(bytes: bytes, path: "a.md").document.text == bytes)
  }
}
