// A quantity in words, for explanations: what its interval allows, in its own unit.

extension Quantity {
  /// The interval in words: "29.25 to 30.75 percent", "more than 4.5 billion USD", "at most 44
  /// percent", "exactly 9". Units stand in the singular, as they are stored.
  public var words: String {
    let unit = (currency ?? self.unit).map { " " + $0 } ?? ""
    return bounds + unit + (per.map { " per " + $0 } ?? "")
  }

  /// The figure as it was told, without what its digits leave open: "30 percent", "4.5 billion USD".
  public var told: String {
    let unit = (currency ?? self.unit).map { " " + $0 } ?? ""
    return Quantity.words(of: number) + unit + (per.map { " per " + $0 } ?? "")
  }

  private var bounds: String {
    switch (interval.low, interval.high) {
    case (nil, nil): return "any number"
    case (let low?, nil):
      return (interval.lowOpen ? "more than " : "at least ") + Quantity.words(of: low)
    case (nil, let high?):
      return (interval.highOpen ? "less than " : "at most ") + Quantity.words(of: high)
    case (let low?, let high?):
      if low == high { return "exactly " + Quantity.words(of: low) }
      if low == 0, high == number {
        return (interval.highOpen ? "less than " : "at most ") + Quantity.words(of: high)
      }
      return Quantity.words(from: low, to: high)
    }
  }

  /// The scale word is left out of the first number where both share it.
  private static func words(from low: Double, to high: Double) -> String {
    let (a, b) = (scaled(low), scaled(high))
    guard a.scale == b.scale || low == 0 else {
      return "\(words(of: low)) to \(words(of: high))"
    }
    return "\(a.digits) to \(words(of: high))"
  }

  /// "4.5 billion", "173,600", "0.2".
  static func words(of number: Double) -> String {
    let (digits, scale) = scaled(number)
    return scale.isEmpty ? digits : "\(digits) \(scale)"
  }

  private static func scaled(_ number: Double) -> (digits: String, scale: String) {
    for (scale, factor) in [("trillion", 1e12), ("billion", 1e9), ("million", 1e6)]
    where number.magnitude >= factor && number.magnitude < 1e15 {
      return (decimal(number / factor), scale)
    }
    return (decimal(number), "")
  }

  /// At most four decimals, thousands grouped.
  private static func decimal(_ number: Double) -> String {
    guard number.magnitude < 1e15 else { return "\(number)" }
    let tenThousandths = Int((number.magnitude * 10_000).rounded())
    var whole = String(tenThousandths / 10_000)
    var at = whole.count - 3
    while at > 0 {
      whole.insert(",", at: whole.index(whole.startIndex, offsetBy: at))
      at -= 3
    }
    var fraction = String(tenThousandths % 10_000)
    fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = number < 0 && tenThousandths > 0 ? "-" : ""
    return sign + (fraction.isEmpty ? whole : "\(whole).\(fraction)")
  }
}
