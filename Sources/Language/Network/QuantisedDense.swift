// Layers summed in integers: rows and weights are rounded to some thirteen bits each, which no answer
// depends on, and a sum of integers is exact, so that every processor gives the same bits. Training
// stays with floats, and so do networks that are asked seldom (`Dense`).

import CKernels

/// Rows · weights + bias, the weights as integers with a scale for each output.
struct QuantisedDense: @unchecked Sendable {
  private let (inputs, outputs): (Int, Int)
  private let panels: UnsafePointer<Int16>
  private let scales: UnsafePointer<Float>
  private var bias: UnsafePointer<Float>?

  /// The layer that lies next in the file.
  init(_ cursor: inout ModelCursor, _ inputs: Int, _ outputs: Int) {
    self = Self.parts(&cursor, 1, of: inputs, outputs)[0]
  }

  /// A layer of several rows side by side as one for each of them, whose sum it is: `count` times
  /// `inputs` values. The bias goes with the one in the middle.
  static func parts(
    _ cursor: inout ModelCursor, _ count: Int, of inputs: Int, _ outputs: Int
  ) -> [Self] {
    var parts = (0..<count).map { _ in Self(partOf: &cursor, inputs, outputs) }
    parts[count / 2].bias = cursor.part(Float.self, outputs)
    return parts
  }

  private init(partOf cursor: inout ModelCursor, _ inputs: Int, _ outputs: Int) {
    (self.inputs, self.outputs) = (inputs, outputs)
    panels = cursor.part(Int16.self, ck_packed_count(inputs, outputs))
    scales = cursor.part(Float.self, outputs)
  }

  /// The layer that lies next in the file with its integers as bytes, which are half as long there.
  init(ofBytes cursor: inout ModelCursor, _ inputs: Int, _ outputs: Int) {
    (self.inputs, self.outputs) = (inputs, outputs)
    let count = ck_packed_count(inputs, outputs)
    let bytes = cursor.part(Int8.self, count)
    // Kept as long as the program runs, like the weights in the file.
    let integers = UnsafeMutablePointer<Int16>.allocate(capacity: count)
    for index in 0..<count { integers[index] = Int16(bytes[index]) }
    panels = UnsafePointer(integers)
    scales = cursor.part(Float.self, outputs)
    bias = cursor.part(Float.self, outputs)
  }

  /// The rows become as many of `outputs` values, each `step` floats behind the one before; side by
  /// side where no step is given.
  func apply(_ rows: QuantisedRows, to out: UnsafeMutablePointer<Float>, step: Int? = nil) {
    precondition(rows.width == inputs, "rows of another width")
    ck_multiply_integers(
      out, step ?? outputs, rows.integers, rows.scales, panels, scales, bias, rows.count, outputs,
      inputs)
  }
}

/// Rows of floats as integers, each row with a scale.
struct QuantisedRows {
  let count, width: Int
  let integers: UnsafePointer<Int16>
  let scales: UnsafePointer<Float>

  /// `count` rows of `width` values; they lie in the memory of `work`.
  init(
    _ rows: UnsafePointer<Float>, _ count: Int, _ width: Int, _ work: inout Workspace
  ) {
    (self.count, self.width) = (count, width)
    let integers = work.integers(count * width)
    let scales = work.floats(count)
    ck_quantise(integers, scales, rows, count, width)
    (self.integers, self.scales) = (UnsafePointer(integers), UnsafePointer(scales))
  }
}
