// A bare number as text writes it, with its scale words: "29.8 million", "twenty-eight", "half a
// million". What it counts is not looked at here.

/// A number and the tokens that write it.
struct Figure {
  /// Index of the first token.
  var first: Int
  /// Index after the last token.
  var next: Int
  /// The number, scale worked out.
  var number: Double
  /// The place of the last digit that is not zero, scale worked out: 100000 for "29.8 million".
  /// 0 for a fraction in words.
  var place: Double
  /// What the scale words multiply by; 1 where there are none.
  var scale: Double = 1
  /// Whether it is one run of digits and nothing else, as a year would be.
  var isBare = false
  /// Whether a letter that touches the digits scales it: "5k", "2M".
  var isLettered = false
  /// Whether it is the word "one", "a" or "an" alone.
  var isOne = false
  /// Whether the words end in "a" or "an" and want a noun: "half a".
  var wantsNoun = false

  /// Whether it is a whole number.
  var isWhole: Bool { number == number.rounded() }

  /// Takes a scale word of that power of ten.
  mutating func multiply(power: Int) {
    // Through text, so that 4.35 million is 4350000 and not 4349999.9999999995.
    let written = "\(number)"
    let factor = Double.power(of: power)
    number = written.contains("e") ? number * factor : Double("\(written)e\(power)") ?? number
    scale *= factor
    place *= factor
    (isBare, isOne) = (false, false)
  }

  /// The number of a sign such as "½"; nil for other signs.
  static func fraction(of symbol: UInt32) -> Double? {
    switch symbol {
    case 0xBC: 1 / 4
    case 0xBD: 1 / 2
    case 0xBE: 3 / 4
    case 0x2150: 1 / 7
    case 0x2151: 1 / 9
    case 0x2152: 1 / 10
    case 0x2153: 1 / 3
    case 0x2154: 2 / 3
    case 0x2155: 1 / 5
    case 0x2156: 2 / 5
    case 0x2157: 3 / 5
    case 0x2158: 4 / 5
    case 0x2159: 1 / 6
    case 0x215A: 5 / 6
    case 0x215B: 1 / 8
    case 0x215C: 3 / 8
    case 0x215D: 5 / 8
    case 0x215E: 7 / 8
    default: nil
    }
  }

  /// The place of the last digit that is not zero in a number written in full: 100 for 1200.
  static func lastPlace(of number: Double) -> Double {
    guard number != 0, number.isFinite else { return 0 }
    var place = 1.0
    if number == number.rounded() {
      while place < 1e30, (number / (place * 10)).rounded() * place * 10 == number { place *= 10 }
      return place
    }
    while place > 1e-9, (number / place - (number / place).rounded()).magnitude > 1e-6 {
      place /= 10
    }
    return place
  }
}

extension Double {
  /// That power of ten, correctly rounded; infinity above the largest number, 0 below the smallest.
  static func power(of exponent: Int) -> Double {
    let slot = exponent + 12
    return powers.indices.contains(slot) ? powers[slot] : Double("1e\(exponent)") ?? 0
  }

  private static let powers: [Double] = (-12...30).map { Double("1e\($0)") ?? 0 }
}
