// What a run of stops means: the end of a sentence, an omission, or part of what is run together.
// Looks at what closes after the stops and at what comes next.

extension SplittingPass {
  /// "!?", "..." or ". . ." with what closes after it.
  private struct Stops {
    var start: Int
    /// After the last stop.
    var last: Int
    /// After the quotes, brackets and note numbers that follow.
    var end: Int
    var isEllipsis = false
    /// Whether a quotation closes after the stops.
    var isQuoted = false
  }

  /// Handles the run of stops at `start`, gives where to go on.
  mutating func stop(_ start: Int) -> Int {
    var stops = Stops(start: start, last: start, end: start)
    if let omitted = passStops(&stops) { return omitted }
    stops.end = stops.last
    passClosing(&stops)
    if bytes.glyph(ifAny: stops.end)?.kind == .stop, stops.end > stops.last { return stops.end }
    stops.end = pastReferences(stops)
    let next = pastSpaces(stops.end)
    guard next < bytes.count else { return next }
    if next == stops.end && !isCut(next) {
      if isGlued(stops) { endSentence(at: next) }
    } else if isParagraphEnd(stops.end..<next) || list.isMark(in: bytes, at: next)
      || ends(stops, next: next)
    {
      endSentence(at: next)
    }
    return next
  }

  /// Moves past the stops. Gives where to go on when they are an omission and end nothing:
  /// "[...]", or three dots between spaces.
  private func passStops(_ stops: inout Stops) -> Int? {
    let start = stops.start
    let spaced = spacedDots(from: start)
    if spaced.count > 2 {
      let isApart = start == 0 || !bytes.glyph(bytes.before(start)).isWord
      if isApart, spaced.count == 3 { return spaced.end }
      // "Done. . . . Next": a sentence's own stop, then an omission before the next one.
      let isOwn = !isApart && spaced.count > 3
      let following = bytes.glyph(ifAny: pastSpaces(spaced.end))
      if isOwn, following == nil || following?.kind == .lower { return spaced.end }
      stops.last = isOwn ? start + 1 : spaced.end
      stops.isEllipsis = true
      return nil
    }
    var dots = 0
    while let glyph = bytes.glyph(ifAny: stops.last), glyph.kind == .stop {
      if glyph.width == 3 { dots += 3 } else if bytes[stops.last] == 46 { dots += 1 }
      stops.last += glyph.width
    }
    stops.isEllipsis = dots > 1
    if dots > 2 {
      if start == opening { return stops.last }
      let next = bytes.glyph(ifAny: stops.last)
      if next?.kind == .close, bytes.glyph(bytes.before(start)).kind == .open {
        return stops.last + 1
      }
    }
    return nil
  }

  /// How many dots with one space between them start at `start`, and where they end.
  private func spacedDots(from start: Int) -> (count: Int, end: Int) {
    var (count, end) = (1, start + 1)
    guard bytes[start] == 46 else { return (0, start) }
    while end + 1 < bytes.count, bytes[end] == 32, bytes[end + 1] == 46,
      end + 2 == bytes.count || !bytes[end + 2].isWordByte && bytes[end + 2] != 46
    {
      count += 1
      end += 2
    }
    return (count, end)
  }

  /// Moves past what closes after the stops, be it after a space, as in "(see page 3. )".
  private func passClosing(_ stops: inout Stops) {
    while stops.end < bytes.count {
      let gap = bytes[stops.end] == 32 && stops.end + 1 < bytes.count ? 1 : 0
      let glyph = bytes.glyph(stops.end + gap)
      guard closes(glyph, at: stops.end + gap),
        gap == 0 || glyph.kind != .quote && bytes[stops.end + 1] != 62
      else { return }
      if glyph.kind != .close { stops.isQuoted = true }
      stops.end += gap + glyph.width
    }
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

  /// Past "[1]", "[note 2]", "¹" and "2" that follow a stop without a space, where a text still has
  /// its note markers.
  private func pastReferences(_ stops: Stops) -> Int {
    var end = stops.end
    while end < bytes.count, end - stops.end < 64 {
      if bytes[end] == 91, let close = bytes[end...].prefix(24).firstIndex(of: 93) {
        end = close + 1
      } else if let width = superscript(end) {
        end += width
      } else {
        break
      }
    }
    if end > stops.end { return end }
    while end < bytes.count, end - stops.end < 3, bytes[end].isDigit { end += 1 }
    let next = pastSpaces(end)
    guard end > stops.end, next > end, next < bytes.count, bytes[next].isUpper, !isMonth(next),
      stops.end > stops.last || isPlainWord(before: stops.start)
    else { return stops.end }
    return end
  }

  /// "8 March" after a stop is a date, no note.
  private func isMonth(_ offset: Int) -> Bool {
    let word = bytes[offset...].prefix(10).prefix { $0.isLetter }
    return word.count > 2 && word.count < 10
      && ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        .contains(String(decoding: word.prefix(3).map(\.lowered), as: UTF8.self))
  }

  /// Width of the raised digit at `offset`.
  private func superscript(_ offset: Int) -> Int? {
    if bytes[offset] == 0xC2, offset + 1 < bytes.count {
      return [0xB2, 0xB3, 0xB9].contains(bytes[offset + 1]) ? 2 : nil
    }
    guard bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x81 else {
      return nil
    }
    return 0xB0...0xB9 ~= bytes[offset + 2] ? 3 : nil
  }

  /// Whether a word in small letters that is no abbreviation ends at `offset`.
  private func isPlainWord(before offset: Int) -> Bool {
    let start = wordStart(before: offset)
    guard offset - start > 2, bytes[start..<offset].allSatisfy(\.isLetter) else { return false }
    return bytes[offset - 1].isLower && kind(of: start..<offset) == nil
  }

  /// "…the deal.The minister": a lower-case word or a number, a stop, and a capitalised word that
  /// is no part of an address.
  private func isGlued(_ stops: Stops) -> Bool {
    let (start, end) = (stops.start, stops.end)
    let first = bytes.glyph(end).kind == .openQuote ? end + bytes.glyph(end).width : end
    guard start >= 3, first + 1 < bytes.count, bytes[first].isUpper, bytes[first + 1].isLower,
      endsGlued(start)
    else { return false }
    var at = first
    while at < bytes.count, at - first < 40, bytes[at].isLetter { at += 1 }
    if at + 1 < bytes.count, bytes[at + 1].isWordByte {
      if bytes[at] == 64 || bytes[at] == 47 { return false }
      if bytes[at] == 46, !bytes[at + 1].isUpper { return false }
    }
    return !isAddress(before: start)
  }

  /// Whether what stands before a stop is a word, a number or a bracket, and no short form.
  private func endsGlued(_ start: Int) -> Bool {
    let before = bytes[start - 1]
    if before == 41 || before == 37 { return bytes[start - 2].isWordByte }
    if before.isDigit {
      var at = start
      while at > 0, start - at < 12, bytes[at - 1].isDigit || bytes[at - 1] == 44 { at -= 1 }
      return start - at > 1 && (at == 0 || bytes[at - 1] <= 32 || bytes[at - 1] == 36)
    }
    return before.isLower && bytes[start - 2].isLower && bytes[start - 3].isLower
  }

  /// Whether the text up to `offset` is part of a web or mail address.
  private func isAddress(before offset: Int) -> Bool {
    var at = offset
    while at > 0, offset - at < 80, bytes[at - 1] > 32 {
      at -= 1
      if bytes[at] == 47 || bytes[at] == 64 || bytes[at] == 95 { return true }
      // "day.The river rose.It" has a stop as well, an address no capital after it.
      if bytes[at] == 46 { return !bytes[at + 1].isUpper }
    }
    return false
  }

  /// Whether the stops end a sentence when the text goes on at `next`.
  private func ends(_ stops: Stops, next: Int) -> Bool {
    let isBracket = bytes.glyph(next).kind == .open
    // A remark in brackets after a quotation belongs to the sentence that quotes.
    if isBracket, stops.start == quotationEnd { return false }
    // "? ? ?"
    if bytes[next] < 0x80, bytes.glyph(next).kind == .stop, !stops.isEllipsis,
      next + 1 < bytes.count,
      bytes[next + 1] <= 32
    {
      return false
    }
    let word = pastOpening(next)
    guard let glyph = bytes.glyph(ifAny: word) else { return true }
    if glyph.kind == .lower, !isCamel(word) { return false }
    if stops.isEllipsis || bytes[stops.start] != 46 {
      return glyph.kind != .symbol && glyph.kind != .punctuation
        && !isNamed(stops.start..<stops.last, word)
    }
    if glyph.kind == .punctuation { return false }
    return !isAbbreviated(
      stops.start,
      AfterStop(word: word, glyph: glyph, isQuoted: stops.isQuoted, isBracket: isBracket))
  }

  /// "eBay", "iPhone": a name that starts with a small letter.
  private func isCamel(_ offset: Int) -> Bool {
    offset + 1 < bytes.count && bytes[offset].isLower && bytes[offset + 1].isUpper
  }

  /// `offset` past opening quotes, brackets and dashes; also past "-- ", but no item's "- ".
  private func pastOpening(_ offset: Int) -> Int {
    var at = offset
    while let glyph = bytes.glyph(ifAny: at), at - offset < 12 {
      switch glyph.kind {
      case .quote, .openQuote, .open, .dash, .bullet, .currency, .closeQuote: at += glyph.width
      case .space where at > offset + 1 && bytes.glyph(bytes.before(at)).kind == .dash:
        at += glyph.width
      default: return at
      }
    }
    return at
  }
}
