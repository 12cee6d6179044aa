// Words that start with a letter: what belongs to them (apostrophes, hyphens, the stop of an
// abbreviation) and where clitics are cut off.

import SourceText

extension TokenPass {
  /// A word that starts with a letter, with what belongs to it; clitics come out apart.
  mutating func word(_ start: Int, before limit: Int) -> Int {
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

  /// Letters and digits with apostrophes and "&" between them: "O'Brien", "AT&T"; "US$".
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
      } else if bytes[at] == 36, isCurrency(start..<at, before: limit) {
        return next
      } else if joinsLetters(at, from: start, before: limit) {
        at = next
      } else {
        break
      }
    }
    return at
  }

  /// "US$", "A$5".
  private func isCurrency(_ letters: Range<Int>, before limit: Int) -> Bool {
    guard letters.count < 4, bytes[letters].allSatisfy(\.isUpper) else { return false }
    return letters.count == 2
      || letters.upperBound + 1 < limit && bytes[letters.upperBound + 1].isDigit
  }

  /// "file_name"; "w/o", "b/d", "I/O": a single letter, a slash, and one to three letters.
  private func joinsLetters(_ at: Int, from start: Int, before limit: Int) -> Bool {
    guard at > start, at + 1 < limit, bytes[at + 1].isWordByte else { return false }
    if bytes[at] == 95 { return true }
    guard bytes[at] == 47, at - start == 1, bytes[start].isLetter else { return false }
    var end = at + 1
    while end < limit, bytes[end].isLetter { end += 1 }
    return end - at < 5 && (end == limit || !bytes.glyph(end).isWord && bytes[end] != 47)
  }

  /// The end of "U.S." or "a.m." that starts here.
  private func acronym(_ start: Int, before limit: Int) -> Int? {
    var at = start
    while at + 1 < limit, bytes[at].isLetter, bytes[at + 1] == 46 { at += 2 }
    guard at - start >= 2 else { return nil }
    if at - start == 2 {
      // "J." is an initial when more follows; "D" in "vitamin D." ends the sentence.
      if bytes[start].isLower { return nil }
      if let glyph = bytes.glyph(ifAny: at), glyph.isWord {
        // "U.S" without its last stop.
        let isShort = at + 1 == limit || at + 1 < limit && !bytes.glyph(at + 1).isWord
        if bytes[at].isUpper, isShort { return at + 1 }
        return glyph.kind == .upper ? at : nil
      }
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
    let first = bytes[word.lowerBound]
    switch kind {
    case "number", "unit", "list", "day":
      guard kind != "day" || first.isUpper else { return nil }
      return bytes[(stop + 1)...].contains(where: \.isWordByte, within: 3) ? stop + 1 : nil
    case "month": return first.isUpper ? stop + 1 : nil
    case "state":
      let start = word.lowerBound
      let isAfterComma = start > 1 && bytes[start - 1] == 32 && bytes[start - 2] == 44
      return first.isUpper && isAfterComma ? stop + 1 : nil
    default: return stop + 1
    }
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
    guard let cut = cliticStart(word), cut > word.lowerBound else { return add(word) }
    // "who'd've" has two.
    if let first = cliticStart(word.lowerBound..<cut), first > word.lowerBound {
      add(word.lowerBound..<first)
      add(first..<cut)
    } else {
      add(word.lowerBound..<cut)
    }
    add(cut..<word.upperBound)
  }

  private func cliticStart(_ word: Range<Int>) -> Int? {
    guard word.count > 1 else { return nil }
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
