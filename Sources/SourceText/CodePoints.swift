// From bytes to code points, at the edge where another program counts these: the W3C's annotations
// do. Everything inside counts bytes.

/// Counts the code points of a text before an offset in bytes.
public struct CodePoints: Sendable {
  /// Offsets of the bytes that only continue a character, in order.
  private let continuations: [Int]

  public init(_ text: [UInt8]) {
    continuations = text.indices.filter { text[$0] & 0xC0 == 0x80 }
  }

  /// How many code points end at or before that many bytes.
  ///
  ///     CodePoints(Array("né en".utf8)).count(before: 3)   // 2
  public func count(before offset: Int) -> Int {
    var (low, high) = (0, continuations.count)
    while low < high {
      let middle = (low + high) / 2
      if continuations[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return offset - low
  }

  /// The same stretch of the text, in code points.
  public func span(_ bytes: Span) -> Span {
    Span(count(before: bytes.start), count(before: bytes.end))
  }
}
