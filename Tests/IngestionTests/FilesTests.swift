// Which files of a folder are articles.

import Documents
import Foundation
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
}
