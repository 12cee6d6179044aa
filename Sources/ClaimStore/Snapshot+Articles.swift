// What a database has of each article, for holding two reports against each other: its figures, and on request
// its sentences with their claims.

import Comparison
import Foundation
import GRDB
import SourceText

/// An article that gave claims.
package struct ToldArticle: Sendable {
  /// The document's row, for `Snapshot.sentences(of:)`.
  fileprivate var row: Int64
  /// What tells which story it is of.
  package var frame: Frame
  /// In the order of the text, each with the claim's id that gives it.
  package var figures: [(claim: String, told: ToldFigure)] = []
}

/// A sentence that gave claims.
package struct ToldSentence: Sendable {
  package var text: String
  /// In the order of the text.
  package var claims: [ToldClaim] = []
}

/// A claim in its sentence.
package struct ToldClaim: Sendable {
  /// The claim's id.
  package var id: String
  /// Bytes of the sentence.
  package var span: Span
  /// See `Snapshot.frame(of:)`.
  fileprivate var posting: Int64
}

extension Snapshot {
  /// The current documents that gave claims, in the order of their paths.
  package func articles() throws -> [ToldArticle] { try articles(where: "TRUE") }

  /// The one in which a claim stands.
  package func article(ofClaim id: String) throws -> ToldArticle? {
    let condition = "claim.document = (SELECT document FROM claim WHERE hash = ?)"
    return try articles(where: condition, [id]).first
  }

  private func articles(
    where condition: String, _ arguments: StatementArguments = []
  ) throws -> [ToldArticle] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT claim.document, min(claim.posting) FROM claim
        JOIN document ON document.id = claim.document
        WHERE claim.kind <> 'publication' AND \(condition)
        GROUP BY claim.document ORDER BY document.path, claim.document
        """, arguments: arguments)
    // A publication's frame knows nothing of the story.
    var found: [ToldArticle] = []
    while let row = try rows.next() {
      found.append(
        ToldArticle(row: row[0], frame: try frames.frame(row[1], in: database)))
    }
    let places = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1.row, $0) })
    for figure in try figures(where: condition, arguments) {
      if let place = places[figure.document] {
        found[place].figures += figure.told.map { (figure.claim, $0) }
      }
    }
    return found
  }

  /// The places of those articles that have any of these claims.
  package func places(of articles: [ToldArticle], having claims: Set<String>) throws -> Set<Int> {
    var documents: Set<Int64> = []
    let rows = try Row.fetchCursor(database, sql: "SELECT document, hash FROM claim")
    while let row = try rows.next() {
      if claims.contains(row[1]) { documents.insert(row[0]) }
    }
    return Set(articles.indices.filter { documents.contains(articles[$0].row) })
  }

  /// Claims that give figures, in the order of the text.
  private func figures(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [(document: Int64, claim: String, told: [ToldFigure])] {
    // The kinds are those of which `Frame.figures` may make something.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT claim.document, claim.hash, claim.posting FROM claim
        WHERE claim.kind IN ('quantity', 'event', 'date', 'status') AND \(condition)
        ORDER BY claim.document, claim.claim_start, claim.claim_end, claim.hash
        """, arguments: arguments)
    var found: [(document: Int64, claim: String, told: [ToldFigure])] = []
    while let row = try rows.next() {
      let figures = try frames.frame(row[2], in: database).figures
      if !figures.isEmpty { found.append((row[0], row[1], figures)) }
    }
    return found
  }

  /// The sentences of an article that gave claims, in the order of the text; the first `limit` of them.
  package func sentences(of article: ToldArticle, limit: Int) throws -> [ToldSentence] {
    // When a text was published is said of it, not by it. A sentence that begins in the block before, in a
    // heading that runs on, is none that could be read.
    let statement = try database.cachedStatement(
      sql: """
        SELECT claim.posting, claim.hash, claim.sentence_start, claim.sentence_end,
          claim.claim_start, claim.claim_end,
          substr(CAST(block.text AS BLOB), claim.sentence_start - block.block_start + 1,
            claim.sentence_end - claim.sentence_start)
        FROM claim JOIN block ON block.id = claim.block
        WHERE claim.document = ? AND claim.kind <> 'publication'
          AND claim.sentence_start >= block.block_start
        ORDER BY claim.sentence_start, claim.claim_start, claim.claim_end, claim.hash
        """)
    let rows = try Row.fetchCursor(statement, arguments: [article.row])
    var found: [ToldSentence] = []
    var last: Int?
    while let row = try rows.next() {
      let sentence = Span(row[2], row[3])
      if sentence.start != last {
        if found.count == limit { break }
        found.append(ToldSentence(text: String(decoding: row[6] as Data, as: UTF8.self)))
      }
      last = sentence.start
      let (start, end): (Int, Int) = (row[4], row[5])
      guard sentence.start <= start, start < end, end <= sentence.end else { continue }
      found[found.count - 1].claims.append(
        ToldClaim(
          id: row[1], span: Span(start - sentence.start, end - sentence.start), posting: row[0]))
    }
    return found
  }

  package func frame(of claim: ToldClaim) throws -> Frame {
    try frames.frame(claim.posting, in: database)
  }
}
