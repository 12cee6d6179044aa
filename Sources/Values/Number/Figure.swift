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
    let factor = Double("1e\(power)") ?? 1
    number = written.contains("e") ? number * factor : Double("\(written)e\(power)") ?? number
    scale *= factor
    place *= factor
    (isBare, isOne) = (false, false)
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
