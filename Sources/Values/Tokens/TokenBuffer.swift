// Where the tokens of a text lie. Raw memory, since every grammar looks at tokens again and again: an
// array would be counted and checked each time.

/// Tokens in order. Not for several threads.
final class TokenBuffer {
  private var base: UnsafeMutablePointer<ValueToken>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  @inline(__always)
  func append(_ token: ValueToken) {
    if count == capacity { grow() }
    (base + count).initialize(to: token)
    count &+= 1
  }

  private func grow() {
    let larger = UnsafeMutablePointer<ValueToken>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    (base, capacity) = (larger, capacity * 2)
  }

  /// The token of that index, which must be one.
  @inline(__always)
  subscript(index: Int) -> ValueToken {
    get { base[index] }
    set { base[index] = newValue }
  }
}
