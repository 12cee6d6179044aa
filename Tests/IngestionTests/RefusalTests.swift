// Files that are refused, and the words that say why.

import Documents
import Ingestion
import SourceText
import Testing

struct RefusalTests {
  private let text = Array("The bridge opened last week.\n".utf8)

  @Test(arguments: [
    ("%PDF-1.4 …", "a.txt", IngestErrorCode.format), ("<!DOCTYPE html><p>", "a.txt", .format),
    ("Text.", "a.html", .format), ("Text.", "a.pdf", .format), ("Text.", "a.docx", .format),
    ("", "a.txt", .empty), (" \n\u{A0}\n\u{FEFF}", "a.txt", .empty), ("a\u{0}b", "a.txt", .binary),
  ])
  func badFiles(text: String, path: String, code: IngestErrorCode) {
    let error = refusal(Array(text.utf8), path: path)
    #expect(error?.code == code && error?.path == path)
  }

  @Test(arguments: [
    ("title: [a", IngestErrorCode.frontMatter), ("date: 2021-02-31", .frontMatter),
    ("date: soon", .frontMatter), ("title:\n  a: b", .frontMatter),
    ("date: 04.07.2011", .frontMatter), ("title: a\n\tb: c: d", .frontMatter),
  ])
  func badFrontMatter(yaml: String, code: IngestErrorCode) {
    let error = refusal(Array("---\n\(yaml)\n---\nText.\n".utf8), path: "a.md")
    #expect(error?.code == code && error?.line != nil)
    #expect(error?.description.hasPrefix("a.md:") == true)
  }

  @Test(arguments: [
    "{", "[]", "[{}, {}]", "\"text\"", "{\"title\": 3}",
    "{\"issued\": {\"date-parts\": [[2021, 2, 31]]}}", "{\"issued\": {\"raw\": \"soon\"}}",
  ])
  func badSidecars(json: String) {
    let error = refusal(text, sidecar: json)
    #expect(error?.code == .sidecar && error?.path == "a.csl.json")
  }

  @Test func placeOfAJSONError() {
    let error = refusal(text, sidecar: "{\n  \"title\": }\n")
    #expect(error?.line == 2)
  }

  @Test func missingFiles() {
    let found = Ingester().files(at: ["/nowhere/a.txt"])
    #expect(found.files.isEmpty && found.errors.map { $0.code } == [.missing])
    #expect(throws: IngestError.self) { try Ingester().read(path: "/nowhere/a.txt") }
  }

  @Test func otherEncodings() throws {
    let latin = try Ingester().document(bytes: [0x93, 0x41, 0xE9, 0x94, 0x20, 0x62], path: "a.txt")
    #expect(String(decoding: latin.document.text, as: UTF8.self) == "“Aé” b")
    #expect(latin.notices.count == 1)
    let little: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x20, 0, 0xE9, 0]
    #expect(
      try Ingester().document(bytes: little, path: "a.txt").document.text == Array("A é".utf8))
    let big: [UInt8] = [0xFE, 0xFF, 0, 0x41, 0, 0x20, 0, 0xE9]
    #expect(try Ingester().document(bytes: big, path: "a.txt").document.text == Array("A é".utf8))
  }

  @Test func byteOrderMarkStaysAndIsNoText() throws {
    let article = try document("\u{FEFF}The bridge opened last week.")
    #expect(article.text.count == 31)
    #expect(outline(article) == ["paragraph: The bridge opened last week."])
  }
}
