// The verdict on a user's claim: what the answers in the base say of it.

import Claims
import Values

extension Comparator {
  /// What the candidates say of an assertion.
  public func judge(_ claim: Posting, against candidates: [Answer]) -> Judgement {
    let judgement = judge(claim, against: candidates) { $0 }
    return judgement.grounds.isEmpty ? nearest(claim, candidates) ?? judgement : judgement
  }

  /// So many answers are shown of what only comes near.
  private static let mostNear = 2

  /// Where nothing speaks of the claim, what has most in common with it: a name and what is said of
  /// it. Nil where nothing has.
  private func nearest(_ claim: Posting, _ candidates: [Answer]) -> Judgement? {
    let near = candidates.compactMap { candidate -> (ground: Judgement.Ground, likeness: Double)? in
      guard let pair = Pair(claim.frame, candidate.frame, vocabulary, isAsked: true),
        pair.sharesName, !pair.alignment.shared.plain.isEmpty,
        pair.alignment.similarity >= Threshold.nearest
      else { return nil }
      let relation = pair.relation(Decision(.differentScope, value: .unknown))
      let ground = Judgement.Ground(
        answer: candidate.id, relation: relation.kind, explanation: relation.explanation)
      return (ground, pair.alignment.similarity)
    }
    .sorted { ($1.likeness, $0.ground.answer) < ($0.likeness, $1.ground.answer) }
    guard let first = near.first else { return nil }
    return Judgement(
      verdict: .notEnoughEvidence, grounds: near.prefix(Self.mostNear).map(\.ground),
      notes: ["nearest: \(first.ground.explanation)"], explanation: first.ground.explanation)
  }

  private func judge(
    _ claim: Posting, against candidates: [Answer], likeness scaled: (Double) -> Double
  ) -> Judgement {
    var findings = candidates.compactMap { finding(claim, $0, scaled) }
    findings = withoutOtherMatters(withoutDoubtfulOffices(findings), candidates)
    if tells(claim.frame, candidates) {
      findings.removeAll { $0.ground.relation == .conflict }
    }
    if findings.allSatisfy({ [.differentScope, .differentTime].contains($0.ground.relation) }) {
      findings += sums(claim.frame, candidates).map {
        Finding(ground: $0, weight: weight($0.relation))
      }
    }
    findings.sort { ($1.weight, $0.ground.answer) < ($0.weight, $1.ground.answer) }
    return verdict(
      findings.map(\.ground),
      isOutdated: findings.contains(where: \.isLater) || isOvertaken(claim, findings, candidates)
        || isFormer(claim, findings, candidates))
  }

  /// Whether all that bears a figure out gives it as what has since become another: "raised to 185
  /// million from 160 million".
  private func isFormer(_ claim: Posting, _ findings: [Finding], _ candidates: [Answer]) -> Bool {
    guard claim.frame.kind == .quantity, claim.frame.time == nil,
      !claim.frame.object.contains(Frame.former)
    else { return false }
    let supporting = Set(findings.filter { isSupport($0.ground.relation) }.map(\.ground.answer))
    let sources = candidates.filter { supporting.contains($0.id) }
    return !sources.isEmpty && sources.allSatisfy { $0.frame.object.contains(Frame.former) }
  }

  /// Whether a figure that a claim gives without a date is one of the past: a source that bears it out
  /// dates it, and there is another of a later time.
  private func isOvertaken(
    _ claim: Posting, _ findings: [Finding], _ candidates: [Answer]
  ) -> Bool {
    guard claim.frame.kind == .quantity, claim.frame.time == nil else { return false }
    let supporting = Set(findings.filter { isSupport($0.ground.relation) }.map(\.ground.answer))
    // What was so on one day is an event, and no state that another day ends.
    let told = candidates.filter {
      supporting.contains($0.id) && ($0.frame.time?.period?.grain ?? .day) >= .month
    }
    return told.contains { source in
      candidates.contains { other in
        isLater(other.frame, than: source.frame)
          && relation(source.frame, other.frame)?.kind == .differentTime
          && source.frame.value?.number != other.frame.value?.number
      }
    }
  }

  /// What one answer says of the claim.
  private struct Finding {
    var ground: Judgement.Ground
    var weight: Double
    /// Whether it is another figure of the same question, of a later period.
    var isLater = false
    /// Whether it speaks of another period, which a figure that stands in another sentence than its date
    /// may do.
    var isOfOtherTime = false
    /// Who holds the office, where neither says whose it is.
    var holder: Set<String> = []
  }

  private func finding(
    _ claim: Posting, _ candidate: Answer, _ scaled: (Double) -> Double
  ) -> Finding? {
    guard let pair = Pair(claim.frame, candidate.frame, vocabulary, isAsked: true) else {
      return nil
    }
    // Names alone make no statement, nor does half of what is said beside them, unless the source has
    // all the names itself, or both are of one day.
    let covered = commonCoverage(pair)
    let isNamed = pair.a.allTerms.names.isSubset(of: pair.b.allTerms)
    if pair.family == .statement,
      covered < Threshold.words || covered == Threshold.words && !pair.isDated && !isNamed
    {
      return nil
    }
    let likeness = scaled(max(pair.alignment.similarity, coverage(pair)))
    guard let decision = decision(pair, similarity: likeness, statement: Threshold.coverage),
      !(pair.family == .statement && isSupport(decision.kind) && pair.lacksName),
      !(decision.kind == .conflict && pair.isOfAnother(vocabulary)
        && !pair.isOtherMaker(vocabulary))
    else { return nil }
    let relation = pair.relation(decision)
    var finding = Finding(
      ground: Judgement.Ground(
        answer: candidate.id, relation: relation.kind, explanation: relation.explanation),
      weight: weight(relation.kind) + pair.alignment.similarity)
    let isOther = pair.values.map { [.disjoint, .refines].contains($0) } ?? false
    finding.isLater =
      relation.kind == .differentTime && isOther && isLater(candidate.frame, than: claim.frame)
    finding.isOfOtherTime = pair.period == .different
    if relation.kind == .conflict, pair.isBareOffice { finding.holder = pair.b.subject.names }
    return finding
  }

  /// Where the base has two holders of an office that nobody says whose it is, there are two offices.
  private func withoutDoubtfulOffices(_ findings: [Finding]) -> [Finding] {
    let holders = findings.map(\.holder).filter { !$0.isEmpty }
    let isOne = holders.allSatisfy { a in
      holders.allSatisfy { $0.isSubset(of: a) || a.isSubset(of: $0) }
    }
    return isOne ? findings : findings.filter { $0.holder.isEmpty }
  }

  /// A figure that would contradict the claim, and no source that says just what it says, is of
  /// something else that the claim leaves unsaid: "on the first day", "over the whole strike".
  private func withoutOtherMatters(_ findings: [Finding], _ candidates: [Answer]) -> [Finding] {
    let frames = Dictionary(candidates.map { ($0.id, $0.frame) }, uniquingKeysWith: { a, _ in a })
    let same = findings.filter { $0.ground.relation == .agree && !$0.isOfOtherTime }
      .compactMap { frames[$0.ground.answer] }
    guard !same.isEmpty else {
      // What is told of the claim's own period goes before the same figure of another.
      let isContradicted = findings.contains {
        $0.ground.relation == .conflict && !$0.isOfOtherTime
      }
      return findings.filter {
        !(isContradicted && $0.isOfOtherTime && isSupport($0.ground.relation))
      }
    }
    return findings.filter { finding in
      guard finding.ground.relation == .conflict, let frame = frames[finding.ground.answer],
        frame.kind == .quantity
      else { return true }
      return same.contains { relation($0, frame)?.kind == .conflict }
    }
  }

  /// Whether the base has just the claim's figure of so many digits that it is hardly another, told of
  /// something that has a name in common with it: then a source that has another speaks of another.
  private func tells(_ claim: Frame, _ candidates: [Answer]) -> Bool {
    guard claim.kind == .quantity, let value = claim.value,
      ValueAxis.significantDigits(value) >= Self.sureDigits
    else { return false }
    return candidates.contains { candidate in
      guard candidate.frame.value?.number == value.number,
        candidate.frame.dimension == claim.dimension, candidate.frame.polarity == claim.polarity
      else { return false }
      let names = Set(claim.allTerms + claim.topicTerms).names
      return !names.isDisjoint(with: candidate.frame.allTerms + candidate.frame.topicTerms)
        && Pair(claim, candidate.frame, vocabulary, isAsked: true)?.period != .different
    }
  }

  private static let sureDigits = 3

  private func isSupport(_ kind: RelationKind) -> Bool {
    [.agree, .agreeWithinRounding, .refines].contains(kind)
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
    let support = grounds.filter { isSupport($0.relation) }
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
