// The word pieces of the parser's network, for other networks that read the same words: which rows
// a word has, and their numbers. What is made of them is their business.

import SourceText

/// The pieces of `parser.bin`, used in place.
package struct Pieces: Sendable {
  private let pieces: WordPieces
  let rows: ByteRows
  /// Values of a row.
  package let width: Int

  package init() {
    let network = Network.builtIn
    (pieces, rows, width) = (network.pieces, network.pieceRows, network.sizes.width)
    fingerprint = rows.fingerprint(network.sizes.pieceRows)
  }

  /// The rows of a word's pieces, at least one; at most `most`.
  package func of(_ form: String, most: Int = 10) -> [Int] {
    var (form, rows) = (form, [Int]())
    form.withUTF8 { bytes in
      pieces.each(of: bytes) { if rows.count < most { rows.append($0) } }
    }
    return rows
  }

  /// The mean of the rows of a word's pieces, brought to length one: words of like use point the same
  /// way, whether they say the same or the reverse.
  package func direction(of form: String) -> [Float] {
    var sum = [Float](repeating: 0, count: width)
    sum.withUnsafeMutableBufferPointer { buffer in
      guard let out = buffer.baseAddress else { return }
      for row in of(form) { rows.add(row, to: out, share: 1) }
    }
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? sum.map { $0 / length } : sum
  }

  /// A number that another table of vectors would hardly have: FNV-1a over the scales of its rows.
  /// What was trained with one table must not be used with another.
  package let fingerprint: UInt32
}
