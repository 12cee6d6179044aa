// A transformer (Vaswani et al. 2017, in the form of Devlin et al. 2019) that reads two texts together, so that
// each word is seen in the light of those of the other text. What its answers are called is its user's
// business; its weights are made by Training/crossencoder.py.
//
// Layout of its file, little-endian: "CNCE", then as UInt32 the layers, the width, the heads, the width inside of
// a layer, the most pieces, the answers and `Pieces.fingerprint`, filled up to 64 bytes; then the parts in the
// order of `init`, each starting at a multiple of 64 bytes.

import CKernels

/// The encoder with its weights.
package struct CrossEncoder: @unchecked Sendable {
  /// One layer: what each piece finds among all, then what is made of it alone.
  private struct Layer {
    let ask, found: QuantisedDense
    let between: Norm
    let up, down: QuantisedDense
    let end: Norm
  }

  /// Pieces that stand before and behind the words in question.
  package static let (open, close) = (2, 3)
  /// Pieces before the first text and behind each.
  private static let (first, last) = (101, 102)

  private let (width, heads, inner): (Int, Int, Int)
  /// The most pieces that two texts may have together; what is more is cut off.
  package let most: Int
  private let answers: Int
  private let pieces: Pieces
  private let words: ByteRows
  private let places, texts: UnsafePointer<Float>
  private let start: Norm
  private let layers: [Layer]
  private let out: Dense
  private static let magic: UInt32 = 0x4543_4E43
  private static let rows = 30_522

  /// The weights must outlive the encoder. Nil where the bytes do not begin as such a network, or as
  /// one that was trained with another vocabulary.
  package init?(_ bytes: UnsafeRawBufferPointer, pieces: Pieces) {
    guard var cursor = ModelCursor(bytes), let base = bytes.baseAddress else { return nil }
    let header = (0..<8).map { base.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self) }
    guard header[0] == Self.magic, header[7] == pieces.fingerprint else { return nil }
    let sizes = header.map(Int.init)
    let (width, inner) = (sizes[2], sizes[4])
    (self.width, heads, self.inner, most, answers) = (width, sizes[3], inner, sizes[5], sizes[6])
    self.pieces = pieces
    words = ByteRows(&cursor, Self.rows, width)
    places = cursor.part(Float.self, most * width)
    texts = cursor.part(Float.self, 2 * width)
    start = Norm(&cursor, width)
    layers = (0..<sizes[1]).map { _ in
      Layer(
        ask: QuantisedDense(ofBytes: &cursor, width, 3 * width),
        found: QuantisedDense(ofBytes: &cursor, width, width),
        between: Norm(&cursor, width),
        up: QuantisedDense(ofBytes: &cursor, width, inner),
        down: QuantisedDense(ofBytes: &cursor, inner, width),
        end: Norm(&cursor, width))
    }
    out = Dense(&cursor, 2 * width, answers)
  }
}

// MARK: reading

extension CrossEncoder {
  /// The rows of a text's pieces. Typographic signs count as the plain ones.
  package func rows(of text: String) -> [Int] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word in
      pieces.of(Self.plain(word), most: Self.mostOfWord)
    }
  }

  private static let mostOfWord = 64

  private static func plain(_ word: Substring) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return String(word) }
    var plain = ""
    for scalar in word.unicodeScalars { plain.unicodeScalars.append(signs[scalar] ?? scalar) }
    return plain
  }

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": ".",
  ]

  /// The chances of the answers, which sum to one.
  ///
  /// - Parameters:
  ///   - a: rows of the one text's pieces.
  ///   - b: those of the other; what is beyond `most` is left out.
  package func chances(_ a: [Int], _ b: [Int]) -> [Float] {
    let first = [Self.first] + a + [Self.last]
    let all = Array((first + b + [Self.last]).prefix(most))
    var x = entered(all, second: first.count)
    for layer in layers { pass(&x, all.count, layer) }
    var sums = [Float](repeating: 0, count: width)
    x.withUnsafeBufferPointer { x in
      guard let base = x.baseAddress else { return }
      for row in 0..<all.count { ck_add(&sums, base + row * width, width) }
    }
    var shares = [Float](repeating: 0, count: answers)
    out.apply(x[..<width] + sums.map { $0 / Float(all.count) }, 1, to: &shares)
    ck_share(&shares, 1, answers, 1)
    return shares
  }

  /// A row of numbers for each piece: what it is, where it stands, in which of the texts.
  private func entered(_ rows: [Int], second: Int) -> [Float] {
    var x = [Float](repeating: 0, count: rows.count * width)
    x.withUnsafeMutableBufferPointer { x in
      guard let base = x.baseAddress else { return }
      for (place, row) in rows.enumerated() {
        let at = base + place * width
        words.add(row, to: at, share: 1)
        ck_add(at, places + place * width, width)
        ck_add(at, texts + (place < second ? 0 : width), width)
      }
    }
    ck_normalise(&x, rows.count, width, start.gain, start.offset)
    return x
  }

  private func pass(_ x: inout [Float], _ count: Int, _ layer: Layer) {
    var asked = [Float](repeating: 0, count: count * 3 * width)
    apply(layer.ask, x, count, to: &asked)
    var more = [Float](repeating: 0, count: count * width)
    apply(layer.found, attended(asked, count), count, to: &more)
    ck_add(&x, more, x.count)
    ck_normalise(&x, count, width, layer.between.gain, layer.between.offset)
    var wide = [Float](repeating: 0, count: count * inner)
    apply(layer.up, x, count, to: &wide)
    ck_gelu(&wide, wide.count)
    apply(layer.down, wide, count, to: &more)
    ck_add(&x, more, x.count)
    ck_normalise(&x, count, width, layer.end.gain, layer.end.offset)
  }

  private func apply(
    _ dense: QuantisedDense, _ rows: [Float], _ count: Int, to out: inout [Float]
  ) {
    let size = rows.count / 2 + count + 32
    withUnsafeTemporaryAllocation(of: Float.self, capacity: size) { memory in
      var work = Workspace(memory, words: count)
      let rows = QuantisedRows(rows, count, rows.count / count, &work)
      out.withUnsafeMutableBufferPointer { out in
        if let base = out.baseAddress { dense.apply(rows, to: base) }
      }
    }
  }

  /// For each piece the mean of what all offer, weighted by how well it fits what the piece asks, for each head
  /// apart; a row of `asked` has what a piece asks, what it is asked by and what it offers.
  private func attended(_ asked: [Float], _ count: Int) -> [Float] {
    let (part, step) = (width / heads, 3 * width)
    let scale = 1 / Float(part).squareRoot()
    var result = [Float](repeating: 0, count: count * width)
    var keys = [Float](repeating: 0, count: ck_packed_count(part, count))
    var values = [Float](repeating: 0, count: ck_packed_count(count, part))
    var shares = [Float](repeating: 0, count: count * count)
    asked.withUnsafeBufferPointer { asked in
      result.withUnsafeMutableBufferPointer { result in
        guard let from = asked.baseAddress, let to = result.baseAddress else { return }
        for head in 0..<heads {
          let at = from + head * part
          ck_pack(&keys, at + width, part, count, 1, step)
          ck_multiply(&shares, count, at, step, 1, keys, nil, count, count, part, 0)
          ck_share(&shares, count, count, scale)
          ck_pack(&values, at + 2 * width, count, part, step, 1)
          ck_multiply(to + head * part, width, shares, count, 1, values, nil, count, part, count, 0)
        }
      }
    }
    return result
  }
}
