// White space as articles have it: ASCII, no-break and typographic spaces, zero-width characters
// and byte order marks. None of it is text, all of it stays where it is.

import SourceText

enum Blanks {
  /// `span` without white space at both ends.
  static func trimmed(_ text: [UInt8], _ span: Span) -> Span {
    text.withUnsafeBufferPointer { text in
      var (start, end) = (span.start, span.end)
      while start < end {
        let width = width(text, at: start, before: end)
        if width == 0 { break }
        start += width
      }
      while end > start {
        let width = width(text, endingAt: end, from: start)
        if width == 0 { break }
        end -= width
      }
      return Span(start, end)
    }
  }

  /// Bytes of the blank character that starts at `offset`, 0 for anything else.
  static func width(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int) -> Int {
    let byte = text[offset]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, offset + 1 < end { return isBlank(byte, text[offset + 1]) ? 2 : 0 }
    guard byte >= 0xE2, offset + 2 < end else { return 0 }
    return isBlank(byte, text[offset + 1], text[offset + 2]) ? 3 : 0
  }

  private static func width(
    _ text: UnsafeBufferPointer<UInt8>, endingAt end: Int, from start: Int
  ) -> Int {
    if text[end - 1] <= 0x20 { return 1 }
    if end - start >= 2, isBlank(text[end - 2], text[end - 1]) { return 2 }
    if end - start >= 3, isBlank(text[end - 3], text[end - 2], text[end - 1]) { return 3 }
    return 0
  }

  /// NBSP (U+00A0), next line (U+0085), soft hyphen (U+00AD).
  private static func isBlank(_ a: UInt8, _ b: UInt8) -> Bool {
    a == 0xC2 && (b == 0xA0 || b == 0x85 || b == 0xAD)
  }

  /// U+2000 to U+200F, U+2028, U+2029, U+202F, U+205F, U+2060, U+3000, U+FEFF.
  private static func isBlank(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b) {
    case (0xE2, 0x80): c <= 0x8F || c == 0xA8 || c == 0xA9 || c == 0xAF
    case (0xE2, 0x81): c == 0x9F || c == 0xA0
    case (0xE3, 0x80): c == 0x80
    case (0xEF, 0xBB): c == 0xBF
    default: false
    }
  }
}
