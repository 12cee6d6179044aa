// Words as two machine words, so that a grammar compares numbers where it reads like comparing text,
// and a token holds nothing that has to be counted or freed. Longer words stand for nothing here.

import SourceText

/// The bytes of a word of at most 16 bytes, the first lowest; empty for a longer one. Mostly in lower
/// case: what was asked for says so.
struct Word: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The most bytes that a word may have.
  static let limit = 16

  /// The empty word.
  init() {}

  /// The bytes of `text`.
  init(_ text: some StringProtocol) {
    guard text.utf8.count <= Word.limit else { return }
    for (offset, byte) in text.utf8.enumerated() { put(byte, at: offset) }
  }

  /// The bytes of a lexicon's field.
  init(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= Word.limit else { return }
    for offset in 0..<bytes.count { put(bytes[offset], at: offset) }
  }

  /// The first `count` of the 16 bytes at `start`, ASCII letters, in lower case.
  @inline(__always)
  init(letters start: UnsafeRawPointer, count: Int) {
    low = start.loadUnaligned(as: UInt64.self).littleEndian
    high = start.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
    // A shift by the width or more gives zero.
    low = (low | Word.small) & ~(~0 << UInt64(count * 8))
    high = (high | Word.small) & ~(~0 << UInt64(max(0, count - 8) * 8))
  }

  /// What makes small letters of eight capital ones.
  private static let small: UInt64 = 0x2020_2020_2020_2020

  /// Sets the byte at an offset below the limit that is 0 so far.
  @inline(__always)
  mutating func put(_ byte: UInt8, at offset: Int) {
    if offset < 8 {
      low |= UInt64(byte) &<< UInt64(truncatingIfNeeded: offset &* 8)
    } else {
      high |= UInt64(byte) &<< UInt64(truncatingIfNeeded: (offset &- 8) &* 8)
    }
  }

  var isEmpty: Bool { low == 0 }

  /// Number of bytes.
  var count: Int {
    high == 0 ? 8 - low.leadingZeroBitCount / 8 : 16 - high.leadingZeroBitCount / 8
  }

  /// The word as text.
  var text: String {
    String(unsafeUninitializedCapacity: Word.limit) { buffer in
      let count = count
      for offset in 0..<count { buffer[offset] = byte(offset) }
      return count
    }
  }

  /// Whether it ends in `suffix`.
  func hasSuffix(_ suffix: Word) -> Bool {
    let shift = count - suffix.count
    return shift >= 0 && shiftedDown(by: shift) == suffix
  }

  /// Without its last so many bytes.
  func dropLast(_ dropped: Int = 1) -> Word {
    var word = Word()
    for offset in 0..<max(0, count - dropped) { word.put(byte(offset), at: offset) }
    return word
  }

  /// Its first byte; nil for the empty word.
  var first: UInt8? { isEmpty ? nil : byte(0) }

  /// Without its first byte.
  func dropFirst() -> Word { shiftedDown(by: 1) }

  /// With one more byte; empty where it would be too long.
  func appending(_ byte: UInt8) -> Word {
    guard count < Word.limit else { return Word() }
    var word = self
    word.put(byte, at: count)
    return word
  }

  /// With the bytes of a text behind; empty where it would be too long.
  func appending(_ text: String) -> Word {
    text.utf8.reduce(self) { $0.isEmpty ? $0 : $0.appending($1) }
  }

  /// Without its first so many bytes.
  private func shiftedDown(by bytes: Int) -> Word {
    var word = Word()
    let bits = UInt64(bytes * 8)
    word.low = bits >= 64 ? high >> (bits - 64) : low >> bits | (bits > 0 ? high << (64 - bits) : 0)
    word.high = bits >= 64 ? 0 : high >> bits
    return word
  }

  private func byte(_ offset: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (offset < 8 ? low : high) >> UInt64(offset % 8 * 8))
  }

  @inline(__always)
  static func == (a: Word, b: Word) -> Bool { a.low == b.low && a.high == b.high }

  /// A number that spreads words over the slots of a table.
  @inline(__always)
  var slot: UInt64 {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }
}

extension Word: ExpressibleByStringLiteral {
  /// Worked out while compiling: a comparison with a literal is one of two numbers.
  @inline(__always)
  init(stringLiteral text: StaticString) {
    self.init()
    precondition(text.utf8CodeUnitCount <= Word.limit, "no word is so long")
    var offset = 0
    while offset < text.utf8CodeUnitCount {
      put(text.utf8Start[offset], at: offset)
      offset &+= 1
    }
  }
}

/// What words stand for: open addressing, at most a quarter of the slots taken.
struct WordTable<Entry: Sendable>: Sendable {
  private var keys: [Word]
  private var entries: [Entry?]

  /// The empty word and what is too long to be one have no entry. Of equal words the last counts.
  init(_ rows: some Sequence<(Word, Entry)>) {
    let rows = Array(rows)
    self.init(room: rows.count)
    for (word, entry) in rows { update(word) { $0 = entry } }
  }

  /// No words yet, and room for so many.
  init(room: Int) {
    var size = 16
    while size < room * 4 { size *= 2 }
    keys = [Word](repeating: Word(), count: size)
    entries = [Entry?](repeating: nil, count: size)
  }

  /// Changes what a word stands for; nothing for the empty one. There must be room for it.
  mutating func update(_ word: Word, _ change: (inout Entry?) -> Void) {
    guard !word.isEmpty else { return }
    let slot = slot(of: word)
    keys[slot] = word
    change(&entries[slot])
  }

  /// Nil for a word that stands for nothing.
  @inline(__always)
  subscript(word: Word) -> Entry? {
    word.isEmpty ? nil : entries[slot(of: word)]
  }

  /// The words, in no order.
  var words: [Word] { keys.filter { !$0.isEmpty } }

  /// Where the word lies, or the free slot where it would.
  @inline(__always)
  private func slot(of word: Word) -> Int {
    keys.withUnsafeBufferPointer { keys in
      let mask = keys.count &- 1
      var slot = Int(truncatingIfNeeded: word.slot) & mask
      while keys[slot] != word, !keys[slot].isEmpty { slot = (slot &+ 1) & mask }
      return slot
    }
  }
}

extension WordTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (Word, Entry)...) { self.init(elements) }
}

/// A set of words.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let table: WordTable<Void>

  init(_ words: some Sequence<Word>) { table = WordTable(words.map { ($0, ()) }) }

  init(arrayLiteral elements: Word...) { self.init(elements) }

  @inline(__always)
  func contains(_ word: Word) -> Bool { table[word] != nil }

  /// The words, in no order.
  var words: [Word] { table.words }

  func union(_ other: WordSet) -> WordSet { WordSet(words + other.words) }
}
