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
  /// Number of bytes.
  private var length: Int32
  /// The lower-case letters of a word of at most 16 bytes; empty for everything else.
  var word = Word()
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
  /// Tokens from here to the next that is a heart, itself included; at most 255.
  var toHeart: UInt8 = 255
  /// The same to the next that a time may stand on: a word of the calendar, digits of a date.
  var toTime: UInt8 = 255
  /// Whether it is the first of its line.
  var opensLine = false

  init(kind: Kind, start: Int, end: Int) {
    (self.kind, self.start, length) = (kind, start, Int32(end - start))
  }

  /// Number of bytes.
  var count: Int { Int(length) }
  /// Offset after the last byte.
  var end: Int { start + Int(length) }
}

/// The tokens of a stretch of text, with what recognisers ask about them. Not for several threads.
final class ValueText {
  /// The whole document.
  let bytes: [UInt8]
  let tokens: TokenBuffer
  /// The day that relative expressions count from.
  let reference: Day?
  /// Figures, measures and times that were read already.
  let figures = Recent<Figure>()
  let measures = Recent<Measure>()
  let points = Recent<TimePoint>()

  private static let end = ValueToken(kind: .boundary, start: 0, end: 0)

  init(bytes: [UInt8], tokens: TokenBuffer, reference: Day?) {
    (self.bytes, self.tokens, self.reference) = (bytes, tokens, reference)
  }

  /// The token of that index; outside of the text a boundary.
  @inline(__always)
  subscript(index: Int) -> ValueToken {
    index >= 0 && index < tokens.count ? tokens[index] : ValueText.end
  }

  /// The lower-case word there, or an empty one.
  @inline(__always)
  func word(_ index: Int) -> Word {
    index >= 0 && index < tokens.count ? tokens[index].word : Word()
  }

  /// Whether that word stands there.
  @inline(__always)
  func has(_ word: Word, _ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].word == word
  }

  /// Whether that ASCII symbol stands there.
  @inline(__always)
  func has(symbol: Unicode.Scalar, _ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].symbol == symbol.value
  }

  /// Whether that symbol stands there with no white space before it.
  @inline(__always)
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

  /// Whether a minus stands there: a sign that touches what follows and no word or number before it.
  /// An en dash is one only behind a word or at the beginning.
  func isMinus(_ index: Int) -> Bool {
    let (sign, before) = (self[index], self[index - 1])
    guard self[index + 1].glued else { return false }
    switch sign.symbol {
    case 0x2013: return !sign.glued && (before.kind == .word || before.kind == .boundary)
    case 0x2D, 0x2212:
      return !sign.glued || [0x28, 0x3C, 0x3D, 0x3E, 0x7E].contains(before.symbol)
    default: return false
    }
  }

  /// Whether a hyphen or en dash joins the tokens before and after it without white space.
  func isJoiner(_ index: Int) -> Bool {
    (self[index].symbol == 0x2D || self[index].symbol == 0x2013)
      && self[index].glued && self[index + 1].glued
  }

  /// The index after an optional joining hyphen.
  func afterJoiner(_ index: Int) -> Int { isJoiner(index) ? index + 1 : index }

  /// The bytes of a token as they are written, capitals and all; empty for more than a word has.
  func written(_ index: Int) -> Word {
    let token = self[index]
    guard token.count <= Word.limit else { return Word() }
    var word = Word()
    for offset in token.start..<token.end { word.put(bytes[offset], at: offset - token.start) }
    return word
  }

  /// The bytes of a token as text.
  func text(_ index: Int) -> String {
    let token = self[index]
    return String(decoding: bytes[token.start..<token.end], as: UTF8.self)
  }

  /// Whether a sign of money beyond ASCII, or of a fraction, stands there.
  func isSign(_ index: Int) -> Bool {
    let symbol = self[index].symbol
    return symbol > 0x7F && (self[index].isHeart || Currencies.symbol(symbol) != nil)
  }

  /// The bytes of a token.
  func digits(_ index: Int) -> ArraySlice<UInt8> { bytes[self[index].start..<self[index].end] }

  /// The whole number that a run of digits writes; nil for anything else and above nine digits.
  func integer(_ index: Int) -> Int? {
    let token = self[index]
    guard token.kind == .digits, token.count <= 9 else { return nil }
    return bytes[token.start..<token.end].reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// The span from one token to before another; `next` must be above `first`.
  func span(_ first: Int, _ next: Int) -> Span { Span(self[first].start, self[next - 1].end) }

  /// The index after what may join two words of a phrase: a hyphen, or the stop of an abbreviation
  /// that ends right before `index`.
  func afterJoin(_ index: Int) -> Int {
    let isStop = glued(".", index) && word(index - 1).count <= 3 && !word(index + 1).isEmpty
    return afterJoiner(isStop ? index + 1 : index)
  }
}
