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
      return ReportBuilder().report(
        sources: try snapshot.sources(selection), claims: try snapshot.evidence(selection),
        pairs: try finder(snapshot).pairs(Set(RelationKind.allCases), selection),
        limit: filter.limit)
    }
  }

  /// A summary, each sentence with its citations; nil topic: everything.
  ///
  /// - Parameters:
  ///   - sentences: the most that it has.
  ///   - since: the first day of publication of what it is made of, inclusive.
  ///   - until: the last one.
  ///   - asOf: only what was published until that day could know: dated articles, and undated ones
  ///     that are sure not to be later.
  public func brief(
    _ topic: String? = nil, sentences: Int = BriefLength.medium.sentences, since: Day? = nil,
    until: Day? = nil, asOf: Day? = nil
  ) throws -> Brief {
    let report = try store.read { snapshot in
      let sources = try snapshot.sources(Selection(Filter(since: since, until: until)))
        .filter { $0.isKnown(on: asOf) }
      let known = Set(sources.map(\.line.id))
      let selection = Selection(Filter(about: topic, since: since, until: until))
      // What only seems to differ is told as it stands, so nothing is worked out.
      let pairs = try finder(snapshot).pairs([.agree, .agreeWithinRounding, .conflict], selection)
      var claims = try snapshot.evidence(selection)
      // What others say of the topic may not have its words.
      var seen = Set(claims.map(\.claim.id))
      claims += pairs.flatMap { [$0.a, $0.b] }.filter { seen.insert($0.claim.id).inserted }
      claims = claims.filter { known.contains($0.source.id) }.sorted {
        ($0.source.path, $0.claim.span, $0.claim.id) < ($1.source.path, $1.claim.span, $1.claim.id)
      }
      let used = Set(claims.map(\.source.id))
      return ReportBuilder().report(
        sources: topic == nil ? sources : sources.filter { used.contains($0.line.id) },
        claims: claims, pairs: pairs)
    }
    return BriefBuilder(sentences: sentences).brief(of: report, topic: topic)
  }

  private func finder(_ snapshot: Snapshot) -> PairFinder {
    PairFinder(snapshot, relate: store.relate)
  }
}

extension Source {
  /// Whether it had been published on that day; true for no day.
  fileprivate func isKnown(on day: Day?) -> Bool {
    guard let day else { return true }
    return (metadata.published ?? metadata.notAfter).map { $0 <= day } ?? false
  }
}
