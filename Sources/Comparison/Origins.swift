// Where figures come from: which claims share one origin.

import Claims
import Documents

/// Tells independent claims from repetitions of one source.
public struct Origins: Sendable {
  private let vocabulary: Vocabulary

  /// - Parameter aliases: names that the user says are one.
  public init(aliases: Aliases = Aliases()) { vocabulary = Vocabulary(aliases) }

  /// Whether neither has the claim from the other, nor both from the same third source.
  public func independent(_ a: Evidence, _ b: Evidence) -> Bool { tie(a, b) == nil }

  /// What makes two claims one origin; nil for two that are independent.
  public func tie(_ a: Evidence, _ b: Evidence) -> Tie? {
    if a.source.id == b.source.id { return .article }
    if a.citedDocuments.contains(b.source.id) { return .cites }
    if b.citedDocuments.contains(a.source.id) { return .isCited }
    if let work = a.citedDocuments.first(where: b.citedDocuments.contains) { return .work(work) }
    if sameThirdSource(a, b) { return .speaker(a.claim.attributedTo ?? "") }
    if sameHand(a, b) { return .hand }
    if names(a, b) { return .names }
    if names(b, a) { return .isNamed }
    return isCopy(a.sentenceText, b.sentenceText) ? .wording : nil
  }

  /// Number of independent origins of claims that say the same; 0 for none.
  public func count(_ claims: [Evidence]) -> Int {
    var roots = Array(claims.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while roots[index] != index { index = roots[index] }
      return index
    }
    for i in claims.indices {
      for j in claims.indices.dropFirst(i + 1) where !independent(claims[i], claims[j]) {
        roots[root(j)] = root(i)
      }
    }
    return claims.indices.filter { roots[$0] == $0 }.count
  }

  private func sameThirdSource(_ a: Evidence, _ b: Evidence) -> Bool {
    guard let first = a.claim.attributedTo, let second = b.claim.attributedTo else { return false }
    return vocabulary.name(first) == vocabulary.name(second)
  }

  /// "According to the Northgate Gazette": one says that it has it from the other's publisher.
  private func names(_ a: Evidence, _ b: Evidence) -> Bool {
    guard let said = a.claim.attributedTo?.lowercased() else { return false }
    return [b.source.publisher, b.source.title].compactMap { $0?.lowercased() }
      .contains { $0.utf8.count > 3 && said.contains($0) }
  }

  /// The same author or publisher wrote both.
  private func sameHand(_ a: Evidence, _ b: Evidence) -> Bool {
    if let first = a.source.publisher, let second = b.source.publisher,
      first.lowercased() == second.lowercased()
    {
      return true
    }
    let authors = Set(a.source.authors.map { $0.lowercased() })
    return b.source.authors.contains { authors.contains($0.lowercased()) }
  }

  /// Whether two sentences share most runs of five words.
  private func isCopy(_ a: String, _ b: String) -> Bool {
    let (first, second) = (shingles(a), shingles(b))
    let smaller = min(first.count, second.count)
    guard smaller >= 4 else { return false }
    return Double(first.intersection(second).count) / Double(smaller) >= 0.6
  }

  private func shingles(_ text: String) -> Set<[Substring]> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 5 else { return [] }
    return Set((0...(words.count - 5)).map { Array(words[$0..<($0 + 5)]) })
  }
}
