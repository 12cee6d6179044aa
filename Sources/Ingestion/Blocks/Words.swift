// A short passage as words: what the rules about lines look at. Long passages are body text and
// never come here whole.

import SourceText

/// A passage's text, cut to what a rule may need.
struct PassageText {
  /// With single spaces; empty for passages over `longest` bytes.
  let string: String
  /// The same, parted at the spaces.
  let raw: [Substring]
  /// In lower case, letters and digits only; pieces without any are left out.
  let words: [String]
  /// Whether the last sentence is finished: ".", "!", "?" or "…", before quotes and brackets.
  let endsInStop: Bool
  /// Bytes of the passage.
  let count: Int

  /// Passages over this many bytes are prose whatever they say.
  static let longest = 1200

  init(_ span: Span, in text: [UInt8]) {
    count = span.count
    let isShort = span.count <= PassageText.longest
    let tail = Span(isShort ? span.start : max(span.start, span.end - 24), span.end)
    let end = text.text(tail).drop { $0 == "\u{FFFD}" }
    endsInStop = Words.endsInStop(end)
    string = isShort ? Words.tidy(String(end)) : ""
    raw = string.split(separator: " ")
    words = Words.plain(string)
  }

  /// Share of longer words that start with a capital, 0 to 1.
  var titleCase: Double {
    let long = raw.filter { $0.count >= 4 }
    guard !long.isEmpty else { return 0 }
    return Double(long.count { $0.first?.isUppercase == true }) / Double(long.count)
  }

  /// Whether no letter is in lower case and at least three are capitals.
  var isAllCaps: Bool {
    !string.contains { $0.isLowercase } && string.count { $0.isUppercase } >= 3
  }
}

enum Words {
  /// White space at the ends taken off, inside made single spaces.
  static func tidy(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var tidy: [UInt8] = []
      tidy.reserveCapacity(bytes.count)
      var offset = 0
      while offset < bytes.count {
        let width = Blanks.width(bytes, at: offset, before: bytes.count)
        if width == 0 {
          tidy.append(bytes[offset])
        } else if !tidy.isEmpty, tidy.last != 0x20 {
          tidy.append(0x20)
        }
        offset += max(1, width)
      }
      if tidy.last == 0x20 { tidy.removeLast() }
      return String(decoding: tidy, as: UTF8.self)
    }
  }

  /// Whether the last sentence is finished; quotes, brackets and a note's marker may follow.
  static func endsInStop(_ text: Substring) -> Bool {
    var rest = text[...]
    if let open = rest.lastIndex(of: "["), rest.last == "]", rest[open...].count <= 8 {
      rest = rest[..<open]
    }
    let digits = rest.reversed().prefix { $0.isNumber }.count
    if (1...3).contains(digits) {
      let before = rest.dropLast(digits)
      if let last = before.last, ".!?…”\"’)".contains(last) { rest = before }
    }
    return rest.last { !"\"”’')]»*_ ".contains($0) }.map { ".!?…".contains($0) } ?? false
  }

  /// Words in lower case, letters and digits only: "Don’t miss: A.B.!" is ["dont", "miss", "ab"].
  static func plain(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [String] = []
      var word: [UInt8] = []
      var isASCII = true
      for offset in 0...bytes.count {
        let byte = offset < bytes.count ? bytes[offset] : 0x20
        if byte <= 0x20 || byte == 0x2F || byte == 0x7C || byte == 0x2D {
          append(&word, isASCII, to: &words)
          isASCII = true
        } else if byte >= 0x80 {
          word.append(byte)
          isASCII = false
        } else if (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) {
          word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
      }
      return words
    }
  }

  /// Adds the word and empties it; one with other letters than ASCII's goes the long way.
  private static func append(_ word: inout [UInt8], _ isASCII: Bool, to words: inout [String]) {
    defer { word.removeAll(keepingCapacity: true) }
    guard !word.isEmpty else { return }
    let text = String(decoding: word, as: UTF8.self)
    guard !isASCII else {
      words.append(text)
      return
    }
    for piece in text.lowercased().split(whereSeparator: { "–— ".contains($0) }) {
      let piece = piece.filter { $0.isLetter || $0.isNumber }
      if !piece.isEmpty { words.append(piece) }
    }
  }
}

/// What tells prose from a line by its bytes alone: cheap, for texts of a million passages.
struct LineShape {
  /// Pieces between spaces, counted up to 25.
  let words: Int
  let endsInStop: Bool
  private let isLong: Bool

  init(_ span: Span, in text: [UInt8]) {
    isLong = span.count > PassageText.longest
    let tail = text.text(Span(max(span.start, span.end - 24), span.end))
    endsInStop = Words.endsInStop(tail.drop { $0 == "\u{FFFD}" })
    var words = 0
    var wasBlank = true
    for byte in text[span.range] where words < 25 {
      if byte > 0x20, wasBlank { words += 1 }
      wasBlank = byte <= 0x20
    }
    self.words = words
  }

  /// Whether it is long enough for a paragraph of its own: a finished sentence of a dozen words,
  /// or twice as many without a stop, as of a text that was cut off.
  var isProse: Bool { isLong || (endsInStop && words >= 12) || words >= 25 }
}
