// The figures that a claim gives: its own, and the length of time that it tells beside ("the ban runs for six
// months", "followed 1,800 adults for nine years"). The latter only for holding two reports against each other:
// most lengths narrow what is said and are no answer.

import Claims
import Values

/// A figure that a claim gives.
public struct ToldFigure: Sendable {
  /// Of the kind `quantity`.
  public var frame: Frame
  /// What the claim is compared by otherwise.
  public var claim: Frame
  /// Whether it is a length of time that the claim tells beside.
  var isBeside: Bool { frame != claim }
}

extension Frame {
  /// Its own first; empty where it gives none.
  public var figures: [ToldFigure] {
    [kind == .quantity ? self : nil, lengthBeside].compactMap(\.self).map {
      ToldFigure(frame: $0, claim: self)
    }
  }

  private static let telling: Set<ClaimKind> = [.quantity, .event, .date, .status]
  /// Seconds of the units in which lengths are told, the longest first; a month has thirty days, as
  /// `Value.seconds` counts it.
  private static let units: [(name: String, seconds: Int)] = [
    ("year", 31_536_000), ("month", 2_592_000), ("week", 604_800), ("day", 86_400), ("hour", 3600),
    ("minute", 60), ("second", 1),
  ]
  /// A frame has no word on how exact a length is: so much of it either way.
  private static let slack = 0.12

  /// Seconds of the only length of time that is said of something; nil where there are more or none.
  var secondsBeside: Int? {
    let lengths = object.filter(Self.isLength)
    guard lengths.count == 1, let seconds = Int(lengths[0].dropFirst().dropLast(2)), seconds > 0
    else { return nil }
    return seconds
  }

  /// The only length of time that is said of something, as a figure; nil where there are more or none.
  var lengthBeside: Frame? {
    guard Self.telling.contains(kind), dimension != "duration", let seconds = secondsBeside,
      // "a year and a half".
      let unit = Self.units.first(where: { 2 * seconds % $0.seconds == 0 && seconds >= $0.seconds })
    else { return nil }
    let number = Double(seconds) / Double(unit.seconds)
    let slack = number * Self.slack
    var frame = self
    (frame.kind, frame.dimension, frame.denominator) = (.quantity, "duration", [])
    frame.object = object.filter { !Self.isLength($0) }
    frame.value = Quantity(
      number: number,
      interval: Interval(low: number - slack, high: number + slack), unit: unit.name)
    return frame
  }

  /// "#86400 s", see `PhraseReader`.
  private static func isLength(_ term: String) -> Bool {
    TermKind(term) == .scope && term.hasSuffix(" s")
  }
}

extension Frame {
  /// Whether the figure only says how large a thing is, see `Assertion.measureRule`.
  var isMeasure: Bool { denominator == [Frame.measure] }
}
