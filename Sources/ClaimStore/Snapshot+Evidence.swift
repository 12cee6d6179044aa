// Stored claims with all that is said of them: source, question, answer, what their sentences cite.

import Claims
import Comparison
import Documents
import Foundation
import GRDB
import SourceText
import Values

extension Snapshot {
  private static let joins = """
    FROM claim
    JOIN document ON document.id = claim.document
    JOIN block ON block.id = claim.block
    JOIN posting ON posting.id = claim.posting
    JOIN answer ON answer.id = posting.answer
    JOIN question ON question.id = answer.question
    """

  private static let select = """
    SELECT document.id, block.ordinal, question.id, question.text, answer.id,
      substr(CAST(block.text AS BLOB), max(claim.sentence_start - block.block_start, 0) + 1,
        claim.sentence_end - max(claim.sentence_start, block.block_start)),
      substr(CAST(block.text AS BLOB), max(claim.claim_start - block.block_start - 32, 0) + 1,
        min(32, claim.claim_start - block.block_start)),
      substr(CAST(block.text AS BLOB), claim.claim_end - block.block_start + 1, 32),
      \(ClaimReader.columns)
    \(joins)
    """

  /// Claims that the selection lets through, in order of source path and span.
  package func evidence(_ selection: Selection = Selection()) throws -> [Evidence] {
    let (sources, claims) = (selection.sourceCondition, selection.claimCondition)
    return try evidence(
      where: "\(sources.sql) AND \(claims.sql)",
      StatementArguments(sources.arguments + claims.arguments), limit: selection.limit)
  }

  /// The ids of the claims that the selection lets through, each with its answer's.
  package func claimIDs(_ selection: Selection) throws -> [String: String] {
    let (sources, claims) = (selection.sourceCondition, selection.claimCondition)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT claim.hash, answer.id \(Snapshot.joins)
        WHERE \(sources.sql) AND \(claims.sql)
        """, arguments: StatementArguments(sources.arguments + claims.arguments))
    var found: [String: String] = [:]
    while let row = try rows.next() { found[row[0]] = ContentID.text(row[1]) }
    return found
  }

  /// The claims of an answer, in order of source path and span; the first `limit` of them.
  package func evidence(ofAnswer id: String, limit: Int? = nil) throws -> [Evidence] {
    try evidence(where: "answer.id = ?", [ContentID.row(id)], limit: limit)
  }

  /// The claims that stand in a block.
  func evidence(ofBlock row: Int64) throws -> [Evidence] {
    try evidence(where: "claim.block = ?", [row])
  }

  /// The claim whose id is or begins with `id`, four characters at least.
  package func claim(_ id: String) throws -> Evidence {
    let id = id.lowercased()
    guard id.utf8.count >= 4 else {
      throw StoreError(
        .unknown, "\"\(id)\" is too short for a claim's id: give four characters or more")
    }
    let found = try evidence(
      where: "claim.hash >= ?1 AND claim.hash < ?1 || 'g'", [id], limit: 4)
    if let exact = found.first(where: { $0.claim.id == id }) { return exact }
    guard let first = found.first else {
      throw StoreError(.unknown, "no claim is called \(id): `concord claims` lists their ids")
    }
    guard found.count == 1 else {
      let some = found.prefix(3).map(\.claim.id).joined(separator: ", ")
      throw StoreError(
        .ambiguous,
        "several claims begin with \(id): \(some)\(found.count > 3 ? ", …" : ""); give more of it")
    }
    return first
  }

  private func evidence(
    where condition: String, _ arguments: StatementArguments, limit: Int? = nil
  ) throws -> [Evidence] {
    let statement = try database.cachedStatement(
      sql: """
        \(Snapshot.select) WHERE \(condition)
        ORDER BY document.path, claim.claim_start, claim.claim_end, claim.hash
        LIMIT \(limit.map { max(0, $0) } ?? -1)
        """)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var found: [Evidence] = []
    while let row = try rows.next() { found.append(try evidence(row)) }
    return found
  }

  private func evidence(_ row: Row) throws -> Evidence {
    let document: Int64 = row[0]
    let source = try line(document)
    let sentence: Data = row[5]
    let (before, after): (Data, Data) = (row[6], row[7])
    let claim = try claims.claim(
      row, from: 8, documentID: source.id, block: row[1],
      surroundings: (Citing.prefix([UInt8](before)), Citing.suffix([UInt8](after))))
    let cited = try cited(by: document)
    return Evidence(
      claim: claim, source: source, question: ContentID.text(row[2]), questionText: row[3],
      answer: ContentID.text(row[4]),
      citedDocuments: Set(claim.notes.flatMap { cited[$0] ?? [] }).sorted(),
      sentenceText: String(decoding: sentence, as: UTF8.self))
  }

  /// The line that names the document in that row.
  func line(_ document: Int64) throws -> SourceLine {
    if let known = lines[document] { return known }
    let statement = try database.cachedStatement(
      sql: """
        SELECT hash, path, title, authors, publisher, published, url FROM document WHERE id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [document]) else {
      throw StoreError(.damaged, "a claim of \(path) has no document: run `concord verify`")
    }
    let published: String? = row[5]
    let line = SourceLine(
      id: row[0], path: row[1], title: row[2],
      authors: try JSONText.decode([String].self, from: row[3]), publisher: row[4],
      published: published.flatMap { Day(iso: $0) }, url: row[6])
    lines[document] = line
    return line
  }

  /// Ids of the documents that its notes cite, by label.
  private func cited(by document: Int64) throws -> [String: [String]] {
    if let known = citations[document] { return known }
    let statement = try database.cachedStatement(
      sql: """
        SELECT note.label, cited.hash FROM note JOIN document AS cited ON cited.id = note.cites
        WHERE note.document = ? ORDER BY note.ordinal
        """)
    var found: [String: [String]] = [:]
    for row in try Row.fetchAll(statement, arguments: [document]) {
      found[row[0], default: []].append(row[1])
    }
    citations[document] = found
    return found
  }
}
