// Which files of a folder are articles.

import Documents
import Foundation
import Glibc
import Ingestion
import Testing

struct FilesTests {
  @Test func foldersAreWalked() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "concord-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder + "/sub", withIntermediateDirectories: true)
    let names = [
      "b.txt", "a.md", "README.md", "b.csl.json", ".hidden.txt", "sub/c.TEXT", "page.html", "plain",
    ]
    for name in names {
      let content = name.hasSuffix("json") ? "{\"title\": \"Side\"}" : "The bridge opened."
      try content.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    let found = Ingester().files(at: [folder, folder + "/b.txt", "-"])
    #expect(
      found.files == ["-"] + ["a.md", "b.txt", "plain", "sub/c.TEXT"].map { "\(folder)/\($0)" })
    #expect(found.notices.map { $0.path } == ["\(folder)/page.html"])
    #expect(Ingester().files(at: ["\(folder)/page.html"]).errors.map { $0.code } == [.format])
    #expect(try Ingester().read(path: folder + "/b.txt").document.metadata.title == "Side")
  }

  /// A new folder that is taken away afterwards.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "concord-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder + "/sub.txt", withIntermediateDirectories: true)
    try body(folder)
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test(.timeLimit(.minutes(1)))
  func linksNeverLoop() throws {
    try inFolder { folder in
      try "One.".write(toFile: folder + "/sub.txt/a.txt", atomically: true, encoding: .utf8)
      for name in ["up", "again", "third"] { try link("\(folder)/sub.txt/\(name)", to: "..") }
      try link(folder + "/circle.txt", to: "circle.txt")
      try link(folder + "/dead.txt", to: "nowhere")
      try link(folder + "/a-link.txt", to: "sub.txt/a.txt")
      let found = Ingester().files(at: [folder])
      #expect(found.files == [folder + "/sub.txt/a.txt"] && found.errors.isEmpty)
      #expect(
        found.notices.map { $0.path } == ["circle.txt", "dead.txt"].map { "\(folder)/\($0)" })
      let named = Ingester().files(at: [folder + "/circle.txt", folder + "/dead.txt"])
      #expect(named.files.isEmpty && named.errors.map { $0.code } == [.unreadable, .missing])
      #expect(throws: IngestError.self) { try Ingester().read(path: folder + "/circle.txt") }
      #expect(throws: IngestError.self) { try Ingester().read(path: folder + "/sub.txt") }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func pipesAndDevicesAreRefused() throws {
    try inFolder { folder in
      let pipe = folder + "/pipe.txt"
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(Ingester().files(at: [folder]).notices.map { $0.path } == [pipe])
      #expect(
        Ingester().files(at: [pipe, "/dev/zero"]).errors.map { $0.code }
          == [.unreadable, .unreadable])
      for path in [pipe, "/dev/zero"] {
        #expect(throws: IngestError.self) { try Ingester().read(path: path) }
      }
    }
  }

  @Test func aFileGivenTwiceIsReadOnce() throws {
    try inFolder { folder in
      let path = folder + "/sub.txt/a.txt"
      try "One.".write(toFile: path, atomically: true, encoding: .utf8)
      let found = Ingester().files(at: [folder + "/./sub.txt/a.txt", path, folder, folder + "/"])
      #expect(found.files == [path])
    }
  }
}
