// How alike two words are by their meaning, as a language model reads them alone ("thief", "hacker").
// The reverse of a word is as like it as a word that says the same: which it is, is known elsewhere.
//
// Layout of the file, little-endian: "CNWV", then as UInt32 the number of words and the width of a row,
// filled up to 64 bytes; the words' fingerprints as UInt64, ascending; a row of signed bytes for each,
// 127 times a vector of length one. Made by Training/words.py.

import SourceText

/// The vectors of common words, used in place.
struct WordVectors: @unchecked Sendable {
  static let shared = WordVectors(Resource("Comparison/words.bin").bytes)

  private let keys: UnsafeBufferPointer<UInt64>
  private let rows: UnsafePointer<Int8>
  private let width: Int

  private init(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count > Self.head,
      base.loadUnaligned(as: UInt32.self) == Self.magic
    else { preconditionFailure("words.bin is none; see Comparison/Models/README.md") }
    let count = Int(base.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    width = Int(base.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    keys = UnsafeBufferPointer(
      start: (base + Self.head).assumingMemoryBound(to: UInt64.self), count: count)
    rows = (base + Self.head + 8 * count).assumingMemoryBound(to: Int8.self)
  }

  private static let head = 64
  private static let magic: UInt32 = 0x5657_4E43

  /// The row of a word in small letters; nil for one that is rare, or a name.
  func row(of word: String) -> Int? {
    let key = word.fingerprint
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }

  /// How alike two rows are: about 0 for words that have nothing to do with each other, 1 for one word.
  func likeness(_ a: Int, _ b: Int) -> Double {
    let (first, second) = (rows + a * width, rows + b * width)
    var sum: Int32 = 0
    for index in 0..<width { sum += Int32(first[index]) * Int32(second[index]) }
    return Double(sum) / (127 * 127)
  }
}
