// What a reading command is asked to show.

import Claims
import Values

/// Lets sources, claims and questions through; nil and empty ask nothing.
public struct Filter: Hashable, Sendable {
  /// Part of a source's path, title or publisher, or its id.
  public var source: String?
  /// Words that must stand in the claim's quote, subject or question.
  public var about: String?
  public var kind: ClaimKind?
  /// Publication day of the source, inclusive.
  public var since: Day?
  public var until: Day?
  public var limit: Int?
  public init(
    source: String? = nil, about: String? = nil, kind: ClaimKind? = nil, since: Day? = nil,
    until: Day? = nil, limit: Int? = nil
  ) {
    (self.source, self.about, self.kind) = (source, about, kind)
    (self.since, self.until, self.limit) = (since, until, limit)
  }
}
