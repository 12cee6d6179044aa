// The record of a check: one object, with the single assertions under `parts` where there are
// several.

import KnowledgeBase

extension CheckResult {
  /// As `check --format json` gives it.
  public var record: JSONValue {
    guard case .object(var members) = whole.record else { return whole.record }
    members["claim"] = .string(text)
    if parts.count > 1 { members["parts"] = .array(parts.map(\.record)) }
    return .object(members)
  }
}

extension CheckedAssertion {
  /// The verdict on one assertion.
  var record: JSONValue {
    .object([
      "claim": .string(text), "span": span.record, "verdict": .string(verdict.rawValue),
      "origins": .count(origins), "notes": .strings(notes),
      "evidence": .array(evidence.map(\.record)), "explanation": .string(explanation),
    ])
  }
}

extension CheckedAssertion.Ground {
  fileprivate var record: JSONValue {
    .object([
      "claim": .string(evidence.claim.id), "source": evidence.source.record,
      "span": evidence.claim.span.record, "quote": .string(evidence.claim.quote),
      "relation": .string(relation.rawValue), "review": review?.verdictRecord ?? .null,
    ])
  }
}
