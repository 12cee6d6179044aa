// Where a text points to its notes: "[^2]", "[2]", "²", and the bare digits that copying from a
// web page leaves behind ("trade.2 The", "partner11 but"). Bare digits count only where a note of
// that number exists and the numbers rise.

import Documents
import SourceText

/// Finds the markers of a text's notes.
struct NoteMarkers {
  let text: [UInt8]
  private let labels: Set<String>
  /// Candidates that are bare digits, in order.
  private var bare: [Candidate] = []
  private var sure: [NoteMarker] = []

  /// A run of digits that may be a marker.
  private struct Candidate {
    var span: Span
    var number: Int
    /// After a stop 3, glued to a word 1.
    var weight: Int
  }

  init(text: [UInt8], notes: [Note]) {
    self.text = text
    labels = Set(notes.map { $0.label })
  }

  /// The markers in `blocks` that are no notes and no furniture, in order.
  static func find(in text: [UInt8], blocks: [Block], notes: [Note]) -> [NoteMarker] {
    var search = NoteMarkers(text: text, notes: notes)
    guard !search.labels.isEmpty else { return [] }
    for block in blocks where block.kind != .note && block.kind != .furniture {
      search.scan(block.content)
    }
    // Where markers are marked as such, no bare digit is one.
    let markers = search.sure.isEmpty ? search.rising() : search.sure
    return markers.sorted { $0.span < $1.span }
  }

  private mutating func scan(_ span: Span) {
    var offset = span.start
    while offset < span.end {
      let byte = text[offset]
      if byte == 0x5B {
        offset = bracket(at: offset, in: span)
      } else if (0x30...0x39).contains(byte) {
        offset = digits(at: offset, in: span)
      } else if byte == 0xC2 || byte == 0xE2 {
        offset = raised(at: offset, in: span)
      } else {
        offset += 1
      }
    }
  }

  /// "[^a]" and "[12]"; gives the offset to go on from.
  private mutating func bracket(at start: Int, in span: Span) -> Int {
    var end = start + 1
    while end < span.end, end - start < 32, text[end] > 0x20, text[end] != 0x5D, text[end] != 0x5B {
      end += 1
    }
    guard end < span.end, text[end] == 0x5D else { return max(end, start + 1) }
    let isMarkdown = text[start + 1] == 0x5E
    let name = text.text(Span(start + (isMarkdown ? 2 : 1), end))
    if labels.contains(name), isMarkdown || name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      sure.append(NoteMarker(span: Span(start, end + 1), label: name))
    }
    return end + 1
  }

  private mutating func raised(at start: Int, in span: Span) -> Int {
    var end = start
    var name = ""
    while let (digit, width) = Superscript.digit(at: end, before: span.end, in: text) {
      name.append(String(digit))
      end += width
    }
    guard !name.isEmpty else { return start + 1 }
    // "km²", "m³" and "10⁶" are units and powers.
    let before = start > span.start ? text[start - 1] : 0x20
    let isUnit = before == 0x6D && isShortWord(endingAt: start, from: span.start)
    if labels.contains(name), !isUnit, !(0x30...0x39).contains(before) {
      sure.append(NoteMarker(span: Span(start, end), label: name))
    }
    return end
  }

  private func isShortWord(endingAt end: Int, from low: Int) -> Bool {
    var start = end
    while start > low, isLetter(text[start - 1]), end - start < 4 { start -= 1 }
    return end - start <= 2
  }

  /// Bare digits; gives the offset after them.
  private mutating func digits(at start: Int, in span: Span) -> Int {
    var end = start
    while end < span.end, (0x30...0x39).contains(text[end]) { end += 1 }
    guard end - start <= 3, start > span.start, text[start] != 0x30, endsWell(end, in: span) else {
      return end
    }
    let span = Span(start, end)
    guard let weight = weight(before: start), labels.contains(text.text(span)),
      let number = Int(text.text(span))
    else { return end }
    bare.append(Candidate(span: span, number: number, weight: weight))
    return end
  }

  /// Whether what follows may follow a marker: a space, the end, or punctuation.
  private func endsWell(_ end: Int, in span: Span) -> Bool {
    guard end < span.end else { return true }
    let next = text[end]
    if next <= 0x20 || next == 0xC2 || next == 0xE2 { return true }
    guard [0x2C, 0x2E, 0x3A, 0x3B, 0x29, 0x5D, 0x22, 0x27].contains(next) else { return false }
    // "2.5" and "1,000" are numbers.
    return end + 1 >= span.end || !(0x30...0x39).contains(text[end + 1])
  }

  /// 3 after a stop or a quotation mark, 1 glued to a word in lower case, nil elsewhere.
  private func weight(before start: Int) -> Int? {
    let last = text[start - 1]
    if isLower(last) { return isLowerWord(endingAt: start) ? 1 : nil }
    if [0x22, 0x29, 0x25].contains(last) { return 2 }
    if start >= 3, text[start - 3] == 0xE2, text[start - 2] == 0x80, last == 0x9D || last == 0x99 {
      return 3
    }
    guard [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F].contains(last), start >= 2 else { return nil }
    let before = text[start - 2]
    if (0x30...0x39).contains(before) {
      return last == 0x2E && isYear(endingAt: start - 1) ? 2 : nil
    }
    // "Fig.2", "No.3", "p.4": an abbreviation, not a stop.
    guard before > 0x20, before != last else { return nil }
    return last == 0x2E && isAbbreviation(endingAt: start - 1) ? nil : 3
  }

  /// "in 2019.8 The": a year, a stop and a marker; "24.1" is a number.
  private func isYear(endingAt end: Int) -> Bool {
    var start = end
    while start > 0, (0x30...0x39).contains(text[start - 1]) { start -= 1 }
    return end - start == 4 && (text[start] == 0x31 || text[start] == 0x32)
  }

  private func isAbbreviation(endingAt end: Int) -> Bool {
    var start = end
    while start > 0, end - start < 5, isLetter(text[start - 1]) { start -= 1 }
    let word = String(decoding: text[start..<end], as: UTF8.self).lowercased()
    return ["fig", "no", "nos", "p", "pp", "vol", "art", "sec", "v", "ch", "eq"].contains(word)
  }

  /// Three small letters or more up to `end`, so that "mp3" and "G20" are none.
  private func isLowerWord(endingAt end: Int) -> Bool {
    end >= 3 && (1...3).allSatisfy { isLower(text[end - $0]) }
  }

  private func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0xC3 }
  private func isLetter(_ byte: UInt8) -> Bool { isLower(byte) || (0x41...0x5A).contains(byte) }

  /// The heaviest chain of candidates whose numbers rise.
  private func rising() -> [NoteMarker] {
    let candidates = withoutRepeated()
    // best[n]: weight of the heaviest chain that ends at number n or below, and its last link.
    var tree = [(weight: Int, link: Int)](repeating: (0, -1), count: 1024)
    var previous = [Int](repeating: -1, count: candidates.count)
    var heaviest = (weight: 0, link: -1)
    for (index, candidate) in candidates.enumerated() {
      var (best, number) = ((weight: 0, link: -1), candidate.number - 1)
      while number > 0 {
        if tree[number].weight > best.weight { best = tree[number] }
        number -= number & -number
      }
      previous[index] = best.link
      let mine = (weight: best.weight + candidate.weight, link: index)
      if mine.weight > heaviest.weight { heaviest = mine }
      number = candidate.number
      while number < tree.count {
        if mine.weight > tree[number].weight { tree[number] = mine }
        number += number & -number
      }
    }
    var chain: [NoteMarker] = []
    var link = heaviest.link
    while link >= 0 {
      let candidate = candidates[link]
      chain.append(NoteMarker(span: candidate.span, label: String(candidate.number)))
      link = previous[link]
    }
    return chain
  }

  /// Without glued digits whose word comes with the same digits twice: that is a name.
  private func withoutRepeated() -> [Candidate] {
    var counts: [String: Int] = [:]
    func word(_ candidate: Candidate) -> String {
      var start = candidate.span.start
      while start > 0, candidate.span.start - start < 24, isLetter(text[start - 1]) { start -= 1 }
      return text.text(Span(start, candidate.span.end))
    }
    for candidate in bare where candidate.weight == 1 { counts[word(candidate), default: 0] += 1 }
    return bare.filter { $0.weight > 1 || counts[word($0)] == 1 }
  }
}
