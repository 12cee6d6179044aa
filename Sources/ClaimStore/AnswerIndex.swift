// Which answers are worth comparing. Each answer stands under the keys of its frame; two that share
// one may meet. Answers under a key that everybody has (thousands of films of one country) are not
// all compared with each other: the first of them by content hash stand for the rest, so that one
// more answer costs what its own keys cost and the order of ingesting changes nothing. What stands
// under one key is read by `Shelf`.
//
// The rows lie in two tables. Keys come in no order, so that those of one batch stand on thousands of
// pages of a large table, each of which would be written for a row or two. They are put into a small
// table, and all of them go over into the large one at once when they are many.

import Comparison
import GRDB

/// The index of answers by key.
package struct AnswerIndex {
  /// Under one key so many answers, the first by row, are compared with all others. A row is a
  /// content hash, so which ones they are depends on nothing but what is stored. More find more in
  /// bases of millions of claims; each new answer costs twice as many relations where all figures of
  /// a base exclude each other.
  static let mostRepresentatives = 32
  /// A check reads so many answers under one key, …
  static let mostAsked = 1024
  /// … and looks at so many of all, those that have most of the claim.
  static let mostCandidates = 256
  /// Hundredths of a user's claim that an answer must have, as far as keys tell; what one of "A and
  /// B together" is said to have is about half.
  private static let leastCovered = 40

  /// So many new rows are kept apart: fourteen megabytes, the keys of some four thousand articles.
  package static let mostNew = 1 << 19
  /// The large table and the small one.
  static let tables = ["answer_key", "answer_key_new"]

  private let database: Database
  /// One for each table.
  private let selects: [GRDB.Statement]

  init(_ database: Database) throws {
    self.database = database
    selects = try AnswerIndex.tables.map {
      try database.cachedStatement(
        sql: "SELECT answer, mark FROM \($0) WHERE key = ? ORDER BY answer LIMIT ?")
    }
  }

  /// Answers that share a key with one, and those that its coming deprives of their place.
  struct Found {
    /// Rows of answers that may be related, sorted.
    var neighbours: [Int64] = []
    /// Rows of answers that stand for the rest of a key no more, sorted.
    var displaced: [Int64] = []
  }

  // MARK: - Writing

  /// Puts answers that stand nowhere yet under their keys, in the order of the keys: neighbours stand
  /// on one page.
  ///
  /// - Parameter most: so many new rows are kept apart.
  func insert(_ answers: [(answer: Int64, keys: AnswerKeys)], keepingApart most: Int) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO answer_key_new (key, answer, mark) VALUES (?, ?, ?)")
    for place in AnswerIndex.places(of: answers) {
      let (answer, keys) = answers[place.answer]
      try statement.forEachRow(place.key.row, answer, keys.mark.rawValue) { _ in }
    }
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM answer_key_new") ?? 0
    if count > most {
      // In the order of both tables, so that each page is written once.
      try database.execute(
        sql: """
          INSERT INTO answer_key SELECT key, answer, mark FROM answer_key_new ORDER BY key, answer;
          DELETE FROM answer_key_new
          """)
    }
  }

  func remove(_ answer: Int64, _ keys: AnswerKeys) throws {
    for table in AnswerIndex.tables {
      let statement = try database.cachedStatement(
        sql: "DELETE FROM \(table) WHERE key = ? AND answer = ?")
      for key in keys.keys { try statement.forEachRow(key.row, answer) { _ in } }
    }
  }

  // MARK: - Looking

  /// The answers to compare an answer with. `fresh` are rows that came in this transaction.
  func found(for answer: Int64, _ keys: AnswerKeys, fresh: Set<Int64>) throws -> Found {
    try found(for: [(answer, keys)], fresh: fresh)[0]
  }

  /// The same for each of several answers: a key that many have is looked up once.
  ///
  /// - Parameter lookAlikes: whether those are wanted too that can be no more than look-alikes.
  func found(
    for answers: [(answer: Int64, keys: AnswerKeys)], fresh: Set<Int64>, lookAlikes: Bool = false
  ) throws -> [Found] {
    var met = answers.map { Meetings($0.answer, lookAlikes ? nil : $0.keys.mark) }
    var displaced = [Set<Int64>](repeating: [], count: answers.count)
    var shelf = Shelf(self)
    for place in AnswerIndex.places(of: answers) {
      let (key, answer) = (place.key, answers[place.answer].answer)
      shelf.open(key)
      var isAlone = true
      for gap in lookAlikes ? AnswerKeys.Gap.every : key.gap.fellows {
        guard try shelf.hasOthers(under: gap, than: answer) else { continue }
        isAlone = false
        met[place.answer].note(try shelf.fellows(of: answer, key.gap, under: gap), under: key)
      }
      if !isAlone {
        displaced[place.answer].formUnion(try shelf.displaced(by: answer, key.gap, fresh))
      }
    }
    return answers.indices.map { index in
      Found(
        neighbours: met[index].rows(where: answers[index].keys.mayMeet),
        displaced: displaced[index].sorted())
    }
  }

  /// One key of one of several answers.
  private struct Place {
    var key: AnswerKeys.Key
    /// Index of the answer.
    var answer: Int
  }

  /// All keys of the answers, equal ones side by side.
  private static func places(of answers: [(answer: Int64, keys: AnswerKeys)]) -> [Place] {
    answers.indices.flatMap { index in
      answers[index].keys.keys.map { Place(key: $0, answer: index) }
    }.sorted { ($0.key.row, $0.answer) < ($1.key.row, $1.answer) }
  }

  /// The answers that may speak of a user's claim, those that have most of it first.
  func near(_ keys: AnswerKeys) throws -> [Int64] {
    var met = Meetings(nil, nil)
    for key in keys.keys {
      for gap in AnswerKeys.Gap.every {
        met.note(try rows(under: key.row(gap), limit: Self.mostAsked)[...], under: key)
      }
    }
    return met.best(Self.mostCandidates, least: Self.leastCovered, by: keys.covered)
  }

  /// The answers that come to stand for a key since one before them went, sorted.
  func promoted(by gone: Int64, _ keys: AnswerKeys) throws -> [Int64] {
    var promoted: Set<Int64> = []
    for key in keys.keys {
      let first = try rows(under: key.row, limit: Self.mostRepresentatives)
      if first.count == Self.mostRepresentatives, let last = first.last, gone < last.answer {
        promoted.insert(last.answer)
      }
    }
    return promoted.sorted()
  }

  /// A row under a key.
  struct Entry {
    var answer: Int64
    var mark: AnswerKeys.Mark
  }

  /// The first rows under a key, in order of the answers.
  func rows(under key: Int64, limit: Int?) throws -> [Entry] {
    var found: [Entry] = []
    var isMixed = false
    for select in selects {
      isMixed = !found.isEmpty
      try select.forEachRow(key, Int64(limit ?? -1)) {
        found.append(Entry(answer: $0[0], mark: AnswerKeys.Mark(rawValue: $0[1])))
      }
    }
    guard isMixed else { return found }
    found.sort { $0.answer < $1.answer }
    return limit.map { Array(found.prefix($0)) } ?? found
  }

  /// Under which of one answer's keys others were met.
  private struct Meetings {
    private let own: Int64?
    /// The mark of an answer that look-alikes are not sought for.
    private let mark: AnswerKeys.Mark?
    private var met: [Int64: (terms: UInt32, weight: Int)] = [:]

    init(_ own: Int64?, _ mark: AnswerKeys.Mark?) { (self.own, self.mark) = (own, mark) }

    mutating func note(_ entries: ArraySlice<Entry>, under key: AnswerKeys.Key) {
      for entry in entries where entry.answer != own {
        guard mark?.maySpeakOfOne(with: entry.mark, under: key) ?? true else { continue }
        met[entry.answer, default: (0, entry.mark.weight)].terms |= key.terms
      }
    }

    /// The `most` that are worth most, at least `least`, in that order.
    func best(_ most: Int, least: Int, by worth: (UInt32) -> Int) -> [Int64] {
      met.map { (worth: worth($0.value.terms), answer: $0.key) }
        .filter { $0.worth >= least }
        .sorted { ($1.worth, $0.answer) < ($0.worth, $1.answer) }
        .prefix(most).map(\.answer)
    }

    func rows(where mayMeet: (UInt32, Int) -> Bool) -> [Int64] {
      met.compactMap { answer, met in mayMeet(met.terms, met.weight) ? answer : nil }.sorted()
    }
  }
}
