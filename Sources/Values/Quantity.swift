// A number with what it counts, as an interval of what the writer's words allow.

/// The numbers that a written figure allows.
///
/// How the words make them, `x` being the number and `u` the place of its last digit that is not
/// zero:
///
/// | written | allows | why |
/// |---|---|---|
/// | 612 million, 4.5 | x ± u/2, at most 2.5 % of x | what rounding may have cut off |
/// | nine nodes, 14 hours, the third | x alone | few things are counted, not measured |
/// | two thirds, 1/3 | x ± 2.5 % | a fraction has no places |
/// | a few days; a couple of days | 2 to 9; 2 to 3 | the words name no number |
/// | about, some, roughly, or so | 5 % of x more either way | the next round number is as good |
/// | almost, nearly, just under | 0.9 x to below x | lower, another round number is nearer |
/// | just over, slightly more than | above x to 1.1 x | the same from below |
/// | more than, over | above x | said so |
/// | at least, or more, no fewer than | from x on | said so |
/// | less than, under, fewer than | 0 to below x | counts and shares have none below 0 |
/// | up to, at most, as many as | 0 to x | the same |
/// | exactly, equal to | x alone | said so |
/// | 3 to 5, between 3 and 5, 15–20 | both ends and all between | said so; "about" as above |
/// | more than 3 but less than 5 | all between, without the ends | said so |
///
/// Which words belong to a row stands in `Lexicons/hedges.tsv`.
public struct Interval: Hashable, Sendable, Codable {
  /// Minus infinity is written as nil.
  public var low: Double?
  /// Plus infinity is written as nil.
  public var high: Double?
  /// Whether `low` itself is excluded ("more than 4").
  public var lowOpen: Bool
  /// Whether `high` itself is excluded ("almost 45").
  public var highOpen: Bool

  public init(low: Double?, high: Double?, lowOpen: Bool = false, highOpen: Bool = false) {
    (self.low, self.high, self.lowOpen, self.highOpen) = (low, high, lowOpen, highOpen)
  }

  /// Whether a number lies in both.
  public func meets(_ other: Interval) -> Bool {
    func reaches(_ high: Double?, _ highOpen: Bool, _ low: Double?, _ lowOpen: Bool) -> Bool {
      guard let high, let low else { return true }
      return low < high || (low == high && !highOpen && !lowOpen)
    }
    return reaches(high, highOpen, other.low, other.lowOpen)
      && reaches(other.high, other.highOpen, low, lowOpen)
  }
}

/// A number as it is written, in the unit that is written, with its scale words worked out.
public struct Quantity: Hashable, Sendable, Codable {
  /// "2.3 billion" is 2300000000, "half" of something 50 with unit percent; the midpoint of a range.
  public var number: Double
  /// What the words allow: significant digits and hedges.
  public var interval: Interval
  /// Canonical singular: "percent", "percentage point", "tonne", "barrel", "times", "rank",
  /// "person"; nil for money and bare numbers. Counted things get their noun's lemma.
  public var unit: String?
  /// ISO 4217, or a crypto currency's code; nil when it is no money. "$" alone is USD.
  public var currency: String?
  /// Whether the words say that the number is not exact.
  public var approximate: Bool
  /// As written, in order: ["up to"], ["about"].
  public var hedges: [String]
  /// What money is paid for each of, singular: "barrel" for "$50 a barrel"; nil where it stands
  /// alone. Other units have it in their name ("barrel per day").
  public var per: String?

  public init(
    number: Double, interval: Interval, unit: String? = nil, currency: String? = nil,
    approximate: Bool = false, hedges: [String] = [], per: String? = nil
  ) {
    self.number = number
    self.interval = interval
    self.unit = unit
    self.currency = currency
    self.approximate = approximate
    self.hedges = hedges
    self.per = per
  }
}
