// Whether something rose or fell, with a figure or without. What moves up and down within a day is left
// out.

import Claims
import SourceText

struct DirectionFacet: FacetRule {
  private static let moving = Lexicon("Comparison/moving.tsv")

  func facet(_ frame: Frame) -> Facet? {
    let sides = Facet.sides(frame.predicate, in: .direction)
    guard frame.predicate.count == 1, sides.count == 1, frame.polarity == .affirmed,
      frame.value == nil || frame.dimension == "percent change"
    else { return nil }
    // "The council raised fares", "fares were raised", "fares rose".
    let acted = Set(frame.object).subtracting(frame.subject).plain
    let isActed = sides == ["raise"] || sides == ["cut"]
    let what = isActed && !acted.isEmpty ? acted : Set(frame.subject).plain
    guard !what.isEmpty, !what.contains(where: Self.moving.contains) else { return nil }
    return Facet(
      matter: .direction, about: frame.allNames, things: what,
      answer: sides == ["rise"] || sides == ["raise"] ? .yes : .no)
  }
}
