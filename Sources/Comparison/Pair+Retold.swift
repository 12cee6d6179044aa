// Whether two figures that differ are of one thing told in other words ("carried 11 million passengers",
// "transported 9 million people"): they name the same, and each word that only one has is near one of
// the other's, or says no more than what sort of thing is named. Which words are near is told by the
// lexicons and, for what they do not know, by the vectors of words. Equal figures are no matter of this:
// they agree for less.

import Claims
import SourceText

extension Pair {
  static let things = Lexicon("Comparison/things.tsv")

  /// So many words more may one of the two have, which is the fuller report.
  private static let fuller = 2

  /// Whether the two are one figure in other words. A field that tells questions apart is for the
  /// contrast to see.
  func isRetold(_ vocabulary: Vocabulary) -> Bool {
    guard !isAsked, a.denominator.isEmpty == b.denominator.isEmpty,
      alignment.similarity >= Comparator.Threshold.lookAlike, sharesOwnName, isPlacedAlike
    else { return false }
    let counted = Set([a, b].compactMap(\.countedPeople))
    let sides = [alignment.onlyA, alignment.onlyB].map { only in
      only.plain.filter { !Self.things.contains($0) && !counted.contains($0) }.sorted()
    }
    let rest = WordPairs(sides[0], sides[1], vocabulary).rest
    guard rest.contains(where: \.isEmpty), rest.allSatisfy({ $0.count <= Self.fuller }),
      // What is done must be done in both: "won 9 million", "is worth 9 million" are two.
      !rest.joined().contains(where: { a.predicate.contains($0) || b.predicate.contains($0) })
    else { return false }
    return !rest.joined().contains { vocabulary.field($0) != nil }
  }

  /// Whether each counts those with whom something else is done, though both name the same: "3,000 people
  /// applied for asylum", "it granted asylum to 1,000".
  func areOfTwoDeeds(_ vocabulary: Vocabulary) -> Bool {
    guard !isAsked, [a, b].allSatisfy({ $0.countedPeople != nil }) else { return false }
    let deeds = [(a, b), (b, a)].map { frame, other in
      frame.predicate.filter { TermKind($0) == .plain && !other.allTerms.contains($0) }
    }
    let pairs = WordPairs(deeds[0], deeds[1], vocabulary, alike: Self.oneDeed)
    return deeds.allSatisfy { !$0.isEmpty } && pairs.rest.allSatisfy { !$0.isEmpty }
      && pairs.rest[0].count == deeds[0].count
  }

  /// Likeness below which two verbs hardly say the same.
  private static let oneDeed = 0.3

  /// Whether they share a name that is no country's, and no more than one of them has another.
  private var sharesOwnName: Bool {
    let shared = alignment.shared
    guard !shared.of(.name).union(shared.of(.organisation)).isEmpty else { return false }
    let others = [
      alignment.onlyA.names.subtracting(b.topicTerms),
      alignment.onlyB.names.subtracting(a.topicTerms),
    ]
    return others.allSatisfy(\.isEmpty)
  }

  /// Whether neither has a direction or a scope of its own.
  private var isPlacedAlike: Bool {
    let only = alignment.onlyA.union(alignment.onlyB)
    return only.of(.scope).isEmpty && only.of(.direction).isEmpty
  }
}

/// The words of two sides, each with the nearest of the other.
struct WordPairs {
  /// What has no fellow, of each side.
  private(set) var rest: [[String]]

  /// Likeness above which two words are taken to say the same: "carry" and "transport" have 0.47, "trade"
  /// and "investment" 0.22. Chosen by looking at some dozens of pairs, not tuned; run Benchmarks/gate.py
  /// before changing it.
  static let alike = 0.45

  init(
    _ a: [String], _ b: [String], _ vocabulary: Vocabulary, alike: Double = WordPairs.alike
  ) {
    var (left, right) = (a, b)
    var fits: [(likeness: Double, first: String, second: String)] = []
    for first in a {
      for second in b {
        let likeness = WordPairs.likeness(first, second, vocabulary)
        if likeness >= alike { fits.append((likeness, first, second)) }
      }
    }
    fits.sort { ($1.likeness, $0.first, $0.second) < ($0.likeness, $1.first, $1.second) }
    for fit in fits where left.contains(fit.first) && right.contains(fit.second) {
      left.removeAll { $0 == fit.first }
      right.removeAll { $0 == fit.second }
    }
    rest = [left, right]
  }

  private static func likeness(_ a: String, _ b: String, _ vocabulary: Vocabulary) -> Double {
    if vocabulary.areNear(a, b) { return 1 }
    // Words of one field are others of one kind: "wheat", "rice".
    if vocabulary.areOpposites(a, b) || vocabulary.field(a) != nil && vocabulary.field(b) != nil {
      return 0
    }
    let vectors = WordVectors.shared
    guard let first = vectors.row(of: a), let second = vectors.row(of: b) else { return 0 }
    return vectors.likeness(first, second)
  }
}
