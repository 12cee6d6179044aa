// A hash table that lies in a file and is used in place: from a 64-bit key to a row number.

/// Row numbers by key. Keys are told apart by 32 further bits, so that one of four thousand million
/// unknown keys is taken for a known one.
package struct KeyTable: @unchecked Sendable {
  private let slots: UnsafePointer<UInt32>
  private let mask: UInt64

  /// `slots` are pairs of check and row + 1, as `encode` gives them; their number is a power of two.
  package init(_ slots: UnsafePointer<UInt32>, count: Int) {
    self.slots = slots
    mask = UInt64(count - 1)
  }

  /// The row of a key, nil for one that is not there.
  @inline(__always)
  package func row(_ key: UInt64) -> Int? {
    let check = UInt32(truncatingIfNeeded: key >> 32)
    var slot = Int(truncatingIfNeeded: key & mask)
    while slots[2 * slot + 1] != 0 {
      if slots[2 * slot] == check { return Int(slots[2 * slot + 1]) - 1 }
      slot = (slot + 1) & Int(mask)
    }
    return nil
  }

  /// The table of these keys, whose rows are their indices.
  package static func encode(_ keys: [UInt64]) -> [UInt32] {
    var count = 64
    while count < keys.count * 2 { count *= 2 }
    var slots = [UInt32](repeating: 0, count: 2 * count)
    for (row, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: key & UInt64(count - 1))
      while slots[2 * slot + 1] != 0 { slot = (slot + 1) & (count - 1) }
      slots[2 * slot] = UInt32(truncatingIfNeeded: key >> 32)
      slots[2 * slot + 1] = UInt32(row + 1)
    }
    return slots
  }
}
