// What the tagger sees of a word: hashes of its form, ends, shape and neighbours. Training and
// tagging share this, so a change here, or a large one to the lexicons of names, asks for new
// weights (concord-train tagger).

import SourceText

/// The features of one sentence's words, as 64-bit hashes.
package struct TaggerFeatures {
  /// Number of features of a word.
  package static let count = 48

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
        if word.letters > 1 {
          let hash = NameSignatures.hash(bytes)
          word.known = gazetteer.signature(hash)
          word.kinds = WordForms.shared[hash]
        }
        words.append(word)
      }
    }
    var isAhead: UInt64 = 0
    for index in words.indices.reversed() {
      words[index].verbAhead = isAhead
      if words[index].isPunctuation { isAhead = 0 }
      if WordForms.isSurelyFinite(words[index].kinds) { isAhead = 1 }
    }
    self.words = words
    style = Self.style(of: words)
  }

  /// The hash by which the tag dictionary knows word `index`.
  package func dictionaryKey(_ index: Int) -> UInt64 {
    mix(words[index].exact, 99, style == 0 ? 0 : 1)
  }

  /// Whether word `index` ends like a gerund.
  package func isGerund(_ index: Int) -> Bool { words[index].suffixes[2] == Self.ing }

  private static let ing: UInt64 = "gni".utf8.reduce(7) { step($0, $1) }

  /// The features of word `index`, which follows words with these tags. Writes `count` hashes.
  package func fill(
    _ index: Int, after context: TagContext, into out: UnsafeMutablePointer<UInt64>
  ) {
    let (previous, earlier) = (context.previous, context.earlier)
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
    let verbs = context.verbs &* 2 &+ word.verbAhead
    let kinds = word.kinds &* 2 &+ (word.isCapital ? 1 : 0)
    out[35] = mix(kinds, 30, tag &* 4 &+ style)
    out[36] = mix(kinds, 31, left.kinds &* 64 &+ right.kinds)
    out[37] = mix(kinds, 32, right.lower)
    out[38] = mix(kinds, 33, left.lower)
    out[39] = mix(kinds, 34, (initial &* 64 &+ right.kinds) &* 4 &+ style)
    out[40] = mix(kinds, 35, (tag &* 32 &+ UInt64(earlier)) &* 4 &+ style)
    out[41] = mix(kinds, 36, (verbs &* 4 &+ style) &* 4 &+ initial)
    out[42] = mix(kinds, 37, (verbs &* 32 &+ tag) &* 4 &+ style)
    out[43] = mix(kinds, 38, mix(right.shape, tag, right.kinds))
    out[44] = mix(kinds, 39, mix(word.suffixes[1], tag, verbs))
    out[45] = mix(kinds, 40, mix(right.suffixes[1], tag, context.verbs))
    out[46] = mix(kinds, 41, mix(left.kinds, 41, right.lower))
    out[47] = mix(kinds, 42, mix(left.kinds &* 64 &+ right.kinds, tag, verbs))
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

/// The tags before a word, as far as they matter to it.
package struct TagContext {
  /// The tag before, as an index of `Tagger.order`; 17 where there is no word.
  package private(set) var previous: UInt8 = 17
  /// The tag before that.
  package private(set) var earlier: UInt8 = 17
  /// Whether the clause has had a verb: 1 one that can be finite, 0 none.
  fileprivate var verbs: UInt64 = 0

  /// Before the first word.
  package init() {}

  private static let verb = index(.VERB)
  private static let auxiliary = index(.AUX)
  /// After these another clause may begin.
  private static let breaks = [.PUNCT, .CCONJ, .SCONJ, .PRON].map(index)

  private static func index(_ tag: PartOfSpeech) -> UInt8 {
    UInt8(Tagger.order.firstIndex(of: tag) ?? 0)
  }

  /// Goes on to the next word; `isGerund` when this one ends in "-ing".
  package mutating func follow(_ tag: UInt8, isGerund: Bool) {
    (earlier, previous) = (previous, tag)
    if tag == Self.auxiliary || tag == Self.verb && !isGerund {
      verbs = 1
    } else if Self.breaks.contains(tag) {
      verbs = 0
    }
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
  /// What the lexicons of words say, see `WordForms`.
  var kinds: UInt64 = 0
  /// 1 when a sure finite verb follows before the next sign.
  var verbAhead: UInt64 = 0
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
