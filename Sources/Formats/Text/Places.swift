// From byte offsets to lines and columns, made where people and editors need them and nowhere else.

import KnowledgeBase

/// The lines of a text. A line ends with a line feed; a carriage return before it belongs to the end.
struct Places {
  /// A place as editors show it.
  struct Place {
    /// From 1.
    var line: Int
    /// From 1, in UTF-16 code units.
    var column: Int
    /// From 0, in UTF-16 code units from the beginning of the text.
    var offset: Int
  }

  let bytes: [UInt8]
  /// Where the lines begin, in bytes and in UTF-16 code units.
  private let starts: [(byte: Int, unit: Int)]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [(byte: 0, unit: 0)]
    var units = 0
    for (offset, byte) in bytes.enumerated() {
      units += Places.units(byte)
      if byte == 0x0A { starts.append((offset + 1, units)) }
    }
    self.starts = starts
  }

  /// The line of a byte, from 1.
  func line(_ offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle].byte <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The place of a byte.
  func place(_ offset: Int) -> Place {
    let line = line(offset)
    let start = starts[line - 1]
    let column = bytes[start.byte..<offset].reduce(0) { $0 + Places.units($1) }
    return Place(line: line, column: column + 1, offset: start.unit + column)
  }

  /// A line without its end.
  func span(ofLine line: Int) -> Span {
    let start = starts[line - 1].byte
    var end = line < starts.count ? starts[line].byte - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return Span(start, max(start, end))
  }

  /// UTF-16 code units of the character that begins with this byte; 0 for what goes on with one.
  private static func units(_ byte: UInt8) -> Int {
    byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
  }
}
