// Agreements and conflicts that two reports of one story may have, worked out when they are asked for: each
// report's figures are held against all of the other's (`Comparator.possibleConflicts`), and sentences that have
// most in common are read together (`JointReading`).

import ClaimStore
import Comparison
import Reports

/// Two claims that may say the same, or exclude each other.
struct PossiblePair: Sendable {
  var a, b: String
  /// What two figures say, whatever of.
  var answers: [String] = []
  var relation: Relation

  /// Whether one of its claims is among those; nil has all.
  func passes(_ passing: Set<String>?) -> Bool {
    passing.map { $0.contains(a) || $0.contains(b) } ?? true
  }
}

extension PairFinder {
  /// Pairs of claims that may say the same, or exclude each other, of which at least one passes the selection,
  /// the likeliest first.
  func possible(
    isConflict: Bool, _ selection: Selection, _ dismissed: Dismissed
  ) throws -> PairList {
    let passing = selection.isOpen ? nil : try snapshot.claimIDs(selection)
    let ids = passing.map { Set($0.keys) }
    let articles = try snapshot.articles()
    let having = try ids.map { try snapshot.places(of: articles, having: $0) }
    let stories = Stories.pairs(articles.map(\.frame)).filter { story in
      having.map { $0.contains(story.first) || $0.contains(story.second) } ?? true
    }
    let figures = PairFinder.matched(stories, articles, ids)
    let read = try JointReading(snapshot, isConflict: isConflict).pairs(stories, of: articles, ids)
    // Two figures that may exclude each other are no agreement.
    var met = Set(isConflict ? [] : figures.map { [$0.a, $0.b].sorted() })
    var known: [String: Evidence] = [:]
    func claim(_ id: String) throws -> Evidence {
      if let evidence = known[id] { return evidence }
      let evidence = try snapshot.claim(id)
      known[id] = evidence
      return evidence
    }
    func related(_ found: [PossiblePair]) throws -> [RelatedPair] {
      try found.filter { met.insert([$0.a, $0.b].sorted()).inserted }
        .map { pair(try claim($0.a), try claim($0.b), $0.relation) }
    }
    // What claims say beside their figures is open even where the claims are related.
    let open = try related(isConflict ? figures : []) + related(read).filter { try !isTold($0) }
    let pairs = open.sorted {
      ($1.relation.likelihood ?? 0, $0.a.claim.id, $0.b.claim.id)
        < ($0.relation.likelihood ?? 0, $1.a.claim.id, $1.b.claim.id)
    }
    let standing = pairs.filter { !$0.isDismissed }
    return PairList(
      pairs: dismissed == .among ? pairs : standing, dismissed: pairs.count - standing.count)
  }

  /// Whether the answers of two claims are related already: another frame may speak for an answer.
  private func isTold(_ pair: RelatedPair) throws -> Bool {
    guard let a = try snapshot.answer(pair.a.answer), let b = try snapshot.answer(pair.b.answer)
    else { return false }
    let known = relate(a.frame, b.frame)?.kind
    return known.map { !$0.isLookAlike } ?? false
  }

  /// The pair of these two claims, if they may exclude each other or say the same. Which articles stand between
  /// two that have little in common is not looked for.
  func possible(_ a: Evidence, _ b: Evidence) throws -> RelatedPair? {
    guard a.source.id != b.source.id else { return nil }
    let ids = [a, b].map(\.claim.id)
    let articles = try ids.compactMap { try snapshot.article(ofClaim: $0) }
    guard articles.count == 2, Stories.mayBeOne(articles[0].frame, articles[1].frame) else {
      return nil
    }
    let matched = PairFinder.conflicts(articles[0].figures, articles[1].figures, Comparator())
    let found =
      try matched.first { [$0.a, $0.b] == ids }
      ?? JointReading(snapshot, isConflict: true).pair(ids, of: articles)
      ?? JointReading(snapshot, isConflict: false).pair(ids, of: articles)
    return found.map { pair(a, b, $0.relation) }
  }

  /// The conflicts of each two reports, worked out on all cores, in the order of the pairs; of what a report
  /// tells several times the likeliest of those of which a claim passes.
  private static func matched(
    _ stories: [(first: Int, second: Int)], _ articles: [ToldArticle], _ passing: Set<String>?
  ) -> [PossiblePair] {
    let comparator = Comparator()
    return sideBySide(stories) { story -> [PossiblePair] in
      var told: Set<[String]> = []
      return conflicts(articles[story.first].figures, articles[story.second].figures, comparator)
        .filter { $0.passes(passing) && told.insert($0.answers).inserted }
    }.flatMap(\.self)
  }

  private static func conflicts(
    _ first: [(claim: String, told: ToldFigure)], _ second: [(claim: String, told: ToldFigure)],
    _ comparator: Comparator
  ) -> [PossiblePair] {
    comparator.possibleConflicts(first.map(\.told), second.map(\.told)).map {
      let (a, b) = (first[$0.first], second[$0.second])
      return PossiblePair(
        a: a.claim, b: b.claim, answers: [a, b].map { $0.told.answer }, relation: $0.relation)
    }
  }
}

extension ToldFigure {
  /// What it says, whatever of.
  fileprivate var answer: String {
    "\(frame.value?.number ?? 0) \(frame.value?.unit ?? "") \(frame.dimension)"
  }
}
