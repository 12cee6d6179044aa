// One character of UTF-8 with what splitting and tokenising need to know of it. ASCII is read off
// a byte; the rest asks Unicode only for letters. Ill-formed bytes come out as symbols, one each.

/// What a character is to a tokeniser.
enum GlyphKind: UInt8 {
  case space, upper, lower, digit, stop, quote, openQuote, closeQuote, open, close, dash, bullet
  case currency, symbol, punctuation
}

/// A character at an offset.
struct Glyph {
  /// What it is to a tokeniser.
  var kind: GlyphKind
  /// Its bytes in UTF-8.
  var width: Int
  /// The ASCII that a form has in its place, 0 to keep its bytes.
  var ascii: UInt8 = 0

  /// Whether words are made of it.
  var isLetter: Bool { kind == .upper || kind == .lower }
  /// Letters and digits.
  var isWord: Bool { kind == .upper || kind == .lower || kind == .digit }
}

extension UInt8 {
  var isUpper: Bool { self &- 65 < 26 }
  var isLower: Bool { self &- 97 < 26 }
  var isDigit: Bool { self &- 48 < 10 }
  var isLetter: Bool { (self | 32) &- 97 < 26 }
  /// Lower case of an ASCII letter, else the byte itself.
  var lowered: UInt8 { isUpper ? self | 32 : self }
}

extension Array where Element == UInt8 {
  /// The character at `offset`, which must lie inside.
  func glyph(_ offset: Int) -> Glyph {
    let byte = self[offset]
    if byte < 0x80 { return Glyph(kind: asciiKinds[Int(byte)], width: 1, ascii: byte) }
    return wideGlyph(offset)
  }

  /// The character at `offset`, nil past the end.
  func glyph(ifAny offset: Int) -> Glyph? { offset < count ? glyph(offset) : nil }

  /// Offset of the character that ends at `offset`, which is above 0.
  func before(_ offset: Int) -> Int {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start + glyph(start).width == offset ? start : offset - 1
  }

  private func wideGlyph(_ offset: Int) -> Glyph {
    guard let (scalar, width) = scalar(offset) else { return Glyph(kind: .symbol, width: 1) }
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF, 0x85:
      return Glyph(kind: .space, width: width, ascii: 32)
    case 0x2018, 0x201A, 0x201B, 0x2039: return Glyph(kind: .openQuote, width: width, ascii: 39)
    case 0x2019, 0x203A, 0x2032: return Glyph(kind: .closeQuote, width: width, ascii: 39)
    case 0x201C, 0x201E, 0x201F, 0xAB: return Glyph(kind: .openQuote, width: width, ascii: 34)
    case 0x201D, 0xBB, 0x2033: return Glyph(kind: .closeQuote, width: width, ascii: 34)
    case 0x2010...0x2015, 0x2212: return Glyph(kind: .dash, width: width, ascii: 45)
    case 0x2026, 0x3002, 0xFF01, 0xFF1F: return Glyph(kind: .stop, width: width)
    case 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0...0x25FF:
      return Glyph(kind: .bullet, width: width)
    case 0xA2...0xA5, 0x20A0...0x20CF: return Glyph(kind: .currency, width: width)
    // Soft hyphen and joiners are parts of words that nobody sees.
    case 0xAD, 0x200C, 0x200D, 0x2060: return Glyph(kind: .lower, width: width)
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF,
      0x3001...0x303F, 0xFFF0...0xFFFF, 0x1F000...0x1FAFF:
      return Glyph(kind: .symbol, width: width)
    default:
      return Glyph(kind: scalar.properties.isUppercase ? .upper : .lower, width: width)
    }
  }

  /// The scalar at `offset`, nil where the bytes are no UTF-8.
  private func scalar(_ offset: Int) -> (Unicode.Scalar, Int)? {
    let lead = self[offset]
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    guard width > 0, lead < 0xF5, offset + width <= count else { return nil }
    var value = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for next in offset + 1..<offset + width {
      guard self[next] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(self[next] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == width else { return nil }
    return (scalar, width)
  }
}

extension Array where Element == UInt8 {
  /// The text of a range with typographic quotes, dashes and spaces read as ASCII, and without soft
  /// hyphens.
  func normalised(_ range: Range<Int>) -> String {
    guard self[range].contains(where: { $0 >= 0x80 }) else {
      return String(decoding: self[range], as: UTF8.self)
    }
    var plain: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let glyph = glyph(at)
      let end = Swift.min(at + glyph.width, range.upperBound)
      if glyph.ascii != 0 {
        plain.append(glyph.ascii)
      } else if glyph.kind == .stop, self[at] == 0xE2 {
        plain += [46, 46, 46]
      } else if !isHidden(at) {
        plain += self[at..<end]
      }
      at = end
    }
    return String(decoding: plain.isEmpty ? self[range] : plain[...], as: UTF8.self)
  }

  /// A soft hyphen or a joiner.
  private func isHidden(_ offset: Int) -> Bool {
    if self[offset] == 0xC2 { return offset + 1 < count && self[offset + 1] == 0xAD }
    guard self[offset] == 0xE2, offset + 2 < count else { return false }
    let tail = (self[offset + 1], self[offset + 2])
    return tail == (0x80, 0x8C) || tail == (0x80, 0x8D) || tail == (0x81, 0xA0)
  }
}

private let asciiKinds: [GlyphKind] = (0..<128).map { (byte: UInt8) -> GlyphKind in
  if byte.isUpper { return .upper }
  if byte.isLower { return .lower }
  if byte.isDigit { return .digit }
  if byte <= 32 { return .space }
  switch Unicode.Scalar(byte) {
  case ".", "!", "?": return .stop
  case "\"", "'", "`": return .quote
  case "(", "[", "{", "<": return .open
  case ")", "]", "}", ">": return .close
  case "-": return .dash
  case "*": return .bullet
  case "$": return .currency
  case ",", ":", ";": return .punctuation
  default: return .symbol
  }
}
