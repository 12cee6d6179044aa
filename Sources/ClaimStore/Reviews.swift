// Judgements in the file: read as one book, and only ever added to. What they mean is decided in
// Comparison and KnowledgeBase.

import Comparison
import GRDB
import Values

/// Rows of `review`.
enum ReviewColumns {
  /// The judgement in a row that has all columns of the table.
  static func review(_ row: Row) throws -> Review {
    let claims = try JSONText.decode([ReviewedClaim].self, from: row["claims"])
    guard claims.count == 2, let state = ReviewState(rawValue: row["state"]),
      let relation = RelationKind(rawValue: row["relation"])
    else {
      throw StoreError(
        .damaged, "judgement \(row["id"] as Int64) cannot be read: run `concord verify`")
    }
    let day: String? = row["day"]
    var review = Review(
      claims[0], claims[1], relation: relation, state: state, note: row["note"], by: row["judge"],
      at: day.flatMap { Day(iso: $0) })
    review.turn = row["turn"]
    return review
  }
}

extension Snapshot {
  /// All judgements, in the order in which they were made.
  package func reviews() throws -> ReviewBook {
    let statement = try database.cachedStatement(sql: "SELECT * FROM review ORDER BY id")
    return ReviewBook(try Row.fetchAll(statement).map(ReviewColumns.review))
  }
}

extension Store {
  /// Adds a judgement behind those on the same pair, and gives it with its turn.
  package func add(_ review: Review) throws(StoreError) -> Review {
    try transaction { database in
      let turns = try database.cachedStatement(sql: "SELECT max(turn) FROM review WHERE pair = ?")
      var review = review
      review.turn = 1 + (try Int.fetchOne(turns, arguments: [review.pair]) ?? 0)
      try Store.insert(review, into: database)
      return review
    }
  }

  /// Adds judgements that were made elsewhere, in their order; what is stored already stays as it
  /// is. All come in, or none.
  ///
  /// - Returns: how many were new.
  package func merge(_ reviews: [Review]) throws(StoreError) -> Int {
    try transaction { database in
      let find = try database.cachedStatement(sql: "SELECT 1 FROM review WHERE hash = ?")
      var added = 0
      for review in reviews where try Int.fetchOne(find, arguments: [review.id]) == nil {
        try Store.insert(review, into: database)
        added += 1
      }
      return added
    }
  }

  private static func insert(_ review: Review, into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO review (hash, pair, turn, state, relation, claims, note, judge, day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      review.id, review.pair, review.turn, review.state.rawValue, review.relation.rawValue,
      try JSONText.encode(review.claims), review.note, review.by, review.at?.description,
    ])
  }
}
