// Agreement and conflict: pairs of claims, one pair explained, the report and the brief.

import ClaimStore
import Comparison
import Reports

extension KnowledgeBase {
  /// Pairs of claims in these relations of which at least one passes the filter, ordered by ids;
  /// without those that were dismissed.
  public func pairs(
    _ kinds: Set<RelationKind>, _ filter: Filter = .init()
  ) throws -> [RelatedPair] {
    try pairList(kinds, filter).pairs
  }

  /// The same with the number of those that were dismissed.
  ///
  /// - Parameter dismissed: whether these stand among the others.
  public func pairList(
    _ kinds: Set<RelationKind>, _ filter: Filter = .init(), dismissed: Bool = false
  ) throws -> PairList {
    let selection = Selection(filter, limit: filter.limit)
    var list = try store.read {
      try finder($0).pairs(kinds, selection, dismissed ? .among : .out)
    }
    if let limit = filter.limit { list.pairs = Array(list.pairs.prefix(max(0, limit))) }
    return list
  }

  /// Pairs of claims of one story that may exclude each other, which the rules leave open; the likeliest first.
  /// Many do not.
  public func possibleConflicts(_ filter: Filter = .init(), dismissed: Bool = false) throws
    -> PairList
  {
    try possible(filter, dismissed, isConflict: true)
  }

  /// Pairs of claims of one story that may say the same, which the rules leave open; the likeliest first.
  public func possibleAgreements(_ filter: Filter = .init(), dismissed: Bool = false) throws
    -> PairList
  {
    try possible(filter, dismissed, isConflict: false)
  }

  private func possible(_ filter: Filter, _ dismissed: Bool, isConflict: Bool) throws -> PairList {
    var list = try store.read {
      try finder($0).possible(
        isConflict: isConflict, Selection(filter), dismissed ? .among : .out)
    }
    if let limit = filter.limit { list.pairs = Array(list.pairs.prefix(max(0, limit))) }
    return list
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
      var explanation = Explanation(
        a: claims[0], b: claims[1],
        relation: store.relate(answers[0].frame, answers[1].frame),
        independent: Origins().independent(claims[0], claims[1]))
      if explanation.relation.map({ $0.kind != .conflict }) ?? true,
        let pair = try finder(snapshot).derivedPair(claims[0], claims[1], of: answers[0])
      {
        (explanation.relation, explanation.derived) = (pair.relation, pair.derived)
      }
      if explanation.relation == nil {
        explanation.relation = try finder(snapshot).possible(claims[0], claims[1])?.relation
      }
      if let pair = explanation.pair {
        let book = try snapshot.reviews()
        explanation.history = book.history(pair.reviewID)
        explanation.review = book.current(pair.reviewID, pair.relation.kind)
      }
      return explanation
    }
  }

  /// Questions with their answers and relations.
  ///
  /// - Parameter dismissed: whether relations that were dismissed are listed, marked as such.
  public func report(_ filter: Filter = .init(), dismissed: Bool = false) throws -> Report {
    try store.read { snapshot in
      let selection = Selection(filter)
      let claims = try snapshot.evidence(selection)
      let known = selection.isOpen ? Dictionary(grouping: claims, by: \.answer) : [:]
      let list = try finder(snapshot, claims: known).pairs(
        Set(RelationKind.allCases), selection, dismissed ? .among : .out)
      var report = ReportBuilder().report(
        sources: try snapshot.sources(selection), claims: claims, pairs: list.pairs,
        limit: filter.limit)
      report.dismissed = list.dismissed
      return report
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
    let (report, dismissed) = try store.read { snapshot in
      let sources = try snapshot.sources(Selection(Filter(since: since, until: until)))
        .filter { $0.isKnown(on: asOf) }
      let known = Set(sources.map(\.line.id))
      let selection = Selection(Filter(about: topic, since: since, until: until))
      // What only seems to differ is told as it stands, so nothing is worked out.
      let list = try finder(snapshot)
        .pairs([.agree, .agreeWithinRounding, .conflict], selection, .out)
      // A brief tells what two sources say of one thing, which what is worked out is not.
      let pairs = list.pairs.filter { $0.derived == nil }
      var claims = try snapshot.evidence(selection)
      // What others say of the topic may not have its words.
      var seen = Set(claims.map(\.claim.id))
      claims += pairs.flatMap { [$0.a, $0.b] }.filter { seen.insert($0.claim.id).inserted }
      claims = claims.filter { known.contains($0.source.id) }.sorted {
        ($0.source.path, $0.claim.span, $0.claim.id) < ($1.source.path, $1.claim.span, $1.claim.id)
      }
      let used = Set(claims.map(\.source.id))
      let report = ReportBuilder().report(
        sources: topic == nil ? sources : sources.filter { used.contains($0.line.id) },
        claims: claims, pairs: pairs)
      return (report, list.dismissed)
    }
    var brief = BriefBuilder(sentences: sentences).brief(of: report, topic: topic)
    brief.dismissed = dismissed
    return brief
  }

  func finder(_ snapshot: Snapshot, claims: [String: [Evidence]] = [:]) throws -> PairFinder {
    try PairFinder(snapshot, claims: claims, relate: store.relate)
  }
}

extension Source {
  /// Whether it had been published on that day; true for no day.
  fileprivate func isKnown(on day: Day?) -> Bool {
    guard let day else { return true }
    return (metadata.published ?? metadata.notAfter).map { $0 <= day } ?? false
  }
}
