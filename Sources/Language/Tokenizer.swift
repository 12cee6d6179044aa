// Words of a sentence, as Universal Dependencies English cuts them: clitics and punctuation stand
// apart. Unlike there, compounds with hyphens stay whole ("oil-rich"), but for a number before the
// hyphen ("13-day") and two names that are joined ("US-China"). Linear in the bytes. Words with
// their clitics stand in TokenPass+Words, addresses in TokenPass+Addresses.

import SourceText

/// A token before it has a tag.
struct Token {
  /// Visible offsets.
  var range: Range<Int>
  /// As written, with typographic quotes, dashes and spaces read as ASCII.
  var form: String
}

/// Cuts visible text into tokens.
struct Tokenizer {
  let abbreviations = Lexicon("Language/abbreviations.tsv")
  let clitics = Lexicon("Language/clitics.tsv")
  let gazetteer: Gazetteer

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The tokens of `text`, in order; none crosses a cut.
  func tokens(of text: VisibleText) -> [Token] {
    let bytes = text.bytes
    var pass = TokenPass(bytes: bytes, tokenizer: self)
    var cuts = text.cuts[...]
    var at = 0
    while at < bytes.count {
      while let cut = cuts.first, cut <= at { cuts.removeFirst() }
      let glyph = bytes.glyph(at)
      if glyph.kind == .space {
        at += glyph.width
        continue
      }
      let limit = cuts.first ?? bytes.count
      var end = at
      while end < limit, case let next = bytes.glyph(end), next.kind != .space {
        end += next.width
      }
      pass.chunk(at..<min(end, limit))
      at = min(end, limit)
    }
    return pass.tokens
  }
}

/// One walk over a sentence, chunk by chunk; a chunk is a run without white space.
struct TokenPass {
  let bytes: [UInt8]
  let tokenizer: Tokenizer
  private(set) var tokens: [Token] = []
  /// Where the chunk ends; a character that a cut tears apart ends there too.
  private var limit = 0

  init(bytes: [UInt8], tokenizer: Tokenizer) {
    (self.bytes, self.tokenizer) = (bytes, tokenizer)
    tokens.reserveCapacity(bytes.count / 5 + 1)
  }

  /// Cuts the chunk.
  mutating func chunk(_ chunk: Range<Int>) {
    limit = chunk.upperBound
    var at = chunk.lowerBound
    if let address = address(in: chunk) {
      while at < address.lowerBound { at = mark(at, in: chunk) }
      add(address)
      at = address.upperBound
    }
    while at < chunk.upperBound {
      switch bytes.glyph(at).kind {
      case .digit: at = number(at, before: chunk.upperBound)
      case .upper, .lower: at = word(at, before: chunk.upperBound)
      default:
        if let end = special(at, in: chunk) {
          add(at..<end)
          at = end
        } else if isNumberStart(at, in: chunk) {
          at = number(at, before: chunk.upperBound)
        } else {
          at = mark(at, in: chunk)
        }
      }
    }
  }

  /// Adds a token.
  mutating func add(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<limit)
    if range.isEmpty { return }
    tokens.append(Token(range: range, form: bytes.normalised(range)))
  }

  /// The end of what starts with a sign and is one word: "'s" after other than a letter, "'em",
  /// "@name", "#topic", ".pdf", ":-)".
  private func special(_ at: Int, in chunk: Range<Int>) -> Int? {
    let glyph = bytes.glyph(at)
    if glyph.ascii == 39 { return elided(at, glyph.width, in: chunk) }
    if bytes[at] == 64 || bytes[at] == 35 {
      guard at == chunk.lowerBound || !bytes[at - 1].isWordByte, at + 1 < chunk.upperBound,
        bytes[at + 1].isLetter
      else { return nil }
      return bytes[at + 1..<chunk.upperBound].firstIndex { !$0.isWordByte && $0 != 95 }
        ?? chunk.upperBound
    }
    if bytes[at] == 46, at == chunk.lowerBound { return ending(at, in: chunk) }
    return bytes[at] == 58 || bytes[at] == 59 ? face(at, in: chunk) : nil
  }

  /// The end of "'s" after a number or a sign ("the U.S.'s", "2019's"), or of "'em" before nothing.
  private func elided(_ at: Int, _ width: Int, in chunk: Range<Int>) -> Int? {
    var end = at + width
    while end < chunk.upperBound, end - at < 8, bytes[end].isLetter { end += 1 }
    guard end > at + width, end == chunk.upperBound || !bytes.glyph(end).isWord else { return nil }
    let form = String(decoding: bytes[at + width..<end].map(\.lowered), as: UTF8.self)
    let isAfter = at > chunk.lowerBound && bytes.glyph(bytes.before(at)).kind != .open
    let forms = isAfter ? ["s", "re", "ve", "ll", "d", "m"] : ["em", "til", "cause"]
    return forms.contains(form) ? end : nil
  }

  /// The end of ".pdf" or ".NET" at a chunk's start.
  private func ending(_ at: Int, in chunk: Range<Int>) -> Int? {
    var end = at + 1
    while end < chunk.upperBound, end - at < 6, bytes[end].isLetter { end += 1 }
    guard end > at + 2, end == chunk.upperBound || !bytes.glyph(end).isWord else { return nil }
    let isEnding = bytes[at + 1..<end].allSatisfy(\.isUpper) || isFileEnding(at + 1..<end)
    return isEnding ? end : nil
  }

  /// The end of ":)" or ";-(" at a chunk's end.
  private func face(_ at: Int, in chunk: Range<Int>) -> Int? {
    let rest = bytes[at + 1..<chunk.upperBound].prefix(3)
    let mouth = rest.first == 45 ? rest.dropFirst() : rest
    guard mouth.count == 1, let last = mouth.first, [40, 41, 68, 80].contains(last) else {
      return nil
    }
    return chunk.upperBound
  }

  /// A run of dots, of "!" and "?", of dashes, of one sign, "''", or one mark.
  private mutating func mark(_ start: Int, in chunk: Range<Int>) -> Int {
    let limit = chunk.upperBound
    let first = bytes.glyph(start)
    var end = min(start + first.width, limit)
    switch first.kind {
    case .stop, .dash:
      while end < limit, case let next = bytes.glyph(end), next.kind == first.kind {
        // An ellipsis stands apart from a question mark.
        if end - start > 2, isDot(end - 1) != isDot(end), first.kind == .stop { break }
        end = min(end + next.width, limit)
      }
    case .bullet, .symbol, .currency, .open, .close:
      let isOne = first.width > 1 || [40, 41, 91, 93, 123, 125].contains(bytes[start])
      while !isOne, end < limit, bytes[end] == bytes[start] { end += 1 }
    case .quote, .openQuote, .closeQuote:
      // "''" stands for a double quote.
      let isPair = first.ascii != 34 && end < limit && bytes.glyph(end).ascii == first.ascii
      if isPair, bytes[end] == bytes[start] { end = min(end + first.width, limit) }
    default: break
    }
    add(start..<end)
    return end
  }

  private func isDot(_ offset: Int) -> Bool { bytes[offset] != 33 && bytes[offset] != 63 }
}

// MARK: numbers

extension TokenPass {
  /// ".5" or "'90s" at the start of a chunk or after a sign.
  private func isNumberStart(_ at: Int, in chunk: Range<Int>) -> Bool {
    let limit = chunk.upperBound
    guard at + 1 < limit, at == chunk.lowerBound || !bytes[at - 1].isWordByte else { return false }
    if bytes[at] == 46 { return bytes[at + 1].isDigit }
    let width = bytes.glyph(at).width
    guard bytes.glyph(at).ascii == 39, at + width + 1 < limit else { return false }
    let digits = bytes[at + width].isDigit && bytes[at + width + 1].isDigit
    let third = at + width + 2
    return digits && (third >= limit || !bytes[third].isDigit)
  }

  /// "1,234.5", "12:30", "1/2", "5k", "29.8Mt", "21st", "1980's", "2021-08-14".
  private mutating func number(_ start: Int, before limit: Int) -> Int {
    if let end = hyphenatedNumber(start, before: limit) {
      add(start..<end)
      return end
    }
    var at = start + (bytes[start].isDigit ? 0 : bytes.glyph(start).width)
    while at < limit {
      if bytes[at].isDigit {
        at += 1
      } else if at + 1 < limit, bytes[at + 1].isDigit, joins(at, before: limit) {
        at += 1
      } else {
        break
      }
    }
    var end = at
    while end < limit, bytes.glyph(end).isWord { end += bytes.glyph(end).width }
    if end == at, let decade = decade(start..<at, before: limit) {
      add(start..<decade)
      return decade
    }
    // "200million" and "5pm" are two words, "29.8Mt" one.
    let isHour = end - at == 2 && bytes[at] | 32 != 99 && bytes[at + 1] | 32 == 109
    let cut = end - at >= 5 || isHour && [97, 112].contains(bytes[at] | 32) ? at : end
    add(start..<cut)
    return cut
  }

  /// The end of "1980's"; "2019's" is a year and a clitic.
  private func decade(_ digits: Range<Int>, before limit: Int) -> Int? {
    guard digits.count == 2 || digits.count == 4, bytes[digits.upperBound - 1] == 48,
      digits.upperBound < limit
    else { return nil }
    let mark = bytes.glyph(digits.upperBound)
    let end = digits.upperBound + mark.width + 1
    guard mark.ascii == 39, end <= limit, bytes[end - 1] == 115 else { return nil }
    return end == limit || !bytes.glyph(end).isWord ? end : nil
  }

  /// The end of a telephone number ("202-555-0142") or a date in figures, which hyphens do not cut.
  private func hyphenatedNumber(_ start: Int, before limit: Int) -> Int? {
    var lengths: [Int] = []
    var (at, from) = (start, start)
    while at <= limit, at - start < 20 {
      if at < limit, bytes[at].isDigit {
        at += 1
        continue
      }
      lengths.append(at - from)
      guard at < limit, bytes[at] == 45, lengths.count < 5 else { break }
      at += 1
      from = at
    }
    guard lengths.count > 2, at == limit || !bytes.glyph(at).isWord else { return nil }
    switch lengths {
    case [3, 3, 4], [1, 3, 3, 4], [4, 2, 2]: return at
    default:
      let isDate = lengths.count == 3 && lengths[2] == 4 && lengths[0] < 3 && lengths[1] < 3
      return isDate && lengths[0] > 0 && lengths[1] > 0 ? at : nil
    }
  }

  /// Whether the sign at `at`, with a digit after it, stands inside a number.
  private func joins(_ at: Int, before limit: Int) -> Bool {
    switch bytes[at] {
    case 46, 47, 58: return true
    case 44:
      guard at + 3 < limit, bytes[at + 2].isDigit, bytes[at + 3].isDigit else { return false }
      return at + 4 >= limit || !bytes[at + 4].isDigit
    default: return false
    }
  }
}
