// What people's judgements leave of a verdict's grounds. Where a claim that contradicts a user's
// text stands in a dismissed conflict with one that supports it, it contradicts the text no more
// than it does the other claim, and does not count.

import ClaimStore
import Comparison
import Reports

/// Weighs grounds by judgements.
struct JudgedGrounds {
  /// A verdict with what judgements did to it.
  struct Weighed {
    var judgement: Judgement
    /// The judgement by which a claim does not count, by the claim's id.
    var dismissed: [String: Review] = [:]
    /// The claims that do not count, in order of path and place.
    var grounds: [CheckedAssertion.Ground] = []
    /// On which judgements the verdict leans.
    var notes: [String] = []

    fileprivate mutating func set(aside claim: Evidence, by review: Review) {
      guard dismissed.updateValue(review, forKey: claim.claim.id) == nil else { return }
      var ground = CheckedAssertion.Ground(evidence: claim, relation: .conflict)
      ground.review = review
      grounds.append(ground)
    }
  }

  private let snapshot: Snapshot
  private let book: ReviewBook

  init(_ snapshot: Snapshot, _ book: ReviewBook) { (self.snapshot, self.book) = (snapshot, book) }

  /// The verdict without what does not count.
  func weigh(_ judgement: Judgement, _ comparator: Comparator) throws -> Weighed {
    var weighed = Weighed(judgement: judgement)
    guard !book.isEmpty, judgement.verdict == .disputed else { return weighed }
    let supporting = try judgedClaims(judgement)
    var silent: Set<String> = []
    var confirmed: [Review] = []
    for ground in judgement.grounds where ground.relation == .conflict {
      let claims = try snapshot.evidence(ofAnswer: ground.answer)
      for claim in claims {
        let reviews = supporting.compactMap {
          book.current(Review.pair($0.claim, claim.claim), .conflict)
        }
        confirmed += reviews.filter { $0.state == .confirmed }
        if let review = reviews.first(where: { $0.state == .dismissed }) {
          weighed.set(aside: claim, by: review)
        }
      }
      if claims.allSatisfy({ weighed.dismissed[$0.claim.id] != nil }) {
        silent.insert(ground.answer)
      }
    }
    if !silent.isEmpty {
      weighed.judgement = comparator.verdict(
        judgement.grounds.filter { !silent.contains($0.answer) }, isOutdated: judgement.isOutdated)
    }
    weighed.notes = notes(dismissed: Array(weighed.dismissed.values), confirmed)
    return weighed
  }

  /// The claims that support the text and were ever judged.
  private func judgedClaims(_ judgement: Judgement) throws -> [Evidence] {
    try judgement.grounds.filter { Checker.supports($0.relation) }
      .flatMap { try snapshot.evidence(ofAnswer: $0.answer) }
      .filter { book.knows($0.claim) }
  }

  private func notes(dismissed: [Review], _ confirmed: [Review]) -> [String] {
    func list(_ reviews: [Review]) -> String {
      Set(reviews.map(\.pair)).sorted().map { String($0.prefix(8)) }.joined(separator: ", ")
    }
    var notes: [String] = []
    if !dismissed.isEmpty {
      notes.append(
        "leans on a judgement: \(dismissed.count) dismissed (review \(list(dismissed))); "
          + "`concord review list` shows them")
    }
    if !confirmed.isEmpty {
      notes.append("leans on a judgement: the conflict is confirmed (review \(list(confirmed)))")
    }
    return notes
  }
}
