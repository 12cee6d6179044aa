// What the first characters of a Markdown line say.

import SourceText

/// How a line of Markdown begins.
enum MarkdownMark: Equatable {
  case heading(level: Int, content: Span)
  case rule
  case fence(UInt8)
  case html
  /// A link definition: "[1]: https://…".
  case definition
  /// A line that is an image alone, with its description.
  case image(alt: Span?)
  /// "[^1]: …"
  case note(label: String, textStart: Int)
  case quote(textStart: Int)
  case item(textStart: Int, number: String?)
  case text

  init(_ line: Span, in text: [UInt8]) {
    let bytes = text[line.range]
    guard let first = bytes.first else {
      self = .text
      return
    }
    switch first {
    case 0x23: self = MarkdownMark.heading(line, in: text) ?? .text
    case 0x3E: self = .quote(textStart: Blanks.trimmed(text, Span(line.start + 1, line.end)).start)
    case 0x60, 0x7E: self = bytes.starts(with: [first, first, first]) ? .fence(first) : .text
    case 0x3C: self = MarkdownMark.isTag(bytes) ? .html : .text
    case 0x5B: self = MarkdownMark.bracket(line, in: text)
    case 0x21: self = MarkdownMark.image(line, in: text) ?? .text
    default: self = MarkdownMark.ruleOrItem(line, in: text)
    }
  }

  /// 1 for a line of "=", 2 for a line of "-", else nil.
  static func setextLevel(_ line: Span, in text: [UInt8]) -> Int? {
    let bytes = text[line.range]
    guard let first = bytes.first, first == 0x3D || first == 0x2D, bytes.count >= 2,
      bytes.allSatisfy({ $0 == first })
    else { return nil }
    return first == 0x3D ? 1 : 2
  }

  /// `span` without the stars or underscores that enclose all of it.
  static func withoutEmphasis(_ span: Span, in text: [UInt8]) -> Span {
    var span = span
    while span.count > 4, let first = Optional(text[span.start]), first == 0x2A || first == 0x5F,
      text[span.end - 1] == first
    {
      var marks = 1
      while marks < 3, text[span.start + marks] == first, text[span.end - 1 - marks] == first {
        marks += 1
      }
      let inner = Span(span.start + marks, span.end - marks)
      guard !inner.isEmpty, !text[inner.range].contains(first) else { return span }
      span = inner
    }
    return span
  }

  private static func heading(_ line: Span, in text: [UInt8]) -> MarkdownMark? {
    var level = 0
    while level < line.count, text[line.start + level] == 0x23 { level += 1 }
    guard level <= 6, level < line.count, text[line.start + level] <= 0x20 else { return nil }
    var content = Blanks.trimmed(text, Span(line.start + level, line.end))
    while !content.isEmpty, text[content.end - 1] == 0x23 { content.end -= 1 }
    return .heading(
      level: level, content: withoutEmphasis(Blanks.trimmed(text, content), in: text))
  }

  private static func isTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let second = bytes.dropFirst().first else { return false }
    if bytes.starts(with: "<http".utf8) { return false }
    return second == 0x21 || second == 0x2F || (0x61...0x7A).contains(second | 0x20)
  }

  private static func bracket(_ line: Span, in text: [UInt8]) -> MarkdownMark {
    // A label is short; a line of brackets is no reason to look far.
    let window = text[line.start..<min(line.end, line.start + 64)]
    guard let close = window.firstIndex(of: 0x5D), close + 1 < line.end, text[close + 1] == 0x3A
    else { return .text }
    guard text[line.start + 1] == 0x5E else { return .definition }
    let content = Blanks.trimmed(text, Span(close + 2, line.end))
    return .note(label: text.text(Span(line.start + 2, close)), textStart: content.start)
  }

  private static func image(_ line: Span, in text: [UInt8]) -> MarkdownMark? {
    guard line.count > 4, text[line.start + 1] == 0x5B, text[line.end - 1] == 0x29,
      let close = text[line.range].firstIndex(of: 0x5D), close + 1 < line.end,
      text[close + 1] == 0x28, !text[(close + 2)..<(line.end - 1)].contains(0x29)
    else { return nil }
    let alt = Blanks.trimmed(text, Span(line.start + 2, close))
    return .image(alt: alt.isEmpty ? nil : alt)
  }

  private static func ruleOrItem(_ line: Span, in text: [UInt8]) -> MarkdownMark {
    let bytes = text[line.range]
    if let first = bytes.first, [0x2A, 0x2D, 0x5F].contains(first), bytes.count >= 2 {
      let marks = bytes.count { $0 == first }
      if marks >= 2, bytes.allSatisfy({ $0 == first || $0 == 0x20 }) { return .rule }
    }
    guard let mark = ListItems.mark(line, in: text) else { return .text }
    return .item(textStart: mark.textStart, number: mark.number)
  }
}
