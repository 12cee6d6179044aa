// Titles of references: in quotation marks, or the sentence after the year.

import SourceText

enum CitedTitle {
  /// The first quoted stretch of two words or more, with its marks; marks may nest.
  static func quoted(in text: [UInt8], _ span: Span) -> Span? {
    var offset = span.start
    while offset < span.end {
      if isMark(text, offset, span.end, 0x9C) {
        guard let end = curlyEnd(text, offset, span.end) else { return nil }
        let found = Span(offset, end)
        if text[found.range].contains(0x20) { return found }
        offset = end
      } else if text[offset] == 0x22 {
        guard let close = text[(offset + 1)..<span.end].firstIndex(of: 0x22) else { return nil }
        let found = Span(offset, close + 1)
        if text[found.range].contains(0x20) { return found }
        offset = close + 1
      } else {
        offset += 1
      }
    }
    return nil
  }

  /// The first sentence of `span`; a second one of more than five words, or one that does not
  /// look like a name, is a subtitle and belongs to it.
  static func sentence(in text: [UInt8], _ span: Span) -> Span {
    let first = sentenceEnd(text, span.start, span.end)
    let rest = Blanks.trimmed(text, Span(min(first, span.end), span.end))
    guard !rest.isEmpty else { return Span(span.start, first) }
    let second = sentenceEnd(text, rest.start, rest.end)
    let words = text.text(Span(rest.start, second)).spaced
    let capitals = words.count { $0.first?.isUppercase == true }
    let isName = words.count <= 5 && capitals * 2 > words.count
    let isDate = DayMonth.find(in: text, Span(rest.start, second)) != nil
    return isName || isDate ? Span(span.start, first) : Span(span.start, second)
  }

  /// Without quotation marks, emphasis and the closing stop; nil for nothing.
  static func clean(_ title: String) -> String? {
    let marks = "“”\"«»*_ "
    var title = Words.tidy(title)[...]
    while let first = title.first, marks.contains(first) { title.removeFirst() }
    while let last = title.last, marks.contains(last) || ".,;:".contains(last) {
      // "Is it “over”" keeps the inner mark that it opened.
      if last == "”", title.count(where: { $0 == "“" }) == title.count(where: { $0 == "”" }) {
        break
      }
      title.removeLast()
    }
    return title.isEmpty ? nil : String(title)
  }

  private static func sentenceEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end {
      let isStop = [0x2E, 0x3F, 0x21].contains(text[offset])
      let isLast = offset + 1 >= end || text[offset + 1] <= 0x20
      // "U.S. policy", "J. Lee": a single letter before the stop ends no sentence.
      let isInitial = offset - start >= 2 && !isLetter(text[offset - 2]) || offset - start == 1
      if isStop, isLast, !isInitial { return offset + 1 }
      offset += 1
    }
    return end
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 || (0x30...0x39).contains(byte)
  }

  private static func isMark(_ text: [UInt8], _ offset: Int, _ end: Int, _ last: UInt8) -> Bool {
    offset + 3 <= end && text[offset] == 0xE2 && text[offset + 1] == 0x80
      && text[offset + 2] == last
  }

  private static func curlyEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var (depth, offset) = (0, start)
    while offset < end {
      if isMark(text, offset, end, 0x9C) { depth += 1 }
      if isMark(text, offset, end, 0x9D) {
        depth -= 1
        if depth == 0 { return offset + 3 }
      }
      offset += 1
    }
    return nil
  }
}
