// Years in words: "nineteen ninety-six", "two thousand and fifteen", "nineteen hundred".

import SourceText

/// The words of years.
enum YearWords {
  /// Words of which a year in words has at least one.
  static let hearts: [Word] = [
    "eighteen", "eleven", "fifteen", "fourteen", "nineteen", "seventeen", "sixteen", "thirteen",
    "thousand", "twelve", "twenty",
  ]
}

extension ValueText {
  /// The year written in words at `index`, with the index after it; nil for anything else, and where
  /// a noun follows that the number would count.
  func spelledYear(_ index: Int) -> (year: Int, next: Int)? {
    guard let found = thousands(index) ?? centuries(index),
      !isCountable(found.next)
    else { return nil }
    return found
  }

  /// "two thousand", "two thousand and fifteen".
  private func thousands(_ index: Int) -> (year: Int, next: Int)? {
    guard has("two", index), has("thousand", afterJoiner(index + 1)) else { return nil }
    let next = afterJoiner(index + 1) + 1
    let at = has("and", next) ? next + 1 : next
    guard let (rest, end) = belowHundred(at) else { return (2000, next) }
    return (2000 + rest, end)
  }

  /// "nineteen ninety-six", "nineteen oh five", "eighteen hundred and twelve".
  private func centuries(_ index: Int) -> (year: Int, next: Int)? {
    let century: Int
    switch numberWord(index) {
    case .small(let number) where number >= 11: century = Int(number)
    case .tens(20): century = 20
    default: return nil
    }
    let at = afterJoiner(index + 1)
    if has("hundred", at), century < 20 {
      let rest = belowHundred(has("and", at + 1) ? at + 2 : at + 1)
      return (century * 100 + (rest?.0 ?? 0), rest?.1 ?? at + 1)
    }
    if has("oh", at), case .small(let digit)? = numberWord(at + 1), digit < 10 {
      return (century * 100 + Int(digit), at + 2)
    }
    guard let (rest, next) = belowHundred(at), rest >= 10 else { return nil }
    return (century * 100 + rest, next)
  }

  /// One to ninety-nine.
  private func belowHundred(_ index: Int) -> (Int, Int)? {
    switch numberWord(index) {
    case .small(let number) where number >= 1: return (Int(number), index + 1)
    case .tens(let tens):
      let at = afterJoiner(index + 1)
      if case .small(let units)? = numberWord(at), 1...9 ~= units {
        return (Int(tens + units), at + 1)
      }
      return (Int(tens), index + 1)
    default: return nil
    }
  }

  /// Whether a noun seems to begin there that a number before it would count.
  func isCountable(_ index: Int) -> Bool {
    let token = self[index]
    return token.kind == .word && !token.isCapital && !FunctionWords.contains(token.word)
  }
}
