// Conflicts that two reports of one story may have in their figures, worked out when they are asked for: each
// report's figures are held against all of the other's (`Comparator.possibleConflicts`).

import ClaimStore
import Comparison
import Reports

extension PairFinder {
  /// Pairs of figures that may exclude each other, of which at least one claim passes the selection, the
  /// likeliest first.
  func possible(_ selection: Selection, _ dismissed: Dismissed) throws -> PairList {
    let passing = selection.isOpen ? nil : Set(try snapshot.claimIDs(selection).keys)
    let reports = try snapshot.figures()
    let stories = Stories.pairs(reports.compactMap(\.first?.told.frame))
    let found = PairFinder.matched(
      stories.filter { first, second in
        guard let passing else { return true }
        return (reports[first] + reports[second]).contains { passing.contains($0.claim) }
      }, reports, passing)
    var known: [String: Evidence] = [:]
    func claim(_ id: String) throws -> Evidence {
      if let evidence = known[id] { return evidence }
      let evidence = try snapshot.claim(id)
      known[id] = evidence
      return evidence
    }
    let all = try found.map { pair(try claim($0.a), try claim($0.b), $0.relation) }.sorted {
      ($1.relation.likelihood ?? 0, $0.a.claim.id, $0.b.claim.id)
        < ($0.relation.likelihood ?? 0, $1.a.claim.id, $1.b.claim.id)
    }
    let standing = all.filter { !$0.isDismissed }
    return PairList(
      pairs: dismissed == .among ? all : standing, dismissed: all.count - standing.count)
  }

  /// The pair of these two claims, if their figures may exclude each other. Which articles stand between two
  /// that have little in common is not looked for.
  func possible(_ a: Evidence, _ b: Evidence) throws -> RelatedPair? {
    guard a.source.id != b.source.id else { return nil }
    let ids = [a, b].map(\.claim.id)
    let reports = try ids.map { try snapshot.figures(besideClaim: $0) }
    let frames = reports.compactMap(\.first?.told.frame)
    guard frames.count == 2, Stories.mayBeOne(frames[0], frames[1]) else { return nil }
    return PairFinder.conflicts(reports[0], reports[1], Comparator()).first {
      [$0.a, $0.b] == ids
    }.map { pair(a, b, $0.relation) }
  }

  private typealias Found = (a: String, b: String, answers: [String], relation: Relation)

  /// The conflicts of each two reports, worked out on all cores, in the order of the pairs; of what a report
  /// tells several times the likeliest of those of which a claim passes.
  private static func matched(
    _ stories: [(first: Int, second: Int)], _ reports: [[Snapshot.Figure]],
    _ passing: Set<String>?
  ) -> [Found] {
    let comparator = Comparator()
    return sideBySide(stories) { story -> [Found] in
      var told: Set<[String]> = []
      return conflicts(reports[story.first], reports[story.second], comparator).filter { found in
        let passes = passing.map { $0.contains(found.a) || $0.contains(found.b) } ?? true
        return passes && told.insert(found.answers).inserted
      }
    }.flatMap(\.self)
  }

  private static func conflicts(
    _ first: [Snapshot.Figure], _ second: [Snapshot.Figure], _ comparator: Comparator
  ) -> [Found] {
    comparator.possibleConflicts(first.map(\.told), second.map(\.told)).map {
      let (a, b) = (first[$0.first], second[$0.second])
      return (a.claim, b.claim, [a, b].map(\.answer), $0.relation)
    }
  }
}

extension Snapshot.Figure {
  /// What it says, whatever of.
  fileprivate var answer: String {
    "\(told.frame.value?.number ?? 0) \(told.frame.value?.unit ?? "") \(told.frame.dimension)"
  }
}
