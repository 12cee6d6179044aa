// A user's text against what the sources say: a verdict for each assertion, and one for the whole.

import Claims
import ClaimStore
import Comparison
import Documents
import Ingestion
import Reports
import SourceText

extension KnowledgeBase {
  /// A verdict for each assertion of the text.
  ///
  /// - Parameter dismissed: whether claims that do not count, since a person dismissed their
  ///   conflict with others, stand in the evidence.
  public func check(_ text: String, dismissed: Bool = false) throws -> CheckResult {
    let (extraction, bytes) = (
      Extractor(keepsAnalyses: true).extract(text), Array(text.utf8)
    )
    var result = try check(extraction.assertions, of: bytes, dismissed)
    result.parts = try store.read {
      try SecondReading($0, bytes).read(result.parts, extraction)
    }
    let telling = result.parts.filter { !Checker.isSilentBeside($0, result.parts) }
    result.whole = Checker.whole(of: telling, text: text, span: Span(0, bytes.count))
    return result
  }

  /// A verdict for each assertion of a draft, which is read as an article would be: front matter,
  /// by-lines and marks are no text. Spans are bytes of the draft.
  ///
  /// - Parameter path: gives the format by its extension; plain text where no reader has it.
  public func check(
    _ draft: [UInt8], path: String, dismissed: Bool = false
  ) throws -> CheckResult {
    let ingester = Ingester(isDraft: true)
    let isMarkdown = [".md", ".markdown"].contains { path.lowercased().hasSuffix($0) }
    let document: Document
    do {
      document = try ingester.document(bytes: draft, path: isMarkdown ? path : "-").document
    } catch {
      throw IngestError(
        error.code, error.message, path: path, line: error.line, column: error.column)
    }
    let extractor = Extractor(keepsAnalyses: true, keepsDoubtful: true)
    var extraction = extractor.extract(document)
    // When the draft itself was written is nothing that sources could speak of.
    extraction.assertions.removeAll(where: \.isOfItself)
    if extraction.assertions.isEmpty, !isMarkdown, document.metadata.origins.isEmpty {
      // A line or two that look like a page's furniture are all that there is to check.
      extraction = extractor.extract(String(decoding: document.text, as: UTF8.self))
    }
    var result = try check(extraction.assertions, of: document.text, dismissed, isDraft: true)
    let read = result.parts
    let told = read.filter { !Checker.isSilentBeside($0, read) }
    let all = told + UnreadParts(document, extraction).parts()
    let weighed = try store.read {
      try SecondReading($0, document.text, isDraft: true).read(all, extraction)
    }
    result.whole = Checker.whole(
      of: weighed.filter { $0.state != .notUnderstood }, text: result.text,
      span: result.whole.span)
    result.parts = weighed.enumerated()
      .sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }
      .map(\.element)
    result.path = path
    let cited = Set(result.parts.flatMap(\.evidence).map(\.evidence.source.id))
    result.sources = try store.read { try $0.sources(Selection()) }
      .filter { cited.contains($0.line.id) }
    return result
  }

  private func check(
    _ assertions: [Assertion], of bytes: [UInt8], _ dismissed: Bool, isDraft: Bool = false
  ) throws -> CheckResult {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = try store.read { snapshot in
      let maker = PostingMaker(aliases: try snapshot.aliases())
      let postings =
        isDraft
        ? maker.postings(ofDraft: assertions)
        : maker.postings(assertions, isArticle: false).map { [$0] }
      let checker = try Checker(snapshot, dismissed)
      return try zip(assertions, postings).map { assertion, postings in
        var part = try checker.check(
          postings, text: bytes.text(assertion.span), span: assertion.span)
        (part.sentence, part.kind) = (assertion.sentence, assertion.kind.rawValue)
        return part
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
  private let judged: JudgedGrounds
  private let showsDismissed: Bool

  /// - Parameter dismissed: whether what does not count is shown.
  init(_ snapshot: Snapshot, _ dismissed: Bool) throws {
    self.snapshot = snapshot
    judged = JudgedGrounds(snapshot, try snapshot.reviews())
    showsDismissed = dismissed
  }

  /// The verdict on one assertion, by the first of its postings of which anything is known.
  func check(_ postings: [Posting], text: String, span: Span) throws -> CheckedAssertion {
    var first: CheckedAssertion?
    for posting in postings {
      let part = try check(posting, text: text, span: span)
      if part.verdict != .notEnoughEvidence { return part }
      first = first ?? part
    }
    guard let first else { preconditionFailure("an assertion without a posting") }
    return first
  }

  /// The verdict on one assertion.
  func check(_ posting: Posting, text: String, span: Span) throws -> CheckedAssertion {
    let candidates = try snapshot.answers(near: AnswerKeys(posting.frame, isAsked: true))
    let unweighed = comparator.judge(posting, against: candidates)
    let weighed = try judged.weigh(try withoutParts(unweighed), comparator)
    let judgement = weighed.judgement
    var evidence: [CheckedAssertion.Ground] = []
    var supporting: [Evidence] = []
    for ground in try joined(judgement.grounds) {
      let room = Checker.mostCitations - evidence.count
      let isCounted = Checker.supports(ground.relation)
      // What is neither shown nor counted is not read: an answer may have thousands of claims.
      guard isCounted || room > 0 else { continue }
      let claims = try snapshot.evidence(
        ofAnswer: ground.answer, limit: isCounted ? nil : room)
      if isCounted { supporting += claims }
      evidence += claims.filter { weighed.dismissed[$0.claim.id] == nil }.prefix(max(0, room))
        .map { .init(evidence: $0, relation: ground.relation) }
    }
    if showsDismissed { evidence += weighed.grounds }
    return CheckedAssertion(
      text: text, span: span, verdict: judgement.verdict, origins: origins.count(supporting),
      evidence: evidence, notes: judgement.notes + weighed.notes,
      explanation: judgement.explanation)
  }

  /// The judgement without what contradicts it in the very sentence that bears it out: "seven proposals,
  /// two of them to the county" has a figure of the whole and one of a part.
  private func withoutParts(_ judgement: Judgement) throws -> Judgement {
    guard judgement.verdict == .disputed else { return judgement }
    func sentences(_ ground: Judgement.Ground) throws -> Set<[String]> {
      let claims = try snapshot.evidence(ofAnswer: ground.answer)
      return Set(claims.map { [$0.source.id, "\($0.claim.sentence)"] })
    }
    let bearing = try judgement.grounds.filter { Checker.supports($0.relation) }
      .reduce(into: Set()) { $0.formUnion(try sentences($1)) }
    let left = try judgement.grounds.filter {
      try $0.relation != .conflict || !sentences($0).isSubset(of: bearing)
    }
    return left.count == judgement.grounds.count
      ? judgement : comparator.verdict(left, isOutdated: judgement.isOutdated)
  }

  /// So many answers are asked for others that say the same as they do.
  private static let mostDeciding = 3

  /// The grounds, and behind those that decide the answers that agree with one of them: they say the
  /// same in words that the claim does not have.
  private func joined(_ grounds: [Judgement.Ground]) throws -> [Judgement.Ground] {
    func decides(_ ground: Judgement.Ground) -> Bool {
      ground.relation == .conflict || Checker.supports(ground.relation)
    }
    var known = Set(grounds.map(\.answer))
    var more: [Judgement.Ground] = []
    for ground in grounds.filter(decides).prefix(Checker.mostDeciding) {
      for other in try snapshot.agreeing(with: ground.answer)
      where known.insert(other).inserted {
        more.append(
          Judgement.Ground(
            answer: other, relation: ground.relation, explanation: ground.explanation))
      }
    }
    return grounds.filter(decides) + more + grounds.filter { !decides($0) }
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
        notes: [CheckedAssertion.unreadNote], explanation: "No assertion was found in the text.")
    }
    var whole = worst
    (whole.text, whole.span) = (text, span)
    (whole.sentence, whole.kind) = (nil, nil)
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

  static func supports(_ relation: RelationKind) -> Bool {
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

extension Assertion {
  /// Whether it says when its own document was published.
  fileprivate var isOfItself: Bool { kind == .publication && rules.contains("dateline") }
}
