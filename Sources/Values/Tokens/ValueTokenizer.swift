// From bytes to tokens, in one pass over the bytes. Quotation marks and hyphens of all kinds are
// made plain here; addresses are taken out here, so that no recogniser reads their digits.

import SourceText

/// Cuts a stretch of UTF-8 into tokens; ill-formed bytes become symbols of their own.
struct ValueTokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let skipping: [Span]
  private var skip: Int
  /// Where the next skipped span begins; the largest number where none is left.
  private var skipStart = Int.max
  private var at: Int
  private var glued = false
  private var isBound = true
  private var newlines: Int
  private let tokens: TokenBuffer

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span, _ skipping: [Span]) {
    (self.bytes, self.end, self.at, self.skipping) = (bytes, span.end, span.start, skipping)
    tokens = TokenBuffer(capacity: span.count / 4 + 8)
    skip = skipping.partitioningIndex { $0.end > span.start }
    if skip < skipping.count { skipStart = skipping[skip].start }
    newlines = span.start == 0 || bytes[span.start - 1] == 10 ? 1 : 0
  }

  /// The tokens of `bytes` inside `span`; what lies in `skipping` (sorted) is not seen.
  static func tokens(of bytes: [UInt8], _ span: Span, skipping: [Span]) -> TokenBuffer {
    bytes.withUnsafeBufferPointer { bytes in
      var tokenizer = ValueTokenizer(bytes, span, skipping)
      while tokenizer.at < span.end { tokenizer.step() }
      return tokenizer.tokens
    }
  }

  /// Takes the next token, or passes over white space or a skipped span.
  private mutating func step() {
    if at >= skipStart, leavesSkipped() { return }
    let byte = bytes[at]
    switch byte {
    case 0...0x20: space(byte)
    case 0x30...0x39: take(.digits, until: run { 0x30...0x39 ~= $0 })
    case 0x41...0x5A, 0x61...0x7A: wordOrAddress()
    case 0x21...0x7F: symbolOrAddress(byte)
    default: beyondASCII()
    }
  }

  /// Goes on to the next skipped span; whether this one moved the place of reading.
  private mutating func leavesSkipped() -> Bool {
    while skip < skipping.count, skipping[skip].end <= at { skip += 1 }
    skipStart = skip < skipping.count ? skipping[skip].start : Int.max
    guard skipStart <= at else { return false }
    at = min(end, skipping[skip].end)
    return true
  }

  private mutating func space(_ byte: UInt8) {
    (glued, isBound) = (false, false)
    at += 1
    guard byte == 10 else { return }
    newlines += 1
    if newlines == 2 {
      tokens.append(ValueToken(kind: .boundary, start: at - 1, end: at - 1))
    }
  }

  /// Where the run of bytes from here ends, at most at the next skipped span.
  private func run(_ belongs: (UInt8) -> Bool) -> Int {
    var stop = at
    let limit = min(end, skipStart)
    while stop < limit, belongs(bytes[stop]) { stop += 1 }
    return stop
  }

  private mutating func take(
    _ kind: ValueToken.Kind, until stop: Int, symbol: UInt32 = 0, word: Word = Word()
  ) {
    var token = ValueToken(kind: kind, start: at, end: max(stop, at + 1))
    token.glued = glued
    token.isBound = isBound
    token.opensLine = newlines > 0
    if kind == .word {
      token.isCapital = 0x41...0x5A ~= bytes[at]
      token.word = word
      // "tenfold" is made, not listed.
      let isFold = bytes[token.end - 1] | 0x20 == 0x64 && word.count > 4 && word.hasSuffix("fold")
      token.roles = isFold ? [.opener, .heart, .amount] : WordRoles.of(word)
      token.isHeart = token.roles.contains(.heart)
    } else {
      token.symbol = symbol
      token.isHeart = kind == .digits || symbol > 0x7F && Figure.fraction(of: symbol) != nil
    }
    tokens.append(token)
    at = token.end
    (glued, isBound, newlines) = (true, true, 0)
  }

  /// A word goes on over letters and over letters beyond ASCII.
  private mutating func wordOrAddress() {
    let limit = min(end, skipStart)
    var stop = at
    var isPlain = true
    while stop < limit {
      let byte = bytes[stop]
      if 0x61...0x7A ~= byte | 0x20 {
        stop &+= 1
      } else if byte >= 0x80, let (scalar, width) = scalar(at: stop),
        ValueTokenizer.isLetter(scalar)
      {
        (stop, isPlain) = (stop + width, false)
      } else {
        break
      }
    }
    let word = word(until: stop, isPlain: isPlain)
    if let address = addressEnd(after: stop, word) { return take(.opaque, until: address) }
    take(.word, until: stop, word: word)
  }

  /// The word from here on in lower case; `isPlain` says that its letters are all ASCII.
  private func word(until stop: Int, isPlain: Bool) -> Word {
    let count = stop - at
    guard count <= Word.limit else { return Word() }
    if isPlain, at + Word.limit <= bytes.count, let base = bytes.baseAddress {
      return Word(letters: UnsafeRawPointer(base + at), count: count)
    }
    var word = Word()
    for offset in 0..<count {
      let byte = bytes[at + offset]
      word.put(byte < 0x80 ? byte | 0x20 : byte, at: offset)
    }
    return word
  }

  /// Where a web or mail address that begins with the word up to `stop` ends.
  private func addressEnd(after stop: Int, _ word: Word) -> Int? {
    guard stop < end else { return nil }
    let isWeb =
      (bytes[stop] == 0x3A && stop + 2 < end && bytes[stop + 1] == 0x2F && bytes[stop + 2] == 0x2F)
      || (bytes[stop] == 0x2E && word == "www")
    if isWeb { return run { $0 > 0x20 && !ValueTokenizer.closesAddress($0) } }
    guard bytes[stop] == 0x40, stop + 1 < end, ValueTokenizer.isAlphanumeric(bytes[stop + 1])
    else { return nil }
    return run { ValueTokenizer.isAlphanumeric($0) || [0x40, 0x2E, 0x2D, 0x5F].contains($0) }
  }

  /// "@name7" and "#tag2020" are names; everything else is a symbol.
  private mutating func symbolOrAddress(_ byte: UInt8) {
    let next = at + 1 < end ? bytes[at + 1] : 0
    let isHandle = byte == 0x40 && ValueTokenizer.isAlphanumeric(next)
    let isTag = byte == 0x23 && (0x41...0x5A ~= next & 0xDF)
    if isHandle || isTag {
      let start = at
      at += 1
      let stop = run { ValueTokenizer.isAlphanumeric($0) || $0 == 0x5F }
      at = start
      return take(.opaque, until: stop)
    }
    take(.symbol, until: at + 1, symbol: UInt32(byte))
  }

  private mutating func beyondASCII() {
    guard let (scalar, width) = scalar(at: at) else {
      return take(.symbol, until: at + 1, symbol: 0xFFFD)
    }
    switch scalar {
    case 0xA0, 0x2007, 0x2009, 0x200A, 0x202F:
      glued = false
      at += width
    case 0x1680, 0x2000...0x2006, 0x2008, 0x205F, 0x3000, 0x2028, 0x2029:
      (glued, isBound) = (false, false)
      at += width
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: at += width
    case 0x2018, 0x2019, 0x2BC: take(.symbol, until: at + width, symbol: 0x27)
    case 0x201C, 0x201D: take(.symbol, until: at + width, symbol: 0x22)
    case 0x2010, 0x2011: take(.symbol, until: at + width, symbol: 0x2D)
    case _ where ValueTokenizer.isLetter(scalar): wordOrAddress()
    default: take(.symbol, until: at + width, symbol: scalar)
    }
  }

  /// The code point at an offset with its width in bytes; nil where the bytes are ill-formed.
  private func scalar(at offset: Int) -> (UInt32, Int)? {
    let first = bytes[offset]
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    guard width > 0, first < 0xF5, offset + width <= end else { return nil }
    var scalar = UInt32(first) & (0x7F >> UInt32(width))
    for next in bytes[offset + 1..<offset + width] {
      guard next & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return (scalar, width)
  }

  /// Letters beyond ASCII, by block: Latin with its extensions, Greek, Cyrillic, and all scripts
  /// above them except punctuation, signs and currency marks.
  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2BB, 0x2BD...0x2C1: true
    case 0x300...0xE3E, 0xE40...0x167F, 0x1681...0x1FFF: true
    case 0x2C00...0x2DFF, 0x3041...0xD7FF, 0xF900...0xFDFB, 0xFE70...0xFEFC: true
    default: false
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  private static func closesAddress(_ byte: UInt8) -> Bool {
    [0x22, 0x29, 0x3C, 0x3E, 0x5D].contains(byte)
  }
}

extension Array {
  /// The first index whose element satisfies `condition`, the array being sorted by it.
  func partitioningIndex(_ condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
