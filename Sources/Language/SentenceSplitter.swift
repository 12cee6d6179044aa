// Where sentences end. Rules over visible bytes: a stop ends a sentence unless it belongs to an
// abbreviation, an initial, a number, an address or a list mark. Every look round is bounded or
// passes over each byte once, so that no input takes more than linear time.

import SourceText

/// Finds the sentences of one block.
struct SentenceSplitter {
  private let abbreviations = Lexicon("Language/abbreviations.tsv")
  private let openers = Lexicon("Language/openers.tsv")

  /// Visible offsets at which a sentence ends and the next one starts, ascending.
  func boundaries(in text: VisibleText) -> [Int] {
    var pass = SplittingPass(
      bytes: text.bytes, cuts: text.cuts, abbreviations: abbreviations, openers: openers)
    return pass.run()
  }
}

/// One walk over a block.
private struct SplittingPass {
  let bytes: [UInt8]
  let cuts: [Int]
  let abbreviations: Lexicon
  let openers: Lexicon
  private var boundaries: [Int] = []
  private var list = ListMark.none
  private var nextCut = 0

  init(bytes: [UInt8], cuts: [Int], abbreviations: Lexicon, openers: Lexicon) {
    (self.bytes, self.cuts) = (bytes, cuts)
    (self.abbreviations, self.openers) = (abbreviations, openers)
  }

  mutating func run() -> [Int] {
    var at = 0
    startSentence(at: 0)
    while at < bytes.count {
      let byte = bytes[at]
      if byte.isLetter || (byte > 32 && byte < 0x80 && !Self.mayEnd[Int(byte)] && !byte.isDigit) {
        at += 1
        continue
      }
      at = step(at)
    }
    return boundaries
  }

  /// Bytes that the walk must look at: stops, line ends, spaces (a list mark may follow).
  private static let mayEnd: [Bool] = (0..<128).map { [10, 32, 33, 46, 63].contains($0) }

  /// Handles the character at `at`, gives where to go on.
  private mutating func step(_ at: Int) -> Int {
    let glyph = bytes.glyph(at)
    switch glyph.kind {
    case .stop: return stop(at)
    case .space:
      var end = at
      var lines = 0
      while let next = bytes.glyph(ifAny: end), next.kind == .space {
        if bytes[end] == 10 { lines += 1 }
        end += next.width
      }
      if lines > 1 || list.isMark(in: bytes, at: end) { endSentence(at: end) }
      return end
    default: return at + glyph.width
    }
  }

  private mutating func endSentence(at offset: Int) {
    guard offset < bytes.count, offset > boundaries.last ?? 0 else { return }
    boundaries.append(offset)
    startSentence(at: offset)
  }

  private mutating func startSentence(at offset: Int) {
    list = list.after(bytes, at: offset)
  }

  /// Handles the run of stops at `start`, gives where to go on.
  private mutating func stop(_ start: Int) -> Int {
    var last = start
    let ellipsis = passStops(&last)
    var end = last
    while let next = bytes.glyph(ifAny: end), closes(next, at: end) { end += next.width }
    if bytes.glyph(ifAny: end)?.kind == .stop, end > last { return end }
    guard end < bytes.count else { return end }
    var next = end
    while let space = bytes.glyph(ifAny: next), space.kind == .space { next += space.width }
    if next == end && !isCut(end) {
      if isGlued(start: start, end: end) { endSentence(at: end) }
      return end
    }
    guard next < bytes.count else { return next }
    if list.isMark(in: bytes, at: next) {
      endSentence(at: next)
    } else if ends(start: start, last: last, next: next, ellipsis: ellipsis) {
      endSentence(at: next)
    }
    return next
  }

  /// Moves past "!?", "..." and ". . .", says whether it was an ellipsis.
  private func passStops(_ end: inout Int) -> Bool {
    var dots = 0
    let start = end
    while let glyph = bytes.glyph(ifAny: end) {
      if glyph.kind == .stop {
        if glyph.width == 3 { dots += 3 } else if bytes[end] == 46 { dots += 1 }
        end += glyph.width
      } else if glyph.kind == .space, end > start, end + 1 < bytes.count, bytes[end + 1] == 46,
        bytes[end] == 32, bytes[end - 1] == 46, spacedDots(at: end + 1, after: start)
      {
        end += 1
      } else {
        break
      }
    }
    return dots > 1
  }

  /// Whether the dot at `offset` goes on an ellipsis that began with a dot after a space.
  private func spacedDots(at offset: Int, after start: Int) -> Bool {
    let follows = offset + 1 >= bytes.count || bytes[offset + 1] <= 32 || bytes[offset + 1] == 46
    return follows && start > 0 && bytes[start - 1] == 32
  }

  private func closes(_ glyph: Glyph, at offset: Int) -> Bool {
    switch glyph.kind {
    case .closeQuote, .close: return true
    case .quote:
      guard let after = bytes.glyph(ifAny: offset + glyph.width) else { return true }
      return !after.isWord
    default: return false
    }
  }

  private mutating func isCut(_ offset: Int) -> Bool {
    while nextCut < cuts.count, cuts[nextCut] < offset { nextCut += 1 }
    return nextCut < cuts.count && cuts[nextCut] == offset
  }
}

extension SplittingPass {
  /// "…the deal.The minister": a lower-case word, a stop, and a capitalised one, no address.
  private func isGlued(start: Int, end: Int) -> Bool {
    guard start >= 3, end + 1 < bytes.count else { return false }
    let before = bytes[start - 1]
    let word = before.isLower && bytes[start - 2].isLower && bytes[start - 3].isLower
    let bracket = (before == 41 || before == 37) && bytes[start - 2].isWordByte
    guard word || bracket, bytes[end].isUpper, bytes[end + 1].isLower else { return false }
    var at = end
    while at < bytes.count, at - end < 40, bytes[at].isLetter { at += 1 }
    if at + 1 < bytes.count, bytes[at] == 46 || bytes[at] == 64 || bytes[at] == 47,
      bytes[at + 1].isWordByte
    {
      return false
    }
    return !isAddress(before: start)
  }

  /// Whether the text up to `offset` is part of a web or mail address.
  private func isAddress(before offset: Int) -> Bool {
    var at = offset
    while at > 0, offset - at < 80, bytes[at - 1] > 32 {
      at -= 1
      if bytes[at] == 47 || bytes[at] == 64 || bytes[at] == 95 || bytes[at] == 46 { return true }
    }
    return false
  }

  /// Whether the stops at `start..<last` end a sentence when the text goes on at `next`.
  private func ends(start: Int, last: Int, next: Int, ellipsis: Bool) -> Bool {
    let opening = pastOpening(next)
    guard let glyph = bytes.glyph(ifAny: opening) else { return true }
    if glyph.kind == .lower { return false }
    if ellipsis || bytes[start] != 46 {
      return glyph.kind != .symbol && glyph.kind != .punctuation
    }
    if glyph.kind == .punctuation { return false }
    return !isAbbreviated(start: start, next: opening, glyph: glyph)
  }

  /// `offset` past opening quotes, brackets and dashes.
  private func pastOpening(_ offset: Int) -> Int {
    var at = offset
    while let glyph = bytes.glyph(ifAny: at), at - offset < 12 {
      switch glyph.kind {
      case .quote, .openQuote, .open, .dash, .bullet, .currency: at += glyph.width
      case .closeQuote: at += glyph.width
      default: return at
      }
    }
    return at
  }

  /// Whether the full stop at `start` belongs to the word before it and does not also end the
  /// sentence; `next` is the first letter or digit that follows.
  private func isAbbreviated(start: Int, next: Int, glyph: Glyph) -> Bool {
    let word = wordStart(before: start)
    guard word < start else { return false }
    if list.holds(word) && bytes[word..<start].allSatisfy({ $0.isWordByte }) { return true }
    let key = bytes[word..<start].map(\.lowered)
    let opener = isOpener(at: next)
    if let kind = kind(of: key) {
      return continues(kind, next: next, glyph: glyph, opener: opener, word: word)
    }
    if start - word == 1, bytes[word].isLetter { return !endsWithInitial(word, opener: opener) }
    if key.contains(46), isAcronym(word..<start) { return !opener }
    return false
  }

  private func kind(of key: [UInt8]) -> Substring? {
    key.withUnsafeBufferPointer { abbreviations[$0] }?.first
  }

  private func continues(
    _ kind: Substring, next: Int, glyph: Glyph, opener: Bool, word: Int
  ) -> Bool {
    switch kind {
    case "title": return true
    case "suffix": return !opener
    case "number": return glyph.kind == .digit
    case "month": return glyph.kind == .digit || !opener && bytes[word].isUpper
    case "time": return glyph.kind == .digit || !opener && isZoneOrDay(next)
    default: return glyph.kind == .digit
    }
  }

  /// "a.m. EST", "p.m. Monday": the time goes on.
  private func isZoneOrDay(_ offset: Int) -> Bool {
    var end = offset
    while end < bytes.count, end - offset < 12, bytes[end].isLetter { end += 1 }
    let word = bytes[offset..<end]
    if word.count >= 2, word.count <= 4, word.allSatisfy(\.isUpper) { return true }
    let tail = Array(word.suffix(3))
    return tail == Array("day".utf8) && word.count > 5
  }

  /// A single letter before a stop ends a sentence when it is "I" or the last word of a phrase
  /// ("vitamin C. The").
  private func endsWithInitial(_ word: Int, opener: Bool) -> Bool {
    guard opener else { return false }
    if bytes[word] == 73 || bytes[word].isLower { return true }
    return word >= 3 && bytes[word - 1] == 32 && bytes[word - 2].isLower
  }

  private func isOpener(at offset: Int) -> Bool {
    var end = offset
    var key: [UInt8] = []
    while let glyph = bytes.glyph(ifAny: end), end - offset < 16,
      glyph.isWord || glyph.ascii == 39
    {
      if glyph.ascii == 0 { return false }
      key.append(glyph.ascii.lowered)
      end += glyph.width
    }
    // "I." and "A." are initials, "I" and "A" are words.
    if key.count == 1, end < bytes.count, bytes[end] == 46 { return false }
    while key.last == 39 { key.removeLast() }
    return key.withUnsafeBufferPointer { openers[$0] } != nil
  }

  /// Start of the run of letters, digits and dots before `offset`, at most 40 bytes back.
  private func wordStart(before offset: Int) -> Int {
    var at = offset
    while at > 0, offset - at < 40 {
      let byte = bytes[at - 1]
      guard byte.isWordByte || byte == 46 || byte >= 0x80 && bytes.isLetterEnd(at) else { break }
      at -= 1
    }
    while at < offset, bytes[at] == 46 { at += 1 }
    return at
  }

  /// Single letters with dots between them, as in "U.S" or "i.v".
  private func isAcronym(_ range: Range<Int>) -> Bool {
    for (index, offset) in range.enumerated() {
      if index.isMultiple(of: 2) ? !bytes[offset].isLetter : bytes[offset] != 46 { return false }
    }
    return true
  }
}

extension UInt8 {
  /// An ASCII letter or digit.
  var isWordByte: Bool { isLetter || isDigit }
}

extension Array where Element == UInt8 {
  /// Whether the character of several bytes that ends at `offset`, or goes on there, is a letter.
  func isLetterEnd(_ offset: Int) -> Bool {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return glyph(start).isLetter
  }
}
