// The file of the network's weights, written by `concord-train parser` and used in place.
//
// Layout, little-endian: "CNPI", then as UInt32 the sizes of `ModelSizes` in their order, sixteen
// bytes with the kinds of blocks, then the parts in the order of `Network.init`, each starting at
// a multiple of 64 bytes.

/// The numbers that say how large each part is.
package struct ModelSizes: Equatable, Sendable {
  /// Values of a word between the blocks; a multiple of sixteen, as all widths here.
  package var width = 0
  /// Values of a word for finding arcs, and for their relations.
  package var arcWidth = 0
  package var relationWidth = 0
  /// Slots and rows of the features' table, and of the pieces'.
  package var featureSlots = 0
  package var featureRows = 0
  package var pieceSlots = 0
  package var pieceRows = 0
  /// The piece for what is not in the vocabulary.
  package var unknownPiece = 0
  package var relations = 0
  package var nameLabels = 0
  /// The blocks in order, see `Network.Block`; at most sixteen.
  package var blocks: [UInt8] = []

  package init() {}

  /// Bytes of the header before the first part.
  package static let headerBytes = 64

  private static let fields: [any WritableKeyPath<ModelSizes, Int> & Sendable] = [
    \.width, \.arcWidth, \.relationWidth, \.featureSlots, \.featureRows, \.pieceSlots,
    \.pieceRows, \.unknownPiece, \.relations, \.nameLabels,
  ]
  private static let magic: UInt32 = 0x4950_4E43

  /// The header's bytes.
  package var header: [UInt8] {
    let numbers = [Self.magic] + Self.fields.map { UInt32(self[keyPath: $0]) }
    var bytes = numbers.flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }
    bytes += blocks
    return bytes + [UInt8](repeating: 0, count: Self.headerBytes - bytes.count)
  }

  /// Nil where the bytes are no model.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > Self.headerBytes, let base = bytes.baseAddress,
      base.loadUnaligned(as: UInt32.self) == Self.magic
    else { return nil }
    for (index, field) in Self.fields.enumerated() {
      self[keyPath: field] = Int(
        base.loadUnaligned(fromByteOffset: 4 + 4 * index, as: UInt32.self))
    }
    let start = 4 + 4 * Self.fields.count
    blocks = bytes[start..<start + 16].prefix { $0 != 0 }.map { $0 }
  }
}

/// Hands out the parts of the file one after the other.
struct ModelCursor {
  private var next: UnsafeRawPointer
  private let end: UnsafeRawPointer

  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count >= ModelSizes.headerBytes else { return nil }
    next = base + ModelSizes.headerBytes
    end = base + bytes.count
  }

  /// The next part, of `count` values. A file that is too short is a mistake in the package.
  mutating func part<Value: BitwiseCopyable>(_ type: Value.Type, _ count: Int)
    -> UnsafePointer<Value>
  {
    let bytes = (count * MemoryLayout<Value>.stride + 63) & ~63
    precondition(next + bytes <= end, "the network's weights are cut off")
    defer { next += bytes }
    return next.assumingMemoryBound(to: Value.self)
  }
}
