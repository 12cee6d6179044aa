// From a file's bytes to the UTF-8 that a document keeps. UTF-8 stays as it is, byte order mark
// included; other encodings are rewritten, which is said in a notice or known from their mark.

import SourceText

enum Decoding {
  /// The text of a file, and whether it had to be taken for Windows-1252.
  static func text(
    of bytes: [UInt8], path: String
  ) throws(IngestError) -> (text: [UInt8], notices: [IngestNotice]) {
    var (text, notices) = (bytes, [IngestNotice]())
    if bytes.starts(with: [0xFF, 0xFE]) {
      text = utf16(bytes, bigEndian: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      text = utf16(bytes, bigEndian: true)
    } else if !isUTF8(bytes) {
      try refuseBinary(bytes, path: path)
      text = windows1252(bytes)
      notices = [IngestNotice(path: path, message: "not UTF-8, read as Windows-1252")]
    }
    try refuseBinary(text, path: path)
    guard !Blanks.trimmed(text, Span(0, text.count)).isEmpty else {
      throw IngestError(.empty, "the file has no text; leave it out", path: path)
    }
    return (text, notices)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    // Most articles are ASCII but for a few quotes: skip eight bytes at a time where they are.
    bytes.withUnsafeBytes { raw in
      var offset = 0
      while offset + 8 <= raw.count,
        raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        offset += 8
      }
      return String(validating: raw[offset...], as: UTF8.self) != nil
    }
  }

  private static func refuseBinary(_ bytes: [UInt8], path: String) throws(IngestError) {
    var controls = 0
    var hasNull = false
    for byte in bytes where byte < 0x20 {
      if byte == 0 { hasNull = true }
      if byte < 9 || (byte > 13 && byte != 0x1B) { controls += 1 }
    }
    // A stray control character is left by many a scraper; one in fifty is no text.
    guard !hasNull, controls * 50 <= bytes.count else {
      throw IngestError(
        .binary, "this is binary data, not text; save the article as plain text", path: path)
    }
  }

  private static func utf16(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var offset = 2
    while offset + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      offset += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar = byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt16(byte)
        text.append(contentsOf: String(decoding: [scalar], as: UTF16.self).utf8)
      }
    }
    return text
  }

  /// Bytes 0x80 to 0x9F, after the index "windows-1252" of the WHATWG Encoding Standard.
  private static let upper: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
