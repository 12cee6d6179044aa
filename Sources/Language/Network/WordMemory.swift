// What the network makes of single words, whatever stands beside them: of the words of a text most
// were read before, in the text or in another one. An entry follows from its key, so that nothing
// depends on what is remembered.

import SourceText
import Synchronization

/// The words that a network read lately; shared by all who read with it.
final class WordMemory: Sendable {
  /// A word, and what its features know of its place; see `WordFeatures.place`.
  struct Key: Hashable, Sendable {
    var form: String
    var place: UInt64
  }

  /// A row as it enters the first block, with what the layers of that make of it.
  final class Entry: @unchecked Sendable {
    let row, parts: UnsafePointer<Float>
    private let values: UnsafeMutableBufferPointer<Float>

    init(row: UnsafeBufferPointer<Float>, parts: UnsafeBufferPointer<Float>) {
      values = .allocate(capacity: row.count + parts.count)
      _ = values.initialize(fromContentsOf: row)
      _ = values[row.count...].initialize(fromContentsOf: parts)
      guard let start = values.baseAddress else { preconditionFailure("a row without values") }
      (self.row, self.parts) = (UnsafePointer(start), UnsafePointer(start + row.count))
    }

    deinit { values.deallocate() }
  }

  /// So many of each generation, 5 KiB each.
  private static let capacity = 3000
  private let known = Mutex(Generations<Key, Entry>(capacity: capacity))

  /// The entries of the words of a sentence, nil where one is not known.
  func entries(_ keys: [Key]) -> [Entry?] {
    known.withLock { known in keys.map { known.find($0) } }
  }

  func note(_ entries: some Sequence<(Key, Entry)>) {
    known.withLock { known in
      for (key, entry) in entries { known.note(entry, for: key) }
    }
  }
}
