// Losses: each adds to the gradient of what it is given at once, and returns its sum over words.

import CKernels
import Foundation
import Language

extension Tape {
  /// Cross-entropy of each row against the right column; rows of -1 are passed over. `weights` says
  /// how much the gradient of each row counts.
  func crossEntropy(_ scores: Matrix, _ right: [Int], weights: [Float]) -> Double {
    var total = 0.0
    for row in 0..<scores.rows where right[row] >= 0 {
      total += crossEntropy(
        scores.values + row * scores.columns, scores.gradients + row * scores.columns,
        scores.columns, right[row], weights[row])
    }
    return total
  }

  /// Softmax over `count` scores; gradients of the loss are added to `gradients`.
  private func crossEntropy(
    _ scores: UnsafeMutablePointer<Float>, _ gradients: UnsafeMutablePointer<Float>, _ count: Int,
    _ right: Int, _ weight: Float
  ) -> Double {
    let shares = floats(count)
    var most = scores[0]
    for i in 1..<count { most = max(most, scores[i]) }
    for i in 0..<count { shares[i] = scores[i] - most }
    ck_exp(shares, count)
    var sum: Float = 0
    for i in 0..<count { sum += shares[i] }
    for i in 0..<count { gradients[i] += weight * shares[i] / sum }
    gradients[right] -= weight
    return Double(log(sum) + most - scores[right])
  }

  /// Cross-entropy of each word's head among the words of its sentence and the root.
  ///
  /// The score of an arc is the product of the word's row of `words` and the head's of `heads`, or
  /// of `root`, plus the bias of the distance. `right` has each word's head within its sentence,
  /// -1 for the root, -2 for one to pass over.
  func arcLoss(
    _ words: Matrix, _ heads: Matrix, root: Parameter, distance: Parameter,
    _ sentences: [Range<Int>], _ right: [Int], weights: [Float]
  ) -> Double {
    let width = words.columns
    var total = 0.0
    for range in sentences {
      let n = range.count
      let (all, slopes) = (floats((n + 1) * width), floats(n * (n + 1)))
      all.update(from: root.values, count: width)
      (all + width).update(from: heads.values + range.lowerBound * width, count: n * width)
      let panels = floats(ck_packed_count(width, n + 1))
      ck_pack(panels, all, width, n + 1, 1, width)
      let scores = floats(n * (n + 1))
      let own = words.values + range.lowerBound * width
      ck_multiply(scores, n + 1, own, width, 1, panels, nil, n, n + 1, width, 0)
      for word in 0..<n where right[range.lowerBound + word] > -2 {
        let row = scores + word * (n + 1)
        for head in 0..<n { row[head + 1] += distance.values[Distance.bucket(head - word)] }
        row[word + 1] = -60
        total += crossEntropy(
          row, slopes + word * (n + 1), n + 1, right[range.lowerBound + word] + 1,
          weights[range.lowerBound + word])
        for head in 0..<n {
          distance.gradients[worker][Distance.bucket(head - word)] +=
            slopes[
              word * (n + 1) + head + 1]
        }
      }
      let packed = floats(ck_packed_count(n + 1, width))
      ck_pack(packed, all, n + 1, width, width, 1)
      ck_multiply(
        words.gradients + range.lowerBound * width, width, slopes, n + 1, 1, packed, nil, n,
        width, n + 1, 1)
      let toHeads = floats((n + 1) * width)
      let right = floats(ck_packed_count(n, width))
      ck_pack(right, own, n, width, width, 1)
      ck_multiply(toHeads, width, slopes, 1, n + 1, right, nil, n + 1, width, n, 0)
      for i in 0..<width { root.gradients[worker][i] += toHeads[i] }
      let gradients = heads.gradients + range.lowerBound * width
      for i in 0..<n * width { gradients[i] += toHeads[width + i] }
    }
    return total
  }

  /// Each word's row of `words` plus its head's of `heads`, or `root`; `head` as in `arcLoss`.
  func pairs(
    _ words: Matrix, _ heads: Matrix, root: Parameter, _ sentences: [Range<Int>], _ head: [Int]
  ) -> Matrix {
    let n = words.columns
    let y = matrix(words.rows, n)
    func each(_ body: (_ word: Int, _ head: Int?) -> Void) {
      for range in sentences {
        for word in range { body(word, head[word] < 0 ? nil : head[word] + range.lowerBound) }
      }
    }
    each { word, head in
      let other = head.map { heads.values + $0 * n } ?? root.values
      for i in 0..<n { y.values[word * n + i] = words.values[word * n + i] + other[i] }
    }
    let worker = worker
    remember {
      each { word, head in
        let other = head.map { heads.gradients + $0 * n } ?? root.gradients[worker]
        for i in 0..<n {
          words.gradients[word * n + i] += y.gradients[word * n + i]
          other[i] += y.gradients[word * n + i]
        }
      }
    }
    return y
  }
}
