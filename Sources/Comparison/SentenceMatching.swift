// Which sentences of two reports of one story may answer one question: each with those of the other report that
// share most with it, where a word counts the more the fewer sentences have it. In twenty invented stories this
// holds three of four pairs that readers marked as conflict or agreement. What the two say is not looked at.

import Foundation

/// Holds the sentences of reports against each other by their words.
package struct SentenceMatching: Sendable {
  /// So many sentences of the other report are taken for each.
  private static let nearest = 2
  /// Words that even out how long sentences are: a short one is not near for being short.
  private static let padding = 8

  /// Two sentences by their places in their reports.
  package struct Match: Equatable, Sendable {
    package var first, second: Int
    /// How much they share, for their length.
    package var nearness: Double
  }

  /// The words of each sentence of each report, as places in `weights`, ascending.
  private var reports: [[[Int]]] = []
  /// Hundredths of a logarithm: sums of integers come to the same in any order.
  private let weights: [Int]

  /// - Parameter reports: the sentences of each.
  package init(_ reports: [[String]]) {
    var (places, counts): ([String: Int], [Int]) = ([:], [])
    self.reports = reports.map { sentences in
      sentences.map { sentence in
        let words = Set(Self.words(of: sentence)).map { word in
          if let place = places[word] { return place }
          places[word] = counts.count
          counts.append(0)
          return counts.count - 1
        }
        for word in words { counts[word] += 1 }
        return words.sorted()
      }
    }
    let total = reports.reduce(0) { $0 + $1.count }
    weights = counts.map { Int((100 * log(Double(total) / Double($0))).rounded()) }
  }

  private static func words(of sentence: String) -> [String] {
    sentence.lowercased().split { !$0.isLetter && !$0.isNumber }
      .map { WordWeights.beginning(of: String($0)) }
  }

  /// Pairs of sentences of two reports, by their places, of which one is among the nearest of the other, in
  /// order. Sentences of the same words are copies and left out.
  package func matches(_ first: Int, _ second: Int) -> [Match] {
    let (own, others) = (reports[first], reports[second])
    let near = own.map { a in others.map { nearness(a, $0) } }
    var met: Set<[Int]> = []
    for a in own.indices {
      for b in Self.most(others.indices, by: { near[a][$0] }) { met.insert([a, b]) }
    }
    for b in others.indices {
      for a in Self.most(own.indices, by: { near[$0][b] }) { met.insert([a, b]) }
    }
    return met.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { pair in
      let nearness = near[pair[0]][pair[1]]
      guard nearness > 0, own[pair[0]] != others[pair[1]] else { return nil }
      return Match(first: pair[0], second: pair[1], nearness: nearness)
    }
  }

  private static func most(_ places: Range<Int>, by nearness: (Int) -> Double) -> [Int] {
    Array(places.sorted { (nearness($1), $0) < (nearness($0), $1) }.prefix(nearest))
  }

  private func nearness(_ a: [Int], _ b: [Int]) -> Double {
    var (sum, first, second) = (0, 0, 0)
    while first < a.count, second < b.count {
      let (left, right) = (a[first], b[second])
      if left == right { sum += weights[left] }
      if left <= right { first += 1 }
      if right <= left { second += 1 }
    }
    let lengths = (Self.padding + a.count) * (Self.padding + b.count)
    return Double(sum) / Double(lengths).squareRoot()
  }
}
