// The parts of the network as they lie in its file, and the memory that it works in.

import CKernels
import Synchronization

/// Rows of signed bytes, each with a scale.
struct ByteRows: @unchecked Sendable {
  private let scales: UnsafePointer<Float>
  private let bytes: UnsafePointer<Int8>
  private let width: Int

  init(_ cursor: inout ModelCursor, _ rows: Int, _ width: Int) {
    scales = cursor.part(Float.self, rows)
    bytes = cursor.part(Int8.self, rows * width)
    self.width = width
  }

  /// Adds a row's values, times `share`.
  @inline(__always)
  func add(_ row: Int, to out: UnsafeMutablePointer<Float>, share: Float) {
    ck_add_bytes(out, bytes + row * width, scales[row] * share, width)
  }

  /// FNV-1a over the bits of the rows' scales, one word at a time.
  func fingerprint(_ rows: Int) -> UInt32 {
    (0..<rows).reduce(0x811C_9DC5) { ($0 ^ scales[$1].bitPattern) &* 0x0100_0193 }
  }
}

/// Rows · weights + bias.
struct Dense: @unchecked Sendable {
  private let (inputs, outputs): (Int, Int)
  private let panels: UnsafePointer<Float>
  private let bias: UnsafePointer<Float>

  init(_ cursor: inout ModelCursor, _ inputs: Int, _ outputs: Int) {
    (self.inputs, self.outputs) = (inputs, outputs)
    panels = cursor.part(Float.self, ck_packed_count(inputs, outputs))
    bias = cursor.part(Float.self, outputs)
  }

  /// `count` rows of `inputs` values become as many of `outputs`.
  func apply(_ rows: UnsafePointer<Float>, _ count: Int, to out: UnsafeMutablePointer<Float>) {
    ck_multiply(out, outputs, rows, inputs, 1, panels, bias, count, outputs, inputs, 0)
  }
}

/// Gain and offset of a normalisation.
struct Norm: @unchecked Sendable {
  let gain, offset: UnsafePointer<Float>

  init(_ cursor: inout ModelCursor, _ width: Int) {
    gain = cursor.part(Float.self, width)
    offset = cursor.part(Float.self, width)
  }
}

/// Memory for one sentence, handed out piece by piece.
struct Workspace {
  private var next: UnsafeMutablePointer<Float>
  private var left: Int
  private let words: Int

  init(_ memory: UnsafeMutableBufferPointer<Float>, words: Int) {
    guard let base = memory.baseAddress else { preconditionFailure("no memory") }
    (next, left, self.words) = (base, memory.count, words)
  }

  /// Floats that a sentence of so many words needs.
  static func count(_ words: Int, _ sizes: ModelSizes) -> Int {
    let layers =
      12 * sizes.width + 3 * sizes.arcWidth + 2 * sizes.relationWidth + PartOfSpeech.allCases.count
      + sizes.nameLabels + sizes.relations
    // Rows as integers, and their scales.
    let integers = sizes.width + sizes.arcWidth + sizes.relationWidth
    let row = layers + integers / 2 + 3
    let arcs = sizes.arcWidth + ck_packed_count(sizes.arcWidth, words + 1) + words * (words + 1)
    return words * row + arcs + 24 * 16
  }

  mutating func floats(_ count: Int) -> UnsafeMutablePointer<Float> {
    let size = (count + 15) & ~15
    precondition(size <= left, "the network's memory is spent")
    defer { (next, left) = (next + size, left - size) }
    return next
  }

  mutating func integers(_ count: Int) -> UnsafeMutablePointer<Int16> {
    UnsafeMutableRawPointer(floats((count + 1) / 2)).bindMemory(to: Int16.self, capacity: count)
  }

  /// `width` floats for each word, and for `more` rows before.
  mutating func rows(_ width: Int, and more: Int = 0) -> UnsafeMutablePointer<Float> {
    floats((words + more) * width)
  }
}

/// Memory to work in, for as many sentences as are read at once. It is kept: asking for so much anew
/// for each sentence costs more than its first layers do.
final class Desks: Sendable {
  final class Desk: @unchecked Sendable {
    let memory: UnsafeMutableBufferPointer<Float>
    init(floats: Int) { memory = .allocate(capacity: floats) }
    deinit { memory.deallocate() }
  }

  private let floats: Int
  private let free = Mutex<[Desk]>([])

  /// - Parameter floats: how much memory each has; what is not used takes none.
  init(floats: Int) { self.floats = floats }

  func take() -> Desk { free.withLock { $0.popLast() } ?? Desk(floats: floats) }

  func give(back desk: Desk) { free.withLock { $0.append(desk) } }
}
