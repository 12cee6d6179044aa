// From files to the database and back: what became of each file, in whatever order it was read.

import KnowledgeBase
import Synchronization
import Testing

@Suite struct IngestTests {
  let workplace: Workplace
  let folder: String
  init() throws {
    workplace = try Workplace()
    folder = workplace.folder + "/articles"
    try workplace.write(
      "b.txt", "The harbour\n\nIn 2019 the port moved 12 million tonnes of coal.\n")
    try workplace.write("a.txt", "The mine\n\nThe mine employed 300 people in 2018.\n")
    try workplace.write("c.txt", "The river\n\nFloods displaced 4,000 people in May 2017.\n")
  }

  private func open() throws -> KnowledgeBase {
    try KnowledgeBase(path: workplace.database, access: .readWrite)
  }
  private func names(_ paths: [String]) -> [String] {
    paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
  }

  @Test func readsAFolderOnce() async throws {
    let base = try open()
    let steps = Mutex<[Int]>([])
    let first = try await base.ingest([folder]) { done, total in
      steps.withLock { $0.append(done * 10 + total) }
    }
    #expect(names(first.added) == ["a.txt", "b.txt", "c.txt"] && first.errors.isEmpty)
    #expect(steps.withLock { $0 } == [3, 13, 23, 33])
    let claims = try base.claims().map(\.claim)
    #expect(first.claims == claims.count)
    let second = try await base.ingest([folder])
    #expect(names(second.unchanged) == ["a.txt", "b.txt", "c.txt"] && second.added.isEmpty)
    let again = try await base.ingest([folder], again: true)
    #expect(again.changed.count == 3)
    #expect(try base.claims().map(\.claim) == claims)
    #expect(try base.verify().problems.isEmpty)
  }

  @Test func aChangedFileIsANewVersion() async throws {
    let base = try open()
    _ = try await base.ingest([folder])
    try workplace.write("a.txt", "The mine\n\nThe mine employed 310 people in 2018.\n")
    let summary = try await base.ingest([folder])
    #expect(names(summary.changed) == ["a.txt"] && summary.unchanged.count == 2)
    #expect(try base.sources().count == 3)
  }

  @Test func oneBadFileStopsNothing() async throws {
    let base = try open()
    let missing = folder + "/none.txt"
    let summary = try await base.ingest([folder + "/a.txt", missing, folder + "/c.txt"])
    #expect(names(summary.added) == ["a.txt", "c.txt"])
    #expect(summary.errors.count == 1 && summary.errors[0].hasPrefix(missing))
  }

  @Test func manyFilesGiveTheSameDatabase() async throws {
    for number in 0..<40 {
      try workplace.write(
        "n\(number).txt", "The port\n\nThe port moved \(number % 7) million tonnes in 2019.\n")
    }
    let base = try open()
    #expect(try await base.ingest([folder]).added.count == 43)
    let other = try Workplace()
    let reversed = try KnowledgeBase(path: other.database, access: .readWrite)
    for path in try base.sources().map(\.line.path).reversed() {
      _ = try await reversed.ingest([path])
    }
    #expect(try reversed.claims() == base.claims())
    #expect(try reversed.sources() == base.sources())
    let all = Set(RelationKind.allCases)
    #expect(try reversed.pairs(all) == base.pairs(all))
  }

  @Test func removes() async throws {
    let base = try open()
    _ = try await base.ingest([folder])
    #expect(try base.remove("b.txt").path.hasSuffix("b.txt"))
    #expect(names(try base.sources().map(\.line.path)) == ["a.txt", "c.txt"])
  }

  @Test func aReaderDoesNotWrite() async throws {
    #expect(throws: StoreError.self) {
      try KnowledgeBase(path: workplace.database, access: .readOnly)
    }
    _ = try await open().ingest([folder])
    let reader = try KnowledgeBase(path: workplace.database, access: .readOnly)
    #expect(try reader.sources().count == 3)
    await #expect(throws: StoreError.self) { try await reader.ingest([folder], again: true) }
  }
}
