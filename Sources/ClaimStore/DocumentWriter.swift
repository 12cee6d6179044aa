// Writes documents inside the transaction that it is handed: where each stands among the versions of
// its article, its parts, its claims, what cites what, and at last the relations of all.

import Claims
import Comparison
import Documents
import GRDB

struct DocumentWriter {
  private let database: Database
  private var settlement: Settlement

  init(
    _ database: Database, frames: FrameCache, newKeys: Int,
    relate: @escaping (Frame, Frame) -> RelationKind?
  ) throws {
    self.database = database
    settlement = try Settlement(database, frames: frames, newKeys: newKeys, relate: relate)
  }

  /// Relates what was written. To be called once, when all is.
  mutating func settle() throws { try settlement.settle() }

  /// Writes the document and what was read out of it; nothing where nothing is new.
  mutating func write(_ entry: Entry, again: Bool) throws -> Written {
    let versions = Versions(database)
    let place = try versions.place(of: entry.document, rules: entry.rules, again: again)
    if let standing = place.standing { return standing }
    let citations = CitationLinker(database)
    let orphans = try citations.notes(citing: place.replaced + [place.outdated].compactMap { $0 })
    for row in place.replaced { try versions.delete(document: row, &settlement) }
    if let row = place.outdated { try versions.retire(document: row, &settlement) }
    if place.twin == nil {
      let article = try place.article ?? versions.newArticle(of: entry.document)
      try insert(entry, into: article, isCurrent: place.newer == nil)
    }
    try citations.resolve(orphans)
    if let twin = place.twin { return .same(as: twin) }
    if let newer = place.newer { return .outdated(by: newer) }
    return place.isKnown ? .changed : .added
  }

  /// Takes an article out with all its versions.
  mutating func remove(article: Int64) throws {
    let citations = CitationLinker(database)
    let versions = Versions(database)
    let rows = try versions.documents(of: article)
    let orphans = try citations.notes(citing: rows)
    for row in rows { try versions.delete(document: row, &settlement) }
    try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [article])
    try citations.resolve(orphans)
  }

  private mutating func insert(_ entry: Entry, into article: Int64, isCurrent: Bool) throws {
    let parts = PartsWriter(database)
    let document = try parts.insert(
      entry.document, article: article, isCurrent: isCurrent, rules: entry.rules)
    if isCurrent {
      try parts.insert(entry.sentences, of: document.row)
      try insertClaims(entry, document)
      try CitationLinker(database).link(document.row)
    }
    try CitationCheck(database).readBack(entry, document: document.row, isCurrent: isCurrent)
  }

  private mutating func insertClaims(_ entry: Entry, _ document: PartsWriter.Inserted) throws {
    let writer = try ClaimWriter(database)
    var seen: Set<String> = []
    for (claim, posting) in zip(entry.claims, entry.postings)
    where seen.insert(claim.id).inserted {
      guard document.blocks.indices.contains(claim.block) else {
        throw StoreError(
          .citation, "a claim of \(entry.document.path) names block \(claim.block), which is none")
      }
      let row = try settlement.row(of: posting)
      try writer.insert(
        claim, document: document.row, block: document.blocks[claim.block], posting: row)
    }
  }
}
