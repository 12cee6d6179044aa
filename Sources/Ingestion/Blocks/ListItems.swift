// Marks at the start of a list item: "- ", "• ", "1. ", "(2) ".

import Documents
import SourceText

enum ListItems {
  /// A mark at the start of a line: where the text after it begins, and the number if it has one.
  struct Mark: Equatable {
    var textStart: Int
    var number: String?
  }

  /// The mark of the line at `span`; nil when it has none. A number counts as a mark here whether
  /// or not it is one of a row; see `strip`.
  static func mark(_ span: Span, in text: [UInt8]) -> Mark? {
    guard let after = bullet(span, in: text) else { return number(span, in: text) }
    let rest = Blanks.trimmed(text, Span(after, span.end))
    guard rest.start > after, !rest.isEmpty else { return nil }
    return Mark(textStart: rest.start)
  }

  /// Marks a passage that starts with a bullet as an item and one with a number as perhaps one:
  /// its `label` is set, and the rules decide when they see its neighbours.
  static func strip(_ passage: inout Passage, in text: [UInt8]) {
    guard let mark = mark(passage.content, in: text) else { return }
    if let number = mark.number {
      passage.label = number
    } else {
      passage.content.start = mark.textStart
      passage.kind = .item
    }
  }

  private static let signs = ["•", "▪", "‣", "●", "○", "◦", "■", "–", "►", "➤"].map {
    Array($0.utf8)
  }

  /// Offset after "-", "*", "•" and their like.
  private static func bullet(_ span: Span, in text: [UInt8]) -> Int? {
    guard span.count >= 3 else { return nil }
    let start = span.start
    if [0x2D, 0x2A, 0x2B].contains(text[start]) { return start + 1 }
    if text[start] == 0xC2, text[start + 1] == 0xB7 { return start + 2 }
    guard text[start] == 0xE2 else { return nil }
    return signs.contains { text[start..<start + 3].elementsEqual($0) } ? start + 3 : nil
  }

  /// "1. ", "12) ", "(3) ": at most three digits, so that a sentence may begin with a year.
  private static func number(_ span: Span, in text: [UInt8]) -> Mark? {
    var offset = span.start
    let isBracketed = text[offset] == 0x28
    if isBracketed { offset += 1 }
    let digits = offset
    while offset < span.end, offset - digits < 4, (0x30...0x39).contains(text[offset]) {
      offset += 1
    }
    guard (1...3).contains(offset - digits), offset + 1 < span.end else { return nil }
    let closes = isBracketed ? text[offset] == 0x29 : [0x2E, 0x29].contains(text[offset])
    guard closes, text[offset + 1] <= 0x20 else { return nil }
    let rest = Blanks.trimmed(text, Span(offset + 1, span.end))
    guard !rest.isEmpty else { return nil }
    return Mark(textStart: rest.start, number: text.text(Span(digits, offset)))
  }
}
