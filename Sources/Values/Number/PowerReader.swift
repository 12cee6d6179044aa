// Powers and numbers of science behind a run of digits: "1.3 × 10^6", "10⁶", "12.3e+14", "2.5^-1".

/// The grammar of powers.
struct PowerReader {
  let text: ValueText

  /// Raises a figure in digits by the power behind it, if there is one.
  func raise(_ figure: inout Figure) {
    if let (exponent, next) = letter(figure.next) {
      take(&figure, number: written(figure, exponent), next: next)
      figure.place *= Self.raised(10, exponent)
    } else if let (exponent, next) = power(figure.next) {
      take(&figure, number: Self.raised(figure.number, exponent), next: next)
      figure.place = 0
    } else if let (exponent, next) = timesTen(figure.next) {
      take(&figure, number: written(figure, exponent), next: next)
      figure.place *= Self.raised(10, exponent)
    }
  }

  private func take(_ figure: inout Figure, number: Double, next: Int) {
    guard number.isFinite else { return }
    (figure.number, figure.next, figure.isBare) = (number, next, false)
  }

  /// Through text, so that 1.3 × 10^6 is 1300000 and not 1300000.0000000002.
  private func written(_ figure: Figure, _ exponent: Int) -> Double {
    let digits = "\(figure.number)"
    return digits.contains("e")
      ? figure.number * Self.raised(10, exponent) : Double("\(digits)e\(exponent)") ?? .infinity
  }

  /// "e10", "e+14", "e-1".
  private func letter(_ index: Int) -> (Int, Int)? {
    guard text.has("e", index), text[index].glued, text[index + 1].glued else { return nil }
    return whole(index + 1)
  }

  /// "^6", "^-1", "⁶".
  private func power(_ index: Int) -> (Int, Int)? {
    if text.glued("^", index), text[index + 1].glued { return whole(index + 1) }
    var (number, at) = (0, index)
    while at - index < 3, text[at].glued, let digit = Self.superscript(text[at].symbol) {
      (number, at) = (number * 10 + digit, at + 1)
    }
    // "km²" and note marks are left alone: only ten is raised so.
    guard at > index, text.text(index - 1) == "10" else { return nil }
    return (number, at)
  }

  /// "x10^6", "× 10⁶".
  private func timesTen(_ index: Int) -> (Int, Int)? {
    guard text[index].symbol == 0xD7 || text.has("x", index), text.text(index + 1) == "10" else {
      return nil
    }
    return power(index + 2)
  }

  /// A whole number of at most three digits, with any signs before it.
  private func whole(_ index: Int) -> (Int, Int)? {
    var (sign, at) = (1, index)
    while at < index + 3, text.glued("-", at) || text.glued("+", at) {
      if text.has(symbol: "-", at) { sign = -sign }
      at += 1
    }
    guard let number = text.integer(at), text[at].count <= 3, text[at].glued,
      !(text[at + 1].glued && text[at + 1].kind == .word)
    else { return nil }
    return (sign * number, at + 1)
  }

  /// A number to a whole power of at most three digits.
  private static func raised(_ number: Double, _ exponent: Int) -> Double {
    let base = exponent < 0 ? 1 / number : number
    return (0..<exponent.magnitude).reduce(1.0) { product, _ in product * base }
  }

  private static func superscript(_ symbol: UInt32) -> Int? {
    switch symbol {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070, 0x2074...0x2079: Int(symbol - 0x2070)
    default: nil
    }
  }
}
