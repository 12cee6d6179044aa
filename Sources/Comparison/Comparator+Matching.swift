// Figures of two reports of one story that exclude each other if they measure one thing. Neither is told of one
// pair alone: whether each has a better match in the other report counts, see `FigureMatching`.

import Foundation
import Values

/// Two figures that may exclude each other.
public struct PossibleConflict: Sendable {
  /// Their places among the figures of their reports.
  public var first, second: Int
  public var relation: Relation
}

extension Comparator {
  /// Points of `FigureMatching` above which two figures are worth a look. With writers that it was not learned
  /// from between one in eight and one in two of those that readers judged do exclude each other, the others
  /// are mostly look-alikes; it finds three in four.
  static let possible = -200
  /// The same for lengths of time that claims tell beside, of which any two reports have many; by hand.
  static let possibleBeside = -125
  /// How alike the nouns must be that two figures count; by hand.
  private static let alike = 0.4
  /// Of a report with more figures the first are looked at, so that two tables do not hold up all.
  static let mostFigures = 200

  /// The conflicts of two reports that no two figures tell by themselves, the likeliest first.
  ///
  /// - Parameters:
  ///   - first: the figures of the one report.
  ///   - second: those of another report of the same story.
  public func possibleConflicts(
    _ first: [ToldFigure], _ second: [ToldFigure]
  ) -> [PossibleConflict] {
    let (first, second) = (first.prefix(Self.mostFigures), second.prefix(Self.mostFigures))
    let matching = FigureMatching(first.map(\.frame), second.map(\.frame), vocabulary)
    let found = matching.candidates.filter { mayExclude($0.pair) }.compactMap {
      candidate -> (points: Int, conflict: PossibleConflict)? in
      let points = matching.points(candidate)
      let (a, b) = (first[candidate.first], second[candidate.second])
      let enough = a.isBeside || b.isBeside ? Self.possibleBeside : Self.possible
      guard points >= enough, isOpen(a, b) else { return nil }
      var relation = candidate.pair.relation(Decision(.conflict, value: .different))
      relation.likelihood = Self.likelihood(points)
      relation.explanation = Wording.possible(candidate.pair)
      return (
        points,
        PossibleConflict(first: candidate.first, second: candidate.second, relation: relation)
      )
    }
    // The order of the two reports makes no difference.
    return found.sorted { a, b in
      let places = [a, b].map { [$0.conflict.first, $0.conflict.second].sorted() }
      return (b.points, places[0][0], places[0][1]) < (a.points, places[1][0], places[1][1])
    }.map(\.conflict)
  }

  /// Whether the rules neither relate the two nor tell them apart. What they say of two claims is not said of
  /// the lengths of time that these tell beside.
  private func isOpen(_ a: ToldFigure, _ b: ToldFigure) -> Bool {
    let claims = relation(a.claim, b.claim)?.kind
    if a.isBeside || b.isBeside {
      return claims != .conflict && !(relation(a.frame, b.frame)?.kind.isLookAlike ?? false)
    }
    return claims == nil
  }

  /// Whether two figures exclude each other if they measure one thing, as far as polarity, period and scope
  /// tell.
  private func mayExclude(_ pair: Pair) -> Bool {
    pair.values == .disjoint && pair.a.polarity == pair.b.polarity
      && (pair.period != .different || pair.isOfNow) && !pair.hasOtherScope(vocabulary)
      && mayCountOneThing(pair.a, pair.b)
  }

  /// Whether two counts may be of one thing: their nouns are one, near, or alike by their meaning.
  private func mayCountOneThing(_ a: Frame, _ b: Frame) -> Bool {
    let things = [a, b].map { String($0.dimension.dropFirst("unit:".count)) }
    guard [a, b].allSatisfy({ $0.dimension.hasPrefix("unit:") }), things[0] != things[1],
      !vocabulary.areNear(things[0], things[1]), !a.countsPeople(of: b, vocabulary)
    else { return true }
    let vectors = WordVectors.shared
    guard let first = vectors.row(of: things[0]), let second = vectors.row(of: things[1]) else {
      return false
    }
    return vectors.likeness(first, second) >= Self.alike
  }

  /// From hundredths of the log of the odds to a chance, in hundredths.
  private static func likelihood(_ points: Int) -> Double {
    (100 / (1 + exp(-Double(points) / 100))).rounded() / 100
  }
}
