// The network that reads two texts together, against the same sums written out, whatever its answers mean.

import Foundation
import Language
import Marking
import SourceText
import Testing

@Suite struct CrossEncoderTests {
  private let pieces = Pieces()

  @Test func itGivesWhatTheSumsGive() throws {
    let small = SmallEncoder(pieces.fingerprint)
    try small.bytes.withUnsafeBytes { bytes in
      let encoder = try #require(CrossEncoder(bytes, pieces: pieces))
      for (a, b) in [([1996, 4], [2003, 9, 77, 5]), ([8], [8]), ([30, 31, 32], [33])] {
        let (told, summed) = (encoder.chances(a, b), small.chances(a, b))
        #expect(told.count == 3 && abs(told.reduce(0, +) - 1) < 1e-5)
        // Rows are rounded to some thirteen bits.
        for (one, other) in zip(told, summed) { #expect(abs(Double(one) - other) < 2e-3) }
      }
    }
  }

  /// What is beyond the most pieces makes no difference.
  @Test func longTextsAreCutOff() throws {
    let small = SmallEncoder(pieces.fingerprint)
    try small.bytes.withUnsafeBytes { bytes in
      let encoder = try #require(CrossEncoder(bytes, pieces: pieces))
      let long = [Int](repeating: 7, count: 3 * encoder.most)
      #expect(encoder.chances([5], long) == encoder.chances([5], long + [9]))
    }
  }

  /// Weights of something else, or made for another vocabulary, are refused.
  @Test func otherFilesAreRefused() {
    #expect(CrossEncoder(Resource("Comparison/judge.bin").bytes, pieces: pieces) == nil)
    #expect(CrossEncoder(UnsafeRawBufferPointer(start: nil, count: 0), pieces: pieces) == nil)
    SmallEncoder(pieces.fingerprint ^ 1).bytes.withUnsafeBytes {
      #expect(CrossEncoder($0, pieces: pieces) == nil)
    }
  }

  /// The pieces that the vocabulary's makers give: its rows stand in its order.
  @Test func textsHaveTheVocabularysRows() throws {
    let bytes = Resource("Comparison/crossencoder.bin").bytes
    let encoder = try #require(CrossEncoder(bytes, pieces: pieces))
    #expect(encoder.rows(of: "The “port”") == [1996, 1000, 3417, 1000])
    #expect(encoder.rows(of: "   ").isEmpty)
  }
}

/// One layer with made-up weights, as a file and as plain sums.
private struct SmallEncoder {
  private static let (width, heads, inner, most) = (32, 2, 64, 16)
  private static let words = 30_522
  private(set) var bytes: [UInt8]
  private var dense: [(weights: [[Double]], bias: [Double])] = []
  private var tables: [[Double]] = []
  private var norms: [(gain: [Double], offset: [Double])] = []

  init(_ fingerprint: UInt32) {
    let numbers = [0x4543_4E43, 1, Self.width, Self.heads, Self.inner, Self.most, 3]
    bytes = (numbers.map(UInt32.init) + [fingerprint]).flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }
    bytes += [UInt8](repeating: 0, count: 64 - bytes.count)
    var random = Seeded(state: 11)
    let width = Self.width
    part([Float](repeating: 0.01, count: Self.words))
    let rows = (0..<Self.words * width).map { _ in Int8(truncatingIfNeeded: random.next()) }
    part(rows)
    tables.append(rows.map { Double($0) * 0.01 })
    for count in [Self.most * width, 2 * width] {
      let values = (0..<count).map { _ in Self.number(&random) }
      part(values)
      tables.append(values.map(Double.init))
    }
    norm(&random)
    integers(width, 3 * width, &random)
    integers(width, width, &random)
    norm(&random)
    integers(width, Self.inner, &random)
    integers(Self.inner, width, &random)
    norm(&random)
    let out = (0..<2 * width).map { _ in (0..<3).map { _ in Self.number(&random) } }
    part(out.flatMap { $0 + [Float](repeating: 0, count: 13) })
    let bias = (0..<3).map { _ in Self.number(&random) }
    part(bias)
    dense.append((out.map { $0.map(Double.init) }, bias.map(Double.init)))
  }

  private static func number(_ random: inout Seeded) -> Float {
    Float(Int(random.next() % 2001) - 1000) / 1000
  }

  private mutating func part<Value: BitwiseCopyable>(_ values: [Value]) {
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    bytes += [UInt8](repeating: 0, count: (64 - bytes.count % 64) % 64)
  }

  private mutating func norm(_ random: inout Seeded) {
    let values = (0..<2).map { _ in (0..<Self.width).map { _ in Self.number(&random) } }
    values.forEach { part($0) }
    norms.append((values[0].map(Double.init), values[1].map(Double.init)))
  }

  private mutating func integers(_ inputs: Int, _ outputs: Int, _ random: inout Seeded) {
    var weights = [[Double]](repeating: [], count: inputs)
    let scales = (0..<outputs).map { _ in abs(Self.number(&random)) / 300 + 0.001 }
    let rows = (0..<inputs).map { _ in
      (0..<outputs).map { _ in Int8(truncatingIfNeeded: random.next()) }
    }
    for (row, values) in rows.enumerated() {
      weights[row] = zip(values, scales).map { Double($0) * Double($1) }
    }
    var panels: [Int8] = []
    for start in stride(from: 0, to: outputs, by: 16) {
      for row in stride(from: 0, to: inputs, by: 2) {
        for column in start..<start + 16 { panels += [rows[row][column], rows[row + 1][column]] }
      }
    }
    part(panels)
    part(scales)
    let bias = (0..<outputs).map { _ in Self.number(&random) }
    part(bias)
    dense.append((weights, bias.map(Double.init)))
  }

  // MARK: the sums

  func chances(_ a: [Int], _ b: [Int]) -> [Double] {
    let (all, second) = ([101] + a + [102] + b + [102], a.count + 2)
    let width = Self.width
    var x = all.enumerated().map { place, row in
      (0..<width).map {
        tables[0][row * width + $0] + tables[1][place * width + $0]
          + tables[2][(place < second ? 0 : width) + $0]
      }
    }
    x = x.map { normal($0, 0) }
    let found = attended(x.map { through($0, 0) }).map { through($0, 1) }
    x = zip(x, found).map { normal(sum($0, $1), 1) }
    let more = x.map { through(through($0, 2).map(gelu), 3) }
    x = zip(x, more).map { normal(sum($0, $1), 2) }
    let mean = (0..<width).map { place in x.reduce(0) { $0 + $1[place] } / Double(x.count) }
    return shares(through(x[0] + mean, 4))
  }

  private func sum(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }

  private func through(_ row: [Double], _ layer: Int) -> [Double] {
    dense[layer].bias.indices.map { out in
      row.indices.reduce(dense[layer].bias[out]) { $0 + row[$1] * dense[layer].weights[$1][out] }
    }
  }

  private func normal(_ row: [Double], _ index: Int) -> [Double] {
    let mean = row.reduce(0, +) / Double(row.count)
    let deviation = (row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count))
      .squareRoot()
    return row.indices.map {
      (row[$0] - mean) / deviation * norms[index].gain[$0] + norms[index].offset[$0]
    }
  }

  private func gelu(_ x: Double) -> Double { x * 0.5 * erfc(-x / 2.0.squareRoot()) }

  private func attended(_ rows: [[Double]]) -> [[Double]] {
    let (width, part) = (Self.width, Self.width / Self.heads)
    return rows.map { row in
      (0..<Self.heads).flatMap { head -> [Double] in
        let range = head * part..<(head + 1) * part
        let fits = rows.map { other in
          range.reduce(0) { $0 + row[$1] * other[width + $1] } / Double(part).squareRoot()
        }
        let shares = shares(fits)
        return range.map { place in
          zip(shares, rows).reduce(0) { $0 + $1.0 * $1.1[2 * width + place] }
        }
      }
    }
  }

  private func shares(_ scores: [Double]) -> [Double] {
    let most = scores.max() ?? 0
    let powers = scores.map { exp($0 - most) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
