// A user's text against what the sources say: a verdict for each assertion, and one for the whole.

import Claims
import ClaimStore
import Comparison
import Reports
import SourceText

extension KnowledgeBase {
  /// A verdict for each assertion of the text.
  public func check(_ text: String) throws -> CheckResult {
    let assertions = Extractor().extract(text).assertions
    let maker = PostingMaker()
    let bytes = Array(text.utf8)
    let parts = try store.read { snapshot in
      let checker = Checker(snapshot)
      return try assertions.map { assertion in
        try checker.check(
          maker.posting(assertion), text: bytes.text(assertion.span), span: assertion.span)
      }
    }
    let telling = parts.filter { part in !Checker.isSilentBeside(part, parts) }
    let whole = Checker.whole(of: telling, text: text, span: Span(0, bytes.count))
    return CheckResult(text: text, whole: whole, parts: parts)
  }
}

/// Puts assertions to one state of the database.
package struct Checker {
  /// The most citations for one assertion; more make no verdict surer to a reader.
  static let mostCitations = 8

  private let snapshot: Snapshot
  private let comparator = Comparator()
  private let origins = Origins()

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// The verdict on one assertion.
  func check(_ posting: Posting, text: String, span: Span) throws -> CheckedAssertion {
    let candidates = try snapshot.answers(sharing: posting.keys)
    let judgement = comparator.judge(posting, against: candidates)
    var evidence: [CheckedAssertion.Ground] = []
    var supporting: [Evidence] = []
    for ground in judgement.grounds {
      let claims = try snapshot.evidence(ofAnswer: ground.answer)
      if Checker.supports(ground.relation) { supporting += claims }
      let room = Checker.mostCitations - evidence.count
      evidence += claims.prefix(max(0, room)).map { .init(evidence: $0, relation: ground.relation) }
    }
    return CheckedAssertion(
      text: text, span: span, verdict: judgement.verdict, origins: origins.count(supporting),
      evidence: evidence, notes: judgement.notes, explanation: judgement.explanation)
  }

  /// Whether nothing speaks of a part whose words another part, which has an answer, reads too.
  static func isSilentBeside(_ part: CheckedAssertion, _ parts: [CheckedAssertion]) -> Bool {
    part.verdict == .notEnoughEvidence
      && parts.contains { $0.verdict != .notEnoughEvidence && $0.span.overlaps(part.span) }
  }

  /// The verdict on all parts together: that of the worst, resting on what they rest on.
  package static func whole(
    of parts: [CheckedAssertion], text: String, span: Span
  ) -> CheckedAssertion {
    guard let worst = parts.min(by: { rank($0.verdict) < rank($1.verdict) }) else {
      return CheckedAssertion(
        text: text, span: span, verdict: .notEnoughEvidence, origins: 0, evidence: [],
        notes: ["not understood"], explanation: "No assertion was found in the text.")
    }
    var whole = worst
    (whole.text, whole.span) = (text, span)
    guard parts.count > 1 else { return whole }
    let ordered = parts.enumerated()
      .sorted { (rank($0.element.verdict), $0.offset) < (rank($1.element.verdict), $1.offset) }
      .map(\.element)
    whole.evidence = unique(ordered.flatMap(\.evidence)) { $0.evidence.claim.id }
    whole.notes = unique(ordered.flatMap(\.notes)) { $0 }
    whole.origins = parts.map(\.origins).min() ?? 0
    whole.explanation = summary(of: parts, worst: worst)
    return whole
  }

  private static func supports(_ relation: RelationKind) -> Bool {
    [.agree, .agreeWithinRounding, .refines].contains(relation)
  }

  /// Smaller is worse.
  private static func rank(_ verdict: Verdict) -> Int {
    switch verdict {
    case .contradicted: 0
    case .disputed: 1
    case .notEnoughEvidence: 2
    case .supported: 3
    }
  }

  private static func summary(of parts: [CheckedAssertion], worst: CheckedAssertion) -> String {
    let alike = parts.filter { $0.verdict == worst.verdict }.count
    let verdict =
      worst.verdict == .notEnoughEvidence ? "without enough evidence" : "\(worst.verdict)"
    return "Of \(parts.count) assertions \(alike) \(alike == 1 ? "is" : "are") \(verdict): "
      + worst.explanation
  }

  private static func unique<Element>(
    _ elements: [Element], by key: (Element) -> String
  ) -> [Element] {
    var seen: Set<String> = []
    return elements.filter { seen.insert(key($0)).inserted }
  }
}
