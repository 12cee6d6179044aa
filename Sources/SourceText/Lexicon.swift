// Knowledge that changes no code: one row an entry, key first, fields after tabs. Rows are sorted
// by the bytes of the key, so that they are searched in place and nothing is built at start-up.
// Lines that start with "#" stand at the top and say where the facts come from.

/// A table built into the program, searched by key.
public struct Lexicon: Sendable {
  private let resource: Resource
  /// Offset of the first row, after the comments.
  private let first: Int

  /// The lexicon of that resource, such as "Values/units.tsv".
  public init(_ name: String) {
    resource = Resource(name)
    var offset = 0
    let bytes = resource.bytes
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "#") {
      while offset < bytes.count, bytes[offset] != 10 { offset += 1 }
      offset += 1
    }
    first = min(offset, bytes.count)
  }

  /// The fields after the key, or nil when no row has it. Keys compare byte for byte.
  ///
  ///     Lexicon("Values/units.tsv")["mt"]   // ["tonne", "1000000"]
  public subscript(key: String) -> [Substring]? {
    var key = key
    return key.withUTF8 { self[$0] }
  }

  /// The same for a key that is still bytes of a text.
  public subscript(key: UnsafeBufferPointer<UInt8>) -> [Substring]? {
    guard let row = row(of: key) else { return nil }
    return String(decoding: resource.bytes[row], as: UTF8.self)
      .split(separator: "\t", omittingEmptySubsequences: false).dropFirst().map { $0 }
  }

  /// Whether a row has the key.
  public func contains(_ key: String) -> Bool {
    var key = key
    return key.withUTF8 { row(of: $0) != nil }
  }

  /// All rows in order, key first: for tests and for tables that are turned round.
  public var rows: [[Substring]] {
    // By bytes: the characters of a string are far slower to walk over.
    String(decoding: resource.bytes[first...], as: UTF8.self).utf8
      .split(separator: 10).map {
        $0.split(separator: 9, omittingEmptySubsequences: false).map(Substring.init)
      }
  }

  private func row(of key: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let bytes = resource.bytes
    var (low, high) = (first, bytes.count)
    while low < high {
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != 10 { start -= 1 }
      var end = start
      while end < bytes.count, bytes[end] != 10 { end += 1 }
      let order = compare(key, rowAt: start, end: end)
      if order == 0 { return start..<end }
      if order < 0 { high = start } else { low = end + 1 }
    }
    return nil
  }

  /// Below zero when `key` sorts before the key of the row, above when after.
  private func compare(_ key: UnsafeBufferPointer<UInt8>, rowAt start: Int, end: Int) -> Int {
    let bytes = resource.bytes
    var offset = 0
    while true {
      let mine = offset < key.count ? Int(key[offset]) : -1
      let at = start + offset
      let theirs = at < end && bytes[at] != 9 ? Int(bytes[at]) : -1
      if mine != theirs { return mine - theirs }
      if mine < 0 { return 0 }
      offset += 1
    }
  }
}
