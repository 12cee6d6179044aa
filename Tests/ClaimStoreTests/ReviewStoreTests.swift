// Judgements in the file: only ever added, and each only once.

import ClaimStore
import Claims
import Comparison
import Documents
import GRDB
import Testing
import Values

@Suite struct ReviewStoreTests {
  let workplace: Workplace
  let store: Store

  init() throws {
    workplace = try Workplace()
    store = try workplace.store()
    for (path, percent) in [("a.txt", 30.0), ("b.txt", 17.0)] {
      _ = try store.write(
        entry(path, "It has ⟦\(percent) percent⟧.\n", [Share(subject: "Norway", percent: percent)]))
    }
  }

  private func review(_ state: ReviewState, note: String? = nil) throws -> Review {
    let claims = try store.read { try $0.evidence() }.map {
      ReviewedClaim($0.claim, source: "The \"Post\"")
    }
    return Review(
      claims[0], claims[1], relation: .conflict, state: state, note: note, by: "Ann",
      at: Day(2024, 5, 3))
  }

  @Test func comeBackAsTheyWere() throws {
    let first = try store.add(review(.dismissed, note: "two other mines\n“so”"))
    let second = try store.add(review(.open))
    #expect(first.turn == 1 && second.turn == 2)
    #expect(try store.read { try $0.reviews() }.all == [first, second])
    #expect(store.verifies)
  }

  @Test func comeInOnce() throws {
    let made = try [
      store.add(review(.dismissed)), store.add(review(.open)), store.add(review(.dismissed)),
    ]
    #expect(try store.merge(made) == 0)
    let other = try Store(path: workplace.folder + "/other.db", access: .readWrite)
    #expect(try other.merge(made) == 3 && other.merge(made) == 0)
    #expect(try other.read { try $0.reviews() }.all == made)
  }

  @Test(arguments: [
    "UPDATE review SET state = 'open'", "DELETE FROM review",
    "INSERT OR REPLACE INTO review SELECT * FROM review",
  ])
  func areNeverAltered(sql: String) throws {
    _ = try store.add(review(.dismissed))
    store.close()
    let queue = try DatabaseQueue(path: workplace.database)
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM review") } == 1)
  }

  @Test func outliveTheirArticles() throws {
    let made = try store.add(review(.confirmed))
    _ = try store.remove("a.txt")
    #expect(try store.read { try $0.reviews() }.all == [made])
  }

  @Test func verifyFindsWhatWasAltered() throws {
    _ = try store.add(review(.dismissed))
    store.close()
    let queue = try DatabaseQueue(path: workplace.database)
    try queue.write { database in
      try database.execute(sql: "DROP TRIGGER review_is_final; UPDATE review SET note = 'else'")
    }
    try queue.close()
    #expect(try !workplace.store(.readOnly).verifies)
  }
}

extension Store {
  fileprivate var verifies: Bool {
    (try? read { $0.verify() })?.problems.isEmpty == true
  }
}
