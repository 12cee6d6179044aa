// Reverse-mode differentiation over matrices: each operation computes its result and remembers how
// to hand the gradient back. What the parser's network needs, no more.

import CKernels

/// A matrix of the step in progress, row after row, with its gradient.
struct Matrix {
  let (rows, columns): (Int, Int)
  let values: UnsafeMutablePointer<Float>
  let gradients: UnsafeMutablePointer<Float>
  var count: Int { rows * columns }
}

/// The operations of one worker in one step.
package final class Tape {
  let worker: Int
  var random: SplitMix
  private let arena = Arena()
  private var backward: [() -> Void] = []

  package init(worker: Int) { (self.worker, random) = (worker, SplitMix(state: 0)) }

  /// Forgets the last step; random numbers start from `seed`.
  package func restart(seed: UInt64) {
    arena.reset()
    backward.removeAll(keepingCapacity: true)
    random = SplitMix(state: seed)
  }

  /// Hands all gradients back, from the last operation to the first.
  func run() { for step in backward.reversed() { step() } }

  func matrix(_ rows: Int, _ columns: Int) -> Matrix {
    Matrix(
      rows: rows, columns: columns, values: arena.floats(rows * columns),
      gradients: arena.floats(rows * columns))
  }

  func floats(_ count: Int) -> UnsafeMutablePointer<Float> { arena.floats(count) }

  func remember(_ step: @escaping () -> Void) { backward.append(step) }

  // MARK: operations

  /// x · weights + bias.
  func product(_ x: Matrix, _ weights: Parameter, _ bias: Parameter? = nil) -> Matrix {
    let (m, k, n) = (x.rows, x.columns, weights.columns)
    let y = matrix(m, n)
    let panels = floats(ck_packed_count(k, n))
    ck_pack(panels, weights.values, k, n, n, 1)
    ck_multiply(y.values, n, x.values, k, 1, panels, bias?.values, m, n, k, 0)
    let worker = worker
    remember { [self] in
      let left = floats(ck_packed_count(n, k))
      ck_pack(left, weights.values, n, k, 1, n)
      ck_multiply(x.gradients, k, y.gradients, n, 1, left, nil, m, k, n, 1)
      let right = floats(ck_packed_count(m, n))
      ck_pack(right, y.gradients, m, n, n, 1)
      ck_multiply(weights.gradients[worker], n, x.values, 1, k, right, nil, k, n, m, 1)
      guard let bias else { return }
      for row in 0..<m {
        for column in 0..<n { bias.gradients[worker][column] += y.gradients[row * n + column] }
      }
    }
    return y
  }

  func sum(_ a: Matrix, _ b: Matrix) -> Matrix {
    let y = matrix(a.rows, a.columns)
    for i in 0..<y.count { y.values[i] = a.values[i] + b.values[i] }
    remember {
      for i in 0..<y.count {
        a.gradients[i] += y.gradients[i]
        b.gradients[i] += y.gradients[i]
      }
    }
    return y
  }

  func scaled(_ x: Matrix, by factor: Float) -> Matrix {
    let y = matrix(x.rows, x.columns)
    for i in 0..<y.count { y.values[i] = x.values[i] * factor }
    remember { for i in 0..<y.count { x.gradients[i] += y.gradients[i] * factor } }
    return y
  }

  /// Negative values become zero.
  func rectified(_ x: Matrix) -> Matrix {
    let y = matrix(x.rows, x.columns)
    for i in 0..<y.count { y.values[i] = max(0, x.values[i]) }
    remember { for i in 0..<y.count where x.values[i] > 0 { x.gradients[i] += y.gradients[i] } }
    return y
  }

  /// The first half of each row's values, each times the logistic of its partner in the second
  /// (Dauphin et al. 2017).
  func gated(_ x: Matrix) -> Matrix {
    let n = x.columns / 2
    let y = matrix(x.rows, n)
    let gates = floats(y.count)
    for row in 0..<x.rows {
      (gates + row * n).update(from: x.values + row * 2 * n + n, count: n)
    }
    ck_sigmoid(gates, y.count)
    for row in 0..<x.rows {
      for i in 0..<n {
        y.values[row * n + i] = x.values[row * 2 * n + i] * gates[row * n + i]
      }
    }
    remember {
      for row in 0..<x.rows {
        for i in 0..<n {
          let (gate, slope) = (gates[row * n + i], y.gradients[row * n + i])
          x.gradients[row * 2 * n + i] += slope * gate
          x.gradients[row * 2 * n + n + i] +=
            slope * x.values[row * 2 * n + i] * gate * (1 - gate)
        }
      }
    }
    return y
  }

  /// A share of the values becomes zero, the others grow to make up for it.
  func thinned(_ x: Matrix, _ share: Float) -> Matrix {
    guard share > 0 else { return x }
    let y = matrix(x.rows, x.columns)
    let mask = floats(x.count)
    let (limit, scale) = (UInt16(share * 65536), 1 / (1 - share))
    var bits: UInt64 = 0
    for i in 0..<y.count {
      if i & 3 == 0 { bits = random.next() }
      mask[i] = UInt16(truncatingIfNeeded: bits) < limit ? 0 : scale
      bits >>= 16
      y.values[i] = x.values[i] * mask[i]
    }
    remember { for i in 0..<y.count { x.gradients[i] += y.gradients[i] * mask[i] } }
    return y
  }

  /// Each row with mean 0 and deviation 1, times gain, plus offset (Ba et al. 2016).
  func normalised(_ x: Matrix, _ gain: Parameter, _ offset: Parameter) -> Matrix {
    let (m, n) = (x.rows, x.columns)
    let y = matrix(m, n)
    let unit = floats(m * n)
    let scales = floats(m)
    for row in 0..<m {
      let (from, to) = (x.values + row * n, unit + row * n)
      var (sum, squares): (Float, Float) = (0, 0)
      for i in 0..<n {
        sum += from[i]
        squares += from[i] * from[i]
      }
      let mean = sum / Float(n)
      scales[row] = 1 / (max(0, squares / Float(n) - mean * mean) + 1e-5).squareRoot()
      for i in 0..<n {
        to[i] = (from[i] - mean) * scales[row]
        y.values[row * n + i] = to[i] * gain.values[i] + offset.values[i]
      }
    }
    let worker = worker
    remember {
      let (gains, offsets) = (gain.gradients[worker], offset.gradients[worker])
      for row in 0..<m {
        let (dy, xs) = (y.gradients + row * n, unit + row * n)
        var (sum, dot): (Float, Float) = (0, 0)
        for i in 0..<n {
          gains[i] += dy[i] * xs[i]
          offsets[i] += dy[i]
          let d = dy[i] * gain.values[i]
          sum += d
          dot += d * xs[i]
        }
        let dx = x.gradients + row * n
        for i in 0..<n {
          let d = dy[i] * gain.values[i]
          dx[i] += scales[row] * (d - sum / Float(n) - xs[i] * dot / Float(n))
        }
      }
    }
    return y
  }

  /// Each word's row between its neighbours'; zeros beyond the sentence.
  func neighbours(_ x: Matrix, _ sentences: [Range<Int>]) -> Matrix {
    let n = x.columns
    let y = matrix(x.rows, 3 * n)
    func each(_ body: (_ from: Int, _ to: Int) -> Void) {
      for range in sentences {
        for row in range {
          for shift in -1...1 where range.contains(row + shift) {
            body((row + shift) * n, row * 3 * n + (shift + 1) * n)
          }
        }
      }
    }
    each { from, to in (y.values + to).update(from: x.values + from, count: n) }
    remember {
      each { from, to in
        for i in 0..<n { x.gradients[from + i] += y.gradients[to + i] }
      }
    }
    return y
  }
}
