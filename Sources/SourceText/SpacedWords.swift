// Words as spaces divide them, and what stands in a text, told by its bytes. What a word of the
// language is, is the tokenizer's business.

extension StringProtocol {
  /// The parts between spaces (U+0020), empty ones left out. A space with a combining mark behind
  /// it is a space here, though no `Character` of that name. Found by bytes: looking for a
  /// `Character` takes ten times as long, and names and predicates are taken apart for every
  /// sentence.
  public var spaced: [Substring] {
    let text = Substring(self)
    let bytes = text.utf8
    var words: [Substring] = []
    var (start, index) = (bytes.startIndex, bytes.startIndex)
    while index != bytes.endIndex {
      if bytes[index] == 32 {
        if start != index { words.append(text[start..<index]) }
        start = bytes.index(after: index)
      }
      index = bytes.index(after: index)
    }
    if start != index { words.append(text[start..<index]) }
    return words
  }

  /// Whether the bytes of `part` stand somewhere in it; always so for an empty one. Found by bytes,
  /// where `contains` goes from `Character` to `Character`.
  public func holds(_ part: some StringProtocol) -> Bool {
    var (whole, part) = (String(self), String(part))
    return whole.withUTF8 { whole in
      part.withUTF8 { part in
        guard let first = part.first else { return true }
        guard whole.count >= part.count else { return false }
        return (0...whole.count - part.count).contains { start in
          whole[start] == first
            && part.indices.allSatisfy { whole[start + $0] == part[$0] }
        }
      }
    }
  }

  /// Whether no white space but single spaces between other characters stands in it, as far as
  /// bytes tell: false as well where they leave it open.
  public var isSingleSpaced: Bool {
    var (last, beforeLast): (UInt8, UInt8) = (32, 0)
    for byte in utf8 {
      switch byte {
      case 32: if last == 32 { return false }
      case 0x09...0x0D: return false
      // U+0085 and U+00A0, the spaces of U+1680 and U+3000.
      case 0x85, 0xA0: if last == 0xC2 { return false }
      case 0x9A where last == 0xE1: return false
      case 0x80 where last == 0xE3: return false
      default: break
      }
      // U+2000 to U+200A, the separators behind them, U+205F.
      if beforeLast == 0xE2 {
        if last == 0x80, 0x80...0x8A ~= byte || 0xA8...0xAF ~= byte { return false }
        if last == 0x81, byte == 0x9F { return false }
      }
      (beforeLast, last) = (last, byte)
    }
    return last != 32
  }
}
