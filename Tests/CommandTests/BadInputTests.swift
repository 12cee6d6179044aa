// What users have on their disks: one bad file never stops a run, is named with what to do, and
// leaves the database as it should be.

import Foundation
import Testing

@Suite struct BadInputTests {
  /// A file that is refused, and a word that its message must have.
  struct Refused: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: Data
    var word: String
    var beside: [String: String] = [:]
    var testDescription: String { "\(name): \(word)" }
  }

  static let refused: [Refused] = [
    Refused(name: "empty.txt", bytes: Data(), word: "empty"),
    Refused(name: "blank.txt", bytes: Data(" \n\n\t\n".utf8), word: ""),
    Refused(name: "binary.txt", bytes: Data([0, 1, 2, 255, 0, 0, 7]), word: ""),
    Refused(name: "page.html", bytes: Data("<p>Hello</p>".utf8), word: "HTML"),
    Refused(name: "paper.pdf", bytes: Data("%PDF-1.7\n%âã".utf8), word: "PDF"),
    Refused(
      name: "matter.md", bytes: Data("---\ntitle: [unclosed\n---\n\nIt rained.\n".utf8), word: ""),
    Refused(
      name: "date.md",
      bytes: Data("---\ntitle: A\ndate: 2021-02-30\n---\n\nIt rained.\n".utf8),
      word: "2021-02-30"),
    Refused(
      name: "side.txt", bytes: Data("It rained for 3 days.\n".utf8), word: "JSON",
      beside: ["side.csl.json": "[1, 2"]),
  ]

  @Test(arguments: refused)
  func refusedFileIsNamedAndTheOthersAreRead(file: Refused) throws {
    let space = try Workspace()
    try space.write("in/\(file.name)", file.bytes)
    for (name, text) in file.beside { try space.write("in/\(name)", text) }
    try space.write("good.txt", article(1))
    let run = try space.run("ingest", "in/\(file.name)", "good.txt")
    #expect(run.status == 2)
    #expect(run.out.isEmpty)
    let line = run.err.split(separator: "\n").first { $0.hasPrefix("in/") }
    let isNamed = line.map { file.word.isEmpty || $0.contains(file.word) } ?? false
    #expect(isNamed, "\(run.err)")
    let sources = try records(space.run("export", "sources"))
    #expect(sources.map { $0["path"] as? String } == ["good.txt"])
  }

  @Test func missingPath() throws {
    let space = try Workspace()
    let run = try space.run("ingest", "nowhere.txt")
    #expect(run.status == 2)
    #expect(run.err.contains("nowhere.txt"))
  }

  /// A text that is taken, and what must be claimed of it.
  struct Taken: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: Data
    var notice = ""
    var testDescription: String { name }
  }

  static let body = "The mine in Tolva produced 40 percent of the country\u{2019}s ore in 2020."

  static let taken: [Taken] = [
    Taken(name: "plain.txt", bytes: Data(body.utf8)),
    Taken(name: "crlf.txt", bytes: Data("Tolva\r\n\r\n\(body)\r\n".utf8)),
    Taken(
      name: "nbsp.txt",
      bytes: Data("\u{FEFF}The mine in Tolva produced 40\u{A0}percent of the ore in 2020.".utf8)),
    Taken(
      name: "windows.txt",
      bytes: Data(body.replacing("\u{2019}", with: "#").utf8.map { $0 == 35 ? 0x92 : $0 }),
      notice: "Windows-1252"),
    Taken(
      name: "wide.txt",
      bytes: Data([0xFF, 0xFE]) + Data(body.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })),
    Taken(
      name: "long.txt",
      bytes: Data((body + " " + String(repeating: "word 12, ", count: 550_000)).utf8)),
  ]

  @Test(arguments: taken)
  func takenFileGivesItsClaims(file: Taken) throws {
    let space = try Workspace()
    try space.write(file.name, file.bytes)
    let run = try space.run("ingest", file.name)
    #expect(run.status == 0, "\(run.err)")
    #expect(file.notice.isEmpty || run.err.contains(file.notice), "\(run.err)")
    let claims = try records(space.run("export", "claims"))
    #expect(
      claims.contains { ($0["value"] as? [String: Any])?["number"] as? Double == 40 },
      "\(claims.count) claims, none of 40")
    #expect(try space.run("verify").status == 0)
  }

  @Test func foldersSkipWhatHasNoReader() throws {
    let space = try Workspace()
    try space.write("in/a.txt", article(1))
    try space.write("in/deep/b.md", article(2))
    try space.write("in/page.html", "<p>Hello</p>")
    try space.write("in/paper.pdf", "%PDF-1.7")
    try space.write("in/folder.txt/c.txt", article(3))
    try FileManager.default.createSymbolicLink(
      atPath: space.folder.appendingPathComponent("in/dead.txt").path,
      withDestinationPath: "gone.txt")
    let run = try space.run("ingest", "in")
    #expect(run.status == 0, "\(run.err)")
    let paths = try records(space.run("export", "sources")).map { $0["path"] as? String }
    #expect(paths == ["in/a.txt", "in/deep/b.md", "in/folder.txt/c.txt"])
  }

  @Test func aLinkToItsOwnFolderEnds() throws {
    let space = try Workspace()
    try space.write("in/a.txt", article(1))
    try FileManager.default.createSymbolicLink(
      atPath: space.folder.appendingPathComponent("in/loop").path, withDestinationPath: ".")
    #expect(try space.run("ingest", "in").status == 0)
    #expect(try records(space.run("export", "sources")).count == 1)
  }

  @Test func standardInput() throws {
    let space = try Workspace()
    let run = try space.run("ingest", "-", "--title", "From a pipe", input: article(4))
    #expect(run.status == 0, "\(run.err)")
    let sources = try records(space.run("export", "sources"))
    #expect(sources.map { $0["title"] as? String } == ["From a pipe"])
  }
}
