// The record of a source, as `export sources` gives it, and the short form that stands in others.

import KnowledgeBase

extension Span {
  /// `{"start", "end"}`, in UTF-8 bytes, half-open.
  var record: JSONValue { .object(["start": .count(start), "end": .count(end)]) }
}

extension Day {
  /// "2021-08-14".
  var record: JSONValue { .string(description) }
}

extension SourceLine {
  /// The source inside the record of a claim.
  var record: JSONValue {
    .object([
      "id": .string(id), "path": .string(path), "title": .optional(title),
      "authors": .strings(authors), "publisher": .optional(publisher),
      "published": published?.record ?? .null, "url": .optional(url),
    ])
  }
}

extension Source {
  /// The whole record.
  public var record: JSONValue {
    guard case .object(var members) = line.record else { return line.record }
    members["publishedBounds"] = bounds
    members["publishedEvidence"] = .optional(metadata.publishedEvidence)
    members["publishedSpan"] = metadata.publishedSpan?.record ?? .null
    members["origins"] = .object(metadata.origins.mapValues { .string($0.rawValue) })
    members["blocks"] = .array(blocks.map(\.record))
    members["notes"] = .array(notes.map(\.record))
    members["cites"] = .strings(cites)
    return .object(members)
  }

  private var bounds: JSONValue {
    if metadata.notBefore == nil && metadata.notAfter == nil { return .null }
    return .object([
      "notBefore": metadata.notBefore?.record ?? .null,
      "notAfter": metadata.notAfter?.record ?? .null,
    ])
  }
}

extension Block {
  /// The block with the separators that follow it, and its content without them.
  fileprivate var record: JSONValue {
    .object([
      "kind": .string(kind.rawValue), "start": .count(span.start), "end": .count(span.end),
      "content": content.record,
    ])
  }
}

extension Source.CitingNote {
  fileprivate var record: JSONValue {
    .object([
      "label": .string(note.label), "start": .count(note.span.start),
      "end": .count(note.span.end), "work": note.work?.record ?? .null, "cites": .optional(cites),
    ])
  }
}

extension CitedWork {
  fileprivate var record: JSONValue {
    .object([
      "authors": .strings(authors), "title": .optional(title), "publisher": .optional(publisher),
      "published": published?.record ?? .null, "year": year.map { .count($0) } ?? .null,
      "url": .optional(url), "accessed": accessed?.record ?? .null,
    ])
  }
}

extension Period {
  /// `{"start", "end"}`, both inclusive, null where open.
  var record: JSONValue {
    .object(["start": start?.record ?? .null, "end": end?.record ?? .null])
  }
}
