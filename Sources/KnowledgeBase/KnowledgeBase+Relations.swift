// Agreement and conflict: pairs of claims, one pair explained, the report and the brief.

import ClaimStore
import Comparison
import Reports

extension KnowledgeBase {
  /// Pairs of claims in these relations of which at least one passes the filter, ordered by ids.
  public func pairs(
    _ kinds: Set<RelationKind>, _ filter: Filter = .init()
  ) throws -> [RelatedPair] {
    let selection = Selection(filter, limit: filter.limit)
    let pairs = try store.read { try finder($0).pairs(kinds, selection) }
    return filter.limit.map { Array(pairs.prefix(max(0, $0))) } ?? pairs
  }

  /// The axes of two claims; the relation is nil when they have nothing to do with each other.
  public func explain(_ a: String, _ b: String) throws -> Explanation {
    try store.read { snapshot in
      let claims = try [snapshot.claim(a), snapshot.claim(b)]
      let answers = try claims.map { claim in
        guard let answer = try snapshot.answer(claim.answer) else {
          throw StoreError(.damaged, "claim \(claim.claim.id) has no answer: run `concord verify`")
        }
        return answer
      }.sorted { $0.id < $1.id }
      return Explanation(
        a: claims[0], b: claims[1], relation: store.relate(answers[0].frame, answers[1].frame),
        independent: Origins().independent(claims[0], claims[1]))
    }
  }

  /// Questions with their answers and relations.
  public func report(_ filter: Filter = .init()) throws -> Report {
    try store.read { snapshot in
      let selection = Selection(filter)
      let claims = try snapshot.evidence(selection)
      let known = selection.isOpen ? Dictionary(grouping: claims, by: \.answer) : [:]
      return ReportBuilder().report(
        sources: try snapshot.sources(selection), claims: claims,
        pairs: try finder(snapshot, claims: known).pairs(Set(RelationKind.allCases), selection),
        limit: filter.limit)
    }
  }

  /// A summary, each sentence with its citations; nil topic: everything.
  public func brief(_ topic: String? = nil) throws -> Brief {
    let report = try report(Filter(about: topic))
    return BriefBuilder().brief(of: report, topic: topic)
  }

  private func finder(
    _ snapshot: Snapshot, claims: [String: [Evidence]] = [:]
  ) -> PairFinder {
    PairFinder(snapshot, claims: claims, relate: store.relate)
  }
}
