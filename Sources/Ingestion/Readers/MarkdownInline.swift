// The marks inside of Markdown's sentences: of "[the report](https://…)" a reader sees "the report", of
// "**never**" the word, and code is no prose. Images and links by reference are left as they are.

import SourceText

/// Finds the marks inside of a block.
enum MarkdownInline {
  /// The longest text of a link or of something set off, and the longest target, in bytes.
  private static let (longestText, longestTarget) = (300, 2000)

  /// Brackets and targets of links, stars and underscores of emphasis, code; in order.
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
      case 0x2A, 0x5F:
        let run = run(text, at, before: block.end)
        if let close = closing(run, in: text, before: block.end) { marks += [run, close] }
        at = run.end - 1
      case 0x60:
        if let close = text[(at + 1)..<min(block.end, at + longestText)].firstIndex(of: 0x60) {
          marks.append(Span(at, close + 1))
          at = close
        }
      default: break
      }
      at += 1
    }
    return Array(Set(marks)).sorted()
  }

  private static func isImage(_ open: Int, _ text: [UInt8]) -> Bool {
    open > 0 && text[open - 1] == 0x21
  }

  /// Equal signs next to each other.
  private static func run(_ text: [UInt8], _ start: Int, before end: Int) -> Span {
    var at = start
    while at < end, text[at] == text[start] { at += 1 }
    return Span(start, at)
  }

  /// The run that closes what this one opens: of the same signs, with a word behind the one and before
  /// the other. Underscores inside of a word are its own.
  private static func closing(_ run: Span, in text: [UInt8], before end: Int) -> Span? {
    func isWord(_ at: Int) -> Bool { at >= 0 && at < end && text[at] > 0x20 }
    func isLetter(_ at: Int) -> Bool {
      at >= 0 && at < end && (text[at] >= 0x80 || isAlphanumeric(text[at]))
    }
    guard run.count <= 3, isWord(run.end), !isLetter(run.start - 1) else { return nil }
    var at = run.end
    while at < min(end, run.end + longestText) {
      guard text[at] == text[run.start] else {
        at += 1
        continue
      }
      let close = self.run(text, at, before: end)
      if close.count == run.count, isWord(close.start - 1), !isLetter(close.end) { return close }
      at = close.end
    }
    return nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
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
      default: break
      }
    }
    return nil
  }
}
