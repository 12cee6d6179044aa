// Which figure of one report is which of another report of the same story. Words alone leave that open
// (`Sameness`); what tells more is whether either figure has a better match among the other's, since a report
// seldom gives one measure twice. What each sign counts for was learned from pairs of figures that readers
// judged, see Training/matching.py. Whether two figures that are matched agree is for `Comparator` to say.

import Claims
import SourceText
import Values

/// Figures of two reports, each held against all of the other's.
struct FigureMatching {
  /// What can be told of two figures beside what `Sameness` makes of them; counts, or 1 for yes.
  enum Sign: String, CaseIterable {
    // Hundredths of the log of the odds by `Sameness`.
    case words
    // How many of the other report's figures are nearer, for the figure with fewer and with more of them; by how
    // much the pair is nearer than the next one.
    case leastNearer, mostNearer, leastLead, mostLead
    // How many others there are to choose from, and how many of these have the very number.
    case choices, leastChoices, equalElsewhere
    // What the axes say.
    case otherPeriod, unknownPeriod, isOfNow, otherModality, otherScope, contrast, otherActor
    case otherPlace, sameUnit
    // How far the numbers are apart, in doublings.
    case steps

    fileprivate static let indices = Dictionary(
      uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
  }

  /// Two figures that may measure one thing.
  struct Candidate {
    /// Their places among the figures of their reports.
    let first, second: Int
    let pair: Pair
    let sameness: Sameness
    /// By `Sameness`.
    let words: Int
  }

  let candidates: [Candidate]
  private let vocabulary: Vocabulary
  /// Candidates of each figure, the nearest first.
  private let ofFirst, ofSecond: [Int: [Candidate]]

  init(_ first: [Frame], _ second: [Frame], _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    var candidates: [Candidate] = []
    for (i, a) in first.enumerated() {
      for (j, b) in second.enumerated() {
        guard let pair = Pair(ofFigures: a, b, vocabulary) else { continue }
        let sameness = Sameness(pair)
        candidates.append(
          Candidate(first: i, second: j, pair: pair, sameness: sameness, words: sameness.score))
      }
    }
    self.candidates = candidates
    func nearest(_ place: (Candidate) -> Int) -> [Int: [Candidate]] {
      Dictionary(grouping: candidates, by: place).mapValues { some in
        some.sorted { ($1.words, $0.first, $0.second) < ($0.words, $1.first, $1.second) }
      }
    }
    ofFirst = nearest(\.first)
    ofSecond = nearest(\.second)
  }

  /// Points beyond which a lead makes no difference, and that of a figure without a rival.
  private static let mostLead = 300

  /// In the order of `Sign`.
  func signs(_ candidate: Candidate) -> [Float] {
    var values = [Float](repeating: 0, count: Sign.allCases.count)
    func note(_ sign: Sign, _ value: Float) { values[Sign.indices[sign] ?? 0] = value }
    func note(_ sign: Sign, _ count: Int) { note(sign, Float(count)) }
    func note(_ sign: Sign, is isTrue: Bool) { note(sign, isTrue ? 1 : 0) }
    note(.words, candidate.words)
    // A report that gives its figure twice, in its headline and below, has no other one for that.
    let rivals = [
      (ofFirst[candidate.first] ?? []).filter { !$0.pair.b.hasNumber(of: candidate.pair.b) },
      (ofSecond[candidate.second] ?? []).filter { !$0.pair.a.hasNumber(of: candidate.pair.a) },
    ]
    let nearer = rivals.map { $0.count { $0.words > candidate.words } }.sorted()
    let leads = rivals.map { some in
      some.first.map { min(max(candidate.words - $0.words, -Self.mostLead), Self.mostLead) }
        ?? Self.mostLead
    }.sorted()
    note(.leastNearer, nearer[0])
    note(.mostNearer, nearer[1])
    note(.leastLead, leads[0])
    note(.mostLead, leads[1])
    note(.choices, rivals[0].count + rivals[1].count)
    note(.leastChoices, min(rivals[0].count, rivals[1].count))
    note(.equalElsewhere, rivals.joined().count { $0.pair.isOneNumber })
    let pair = candidate.pair
    note(.otherPeriod, is: pair.period == .different)
    note(.unknownPeriod, is: pair.period == .unknown)
    note(.isOfNow, is: pair.isOfNow)
    note(.otherModality, is: pair.modality == .different)
    note(.otherScope, is: pair.hasOtherScope(vocabulary))
    note(.contrast, is: pair.alignment.contrast != nil)
    note(.otherActor, is: pair.a.isOfOtherActor(than: pair.b))
    note(.otherPlace, is: pair.placesDiffer)
    note(.sameUnit, is: pair.a.dimension == pair.b.dimension && pair.a.dimension.hasPrefix("unit:"))
    note(.steps, candidate.sameness.logarithmOfRatio)
    return values
  }
}

extension Frame {
  fileprivate func hasNumber(of other: Frame) -> Bool {
    value?.number == other.value?.number && dimension == other.dimension
      && value?.unit == other.value?.unit
  }
}

// MARK: weights

extension FigureMatching {
  /// The log of the odds that the two measure one thing if their numbers exclude each other, in hundredths.
  func points(_ candidate: Candidate) -> Int {
    Self.table.points(candidate.sameness.values + signs(candidate))
  }

  /// The names of the signs, in the order of their values: those of `Sameness`, then those of the matching.
  static let names = Sameness.Sign.names + Sign.allCases.map(\.rawValue)

  private static let table = SignTable(Lexicon("Comparison/matching.tsv"), names: names)
}

/// The signs of pairs of figures, for learning what they count for.
package struct MatchingReader: Sendable {
  private let vocabulary = Vocabulary()

  package init() {}

  package static let names = FigureMatching.names

  /// The signs of each two figures of two reports that may measure one thing, with their places.
  package func signs(
    _ first: [Frame], _ second: [Frame]
  ) -> [(first: Int, second: Int, values: [Float])] {
    let matching = FigureMatching(first, second, vocabulary)
    return matching.candidates.map {
      ($0.first, $0.second, $0.sameness.values + matching.signs($0))
    }
  }
}
