// Figures that look like another one that was written or read wrongly: two digits the other way round
// ("87", "78"), or another scale ("4 billion", "4 million").

import Values

/// What the digits of figures tell.
enum FigureSlip {
  /// Whether the one has the digits of the other, in another order or on another scale, and is no
  /// other wording of it.
  static func isSlip(_ a: Value, _ b: Value) -> Bool {
    guard let first = a.quantity, let second = b.quantity else { return false }
    let (own, their) = (digits(first.number), digits(second.number))
    guard own.count == their.count, !own.isEmpty, own.sorted() == their.sorted() else {
      return false
    }
    if own != their {
      let ratio = first.number / second.number
      return own.count > 1 && ratio < scale && ratio > 1 / scale
    }
    return first.number != second.number || first.unit != second.unit
  }

  /// Whether few things have just this number: three digits that tell, or two of a larger one.
  static func isOdd(_ value: Value) -> Bool {
    guard let number = value.quantity?.number else { return false }
    let digits = digits(number)
    return digits.count > 2 || digits.count == 2 && number > 20 && digits.last != 5
  }

  private static let scale = 10.0

  /// The digits of a number without zeros before and behind.
  private static func digits(_ number: Double) -> [UInt8] {
    var whole = abs(number)
    guard whole > 0, whole < 1e15 else { return [] }
    var steps = 0
    while whole != whole.rounded(), steps < 6 { (whole, steps) = (whole * 10, steps + 1) }
    var (left, found) = (UInt64(whole.rounded()), [UInt8]())
    while left > 0 {
      found.append(UInt8(left % 10))
      left /= 10
    }
    let ends = found.drop { $0 == 0 }
    return ends.reversed()
  }
}
