// Cuts words into the pieces of an uncased WordPiece vocabulary (Wu et al. 2016, as in BERT): the
// longest piece first, each sign a piece of its own, accents of Latin letters passed over.

import SourceText

/// Finds the rows of a word's pieces.
package struct WordPieces: Sendable {
  private let table: KeyTable
  /// The row for what has no pieces.
  private let unknown: Int
  /// The longest piece of the vocabulary has eighteen letters.
  private static let longest = 18
  /// A longer run of letters is not looked up.
  private static let mostBytes = 64

  package init(_ table: KeyTable, unknown: Int) {
    (self.table, self.unknown) = (table, unknown)
  }

  /// The key of a piece in a table, `inside` for one that does not start its word.
  package static func key(_ bytes: some Sequence<UInt8>, inside: Bool) -> UInt64 {
    var hash = start(inside)
    for byte in bytes { hash = step(hash, byte) }
    return finish(hash)
  }

  /// Calls `body` with the row of each piece, at least one.
  @inline(__always)
  package func each(of word: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    if word.contains(where: { $0 >= 0x80 }) {
      var plain = WordPieces.plain(word)
      plain.withUnsafeMutableBufferPointer { eachPlain(of: UnsafeBufferPointer($0), body) }
    } else {
      eachPlain(of: word, body)
    }
  }

  private func eachPlain(of word: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    var (at, found) = (0, 0)
    while at < word.count {
      var end = at + 1
      if word[at].isLetter || word[at].isDigit || word[at] >= 0x80 {
        while end < word.count, word[end].isLetter || word[end].isDigit || word[end] >= 0x80 {
          end += 1
        }
      }
      found += run(word, at..<end, body)
      at = end
    }
    if found == 0 { body(unknown) }
  }

  /// The pieces of one run of letters and digits, or of one sign; how many there were.
  private func run(
    _ word: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Int) -> Void
  ) -> Int {
    guard range.count <= Self.mostBytes else {
      body(unknown)
      return 1
    }
    var (at, found) = (range.lowerBound, 0)
    while at < range.upperBound {
      var hash = Self.start(at > range.lowerBound)
      var (best, bestEnd) = (unknown, range.upperBound)
      for end in at..<min(range.upperBound, at + Self.longest) {
        hash = Self.step(hash, word[end].lowered)
        if let row = table.row(Self.finish(hash)) { (best, bestEnd) = (row, end + 1) }
      }
      body(best)
      found += 1
      at = bestEnd
    }
    return found
  }

  @inline(__always) private static func start(_ inside: Bool) -> UInt64 {
    inside ? 0x84222325_CBF29CE4 : 0xCBF29CE4_84222325
  }

  @inline(__always) private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  @inline(__always) private static func finish(_ hash: UInt64) -> UInt64 {
    let hash = (hash ^ (hash >> 32)) &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 29)
  }

  /// Base letters of U+00C0 to U+017F; "." where there is none that one letter could stand for.
  private static let bases = Array(
    ("aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
      + "aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll"
      + "....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.").utf8)

  private static func plain(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      let index = Int(scalar.value) - 0xC0
      if bases.indices.contains(index), bases[index] != 46 {
        result.append(bases[index])
      } else {
        result += Array(String(scalar).utf8)
      }
    }
    return result
  }
}
