// A sieve over the words of a text: most words begin no value, and are passed over before any
// recogniser is asked. It works on hashes of bytes, so that no string is built for it.

/// The hashes of words with which a value may begin, and of those that may stand at its heart.
struct OpeningWords: Sendable {
  /// The one sieve, filled when it is first used.
  static let all = OpeningWords(
    openers: Vocabulary.openers.union(TimeWords.ties).union(TimeWords.openers),
    hearts: Vocabulary.hearts.union(TimeWords.hearts))

  /// What the sieve knows of a word.
  static let opener: UInt8 = 1
  /// Number words, months, units of time: without one, or digits, there is no value.
  static let heart: UInt8 = 2

  /// Open addressing, 0 for an empty slot; a power of two with at most a quarter of it taken.
  private var slots: [UInt64]
  private var roles: [UInt8]

  private init(openers: Set<String>, hearts: Set<String>) {
    var size = 64
    while size < (openers.count + hearts.count) * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    roles = [UInt8](repeating: 0, count: size)
    for word in openers { add(word, OpeningWords.opener) }
    for word in hearts { add(word, OpeningWords.heart) }
  }

  private mutating func add(_ word: String, _ role: UInt8) {
    var hash = OpeningWords.seed
    for byte in word.utf8 { hash = OpeningWords.step(hash, byte) }
    var at = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[at] != 0, slots[at] != hash { at = (at + 1) & (slots.count - 1) }
    slots[at] = hash
    roles[at] |= role
  }

  /// The roles of a word of that hash, 0 for an ordinary one. Words may share a hash with one that
  /// has a role; recognisers then find nothing.
  func roles(of hash: UInt64) -> UInt8 {
    var at = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[at] != 0 {
      if slots[at] == hash { return roles[at] }
      at = (at + 1) & (slots.count - 1)
    }
    return 0
  }

  /// FNV-1a, 64 bits.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash with one more lower-case byte.
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
