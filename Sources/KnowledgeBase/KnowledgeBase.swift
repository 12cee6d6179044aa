// The façade: everything that the command line and library users do with a database. What a
// command does stands in a file of its own, KnowledgeBase+Command.swift; how results look is the
// business of Formats.

@_exported import Claims
@_exported import ClaimStore
@_exported import Comparison
@_exported import Documents
@_exported import Ingestion
@_exported import Reports
@_exported import SourceText
@_exported import Values

/// A database of articles and what they claim.
///
///     let base = try KnowledgeBase(path: "news.db", access: .readWrite)
///     _ = try await base.ingest(["articles"])
///     for pair in try base.pairs([.conflict]) { print(pair.relation.explanation) }
public struct KnowledgeBase: Sendable {
  /// Whether commands may change the file.
  public enum Access: Sendable { case readOnly, readWrite }

  let store: Store

  /// Opens the database; `.readWrite` makes it when there is none, `.readOnly` never writes.
  ///
  /// Throws a `StoreError` that says what to do where it cannot be opened.
  public init(path: String, access: Access) throws {
    self.init(try Store(path: path, access: access == .readOnly ? .readOnly : .readWrite))
  }

  /// A façade to an open store.
  package init(_ store: Store) { self.store = store }

  /// Writes everything into the one file and lets go of it, as also happens when the last copy of
  /// this value goes. Nothing may be asked afterwards.
  public func close() { store.close() }

  /// Takes a source out, with its claims and relations; path, URL, id, or a part of path, title or
  /// publisher that only one source has.
  public func remove(_ source: String) throws -> SourceLine { try store.remove(source) }
}

extension Selection {
  /// The filter as the store asks it.
  ///
  /// - Parameter limit: nil where the limit is of something else than rows.
  init(_ filter: Filter, limit: Int? = nil) {
    self.init(
      source: filter.source, words: filter.about, kind: filter.kind, since: filter.since,
      until: filter.until, limit: limit)
  }
}
