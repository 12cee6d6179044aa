// The records of what is neither claim nor relation: search, brief, report, coverage, verification
// and the stages that `inspect` shows.

import KnowledgeBase

extension SearchHit {
  /// A block with the words that were looked for.
  var record: JSONValue {
    .object([
      "source": source.record, "block": .count(block), "span": span.record,
      "snippet": .string(snippet), "matches": .array(matches.map(\.record)),
      "claims": .array(claims.map(\.record)),
    ])
  }
}

extension Report {
  /// Questions with claims and relations written out.
  var record: JSONValue {
    .object([
      "sources": .array(sources.map(\.line.record)),
      "questions": .array(questions.map(\.fullRecord)), "claims": .count(claimCount),
      "single": .count(singleCount), "dismissed": .count(dismissed),
    ])
  }
}

extension Brief {
  /// Sections of sentences with the claims that they cite.
  var record: JSONValue {
    let sections = sections.map { section in
      JSONValue.object([
        "title": .string(section.title),
        "sentences": .array(
          section.sentences.map { sentence in
            .object([
              "text": .string(sentence.text), "kind": .string(sentence.kind.rawValue),
              "citations": .array(sentence.citations.map(\.record)),
            ])
          }),
      ])
    }
    return .object([
      "title": .string(title), "sections": .array(sections), "coverage": coverage?.record ?? .null,
      "dismissed": .count(dismissed),
    ])
  }
}

extension Brief.Coverage {
  /// What the brief rests on.
  fileprivate var record: JSONValue {
    .object([
      "sources": .count(sources), "undated": .count(undated),
      "first": .optional(first?.description), "last": .optional(last?.description),
      "claims": .count(claims), "told": .count(told), "disputes": .count(disputes),
    ])
  }
}

extension Stats {
  /// Coverage.
  var record: JSONValue {
    .object([
      "sources": .count(sources), "sentences": .count(sentences), "withClaim": .count(withClaim),
      "silences": counts(silences), "claims": counts(claims),
      "unresolved": .count(unresolved), "questions": .count(questions),
      "answers": .count(answers), "relations": counts(relations),
    ])
  }

  private func counts<Key: RawRepresentable>(_ table: [Key: Int]) -> JSONValue
  where Key.RawValue == String {
    .object(
      Dictionary(
        table.map { ($0.key.rawValue, .count($0.value)) }, uniquingKeysWith: { a, _ in a }))
  }
}

extension Verification {
  /// What was checked and what is wrong.
  var record: JSONValue {
    .object([
      "documents": .count(documents), "citations": .count(citations),
      "problems": .strings(problems),
    ])
  }
}

extension Value {
  /// A line of `inspect values`; keys that say nothing of this family are left out.
  public var record: JSONValue {
    var members: [String: JSONValue] = [
      "family": .string(family.rawValue), "start": .count(span.start), "end": .count(span.end),
    ]
    if let quantity, case .object(let figure) = quantity.record {
      members.merge(figure) { first, _ in first }
    }
    if let period {
      members["from"] = period.start?.record ?? .null
      members["to"] = period.end?.record ?? .null
    }
    if let seconds { members["seconds"] = .number(seconds) }
    return .object(members)
  }
}

extension JSONValue {
  /// `{"start", "end"}`, in UTF-8 bytes, half-open.
  public static func span(_ span: Span) -> JSONValue { span.record }
}
