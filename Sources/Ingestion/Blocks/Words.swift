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
    endsInStop = end.last { !"\"”’')]»*_ ".contains($0) }.map { ".!?…".contains($0) } ?? false
    string = isShort ? Words.tidy(String(end)) : ""
    raw = string.split(separator: " ")
    words = Words.plain(string)
  }

  /// Whether it is long enough for a paragraph of its own: a finished sentence of a dozen words,
  /// or twice as many without a stop, as of a text that was cut off.
  var isProse: Bool {
    count > PassageText.longest || (endsInStop && raw.count >= 12) || raw.count >= 25
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
    text.split { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }.joined(separator: " ")
  }

  /// Words in lower case, letters and digits only: "Don’t miss: A.B.!" is ["dont", "miss", "ab"].
  static func plain(_ text: String) -> [String] {
    text.split { $0.isWhitespace || "/|-–—".contains($0) }.compactMap { piece in
      let word = piece.lowercased().filter { $0.isLetter || $0.isNumber }
      return word.isEmpty ? nil : word
    }
  }
}
