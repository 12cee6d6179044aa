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
  /// Whether the last sentence is finished; see `Stops`.
  let endsInStop: Bool
  /// Bytes of the passage.
  let count: Int

  /// Passages over this many bytes are prose whatever they say.
  static let longest = 1200

  init(_ span: Span, in text: [UInt8]) {
    count = span.count
    let isShort = span.count <= PassageText.longest
    endsInStop = Stops.end(text, span)
    string = isShort ? Words.tidy(text.text(span)) : ""
    // By bytes: parting by characters costs as much as all the rules together.
    raw = string.utf8.split(separator: 0x20).map { Substring($0) }
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
  /// Whether the word is digits only.
  static func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0 >= 0x80 || (0x30...0x39).contains($0) }
      && word.allSatisfy { $0.isNumber }
  }

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
