// What is learnt, and how: AdamW (Loshchilov and Hutter 2019), with a running mean of the values
// (Polyak averaging), which is what is kept.

import Foundation

/// A matrix that is learnt, with a gradient for each worker.
package final class Parameter {
  let (rows, columns): (Int, Int)
  /// Pulled towards zero a little at each step; not so biases and gains.
  let decays: Bool
  package let values: UnsafeMutablePointer<Float>
  package let gradients: [UnsafeMutablePointer<Float>]
  private let first: UnsafeMutablePointer<Float>
  private let second: UnsafeMutablePointer<Float>
  private let mean: UnsafeMutablePointer<Float>
  /// The step at which each row was last changed, where rows are changed one by one.
  private var changed: [Int32] = []

  package var count: Int { rows * columns }

  /// Values are drawn evenly from ±`spread`, or are all `start`.
  init(
    _ rows: Int, _ columns: Int, workers: Int, spread: Float = 0, start: Float = 0,
    decays: Bool = true, random: inout SplitMix
  ) {
    (self.rows, self.columns, self.decays) = (rows, columns, decays)
    func zeros() -> UnsafeMutablePointer<Float> {
      let pointer = UnsafeMutablePointer<Float>.allocate(capacity: max(1, rows * columns))
      pointer.initialize(repeating: 0, count: max(1, rows * columns))
      return pointer
    }
    (values, first, second, mean) = (zeros(), zeros(), zeros(), zeros())
    gradients = (0..<workers).map { _ in zeros() }
    for index in 0..<count {
      values[index] = spread > 0 ? (2 * random.unit() - 1) * spread : start
      mean[index] = values[index]
    }
  }

  /// The running mean of each value, in the order of the rows.
  var averaged: [Float] { Array(UnsafeBufferPointer(start: mean, count: count)) }

  /// The sum of squares of the gradient, all workers' together, which is left in the first's.
  func gather() -> Double {
    var squares = 0.0
    for index in 0..<count {
      var sum = gradients[0][index]
      for worker in gradients.dropFirst() {
        sum += worker[index]
        worker[index] = 0
      }
      gradients[0][index] = sum
      squares += Double(sum * sum)
    }
    return squares
  }

  /// One step; the gradient is multiplied by `scale` and forgotten.
  func step(_ rule: Rule, scale: Float) {
    let range = 0..<count
    advance(range, rule, scale: scale, decays: decays)
  }

  /// One step of some rows only, as for the rows of a table that a batch has used. The running mean
  /// of a row that was left out for a while first catches up.
  func step(rows chosen: [Int], _ rule: Rule, scale: Float) {
    if changed.isEmpty { changed = [Int32](repeating: 0, count: rows) }
    for row in chosen {
      let range = row * columns..<(row + 1) * columns
      catchUp(row, range, rule)
      advance(range, rule, scale: scale, decays: false)
    }
  }

  /// Brings the running means of all rows up to the step.
  func catchUp(_ rule: Rule) {
    for row in changed.indices { catchUp(row, row * columns..<(row + 1) * columns, rule) }
  }

  private func catchUp(_ row: Int, _ range: Range<Int>, _ rule: Rule) {
    let kept = pow(rule.memory, Float(Int32(rule.number) - changed[row]))
    changed[row] = Int32(rule.number)
    for index in range { mean[index] = values[index] + kept * (mean[index] - values[index]) }
  }

  private func advance(_ range: Range<Int>, _ rule: Rule, scale: Float, decays: Bool) {
    let gradient = gradients[0]
    for index in range {
      let slope = gradient[index] * scale
      gradient[index] = 0
      first[index] += (1 - rule.beta1) * (slope - first[index])
      second[index] += (1 - rule.beta2) * (slope * slope - second[index])
      let change = (first[index] / rule.bias1) / ((second[index] / rule.bias2).squareRoot() + 1e-8)
      values[index] -= rule.rate * (change + (decays ? rule.decay * values[index] : 0))
      mean[index] += (1 - rule.memory) * (values[index] - mean[index])
    }
  }
}

/// The numbers of one step.
struct Rule {
  let number: Int
  var rate: Float
  var beta1: Float = 0.9
  var beta2: Float = 0.98
  var decay: Float = 0.01
  /// How much of the running mean stays at each step.
  var memory: Float
  var bias1: Float
  var bias2: Float

  /// Step `number`, from one on.
  init(number: Int, rate: Float) {
    (self.number, self.rate) = (number, rate)
    memory = min(0.998, Float(number) / Float(number + 10))
    bias1 = 1 - pow(0.9, Float(number))
    bias2 = 1 - pow(0.98, Float(number))
  }
}
