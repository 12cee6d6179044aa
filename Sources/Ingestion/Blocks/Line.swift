// The lines of a text. Line ends are LF, CRLF, CR and U+2028/2029; lines without text are not
// kept, only that they were there.

import SourceText

/// A line with text in it.
struct Line {
  /// The line's text without white space around it.
  var content: Span
  /// Offset of the line's first byte, indentation included.
  var start: Int
  /// Whether at least one line without text follows, or the text ends.
  var isLastOfGroup: Bool

  /// Bytes of indentation.
  var indent: Int { content.start - start }

  /// The lines of `text` from `start` on.
  static func lines(of text: [UInt8], from start: Int = 0) -> [Line] {
    var lines: [Line] = []
    var offset = start
    while offset < text.count {
      let (end, next) = lineEnd(text, from: offset)
      let content = Blanks.trimmed(text, Span(offset, end))
      if !content.isEmpty {
        lines.append(Line(content: content, start: offset, isLastOfGroup: false))
      } else if !lines.isEmpty {
        lines[lines.count - 1].isLastOfGroup = true
      }
      offset = next
    }
    if !lines.isEmpty { lines[lines.count - 1].isLastOfGroup = true }
    return lines
  }

  /// Where the line's text ends, and where the next line starts.
  private static func lineEnd(_ text: [UInt8], from start: Int) -> (end: Int, next: Int) {
    text.withUnsafeBufferPointer { text in
      var offset = start
      while offset < text.count {
        switch text[offset] {
        case 10: return (offset, offset + 1)
        case 13:
          let isPair = offset + 1 < text.count && text[offset + 1] == 10
          return (offset, offset + (isPair ? 2 : 1))
        case 0xE2 where offset + 2 < text.count && text[offset + 1] == 0x80:
          if text[offset + 2] == 0xA8 || text[offset + 2] == 0xA9 { return (offset, offset + 3) }
        default: break
        }
        offset += 1
      }
      return (offset, offset)
    }
  }
}
