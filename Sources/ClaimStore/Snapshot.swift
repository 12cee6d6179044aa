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

  init(_ database: Database, frames: FrameCache, path: String) {
    (self.database, self.frames, self.path) = (database, frames, path)
  }

  /// Whether there is nothing to do for a document: its text, metadata and rules are stored.
  package func isUpToDate(_ document: Document, rules: Int) throws -> Bool {
    let place = try Versions(database).place(of: document, rules: rules, again: false)
    return place.standing != nil
  }

  // MARK: - Answers

  /// The answers of all questions that have at least one of the keys, in order of their ids.
  package func answers(sharing keys: [String]) throws -> [Answer] {
    try StoredAnswer.sharing(keys, in: database).sorted { $0.hash < $1.hash }.map { stored in
      Answer(
        id: stored.hash, question: stored.question,
        frame: try frames.frame(stored.posting, in: database))
    }
  }

  /// All answers with the keys of their questions, in order of their ids.
  package func postedAnswers() throws -> [(answer: Answer, keys: [String])] {
    var keys: [String: [String]] = [:]
    let pairs = try Row.fetchCursor(
      database,
      sql: """
        SELECT question.hash, key FROM question_key JOIN question ON question.id = question
        ORDER BY key
        """)
    while let row = try pairs.next() { keys[row[0], default: []].append(row[1]) }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT answer.id, answer.hash, question.hash, posting.id FROM answer
        JOIN question ON question.id = answer.question
        JOIN posting ON posting.answer = answer.id AND posting.chosen
        ORDER BY answer.hash
        """)
    return try rows.map { row in
      let answer = try answer(row)
      return (answer, keys[answer.question] ?? [])
    }
  }

  /// The answers that more than one claim gives, in order of their ids.
  package func repeatedAnswers() throws -> [Answer] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT answer.id, answer.hash, question.hash, chosen.id FROM answer
        JOIN question ON question.id = answer.question
        JOIN posting AS chosen ON chosen.answer = answer.id AND chosen.chosen
        WHERE (SELECT count(*) FROM posting JOIN claim ON claim.posting = posting.id
          WHERE posting.answer = answer.id) > 1
        ORDER BY answer.hash
        """)
    return try rows.map(answer)
  }

  /// The answer with that id; nil when there is none.
  package func answer(_ id: String) throws -> Answer? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT answer.id, answer.hash, question.hash, posting.id FROM answer
        JOIN question ON question.id = answer.question
        JOIN posting ON posting.answer = answer.id AND posting.chosen
        WHERE answer.hash = ?
        """)
    return try Row.fetchOne(statement, arguments: [id]).map(answer)
  }

  /// Of row, id, question's id and posting's row.
  private func answer(_ row: Row) throws -> Answer {
    Answer(id: row[1], question: row[2], frame: try frames.frame(row[3], in: database))
  }

  // MARK: - Relations

  /// Two answers that are related, the one whose id sorts first being `a`.
  package struct Related: Sendable {
    package var a: String
    package var b: String
    package var relation: Relation
    package init(a: String, b: String, relation: Relation) {
      (self.a, self.b, self.relation) = (a, b, relation)
    }
  }

  /// The stored relations of these kinds, ordered by ids.
  package func relations(_ kinds: Set<RelationKind>) throws -> [Related] {
    let wanted = kinds.intersection(Relating.storedKinds).map(\.rawValue).sorted()
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT a.hash, b.hash, relation.kind, axes, explanation FROM relation
        JOIN answer AS a ON a.id = relation.a JOIN answer AS b ON b.id = relation.b
        WHERE relation.kind IN (SELECT value FROM json_each(?)) ORDER BY a.hash, b.hash
        """, arguments: [try JSONText.list(wanted)])
    var found: [Related] = []
    while let row = try rows.next() {
      guard let kind = RelationKind(rawValue: row[2]) else { continue }
      let axes = try JSONText.decode([Axis: Outcome].self, from: row[3])
      found.append(
        Related(
          a: row[0], b: row[1],
          relation: Relation(kind: kind, axes: axes, explanation: row[4])))
    }
    return found
  }
}
