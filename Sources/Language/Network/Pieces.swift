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

  /// A number that another table of vectors would hardly have: FNV-1a over the scales of its rows.
  /// What was trained with one table must not be used with another.
  package let fingerprint: UInt32
}
