// From a claim's bytes to code points, for formats that count these. The text is read out of the
// database, since the file may have changed or gone.

import KnowledgeBase

/// Finds code points; keeps the last document, as claims come document by document.
final class CodePointFinder {
  private let base: KnowledgeBase
  private var last: (source: String, points: CodePoints)?

  init(_ base: KnowledgeBase) { self.base = base }

  /// Where the claim's quote stands, in code points; nil where the text cannot be read.
  func span(of evidence: Evidence) -> Span? {
    let source = evidence.source.id
    if last?.source != source {
      guard let text = try? base.text(of: source), !text.isEmpty else { return nil }
      last = (source, CodePoints(text))
    }
    return last?.points.span(evidence.claim.span)
  }
}
