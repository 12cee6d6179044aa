// Memory of one training step: given out in order, taken back all at once.

/// Hands out zeroed floats that live until the next `reset`.
final class Arena {
  private var blocks: [UnsafeMutableBufferPointer<Float>] = []
  private var (block, used) = (0, 0)
  private static let blockSize = 1 << 22

  deinit { for block in blocks { block.deallocate() } }

  /// Takes everything back.
  func reset() { (block, used) = (0, 0) }

  func floats(_ count: Int) -> UnsafeMutablePointer<Float> {
    let size = (count + 15) & ~15
    while block < blocks.count, used + size > blocks[block].count { (block, used) = (block + 1, 0) }
    if block == blocks.count {
      blocks.append(.allocate(capacity: max(size, Self.blockSize)))
      used = 0
    }
    guard let base = blocks[block].baseAddress else { preconditionFailure("an empty block") }
    let start = base + used
    used += size
    start.update(repeating: 0, count: size)
    return start
  }
}
