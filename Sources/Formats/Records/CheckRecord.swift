// The record of a check: one object, with the single assertions under `parts` where there are
// several.

import KnowledgeBase

extension CheckResult {
  /// As `check --format json` gives it.
  public var record: JSONValue {
    var members = whole.members
    members["claim"] = .string(text)
    if let path {
      members["path"] = .string(path)
      members["states"] = .object(counts)
    }
    if path != nil || parts.count > 1 { members["parts"] = .array(partRecords) }
    return .object(members)
  }

  /// One for each part, with its place.
  var partRecords: [JSONValue] {
    let places = Places(text)
    return parts.map { part in
      let place = places.place(part.span.start)
      let own: [String: JSONValue] = ["line": .count(place.line), "column": .count(place.column)]
      return .object(part.members.merging(own) { first, _ in first })
    }
  }

  /// How many parts have each state, states that none has included.
  private var counts: [String: JSONValue] {
    Dictionary(
      CheckState.allCases.map { state in
        (state.rawValue, .count(parts.count { $0.state == state }))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension CheckedAssertion {
  /// The verdict on one assertion.
  fileprivate var members: [String: JSONValue] {
    var members: [String: JSONValue] = [
      "claim": .string(text), "span": span.record, "verdict": .string(verdict.rawValue),
      "state": .string(state.rawValue), "origins": .count(origins), "notes": .strings(notes),
      "evidence": .array(evidence.map(\.record)), "explanation": .string(explanation),
    ]
    if let kind { members["kind"] = .string(kind) }
    if let sentence { members["sentence"] = sentence.record }
    return members
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
