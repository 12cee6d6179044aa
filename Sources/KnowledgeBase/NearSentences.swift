// Which sentences of the base are most like a sentence of a draft, by their words alone. What they
// say of it is judged elsewhere.

import Claims
import ClaimStore
import Comparison
import Foundation
import Language
import SourceText

/// A sentence of the base.
struct NearSentence: Sendable {
  var text: String
  /// The claim of it that has most of the words.
  var evidence: Evidence
  /// Which of the words it has, each by its beginning.
  var found: Set<String>
  /// How much they tell together, for its length: a word that few sentences have tells more.
  var worth = 0.0
}

/// Finds sentences by their words.
struct NearSentences {
  /// So many paragraphs are looked at for a sentence …
  private static let mostBlocks = 6
  /// … and so many of their sentences are given.
  private static let mostSentences = 3
  /// Share of the words that a sentence must have before it may be about the same.
  private static let leastCovered = 0.6
  /// Letters by which two forms of a word are one.
  private static let beginning = 5

  private let snapshot: Snapshot

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// The sentences that gave claims and have most of the words of a text, the best first.
  ///
  /// - Parameter assertions: what was read of the text, with the words that its references stand for.
  func sentences(like text: String, _ assertions: [Assertion]) throws -> [NearSentence] {
    let words = words(of: text, assertions)
    guard words.count > 1 else { return [] }
    var near = try snapshot.search(anyOf: words, limit: Self.mostBlocks).flatMap(sentences(of:))
    var counts: [String: Int] = [:]
    for word in near.flatMap(\.found) { counts[word, default: 0] += 1 }
    for index in near.indices {
      let told = near[index].found.sorted().reduce(0) { sum, word in
        sum + log(1 + Double(near.count) / Double(counts[word] ?? 1))
      }
      let length = near[index].text.utf8.count { $0 == UInt8(ascii: " ") } + 8
      near[index].worth = told / pow(Double(length), 0.3)
    }
    near.removeAll {
      Double($0.found.count) < Self.leastCovered * Double(words.count) || !isOfOne($0, text)
    }
    near.sort { ($1.worth, $0.evidence.claim.id) < ($0.worth, $1.evidence.claim.id) }
    return Array(near.prefix(Self.mostSentences))
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

  /// The words of a text in small letters, without signs around them.
  private func tokens(_ text: String) -> [String] {
    text.lowercased().split { $0.isWhitespace || "-–—’'".contains($0) }.compactMap { part in
      var word = part.drop { !$0.isLetter && !$0.isNumber }
      while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
      return word.isEmpty ? nil : String(word)
    }
  }

  /// The sentences of a paragraph that gave claims.
  private func sentences(of hit: Snapshot.Hit) -> [NearSentence] {
    Dictionary(grouping: hit.claims) { $0.claim.sentence }.compactMap { span, claims in
      let matches = hit.matches.filter(span.overlaps)
      func told(_ evidence: Evidence) -> Int {
        matches.count { evidence.claim.span.overlaps($0) }
      }
      let best = claims.max { (told($0), $1.claim.id) < (told($1), $0.claim.id) }
      return best.map { evidence in
        let bytes = Array(evidence.sentenceText.utf8)
        let found = matches.compactMap { match -> String? in
          let (low, high) = (match.start - span.start, match.end - span.start)
          guard low >= 0, high <= bytes.count, low < high else { return nil }
          return String(bytes.text(Span(low, high)).lowercased().prefix(Self.beginning))
        }
        return NearSentence(text: evidence.sentenceText, evidence: evidence, found: Set(found))
      }
    }
  }
}
