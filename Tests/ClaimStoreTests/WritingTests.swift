// Laws of writing: what is stored is what was handed in, once, whatever the order.

import ClaimStore
import Claims
import Comparison
import Documents
import Foundation
import GRDB
import Marking
import SourceText
import Testing
import Values

@Suite struct WritingTests {
  let workplace: Workplace
  init() throws { workplace = try Workplace() }

  private let oil = entry(
    "a/oil.txt", "Old news.\nThe north got ⟦30 percent⟧, the south ⟦50 percent⟧.\n",
    [Share(subject: "north", percent: 30), Share(subject: "south", percent: 50)],
    metadata: Metadata(
      title: "Oil", authors: ["Ann Lee"], publisher: "The Post", published: Day(2020, 5, 1),
      publishedEvidence: "sidecar", publishedSpan: Span(0, 3), origins: ["title": .sidecar]))
  private let gas = entry(
    "b/gas.txt", "Ça va: ⟦17 percent⟧ for the north.\n", [Share(subject: "north", percent: 17)],
    metadata: Metadata(notBefore: Day(2019, 1, 1)))

  private func everything() -> [Entry] {
    let cited = Metadata(
      title: "Who pumps the oil?", authors: ["B. Roe"], published: Day(2018, 1, 2))
    return [
      oil, gas,
      entry(
        "c.txt", "Some ⟦30 percent⟧ went north.\n",
        [Share(subject: "north", percent: 30, hedge: "some", labels: ["1"])],
        works: [CitedWork(authors: ["Bea Roe"], title: "Who Pumps the Oil")]),
      entry("d.txt", "In 2020 it was ⟦31⟧.\n", [Share(subject: "north", percent: 31, year: 2020)]),
      entry(
        "e.txt", "⟦30.4⟧ exactly.\n", [Share(subject: "north", percent: 30.4)], metadata: cited),
    ]
  }

  @Test func storesAndLoadsTheSame() throws {
    let store = try workplace.store()
    #expect(try store.write(oil) == .added)
    let claims = try store.read { try $0.evidence() }
    #expect(claims.map(\.claim) == oil.claims)
    #expect(claims.map(\.answer) == oil.postings.map(\.answer))
    #expect(claims.map(\.questionText) == oil.postings.map(\.questionText))
    #expect(claims[0].sentenceText == "The north got 30 percent, the south 50 percent.")
    let source = try #require(try store.read { try $0.sources() }.first)
    #expect(source.metadata == oil.document.metadata)
    #expect(source.blocks == oil.document.blocks)
    let answers = try store.read { try $0.answers(near: AnswerKeys(oil.postings[0].frame)) }
    #expect(answers.map(\.frame).contains(oil.postings[0].frame))
    #expect(answers.map(\.id) == answers.map(\.id).sorted())
  }

  @Test func keepsEveryCharacter() throws {
    let store = try workplace.store()
    let odd = entry("odd.txt", "\u{0}x ⟦a\u{0}b 🛢️⟧ y\n", [Share(subject: "odd", percent: 1)])
    #expect(try store.write(odd) == .added)
    #expect(try store.read { try $0.evidence() }.map(\.claim) == odd.claims)
    #expect(try store.read { $0.verify() }.problems == [])
  }

  @Test func refusesAWrongQuote() throws {
    let store = try workplace.store()
    var wrong = oil
    wrong.claims[1].quote = "51 percent"
    let error = #expect(throws: StoreError.self) { try store.write(wrong) }
    #expect(error?.code == .citation)
    #expect(try store.read { try $0.sources() }.isEmpty, "nothing of it may stay")
    wrong = oil
    wrong.claims[0].block = 0
    #expect(throws: StoreError.self) { try store.write(wrong) }
    wrong.claims[0].block = 7
    #expect(throws: StoreError.self) { try store.write(wrong) }
    #expect(try store.write(oil) == .added)
  }

  @Test func refusesBlocksThatDoNotTile() throws {
    let store = try workplace.store()
    var torn = oil
    torn.document.blocks.removeLast()
    (torn.claims, torn.postings) = ([], [])
    #expect(throws: StoreError.self) { try store.write(torn) }
  }

  @Test func twiceIsOnce() throws {
    let store = try workplace.store()
    for entry in everything() { try store.write(entry).expectAdded() }
    let before = try dump(store)
    for entry in everything() {
      #expect(try store.read { try $0.isUpToDate(entry.document, rules: 1) })
      #expect(try store.write(entry) == .unchanged)
    }
    #expect(try dump(store) == before)
    for entry in everything() { #expect(try store.write(entry, again: true) == .changed) }
    #expect(try dump(store) == before)
  }

  @Test(arguments: 1...8) func orderDoesNotMatter(seed: UInt64) throws {
    let ordered = try workplace.store()
    for entry in everything() { _ = try ordered.write(entry) }
    var generator = Seeded(state: seed)
    let other = try Workplace()
    let shuffled = try other.store()
    for entry in everything().shuffled(using: &generator) { _ = try shuffled.write(entry) }
    #expect(try dump(shuffled) == dump(ordered))
    let extra = entry("x.txt", "⟦29⟧.\n", [Share(subject: "north", percent: 29, hedge: "a")])
    let victim = everything()[Int(seed) % 5]
    for step in [0, 1] {
      _ = try shuffled.write(extra)
      _ = try shuffled.remove(step == 0 ? "x.txt" : victim.document.id)
    }
    _ = try shuffled.remove("x.txt")
    _ = try shuffled.write(victim)
    #expect(try dump(shuffled) == dump(ordered))
  }

  @Test func relatesAnswers() throws {
    let store = try workplace.store()
    for entry in everything() { _ = try store.write(entry) }
    let kinds = try store.read { try $0.relations(Set(RelationKind.allCases)) }
      .map(\.kind.rawValue).sorted()
    #expect(kinds == ["agree_within_rounding", "conflict", "conflict"])
  }

  /// Under a key that many answers have only some are compared with all; which, is told by what is
  /// stored and not by the order of writing.
  @Test func aCrowdedKeyIsBounded() throws {
    let entries = (0..<80).map { number in
      entry(
        "\(number).txt", "⟦\(number)⟧ percent.\n",
        [Share(subject: "north", percent: 2 * Double(number))])
    }
    let ordered = try workplace.store()
    for entry in entries { _ = try ordered.write(entry) }
    let all = 80 * 79 / 2
    let stored = try ordered.read { try $0.counts() }.relations.values.reduce(0, +)
    #expect(stored > all / 2 && stored < all)
    let other = try Store(
      path: workplace.folder + "/other.db", access: .readWrite, relate: relate)
    for entry in entries.reversed() { _ = try other.write(entry) }
    #expect(try dump(other) == dump(ordered))
    for entry in entries[20..<60] {
      _ = try ordered.remove(entry.document.id)
      _ = try other.remove(entry.document.id)
    }
    for entry in entries[20..<60] { _ = try other.write(entry) }
    for entry in entries[20..<60].reversed() { _ = try ordered.write(entry) }
    #expect(try dump(other) == dump(ordered))
    for entry in entries[..<60] { _ = try ordered.remove(entry.document.id) }
    #expect(try ordered.read { try $0.counts() }.relations[.conflict] == 20 * 19 / 2)
    #expect(try ordered.read { $0.verify() }.problems == [])
  }

  /// Documents that share a transaction give what they give one by one, those of a crowded key too.
  @Test(arguments: 1...4) func aBatchIsAsItsDocuments(seed: UInt64) throws {
    let entries = (0..<120).map { number in
      entry(
        "\(number).txt", "⟦\(number)⟧ percent.\n",
        [Share(subject: "north", percent: Double(number / 2), hedge: number % 2 == 0 ? "a" : nil)])
    }
    let single = try workplace.store()
    for entry in entries { _ = try single.write(entry) }
    let other = try Workplace()
    let batched = try other.store()
    var generator = Seeded(state: seed)
    let shuffled = entries.shuffled(using: &generator)
    for batch in [shuffled[..<40], shuffled[40..<110], shuffled[110...]] {
      _ = try batched.write(Array(batch), again: false)
    }
    #expect(try dump(batched) == dump(single))
    for entry in entries[30..<50] { _ = try batched.remove(entry.document.id) }
    _ = try batched.write(Array(entries[20..<60].reversed()), again: true)
    #expect(try dump(batched) == dump(single))
    #expect(try batched.read { $0.verify() }.problems == [])
  }

  /// A frame comes back as it was written, whatever it holds.
  @Test func framesComeBack() throws {
    var share = Share(subject: "north", percent: 30, hedge: "about").posting
    share.frame.topic = [["@Peru"], ["air", "clean"]]
    share.frame.denominator = ["ore", "~alba"]
    share.frame.value?.interval = Interval(low: nil, high: 31.5, lowOpen: false, highOpen: true)
    share.frame.value?.per = "barrel"
    share.frame.time?.partial = PartialDate(month: 3, weekday: 2)
    share.frame.attributedTo = "the ministry"
    var bare = share
    bare.answer = hash("bare")
    (bare.frame.value, bare.frame.time, bare.frame.attributedTo) = (nil, nil, nil)
    (bare.frame.subject, bare.frame.topic, bare.frame.denominator) = ([], [], [])
    var written = entry(
      "a.txt", "⟦30⟧ and ⟦31⟧ percent.\n",
      [Share(subject: "a", percent: 30), Share(subject: "b", percent: 31)])
    written.postings = [share, bare]
    _ = try workplace.store().write(written)
    let frames = try workplace.store(.readOnly).read { try $0.answers() }.map(\.frame)
    #expect(Set(frames) == [share.frame, bare.frame])
  }

  @Test func findsCitedWorksInEitherOrder() throws {
    let store = try workplace.store()
    for entry in everything().reversed() { _ = try store.write(entry) }
    let sources = try store.read { try $0.sources() }
    #expect(sources.first { $0.line.path == "c.txt" }?.cites == ["e.txt"])
    let cited = try store.read { try $0.evidence() }.filter { !$0.citedDocuments.isEmpty }
    #expect(cited.map(\.source.path) == ["c.txt"])
    #expect(
      cited.first?.citedDocuments == sources.filter { $0.line.path == "e.txt" }.map(\.line.id))
    _ = try store.remove("e.txt")
    #expect(try store.read { try $0.sources() }.allSatisfy { $0.cites.isEmpty })
  }

  @Test func removesWithAllThatHangsOnIt() throws {
    let store = try workplace.store()
    for entry in everything() { _ = try store.write(entry) }
    #expect(throws: StoreError.self) { try store.remove("none.txt") }
    for name in ["oil.txt", "b/gas.txt", "./c.txt"] { _ = try store.remove(name) }
    for id in try store.read({ try $0.sources() }).map(\.line.id) {
      _ = try store.remove(String(id.prefix(8)))
    }
    let counts = try store.read { try $0.counts() }
    #expect(counts.sources == 0 && counts.sentences == 0 && counts.claims.isEmpty)
    #expect(counts.questions == 0 && counts.answers == 0 && counts.relations.isEmpty)
    #expect(try store.read { try $0.search("percent") }.isEmpty)
    #expect(try store.read { $0.verify() }.documents == 0)
  }

  @Test func twoStoresWriteAtOnce() async throws {
    let path = workplace.database
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<3 {
        group.addTask {
          let store = try Store(path: path, access: .readWrite, relate: relate)
          for number in 0..<20 {
            let share = Share(subject: "north", percent: Double(number))
            _ = try store.write(entry("\(writer)-\(number).txt", "⟦\(number)⟧ percent.\n", [share]))
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try workplace.store(.readOnly)
    #expect(try store.read { try $0.counts() }.sources == 60)
    #expect(try store.read { $0.verify() }.problems == [])
    #expect(try store.read { try $0.counts() }.relations[.conflict] == 171)
  }
}
