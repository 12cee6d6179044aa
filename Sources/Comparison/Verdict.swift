// The answer to a user's claim.

import Claims

/// What the sources say of a claim.
public enum Verdict: String, Sendable, Codable {
  case supported, contradicted, disputed
  case notEnoughEvidence = "not_enough_evidence"
}

/// A verdict on one assertion, with the answers it rests on, most telling first.
public struct Judgement: Hashable, Sendable {
  /// An answer with how it stands to the claim.
  public struct Ground: Hashable, Sendable {
    public var answer: String
    public var relation: RelationKind
    public var explanation: String
    public init(answer: String, relation: RelationKind, explanation: String) {
      (self.answer, self.relation, self.explanation) = (answer, relation, explanation)
    }
  }
  public var verdict: Verdict
  public var grounds: [Ground]
  /// "approximately"; "outdated", where a later figure is in the base; "nearest: " with the
  /// explanation of the nearest answer, where none decides.
  public var notes: [String]
  public var explanation: String
  /// Whether a later figure of the same question is in the base.
  public var isOutdated = false
  public init(verdict: Verdict, grounds: [Ground], notes: [String], explanation: String) {
    (self.verdict, self.grounds, self.notes, self.explanation) =
      (verdict, grounds, notes, explanation)
  }
}
