// Figures that an article gives twice: "it was $18.19 billion in 2021" and, far below, "small beside
// the $18.19 billion". What the second has from the sentence before is a guess; the article says when.

import Values

/// Dates figures by where the same article dates them.
struct Redating {
  /// A figure of fewer significant digits may be another's by chance.
  private static let leastDigits = 3

  private struct Key: Hashable {
    var number: Double
    var unit, currency: String?

    /// Nil where the figure is too round to be known again.
    init?(_ value: Quantity?) {
      guard let value, Redating.digits(value.number) >= Redating.leastDigits else { return nil }
      (number, unit, currency) = (value.number, value.unit, value.currency)
    }
  }

  /// The periods that are written beside figures; none where they differ.
  private var periods: [Key: TimeQualifier?] = [:]

  init(_ assertions: [Assertion]) {
    for assertion in assertions where assertion.time?.basis == .explicit {
      guard let key = Key(assertion.value), let time = assertion.time, time.period != nil else {
        continue
      }
      let isOther = periods[key].map { $0?.period != time.period } ?? false
      periods[key] = .some(isOther ? nil : time)
    }
  }

  /// The assertion with the period that its figure has elsewhere, if its own was only carried to it.
  func dated(_ assertion: Assertion) -> Assertion {
    guard assertion.time?.basis == .carried, let key = Key(assertion.value),
      let known = periods[key] ?? nil, known.period != assertion.time?.period
    else { return assertion }
    var dated = assertion
    dated.time = known
    dated.time?.basis = .carried
    dated.rules.append("same figure")
    return dated
  }

  private static func digits(_ number: Double) -> Int {
    var digits = Figure.digits(number)[...]
    while digits.last == "0" { digits.removeLast() }
    return digits.drop { $0 == "0" }.count
  }
}
