// The smallest pieces that recognisers look at: words, runs of digits, single symbols. White space
// is no token, only a flag on the token after it. Nothing here knows what a value is.

import SourceText

/// One word, run of digits or symbol of a text.
struct ValueToken {
  /// What the token is made of.
  enum Kind: UInt8 {
    /// Letters of any script.
    case word
    /// ASCII digits.
    case digits
    /// One code point that is neither letter, digit nor white space.
    case symbol
    /// An address, phone number, time of day or the like, in which no values are looked for.
    case opaque
    /// A blank line, or the text's end: no value reaches across.
    case boundary
  }

  var kind: Kind
  /// Offset of the first byte in the text.
  var start: Int
  /// Offset after the last byte.
  var end: Int
  /// The lower-case letters of a word of at most 24 bytes; empty for everything else.
  var word = ""
  /// The code point of a symbol, quotation marks and hyphens made plain; 0 for everything else.
  var symbol: UInt32 = 0
  /// Whether no white space stands before it.
  var glued = false
  /// Whether the white space before it, if any, is a kind that does not break lines.
  var isBound = false
  /// Whether it is a word that begins with a capital letter.
  var isCapital = false
  /// What a word may be in a value; empty for everything else.
  var roles: WordRoles = []
  /// Whether it is digits, or a word or sign that may stand for a number or time.
  var isHeart = false
  /// Whether it is the first of its line.
  var opensLine = false

  /// Number of bytes.
  var count: Int { end - start }
}

/// The tokens of a stretch of text, with what recognisers ask about them.
struct ValueText {
  /// The whole document.
  let bytes: [UInt8]
  let tokens: [ValueToken]
  /// The day that relative expressions count from.
  let reference: Day?
  /// What was read last at each token, since many recognisers ask for the same.
  let memory = ReadingMemory()

  private static let end = ValueToken(kind: .boundary, start: 0, end: 0)

  /// The token of that index; outside of the text a boundary.
  @inline(__always)
  subscript(index: Int) -> ValueToken {
    index >= 0 && index < tokens.count ? tokens[index] : ValueText.end
  }

  /// The lower-case word there, or an empty string.
  func word(_ index: Int) -> String {
    index >= 0 && index < tokens.count ? tokens[index].word : ""
  }

  /// Whether that word stands there.
  func has(_ word: String, _ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].word == word
  }

  /// Whether that ASCII symbol stands there.
  func has(symbol: Unicode.Scalar, _ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].symbol == symbol.value
  }

  /// Whether that symbol stands there with no white space before it.
  func glued(_ symbol: Unicode.Scalar, _ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].symbol == symbol.value
      && tokens[index].glued
  }

  /// Whether a hyphen, minus or dash stands there.
  func isDash(_ index: Int) -> Bool {
    switch self[index].symbol {
    case 0x2D, 0x2012, 0x2013, 0x2014, 0x2212: true
    default: false
    }
  }

  /// Whether a hyphen or en dash joins the tokens before and after it without white space.
  func isJoiner(_ index: Int) -> Bool {
    (self[index].symbol == 0x2D || self[index].symbol == 0x2013)
      && self[index].glued && self[index + 1].glued
  }

  /// The index after an optional joining hyphen.
  func afterJoiner(_ index: Int) -> Int { isJoiner(index) ? index + 1 : index }

  /// The bytes of a token as text.
  func text(_ index: Int) -> String {
    let token = self[index]
    return String(decoding: bytes[token.start..<token.end], as: UTF8.self)
  }

  /// The whole number that a run of digits writes; nil for anything else and above nine digits.
  func integer(_ index: Int) -> Int? {
    let token = self[index]
    guard token.kind == .digits, token.count <= 9 else { return nil }
    return bytes[token.start..<token.end].reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// The span from one token to before another; `next` must be above `first`.
  func span(_ first: Int, _ next: Int) -> Span { Span(self[first].start, self[next - 1].end) }

  /// Up to `limit` words from `index` on, joined by a space, with the index after them; hyphens
  /// between words and the stops of abbreviations are passed over.
  func phrase(_ index: Int, words limit: Int) -> [(text: String, next: Int)] {
    var phrases: [(text: String, next: Int)] = []
    var (text, at) = ("", index)
    while phrases.count < limit, !word(at).isEmpty {
      text += text.isEmpty ? word(at) : " " + word(at)
      at += 1
      phrases.append((text, at))
      if glued(".", at), word(at - 1).utf8.count <= 3, !word(at + 1).isEmpty { at += 1 }
      at = afterJoiner(at)
    }
    return phrases
  }
}
