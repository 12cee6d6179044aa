// The record of a judgement, as `review export` writes it and `review import` reads it.

import KnowledgeBase

extension Review {
  /// The whole judgement. `pair` and `id` follow from the rest and stand there for people.
  public var record: JSONValue {
    guard case .object(var members) = verdictRecord else { return verdictRecord }
    members["id"] = .string(id)
    members["pair"] = .string(pair)
    members["turn"] = .count(turn)
    members["relation"] = .string(relation.rawValue)
    members["claims"] = .array(claims.map(\.record))
    return .object(members)
  }

  /// What stands beside a relation.
  var verdictRecord: JSONValue {
    .object([
      "state": .string(state.rawValue), "note": .optional(note), "by": .optional(by),
      "at": at?.record ?? .null,
    ])
  }

  /// Reads a record; nil when it is none.
  public init?(record: JSONValue) {
    guard case .array(let sides)? = record["claims"], sides.count == 2,
      let a = ReviewedClaim(record: sides[0]), let b = ReviewedClaim(record: sides[1]),
      let relation = record["relation"]?.text.flatMap(RelationKind.init),
      let state = record["state"]?.text.flatMap(ReviewState.init),
      case .number(let turn)? = record["turn"], let count = Int(exactly: turn), count > 0
    else { return nil }
    let day = record["at"]?.text.flatMap { Day(iso: $0) }
    if day == nil, record["at"]?.text != nil { return nil }
    self.init(
      a, b, relation: relation, state: state, note: record["note"]?.text, by: record["by"]?.text,
      at: day)
    self.turn = count
  }
}

extension ReviewedClaim {
  fileprivate var record: JSONValue {
    .object([
      "quote": .string(quote), "source": .optional(source), "subject": .string(subject),
      "predicate": .string(predicate), "object": .optional(object), "number": .optional(number),
      "unit": .optional(unit), "currency": .optional(currency), "per": .optional(per),
      "start": .optional(start), "end": .optional(end), "place": .optional(place),
      "scope": .optional(scope), "attributedTo": .optional(attributedTo),
      "polarity": .string(polarity), "modality": .string(modality),
    ])
  }

  fileprivate init?(record: JSONValue) {
    guard let quote = record["quote"]?.text, let subject = record["subject"]?.text,
      let predicate = record["predicate"]?.text, let polarity = record["polarity"]?.text,
      let modality = record["modality"]?.text
    else { return nil }
    self.init(
      quote: quote, subject: subject, predicate: predicate, polarity: polarity, modality: modality)
    if case .number(let number)? = record["number"] { self.number = number }
    (object, unit, currency) = (
      record["object"]?.text, record["unit"]?.text, record["currency"]?.text
    )
    (per, start, end) = (record["per"]?.text, record["start"]?.text, record["end"]?.text)
    (place, scope) = (record["place"]?.text, record["scope"]?.text)
    (attributedTo, source) = (record["attributedTo"]?.text, record["source"]?.text)
  }
}
