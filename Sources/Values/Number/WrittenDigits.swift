// The digits of a number as they are written, to a number and its last place without a detour through
// text.

import SourceText

/// Digits without their separators.
struct WrittenDigits {
  /// The first 18 digits.
  private var mantissa: UInt64 = 0
  private var count = 0
  /// All digits where they are more than 18.
  private var long: String?
  /// Noughts at the end.
  private var trailing = 0
  /// How many of the digits are decimals.
  private(set) var decimals = 0

  /// Takes further digits, which must be ASCII.
  mutating func take(_ digits: ArraySlice<UInt8>, areDecimals: Bool = false) {
    for byte in digits {
      trailing = byte == 0x30 ? trailing + 1 : 0
      if count == 18 { long = long ?? String(mantissa) }
      long?.unicodeScalars.append(Unicode.Scalar(byte))
      if long == nil { mantissa = mantissa * 10 + UInt64(byte - 0x30) }
      count = min(18, count + 1)
    }
    if areDecimals { decimals += digits.count }
  }

  /// The number, correctly rounded.
  var number: Double {
    if let long { return Double("\(long)e-\(decimals)") ?? 0 }
    // Both are exact below 2^53 and 10^22, so that their quotient is rounded only once.
    guard mantissa < 1 << 53, decimals <= 22 else { return Double("\(mantissa)e-\(decimals)") ?? 0 }
    return decimals == 0 ? Double(mantissa) : Double(mantissa) / Double.power(of: decimals)
  }

  /// The place of the last digit that is not zero: 100 for 1200, 0.1 for 4.50; 0 for zero.
  var place: Double { number == 0 ? 0 : Double.power(of: trailing - decimals) }
}
