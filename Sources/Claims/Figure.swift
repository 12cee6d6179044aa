// Numbers as key material and for display: the shortest text that gives the number back.

/// Text of numbers.
public enum Figure {
  /// "30", "2300000000", "0.6": no exponent up to 1e15, no trailing zeros.
  public static func text(_ number: Double) -> String {
    if number.rounded() == number, abs(number) < 1e15 { return String(Int64(number)) }
    return String(number)
  }
}

extension Figure {
  /// The decimal digits of a number without sign, point and exponent.
  public static func digits(_ number: Double) -> String {
    let digits = text(abs(number)).utf8.prefix { $0 != UInt8(ascii: "e") }.filter { 48...57 ~= $0 }
    return String(decoding: digits, as: UTF8.self)
  }
}
