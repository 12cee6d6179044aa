// Digits that are no numbers by what stands around them: telephone and book numbers behind their
// word, citations of law, "401(k)", moves of chess. They are made opaque, as digit codes are.

import SourceText

/// Finds such digits.
struct Citation {
  let tokens: TokenBuffer
  let bytes: [UInt8]

  /// The index after the code that begins with the digits at `first`; nil where they begin none.
  func end(_ first: Int) -> Int? {
    // Between two words nothing but a name or a court makes a code.
    if first > 0, first + 1 < tokens.count, tokens[first - 1].kind == .word,
      tokens[first + 1].kind == .word
    {
      let before = tokens[first - 1].word
      let isNamed = before == "is" || before == "on" || Citation.names.contains(before)
      return isNamed ? named(first) : tokens[first + 1].word == "u" ? law(first) : nil
    }
    return malformed(first) ?? bracketed(first) ?? dialled(first) ?? named(first) ?? law(first)
      ?? lettered(first)
  }

  private func symbol(_ index: Int) -> UInt32 {
    index >= 0 && index < tokens.count ? tokens[index].symbol : 0
  }

  private func isDigits(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kind == .digits
  }

  private func word(_ index: Int) -> Word {
    index >= 0 && index < tokens.count ? tokens[index].word : Word()
  }

  private func isGlued(_ index: Int) -> Bool { index < tokens.count && tokens[index].glued }

  /// The index after the groups of digits from there, by spaces and hyphens, with their digits.
  private func groups(_ first: Int) -> (next: Int, digits: Int) {
    var (at, digits) = (first, 0)
    while at < first + 16, isDigits(at) {
      digits += tokens[at].count
      let isJoined = symbol(at + 1) == 0x2D && isGlued(at + 1) && isGlued(at + 2)
      at += isJoined && isDigits(at + 2) ? 2 : 1
    }
    return (at, digits)
  }

  /// "020 7946 0958", "+1 (212) 555 0123": nine digits or more that begin like a telephone number.
  private func dialled(_ first: Int) -> Int? {
    if symbol(first - 1) == 0x2B, symbol(first + 1) == 0x28, isDigits(first + 2),
      symbol(first + 3) == 0x29, isDigits(first + 4)
    {
      return groups(first + 4).next
    }
    guard tokens[first].count >= 3, bytes[tokens[first].start] == 0x30, isDigits(first + 1) else {
      return nil
    }
    let (next, digits) = groups(first)
    return digits >= 9 ? next : nil
  }

  /// "1,2,3,4": digits between commas that are no groups of thousands.
  private func malformed(_ first: Int) -> Int? {
    var at = first
    var isGrouped = true
    while at < first + 32, symbol(at + 1) == 0x2C, isGlued(at + 1), isGlued(at + 2),
      isDigits(at + 2)
    {
      at += 2
      isGrouped = isGrouped && 2...3 ~= tokens[at].count
    }
    guard at > first + 2, !isGrouped || tokens[at].count != 3 || tokens[first].count > 3 else {
      return nil
    }
    return at + 1
  }

  /// "ISBN 978 0 14 044913 6", "Tel: 01632 960983", "the helpline on 116 123".
  private func named(_ first: Int) -> Int? {
    var at = first - 1
    if symbol(at) == 0x3A || symbol(at) == 0x2E { at -= 1 }
    if ["is", "on"].contains(word(at)) { at -= 1 }
    guard Citation.names.contains(word(at)) else { return nil }
    return groups(first).next
  }

  private static let names: WordSet = [
    "fax", "helpline", "hotline", "isbn", "issn", "postcode", "tel", "telephone", "zip",
  ]

  /// "§ 12", "42 U.S.C. § 1983", "347 U.S. 483", "No. 20-1199".
  private func law(_ first: Int) -> Int? {
    if symbol(first - 1) == 0xA7 {
      let isPointed = symbol(first + 1) == 0x2E && isGlued(first + 2) && isDigits(first + 2)
      return isPointed ? first + 3 : first + 1
    }
    if word(first + 1) == "u", symbol(first + 2) == 0x2E, word(first + 3) == "s",
      symbol(first + 4) == 0x2E
    {
      let isCode = word(first + 5) == "c" && symbol(first + 6) == 0x2E
      let at = isCode ? first + 7 : first + 5
      if isDigits(at) { return at + 1 }
      return symbol(at) == 0xA7 ? first + 1 : nil
    }
    let isCase = word(first - 1) == "no" || symbol(first - 1) == 0x2E && word(first - 2) == "no"
    if isCase, symbol(first + 1) == 0x2D, isGlued(first + 1), isGlued(first + 2),
      isDigits(first + 2)
    {
      return first + 3
    }
    return nil
  }

  /// "[12]", "[3, 4]", "[2003] UKHL 12": notes and law reports.
  private func bracketed(_ first: Int) -> Int? {
    guard symbol(first - 1) == 0x5B else { return nil }
    var at = first
    while at < first + 16, isDigits(at), tokens[at].count < 3 || at == first {
      if symbol(at + 1) == 0x5D {
        let isReport = isDigits(at + 3) && word(at + 2).count > 2 && tokens[at + 2].isCapital
        return isReport ? at + 4 : at > first || tokens[at].count < 4 ? at + 1 : nil
      }
      guard [0x2C, 0x2D, 0x2013].contains(symbol(at + 1)) else { return nil }
      at += 2
    }
    return nil
  }

  /// "401(k)", "501(c)(3)", "2021-CV-0042", "3-for-4", "14...Qd7".
  private func lettered(_ first: Int) -> Int? {
    guard isGlued(first + 1), isGlued(first + 2) else { return nil }
    switch symbol(first + 1) {
    case 0x28:
      guard word(first + 2).count == 1, symbol(first + 3) == 0x29 else { return nil }
      let isLonger = symbol(first + 4) == 0x28 && isGlued(first + 4) && isDigits(first + 5)
      return isLonger ? first + 6 : first + 4
    case 0x2D:
      guard tokens[first + 2].kind == .word, symbol(first + 3) == 0x2D, isGlued(first + 3),
        isDigits(first + 4), isGlued(first + 4),
        TimeWords.month(word(first + 2)) == nil,
        tokens[first + 2].isCapital || word(first + 2) == "for"
      else { return nil }
      return first + 5
    case 0x2E:
      let isMove = symbol(first + 2) == 0x2E && symbol(first + 3) == 0x2E && isGlued(first + 4)
      return isMove && first + 4 < tokens.count && tokens[first + 4].kind == .word ? first + 1 : nil
    default: return nil
    }
  }
}
