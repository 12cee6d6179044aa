// Whether a full stop belongs to the word before it: abbreviations, initials and acronyms, and how
// each kind of them may end a sentence all the same.

import SourceText

/// What follows a full stop.
struct AfterStop {
  /// Offset of the first letter or digit.
  var word: Int
  var glyph: Glyph
  /// Whether a quotation closes between the stop and the word.
  var isQuoted: Bool
  /// Whether a bracket opens before the word.
  var isBracket: Bool
}

extension SplittingPass {
  /// Whether the full stop at `start` belongs to the word before it and does not also end the
  /// sentence.
  func isAbbreviated(_ start: Int, _ next: AfterStop) -> Bool {
    let word = wordStart(before: start)
    guard word < start else { return false }
    if list.holds(word) && bytes[word..<start].allSatisfy({ $0.isWordByte }) { return true }
    let isOpener = isOpener(at: next.word)
    if let kind = kind(of: word..<start) {
      return continues(kind, word, next, isOpener: isOpener)
    }
    if start - word == 1, bytes[word].isLetter {
      return !next.isQuoted && !endsWithInitial(word, isOpener: isOpener)
    }
    if bytes[word..<start].contains(46), isAcronym(word..<start) {
      return isHeld(word, next) || !isOpener && !next.isQuoted
    }
    return false
  }

  /// "Yahoo! Inc.": the mark is part of a name, and no sentence opens at `next`.
  func isNamed(_ mark: Range<Int>, _ next: Int) -> Bool {
    let word = wordStart(before: mark.lowerBound)
    guard word < mark.lowerBound, bytes[word].isUpper else { return false }
    return kind(of: word..<mark.upperBound) != nil && !isOpener(at: next)
  }

  /// What kind of abbreviation the bytes are, nil for none.
  func kind(of word: Range<Int>) -> Substring? {
    guard word.count < 12 else { return nil }
    return bytes[word].map(\.lowered).withUnsafeBufferPointer { abbreviations[$0] }?.first
  }

  private func continues(
    _ kind: Substring, _ word: Int, _ next: AfterStop, isOpener: Bool
  ) -> Bool {
    let isDigit = next.glyph.kind == .digit
    switch kind {
    case "title": return true
    case "number": return isDigit || isRoman(next.word)
    case "unit": return isDigit || isHeld(word, next)
    case "list": return isDigit || next.isBracket
    case "month", "day": return bytes[word].isUpper && (isDigit || !isOpener)
    case "time":
      return isDigit || isHeld(word, next) || !isOpener && isZoneOrDay(next.word)
    case "state" where !isState(word): return false
    default: return isHeld(word, next) || !isOpener && !next.isQuoted
    }
  }

  /// Whether the sentence cannot be over: a bracket explains the word, or nothing but a preposition
  /// and a place or an hour stands before ("At 5 a.m. Mr. Lind left").
  private func isHeld(_ word: Int, _ next: AfterStop) -> Bool {
    if next.isBracket { return true }
    guard word > opening, word - opening < 24 else { return false }
    let before = bytes[opening..<word].split(separator: 32)
    guard before.count < 4, let first = before.first else { return false }
    return Self.prepositions.contains(String(decoding: first, as: UTF8.self))
      && before.allSatisfy { $0.allSatisfy(\.isWordByte) }
  }

  private static let prepositions: Set<String> = [
    "After", "Around", "At", "Before", "By", "From", "In", "Near", "On", "Since", "Until",
  ]

  /// "Springfield, Ill.": states are written short after a comma only, and many of their short
  /// forms are words.
  private func isState(_ word: Int) -> Bool {
    bytes[word].isUpper && word > 1 && bytes[word - 1] == 32 && bytes[word - 2] == 44
  }

  /// "Vol. IV".
  private func isRoman(_ offset: Int) -> Bool {
    var end = offset
    while end < bytes.count, end - offset < 8, bytes[end].isWordByte { end += 1 }
    return end - offset > 1 && bytes[offset..<end].allSatisfy { [73, 86, 88, 76, 67].contains($0) }
  }

  /// "a.m. EST", "p.m. Monday": the time goes on.
  private func isZoneOrDay(_ offset: Int) -> Bool {
    var end = offset
    while end < bytes.count, end - offset < 12, bytes[end].isLetter { end += 1 }
    let word = bytes[offset..<end]
    if word.count >= 2, word.count <= 4, word.allSatisfy(\.isUpper) { return true }
    return word.suffix(3).elementsEqual("day".utf8) && word.count > 5
  }

  /// A single letter before a stop ends a sentence when it is "I" or the last word of a phrase
  /// ("vitamin C. The").
  private func endsWithInitial(_ word: Int, isOpener: Bool) -> Bool {
    guard isOpener else { return false }
    if bytes[word] == 73 || bytes[word].isLower { return true }
    // "49°56′49″W."
    if word > 0, [.closeQuote, .symbol].contains(bytes.glyph(bytes.before(word)).kind) {
      return true
    }
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
  func wordStart(before offset: Int) -> Int {
    var at = offset
    while at > 0, offset - at < 40 {
      let byte = bytes[at - 1]
      guard byte.isWordByte || byte == 46 || byte >= 0x80 && bytes.isWordEnd(at) else { break }
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
  /// Whether the character of several bytes that ends at `offset`, or goes on there, is a letter,
  /// or the sign of "N°".
  fileprivate func isWordEnd(_ offset: Int) -> Bool {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return glyph(start).isLetter
      || self[start] == 0xC2 && start + 1 < count && self[start + 1] == 0xB0
  }
}
