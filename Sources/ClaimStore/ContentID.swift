// Ids of questions and answers as row numbers: the 64 bits of the content hash themselves, so that
// no other column, no index and no look-up stands between the two.

/// Content hashes as rows have them.
enum ContentID {
  /// The row of an id of 16 hex digits; throws for any other text.
  static func row(_ id: String) throws -> Int64 {
    guard id.utf8.count == 16, let bits = UInt64(id, radix: 16) else {
      throw StoreError(.unknown, "\"\(id)\" is no id: ids have 16 hexadecimal digits")
    }
    return Int64(bitPattern: bits)
  }

  /// The 16 hex digits of a row.
  static func text(_ row: Int64) -> String {
    let digits = String(UInt64(bitPattern: row), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
