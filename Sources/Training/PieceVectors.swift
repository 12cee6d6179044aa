// The table of piece vectors that Training/vectors.py makes.

import Foundation
import Language

/// Vectors of the pieces of a vocabulary.
package struct PieceVectors {
  let rows: Int
  let dimensions: Int
  let unknown: Int
  /// The key of each row, see `WordPieces.key`.
  let keys: [UInt64]
  /// Row after row.
  let values: [Float]

  /// Nil where the file is no such table.
  package init?(_ data: Data) {
    func number(_ index: Int) -> Int {
      data.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)) }
    }
    guard data.count > 20, data.prefix(4).elementsEqual("CNPV".utf8) else { return nil }
    (rows, dimensions, unknown) = (number(1), number(2), number(3))
    let vectors = 20 + number(4)
    guard data.count == vectors + 4 * rows * dimensions else { return nil }
    keys = data[20..<vectors].split(separator: 10, omittingEmptySubsequences: false).map { piece in
      let inside = piece.count > 2 && piece.prefix(2).elementsEqual("##".utf8)
      return WordPieces.key(inside ? piece.dropFirst(2) : piece, inside: inside)
    }
    guard keys.count == rows else { return nil }
    values = data.withUnsafeBytes { bytes in
      (0..<(bytes.count - vectors) / 4).map {
        bytes.loadUnaligned(fromByteOffset: vectors + 4 * $0, as: Float.self)
      }
    }
  }
}
