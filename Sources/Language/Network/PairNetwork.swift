// A network that reads two texts against each other and says which of three things they are to each
// other. What the marks of a word mean, and what the answers are called, is its user's business; its
// weights are made by Training/judge.py.
//
// Layout of its file, little-endian: "CNJG", then as UInt32 the width, the heads, the facts and
// `Pieces.fingerprint`, filled up to 64 bytes; then the parts in the order of `init`, each starting
// at a multiple of 64 bytes.

import CKernels

/// A word of one of the two texts.
package struct PairWord: Equatable, Sendable {
  /// Rows of `Pieces`, at least one.
  package var pieces: [Int]
  /// Index of the word that it hangs on; its own for a root.
  package var head: Int
  /// A row for each table of `PairNetwork.tables`: tag, relation, then what the other text has of
  /// the word, of its value, of its tie to its head.
  package var marks: [Int]

  package init(pieces: [Int], head: Int, marks: [Int]) {
    (self.pieces, self.head, self.marks) = (pieces, head, marks)
  }
}

/// The network with its weights.
package struct PairNetwork: @unchecked Sendable {
  /// Rows of the tables of marks; the last has one for each of the two texts.
  package static let tables = [PartOfSpeech.allCases.count, Labels.relations.count, 6, 8, 4, 2]
  /// Numbers that are told of a pair as a whole.
  package let facts: Int

  /// A word with its neighbours and the word that it hangs on.
  private struct Window {
    let norm: Norm
    let gate: Dense
  }

  /// A word with what it finds in the other text.
  private struct Across {
    let norm: Norm
    let ask, offer, gate: Dense
  }

  private let (width, heads): (Int, Int)
  private let pieces: Pieces
  private let project: Dense
  private let marks: [UnsafePointer<Float>]
  private let start, end: Norm
  private let windows: [Window]
  private let across: [Across]
  private let attend, up, out: Dense
  private static let answers = 3
  private static let magic: UInt32 = 0x474A_4E43

  /// The weights must outlive the network. Nil where the bytes are no such network, or one that was
  /// trained with other vectors of pieces.
  package init?(_ bytes: UnsafeRawBufferPointer, pieces: Pieces) {
    guard var cursor = ModelCursor(bytes), let base = bytes.baseAddress else { return nil }
    let header = (0..<5).map { base.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self) }
    guard header[0] == Self.magic, header[4] == pieces.fingerprint else { return nil }
    let (width, facts) = (Int(header[1]), Int(header[3]))
    (self.width, heads, self.facts, self.pieces) = (width, Int(header[2]), facts, pieces)
    project = Dense(&cursor, pieces.width, width)
    marks = Self.tables.map { cursor.part(Float.self, $0 * width) }
    start = Norm(&cursor, width)
    windows = (0..<3).map { _ in
      Window(norm: Norm(&cursor, width), gate: Dense(&cursor, 4 * width, 2 * width))
    }
    across = (0..<2).map { _ in
      Across(
        norm: Norm(&cursor, width), ask: Dense(&cursor, width, width),
        offer: Dense(&cursor, width, width), gate: Dense(&cursor, 4 * width, 2 * width))
    }
    end = Norm(&cursor, width)
    attend = Dense(&cursor, width, 2)
    up = Dense(&cursor, 6 * width + facts, 2 * width)
    out = Dense(&cursor, 2 * width, Self.answers)
  }

  /// The chances of the three answers, which sum to one. Neither text may be without words.
  package func chances(_ a: [PairWord], _ b: [PairWord], facts: [Float]) -> [Float] {
    precondition(!a.isEmpty && !b.isEmpty && facts.count == self.facts, "nothing to read")
    var (x, y) = (entered(a, 0), entered(b, 1))
    (x, y) = (windowed(x, a, windows[0]), windowed(y, b, windows[0]))
    (x, y) = (crossed(x, y, across[0]), crossed(y, x, across[0]))
    (x, y) = (windowed(x, a, windows[1]), windowed(y, b, windows[1]))
    x = crossed(x, y, across[1])
    x = windowed(x, a, windows[2])
    let pooled = pooled(x) + pooled(y) + facts
    var hidden = [Float](repeating: 0, count: 2 * width)
    up.apply(pooled, 1, to: &hidden)
    ck_rectify(&hidden, hidden.count)
    var scores = [Float](repeating: 0, count: Self.answers)
    out.apply(hidden, 1, to: &scores)
    return Self.shares(scores)
  }
}

// MARK: layers

extension PairNetwork {
  /// What is known of each word, normalised.
  private func entered(_ words: [PairWord], _ side: Int) -> [Float] {
    var bags = [Float](repeating: 0, count: words.count * pieces.width)
    bags.withUnsafeMutableBufferPointer { bags in
      guard let base = bags.baseAddress else { return }
      for (index, word) in words.enumerated() {
        for piece in word.pieces {
          pieces.rows.add(
            piece, to: base + index * pieces.width, share: 1 / Float(word.pieces.count))
        }
      }
    }
    var rows = [Float](repeating: 0, count: words.count * width)
    project.apply(bags, words.count, to: &rows)
    rows.withUnsafeMutableBufferPointer { rows in
      guard let base = rows.baseAddress else { return }
      for (index, word) in words.enumerated() {
        for (table, mark) in zip(marks, word.marks + [side]) {
          ck_add(base + index * width, table + mark * width, width)
        }
      }
    }
    ck_normalise(&rows, words.count, width, start.gain, start.offset)
    return rows
  }

  private func normal(_ rows: [Float], _ norm: Norm) -> [Float] {
    var rows = rows
    ck_normalise(&rows, rows.count / width, width, norm.gain, norm.offset)
    return rows
  }

  /// The rows with what a gate makes of four rows side by side.
  private func gated(_ rows: [Float], _ parts: [Float], _ gate: Dense) -> [Float] {
    let count = rows.count / width
    var gates = [Float](repeating: 0, count: count * 2 * width)
    gate.apply(parts, count, to: &gates)
    var more = [Float](repeating: 0, count: rows.count)
    ck_gate(&more, gates, count, width)
    var rows = rows
    ck_add(&rows, more, rows.count)
    return rows
  }

  private func windowed(_ rows: [Float], _ words: [PairWord], _ window: Window) -> [Float] {
    let normal = normal(rows, window.norm)
    let none = [Float](repeating: 0, count: width)[...]
    var parts: [Float] = []
    parts.reserveCapacity(4 * rows.count)
    for (index, word) in words.enumerated() {
      for place in [index, index - 1, index + 1, min(word.head, words.count - 1)] {
        parts += words.indices.contains(place) ? normal[place * width..<(place + 1) * width] : none
      }
    }
    return gated(rows, parts, window.gate)
  }

  private func crossed(_ rows: [Float], _ others: [Float], _ across: Across) -> [Float] {
    let (mine, theirs) = (normal(rows, across.norm), normal(others, across.norm))
    let found = found(mine, theirs, across)
    var parts: [Float] = []
    parts.reserveCapacity(4 * rows.count)
    for start in stride(from: 0, to: rows.count, by: width) {
      let range = start..<start + width
      parts += mine[range]
      parts += found[range]
      parts += range.map { mine[$0] * found[$0] }
      parts += range.map { abs(mine[$0] - found[$0]) }
    }
    return gated(rows, parts, across.gate)
  }

  /// For each of my rows the mean of theirs, weighted by how well they fit, for each head apart.
  private func found(_ mine: [Float], _ theirs: [Float], _ across: Across) -> [Float] {
    let (count, others, part) = (mine.count / width, theirs.count / width, width / heads)
    var (asked, offered) = (mine, theirs)
    across.ask.apply(mine, count, to: &asked)
    across.offer.apply(theirs, others, to: &offered)
    let scale = 1 / Float(part).squareRoot()
    var result = [Float](repeating: 0, count: mine.count)
    for head in 0..<heads {
      let from = head * part
      for row in 0..<count {
        let scores = (0..<others).map { other in
          Self.product(asked, row * width + from, offered, other * width + from, part) * scale
        }
        for (other, share) in Self.shares(scores).enumerated() {
          for place in from..<from + part {
            result[row * width + place] += share * theirs[other * width + place]
          }
        }
      }
    }
    return result
  }

  private static func product(
    _ a: [Float], _ at: Int, _ b: [Float], _ from: Int, _ count: Int
  ) -> Float {
    var sum: Float = 0
    for step in 0..<count { sum += a[at + step] * b[from + step] }
    return sum
  }

  /// Two weighted means of the rows, and the most of each column.
  private func pooled(_ rows: [Float]) -> [Float] {
    let (rows, count) = (normal(rows, end), rows.count / width)
    var scores = [Float](repeating: 0, count: 2 * count)
    attend.apply(rows, count, to: &scores)
    var result = [Float](repeating: 0, count: 2 * width)
    for head in 0..<2 {
      let shares = Self.shares((0..<count).map { scores[2 * $0 + head] })
      for (row, share) in shares.enumerated() {
        for place in 0..<width { result[head * width + place] += share * rows[row * width + place] }
      }
    }
    for place in 0..<width {
      result.append((0..<count).map { rows[$0 * width + place] }.max() ?? 0)
    }
    return result
  }

  /// Shares of one by the powers of e.
  private static func shares(_ scores: [Float]) -> [Float] {
    let most = scores.max() ?? 0
    var shares = scores.map { $0 - most }
    ck_exp(&shares, shares.count)
    let sum = shares.reduce(0, +)
    return shares.map { $0 / sum }
  }
}
