// What tells prose from a line by its bytes alone: cheap, for texts of a million passages.

import SourceText

/// A passage's outward form.
struct LineShape {
  /// Pieces between spaces, counted up to 25.
  let words: Int
  /// Whether the last sentence is finished; see `Stops`.
  let endsInStop: Bool
  /// The same, but for "?" and "!" right at the end, which a headline may have.
  let endsInFullStop: Bool
  private let isLong: Bool

  init(_ span: Span, in text: [UInt8]) {
    isLong = span.count > PassageText.longest
    endsInStop = Stops.end(text, span)
    let isAsked = span.isEmpty || text[span.end - 1] == 0x3F || text[span.end - 1] == 0x21
    endsInFullStop = endsInStop && !isAsked
    words = text.withUnsafeBufferPointer { text in
      var words = 0
      var wasBlank = true
      for offset in span.range {
        let isBlank = text[offset] <= 0x20
        if wasBlank, !isBlank {
          words += 1
          if words == 25 { break }
        }
        wasBlank = isBlank
      }
      return words
    }
  }

  /// Whether it is long enough for a paragraph of its own: a finished sentence of a dozen words,
  /// or twice as many without a stop, as of a text that was cut off.
  var isProse: Bool { isLong || (endsInStop && words >= 12) || words >= 25 }
}

/// Ends of sentences, read from a line's last bytes.
enum Stops {
  /// So many bytes at the end may be quotes, brackets and a note's marker.
  private static let reach = 40

  /// Whether the last sentence is finished: ".", "!", "?" or "…", before quotes, brackets and a
  /// note's marker.
  static func end(_ text: [UInt8], _ span: Span) -> Bool {
    let low = max(span.start, span.end - reach)
    var end = withoutMarker(text, low, span.end)
    while end > low {
      let byte = text[end - 1]
      switch byte {
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0x20: end -= 1
      case 0x2E, 0x21, 0x3F: return true
      case 0xBB where end - low >= 2 && text[end - 2] == 0xC2: end -= 2
      case 0x99, 0x9D:
        guard isGeneralPunctuation(text, low, end) else { return false }
        end -= 3
      case 0xA6: return isGeneralPunctuation(text, low, end)
      default: return false
      }
    }
    return false
  }

  /// Whether the character before `end` is one of U+2000 to U+203F.
  private static func isGeneralPunctuation(_ text: [UInt8], _ low: Int, _ end: Int) -> Bool {
    end - low >= 3 && text[end - 2] == 0x80 && text[end - 3] == 0xE2
  }

  /// `end` without a note's marker: "[12]", or up to three digits after a stop or quote.
  private static func withoutMarker(_ text: [UInt8], _ low: Int, _ end: Int) -> Int {
    var end = end
    if end > low, text[end - 1] == 0x5D {
      var open = end - 1
      while open > low, end - open < 8, text[open] != 0x5B { open -= 1 }
      if text[open] == 0x5B { end = open }
    }
    var digits = end
    while digits > low, (0x30...0x39).contains(text[digits - 1]) { digits -= 1 }
    guard (1...3).contains(end - digits), digits > low else { return end }
    switch text[digits - 1] {
    case 0x2E, 0x21, 0x3F, 0x22, 0x29: return digits
    case 0xA6, 0x9D, 0x99: return isGeneralPunctuation(text, low, digits) ? digits : end
    default: return end
    }
  }
}
