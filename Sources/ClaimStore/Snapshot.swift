// One state of the database, for reading. It lives as long as the closure it is handed to and
// belongs to one task; what it looked up once it does not look up again.

import Claims
import Comparison
import Documents
import GRDB
import SourceText

/// A consistent view of all articles, claims and relations.
package final class Snapshot: Candidates {
  let database: Database
  let frames: FrameCache
  let path: String
  let claims = ClaimReader()
  var lines: [Int64: SourceLine] = [:]
  var citations: [Int64: [String: [String]]] = [:]
  private var sketched: [Int64: SketchedAnswer] = [:]

  init(_ database: Database, frames: FrameCache, path: String) {
    (self.database, self.frames, self.path) = (database, frames, path)
  }

  /// Whether there is nothing to do for a document: its text, metadata and rules are stored.
  package func isUpToDate(_ document: Document, rules: Int) throws -> Bool {
    let place = try Versions(database).place(of: document, rules: rules, again: false)
    return place.standing != nil
  }

  // MARK: - Answers

  private static let select = """
    SELECT answer.id, answer.question, posting.id FROM answer
    JOIN posting ON posting.answer = answer.id AND posting.chosen
    """

  /// The answers that share a key with a user's claim and may speak of it, in order of their ids.
  package func answers(near keys: AnswerKeys) throws -> [Answer] {
    try AnswerIndex(database).near(keys).compactMap(answer).sorted { $0.id < $1.id }
  }

  /// For each of these answers those that share a key with it and may be related to it, in order of
  /// their ids.
  ///
  /// - Parameter isWanted: which of them, by the ids of both.
  package func neighbours(
    of answers: some Collection<Answer>, where isWanted: (_ own: String, _ other: String) -> Bool
  ) throws -> [[Answer]] {
    let keys = try answers.map { (answer: try ContentID.row($0.id), keys: AnswerKeys($0.frame)) }
    let found = try AnswerIndex(database).found(for: keys, fresh: [], lookAlikes: true)
    return try zip(keys, found).map { key, found in
      guard let own = try known(key.answer) else { return [] }
      return try found.neighbours.compactMap(known)
        .filter { isWanted(own.answer.id, $0.answer.id) }
        .filter { $0.sketch.mayRelate(to: own.sketch) }
        .sorted { $0.answer.id < $1.answer.id }.map(\.answer)
    }
  }

  /// An answer with what tells quickly what it may be related to. An object, since a frame is large
  /// and met many times.
  private final class SketchedAnswer {
    let answer: Answer
    let sketch: Sketch
    init(_ answer: Answer, _ sketch: Sketch) { (self.answer, self.sketch) = (answer, sketch) }
  }

  /// The answer in that row with its sketch; nil when there is none.
  private func known(_ row: Int64) throws -> SketchedAnswer? {
    if sketched[row] == nil { _ = try answer(row) }
    return sketched[row]
  }

  /// The ids of the answers that say the same as one in other words, sorted.
  package func agreeing(with id: String) throws -> [String] {
    let row = try ContentID.row(id)
    var found: [String] = []
    for (side, other) in [("a", "b"), ("b", "a")] {
      let statement = try database.cachedStatement(
        sql: "SELECT \(other) FROM relation WHERE \(side) = ? AND kind = 'agree'")
      try statement.forEachRow(row) { found.append(ContentID.text($0[0])) }
    }
    return found.sorted()
  }

  /// All answers, in order of their ids.
  package func answers() throws -> [Answer] {
    try Row.fetchAll(database, sql: Snapshot.select).map(answer).sorted { $0.id < $1.id }
  }

  /// The answers that more than one claim gives, in order of their ids.
  package func repeatedAnswers() throws -> [Answer] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        \(Snapshot.select) WHERE (SELECT count(*) FROM posting AS any
          JOIN claim ON claim.posting = any.id WHERE any.answer = answer.id) > 1
        """)
    return try rows.map(answer).sorted { $0.id < $1.id }
  }

  /// The answer with that id; nil when there is none.
  package func answer(_ id: String) throws -> Answer? { try answer(ContentID.row(id)) }

  private func answer(_ row: Int64) throws -> Answer? {
    let statement = try database.cachedStatement(sql: "\(Snapshot.select) WHERE answer.id = ?")
    return try Row.fetchOne(statement, arguments: [row]).map(answer)
  }

  /// Of row, question's row and posting's row.
  private func answer(_ row: Row) throws -> Answer {
    let known = try frames.sketched(row[2], in: database)
    let answer = Answer(
      id: ContentID.text(row[0]), question: ContentID.text(row[1]), frame: known.frame)
    sketched[row[0]] = SketchedAnswer(answer, known.sketch)
    return answer
  }

  // MARK: - Relations

  /// Two answers that are related.
  package struct Related: Sendable {
    package var a: Answer
    package var b: Answer
    package var kind: RelationKind
    package init(a: Answer, b: Answer, kind: RelationKind) {
      (self.a, self.b, self.kind) = (a, b, kind)
    }
  }

  /// The stored relations of these kinds, in the order of their rows: the same in every database.
  ///
  /// - Parameter skipping: how many to leave out from the first.
  package func relations(
    _ kinds: Set<RelationKind>, skipping: Int = 0, limit: Int? = nil
  ) throws -> [Related] {
    let wanted = kinds.intersection(Relating.storedKinds).map(\.rawValue).sorted()
    guard !wanted.isEmpty else { return [] }
    // Written out, so that the index of conflicts is used.
    let condition = wanted.map { "kind = '\($0)'" }.joined(separator: " OR ")
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT a, b, kind FROM relation WHERE \(condition) ORDER BY a, b LIMIT ? OFFSET ?",
      arguments: [limit ?? -1, skipping])
    var known: [Int64: Answer] = [:]
    func found(_ row: Int64) throws -> Answer? {
      if let answer = known[row] { return answer }
      known[row] = try answer(row)
      return known[row]
    }
    return try rows.compactMap { row in
      guard let a = try found(row[0]), let b = try found(row[1]),
        let kind = RelationKind(rawValue: row[2])
      else { return nil }
      return Related(a: a, b: b, kind: kind)
    }
  }
}
