// A census as SARIF 2.1.0 (OASIS), so that editors and continuous integration show it beside the
// draft: a rule for each state, a result for each part, the evidence as related locations.

import KnowledgeBase

/// Static Analysis Results Interchange Format.
public struct SARIFFormat: Format {
  public static let name = "sarif"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    guard case .check(let check) = output, let path = check.path else { return false }
    let log = SARIFLog(check, path: path, line: page.line)
    page.write(log.value.page + "\n")
    return true
  }
}

/// The log of one check.
private struct SARIFLog {
  private let check: CheckResult
  private let draft: JSONValue
  private let places: Places
  private let line: (Evidence) -> Int?

  init(_ check: CheckResult, path: String, line: @escaping (Evidence) -> Int?) {
    (self.check, self.line) = (check, line)
    draft = .object(["uri": .string(path == "-" ? "stdin" : path.asReference)])
    places = Places(check.text)
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  var value: JSONValue {
    .object([
      "$schema": .string(Self.schema), "version": .string("2.1.0"), "runs": .array([run]),
    ])
  }

  private var run: JSONValue {
    let driver = JSONValue.object([
      "name": .string("concord"), "rules": .array(CheckState.allCases.map(\.rule)),
    ])
    return .object([
      "tool": .object(["driver": driver]), "columnKind": .string("utf16CodeUnits"),
      "artifacts": .array([.object(["location": draft, "encoding": .string("UTF-8")])]),
      "results": .array(check.parts.map(result)),
    ])
  }

  private func result(_ part: CheckedAssertion) -> JSONValue {
    let location = JSONValue.object([
      "physicalLocation": .object(["artifactLocation": draft, "region": region(part.span)])
    ])
    let fingerprint = Digest.sha256(Array("\(part.state.name)\n\(part.text.singleSpaced)".utf8))
    var members: [String: JSONValue] = [
      "ruleId": .string(part.state.name),
      "ruleIndex": .count(CheckState.allCases.firstIndex(of: part.state) ?? 0),
      "kind": .string(part.state.kind), "level": .string(part.state.level),
      "message": .object(["text": .string(message(part))]), "locations": .array([location]),
      "partialFingerprints": .object(["stateAndWords/v1": .string(String(fingerprint.prefix(32)))]),
    ]
    let grounds = part.deciding
    if !grounds.isEmpty {
      members["relatedLocations"] = .array(
        grounds.enumerated().map { related($0.element, id: $0.offset + 1) })
    }
    return .object(members)
  }

  /// "Contradicted: “3 percent”. Why. The Gazette, 3 May 2022: “5 percent”."
  private func message(_ part: CheckedAssertion) -> String {
    let claims = part.evidence.map(\.evidence)
    let why = part.explanation.spoken(of: claims)
    let head = "\(part.headline): “\(part.text.singleSpaced.clipped(to: 200))”. \(why)"
    return part.deciding.prefix(2).reduce(head) { text, ground in
      let evidence = ground.evidence
      return text + " \(evidence.source.credit): “\(evidence.claim.quote.singleSpaced)”."
    }
  }

  private func region(_ span: Span) -> JSONValue {
    let (start, end) = (places.place(span.start), places.place(span.end))
    return .object([
      "startLine": .count(start.line), "startColumn": .count(start.column),
      "endLine": .count(end.line), "endColumn": .count(end.column),
      "charOffset": .count(start.offset), "charLength": .count(end.offset - start.offset),
      "byteOffset": .count(span.start), "byteLength": .count(span.count),
      "snippet": .object(["text": .string(places.bytes.text(span))]),
    ])
  }

  /// A piece of evidence, by its line where the file is there, else by its bytes.
  private func related(_ ground: CheckedAssertion.Ground, id: Int) -> JSONValue {
    let evidence = ground.evidence
    let span = evidence.claim.span
    var region: [String: JSONValue] = [
      "snippet": .object(["text": .string(evidence.claim.quote)])
    ]
    if let line = line(evidence) {
      region["startLine"] = .count(line)
    } else {
      region["byteOffset"] = .count(span.start)
      region["byteLength"] = .count(span.count)
    }
    let words = "\(ground.relation.inWords): \(evidence.source.credit): “\(evidence.claim.quote)”"
    return .object([
      "id": .count(id), "message": .object(["text": .string(words.singleSpaced)]),
      "physicalLocation": .object([
        "artifactLocation": .object(["uri": .string(evidence.source.path.asReference)]),
        "region": .object(region),
      ]),
    ])
  }
}

extension CheckState {
  fileprivate var rule: JSONValue {
    .object([
      "id": .string(name), "name": .string(inWords),
      "shortDescription": .object(["text": .string("\(inWords).")]),
      "help": .object(["text": .string(help)]),
      "defaultConfiguration": .object(["level": .string(level)]),
    ])
  }

  /// What it means and what to do.
  private var help: String {
    switch self {
    case .contradicted:
      "A source excludes what the draft says, and none says it. Correct the draft, or add the source that it rests on with `concord ingest`."
    case .disputed:
      "Some sources say so and others exclude it. Name both sides, or say whose figure it is."
    case .outdated:
      "It is as the sources have it for that time, but the base has a later figure. Give the later one, or say of when it is."
    case .approximately:
      "No source has the same figure, but one has a figure that the words allow. Look whether the rounding is meant."
    case .oneOrigin:
      "All sources that say so have it from one origin. Look for a second one, or say whose it is."
    case .supported: "Two independent origins or more say so."
    case .notInBase:
      "Nothing in the base decides it. Add sources that speak of it with `concord ingest`, or check it by hand."
    case .notUnderstood:
      "A figure, a date or a name with a role that no claim was read of. Check it by hand."
    }
  }

  fileprivate var level: String {
    switch self {
    case .contradicted: "error"
    case .disputed: "warning"
    case .outdated, .approximately, .oneOrigin, .notInBase, .notUnderstood: "note"
    case .supported: "none"
    }
  }

  fileprivate var kind: String { self == .supported ? "pass" : "fail" }
}

extension String {
  /// A path as a URI reference: "file:///a%20b.md" for an absolute one.
  fileprivate var asReference: String {
    let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    let escaped = utf8.map { byte in
      kept.contains(byte)
        ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
    return (hasPrefix("/") ? "file://" : "") + escaped.joined()
  }
}
