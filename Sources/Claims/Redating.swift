// Figures that an article gives twice: "it was $18.19 billion in 2021" and, far below, "small beside
// the $18.19 billion". What the second has from the sentence before is a guess; the first says when.

import Values

/// Dates figures by where the same article dates them.
struct Redating {
  /// A figure of fewer significant digits may be another's by chance; of fewer than the second, where
  /// the first mention has its period from another sentence as well.
  private static let (leastDigits, leastCarried) = (3, 4)

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
    let carried = assertions.filter { $0.time?.basis == .carried && $0.time?.period != nil }
    for assertion in carried.sorted(by: { $0.span < $1.span }) {
      guard let key = Key(assertion.value), periods[key] == nil,
        Redating.digits(key.number) >= Redating.leastCarried
      else { continue }
      periods[key] = .some(assertion.time)
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
