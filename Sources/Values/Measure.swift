// A number with what it counts, before hedges: the common ground of the recognisers of percentages,
// money, quantities, multiples, ordinals, durations and bare numbers.

import SourceText

/// What a recogniser of one kind gives. An object, since it is handed up through many optional results,
/// where copying costs more than reading; what was handed on is not changed, but copied.
final class Measure {
  /// Index of the first token.
  var first: Int
  /// Index after the last token.
  var next: Int
  var family: Family
  var figure: Figure
  /// What the figure is multiplied by to give the number: 0.01 for cents, 1e6 for Mt.
  var factor: Double
  var unit: UnitName?
  /// ISO 4217, or a crypto currency's code.
  var currency: Word?
  /// What money is paid for each of: "barrel"; what a unit is counted for each of: "day".
  var per: RateBase?
  /// For durations.
  var seconds: Double?
  /// Where the value ends, if that is inside the last token ("percentof").
  var end: Int?
  /// Whether the unit stands before the figure ("$5"), so that a second figure may share it.
  var isPrefixed: Bool
  /// Whether the figure is a count of few things, or a rank, and means itself alone.
  var isExact: Bool
  /// What a word that names no number allows: "a few" is two to nine.
  var vagueness: ClosedRange<Double>?

  init(
    first: Int, next: Int, family: Family, figure: Figure, factor: Double = 1,
    unit: UnitName? = nil, currency: Word? = nil, seconds: Double? = nil, end: Int? = nil,
    isPrefixed: Bool = false, isExact: Bool = false
  ) {
    (self.first, self.next, self.family, self.figure) = (first, next, family, figure)
    (self.factor, self.unit, self.currency) = (factor, unit, currency)
    (self.seconds, self.end) = (seconds, end)
    (self.isPrefixed, self.isExact) = (isPrefixed, isExact)
  }

  func copy() -> Measure {
    let copy = Measure(
      first: first, next: next, family: family, figure: figure, factor: factor, unit: unit,
      currency: currency, seconds: seconds, end: end, isPrefixed: isPrefixed, isExact: isExact)
    (copy.per, copy.vagueness) = (per, vagueness)
    return copy
  }

  /// The figure in its unit.
  var number: Double {
    switch factor {
    case 0.01: figure.number / 100
    case 1: figure.number
    default: ((figure.number * factor) / place).rounded() * place
    }
  }

  /// Below this the number is noise of binary fractions.
  private var place: Double {
    let place = figure.place * factor
    return place > 0 ? place / 1000 : 1e-9
  }

  /// What the digits alone allow: half of the last non-zero place either way, at most 2.5 % of the
  /// number. 29.25 to 30.75 for 30 percent. A fraction in words has no places.
  var interval: Interval {
    if let vagueness { return Interval(low: vagueness.lowerBound, high: vagueness.upperBound) }
    guard !isExact else { return Interval(low: number, high: number) }
    let most = number.magnitude * 0.025
    let half = figure.place > 0 ? min(figure.place * factor / 2, most) : most
    return Interval(low: (number - half).tidy, high: (number + half).tidy)
  }

  /// Whether two measures count in the same unit.
  func sharesUnit(with other: Measure) -> Bool {
    family == other.family && unit == other.unit && currency == other.currency
      && (unit == nil || per == other.per)
  }

  /// What money is paid for each of, as text.
  var moneyBase: String? { unit == nil ? per?.text : nil }

  /// Its unit as text; a rate is a unit of its own: "barrel per day".
  var unitText: String? {
    guard let unit else { return nil }
    return per.map { "\(unit.text) per \($0.text)" } ?? unit.text
  }
}

/// One kind of measure: a folder with its recogniser and its lexicon, and one entry in `all`.
protocol MeasureKind: Sendable {
  /// The measure that begins at that token; nil where none does.
  func measure(at index: Int, in text: ValueText) -> Measure?
}

/// The kinds in the order in which they win where two read the same tokens.
let measureKinds: [any MeasureKind] = [
  PercentKind(), ShareKind(), MoneyKind(), DurationKind(), UnitKind(), MagnitudeKind(),
  MultipleKind(), OrdinalKind(), NumberKind(),
]

extension ValueText {
  /// The measure that begins at that token and reaches farthest.
  func measure(at index: Int) -> Measure? {
    if measures.knows(index) { return measures[index] }
    var best: Measure?
    if Vocabulary.beginsMeasure(at: index, in: self) {
      for kind in measureKinds {
        guard let measure = kind.measure(at: index, in: self) else { continue }
        if measure.next > best?.next ?? 0 { best = measure }
      }
    }
    measures.remember(best, at: index)
    return best
  }

  /// The figure that begins at that token.
  func figure(at index: Int) -> Figure? {
    if figures.knows(index) { return figures[index] }
    let figure = FigureReader(text: self).figure(at: index)
    figures.remember(figure, at: index)
    return figure
  }
}

extension Double {
  /// Without the noise that binary fractions leave in the tenth decimal: 3.05, not 3.0500000000000003.
  var tidy: Double {
    magnitude < 1e6 ? (self * 1e9).rounded() / 1e9 : self
  }
}
