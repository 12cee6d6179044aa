// The URL of a reference, also where scraping broke it with a space.

import SourceText

enum CitedURL {
  /// The first URL in `span`, with what it reads without spaces and closing punctuation.
  static func find(in text: [UInt8], _ span: Span) -> (span: Span, text: String)? {
    let part = text[span.range]
    let starts = ["https://", "http://", "www."].compactMap {
      firstRange(of: Array($0.utf8), in: part)?.lowerBound
    }
    guard let start = starts.min() else { return nil }
    var end = tokenEnd(text, start, span.end)
    // "…/Banking_on_the_Belt_and_Road Insights_from_data.pdf": a token that only a URL has.
    while end < span.end, text[end] == 0x20, !endsSentence(text[end - 1]) {
      let next = tokenEnd(text, end + 1, span.end)
      guard next > end + 1, isPieceOfURL(text[(end + 1)..<next]) else { break }
      end = next
    }
    while end > start, [0x2E, 0x2C, 0x3B, 0x3A, 0x29, 0x5D, 0x3E, 0x3F].contains(text[end - 1]) {
      end -= 1
    }
    let url = Span(start, end)
    return (url, text.text(url).filter { !$0.isWhitespace })
  }

  /// Where `needle` first stands in `bytes`.
  static func firstRange(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - needle.count) where bytes[start] == first {
      if bytes[start..<start + needle.count].elementsEqual(needle) {
        return start..<start + needle.count
      }
    }
    return nil
  }

  private static func tokenEnd(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, text[end] > 0x20, ![0x3C, 0x3E, 0x22].contains(text[end]) {
      // NBSP ends a URL as a space does, curly quotes too.
      if text[end] == 0xC2, end + 1 < limit, text[end + 1] == 0xA0 { break }
      if text[end] == 0xE2, end + 1 < limit, text[end + 1] == 0x80 { break }
      end += 1
    }
    return end
  }

  private static func endsSentence(_ byte: UInt8) -> Bool { [0x2E, 0x2C, 0x3B].contains(byte) }

  private static func isPieceOfURL(_ token: ArraySlice<UInt8>) -> Bool {
    guard !token.starts(with: "http".utf8), token.first != 0x28 else { return false }
    return token.contains(0x5F) || (token.dropLast().contains(0x2F) && token.contains(0x2D))
      || [".pdf", ".html", ".htm"].contains { token.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}
