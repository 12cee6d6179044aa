// The kernels against sums written out, over sizes around the edges of their tiles.

import CKernels
import Foundation
import Marking
import Testing

@Suite struct KernelTests {
  private func numbers(_ count: Int, _ random: inout Seeded) -> [Float] {
    (0..<count).map { _ in Float(Int(random.next() % 2001) - 1000) / 1000 }
  }

  @Test(arguments: [
    (1, 1, 1), (1, 17, 3), (5, 16, 40), (13, 33, 400), (25, 48, 7), (12, 16, 384), (30, 50, 385),
  ])
  func productIsTheSumOfProducts(m: Int, n: Int, k: Int) {
    var random = Seeded(state: UInt64(m * 1000 + n))
    let (a, b, bias) = (numbers(m * k, &random), numbers(k * n, &random), numbers(n, &random))
    var panels = [Float](repeating: -1, count: ck_packed_count(k, n))
    ck_pack(&panels, b, k, n, n, 1)
    var c = [Float](repeating: 9, count: m * n)
    ck_multiply(&c, n, a, k, 1, panels, bias, m, n, k, 0)
    for i in 0..<m {
      for j in 0..<n {
        // The same order and the same rounding as the kernel promises.
        var sum = bias[j]
        for p in 0..<k { sum = fmaf(a[i * k + p], b[p * n + j], sum) }
        #expect(c[i * n + j] == sum)
      }
    }
  }

  @Test func geluIsWithinAThousandth() {
    var values = (-600...600).map { Float($0) / 100 }
    let wanted = values.map { Double($0) * 0.5 * erfc(-Double($0) / 2.0.squareRoot()) }
    ck_gelu(&values, values.count)
    for (value, wanted) in zip(values, wanted) { #expect(abs(Double(value) - wanted) < 1e-3) }
  }

  @Test func sharesSumToOne() {
    var values: [Float] = [3, 1, -50, 0.5, 0.5, 0.5]
    ck_share(&values, 2, 3, 2)
    #expect(abs(values[0] - 1 / (1 + exp(-4))) < 1e-6 && values[2] < 1e-30)
    for value in values[3...] { #expect(abs(value - 1 / 3) < 1e-6) }
  }

  @Test func productAddsAndReadsTransposed() {
    var random = Seeded(state: 5)
    let (m, n, k) = (7, 18, 9)
    let (a, b) = (numbers(m * k, &random), numbers(k * n, &random))
    var panels = [Float](repeating: 0, count: ck_packed_count(k, n))
    ck_pack(&panels, b, k, n, n, 1)
    var plain = [Float](repeating: 0, count: m * n)
    ck_multiply(&plain, n, a, k, 1, panels, nil, m, n, k, 0)
    // The same matrices, both laid out column after column.
    let aColumns = (0..<k * m).map { a[$0 % m * k + $0 / m] }
    let bColumns = (0..<n * k).map { b[$0 % k * n + $0 / k] }
    ck_pack(&panels, bColumns, k, n, 1, k)
    var turned = [Float](repeating: 0, count: m * n)
    ck_multiply(&turned, n, aColumns, 1, m, panels, nil, m, n, k, 0)
    #expect(turned == plain)
    ck_multiply(&turned, n, aColumns, 1, m, panels, nil, m, n, k, 1)
    for i in 0..<m * n { #expect(abs(turned[i] - 2 * plain[i]) < 1e-5) }
  }

  @Test(arguments: [
    (1, 1, 16), (5, 16, 48), (7, 33, 192), (8, 20, 32), (9, 5, 16), (10, 16, 32), (11, 33, 48),
    (12, 16, 64), (13, 40, 128), (26, 384, 192),
  ])
  func productOfIntegersIsExact(m: Int, n: Int, k: Int) {
    var random = Seeded(state: UInt64(m * 1000 + n))
    let (a, b, bias) = (numbers(m * k, &random), numbers(k * n, &random), numbers(n, &random))
    let most = ck_most_integer(k)
    #expect(Double(most) * Double(most) * Double(k) < Double(Int32.max))
    var floats = [Float](repeating: -1, count: ck_packed_count(k, n))
    ck_pack(&floats, b, k, n, n, 1)
    var panels = [Int16](repeating: -1, count: floats.count)
    var (scales, rowScales) = ([Float](repeating: 0, count: n), [Float](repeating: 0, count: m))
    ck_pack_integers(&panels, &scales, floats, k * Int(CK_PANEL), k, n)
    var rows = [Int16](repeating: 0, count: m * k)
    ck_quantise(&rows, &rowScales, a, m, k)
    for i in 0..<m * k {
      #expect(abs(Float(rows[i]) * rowScales[i / k] - a[i]) <= rowScales[i / k] * 0.501)
    }
    var c = [Float](repeating: 9, count: m * n)
    ck_multiply_integers(&c, n, rows, rowScales, panels, scales, bias, m, n, k)
    for i in 0..<m {
      for j in 0..<n {
        var (sum, close): (Int32, Float) = (0, bias[j])
        for p in 0..<k {
          let panel = j / 16 * 16 * k + p / 2 * 32 + j % 16 * 2 + p % 2
          sum += Int32(rows[i * k + p]) * Int32(panels[panel])
          close += a[i * k + p] * b[p * n + j]
        }
        #expect(c[i * n + j] == fmaf(Float(sum), scales[j] * rowScales[i], bias[j]))
        #expect(abs(c[i * n + j] - close) < 0.01)
      }
    }
  }

  @Test func integersOfAPartOfTheRows() {
    var random = Seeded(state: 6)
    let (m, n, k) = (3, 20, 32)
    let (a, b) = (numbers(m * k, &random), numbers(2 * k * n, &random))
    var floats = [Float](repeating: 0, count: ck_packed_count(2 * k, n))
    ck_pack(&floats, b, 2 * k, n, n, 1)
    var panels = [Int16](repeating: 0, count: ck_packed_count(k, n))
    var (scales, rowScales) = ([Float](repeating: 0, count: n), [Float](repeating: 0, count: m))
    floats.withUnsafeBufferPointer {
      let second = $0.baseAddress.map { $0 + k * Int(CK_PANEL) }
      ck_pack_integers(&panels, &scales, second, 2 * k * Int(CK_PANEL), k, n)
    }
    var rows = [Int16](repeating: 0, count: m * k)
    ck_quantise(&rows, &rowScales, a, m, k)
    var c = [Float](repeating: 9, count: m * n)
    ck_multiply_integers(&c, n, rows, rowScales, panels, scales, nil, m, n, k)
    for i in 0..<m {
      for j in 0..<n {
        let close = (0..<k).reduce(Float(0)) { $0 + a[i * k + $1] * b[(k + $1) * n + j] }
        #expect(abs(c[i * n + j] - close) < 0.01)
      }
    }
    // Nothing but zeros stays nothing.
    let zeros = [Float](repeating: 0, count: k)
    ck_quantise(&rows, &rowScales, zeros, 1, k)
    #expect(rows[..<k].allSatisfy { $0 == 0 } && rowScales[0] == 0)
  }

  @Test func exponentialsAreClose() {
    let inputs = (0..<1999).map { Float($0 - 1000) / 12 }
    var values = inputs
    ck_exp(&values, inputs.count)
    for (x, y) in zip(inputs, values) {
      let right = exp(Double(max(-87, min(88, x))))
      #expect(abs(Double(y) - right) <= 4e-7 * right)
    }
    var logistic = inputs
    ck_sigmoid(&logistic, inputs.count)
    for (x, y) in zip(inputs, logistic) {
      #expect(abs(Double(y) - 1 / (1 + exp(-Double(x)))) < 1e-6)
    }
  }

  @Test func recurrenceRunsBothWays() {
    var random = Seeded(state: 11)
    let (rows, width) = (6, 16)
    let gates = numbers(rows * 2 * width, &random)
    var (down, up) = (
      [Float](repeating: 0, count: rows * width), [Float](repeating: 0, count: rows * width)
    )
    ck_scan(&down, width, gates, 2 * width, rows, width, 0)
    ck_scan(&up, width, gates, 2 * width, rows, width, 1)
    for j in 0..<width {
      for (order, out) in [(Array(0..<rows), down), ((0..<rows).reversed(), up)] {
        var h = 0.0
        for row in order {
          let z = 1 / (1 + exp(-Double(gates[row * 2 * width + j])))
          h += z * (Double(gates[row * 2 * width + width + j]) - h)
          #expect(abs(Double(out[row * width + j]) - h) < 1e-5)
        }
      }
    }
  }

  @Test func gatesNormsAndBytes() {
    var random = Seeded(state: 12)
    let gates = numbers(32, &random)
    var out = [Float](repeating: 0, count: 16)
    ck_gate(&out, gates, 1, 16)
    for j in 0..<16 {
      #expect(abs(out[j] - gates[j] / (1 + exp(-gates[16 + j]))) < 1e-6)
    }
    var row = numbers(32, &random)
    ck_normalise(
      &row, 1, 32, [Float](repeating: 1, count: 32), [Float](repeating: 0, count: 32))
    #expect(abs(row.reduce(0, +)) < 1e-4)
    #expect(abs(row.map { $0 * $0 }.reduce(0, +) / 32 - 1) < 1e-3)
    var sum = [Float](repeating: 1, count: 16)
    let bytes = (0..<16).map { Int8($0 * 16 - 128) }
    bytes.withUnsafeBufferPointer { ck_add_bytes(&sum, $0.baseAddress, 0.5, 16) }
    for j in 0..<16 { #expect(sum[j] == 1 + 0.5 * Float(j * 16 - 128)) }
  }
}
