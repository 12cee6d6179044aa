// Sentences of two reports of one story that seem to say the same, or to exclude each other, when they are read
// together: names, places, hours, causes, what was done or not, of which no two claims tell by themselves. Each
// is asked of the network that reads two sentences (`SentencePairReader`); the rules' word on two claims stands.

import ClaimStore
import Comparison
import SourceText

/// Reads the sentences of reports together.
struct JointReading {
  /// So many pairs of sentences are read at most, those that have most in common; a hundred take a core a
  /// second.
  private static let mostPairs = 400
  /// So many pairs of reports are looked through for them, and so many sentences of a report.
  private static let (mostStories, mostSentences) = (4000, 200)
  /// So many claims of a sentence are looked at, and so many pairs of claims of two sentences are read.
  private static let (mostOfSentence, mostClaims) = (12, 9)
  /// How likely it must be as the one sentence goes first that they are read the other way round, too …
  private static let leastAtFirst: Float = 0.25
  /// … and both ways. Of what a reader found above in stories that nothing was learned from or set by, 12 of 26
  /// conflicts and 27 of 54 agreements were some; of agreements between 0.5 and that 10 of 31, and 6 were conflicts.
  private static let least: Float = 0.6

  private let snapshot: Snapshot
  private let isConflict: Bool
  private let comparator = Comparator()

  /// - Parameter isConflict: whether conflicts are asked for, and not agreements.
  init(_ snapshot: Snapshot, isConflict: Bool) {
    (self.snapshot, self.isConflict) = (snapshot, isConflict)
  }

  /// Pairs of claims of which one passes; of two reports no claim twice.
  ///
  /// - Parameter stories: pairs of articles by their places.
  func pairs(
    _ stories: [(first: Int, second: Int)], of articles: [ToldArticle], _ passing: Set<String>?
  ) throws -> [PossiblePair] {
    let asked = try candidates(stories.prefix(Self.mostStories), of: articles, passing)
    let found = sideBySide(asked) { read($0.sentences) }
    let ranked = zip(asked, found).compactMap { asked, pair in
      pair.flatMap { $0.passes(passing) ? (reports: asked.reports, pair: $0) : nil }
    }.sorted { $1.pair.rank < $0.pair.rank }
    var told: Set<[String]> = []
    return ranked.compactMap { reports, pair in
      let claims = [[reports, pair.a], [reports, pair.b]]
      guard told.isDisjoint(with: claims) else { return nil }
      told.formUnion(claims)
      return pair
    }
  }

  /// What is asked for of two claims by their sentences; nil where it is nothing, or rather of two other claims.
  ///
  /// - Parameter articles: those of the claims, in their order.
  func pair(_ claims: [String], of articles: [ToldArticle]) throws -> PossiblePair? {
    let sentences = try zip(claims, articles).compactMap { id, article in
      try snapshot.sentences(of: article, limit: .max).first { $0.claims.contains { $0.id == id } }
    }
    guard sentences.count == 2 else { return nil }
    return try open(sentences[0], sentences[1]).flatMap(read).flatMap {
      Set([$0.a, $0.b]) == Set(claims) ? $0 : nil
    }
  }
}

// MARK: - What is read

extension JointReading {
  /// Two sentences with the pairs of their claims of which the rules say nothing.
  private struct Open: Sendable {
    var a, b: String
    var claims: [Couple]
  }

  private struct Couple: Sendable {
    var a, b: (claim: ToldClaim, frame: Frame)
  }

  /// The pairs of sentences that have most in common, the nearest first, each with the name of its two reports.
  private func candidates(
    _ stories: ArraySlice<(first: Int, second: Int)>, of articles: [ToldArticle],
    _ passing: Set<String>?
  ) throws -> [(reports: String, sentences: Open)] {
    let places = Set(stories.flatMap { [$0.first, $0.second] }).sorted()
    let sentences = try places.map {
      try snapshot.sentences(of: articles[$0], limit: Self.mostSentences)
    }
    let rank = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    let pairs = stories.compactMap { story -> (first: Int, second: Int)? in
      rank[story.first].flatMap { first in rank[story.second].map { (first, $0) } }
    }
    let matching = SentenceMatching(sentences.map { $0.map(\.text) })
    let matches = sideBySide(pairs) { pair in
      matching.matches(pair.first, pair.second).map { (pair: pair, match: $0) }
    }.flatMap(\.self)
    let ranked = matches.enumerated().sorted {
      ($1.element.match.nearness, $0.offset) < ($0.element.match.nearness, $1.offset)
    }
    var found: [(reports: String, sentences: Open)] = []
    var met: Set<[String]> = []
    for (_, (pair, match)) in ranked {
      if found.count == Self.mostPairs { break }
      let both = [sentences[pair.first][match.first], sentences[pair.second][match.second]]
      guard passes(both, passing), met.insert(both.map(\.text).sorted()).inserted,
        let open = try open(both[0], both[1])
      else { continue }
      found.append(("\(pair.first) \(pair.second)", open))
    }
    return found
  }

  private func passes(_ sentences: [ToldSentence], _ passing: Set<String>?) -> Bool {
    guard let passing else { return true }
    return sentences.contains { $0.claims.contains { passing.contains($0.id) } }
  }

  /// The pairs of claims of two sentences of which the rules say nothing; nil where there are none, or they say
  /// of one pair what is asked for. Which of the two goes first makes no difference.
  private func open(_ first: ToldSentence, _ second: ToldSentence) throws -> Open? {
    let (a, b) = first.text <= second.text ? (first, second) : (second, first)
    var couples: [Couple] = []
    let (ours, theirs) = (
      try a.claims.prefix(Self.mostOfSentence).map { ($0, try snapshot.frame(of: $0)) },
      try b.claims.prefix(Self.mostOfSentence).map { ($0, try snapshot.frame(of: $0)) }
    )
    // Of many claims the first of both sentences, and not all of one.
    let places = ours.indices.flatMap { i in theirs.indices.map { (i, $0) } }
      .sorted { ($0.0 + $0.1, $0.0) < ($1.0 + $1.1, $1.0) }
    for (i, j) in places {
      guard let known = comparator.relation(ours[i].1, theirs[j].1)?.kind else {
        couples.append(Couple(a: ours[i], b: theirs[j]))
        continue
      }
      if known == .conflict ? isConflict : !isConflict && !known.isLookAlike { return nil }
    }
    guard !couples.isEmpty else { return nil }
    return Open(a: a.text, b: b.text, claims: Array(couples.prefix(Self.mostClaims)))
  }

  /// The two claims of which it is likeliest, with the chance that the sentences have as a whole; nil where it is
  /// unlikely.
  private func read(_ open: Open) -> PossiblePair? {
    let reader = SentencePairReader.shared
    let (a, b) = (reader.read(open.a), reader.read(open.b))
    let first = chance(reader.firstLook(a, b))
    guard first >= Self.leastAtFirst else { return nil }
    let likely = (first + chance(reader.firstLook(b, a))) / 2
    guard likely >= Self.least else { return nil }
    let marked = open.claims.map { couple in
      chance(
        reader.firstLook(
          reader.read(open.a, answer: couple.a.claim.span),
          reader.read(open.b, answer: couple.b.claim.span)))
    }
    return marked.indices.max { (marked[$0], $1) < (marked[$1], $0) }.map { best in
      let couple = open.claims[best]
      return PossiblePair(
        a: couple.a.claim.id, b: couple.b.claim.id,
        relation: .readTogether(couple.a.frame, couple.b.frame, isConflict: isConflict, likely))
    }
  }

  private func chance(_ chances: PairChances) -> Float {
    isConflict ? chances.conflict : chances.agree
  }
}

extension PossiblePair {
  /// The likeliest is the greatest.
  fileprivate var rank: (Double, String, String) { (relation.likelihood ?? 0, b, a) }
}
