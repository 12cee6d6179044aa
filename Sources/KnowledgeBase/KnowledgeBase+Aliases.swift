// Names that the user says are one. Each change derives the claims of the documents that it concerns
// anew, from the stored text, so that articles and checks meet in the same terms.

import ClaimStore
import Comparison

extension KnowledgeBase {
  /// The groups of names that the user said are one, each sorted, in order of their first names.
  public func aliases() throws -> [[String]] { try store.read { try $0.aliases().all } }

  /// Says that two names are one ("EEU", "EAEU"); case and "the" before them do not count.
  ///
  /// - Returns: how many documents were derived anew; nil when the two were one already.
  public func addAlias(_ name: String, _ other: String) throws -> Int? {
    guard try store.add(alias: name, other) else { return nil }
    return try deriveAnew()
  }

  /// Takes back that two names are one.
  ///
  /// - Returns: how many documents were derived anew; nil when that had not been said.
  public func removeAlias(_ name: String, _ other: String) throws -> Int? {
    guard try store.remove(alias: name, other) else { return nil }
    return try deriveAnew()
  }

  /// Derives the claims of all documents anew that were derived by other rules or aliases; also those
  /// that a run before left behind when it was interrupted.
  private func deriveAnew() throws -> Int {
    let (rows, aliases) = try store.read { snapshot in
      (try snapshot.outdated(rules: Extractor.version), try snapshot.aliases())
    }
    for row in rows {
      let entry = try store.read { Entry(try $0.document(row), aliases) }
      _ = try store.write(entry, again: true)
    }
    return rows.count
  }
}
