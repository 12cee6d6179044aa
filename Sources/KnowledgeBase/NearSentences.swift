// Which sentences of the base are most like a sentence of a draft, by their words alone. What they
// say of it is judged elsewhere.

import Claims
import ClaimStore
import Comparison
import Foundation
import Language
import SourceText
import Values

/// A sentence of the base.
struct NearSentence: Sendable {
  var text: String
  /// The claim of it that has most of the words.
  var evidence: Evidence
  /// Which of the words it has, each by its beginning.
  var found: Set<String> = []
  /// How much they tell together, for its length: a word that few sentences have tells more.
  var worth = 0.0
  /// The same of the text's own words, without those that only may stand in their place.
  var ownWorth = 0.0
  /// How many of the text's own words it has.
  var ownFound = 0
  /// Whether it has so many of the words that it may be about the same.
  var isCovered = false
  /// The words of its paragraph and title, and what its references stand for, in small letters.
  var context: Set<String>
  /// What its claims are said of, a word each in small letters.
  var subjects: Set<String>
  /// Whom its claims are attributed to, a word of each name in small letters.
  var speakers: Set<String>
  /// The times that its claims are of, each with where the claim stands in the sentence.
  var times: [(span: Span, period: Period)]
}

/// Finds sentences by their words. What was read of a paragraph is kept for the next sentence.
final class NearSentences {
  /// So many paragraphs are looked at for a sentence …
  private static let mostBlocks = 14
  /// … and so many of their sentences are given.
  private static let mostSentences = 8
  /// Share of the words that a sentence must have before it may be about the same.
  private static let leastCovered = 0.6
  /// So many words are looked for in place of one.
  private static let mostRelated = 4

  /// A sentence with the beginnings of its words.
  private struct Known {
    var near: NearSentence
    var beginnings: Set<String>
    var claims: [(evidence: Evidence, beginnings: Set<String>)]
  }

  private let snapshot: Snapshot
  private let contrasts = SentenceContrasts()
  private var known: [Snapshot.BlockRow: [Known]] = [:]
  private var related: [String: [String]] = [:]

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// The sentences that gave claims and have most of the words of a text, the best first.
  ///
  /// - Parameter assertions: what was read of the text, with the words that its references stand for.
  func sentences(like text: String, _ assertions: [Assertion]) throws -> [NearSentence] {
    let words = words(of: text, assertions)
    guard words.count > 1 else { return [] }
    let others = others(assertions).subtracting(words)
    let own = Set(words.map(WordWeights.beginning(of:)))
    let asked = own.union(others.map(WordWeights.beginning(of:)))
    let blocks = try snapshot.blocks(anyOf: words + others.sorted(), limit: Self.mostBlocks)
    var near = try blocks.flatMap(sentences(of:)).map { known in
      var near = known.near
      near.found = known.beginnings.intersection(asked)
      near.evidence = best(known.claims, near.found) ?? near.evidence
      near.ownFound = near.found.intersection(own).count
      let covered = Double(near.ownFound) / Double(own.count)
      near.isCovered = covered >= Self.leastCovered && isOfOne(near, text)
      return near
    }
    let (all, mine) = (worths(near.map(\.found)), worths(near.map { $0.found.intersection(own) }))
    for index in near.indices {
      let length = near[index].text.utf8.count { $0 == UInt8(ascii: " ") } + 8
      let scale = pow(Double(length), 0.3)
      (near[index].worth, near[index].ownWorth) = (all[index] / scale, mine[index] / scale)
    }
    near.removeAll { $0.found.isEmpty }
    near.sort { ($1.worth, $0.evidence.claim.id) < ($0.worth, $1.evidence.claim.id) }
    return Array(near.prefix(Self.mostSentences))
  }

  /// Whether each word of a name stands in some paragraph of the base.
  func knows(_ name: String) throws -> Bool {
    try tokens(name).allSatisfy(snapshot.has)
  }

  /// What words tell, by all sentences that were looked at so far.
  var weights: WordWeights {
    // They are only counted, so that their order is of no matter.
    WordWeights(known.values.flatMap { $0.map(\.beginnings) })
  }

  /// How much the words of each sentence tell: one that few have tells more.
  private func worths(_ found: [Set<String>]) -> [Double] {
    var counts: [String: Int] = [:]
    for word in found.joined() { counts[word, default: 0] += 1 }
    return found.map { words in
      words.sorted().reduce(0) { sum, word in
        sum + log(1 + Double(found.count) / Double(counts[word] ?? 1))
      }
    }
  }

  /// Whether a sentence that says "it" speaks of something that the text names.
  private func isOfOne(_ near: NearSentence, _ text: String) -> Bool {
    let subject = tokens(near.evidence.claim.subject).filter { $0.utf8.count > 3 }
    let known = Set(tokens(text) + tokens(near.text))
    return subject.isEmpty || subject.contains(where: known.contains)
  }

  /// The words that sentences are found by: the content words and figures of the text, and those that
  /// its references stand for.
  private func words(of text: String, _ assertions: [Assertion]) -> [String] {
    let said = assertions.flatMap { $0.subject.words + $0.predicate.words + $0.object.words }
      .filter { [.ADJ, .NOUN, .PROPN, .VERB].contains($0.tag) && !$0.lemma.hasPrefix("#") }
    let own = tokens(text).filter { word in
      word.contains(where: \.isNumber) || said.isEmpty && word.utf8.count > 3
    }
    var seen: Set<String> = []
    return (own + said.flatMap { tokens($0.form) }).filter {
      ($0.utf8.count > 2 || $0.contains(where: \.isNumber)) && seen.insert($0).inserted
    }
  }

  /// Words that a sentence on the same thing may have in place of the text's.
  private func others(_ assertions: [Assertion]) -> Set<String> {
    let said = assertions.flatMap { $0.subject.words + $0.predicate.words + $0.object.words }
    let lemmas = said.filter {
      [.ADJ, .NOUN, .VERB].contains($0.tag) && !$0.lemma.hasPrefix("#")
    }.map { $0.lemma.lowercased() }
    return Set(
      lemmas.flatMap { lemma in
        if let found = related[lemma] { return found }
        let found = Array(contrasts.related(lemma).prefix(Self.mostRelated))
        related[lemma] = found
        return found
      })
  }

  /// The words of a text in small letters, without signs around them.
  private func tokens(_ text: String) -> [String] {
    text.lowercased().split { $0.isWhitespace || "-–—’'".contains($0) }.compactMap { part in
      var word = part.drop { !$0.isLetter && !$0.isNumber }
      while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
      return word.isEmpty ? nil : String(word)
    }
  }

  /// The sentences of a paragraph that gave claims.
  private func sentences(of row: Snapshot.BlockRow) throws -> [Known] {
    if let found = known[row] { return found }
    let (source, claims) = try snapshot.paragraph(row)
    let sentences = Dictionary(grouping: claims, by: \.claim.sentence)
    let words = sentences.mapValues { tokens($0[0].sentenceText) }
    let around = Set(tokens(source.title ?? "") + words.values.joined())
    let found = sentences.map { span, claims in
      let subjects = Set(claims.flatMap { tokens($0.claim.subject) })
      let about = claims.flatMap { tokens($0.claim.about ?? "") }
      let near = NearSentence(
        text: claims[0].sentenceText, evidence: claims[0],
        context: around.union(subjects).union(about), subjects: subjects,
        speakers: Set(claims.flatMap { Self.names(in: $0.claim.attributedTo ?? "") }),
        times: claims.compactMap { time(of: $0.claim, in: span) })
      return Known(
        near: near, beginnings: Set((words[span] ?? []).map(WordWeights.beginning(of:))),
        claims: claims.map { ($0, Set(tokens($0.claim.quote).map(WordWeights.beginning(of:)))) })
    }
    .sorted { $0.near.evidence.claim.span < $1.near.evidence.claim.span }
    known[row] = found
    return found
  }

  /// Words that begin a description of somebody with a capital.
  private static let openings: Set<String> = ["the", "our", "his", "her", "its", "their", "one"]

  /// The words of a text that begin with a capital, in small letters.
  static func names(in text: String) -> [String] {
    text.split { !$0.isLetter && $0 != "-" }
      .filter { $0.first?.isUppercase ?? false && $0.count > 2 }
      .map { $0.lowercased() }.filter { !openings.contains($0) }
  }

  private func time(of claim: Claim, in sentence: Span) -> (span: Span, period: Period)? {
    guard let time = claim.time, time.basis != .publication, time.relation == .during,
      let period = time.period
    else { return nil }
    let start = claim.span.start - sentence.start
    return (Span(start, start + claim.span.count), period)
  }

  /// The claim that has most of the words.
  private func best(
    _ claims: [(evidence: Evidence, beginnings: Set<String>)], _ words: Set<String>
  ) -> Evidence? {
    guard claims.count > 1 else { return claims.first?.evidence }
    let ranked = claims.map { ($0.evidence, told: $0.beginnings.intersection(words).count) }
    return ranked.max { ($0.told, $1.0.claim.id) < ($1.told, $0.0.claim.id) }?.0
  }
}
