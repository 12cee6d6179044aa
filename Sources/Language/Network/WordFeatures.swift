// What the network sees of a word besides its pieces: hashes of its form, ends and shape, and what
// the lexicons say of it. Training and reading share this: a change here asks for new weights.

import SourceText

/// The features of one sentence's words, as 64-bit hashes.
package struct WordFeatures {
  /// Number of features of a word.
  package static let count = 14

  /// The features that know the word itself, which a word never seen does not have.
  package static let lexical = [0, 1]

  private let words: [WordShape]
  private let style: UInt64

  /// `forms` are the sentence's words in order.
  package init(_ forms: [String], _ gazetteer: Gazetteer) {
    words = forms.map { form in
      var form = form
      return form.withUTF8 { bytes in
        var word = WordShape(bytes)
        if word.letters > 1 {
          let hash = NameSignatures.hash(bytes)
          word.known = gazetteer.signature(hash)
          word.kinds = WordForms.shared[hash]
        }
        return word
      }
    }
    style = Self.style(of: words)
  }

  /// `count` hashes for each word, word after word.
  package var hashes: [UInt64] { words.indices.flatMap(hashes) }

  /// What the features of a word know besides its form: how the sentence is written, and whether the
  /// word begins a part of it.
  func place(of word: Int) -> UInt64 {
    let isInitial = word == 0 || words[word - 1].isPunctuation
    return (isInitial ? 4 : 0) + style
  }

  /// `count` hashes of one word.
  func hashes(of index: Int) -> [UInt64] {
    let word = words[index]
    return [UInt64](unsafeUninitializedCapacity: Self.count) { hashes, count in
      func append(_ hash: UInt64) {
        hashes[count] = hash
        count += 1
      }
      append(mix(word.lower, 1))
      append(mix(word.exact, 2))
      for length in 0..<4 { append(mix(word.suffixes[length], 3, UInt64(length))) }
      for length in 0..<4 { append(mix(word.prefixes[length], 4, UInt64(length))) }
      append(mix(word.shape, 5))
      append(mix(word.form, 6, place(of: index)))
      append(mix(word.known &* 2 &+ (word.isCapital ? 1 : 0), 7, style == 0 ? 0 : 1))
      append(mix(word.kinds &* 2 &+ (word.isCapital ? 1 : 0), 8))
    }
  }

  /// How the sentence is written: 0 as prose, 1 as a title, 2 in capitals, 3 without capitals.
  private static func style(of words: [WordShape]) -> UInt64 {
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
private struct WordShape {
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
  /// What the lexicons of words say, see `WordForms`.
  var kinds: UInt64 = 0
  var letters = 0
  var isCapital = false
  var isUpper = false
  var isPunctuation: Bool { letters == 0 && !hasDigit }
  private var hasDigit = false

  /// Roughly how it is written: 1 small, 2 capital first, 3 capitals, 4 with digits, 5 signs.
  var form: UInt64 {
    if hasDigit { return letters > 0 ? 6 : 4 }
    if letters == 0 { return 5 }
    return isUpper && letters > 1 ? 3 : isCapital ? 2 : 1
  }

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
      if byte.isDigit { hasDigit = true }
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
