// Compares answers with those that share a key with them and writes what they are to each other.
// This is `Candidates` inside the writing transaction.

import Comparison
import GRDB

/// An answer with the rows it stands in.
struct StoredAnswer {
  var row: Int64
  var hash: String
  var question: String
  /// Row of the posting that speaks for it.
  var posting: Int64
}

struct Relating {
  /// What is written; the other kinds follow from the frames when they are asked for.
  static let storedKinds: Set<RelationKind> = [.agree, .agreeWithinRounding, .refines, .conflict]

  private let database: Database
  private let frames: FrameCache
  private let compare: (Frame, Frame) -> Relation?
  /// Candidates of questions that were asked for in this transaction.
  private var candidates: [Int64: [StoredAnswer]] = [:]

  init(
    _ database: Database, frames: FrameCache, relate: @escaping (Frame, Frame) -> Relation?
  ) {
    (self.database, self.frames, self.compare) = (database, frames, relate)
  }

  /// Relates these answers, by row, to all others.
  mutating func relate(_ answers: Set<Int64>) throws {
    var done: Set<Int64> = []
    for row in answers { try forget(row) }
    for row in answers.sorted() {
      guard let (answer, question) = try storedAnswer(row) else { continue }
      for other in try others(sharing: question)
      where other.row != row && !done.contains(other.row) {
        try write(answer, other)
      }
      done.insert(row)
    }
  }

  private func write(_ first: StoredAnswer, _ second: StoredAnswer) throws {
    let (a, b) = first.hash < second.hash ? (first, second) : (second, first)
    let left = try frames.frame(a.posting, in: database)
    let right = try frames.frame(b.posting, in: database)
    guard let relation = compare(left, right), Relating.storedKinds.contains(relation.kind)
    else { return }
    let insert = try database.cachedStatement(
      sql: "INSERT INTO relation (a, b, kind, axes, explanation) VALUES (?, ?, ?, ?, ?)")
    insert.setUncheckedArguments([
      a.row, b.row, relation.kind.rawValue, try JSONText.encode(relation.axes),
      relation.explanation,
    ])
    try insert.execute()
  }

  private func forget(_ answer: Int64) throws {
    for side in ["a", "b"] {
      try database.cachedStatement(sql: "DELETE FROM relation WHERE \(side) = ?")
        .execute(arguments: [answer])
    }
  }

  /// Nil when the answer went meanwhile.
  private func storedAnswer(_ row: Int64) throws -> (StoredAnswer, question: Int64)? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT answer.hash, question.hash, posting.id, question.id FROM answer
        JOIN question ON question.id = answer.question
        JOIN posting ON posting.answer = answer.id AND posting.chosen
        WHERE answer.id = ?
        """)
    return try Row.fetchOne(statement, arguments: [row]).map { found in
      (StoredAnswer(row: row, hash: found[0], question: found[1], posting: found[2]), found[3])
    }
  }

  private mutating func others(sharing question: Int64) throws -> [StoredAnswer] {
    if let known = candidates[question] { return known }
    let statement = try database.cachedStatement(
      sql: "SELECT key FROM question_key WHERE question = ?")
    let keys = try String.fetchAll(statement, arguments: [question])
    let found = try StoredAnswer.sharing(keys, orOf: question, in: database)
    candidates[question] = found
    return found
  }
}

extension StoredAnswer {
  /// The answers of all questions that have one of the keys, and those of one question beside.
  static func sharing(
    _ keys: [String], orOf question: Int64? = nil, in database: Database
  ) throws -> [StoredAnswer] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT answer.id, answer.hash, question.hash, posting.id FROM question
        JOIN answer ON answer.question = question.id
        JOIN posting ON posting.answer = answer.id AND posting.chosen
        WHERE question.id IN (
          SELECT question FROM question_key WHERE key IN (SELECT value FROM json_each(?1))
          UNION SELECT ?2)
        """)
    let rows = try Row.fetchCursor(statement, arguments: [try JSONText.list(keys), question])
    var found: [StoredAnswer] = []
    while let row = try rows.next() {
      found.append(StoredAnswer(row: row[0], hash: row[1], question: row[2], posting: row[3]))
    }
    return found
  }
}
