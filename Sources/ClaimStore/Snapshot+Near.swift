// The paragraphs that have most words of a sentence, for holding the two against each other. In a small
// base all that have any of the words are ranked; in a large one that would be most of it, so there the
// words that few paragraphs have lead to some, and the others only tell which of these come first.

import Comparison
import Documents
import Foundation
import GRDB
import SourceText

extension Snapshot {
  /// A block by its row, with the document that it stands in.
  package struct BlockRow: Hashable, Sendable {
    fileprivate let block: Int64
    fileprivate let document: Int64

    fileprivate init(_ found: Found) { (block, document) = (found.block, found.document) }
  }

  /// Up to so many blocks a base is small.
  private static let smallBase: Int64 = 5000
  /// A word that stands in more blocks leads to none of them.
  private static let mostTold = 512

  /// The blocks that have most of these words, in whatever form, the rarest words counting most.
  package func blocks(anyOf words: [String], limit: Int) throws -> [BlockRow] {
    let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM block") ?? 0
    if last > Self.smallBase { return try telling(words, last, limit) }
    let query = SearchQuery(anyOf: words)
    guard let expression = query.widened ?? query.exact else { return [] }
    return try best(expression, limit, Selection(), but: []).map(BlockRow.init)
  }

  /// Whether any block has a word, in whatever form.
  package func has(_ word: String) throws -> Bool {
    try SearchQuery.forms(ofEach: [word]).contains { try !rows($0, limit: 1).isEmpty }
  }

  /// The source of a block, and its claims in order of place.
  package func paragraph(_ row: BlockRow) throws -> (source: SourceLine, claims: [Evidence]) {
    (try line(row.document), try evidence(ofBlock: row.block))
  }

  /// A word with the blocks that have it, if these are few.
  private struct Lead {
    var expression: String
    var blocks: [Int64]
  }

  /// The same in a large base: no list of blocks is read further than `mostTold`.
  private func telling(_ words: [String], _ last: Int64, _ limit: Int) throws -> [BlockRow] {
    let leads = try SearchQuery.forms(ofEach: words)
      .map { Lead(expression: $0, blocks: try rows($0, limit: Self.mostTold + 1)) }
      .filter { !$0.blocks.isEmpty }
    var few = leads.filter { $0.blocks.count <= Self.mostTold }
    if few.isEmpty {
      // Where all words are frequent, two that follow each other lead to some.
      few = try zip(leads, leads.dropFirst()).map {
        let both = "(\($0.expression) AND \($1.expression))"
        return Lead(expression: both, blocks: try rows(both, limit: Self.mostTold))
      }
      .filter { !$0.blocks.isEmpty }
      guard !few.isEmpty else { return [] }
    }
    // Words are added up in one order, so that equal blocks have equal sums.
    var worth: [Int64: Double] = [:]
    for lead in few {
      for block in lead.blocks { worth[block, default: 0] += told(lead.blocks.count, last) }
    }
    let found = few.map(\.expression).joined(separator: " OR ")
    for lead in leads where lead.blocks.count > Self.mostTold {
      let both = "(\(found)) AND \(lead.expression)"
      for block in try rows(both, limit: Self.mostTold * few.count) {
        worth[block, default: 0] += told(lead.blocks.count, last)
      }
    }
    var ranked = worth.map { (block: $0.key, score: -$0.value) }
      .sorted { ($0.score, $0.block) < ($1.score, $1.block) }.makeIterator()
    return try first(limit, but: []) { ranked.next() }.map(BlockRow.init)
  }

  /// How much a word tells that stands in so many blocks.
  private func told(_ count: Int, _ last: Int64) -> Double {
    log(Double(last) / Double(count))
  }

  private func rows(_ expression: String, limit: Int) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: "SELECT rowid FROM block_words WHERE block_words MATCH ? LIMIT ?")
    return try Int64.fetchAll(statement, arguments: [expression, limit])
  }
}
