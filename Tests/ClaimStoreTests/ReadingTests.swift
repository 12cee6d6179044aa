// What readers may ask: filters, ids, counts; and that damage is found.

import ClaimStore
import Claims
import Comparison
import Documents
import GRDB
import Testing
import Values

@Suite struct ReadingTests {
  let workplace: Workplace
  let store: Store

  init() throws {
    workplace = try Workplace()
    store = try workplace.store()
    _ = try store.write(
      entry(
        "oil.txt", "Nothing here.\nThe north exports ⟦30 percent⟧.\n",
        [Share(subject: "Kazakhstan", percent: 30)],
        metadata: Metadata(title: "Oil", publisher: "The Post", published: Day(2020, 5, 1))))
    _ = try store.write(
      entry("gas.txt", "Él exportó ⟦17 percent⟧ in all.\n", [Share(subject: "Norway", percent: 17)])
    )
  }

  private func quotes(_ selection: Selection) throws -> [String] {
    try store.read { try $0.evidence(selection) }.map(\.claim.quote)
  }

  @Test func filters() throws {
    #expect(try quotes(Selection()) == ["17 percent", "30 percent"])
    #expect(try quotes(Selection(source: "the post")) == ["30 percent"])
    #expect(try quotes(Selection(source: "GAS")) == ["17 percent"])
    #expect(try quotes(Selection(words: "kazakhstan share")) == ["30 percent"])
    #expect(try quotes(Selection(words: "nowhere")) == [])
    #expect(try quotes(Selection(kind: .event)) == [])
    #expect(try quotes(Selection(since: Day(2020, 5, 1), until: Day(2020, 5, 1))) == ["30 percent"])
    #expect(try quotes(Selection(since: Day(2020, 5, 2))) == [])
    #expect(try quotes(Selection(limit: 1)) == ["17 percent"])
    #expect(
      try store.read { try $0.sources(Selection(words: "norway")) }.map(\.line.path) == ["gas.txt"])
    let ids = try store.read { try $0.claimIDs(Selection(kind: .quantity)) }
    #expect(ids.count == 2 && Set(ids.values).count == 2)
  }

  @Test func findsAClaimByTheBeginningOfItsID() throws {
    let id = try #require(try store.read { try $0.evidence() }.first?.claim.id)
    #expect(try store.read { try $0.claim(String(id.prefix(6))) }.claim.id == id)
    #expect(try store.read { try $0.claim(id.uppercased()) }.claim.id == id)
    for unknown in ["", "abc", "zzzz", "'; --"] {
      #expect(throws: StoreError.self) { try store.read { try $0.claim(unknown) } }
    }
  }

  @Test func counts() throws {
    let counts = try store.read { try $0.counts() }
    #expect(counts.sources == 2 && counts.sentences == 3 && counts.withClaim == 2)
    #expect(counts.silences == [.notUnderstood: 1] && counts.claims == [.quantity: 2])
  }

  /// Changes the file behind the store's back.
  private func tamper(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: workplace.database, configuration: configuration)
    try queue.write { database in
      try database.execute(sql: "DROP TRIGGER block_is_final; DROP TRIGGER claim_is_final")
      try database.execute(sql: sql)
    }
  }

  @Test func isSoundAtFirst() throws {
    let findings = try store.read { $0.verify() }
    #expect(findings.problems == [] && findings.documents == 2 && findings.citations == 2)
  }

  @Test(arguments: [
    ("UPDATE block SET text = replace(text, '30', '31')", "oil.txt: claim"),
    ("UPDATE block SET text = replace(text, 'Nothing', 'Nobody1')", "the text is not what"),
    ("UPDATE claim SET quote = '18 percent' WHERE quote LIKE '17%'", "gas.txt: claim"),
    ("UPDATE claim SET claim_start = claim_start + 1, claim_end = claim_end + 1", "gas.txt: claim"),
    ("DELETE FROM block WHERE ordinal = 0 AND text LIKE 'Nothing%'", "missing or moved"),
    ("UPDATE claim SET document = 77", "missing row of document"),
    ("PRAGMA application_id = 5", "application_id is 5"),
  ])
  func findsDamage(sql: String, words: String) throws {
    try tamper(sql)
    let problems = try store.read { $0.verify() }.problems
    #expect(problems.contains { $0.contains(words) }, "\(problems)")
  }

  @Test func theDatabaseGuardsItself() throws {
    let queue = try DatabaseQueue(path: workplace.database)
    for sql in [
      "UPDATE block SET text = 'x'", "UPDATE claim SET quote = 'x'",
      "INSERT INTO claim SELECT NULL, 'ffff', document, block, posting, claim_start + 1, claim_end, "
        + "sentence_start, sentence_end, quote, prefix, suffix, kind, subject, predicate, object, "
        + "number, low, high, low_open, high_open, unit, currency, approximate, value_hedges, "
        + "time_text, time_start, time_end, time_grain, time_relation, time_basis, place, "
        + "attributed_to, polarity, modality, hedges, rules, notes FROM claim LIMIT 1",
    ] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
  }

  @Test(arguments: ["claims_with_sources", "conflicts_readable", "coverage"])
  func viewsCanBeRead(view: String) throws {
    let queue = try DatabaseQueue(path: workplace.database)
    let rows = try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM \(view)") }
    #expect(rows.count == (view == "conflicts_readable" ? 0 : 2))
  }
}
