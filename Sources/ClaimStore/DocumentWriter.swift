// Writes one document inside the transaction that it is handed: where it stands among the versions
// of its article, its parts, its claims, their relations, and what cites what.

import Claims
import Comparison
import Documents
import GRDB

struct DocumentWriter {
  private let database: Database
  private let frames: FrameCache
  private let relate: (Frame, Frame) -> RelationKind?

  init(
    _ database: Database, frames: FrameCache, relate: @escaping (Frame, Frame) -> RelationKind?
  ) {
    (self.database, self.frames, self.relate) = (database, frames, relate)
  }

  /// Writes the document and what was read out of it; nothing where nothing is new.
  func write(_ entry: Entry, again: Bool) throws -> Written {
    let versions = Versions(database)
    let place = try versions.place(of: entry.document, rules: entry.rules, again: again)
    if let standing = place.standing { return standing }
    var settlement = try Settlement(database, frames: frames, relate: relate)
    let citations = CitationLinker(database)
    let orphans = try citations.notes(citing: place.replaced + [place.outdated].compactMap { $0 })
    for row in place.replaced { try versions.delete(document: row, &settlement) }
    if let row = place.outdated { try versions.retire(document: row, &settlement) }
    if place.twin == nil {
      let article = try place.article ?? versions.newArticle(of: entry.document)
      try insert(entry, into: article, isCurrent: place.newer == nil, &settlement)
    }
    try citations.resolve(orphans)
    try settlement.settle()
    if let twin = place.twin { return .same(as: twin) }
    if let newer = place.newer { return .outdated(by: newer) }
    return place.isKnown ? .changed : .added
  }

  /// Takes an article out with all its versions.
  func remove(article: Int64) throws {
    var settlement = try Settlement(database, frames: frames, relate: relate)
    let citations = CitationLinker(database)
    let versions = Versions(database)
    let rows = try versions.documents(of: article)
    let orphans = try citations.notes(citing: rows)
    for row in rows { try versions.delete(document: row, &settlement) }
    try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [article])
    try citations.resolve(orphans)
    try settlement.settle()
  }

  private func insert(
    _ entry: Entry, into article: Int64, isCurrent: Bool, _ settlement: inout Settlement
  ) throws {
    let parts = PartsWriter(database)
    let document = try parts.insert(
      entry.document, article: article, isCurrent: isCurrent, rules: entry.rules)
    if isCurrent {
      try parts.insert(entry.sentences, of: document.row)
      try insertClaims(entry, document, &settlement)
      try CitationLinker(database).link(document.row)
    }
    try CitationCheck(database).readBack(entry, document: document.row, isCurrent: isCurrent)
  }

  private func insertClaims(
    _ entry: Entry, _ document: PartsWriter.Inserted, _ settlement: inout Settlement
  ) throws {
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
