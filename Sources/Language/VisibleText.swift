// A stretch of a document without the spans that a reader of prose does not see (note markers),
// and the way back to the document's offsets. Splitting and tokenising work on this alone.

import SourceText

/// The visible bytes of a span, with a map back to the document.
struct VisibleText {
  /// The bytes that are not skipped.
  let bytes: [UInt8]
  /// Where each run of consecutive bytes starts, here and in the document; ascending in both.
  private let pieces: [(visible: Int, original: Int)]
  /// Offset in the document where the span ends.
  private let end: Int

  /// `skipping` is sorted; what lies outside `span` does not matter.
  init(_ text: [UInt8], _ span: Span, skipping: [Span]) {
    end = span.end
    var first = 0
    if !skipping.isEmpty {
      var above = skipping.count
      while first < above {
        let middle = (first + above) / 2
        if skipping[middle].end <= span.start { first = middle + 1 } else { above = middle }
      }
    }
    guard first < skipping.count, skipping[first].start < span.end else {
      bytes = Array(text[span.range])
      pieces = [(0, span.start)]
      return
    }
    var bytes: [UInt8] = []
    var pieces: [(visible: Int, original: Int)] = []
    var from = span.start
    for hidden in skipping[first...] {
      if hidden.start >= span.end { break }
      if hidden.start > from {
        pieces.append((bytes.count, from))
        bytes += text[from..<hidden.start]
      }
      from = max(from, min(hidden.end, span.end))
    }
    if from < span.end {
      pieces.append((bytes.count, from))
      bytes += text[from..<span.end]
    }
    (self.bytes, self.pieces) = (bytes, pieces)
  }

  /// Visible offsets, ascending, at which something was left out; no word runs across one.
  var cuts: [Int] { pieces.dropFirst().map(\.visible) }

  /// The document's offset of the visible byte at `offset`; past the last one, the span's end, so
  /// that hidden bytes belong to what stands before them.
  func original(_ offset: Int) -> Int {
    if offset >= bytes.count { return end }
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].visible <= offset { low = middle } else { high = middle }
    }
    return pieces[low].original + offset - pieces[low].visible
  }

  /// The document's span of a non-empty visible range that crosses no cut.
  func span(_ range: Range<Int>) -> Span {
    let start = original(range.lowerBound)
    return Span(start, start + range.count)
  }
}
