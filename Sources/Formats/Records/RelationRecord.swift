// The records of two claims beside each other, and of a question with its answers.

import KnowledgeBase

extension Derivation {
  /// The claims that it was worked out from, and how.
  fileprivate var record: JSONValue {
    .object(["inputs": .strings(inputs), "working": .string(working)])
  }
}

extension [Axis: Outcome] {
  /// Axes by name, each with how it came out.
  fileprivate var record: JSONValue {
    .object(
      [String: JSONValue](
        map { ($0.key.rawValue, .string($0.value.rawValue)) }, uniquingKeysWith: { a, _ in a }))
  }
}

extension TextVerdict {
  /// As `inspect judge` gives it; `id` is that of its line.
  public func record(id: JSONValue) -> JSONValue {
    .object([
      "id": id, "verdict": .string(verdict.rawValue), "axes": axes.record,
      "explanation": .string(explanation),
    ])
  }
}

extension RelatedPair {
  /// Ids only, as `export relations` gives it.
  public var record: JSONValue {
    .object([
      "a": .string(a.claim.id), "b": .string(b.claim.id),
      "relation": .string(relation.kind.rawValue), "independent": .bool(independent),
      "axes": relation.axes.record, "derived": derived?.record ?? .null,
      "explanation": .string(relation.explanation),
      "pair": .string(reviewID), "review": review?.verdictRecord ?? .null,
    ])
  }

  /// With both claims written out, as `conflicts` gives it.
  var fullRecord: JSONValue {
    guard case .object(var members) = record else { return record }
    members["claims"] = .array([a.record, b.record])
    members["unsure"] = .bool(relation.isUnsure)
    if let likelihood = relation.likelihood { members["likelihood"] = .number(likelihood) }
    return .object(members)
  }
}

extension Explanation {
  /// As `explain` gives it; the relation is null where the two have nothing to do with each other.
  var record: JSONValue {
    .object([
      "a": a.record, "b": b.record, "independent": .bool(independent),
      "relation": .optional(relation?.kind.rawValue), "axes": relation?.axes.record ?? .null,
      "derived": derived?.record ?? .null,
      "explanation": .optional(relation?.explanation),
      "pair": .optional(pair?.reviewID), "review": review?.verdictRecord ?? .null,
      "history": .array(history.map(\.record)), "unsure": .bool(relation?.isUnsure ?? false),
      "likelihood": .optional(relation?.likelihood),
    ])
  }
}

extension QuestionReport {
  /// Answers with the ids of their claims, as `export questions` gives it.
  public var record: JSONValue {
    .object([
      "id": .string(id), "text": .string(text), "answers": .array(answers.map(\.record)),
    ])
  }

  /// With claims and relations written out, as `report` gives it.
  var fullRecord: JSONValue {
    .object([
      "id": .string(id), "text": .string(text), "answers": .array(answers.map(\.fullRecord)),
      "relations": .array(pairs.map(\.record)),
    ])
  }
}

extension AnswerReport {
  fileprivate var record: JSONValue {
    .object([
      "id": .string(id), "claims": .strings(claims.map(\.claim.id)), "origins": .count(origins),
      "value": claims.first?.claim.value?.record ?? .null,
      "time": claims.first?.claim.time?.record ?? .null,
    ])
  }

  fileprivate var fullRecord: JSONValue {
    guard case .object(var members) = record else { return record }
    members["claims"] = .array(claims.map(\.record))
    return .object(members)
  }
}
