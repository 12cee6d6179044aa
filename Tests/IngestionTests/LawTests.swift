// What holds for every text: blocks tile it, none is too long, line ends do not matter, and no
// bytes crash a reader.

import Documents
import Ingestion
import Marking
import SourceText
import Testing

struct LawTests {
  private func check(_ document: Document) {
    var end = 0
    for block in document.blocks {
      #expect(block.span.start == end && block.span.count <= 64 * 1024 && !block.span.isEmpty)
      #expect(block.span.contains(block.content))
      #expect(String(validating: document.text[block.span.range], as: UTF8.self) != nil)
      end = block.span.end
    }
    #expect(end == document.text.count)
    for marker in document.markers {
      #expect(document.blocks.contains { $0.content.contains(marker.span) })
    }
    for note in document.notes { #expect(note.span.end <= document.text.count) }
  }

  @Test func blocksTileTheText() throws {
    for path in ["a.txt", "a.md"] {
      for ends in ["\n", "\r\n", "\r"] {
        check(try document(scrapedArticle.replacing("\n", with: ends), path: path))
      }
    }
  }

  @Test(arguments: ["a.txt", "a.md"])
  func lineEndsDoNotMatter(path: String) throws {
    let outlines = try ["\n", "\r\n", "\r"].map {
      try document(scrapedArticle.replacing("\n", with: $0), path: path).blocks.map { $0.kind }
    }
    #expect(outlines[0] == outlines[1] && outlines[0] == outlines[2])
    #expect(try document(scrapedArticle + "\n", path: path).blocks.map { $0.kind } == outlines[0])
  }

  @Test func longLinesAreCut() throws {
    for unit in [
      "A sentence of a few words. ", "word ", "word\u{A0}", "x", "é", "😀", "[", "\"", "1.", "“",
    ] {
      let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
      for path in ["a.txt", "a.md"] { check(try document(text, path: path)) }
    }
  }

  @Test func randomBytesCrashNothing() throws {
    var random = Seeded(state: 7)
    for round in 0..<300 {
      let count = Int.random(in: 1...400, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      for path in ["a.txt", "a.md"] {
        let result = try? Ingester().document(
          bytes: bytes, path: path, sidecar: round % 5 == 0 ? bytes : nil)
        if let result { check(result.document) }
      }
    }
  }

  @Test func randomPiecesCrashNothing() throws {
    let pieces = [
      "---\n", "\n", "\r", " ", "# ", "- ", "> ", "1. ", "1 | ", "[^1]: ", "[^1]", "[1]", "”", "“",
      "(2021)", "By ", "Ann Lee", "3 May 2021", "04.07.2011", ".", "!", "https://a.b/c_d e_f", "²",
      "Endnotes\n", "a: b\n", "word", "Word ", "```\n", "|", "---|---\n", "![a](b)", "\u{A0}",
      "\u{FEFF}", "Accessed: May 1, 2022", "Author(s)\n", "*", "<p>", "9:20 a.m.", "é", "“a b”",
    ]
    var random = Seeded(state: 11)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...40, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for path in ["a.txt", "a.md"] {
        if let document = try? document(text, path: path) { check(document) }
      }
    }
  }
}
