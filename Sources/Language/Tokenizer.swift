// Words of a sentence, as Universal Dependencies English cuts them: clitics and punctuation stand
// apart. Unlike there, compounds with hyphens stay whole ("oil-rich"), but for a number before the
// hyphen ("13-day") and two names that are joined ("US-China"). Linear in the bytes.

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
  fileprivate let abbreviations = Lexicon("Language/abbreviations.tsv")
  fileprivate let clitics = Lexicon("Language/clitics.tsv")
  fileprivate let gazetteer: Gazetteer

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
private struct TokenPass {
  let bytes: [UInt8]
  let tokenizer: Tokenizer
  var tokens: [Token] = []
  /// Where the chunk ends; a character that a cut tears apart ends there too.
  private var limit = 0

  init(bytes: [UInt8], tokenizer: Tokenizer) {
    (self.bytes, self.tokenizer) = (bytes, tokenizer)
    tokens.reserveCapacity(bytes.count / 5 + 1)
  }

  mutating func chunk(_ chunk: Range<Int>) {
    limit = chunk.upperBound
    var at = chunk.lowerBound
    if let address = address(in: chunk) {
      while at < address.lowerBound { at = mark(at, before: address.lowerBound) }
      add(address)
      at = address.upperBound
    }
    while at < chunk.upperBound {
      let glyph = bytes.glyph(at)
      switch glyph.kind {
      case .digit: at = number(at, before: chunk.upperBound)
      case .upper, .lower: at = word(at, before: chunk.upperBound)
      default:
        if isNumberStart(at, before: chunk.upperBound, after: chunk.lowerBound) {
          at = number(at, before: chunk.upperBound)
        } else {
          at = mark(at, before: chunk.upperBound)
        }
      }
    }
  }

  mutating func add(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<limit)
    if range.isEmpty { return }
    tokens.append(Token(range: range, form: bytes.normalised(range)))
  }

  /// A run of equal stops or dashes, "``", or one sign.
  mutating func mark(_ start: Int, before limit: Int) -> Int {
    let first = bytes.glyph(start)
    var end = min(start + first.width, limit)
    if first.kind == .stop || first.kind == .dash || bytes[start] == 61 || bytes[start] == 95 {
      while end < limit, bytes[end] == bytes[start] || bytes.glyph(end).kind == .stop,
        bytes.glyph(end).kind == first.kind
      {
        end = min(end + bytes.glyph(end).width, limit)
      }
    }
    add(start..<end)
    return end
  }
}

// MARK: numbers and addresses

extension TokenPass {
  /// ".5" or "'90s" at the start of a chunk or after a sign.
  private func isNumberStart(_ at: Int, before limit: Int, after start: Int) -> Bool {
    guard at + 1 < limit, at == start || !bytes[at - 1].isWordByte else { return false }
    if bytes[at] == 46 { return bytes[at + 1].isDigit }
    let width = bytes.glyph(at).width
    guard bytes.glyph(at).ascii == 39, at + width + 1 < limit else { return false }
    let digits = bytes[at + width].isDigit && bytes[at + width + 1].isDigit
    let third = at + width + 2
    return digits && (third >= limit || !bytes[third].isDigit)
  }

  /// "1,234.5", "12:30", "1/2", "5k", "29.8Mt", "21st".
  private mutating func number(_ start: Int, before limit: Int) -> Int {
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
    // "200million" is two words, "29.8Mt" one.
    let letters = end - at
    if letters >= 5 || letters == 0 {
      add(start..<at)
      return at
    }
    add(start..<end)
    return end
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

  /// The web or mail address in a chunk, without quotes, brackets and stops around it.
  private func address(in chunk: Range<Int>) -> Range<Int>? {
    guard chunk.count > 4, chunk.count < 4096, hasAddressSign(chunk) else { return nil }
    var (start, end) = (chunk.lowerBound, chunk.upperBound)
    while start < end, !bytes.glyph(start).isWord { start += bytes.glyph(start).width }
    while end > start {
      let last = bytes.before(end)
      let glyph = bytes.glyph(last)
      if glyph.isWord || bytes[last] == 47 { break }
      end = last
    }
    return end > start ? start..<end : nil
  }

  private func hasAddressSign(_ chunk: Range<Int>) -> Bool {
    var letters = 0
    for at in chunk {
      switch bytes[at] {
      case 58 where at + 2 < chunk.upperBound && bytes[at + 1] == 47 && bytes[at + 2] == 47:
        return letters > 1
      case 64: if letters > 0, chunk[at...].contains(where: { bytes[$0] == 46 }) { return true }
      case 46 where letters == 3 && at + 1 < chunk.upperBound:
        if bytes[at - 3..<at].allSatisfy({ $0 | 32 == 119 }) { return true }
      default: break
      }
      letters = bytes[at].isWordByte ? letters + 1 : 0
    }
    return isDomain(chunk)
  }

  /// "example.com", "example.co.uk".
  private func isDomain(_ chunk: Range<Int>) -> Bool {
    var end = chunk.upperBound
    while end > chunk.lowerBound, !bytes[end - 1].isWordByte { end -= 1 }
    var dot = end
    while dot > chunk.lowerBound, end - dot < 5, bytes[dot - 1].isLower { dot -= 1 }
    guard dot - 2 >= chunk.lowerBound, bytes[dot - 1] == 46, bytes[dot - 2].isWordByte else {
      return false
    }
    return ["com", "org", "net", "gov", "edu", "info", "co", "uk", "io", "int", "eu"]
      .contains(String(decoding: bytes[dot..<end], as: UTF8.self))
  }
}

// MARK: words

extension TokenPass {
  /// A word that starts with a letter, with what belongs to it; clitics come out apart.
  private mutating func word(_ start: Int, before limit: Int) -> Int {
    if let end = acronym(start, before: limit) {
      add(start..<end)
      return end
    }
    var end = part(start, before: limit)
    if let next = abbreviation(start..<end, before: limit) {
      add(start..<next)
      return next
    }
    while let next = hyphenated(start..<end, before: limit) { end = next }
    split(start..<end)
    return end
  }

  /// Letters and digits with apostrophes and "&" between them: "O'Brien", "AT&T".
  private func part(_ start: Int, before limit: Int) -> Int {
    var at = start
    while at < limit {
      let glyph = bytes.glyph(at)
      let next = at + glyph.width
      if glyph.isWord {
        at = next
      } else if glyph.ascii == 39 && glyph.kind != .openQuote, at > start, next < limit,
        bytes.glyph(next).isLetter
      {
        at = next
      } else if bytes[at] == 38, at > start, next < limit, bytes[at - 1].isUpper,
        bytes[next].isUpper
      {
        at = next
      } else if bytes[at] == 36, at - start == 2, bytes[at - 1].isUpper, bytes[start].isUpper {
        return next
      } else {
        break
      }
    }
    return at
  }

  /// The end of "U.S." or "a.m." that starts here.
  private func acronym(_ start: Int, before limit: Int) -> Int? {
    var at = start
    while at + 1 < limit, bytes[at].isLetter, bytes[at + 1] == 46 { at += 2 }
    guard at - start >= 2 else { return nil }
    if at - start == 2 {
      // "J." is an initial when more follows; "D" in "vitamin D." ends the sentence.
      if bytes[start].isLower { return nil }
      if let glyph = bytes.glyph(ifAny: at), glyph.isWord { return glyph.kind == .upper ? at : nil }
      return bytes[at...].contains(where: \.isWordByte, within: 8) ? at : nil
    }
    if at < limit, bytes[at].isLetter {
      var end = at
      while end < limit, bytes[end].isLetter { end += 1 }
      return end - at <= 2 ? end : nil
    }
    return at
  }

  /// The end of an abbreviation, its full stop included.
  private func abbreviation(_ word: Range<Int>, before limit: Int) -> Int? {
    let stop = word.upperBound
    guard stop < limit, bytes[stop] == 46, word.count < 8 else { return nil }
    guard stop + 1 >= limit || bytes[stop + 1] != 46 else { return nil }
    let key = bytes[word].map(\.lowered)
    guard let kind = key.withUnsafeBufferPointer({ tokenizer.abbreviations[$0] })?.first else {
      // "Ph.D."
      let dotted = stop + 2 < limit && bytes[stop + 1].isUpper && bytes[stop + 2] == 46
      return dotted && word.count == 2 ? stop + 3 : nil
    }
    if kind == "number" || kind == "unit" {
      return bytes[(stop + 1)...].contains(where: \.isWordByte, within: 3) ? stop + 1 : nil
    }
    return stop + 1
  }

  /// The end of the compound when a hyphen and another part follow and it stays whole.
  private func hyphenated(_ word: Range<Int>, before limit: Int) -> Int? {
    let hyphen = word.upperBound
    guard hyphen < limit, bytes.glyph(hyphen).kind == .dash else { return nil }
    let wide = bytes[hyphen] != 45
    // U+2010 and U+2011 are hyphens, wider dashes are not.
    if wide, hyphen + 2 >= bytes.count || bytes[hyphen + 2] > 0x91 || bytes[hyphen + 1] != 0x80 {
      return nil
    }
    let start = hyphen + bytes.glyph(hyphen).width
    guard start < limit, bytes.glyph(start).isWord else { return nil }
    if bytes[start].isDigit {
      return bytes[word.lowerBound].isUpper ? part(start, before: limit) : nil
    }
    let end = part(start, before: limit)
    // Names are short; the bound also keeps endless chains of hyphens linear.
    if end - word.lowerBound > 48 { return end }
    let first = tokenizer.gazetteer.isName(bytes.normalised(word))
    if first, bytes.glyph(start).kind == .upper,
      tokenizer.gazetteer.isName(bytes.normalised(start..<end)),
      !tokenizer.gazetteer.isName(bytes.normalised(word.lowerBound..<end))
    {
      return nil
    }
    return end
  }

  /// Adds a word, cut before its clitic or between words that were run together.
  private mutating func split(_ word: Range<Int>) {
    if let cut = cliticStart(word) {
      if cut > word.lowerBound { add(word.lowerBound..<cut) }
      add(cut..<word.upperBound)
    } else {
      add(word)
    }
  }

  private func cliticStart(_ word: Range<Int>) -> Int? {
    guard word.count > 2 else { return nil }
    let tail = max(word.lowerBound, word.upperBound - 5)
    if let apostrophe = (tail..<word.upperBound).last(where: { isApostrophe($0, in: word) }) {
      let form = bytes.normalised(apostrophe..<word.upperBound).lowercased()
      if form == "'t", apostrophe - 1 > word.lowerBound, bytes[apostrophe - 1] | 32 == 110 {
        return apostrophe - 1
      }
      return ["'s", "'re", "'ve", "'ll", "'d", "'m"].contains(form) ? apostrophe : nil
    }
    guard word.count < 24, bytes[word].allSatisfy(\.isLetter) else { return nil }
    let key = bytes[word].map(\.lowered)
    guard let fields = key.withUnsafeBufferPointer({ tokenizer.clitics[$0] }),
      let length = fields.first.flatMap({ Int($0) }), length > 0, length < word.count
    else { return nil }
    return word.lowerBound + length
  }

  private func isApostrophe(_ offset: Int, in word: Range<Int>) -> Bool {
    bytes[offset] == 39
      || bytes[offset] == 0xE2 && offset + 2 < word.upperBound && bytes[offset + 1] == 0x80
        && bytes[offset + 2] == 0x99
  }
}

extension ArraySlice where Element == UInt8 {
  /// Whether one of the first `count` bytes passes.
  func contains(where test: (UInt8) -> Bool, within count: Int) -> Bool {
    prefix(count).contains(where: test)
  }
}
