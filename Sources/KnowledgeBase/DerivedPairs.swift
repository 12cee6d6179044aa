// From what several answers contradict together to pairs of claims: one pair for each finding, of two
// articles, with the ids of all claims that it was worked out from.

import ClaimStore
import Comparison
import Reports

extension PairFinder {
  /// The pairs of these findings of which at least one claim passes.
  ///
  /// - Parameter passing: ids of the claims that pass; nil for all.
  func pairs(of derivations: [Derivation], passing: Set<String>?) throws -> [RelatedPair] {
    try derivations.compactMap { derivation in
      let claims = try derivation.inputs.map { try snapshot.evidence(ofAnswer: $0) }
      return pair(of: derivation, claims, passing)
    }
  }

  /// Both together, one pair for each two claims: what was worked out says more than that two answers
  /// look alike, and less than how they are related by themselves.
  func merged(_ pairs: [RelatedPair], _ derived: [RelatedPair]) -> [RelatedPair] {
    func answers(_ pair: RelatedPair) -> Set<String> { [pair.a.answer, pair.b.answer] }
    let lookAlikes: Set<RelationKind> = [.differentTime, .differentScope]
    let related = Set(pairs.filter { !lookAlikes.contains($0.relation.kind) }.map(answers))
    let added = derived.filter { !related.contains(answers($0)) }
    let told = Set(added.map(answers))
    return pairs.filter { !told.contains(answers($0)) } + added
  }

  /// The pair of a finding in which these two claims stand; nil where there is none.
  func derivedPair(_ a: Evidence, _ b: Evidence, of answer: Answer) throws -> RelatedPair? {
    for derivation in try snapshot.derivations(of: answer)
    where derivation.inputs.contains(a.answer) && derivation.inputs.contains(b.answer) {
      let claims = try derivation.inputs.map { input in
        input == a.answer ? [a] : input == b.answer ? [b] : try snapshot.evidence(ofAnswer: input)
      }
      if let (first, second) = two(claims), Set([first, second]) != Set([a, b]) {
        return made(a, b, derivation, claims)
      }
      if let pair = pair(of: derivation, claims, nil) { return pair }
    }
    return nil
  }

  private func pair(
    of derivation: Derivation, _ claims: [[Evidence]], _ passing: Set<String>?
  ) -> RelatedPair? {
    guard let (first, second) = two(claims) else { return nil }
    if let passing, !claims.joined().contains(where: { passing.contains($0.claim.id) }) {
      return nil
    }
    return made(first, second, derivation, claims)
  }

  private func made(
    _ a: Evidence, _ b: Evidence, _ derivation: Derivation, _ claims: [[Evidence]]
  ) -> RelatedPair {
    var pair = pair(a, b, derivation.relation)
    let inputs = claims.compactMap { told in
      [a, b].first(where: told.contains) ?? told.first
    }
    pair.derived = Derivation(inputs: inputs.map(\.claim.id), working: derivation.working)
    return pair
  }

  /// The first two claims of two articles; nil where all stand in one, which knows what it adds up.
  private func two(_ claims: [[Evidence]]) -> (Evidence, Evidence)? {
    guard claims.allSatisfy({ !$0.isEmpty }) else { return nil }
    for first in claims.indices {
      for second in claims.indices where second > first {
        for a in claims[first] {
          if let b = claims[second].first(where: { $0.source.id != a.source.id }) { return (a, b) }
        }
      }
    }
    return nil
  }
}
