// What the tagger sees of a word: hashes of its form, ends, shape and neighbours. Training and
// tagging share this, so a change here, or a large one to the lexicons of names, asks for new
// weights (concord-train tagger).

import SourceText

/// The features of one sentence's words, as 64-bit hashes.
package struct TaggerFeatures {
  /// Number of features of a word.
  package static let count = 35

  /// The features that know the word itself, which a word never seen does not have.
  package static let lexical = [0, 1, 5, 9, 14, 24, 25, 29]

  private let words: [WordHashes]
  /// How the sentence is written: 0 as prose, 1 as a title, 2 in capitals, 3 without capitals.
  private let style: UInt64

  /// `forms` are the sentence's words in order.
  package init(_ forms: [String], _ gazetteer: Gazetteer) {
    var words: [WordHashes] = []
    words.reserveCapacity(forms.count)
    for form in forms {
      var form = form
      form.withUTF8 { bytes in
        var word = WordHashes(bytes)
        if word.letters > 1 { word.known = gazetteer.signature(bytes) }
        words.append(word)
      }
    }
    self.words = words
    style = Self.style(of: words)
  }

  /// The hash by which the tag dictionary knows word `index`.
  package func dictionaryKey(_ index: Int) -> UInt64 {
    mix(words[index].exact, 99, style == 0 ? 0 : 1)
  }

  /// The features of word `index`, which follows words with the tags `previous` and, before it,
  /// `earlier`; 17 stands for no word. Writes `count` hashes.
  package func fill(
    _ index: Int, previous: UInt8, earlier: UInt8, into out: UnsafeMutablePointer<UInt64>
  ) {
    let word = words[index]
    let left = index > 0 ? words[index - 1] : .edge
    let left2 = index > 1 ? words[index - 2] : .edge
    let right = index + 1 < words.count ? words[index + 1] : .edge
    let right2 = index + 2 < words.count ? words[index + 2] : .edge
    let initial: UInt64 = index == 0 ? 1 : left.isPunctuation ? 2 : 0
    let tag = UInt64(previous)
    out[0] = mix(word.lower, 1)
    out[1] = mix(word.exact, 2, style)
    for length in 0..<4 {
      out[2 + length] = mix(word.suffixes[length], 3, UInt64(length))
      out[6 + length] = mix(word.prefixes[length], 4, UInt64(length))
    }
    out[10] = mix(word.shape, 5, style)
    out[11] = mix(word.shape, 6, initial &* 8 &+ style)
    out[12] = mix(tag, 7)
    out[13] = mix(tag, 8, UInt64(earlier))
    out[14] = mix(word.lower, 9, tag)
    out[15] = mix(left.lower, 10)
    out[16] = mix(left2.lower, 11)
    out[17] = mix(right.lower, 12)
    out[18] = mix(right2.lower, 13)
    out[19] = mix(left.suffixes[2], 14)
    out[20] = mix(right.suffixes[2], 15)
    out[21] = mix(right.shape, 16, style)
    out[22] = mix(left.shape, 17, style)
    out[23] = mix(word.suffixes[2], 18, tag)
    out[24] = mix(word.lower, 19, left.lower)
    out[25] = mix(word.lower, 20, right.lower)
    out[26] = mix(right.lower, 21, tag)
    out[27] = mix(word.suffixes[1], 22, right.suffixes[1])
    out[28] = mix(word.shape, 23, mix(left.shape, style, right.shape))
    out[29] = mix(word.lower, 24, mix(tag, 24, UInt64(earlier)))
    out[30] = mix(0, 25)
    out[31] = mix(word.known, 26, (word.isCapital ? 8 : 0) &+ style)
    out[32] = mix(word.known, 27, (word.isCapital ? 32 : 0) &+ tag &+ (style << 6))
    let neighbours = mix(left.known, 28, right.known)
    out[33] = mix(word.known, 28, neighbours &+ (word.isCapital ? 8 : 0) &+ style)
    out[34] = mix(word.shape, 29, right.known &* 8 &+ style)
  }

  private static func style(of words: [WordHashes]) -> UInt64 {
    var (long, capital, upper) = (0, 0, 0)
    for word in words where word.letters > 3 {
      long += 1
      if word.isCapital { capital += 1 }
      if word.isUpper { upper += 1 }
    }
    if long > 1, upper * 4 >= long * 3 { return 2 }
    if long > 2, capital * 6 >= long * 5 { return 1 }
    if long > 3, capital == 0 { return 3 }
    return 0
  }
}

/// What is worth hashing of one word.
private struct WordHashes {
  var lower: UInt64 = 7
  var exact: UInt64 = 7
  /// Of the first one to four bytes, in lower case.
  var prefixes = SIMD4<UInt64>(repeating: 7)
  /// Of the last one to four bytes, in lower case.
  var suffixes = SIMD4<UInt64>(repeating: 7)
  /// Runs of capitals, small letters, digits and signs, a run counted as one or more.
  var shape: UInt64 = 7
  /// What the lexicons of names say, see `NameSignatures`.
  var known: UInt64 = 0
  var letters = 0
  var isCapital = false
  var isUpper = false
  var isPunctuation = false

  /// Beyond the sentence.
  static let edge = WordHashes()

  private init() {}

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var runs = 0
    var last: UInt64 = 0
    var upper = 0
    for (index, byte) in bytes.enumerated() {
      let byte = byte.isDigit ? 48 : byte
      lower = step(lower, byte.lowered)
      exact = step(exact, byte)
      if index < 4 { prefixes[index] = lower }
      if byte.isUpper { upper += 1 }
      if byte.isLetter || byte >= 0x80 { letters += 1 }
      let kind: UInt64 =
        byte.isUpper ? 1 : byte.isLower || byte >= 0x80 ? 2 : byte.isDigit ? 3 : UInt64(byte)
      if kind != last || runs == 1, index < 12 {
        shape = step(shape, UInt8(truncatingIfNeeded: kind))
        runs = kind == last ? 2 : 1
      }
      last = kind
    }
    var tail: UInt64 = 7
    for (length, byte) in bytes.reversed().prefix(4).enumerated() {
      tail = step(tail, byte.isDigit ? 48 : byte.lowered)
      suffixes[length] = tail
    }
    isCapital = bytes.first?.isUpper ?? false
    isUpper = letters > 0 && upper == letters
    isPunctuation = letters == 0 && !bytes.contains(where: \.isDigit)
  }
}

private func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
  (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 &+ 0x9E37_79B9
}

/// Spreads a feature's value over 64 bits, so that kinds of features do not meet.
private func mix(_ value: UInt64, _ kind: UInt64, _ more: UInt64 = 0) -> UInt64 {
  var hash = value ^ (kind &* 0x9E37_79B9_7F4A_7C15)
  hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
  hash = (hash ^ (hash >> 27)) &+ more &* 0xD6E8_FEB8_6659_FD93
  hash = (hash ^ (hash >> 31)) &* 0x94D0_49BB_1331_11EB
  return hash ^ (hash >> 29)
}
