// Years of references: in brackets ("(2021)", "(2021a)", "(8 March 2021)") or bare.

import SourceText

/// A year as a reference gives it.
struct CitedYear {
  var year: Int
  /// The four digits.
  var digits: Span
  /// With the brackets, where there are some.
  var whole: Span

  /// The first brackets of at most forty bytes that hold a year.
  static func inBrackets(_ text: [UInt8], _ span: Span) -> CitedYear? {
    var offset = span.start
    while offset < span.end {
      if text[offset] == 0x28 {
        let limit = min(span.end, offset + 40)
        var close = offset + 1
        while close < limit, text[close] != 0x29, text[close] != 0x28 { close += 1 }
        if close < limit, text[close] == 0x29,
          var found = bare(text, Span(offset + 1, close)), isYearOrDate(text, offset + 1, close)
        {
          found.whole = Span(offset, close + 1)
          return found
        }
      }
      offset += 1
    }
    return nil
  }

  /// The last run of exactly four digits from 1500 to 2199.
  static func bare(_ text: [UInt8], _ span: Span) -> CitedYear? {
    var found: CitedYear?
    var offset = span.start
    while offset < span.end {
      guard (0x30...0x39).contains(text[offset]) else {
        offset += 1
        continue
      }
      let start = offset
      var year = 0
      while offset < span.end, (0x30...0x39).contains(text[offset]) {
        year = min(99_999, year * 10 + Int(text[offset] - 0x30))
        offset += 1
      }
      if offset - start == 4, (1500...2199).contains(year) {
        let digits = Span(start, offset)
        found = CitedYear(year: year, digits: digits, whole: digits)
      }
    }
    return found
  }

  /// Whether the brackets begin with a digit or a month: "(see Lee 2021)" is a remark.
  private static func isYearOrDate(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let inside = text.text(Span(start, end))
    guard let first = inside.first else { return false }
    return first.isNumber || DayMonth.month(of: inside.prefix { $0.isLetter }) != nil
  }
}

/// A day and month without a year: "8 March", "March 8", "Dec. 10th".
enum DayMonth {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// 1 to 12 for a month's name or abbreviation ("Sept", "Dec"); nil for other words.
  static func month(of word: Substring) -> Int? {
    let word = word.lowercased()
    guard word.count >= 3 else { return nil }
    let index = months.firstIndex { $0 == word || ($0.hasPrefix(word) && word.count <= 4) }
    return index.map { $0 + 1 }
  }

  /// The first day and month in `span`, with its place.
  static func find(in text: [UInt8], _ span: Span) -> (span: Span, month: Int, day: Int)? {
    let words = tokens(text, span)
    for index in words.indices.dropLast() {
      let (a, b) = (words[index], words[index + 1])
      let place = Span(a.span.start, b.span.end)
      if let month = month(of: b.text), let day = day(a.text) { return (place, month, day) }
      if let month = month(of: a.text), let day = day(b.text) { return (place, month, day) }
    }
    return nil
  }

  /// Runs of letters and digits that are parted by a space, or by ". ".
  private static func tokens(_ text: [UInt8], _ span: Span) -> [(span: Span, text: Substring)] {
    var tokens: [(Span, Substring)] = []
    var offset = span.start
    while offset < span.end {
      let start = offset
      while offset < span.end, isWord(text[offset]) { offset += 1 }
      if offset > start {
        tokens.append((Span(start, offset), text.text(Span(start, offset))[...]))
      }
      while offset < span.end, !isWord(text[offset]) {
        // Anything but a space or a stop parts two dates.
        if ![0x20, 0x2E].contains(text[offset]) { tokens.append((Span(offset, offset), "")) }
        offset += 1
      }
    }
    return tokens
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func day(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isNumber }
    let ending = word.dropFirst(digits.count).lowercased()
    guard digits.count <= 2, ["", "st", "nd", "rd", "th"].contains(ending), let day = Int(digits),
      (1...31).contains(day)
    else { return nil }
    return day
  }
}
