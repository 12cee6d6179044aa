// Figures of two reports of one story that exclude each other if they measure one thing. Neither is told of one
// pair alone: whether each has a better match in the other report counts, see `FigureMatching`.

import Foundation
import SourceText
import Values

/// Two figures that may exclude each other.
public struct PossibleConflict: Sendable {
  /// Their places among the figures of their reports.
  public var first, second: Int
  public var relation: Relation
}

extension Comparator {
  /// Points of `FigureMatching` above which two figures are worth a look. With writers that it was not learned
  /// from a third to a half of those that readers judged do exclude each other, the others are look-alikes; it
  /// finds three in four.
  static let possible = -200

  /// The conflicts of two reports that no two figures tell by themselves, the likeliest first. Of figures that
  /// are told several times the nearest are given.
  ///
  /// - Parameters:
  ///   - first: the figures of the one report.
  ///   - second: those of another report of the same story.
  public func possibleConflicts(
    _ first: [ToldFigure], _ second: [ToldFigure]
  ) -> [PossibleConflict] {
    let matching = FigureMatching(first.map(\.frame), second.map(\.frame), vocabulary)
    let likely = matching.candidates.filter { mayExclude($0.pair) }
      .map { (candidate: $0, points: matching.points($0)) }
      .filter { $0.points >= Self.possible }
      .sorted {
        ($1.points, $0.candidate.first, $0.candidate.second)
          < ($0.points, $1.candidate.first, $1.candidate.second)
      }
    var told: Set<[Double]> = []
    return likely.compactMap { candidate, points in
      let pair = candidate.pair
      let numbers = [pair.a, pair.b].compactMap(\.value?.number)
      guard isOpen(first[candidate.first], second[candidate.second]),
        told.insert(numbers).inserted
      else { return nil }
      var relation = pair.relation(Decision(.conflict, value: .different))
      relation.likelihood = Self.likelihood(points)
      relation.explanation = Wording.possible(pair)
      return PossibleConflict(
        first: candidate.first, second: candidate.second, relation: relation)
    }
  }

  /// Whether the rules say nothing of two claims, and do not tell their figures apart.
  private func isOpen(_ a: ToldFigure, _ b: ToldFigure) -> Bool {
    relation(a.claim, b.claim) == nil && !(relation(a.frame, b.frame)?.kind.isLookAlike ?? false)
  }

  /// Whether two figures exclude each other if they measure one thing, as far as period and scope tell.
  private func mayExclude(_ pair: Pair) -> Bool {
    pair.values == .disjoint && (pair.period != .different || pair.isOfNow)
      && !pair.hasOtherScope(vocabulary)
  }

  /// From hundredths of the log of the odds to a chance, in hundredths.
  private static func likelihood(_ points: Int) -> Double {
    (100 / (1 + exp(-Double(points) / 100))).rounded() / 100
  }
}
