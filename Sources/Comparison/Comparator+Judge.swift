// The verdict on a user's claim: what the answers in the base say of it.

import Claims
import Values

extension Comparator {
  /// What the candidates say of an assertion.
  public func judge(_ claim: Posting, against candidates: [Answer]) -> Judgement {
    judge(claim, against: candidates) { $0 }
  }

  private func judge(
    _ claim: Posting, against candidates: [Answer], likeness scaled: (Double) -> Double
  ) -> Judgement {
    var grounds: [(ground: Judgement.Ground, weight: Double)] = []
    var isOutdated = false
    for candidate in candidates {
      guard let pair = Pair(claim.frame, candidate.frame, vocabulary, isAsked: true) else {
        continue
      }
      // Names alone make no statement.
      if pair.family == .statement, commonCoverage(pair) < Threshold.words { continue }
      let likeness = scaled(max(pair.alignment.similarity, coverage(pair)))
      guard
        let relation = relation(pair, similarity: likeness, statement: Threshold.coverage)
      else { continue }
      let ground = Judgement.Ground(
        answer: candidate.id, relation: relation.kind, explanation: relation.explanation)
      if relation.kind == .differentTime, isLater(candidate.frame, than: claim.frame) {
        isOutdated = true
      }
      grounds.append((ground, weight(relation.kind) + pair.alignment.similarity))
    }
    if grounds.allSatisfy({ [.differentScope, .differentTime].contains($0.ground.relation) }) {
      grounds += sums(claim.frame, candidates).map { ($0, weight($0.relation)) }
    }
    grounds.sort { ($1.weight, $0.ground.answer) < ($0.weight, $1.ground.answer) }
    return verdict(grounds.map(\.ground), isOutdated: isOutdated)
  }

  /// Whether a figure of the same question is of a period after that of the claim.
  private func isLater(_ source: Frame, than claim: Frame) -> Bool {
    guard source.kind == .quantity, let then = claim.time?.period?.end,
      let later = source.time?.period?.start
    else { return false }
    return later > then
  }

  /// What one text says of an assertion that it is known to be about: what its claims leave unsaid
  /// are the names of the assertion.
  public func judge(_ claim: Posting, by text: [Posting]) -> Judgement {
    let names = claim.frame.allTerms.names.sorted()
    return judge(
      claim,
      against: text.map { posting in
        var frame = posting.frame
        if frame.topic.isEmpty, !names.isEmpty { frame.topic = [names] }
        return Answer(id: posting.answer, question: posting.question, frame: frame)
      }
    ) { $0.squareRoot() }
  }

  /// A source may say more than the claim, but must speak of all that the claim names.
  private func coverage(_ pair: Pair) -> Double {
    let missing = !pair.alignment.onlyA.of(.place).isSubset(of: pair.b.topic.first ?? [])
    return missing ? 0 : min(pair.alignment.coverage, commonCoverage(pair))
  }

  /// Verbs that say no more than that there was what is named beside them.
  private static let bland: Set<String> = ["hold", "happen"]

  /// The share of the claim's plain words that the source has too: names alone say nothing.
  private func commonCoverage(_ pair: Pair) -> Double {
    // What the source says in other words, or the reverse of, it speaks of too.
    let others = pair.alignment.onlyA.plain.subtracting(Self.bland)
    let met = others.filter { word in
      pair.alignment.near.contains(word)
        || pair.alignment.onlyB.contains { vocabulary.areOpposites(word, $0) }
    }
    let found = Double(pair.alignment.shared.plain.count + met.count)
    let all = Double(pair.alignment.shared.plain.count + others.count)
    return all == 0 ? 1 : found / all
  }

  private func weight(_ kind: RelationKind) -> Double {
    switch kind {
    case .conflict, .agree: 4
    case .agreeWithinRounding, .refines: 3
    case .differentTime: 2
    case .differentScope: 1
    }
  }

  /// What answers say together that stand so to a claim.
  package func verdict(_ grounds: [Judgement.Ground], isOutdated: Bool) -> Judgement {
    let support = grounds.filter {
      [.agree, .agreeWithinRounding, .refines].contains($0.relation)
    }
    let against = grounds.filter { $0.relation == .conflict }
    let verdict: Verdict =
      switch (support.isEmpty, against.isEmpty) {
      case (false, false): .disputed
      case (false, true): .supported
      case (true, false): .contradicted
      case (true, true): .notEnoughEvidence
      }
    var judgement = Judgement(
      verdict: verdict, grounds: grounds, notes: notes(support, against, grounds),
      explanation: (against.first ?? support.first ?? grounds.first)?.explanation
        ?? "Nothing in the base speaks of it.")
    judgement.isOutdated = isOutdated
    if isOutdated, verdict == .supported { judgement.notes.append("outdated") }
    return judgement
  }

  private func notes(
    _ support: [Judgement.Ground], _ against: [Judgement.Ground], _ all: [Judgement.Ground]
  ) -> [String] {
    var notes: [String] = []
    if !support.isEmpty, support.allSatisfy({ $0.relation != .agree }) {
      notes.append("approximately")
    }
    if support.isEmpty, against.isEmpty, let near = all.first {
      notes.append("nearest: \(near.explanation)")
    }
    return notes
  }
}
