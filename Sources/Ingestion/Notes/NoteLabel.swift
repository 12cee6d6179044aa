// How a note's line begins.

import SourceText

enum NoteLabel {
  /// The label at the start of `span`; nil when there is none. Labels of Markdown keep their "^".
  ///
  /// "12 | Text", "[12] Text", "12. Text", "12) Text", "(12) Text", "12 Text" with a tab, "¹² Text",
  /// "[^a]: Text".
  static func read(_ span: Span, in text: [UInt8]) -> NoteReader.Label? {
    if let label = superscript(span, in: text) { return label }
    var offset = span.start
    let opening = text[offset]
    if opening == 0x5B || opening == 0x28 { offset += 1 }
    let isMarkdown = opening == 0x5B && offset < span.end && text[offset] == 0x5E
    let start = offset
    let isPart: (UInt8) -> Bool =
      isMarkdown ? { $0 > 0x20 && $0 != 0x5D } : { (0x30...0x39).contains($0) }
    while offset < span.end, offset - start < 24, isPart(text[offset]) { offset += 1 }
    guard offset > start, isMarkdown || offset - start <= 3 else { return nil }
    let name = text.text(Span(start, offset))
    guard let after = close(opening, at: offset, before: span.end, text) else { return nil }
    let rest = Blanks.trimmed(text, Span(after, span.end))
    guard !rest.isEmpty, rest.start > after || opening == 0x5B else { return nil }
    return NoteReader.Label(name: name, textStart: rest.start)
  }

  /// Offset after what ends a label that was opened with `opening`.
  private static func close(
    _ opening: UInt8, at offset: Int, before end: Int, _ text: [UInt8]
  ) -> Int? {
    guard offset < end else { return nil }
    switch opening {
    case 0x5B:
      guard text[offset] == 0x5D else { return nil }
      return offset + 1 < end && text[offset + 1] == 0x3A ? offset + 2 : offset + 1
    case 0x28: return text[offset] == 0x29 ? offset + 1 : nil
    default: break
    }
    if text[offset] == 0x2E || text[offset] == 0x29 || text[offset] == 0x09 { return offset + 1 }
    let bar = Blanks.trimmed(text, Span(offset, end))
    guard bar.count > 1, text[bar.start] == 0x7C else { return nil }
    return bar.start + 1
  }

  private static func superscript(_ span: Span, in text: [UInt8]) -> NoteReader.Label? {
    var offset = span.start
    var name = ""
    while let (digit, width) = Superscript.digit(at: offset, before: span.end, in: text) {
      name.append(String(digit))
      offset += width
    }
    guard !name.isEmpty, name.count <= 3 else { return nil }
    let rest = Blanks.trimmed(text, Span(offset, span.end))
    return rest.isEmpty ? nil : NoteReader.Label(name: name, textStart: rest.start)
  }
}

/// Raised digits of Unicode: "¹", "²", "³", "⁰", "⁴" to "⁹".
enum Superscript {
  /// The digit that starts at `offset`, with its bytes; nil for anything else.
  static func digit(
    at offset: Int, before end: Int, in text: [UInt8]
  ) -> (digit: Int, width: Int)? {
    guard offset + 1 < end else { return nil }
    switch (text[offset], text[offset + 1]) {
    case (0xC2, 0xB9): return (1, 2)
    case (0xC2, 0xB2): return (2, 2)
    case (0xC2, 0xB3): return (3, 2)
    case (0xE2, 0x81) where offset + 2 < end:
      let last = Int(text[offset + 2])
      return last == 0xB0 || (0xB4...0xB9).contains(last) ? (last - 0xB0, 3) : nil
    default: return nil
    }
  }
}
