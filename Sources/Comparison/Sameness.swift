// How likely two figures of one story measure one thing: by what their frames share, what each has of its
// own, and how near the rest is by the meaning of its words. What each of these signs counts for was
// learned from pairs of figures that readers judged, see Training/sameness.py. What the two are to each
// other if they do measure one thing is decided by `Comparator`.

import Claims
import SourceText
import Values

/// What speaks for and against two figures being of one thing.
struct Sameness {
  /// What can be told of two figures. Likenesses are from 0 to 1, all else is counted, or 1 for yes.
  enum Sign: Int, CaseIterable {
    // The numbers: the larger one over the smaller, the significant digits of the rounder one.
    case isEqual, meets, disjoint, ratio, digits, areSmall
    // What they measure: how many of the two count nothing that is named.
    case sameDimension, bareUnit
    // Their words and names.
    case similarity, containment, sharedWords, sharedNames, mostOwnNames, deeds
    // The words that their articles do not use all the time.
    case rareShared, rareOwn, rareWords, rareLeastMatched
    // The days between them, and what their articles have in common.
    case days, storyWords, storyNames, sharedTopics

    static let names = allCases.map { "\($0)" }
  }

  private let pair: Pair
  /// In the order of the signs.
  private(set) var values = [Float](repeating: 0, count: Sign.names.count)

  private var a: Frame { pair.a }
  private var b: Frame { pair.b }

  /// - Parameter pair: of two figures.
  init(_ pair: Pair) {
    self.pair = pair
    addNumbers()
    addWords()
    addRareWords()
    addArticles()
  }

  private mutating func note(_ sign: Sign, _ value: Double) {
    values[sign.rawValue] = Float(value)
  }
  private mutating func note(_ sign: Sign, _ count: Int) { note(sign, Double(count)) }
  private mutating func note(_ sign: Sign, is isTrue: Bool) { note(sign, isTrue ? 1.0 : 0) }
}

// MARK: signs

extension Sameness {
  /// The ratio of two numbers of which one is none or less, and the most that is told apart.
  private static let mostRatio = 100.0
  /// Below this a number is often met by chance.
  private static let small = 13.0
  private static let mostDays = 30

  /// The larger of the two numbers over the smaller one.
  private static func ratio(_ first: Quantity, _ second: Quantity) -> Double {
    let (low, high) = (min(first.number, second.number), max(first.number, second.number))
    return low > 0 ? min(high / low, mostRatio) : mostRatio
  }

  /// To the base of two: whole steps, and what is between them by a straight line.
  var logarithmOfRatio: Float {
    guard let first = a.value, let second = b.value else { return 0 }
    let ratio = Float(Self.ratio(first, second))
    return Float(ratio.exponent) + ratio.significand - 1
  }

  private mutating func addNumbers() {
    guard let first = a.value, let second = b.value else { return }
    let high = max(first.number, second.number)
    let ratio = Self.ratio(first, second)
    note(.isEqual, is: first.number == second.number)
    note(.ratio, ratio)
    note(.meets, is: first.interval.meets(second.interval))
    note(.disjoint, is: pair.values == .disjoint)
    note(.digits, pair.significantDigits)
    note(.areSmall, is: high < Self.small)
    note(.sameDimension, is: a.dimension == b.dimension)
    note(.bareUnit, [a, b].count { !$0.dimension.hasPrefix("unit:") })
  }

  private mutating func addWords() {
    let alignment = pair.alignment
    note(.similarity, alignment.similarity)
    note(.containment, alignment.containment)
    note(.sharedWords, alignment.shared.plain.count)
    note(.sharedNames, alignment.shared.names.count)
    note(.mostOwnNames, max(alignment.onlyA.names.count, alignment.onlyB.names.count))
    let deeds = [a, b].map { words(of: $0, $0.predicate).map(Meaning.init) }
    note(.deeds, (matched(deeds[0], among: deeds[1]) + matched(deeds[1], among: deeds[0])) / 2)
  }

  private mutating func addRareWords() {
    let all = [a, b].map { words(of: $0, $0.allTerms + $0.denominator).map(Meaning.init) }
    let rare = zip([a, b], all).map { frame, words in
      words.filter { !frame.story.contains(NamesOfText.mark($0.word)) }
    }
    let shared = rare[0].count { one in rare[1].contains { $0.word == one.word } }
    note(.rareShared, shared)
    note(.rareOwn, min(rare[0].count, rare[1].count) - shared)
    let found = [matched(rare[0], among: all[1]), matched(rare[1], among: all[0])]
    note(.rareWords, (found[0] + found[1]) / 2)
    note(.rareLeastMatched, min(found[0], found[1]))
  }

  private mutating func addArticles() {
    if let first = a.time?.period?.start, let second = b.time?.period?.start {
      note(.days, min(abs(first.ordinal - second.ordinal), Self.mostDays))
    }
    note(.storyWords, a.story.count { b.story.contains($0) })
    note(.storyNames, a.mentions.count { b.mentions.contains($0) })
    note(.sharedTopics, a.topicTerms.names.intersection(b.topicTerms.names).count)
  }

  /// Plain words with what is counted, sorted.
  private func words(of frame: Frame, _ terms: [String]) -> [String] {
    let counted = frame.dimension.hasPrefix("unit:") ? [String(frame.dimension.dropFirst(5))] : []
    return Set(terms).plain.union(counted).sorted()
  }

  /// How much of some words has a near one among others: 0 to 1, 0 for none.
  private func matched(_ words: [Meaning], among others: [Meaning]) -> Double {
    guard !words.isEmpty else { return 0 }
    return words.reduce(0) { sum, word in
      sum + max(0, others.map(word.likeness(to:)).max() ?? 0)
    } / Double(words.count)
  }
}

/// A word with what its likeness to others is told by, looked up once for all of them.
private struct Meaning {
  let word: String
  private let hash: UInt64
  private let nearness: Nearness?
  /// Its row of `WordVectors`.
  private let row: Int?

  init(_ word: String) {
    (self.word, hash) = (word, word.fingerprint)
    nearness = NearClasses.shared.nearness(of: word)
    row = WordVectors.shared.row(of: word)
  }

  /// What the lexicons call near, where one word is 1.
  private static let near = 0.8

  func likeness(to other: Meaning) -> Double {
    if word == other.word { return 1 }
    if nearness?.isReverse(of: other.hash) ?? false { return 0 }
    let isNear = nearness.flatMap { near in other.nearness.map(near.isNear(to:)) } ?? false
    let known = isNear ? Self.near : 0
    guard let row, let second = other.row else { return known }
    return max(known, WordVectors.shared.likeness(row, second))
  }
}

// MARK: weights

extension Sameness {
  /// The log of the odds that the two measure one thing, in hundredths, as far as the signs tell.
  var score: Int { Self.table.points(values) }

  private static let table = SignTable(
    Lexicon("Comparison/sameness.tsv"), names: Sign.names)
}
