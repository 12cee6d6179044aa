// Keeps questions and answers right while one transaction adds and takes claims: which frame
// speaks for an answer, and what answers are to each other. Only answers that are new, or that
// another frame speaks for, are compared anew.

import Comparison
import Foundation
import GRDB

struct Settlement {
  private let database: Database
  private let frames: FrameCache
  private let relate: (Frame, Frame) -> Relation?
  /// Rows of postings that were looked up or written in this transaction.
  private var rows: [Posting: Int64] = [:]
  /// Rows of answers to compare with all others.
  private var unrelated: Set<Int64> = []
  /// Rows of answers and questions that lost claims.
  private var lessened: Set<Int64> = []
  private var lessenedQuestions: Set<Int64> = []

  init(
    _ database: Database, frames: FrameCache, relate: @escaping (Frame, Frame) -> Relation?
  ) {
    (self.database, self.frames, self.relate) = (database, frames, relate)
  }

  /// To be called before the claims of a document go.
  mutating func note(claimsOf document: Int64) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT answer.id, answer.question FROM claim
        JOIN posting ON posting.id = claim.posting JOIN answer ON answer.id = posting.answer
        WHERE claim.document = ?
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [document])
    while let row = try cursor.next() {
      lessened.insert(row[0])
      lessenedQuestions.insert(row[1])
    }
  }

  /// The row of a posting, which is written if nothing like it is there.
  mutating func row(of posting: Posting) throws -> Int64 {
    if let known = rows[posting] { return known }
    let question = try questionRow(posting)
    let (answer, isNew) = try answerRow(posting, question)
    let row = try postingRow(posting, answer: answer, isFirst: isNew)
    rows[posting] = row
    return row
  }

  /// Chooses frames and texts anew where claims went, and relates what is not related yet.
  mutating func settle() throws {
    for question in lessenedQuestions { try chooseText(of: question) }
    for answer in lessened { try chooseFrame(of: answer) }
    var relating = Relating(database, frames: frames, relate: relate)
    try relating.relate(unrelated)
  }

  // MARK: - Writing postings

  private mutating func questionRow(_ posting: Posting) throws -> Int64 {
    let find = try database.cachedStatement(sql: "SELECT id, text FROM question WHERE hash = ?")
    let known = try Row.fetchOne(find, arguments: [posting.question])
    let row: Int64
    if let known {
      row = known[0]
      if Settlement.precedes(posting.questionText, known[1]) {
        try database.cachedStatement(sql: "UPDATE question SET text = ? WHERE id = ?")
          .execute(arguments: [posting.questionText, row])
      }
    } else {
      try database.cachedStatement(sql: "INSERT INTO question (hash, text) VALUES (?, ?)")
        .execute(arguments: [posting.question, posting.questionText])
      row = database.lastInsertedRowID
    }
    let insert = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO question_key (key, question) VALUES (?, ?)")
    var isWider = false
    for key in posting.keys {
      try insert.execute(arguments: [key, row])
      isWider = isWider || database.changesCount > 0
    }
    // Under a new key the question's older answers may meet others.
    if known != nil && isWider { unrelated.formUnion(try answers(of: row)) }
    return row
  }

  private mutating func answerRow(
    _ posting: Posting, _ question: Int64
  ) throws -> (row: Int64, isNew: Bool) {
    let find = try database.cachedStatement(sql: "SELECT id FROM answer WHERE hash = ?")
    if let known = try Int64.fetchOne(find, arguments: [posting.answer]) { return (known, false) }
    try database.cachedStatement(sql: "INSERT INTO answer (hash, question) VALUES (?, ?)")
      .execute(arguments: [posting.answer, question])
    let row = database.lastInsertedRowID
    unrelated.insert(row)
    return (row, true)
  }

  private mutating func postingRow(
    _ posting: Posting, answer: Int64, isFirst: Bool
  ) throws -> Int64 {
    let frame = try JSONText.encode(posting.frame)
    let digest = Settlement.digest(posting.questionText, frame)
    if !isFirst {
      let find = try database.cachedStatement(
        sql: "SELECT id FROM posting WHERE answer = ? AND digest = ?")
      if let known = try Int64.fetchOne(find, arguments: [answer, digest]) { return known }
    }
    let speaks = try isFirst || takesOver(frame, answer)
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO posting (answer, digest, question_text, frame, chosen) VALUES (?, ?, ?, ?, ?)
        """)
    insert.setUncheckedArguments([answer, digest, posting.questionText, frame, speaks])
    try insert.execute()
    let row = database.lastInsertedRowID
    frames.note(posting.frame, for: row)
    return row
  }

  /// Whether `frame` sorts before the one that speaks for the answer, which then steps down.
  private mutating func takesOver(_ frame: String, _ answer: Int64) throws -> Bool {
    let find = try database.cachedStatement(
      sql: "SELECT id, frame FROM posting WHERE answer = ? AND chosen")
    if let row = try Row.fetchOne(find, arguments: [answer]) {
      let (id, old): (Int64, String) = (row[0], row[1])
      guard Settlement.sorts(frame, before: old) else { return false }
      try database.cachedStatement(sql: "UPDATE posting SET chosen = 0 WHERE id = ?")
        .execute(arguments: [id])
    }
    unrelated.insert(answer)
    return true
  }

  // MARK: - After claims went

  private func chooseText(of question: Int64) throws {
    let statement = try database.cachedStatement(
      sql: """
        UPDATE question SET text = (
          SELECT question_text FROM posting JOIN answer ON answer.id = posting.answer
          WHERE answer.question = question.id
          ORDER BY length(CAST(question_text AS BLOB)), question_text LIMIT 1)
        WHERE id = ?
        """)
    try statement.execute(arguments: [question])
  }

  private mutating func chooseFrame(of answer: Int64) throws {
    let find = try database.cachedStatement(
      sql: """
        SELECT id FROM posting WHERE answer = ?1
          AND NOT EXISTS (SELECT 1 FROM posting WHERE answer = ?1 AND chosen)
        ORDER BY frame, id LIMIT 1
        """)
    guard let first = try Int64.fetchOne(find, arguments: [answer]) else { return }
    try database.cachedStatement(sql: "UPDATE posting SET chosen = 1 WHERE id = ?")
      .execute(arguments: [first])
    unrelated.insert(answer)
  }

  private func answers(of question: Int64) throws -> [Int64] {
    let statement = try database.cachedStatement(sql: "SELECT id FROM answer WHERE question = ?")
    return try Int64.fetchAll(statement, arguments: [question])
  }

  // MARK: - Orders

  /// The shorter text is the better one; of equally long ones that which sorts first.
  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count ? sorts(a, before: b) : a.utf8.count < b.utf8.count
  }

  /// Byte order, which is SQLite's; Swift's own folds canonically equal characters.
  private static func sorts(_ a: String, before b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// FNV-1a over both texts: finds an equal posting among the few of one answer.
  private static func digest(_ texts: String...) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }
}
