// Sentences of a draft that the rules found nothing for, read once more: each is held as a whole
// against the sentence of the base that has most of its words (`TextJudge`). Only what contradicts is
// told, and only where the two differ in one thing: a false alarm is worse than a miss. What the rules
// decided stands.

import Claims
import ClaimStore
import Comparison
import Foundation
import Language
import Reports
import SourceText

/// Holds a draft's sentences against those of the base.
struct SecondReading {
  /// How likely a contradiction must be …
  private static let leastChance: Float = 0.6
  /// … and how unlikely that another sentence, which has as many of the words, bears the draft out.
  private static let mostSupport: Float = 0.5

  private let near: NearSentences
  private let text: [UInt8]

  init(_ snapshot: Snapshot, _ text: [UInt8]) {
    (near, self.text) = (NearSentences(snapshot), text)
  }

  /// The parts with what is contradicted among those that nothing was known of.
  func read(_ parts: [CheckedAssertion], _ extraction: Extraction) throws -> [CheckedAssertion] {
    let open = extraction.sentences.filter { sentence in
      (sentence.silence == nil || sentence.silence == .notUnderstood)
        && isOpen(sentence.span, parts.filter { $0.sentence == sentence.span })
    }
    let asked = try open.compactMap { sentence -> Asked? in
      let claim = text.text(sentence.span)
      let near = try near.sentences(
        like: claim, extraction.assertions.filter { $0.sentence == sentence.span })
      return near.isEmpty ? nil : Asked(span: sentence.span, claim: claim, near: near)
    }
    var parts = parts
    for (asked, found) in zip(asked, Self.contradictions(asked)) {
      guard let found else { continue }
      let own = parts.indices.filter { parts[$0].sentence == asked.span }
      if own.allSatisfy({ parts[$0].verdict != .notEnoughEvidence }) {
        if let span = unread(found, in: asked.span, own.map { parts[$0].span }) {
          parts.append(found.told(of: bare(span, of: asked.span)))
        }
      } else if let index = place(of: found, among: own.map { (index: $0, part: parts[$0]) }) {
        parts[index] = found.told(of: parts[index])
      }
    }
    return parts
  }

  /// So many bytes of a sentence beside what was read of it are worth a look.
  private static let leastUnread = 12

  /// Whether anything of a sentence is left to decide and nothing of it is called wrong.
  private func isOpen(_ sentence: Span, _ own: [CheckedAssertion]) -> Bool {
    if own.contains(where: { [.contradicted, .disputed].contains($0.verdict) }) { return false }
    guard own.allSatisfy({ $0.verdict != .notEnoughEvidence }) else { return true }
    let (start, end) = (own.map(\.span.start).min() ?? 0, own.map(\.span.end).max() ?? 0)
    return own.isEmpty || sentence.end - end >= Self.leastUnread
      || start - sentence.start >= Self.leastUnread
  }

  /// The words in question, where no part has any of them; nil where one has.
  private func unread(_ found: Contradiction, in sentence: Span, _ parts: [Span]) -> Span? {
    if parts.isEmpty { return sentence }
    guard let first = found.others.first, let last = found.others.last else { return nil }
    let span = first.union(last)
    return parts.contains(where: span.overlaps) ? nil : span
  }

  /// The part that has most of the words in question, of those that nothing is known of.
  private func place(
    of found: Contradiction, among parts: [(index: Int, part: CheckedAssertion)]
  ) -> Int? {
    let ranked = parts.filter { $0.part.verdict == .notEnoughEvidence }.map { place in
      (
        index: place.index, words: found.others.count { place.part.span.overlaps($0) },
        length: place.part.span.count
      )
    }
    return ranked.max { ($0.words, $0.length, $1.index) < ($1.words, $1.length, $0.index) }?.index
  }

  /// Words of a sentence that nothing else was read of.
  private func bare(_ span: Span, of sentence: Span) -> CheckedAssertion {
    var part = CheckedAssertion(
      text: text.text(span), span: span, verdict: .notEnoughEvidence, origins: 0, evidence: [],
      notes: [], explanation: "")
    (part.sentence, part.kind) = (sentence, "sentence")
    return part
  }
}

// MARK: - Judging

extension SecondReading {
  /// A sentence of the draft with those of the base that are like it, the most alike first.
  private struct Asked: Sendable {
    var span: Span
    var claim: String
    var near: [NearSentence]
  }

  /// What contradicts a sentence, and in which of its words.
  private struct Contradiction: Sendable {
    var evidence: Evidence
    var explanation: String
    /// Words of the draft that the source has otherwise or not at all.
    var others: [Span]

    func told(of part: CheckedAssertion) -> CheckedAssertion {
      var told = part
      (told.verdict, told.explanation) = (.contradicted, explanation)
      told.evidence = [.init(evidence: evidence, relation: .conflict)]
      told.notes = [CheckedAssertion.weighedNote]
      return told
    }
  }

  /// What contradicts each; nil where nothing does. They are judged side by side.
  private static func contradictions(_ asked: [Asked]) -> [Contradiction?] {
    guard !asked.isEmpty else { return [] }
    let judge = TextJudge()
    var found = [Contradiction?](repeating: nil, count: asked.count)
    found.withUnsafeMutableBufferPointer { buffer in
      // Each place is written by one only.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: asked.count) { index in
        places[index] = contradiction(asked[index], judge)
      }
    }
    return found
  }

  private static func contradiction(_ asked: Asked, _ judge: TextJudge) -> Contradiction? {
    guard let best = asked.near.first else { return nil }
    let verdict = judge.judge(asked.claim, by: best.text)
    guard verdict.verdict == .contradicted, verdict.isButOne,
      verdict.contradiction >= leastChance
    else { return nil }
    for other in asked.near.dropFirst() where other.found.count >= best.found.count {
      if judge.judge(asked.claim, by: other.text).support > mostSupport { return nil }
    }
    // What is against the claim is the sentence, of which the stored claim may be a part only.
    var evidence = best.evidence
    evidence.claim.span = evidence.claim.sentence
    (evidence.claim.quote, evidence.claim.prefix, evidence.claim.suffix) = (best.text, "", "")
    return Contradiction(
      evidence: evidence, explanation: explanation(asked.claim, verdict.others),
      others: verdict.others.map { Span(asked.span.start + $0.start, asked.span.start + $0.end) })
  }

  /// One sentence with the words that the source has otherwise or not at all.
  private static func explanation(_ claim: String, _ others: [Span]) -> String {
    let bytes = Array(claim.utf8)
    var groups: [Span] = []
    for span in others {
      if let last = groups.last, span.start - last.end <= 1 {
        groups[groups.count - 1] = last.union(span)
      } else {
        groups.append(span)
      }
    }
    let words = groups.map(bytes.text).joined(separator: ", ")
    return "Read as a whole, the source says otherwise" + (words.isEmpty ? "." : " (\(words)).")
  }
}
