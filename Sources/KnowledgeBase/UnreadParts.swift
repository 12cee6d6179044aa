// What a draft says that no claim was read of: figures and dates that belong to none, and people
// with a role in sentences that gave nothing. So that a census counts all that a reader would check.

import Claims
import Documents
import Language
import Reports
import SourceText
import Values

/// Finds the values and names that the assertions of a draft leave out.
struct UnreadParts {
  private let document: Document
  private let extraction: Extraction
  private let markers: [Span]

  init(_ document: Document, _ extraction: Extraction) {
    (self.document, self.extraction) = (document, extraction)
    markers = document.hidden
  }

  /// In order of place.
  func parts() -> [CheckedAssertion] {
    extraction.sentences.filter { $0.silence != .furniture }.flatMap { sentence in
      let own = extraction.assertions.filter { $0.sentence.overlaps(sentence.span) }
      return values(of: sentence.span, own) + (sentence.silence == nil ? [] : names(sentence.span))
    }
    .sorted { $0.span < $1.span }
  }

  private func values(of sentence: Span, _ own: [Assertion]) -> [CheckedAssertion] {
    ValueScanner()
      .values(
        in: document.text, sentence, skipping: hidden(in: sentence),
        reference: document.metadata.reference
      )
      .filter { value in !own.contains { $0.tells(value, in: document.text) } }
      .map { part($0.span, of: sentence, $0.family.rawValue) }
  }

  /// People with a title before or an apposition behind them.
  private func names(_ sentence: Span) -> [CheckedAssertion] {
    let analysis =
      extraction.analyses[sentence]
      ?? Analyser().analyse(document.text, sentence: sentence, skipping: hidden(in: sentence))
    let words = analysis.words
    return analysis.names.filter { $0.type == .person }.compactMap { name in
      let before = name.words.lowerBound - 1
      let hasTitle =
        before >= 0 && [.NOUN, .PROPN].contains(words[before].tag)
        && words[before].head.map(name.words.contains) ?? false
      let hasApposition = words.contains { word in
        word.relation == "appos" && word.head.map(name.words.contains) ?? false
      }
      guard hasTitle || hasApposition else { return nil }
      let span = hasTitle ? words[before].span.union(name.span) : name.span
      return part(span, of: sentence, "name")
    }
  }

  private func hidden(in sentence: Span) -> [Span] { markers.filter { $0.overlaps(sentence) } }

  private func part(_ span: Span, of sentence: Span, _ kind: String) -> CheckedAssertion {
    var part = CheckedAssertion(
      text: document.text.text(span), span: span, verdict: .notEnoughEvidence, origins: 0,
      evidence: [], notes: [CheckedAssertion.unreadNote],
      explanation: "No claim was read of it.")
    (part.sentence, part.kind) = (sentence, kind)
    return part
  }
}

extension Assertion {
  /// Whether it speaks of a value: an amount as its own figure, a time or a rank also where it only
  /// stands among its words.
  fileprivate func tells(_ value: Value, in text: [UInt8]) -> Bool {
    if let valueSpan, valueSpan.overlaps(value.span) { return true }
    switch value.family {
    case .date, .period, .duration, .ordinal:
      let isItsTime = time.map { !$0.text.isEmpty && text.text(value.span).contains($0.text) }
      return isItsTime ?? false || span.overlaps(value.span)
        || [subject, predicate, object].contains { phrase in
          phrase.words.contains { !$0.span.isEmpty && $0.span.overlaps(value.span) }
        }
    case .number, .percent, .range, .money, .quantity: return false
    }
  }
}
