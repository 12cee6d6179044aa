// What a file must be to be opened, and what is said where it is not.

import ClaimStore
import Foundation
import GRDB
import Testing

@Suite struct OpeningTests {
  let workplace: Workplace
  init() throws { workplace = try Workplace() }

  private func code(_ access: Store.Access) -> StoreErrorCode? {
    do {
      _ = try workplace.store(access)
      return nil
    } catch {
      return (error as? StoreError)?.code
    }
  }

  private func makeDatabase(_ sql: String) throws {
    let queue = try DatabaseQueue(path: workplace.database)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test func saysThatThereIsNone() throws {
    let error = #expect(throws: StoreError.self) { try workplace.store(.readOnly) }
    #expect(error?.code == .missing)
    #expect(error?.message.contains("concord ingest") == true)
    #expect(!FileManager.default.fileExists(atPath: workplace.database))
  }

  @Test func makesANewOne() throws {
    _ = try workplace.store(.readWrite)
    #expect(code(.readOnly) == nil)
    #expect(!FileManager.default.fileExists(atPath: workplace.database + "-wal"))
  }

  @Test func refusesWhatIsNoDatabase() throws {
    let text = String(repeating: "not a database at all\n", count: 500)
    try text.write(toFile: workplace.database, atomically: true, encoding: .utf8)
    #expect(code(.readOnly) == .notADatabase)
    #expect(code(.readWrite) == .notADatabase)
    #expect(try String(contentsOfFile: workplace.database, encoding: .utf8) == text)
  }

  @Test func refusesAFolder() {
    #expect(throws: StoreError.self) { try Store(path: workplace.folder, access: .readWrite) }
  }

  @Test func refusesTheDatabaseOfAnother() throws {
    try makeDatabase("CREATE TABLE recipe (name TEXT)")
    let before = try Data(contentsOf: URL(fileURLWithPath: workplace.database))
    #expect(code(.readOnly) == .notConcord)
    #expect(code(.readWrite) == .notConcord)
    #expect(try Data(contentsOf: URL(fileURLWithPath: workplace.database)) == before)
  }

  @Test func refusesALaterVersion() throws {
    _ = try workplace.store(.readWrite)
    try makeDatabase("PRAGMA user_version = 99")
    #expect(code(.readOnly) == .later)
    #expect(code(.readWrite) == .later)
  }

  @Test func saysThatAnEmptyFileIsEmpty() throws {
    try Data().write(to: URL(fileURLWithPath: workplace.database))
    #expect(code(.readOnly) == .missing)
    #expect(code(.readWrite) == nil)
    #expect(code(.readOnly) == nil)
  }

  @Test func saysThatAFolderIsMissing() {
    let error = #expect(throws: StoreError.self) {
      try Store(path: workplace.folder + "/none/test.db", access: .readWrite)
    }
    #expect(error?.code == .unreachable)
  }

  @Test func readsWithoutLeavingAnything() throws {
    try workplace.store().write(entry("a.txt", "One.\n")).expectAdded()
    do {
      let store = try workplace.store(.readOnly)
      #expect(try store.read { try $0.sources().count } == 1)
      #expect(throws: StoreError.self) { try store.write(entry("b.txt", "Two.\n")) }
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: workplace.folder)
    #expect(files == ["test.db"])
  }

  @Test func twoMayMakeOneAtOnce() async throws {
    let path = workplace.database
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (try? Store(path: path, access: .readWrite, relate: relate)) != nil }
      }
      for await isOpen in group { #expect(isOpen) }
    }
  }
}

extension Written {
  func expectAdded() { #expect(self == .added) }
}
