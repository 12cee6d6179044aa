// The record of a claim, as `export claims` gives it.

import KnowledgeBase

extension Evidence {
  /// The whole record.
  public var record: JSONValue {
    .object(place.merging(reading) { first, _ in first })
  }

  /// Where the claim stands.
  private var place: [String: JSONValue] {
    [
      "id": .string(claim.id), "source": source.record, "span": claim.span.record,
      "quote": .string(claim.quote), "prefix": .string(claim.prefix),
      "suffix": .string(claim.suffix), "sentence": claim.sentence.record,
      "block": .count(claim.block), "notes": .strings(claim.notes),
    ]
  }

  /// What it says.
  private var reading: [String: JSONValue] {
    [
      "kind": .string(claim.kind.rawValue), "statement": .string(claim.statement),
      "subject": .string(claim.subject),
      "predicate": .string(claim.predicate), "object": .optional(claim.object),
      "about": .optional(claim.about),
      "value": claim.value?.record ?? .null, "time": claim.time?.record ?? .null,
      "place": .optional(claim.place), "scope": .optional(claim.scope),
      "readings": .strings(claim.readings), "attributedTo": .optional(claim.attributedTo),
      "polarity": .string(claim.polarity.rawValue), "modality": .string(claim.modality.rawValue),
      "hedges": .strings(claim.hedges), "question": .string(question),
      "questionText": .string(questionText), "answer": .string(answer),
      "rules": .strings(claim.rules),
    ]
  }
}

extension Quantity {
  /// A figure with the interval that its words allow; open ends are null.
  var record: JSONValue {
    .object([
      "number": .number(number), "low": .optional(interval.low), "high": .optional(interval.high),
      "unit": .optional(unit), "currency": .optional(currency), "approximate": .bool(approximate),
      "hedges": .strings(hedges), "per": .optional(per),
    ])
  }
}

extension TimeQualifier {
  /// As written, with its first and last day.
  var record: JSONValue {
    .object([
      "text": .string(text), "start": period?.start?.record ?? .null,
      "end": period?.end?.record ?? .null, "basis": .string(basis.rawValue),
      "relation": .string(relation.rawValue),
    ])
  }
}
