// The marks of links inside of Markdown's sentences: of "[the report](https://…)" a reader sees "the
// report". Images and links by reference are left as they are.

import SourceText

/// Finds the marks of links.
enum MarkdownLinks {
  /// The longest text and the longest target that are looked for, in bytes.
  private static let (longestText, longestTarget) = (300, 2000)

  /// The brackets and the targets, in order: "[" and "](https://…)" of each link.
  static func marks(in text: [UInt8], _ block: Span) -> [Span] {
    var marks: [Span] = []
    var open: Int?
    var at = block.start
    while at < block.end {
      switch text[at] {
      case 0x5B: open = at
      case 0x5D:
        if let start = open, at - start <= longestText, at > start + 1, !isImage(start, text),
          let end = targetEnd(text, from: at + 1, before: block.end)
        {
          marks += [Span(start, start + 1), Span(at, end)]
          at = end - 1
        }
        open = nil
      default: break
      }
      at += 1
    }
    return marks
  }

  private static func isImage(_ open: Int, _ text: [UInt8]) -> Bool {
    open > 0 && text[open - 1] == 0x21
  }

  /// The byte after "(…)"; nil where no target begins. Brackets inside of it are counted.
  private static func targetEnd(_ text: [UInt8], from start: Int, before end: Int) -> Int? {
    guard start < end, text[start] == 0x28 else { return nil }
    var depth = 0
    for at in start..<min(end, start + longestTarget) {
      switch text[at] {
      case 0x28: depth += 1
      case 0x29:
        depth -= 1
        if depth == 0 { return at + 1 }
      case 0x0A where at > start && text[at - 1] == 0x0A: return nil
      default: break
      }
    }
    return nil
  }
}
