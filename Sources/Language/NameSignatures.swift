// What the lexicons of names say of single words, gathered into one small hash table when the
// analyser is made (3,000 rows, under a millisecond), since the network asks it for every word.

import SourceText

/// Bits by the hash of a word in lower case without dots.
package struct NameSignatures: Sendable {
  /// Hash and bits, open addressing; a hash of 0 is an empty slot.
  private let slots: [(hash: UInt64, bits: UInt64)]
  private static let mask = 8191

  /// Made once, on first use.
  static let shared = NameSignatures()

  /// Reads the three lexicons of names.
  private init() {
    var slots = [(hash: UInt64, bits: UInt64)](repeating: (0, 0), count: Self.mask + 1)
    func add(_ lexicon: String, _ bits: (LexiconRow) -> UInt64) {
      for row in LexiconRows(lexicon) {
        let name = row.bytes(0)
        guard !name.contains(32) else { continue }
        let hash = Self.hash(name)
        var slot = Int(truncatingIfNeeded: hash) & Self.mask
        while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & Self.mask }
        slots[slot] = (hash, slots[slot].bits | bits(row))
      }
    }
    add("Language/places.tsv") { row in
      row.count > 2 && row.bytes(2).elementsEqual("demonym".utf8) ? 2 : 1
    }
    add("Language/organisations.tsv") { _ in 4 }
    let kinds = Gazetteer.WordKind.allCases
    add("Language/name-words.tsv") { row in
      let index = kinds.firstIndex {
        row.count == 2 && $0.rawValue.utf8.elementsEqual(row.bytes(1))
      }
      return index.map { UInt64($0 + 1) << 3 } ?? 0
    }
    self.slots = slots
  }

  /// Bits of a word: 1 place, 2 demonym, 4 organisation, and the kind of name word from 8 on.
  subscript(hash: UInt64) -> UInt64 {
    var slot = Int(truncatingIfNeeded: hash) & Self.mask
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot].bits }
      slot = (slot + 1) & Self.mask
    }
    return 0
  }

  /// The hash of a word, case and dots passed over; never 0.
  package static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = Hash()
    for byte in word { hash.add(byte) }
    return hash.value
  }

  /// The same, a byte at a time.
  struct Hash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) {
      if byte != 46 { state = (state ^ UInt64(byte.lowered)) &* 0x0000_0100_0000_01B3 }
    }

    var value: UInt64 {
      let mixed = state ^ state >> 29
      return mixed == 0 ? 1 : mixed
    }
  }
}
