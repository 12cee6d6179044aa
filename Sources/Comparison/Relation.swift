// What two answers are to each other, with the axes it was read from.

import Claims

/// What two claims are to each other.
public enum RelationKind: String, Sendable, Codable, CaseIterable {
  case agree
  case agreeWithinRounding = "agree_within_rounding"
  case refines
  case conflict
  case differentTime = "different_time"
  case differentScope = "different_scope"

  /// Whether readers would take for a conflict or an agreement what is none.
  public var isLookAlike: Bool { self == .differentTime || self == .differentScope }
}

/// One thing in which two claims can differ.
public enum Axis: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  case subject, predicate, period, place, scope, unit, definition, modality, attribution, value
  case polarity
}

/// How an axis came out.
public enum Outcome: String, Sendable, Codable { case same, compatible, different, unknown }

/// A relation between two answers; it reads the same in both directions.
public struct Relation: Hashable, Sendable {
  public var kind: RelationKind
  public var axes: [Axis: Outcome]
  /// One sentence that names the axes.
  public var explanation: String
  /// How likely the two are of one thing, 0 to 1, where that is open; nil where it is sure.
  public var likelihood: Double?
  /// Whether the two may be of two things, so that it is listed on request only.
  public var isUnsure: Bool { likelihood != nil }
  public init(kind: RelationKind, axes: [Axis: Outcome], explanation: String) {
    (self.kind, self.axes, self.explanation) = (kind, axes, explanation)
  }
}

/// What a store offers to the comparison.
public protocol Candidates {
  /// The answers that share a key with a user's claim and may speak of it, in order of their ids.
  func answers(near keys: AnswerKeys) throws -> [Answer]
}
