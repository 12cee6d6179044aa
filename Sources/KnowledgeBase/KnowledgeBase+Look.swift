// Looking at what is stored: sources, claims, full text, counts, and whether the file is sound.

import ClaimStore
import Comparison
import Documents
import Reports

extension KnowledgeBase {
  /// All current sources that the filter lets through, by path.
  public func sources(_ filter: Filter = .init()) throws -> [Source] {
    try store.read { try $0.sources(Selection(filter, limit: filter.limit)) }
  }

  /// The paths of all stored texts, older versions included, sorted.
  public func paths() throws -> [String] { try store.read { try $0.paths() } }

  /// The text of a source, by its id; older versions too.
  public func text(of source: String) throws -> [UInt8] {
    try store.read { try $0.text(of: source) }
  }

  /// Claims in order of source path and span.
  public func claims(_ filter: Filter = .init()) throws -> [Evidence] {
    try store.read { try $0.evidence(Selection(filter, limit: filter.limit)) }
  }

  /// The claim whose id is or begins with `id` (four characters at least).
  public func claim(_ id: String) throws -> Evidence { try store.read { try $0.claim(id) } }

  /// Blocks in which all the words stand, best first, each with its claims. A "phrase", the
  /// beginning* of a word, one word OR another, and a -word that must not stand there may be asked
  /// for. Of the filter source, days and limit count.
  public func search(_ words: String, _ filter: Filter = .init(limit: 20)) throws -> [SearchHit] {
    try store.read { snapshot in
      try snapshot.search(words, Selection(filter, limit: filter.limit)).map { hit in
        SearchHit(
          source: hit.source, block: hit.block, span: hit.span, pieces: hit.pieces,
          matches: hit.matches, claims: hit.claims)
      }
    }
  }

  /// Checks every citation against its document, and the file.
  public func verify() throws -> Verification {
    let findings = try store.read { $0.verify() }
    return Verification(
      documents: findings.documents, citations: findings.citations, problems: findings.problems)
  }

  /// Coverage.
  public func stats() throws -> Stats {
    let counts = try store.read { try $0.counts() }
    var stats = Stats(
      sources: counts.sources, sentences: counts.sentences, withClaim: counts.withClaim,
      silences: counts.silences, claims: counts.claims, questions: counts.questions,
      answers: counts.answers, relations: counts.relations)
    stats.unresolved = counts.unresolved
    return stats
  }
}
