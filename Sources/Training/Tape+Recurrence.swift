// The recurrence of the network: h = h + z (c - h), down and up each sentence, with z and c from
// the word alone (minGRU, Feng et al. 2024), so that all products can be made at once.

import CKernels

extension Tape {
  /// `gates` has for each word z and c of the way down, then z and c of the way up; the result has
  /// h of both ways beside each other.
  func recurrence(_ gates: Matrix, _ sentences: [Range<Int>]) -> Matrix {
    let width = gates.columns / 4
    let y = matrix(gates.rows, 2 * width)
    let (step, wide) = (gates.columns, 2 * width)
    for range in sentences {
      for way in 0..<2 {
        ck_scan(
          y.values + range.lowerBound * wide + way * width, wide,
          gates.values + range.lowerBound * step + way * wide, step, range.count, width,
          Int32(way))
      }
    }
    remember { [self] in
      let zs = floats(width)
      let carried = floats(width)
      for range in sentences {
        for way in 0..<2 {
          carried.update(repeating: 0, count: width)
          let order = way == 0 ? Array(range.reversed()) : Array(range)
          for row in order {
            let before = way == 0 ? row - 1 : row + 1
            let past = range.contains(before) ? y.values + before * wide + way * width : nil
            retrace(
              gates.values + row * step + way * wide, gates.gradients + row * step + way * wide,
              y.gradients + row * wide + way * width, past, carried, zs, width)
          }
        }
      }
    }
    return y
  }

  /// Hands the gradient of one h back to z, c and the h before it, in `carried`.
  private func retrace(
    _ gates: UnsafeMutablePointer<Float>, _ gradients: UnsafeMutablePointer<Float>,
    _ dy: UnsafeMutablePointer<Float>, _ past: UnsafeMutablePointer<Float>?,
    _ carried: UnsafeMutablePointer<Float>, _ zs: UnsafeMutablePointer<Float>, _ width: Int
  ) {
    zs.update(from: gates, count: width)
    ck_sigmoid(zs, width)
    for i in 0..<width {
      let (z, c, h) = (zs[i], gates[width + i], past?[i] ?? 0)
      let d = dy[i] + carried[i]
      gradients[i] += d * (c - h) * z * (1 - z)
      gradients[width + i] += d * z
      carried[i] = d * (1 - z)
    }
  }
}
