// When somebody was born: as it is told, or as an age and its day come to.

import Claims
import Values

struct BirthFacet: FacetRule {
  private static let birth = ["birth"]
  private static let age = "age"
  private static let secondsOfYear = 31_536_000
  /// An age below is written in months as well, and one above is none.
  private static let ages = 3...115

  func facet(_ frame: Frame) -> Facet? {
    guard frame.polarity == .affirmed,
      frame.subject.names.count + frame.subject.of(.given).count > 1,
      frame.subject.of(.place).isEmpty, frame.subject.of(.organisation).isEmpty,
      frame.time?.relation == .during, let start = frame.time?.period?.start?.year,
      let end = frame.time?.period?.end?.year
    else { return nil }
    let years: ClosedRange<Int>
    if frame.predicate == Self.birth {
      guard frame.time?.basis == .explicit, start == end else { return nil }
      years = start...end
    } else {
      guard let age = age(frame), start <= end else { return nil }
      years = (start - age - 1)...(end - age)
    }
    return Facet(
      matter: .birth, about: Set(frame.subject).ofName, things: [], answer: .years(years))
  }

  /// "Turned 50", "died at the age of 50".
  private func age(_ frame: Frame) -> Int? {
    guard (frame.predicate + frame.object).contains(Self.age) else { return nil }
    let told: Int?
    if let value = frame.value {
      told = frame.dimension == "number" ? Int(exactly: value.number) : nil
    } else {
      let spans = frame.object.of(.scope).filter { $0.hasSuffix(" s") }
      told = (spans.count == 1 ? spans.first : nil)
        .flatMap { Int($0.dropFirst().dropLast(2)) }
        .flatMap { $0 % Self.secondsOfYear == 0 ? $0 / Self.secondsOfYear : nil }
    }
    return told.flatMap { Self.ages.contains($0) ? $0 : nil }
  }
}
