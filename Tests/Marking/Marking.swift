// Marked text: what must be found stands between ⟦ and ⟧, so that no test counts offsets by hand.

import SourceText

/// A text with marks taken out, and the places that they enclosed.
public struct Marked: Sendable {
  /// The text without marks, UTF-8.
  public let bytes: [UInt8]
  /// What stood between ⟦ and ⟧, in order of the opening mark.
  public let spans: [Span]

  /// Reads "The ⟦cat⟧ sat."; marks may nest. Unbalanced marks are a mistake in the test.
  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var spans: [Span] = []
    for character in marked.unicodeScalars {
      switch character {
      case "⟦":
        open.append(spans.count)
        spans.append(Span(bytes.count, bytes.count))
      case "⟧":
        let index = open.removeLast()
        spans[index].end = bytes.count
      default: bytes.append(contentsOf: Array(String(character).utf8))
      }
    }
    precondition(open.isEmpty, "a mark is not closed: \(marked)")
    self.bytes = bytes
    self.spans = spans
  }

  /// The text without marks.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
  /// The whole text as a span.
  public var whole: Span { Span(0, bytes.count) }
  /// The marked pieces as text.
  public var pieces: [String] { spans.map { bytes.text($0) } }
}
