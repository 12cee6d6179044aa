// From passages to blocks that tile the text, none longer than 64 KiB.

import Documents
import SourceText

enum BlockTiler {
  /// The most bytes that a block may have; the store keeps a block in one row.
  static let longest = 64 * 1024

  /// Blocks that tile `text`. Text before the first passage belongs to the first block.
  static func blocks(_ passages: [Passage], of text: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(passages.count)
    for (index, passage) in passages.enumerated() {
      let start = index == 0 ? 0 : passage.start
      let end = index + 1 < passages.count ? passages[index + 1].start : text.count
      append(Span(start, end), passage, of: text, to: &blocks)
    }
    return blocks
  }

  private static func append(
    _ span: Span, _ passage: Passage, of text: [UInt8], to blocks: inout [Block]
  ) {
    let kind = passage.kind ?? .paragraph
    var start = span.start
    while start < span.end {
      let end = span.end - start <= longest ? span.end : cut(text, from: start)
      let content = within(passage.content, Span(start, end), text)
      // A piece of separators alone says nothing, whatever it follows.
      blocks.append(
        Block(kind: content.isEmpty ? .furniture : kind, span: Span(start, end), content: content))
      start = end
    }
  }

  private static func within(_ content: Span, _ piece: Span, _ text: [UInt8]) -> Span {
    let start = min(max(content.start, piece.start), piece.end)
    let end = min(max(content.end, start), piece.end)
    return Blanks.trimmed(text, Span(start, end))
  }

  /// Where a piece that starts at `start` ends: after a sentence, else after white space, else
  /// between two characters. Only the last quarter is looked at, so cutting is linear.
  private static func cut(_ text: [UInt8], from start: Int) -> Int {
    let limit = start + longest
    let low = limit - longest / 4
    var space: Int?
    for offset in stride(from: limit - 1, through: low, by: -1) where text[offset] <= 0x20 {
      if space == nil { space = offset + 1 }
      if [0x2E, 0x21, 0x3F].contains(text[offset - 1]) { return offset + 1 }
    }
    if let space { return space }
    var end = limit
    while end > low, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
