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
      }, reports)
    var known: [String: Evidence] = [:]
    func claim(_ id: String) throws -> Evidence {
      if let evidence = known[id] { return evidence }
      let evidence = try snapshot.claim(id)
      known[id] = evidence
      return evidence
    }
    let all = try found.compactMap { a, b, relation -> RelatedPair? in
      guard passing.map({ $0.contains(a) || $0.contains(b) }) ?? true else { return nil }
      return pair(try claim(a), try claim(b), relation)
    }.sorted {
      ($1.relation.likelihood ?? 0, $0.a.claim.id, $0.b.claim.id)
        < ($0.relation.likelihood ?? 0, $1.a.claim.id, $1.b.claim.id)
    }
    let standing = all.filter { !$0.isDismissed }
    return PairList(
      pairs: dismissed == .among ? all : standing, dismissed: all.count - standing.count)
  }

  /// The pair of these two claims, if their reports leave open whether they exclude each other.
  func possible(_ a: Evidence, _ b: Evidence) throws -> RelatedPair? {
    let reports = try snapshot.figures()
    let two = [a, b].compactMap { one in
      reports.first { $0.contains { $0.claim == one.claim.id } }
    }
    guard two.count == 2 else { return nil }
    guard Stories.pairs(two.compactMap(\.first?.told.frame)).count == 1 else { return nil }
    return PairFinder.matched([(0, 1)], two).first { first, second, _ in
      Set([first, second]) == Set([a.claim.id, b.claim.id])
    }.map { pair(a, b, $0.relation) }
  }

  private typealias Found = (a: String, b: String, relation: Relation)

  /// The conflicts of each two reports, by their claims; worked out on all cores, in the order of the pairs.
  private static func matched(
    _ stories: [(first: Int, second: Int)], _ reports: [[Snapshot.Figure]]
  ) -> [Found] {
    let comparator = Comparator()
    return sideBySide(stories) { story -> [Found] in
      let (first, second) = (reports[story.first], reports[story.second])
      return comparator.possibleConflicts(first.map(\.told), second.map(\.told)).map {
        (first[$0.first].claim, second[$0.second].claim, $0.relation)
      }
    }.flatMap(\.self)
  }
}
