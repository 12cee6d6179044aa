// A sieve before the rules about lines: whether a phrase of a lexicon may stand in a line, told
// from the line's bytes with a bitmap of hashes. Most lines of an article are let off here, and
// nothing of them is ever made into words.

import SourceText

/// Hashes of the first two words of phrases.
struct WordScreen: Sendable {
  /// One bit a hash; 64 Ki bits keep false alarms for six hundred phrases below one line in fifty.
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// Where the words that were hashed stand.
  private enum Place: UInt32 {
    case wholeLine = 0x51ED_270B, opening = 0x2545_F491, openingPair = 0x1B56_C4E9
    case word = 0x7FEB_352D, pair = 0x846C_A68B
  }

  /// A screen for phrases as `Phrases` has them, each with the place that its row says.
  init(_ phrases: some Sequence<(words: [Substring], place: Substring)>) {
    for (words, place) in phrases { add(words, place) }
  }

  private mutating func add(_ words: [Substring], _ place: Substring) {
    guard let first = words.first else { return }
    let atStart = place == "whole" || place == "start"
    let hash = WordScreen.hash(first)
    if words.count > 1, words[1] != "*" {
      let pair = WordScreen.pair(hash, WordScreen.hash(words[1]))
      set(pair, atStart ? .openingPair : .pair)
    } else if words.count == 1, place == "whole" {
      set(hash, .wholeLine)
    } else {
      set(hash, atStart ? .opening : .word)
    }
  }

  /// False only where no phrase stands in the line, and it has no mark that a rule asks for: a bar,
  /// an arrow or a colon after few words, a slash, a name of a file. A line without letters is
  /// always let through.
  func mayMatch(_ text: [UInt8], _ span: Span) -> Bool {
    text.withUnsafeBufferPointer { text in
      bits.withUnsafeBufferPointer { bits in
        var scan = LineScan(bits: bits)
        var offset = span.start
        while offset < span.end {
          offset += scan.read(text, at: offset, before: span.end)
          if scan.found { return true }
        }
        return scan.finish()
      }
    }
  }

  private mutating func set(_ hash: UInt32, _ place: Place) {
    let index = WordScreen.index(hash, place)
    bits[index >> 6] |= 1 << UInt64(index & 63)
  }

  private static func index(_ hash: UInt32, _ place: Place) -> Int {
    let mixed = (hash ^ place.rawValue) &* 0x9E37_79B1
    return Int(mixed >> 16)
  }

  private static let basis: UInt32 = 2_166_136_261
  private static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }
  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 31) ^ second
  }
  /// FNV-1a of a word in lower case; lexicons write "0" for every number.
  private static func hash(_ word: Substring) -> UInt32 { word.utf8.reduce(basis, step) }
  private static let number = hash("0")

  /// One pass over a line.
  private struct LineScan {
    let bits: UnsafeBufferPointer<UInt64>
    /// A phrase may stand here.
    var found = false
    private var words = 0
    private var spaces = 0
    private var bars = 0
    private var slashes = 0
    private var isNamed = false
    private var mayBeWhole = false
    private var opensWithDigit = false
    private var last: UInt32 = 0
    private var hash = WordScreen.basis
    private var letters = 0
    private var digits = 0

    init(bits: UnsafeBufferPointer<UInt64>) { self.bits = bits }

    /// Takes the character at `offset`; gives its bytes.
    mutating func read(
      _ text: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int
    ) -> Int {
      let byte = text[offset]
      switch byte {
      case 0x61...0x7A: take(byte)
      case 0x41...0x5A: take(byte | 0x20)
      case 0x30...0x39:
        if words == 0 { opensWithDigit = true }
        digits += 1
        take(byte)
      case 0...0x20: endWord(); spaces += 1
      case 0x2D: endWord()
      case 0x2F: endWord(); slashes += 1
      case 0x7C: endWord(); bars += 1; if words <= 8 { isNamed = true }
      case 0x3A, 0x3E: if words <= 8 { isNamed = true }
      case 0x5F: isNamed = true
      case 0x2E, 0x40: if spaces == 0, !hasSpace(text, offset, end) { isNamed = true }
      case 0xC2 where offset + 1 < end: return read(text[offset + 1])
      case 0xE2 where offset + 2 < end: return read(text[offset + 1], text[offset + 2])
      case 0x80...: take(byte)
      default: break
      }
      return 1
    }

    /// Whether a stop in the first word is one of a sentence, and not of a URL or file name.
    private func hasSpace(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Bool {
      text[offset..<min(end, offset + 200)].contains(0x20)
    }

    private mutating func take(_ byte: UInt8) {
      hash = WordScreen.step(hash, byte)
      letters += 1
    }

    /// "©", "»", "·" and no-break spaces.
    private mutating func read(_ second: UInt8) -> Int {
      switch second {
      case 0xA9, 0xBB: isNamed = true
      case 0xB7: bars += 1
      case 0xA0, 0x85, 0xAD: endWord()
      default: break
      }
      return 2
    }

    /// "›", "•", "→", dashes and spaces; quotation marks and the like are no part of a word.
    private mutating func read(_ second: UInt8, _ third: UInt8) -> Int {
      switch (second, third) {
      case (0x80, 0xBA), (0x80, 0xA2), (0x86, _): bars += 1; isNamed = true
      case (0x80, ...0x8F), (0x80, 0x93), (0x80, 0x94), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF):
        endWord()
      default: break
      }
      return 3
    }

    private mutating func endWord() {
      guard letters > 0 else { return }
      let word = digits == letters ? WordScreen.number : hash
      found = found || has(word, .word)
      if words == 0 {
        found = found || has(word, .opening)
        mayBeWhole = has(word, .wholeLine)
      } else {
        let pair = WordScreen.pair(last, word)
        found = found || has(pair, .pair) || (words == 1 && has(pair, .openingPair))
      }
      words += 1
      (last, hash, letters, digits) = (word, WordScreen.basis, 0, 0)
    }

    private func has(_ hash: UInt32, _ place: Place) -> Bool {
      let index = WordScreen.index(hash, place)
      return bits[index >> 6] >> UInt64(index & 63) & 1 != 0
    }

    /// The answer when the line has been read.
    mutating func finish() -> Bool {
      endWord()
      let isShort = words <= 14
      return found || words == 0 || isNamed || bars > 1 || (slashes > 0 && isShort)
        || (words == 1 && mayBeWhole) || (opensWithDigit && words <= 6)
    }
  }
}
