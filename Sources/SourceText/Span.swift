// A place in a document's text. Every offset inside Concord is of this kind; other units
// (lines and columns, UTF-16) are made at the edge that needs them.

/// A half-open range of UTF-8 byte offsets into a document's text.
public struct Span: Hashable, Sendable, Comparable, Codable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset after the last byte; equal to `start` for an empty span.
  public var end: Int

  /// `start` must not be above `end`; both count UTF-8 bytes from the text's start.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends before it starts: \(start)..<\(end)")
    self.start = start
    self.end = end
  }

  /// Number of bytes.
  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }
  /// The same place as a range, for subscripts.
  public var range: Range<Int> { start..<end }

  /// In order of `start`, then of `end`.
  public static func < (a: Span, b: Span) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }

  /// Whether `other` lies wholly inside.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  /// Whether the byte at `offset` lies inside.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Whether the two share at least one byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
  /// The smallest span that holds both.
  public func union(_ other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }
}

extension Array where Element == UInt8 {
  /// The text at `span`; ill-formed UTF-8 is repaired, which never happens inside a document.
  public func text(_ span: Span) -> String {
    String(decoding: self[span.range], as: UTF8.self)
  }

  /// `span` without ASCII white space and NBSP at both ends.
  public func trimmed(_ span: Span) -> Span {
    var (start, end) = (span.start, span.end)
    while start < end, let width = spaceWidth(at: start, before: end) { start += width }
    while end > start {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return Span(start, end)
  }

  private func spaceWidth(at offset: Int, before end: Int) -> Int? {
    if self[offset] <= 0x20 { return 1 }
    if offset + 1 < end, self[offset] == 0xC2, self[offset + 1] == 0xA0 { return 2 }
    return nil
  }
}
