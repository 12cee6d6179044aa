// Adds number words up, the English way: "two hundred and fifty thousand" is (2 × 100 + 50) × 1000.

/// A number in words, while it is read.
struct CardinalSum {
  /// What is closed by a scale word.
  private var total = 0.0
  /// What stands since the last scale word.
  private var current = 0.0
  private var hasUnits = false
  private var hasTens = false
  private var isEmpty = true
  /// The last scale word's value; later ones must be smaller.
  private var limit = Double.infinity
  /// The largest scale, 1 where there is none.
  private(set) var largestScale = 1.0

  /// The number so far.
  var number: Double { total + current }

  /// Takes the number word at `index`, with a hyphen or "and" before it; gives the index after it,
  /// or nil when no further word belongs.
  mutating func take(_ text: ValueText, _ index: Int) -> Int? {
    var at = index
    if !isEmpty {
      if text.has("and", at), largestScale > 1 {
        at += 1
      } else if largestScale > 1, text.isJoiner(at), text.has("and", at + 1), text.isJoiner(at + 2)
      {
        // "one-hundred-and-fifty".
        at += 3
      } else if hasTens, !hasUnits, text.has(symbol: "-", at) {
        // "ninety - five", as tokenised text has it.
        at += 1
      } else {
        at = text.afterJoiner(at)
      }
    }
    if at > index, text.has("and", index), goesOn(text, at) { return nil }
    guard let word = text.numberWord(at), add(word) else { return nil }
    isEmpty = false
    return at + 1
  }

  /// Takes the article of "a hundred".
  mutating func takeArticle() {
    (current, hasUnits, isEmpty) = (1, true, false)
  }

  /// Whether what stands behind "and" is another number: "three thousand and four thousand".
  private func goesOn(_ text: ValueText, _ index: Int) -> Bool {
    var (sum, at) = (self, index)
    while at < index + 6, let word = text.numberWord(at) {
      guard sum.add(word) else {
        switch word {
        case .hundred, .scale: return true
        default: return false
        }
      }
      at = text.afterJoiner(at + 1)
    }
    return false
  }

  /// Takes an ordinal that ends the number: the "fifth" of "twenty-fifth".
  mutating func add(ordinal number: Int) -> Bool {
    switch number {
    case 1...19: add(.small(Double(number)))
    case 20...90: add(.tens(Double(number)))
    case 100: add(.hundred)
    case 1000, 1_000_000, 1_000_000_000, 1_000_000_000_000:
      add(.scale(String(number).utf8.count - 1))
    default: false
    }
  }

  private mutating func add(_ word: NumberWord) -> Bool {
    switch word {
    case .small(let number):
      guard !hasUnits, !hasTens || (number >= 1 && number <= 9) else { return false }
      current += number
      hasUnits = true
    case .tens(let number):
      guard !hasUnits, !hasTens else { return false }
      current += number
      hasTens = true
    case .hundred:
      guard current >= 1, current < 100 else { return false }
      current *= 100
      (hasUnits, hasTens) = (false, false)
      largestScale = max(largestScale, 100)
    case .scale(let power):
      return scale(power)
    case .dozen:
      return false
    }
    return true
  }

  private mutating func scale(_ power: Int) -> Bool {
    let factor = Double.power(of: power)
    guard current > 0, factor < limit else { return false }
    total += current * factor
    (current, limit, largestScale) = (0, factor, max(largestScale, factor))
    (hasUnits, hasTens) = (false, false)
    return true
  }
}
