// Whether a plain text is hard-wrapped: whether a line end is a space or the end of a paragraph.
// Decided once for a file, since a writer's editor wraps all of it or nothing.

import SourceText

/// How a text's lines are broken.
struct Wrapping {
  /// The column at which lines are wrapped, in bytes; nil when each line is a paragraph.
  let width: Int?

  /// Longer lines are paragraphs of their own: no mail or editor wraps beyond.
  private static let widest = 110

  init(of lines: [Line], in text: [UInt8]) {
    var inner: [Int] = []
    for index in lines.indices.dropLast() where !lines[index].isLastOfGroup {
      if ListItems.mark(lines[index + 1].content, in: text) == nil { inner.append(index) }
    }
    let width = inner.map { lines[$0].content.count }.max() ?? 0
    // Where most of the text stands in longer lines, nobody wrapped it: short lines are lists.
    let long = lines.reduce(0) { $0 + ($1.content.count > Wrapping.widest ? $1.content.count : 0) }
    let short = inner.reduce(0) { $0 + lines[$1].content.count }
    guard inner.count >= 2, width >= 30, width <= Wrapping.widest, long <= short else {
      self.width = nil
      return
    }
    var (full, stopped, continued) = (0, 0, 0)
    for index in inner {
      let next = lines[index + 1].content
      if Wrapping.fills(lines[index].content, next, width, in: text) { full += 1 }
      if Wrapping.endsInStop(lines[index].content, in: text) { stopped += 1 }
      if (97...122).contains(text[next.start]) { continued += 1 }
    }
    let looksFull = full * 10 >= inner.count * 7 && stopped * 2 <= inner.count
    self.width = looksFull && (continued > 0 || inner.count >= 4) ? width : nil
  }

  /// Whether the next line of the same group goes on with this one's paragraph.
  func joins(_ line: Line, _ next: Line, in text: [UInt8]) -> Bool {
    guard let width, ListItems.mark(next.content, in: text) == nil else { return false }
    return Wrapping.fills(line.content, next.content, width, in: text)
  }

  /// Whether the next line's first word would not have fitted, give or take a ragged edge.
  private static func fills(_ line: Span, _ next: Span, _ width: Int, in text: [UInt8]) -> Bool {
    var end = next.start
    while end < next.end, text[end] > 0x20 { end += 1 }
    return (line.count + 1 + end - next.start) * 20 >= width * 17
  }

  private static func endsInStop(_ line: Span, in text: [UInt8]) -> Bool {
    var end = line.end
    while end > line.start, text[end - 1] == 0x22 || text[end - 1] == 0x29 { end -= 1 }
    guard end > line.start else { return false }
    return [0x2E, 0x21, 0x3F].contains(text[end - 1])
  }
}
