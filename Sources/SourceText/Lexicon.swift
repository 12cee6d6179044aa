// Knowledge that changes no code: one row an entry, key first, fields after tabs. Rows are sorted
// by the bytes of the key, so that two of one key stand side by side. Lines that start with "#"
// stand at the top and say where the facts come from. Rows are read in place (`LexiconRows`); what
// is built for look-ups by key is one table of where they begin, once for each lexicon that a
// command uses.

import Synchronization

/// A table built into the program, searched by key.
public struct Lexicon: Sendable {
  private let table: LexiconTable

  /// The lexicon of that resource, such as "Values/units.tsv".
  public init(_ name: String) { table = LexiconTable.shared(name) }

  /// The fields after the key, or nil when no row has it. Keys compare byte for byte.
  ///
  ///     Lexicon("Values/units.tsv")["mt"]   // ["tonne", "1000000"]
  public subscript(key: String) -> [Substring]? {
    var key = key
    return key.withUTF8 { self[$0] }
  }

  /// The same for a key that is still bytes of a text.
  public subscript(key: UnsafeBufferPointer<UInt8>) -> [Substring]? {
    table.row(of: key)?.fields
  }

  /// Whether a row has the key.
  public func contains(_ key: String) -> Bool {
    var key = key
    return key.withUTF8 { table.row(of: $0) != nil }
  }

  /// All rows in order. Where none is looked for by its key, `LexiconRows` alone builds no table.
  public var rows: LexiconRows { LexiconRows(table.resource) }
}

/// Where the rows of one lexicon begin, by the hash of their keys.
private final class LexiconTable: Sendable {
  let resource: Resource
  var bytes: UnsafeRawBufferPointer { resource.bytes }
  /// Offsets of rows, 0 where a slot is free; a power of two of them, half of them free at least.
  private let slots: [UInt32]

  private static let known = Mutex<[String: LexiconTable]>([:])

  static func shared(_ name: String) -> LexiconTable {
    known.withLock { known in
      if let table = known[name] { return table }
      let table = LexiconTable(Resource(name))
      known[name] = table
      return table
    }
  }

  private init(_ resource: Resource) {
    self.resource = resource
    let bytes = resource.bytes
    var rows: [(start: Int, hash: UInt64)] = []
    for row in LexiconRows(resource) {
      var (hash, end) = (LexiconTable.seed, row.start)
      while end < row.end, bytes[end] != 9 {
        hash = LexiconTable.step(hash, bytes[end])
        end += 1
      }
      rows.append((row.start, hash))
    }
    var size = 16
    while size < 2 * rows.count { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for (row, hash) in rows {
      var slot = LexiconTable.slot(hash, size)
      // Of two rows with one key the first counts: a later one would never be met.
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(row) + 1
    }
    self.slots = slots
  }

  /// The row with that key.
  func row(of key: UnsafeBufferPointer<UInt8>) -> LexiconRow? {
    var hash = LexiconTable.seed
    for byte in key { hash = LexiconTable.step(hash, byte) }
    var slot = LexiconTable.slot(hash, slots.count)
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if isKey(key, ofRowAt: row) { return LexiconRow(resource, at: row) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isKey(_ key: UnsafeBufferPointer<UInt8>, ofRowAt row: Int) -> Bool {
    guard row + key.count <= bytes.count else { return false }
    for offset in 0..<key.count where bytes[row + offset] != key[offset] { return false }
    let end = row + key.count
    return end == bytes.count || bytes[end] == 9 || bytes[end] == 10
  }

  // FNV-1a with a last mix, since the table takes the lowest bits.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  @inline(__always) private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
  @inline(__always) private static func slot(_ hash: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (size - 1)
  }
}
