// Which claims and sources a reader asks for, as SQL conditions.

import Claims
import GRDB
import Values

/// Lets sources and claims through; nil and empty ask nothing.
package struct Selection: Hashable, Sendable {
  /// Part of a source's path, title or publisher, or its id.
  package var source: String?
  /// Words that must stand in the claim's quote, subject or question.
  package var words: String?
  package var kind: ClaimKind?
  /// Publication day of the source, inclusive; undated sources do not pass.
  package var since: Day?
  package var until: Day?
  package var limit: Int?

  package init(
    source: String? = nil, words: String? = nil, kind: ClaimKind? = nil, since: Day? = nil,
    until: Day? = nil, limit: Int? = nil
  ) {
    (self.source, self.words, self.kind) = (source, words, kind)
    (self.since, self.until, self.limit) = (since, until, limit)
  }

  /// Whether everything passes.
  package var isOpen: Bool { !asksForClaims && sourceCondition.arguments.isEmpty }

  /// Whether it asks for anything that a source alone cannot tell.
  var asksForClaims: Bool { words != nil || kind != nil }

  /// An SQL condition with its arguments.
  struct Condition {
    var parts: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    var sql: String { parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ") }

    mutating func add(_ part: String, _ values: any DatabaseValueConvertible...) {
      parts.append("(\(part))")
      arguments += values
    }
  }

  /// Whether a text is part of a source's path, title or publisher; takes it three times.
  static let namesSource = ["path", "title", "publisher"]
    .map { "instr(lower(document.\($0)), lower(?))" }.joined(separator: " OR ")

  /// On the columns of `document`.
  var sourceCondition: Condition {
    var condition = Condition()
    if let source, !source.isEmpty {
      condition.add(
        "document.hash = ? OR \(Selection.namesSource)", source, source, source, source)
    }
    if let since { condition.add("document.published >= ?", since.description) }
    if let until { condition.add("document.published <= ?", until.description) }
    return condition
  }

  /// On the columns of `claim` and `question`.
  var claimCondition: Condition {
    var condition = Condition()
    if let kind { condition.add("claim.kind = ?", kind.rawValue) }
    if let words, !words.isEmpty {
      condition.add(
        "has_words(question.text || ' ' || claim.subject || ' ' || claim.quote, ?)", words)
    }
    return condition
  }
}
