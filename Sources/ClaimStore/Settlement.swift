// Keeps questions and answers right while one transaction adds and takes claims: which frame
// speaks for an answer, under which keys it is found, what answers are to each other and what several
// come to together. Only answers that are new, or that another frame speaks for, are compared anew.

import Comparison
import GRDB

struct Settlement {
  private let database: Database
  private let frames: FrameCache
  private let relate: (Frame, Frame) -> RelationKind?
  private let index: AnswerIndex
  private let newKeys: Int
  private var reckoning: Reckoning
  /// Rows of answers to compare with all others.
  private var unrelated: Set<Int64> = []
  /// Those of them that were not there before.
  private var new: Set<Int64> = []
  /// Those that stand under no key yet: what speaks for them came in this transaction.
  private var unlisted: Set<Int64> = []
  /// Answers that lost claims, each with what spoke for it before, and their questions.
  private var lessened: [Int64: Speaker] = [:]
  private var lessenedQuestions: Set<Int64> = []

  /// The posting that speaks for an answer, with the keys that its frame gives.
  private struct Speaker {
    var posting: Int64
    var keys: AnswerKeys
  }

  init(
    _ database: Database, frames: FrameCache, newKeys: Int,
    relate: @escaping (Frame, Frame) -> RelationKind?
  ) throws {
    (self.database, self.frames, self.relate) = (database, frames, relate)
    self.newKeys = newKeys
    index = try AnswerIndex(database)
    reckoning = Reckoning(database, frames: frames)
  }

  /// To be called before the claims of a document go.
  mutating func note(claimsOf document: Int64) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT answer.id, answer.question, chosen.id FROM claim
        JOIN posting ON posting.id = claim.posting JOIN answer ON answer.id = posting.answer
        JOIN posting AS chosen ON chosen.answer = answer.id AND chosen.chosen
        WHERE claim.document = ?
        """)
    for row in try Row.fetchAll(statement, arguments: [document]) {
      lessenedQuestions.insert(row[1])
      // What spoke for it when the transaction began is what it stands in the index by.
      if lessened[row[0]] != nil { continue }
      let keys = AnswerKeys(try frames.frame(row[2], in: database))
      lessened[row[0]] = Speaker(posting: row[2], keys: keys)
    }
  }

  /// The row of a posting, which is written if nothing like it is there.
  mutating func row(of posting: Posting) throws -> Int64 {
    let question = try questionRow(posting)
    let (answer, isNew) = try answerRow(posting, question)
    return try postingRow(posting, answer: answer, isFirst: isNew)
  }

  /// Chooses frames and texts anew where claims went, and relates what is not related yet.
  mutating func settle() throws {
    for question in lessenedQuestions.sorted() { try chooseText(of: question) }
    for (answer, speaker) in lessened.sorted(by: { $0.key < $1.key }) {
      try settle(answer, after: speaker)
    }
    let fresh = try unrelated.sorted().compactMap { answer in
      try frames.sketched(ofAnswer: answer, in: database).map {
        (answer: answer, keys: AnswerKeys($0.frame))
      }
    }
    let listed = fresh.filter { unlisted.contains($0.answer) }
    try index.insert(listed, keepingApart: newKeys)
    for (answer, keys) in listed { try reckoning.insert(answer, keys.group) }
    try reckoning.settle()
    try Relating(database, frames: frames, relate: relate).relate(fresh, new: new)
  }

  // MARK: - Writing postings

  private mutating func questionRow(_ posting: Posting) throws -> Int64 {
    let row = try ContentID.row(posting.question)
    // The shorter text is the better one; of equally long ones that which sorts first.
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO question (id, text) VALUES (?, ?) ON CONFLICT (id) DO UPDATE
        SET text = excluded.text
        WHERE (length(CAST(excluded.text AS BLOB)), excluded.text)
          < (length(CAST(text AS BLOB)), text)
        """)
    try insert.run([.integer(row), .text(posting.questionText)])
    return row
  }

  private mutating func answerRow(
    _ posting: Posting, _ question: Int64
  ) throws -> (row: Int64, isNew: Bool) {
    let row = try ContentID.row(posting.answer)
    let insert = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO answer (id, question) VALUES (?, ?)")
    try insert.run([.integer(row), .integer(question)])
    guard database.changesCount > 0 else { return (row, false) }
    unrelated.insert(row)
    unlisted.insert(row)
    new.insert(row)
    return (row, true)
  }

  private mutating func postingRow(
    _ posting: Posting, answer: Int64, isFirst: Bool
  ) throws -> Int64 {
    let frame = FrameText.encode(posting.frame)
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
    try insert.run([
      .integer(answer), .integer(digest), .text(posting.questionText), .text(frame), Cell(speaks),
    ])
    let row = database.lastInsertedRowID
    frames.note(posting.frame, for: row, ofAnswer: speaks ? answer : nil)
    return row
  }

  /// Whether `frame` sorts before the one that speaks for the answer, which then steps down. Where that
  /// one went with its document, who speaks is settled at last.
  private mutating func takesOver(_ frame: String, _ answer: Int64) throws -> Bool {
    let find = try database.cachedStatement(
      sql: "SELECT id, frame FROM posting WHERE answer = ? AND chosen")
    guard let row = try Row.fetchOne(find, arguments: [answer]) else { return false }
    let (id, old): (Int64, String) = (row[0], row[1])
    guard Settlement.sorts(frame, before: old) else { return false }
    if !unlisted.contains(answer) {
      try leaveIndex(answer, AnswerKeys(try frames.frame(id, in: database)))
    }
    try database.cachedStatement(sql: "UPDATE posting SET chosen = 0 WHERE id = ?")
      .execute(arguments: [id])
    unrelated.insert(answer)
    unlisted.insert(answer)
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

  /// Another frame speaks for an answer that lost the one that did; one that nobody gives any more
  /// leaves the index, and others take its place there.
  private mutating func settle(_ answer: Int64, after old: Speaker) throws {
    let find = try database.cachedStatement(
      sql: "SELECT id, chosen FROM posting WHERE answer = ? ORDER BY chosen DESC, frame, id LIMIT 1"
    )
    let first = try Row.fetchOne(find, arguments: [answer])
    if let first, first[0] == old.posting { return }
    frames.forget(answer: answer)
    try leaveIndex(answer, old.keys)
    guard let first else { return }
    if !(first[1] as Bool) {
      try database.cachedStatement(sql: "UPDATE posting SET chosen = 1 WHERE id = ?")
        .execute(arguments: [first[0] as Int64])
    }
    unrelated.insert(answer)
    unlisted.insert(answer)
  }

  private mutating func leaveIndex(_ answer: Int64, _ keys: AnswerKeys) throws {
    try index.remove(answer, keys)
    try reckoning.remove(answer, keys.group)
    unrelated.formUnion(try index.promoted(by: answer, keys))
  }

  // MARK: - Orders

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
