// Where a text stops being JSON. The decoder says only that it does, and a sidecar's author wants
// to know the line.

enum JSONPlace {
  /// Line and column, from 1, of the first byte that RFC 8259 does not allow; nil when there is
  /// none. The column counts bytes.
  static func firstError(in bytes: [UInt8]) -> (line: Int, column: Int)? {
    var scan = Scan(bytes: bytes)
    guard !scan.document() else { return nil }
    let before = bytes[..<min(scan.offset, bytes.count)]
    let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return (before.count { $0 == 10 } + 1, before.count - lineStart + 1)
  }

  /// One pass without recursion, so that no nesting is too deep.
  private struct Scan {
    let bytes: [UInt8]
    var offset = 0
    /// The closing bracket that each open one waits for.
    var open: [UInt8] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Whether the whole text is one value; `offset` stands at the mistake otherwise.
    mutating func document() -> Bool {
      guard value() else { return false }
      while let close = open.last {
        skipBlanks()
        if take(close) {
          open.removeLast()
        } else if !(take(0x2C) && (close == 0x5D || key()) && value()) {
          return false
        }
      }
      skipBlanks()
      return offset == bytes.count
    }

    /// A value, or the beginning of one that is left open.
    private mutating func value() -> Bool {
      while true {
        skipBlanks()
        guard offset < bytes.count else { return false }
        switch bytes[offset] {
        case 0x7B:
          offset += 1
          skipBlanks()
          if take(0x7D) { return true }
          open.append(0x7D)
          guard key() else { return false }
        case 0x5B:
          offset += 1
          skipBlanks()
          if take(0x5D) { return true }
          open.append(0x5D)
        case 0x22: return string()
        default: return word()
        }
      }
    }

    private mutating func key() -> Bool {
      skipBlanks()
      guard string() else { return false }
      skipBlanks()
      return take(0x3A)
    }

    private mutating func string() -> Bool {
      guard take(0x22) else { return false }
      while offset < bytes.count, bytes[offset] >= 0x20 {
        if take(0x22) { return true }
        offset += bytes[offset] == 0x5C ? 2 : 1
      }
      return false
    }

    /// A number, true, false or null.
    private mutating func word() -> Bool {
      let start = offset
      while offset < bytes.count, isWord(bytes[offset]) { offset += 1 }
      let text = String(decoding: bytes[start..<offset], as: UTF8.self)
      if ["true", "false", "null"].contains(text) || Double(text) != nil { return true }
      offset = start
      return false
    }

    private func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || [0x2B, 0x2D, 0x2E].contains(byte)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      guard offset < bytes.count, bytes[offset] == byte else { return false }
      offset += 1
      return true
    }

    private mutating func skipBlanks() {
      while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    }
  }
}
