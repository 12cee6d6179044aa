// Whether a firm made a profit or a loss.

import Claims

struct ResultFacet: FacetRule {
  private static let spans: Set<String> = ["company", "financial", "fiscal", "group", "year"]

  func facet(_ frame: Frame) -> Facet? {
    guard frame.polarity == .affirmed, frame.value == nil || isOfMoney(frame),
      frame.predicate.allSatisfy({ !Facet.sides([$0], in: .result).isDisjoint(with: ["tell"]) })
    else { return nil }
    let sides = Facet.sides(frame.object, in: .result)
    guard sides.count == 1, sides != ["tell"] else { return nil }
    // "Its subsidiary made a loss".
    return Facet(
      matter: .result, about: frame.allNames,
      things: Facet.withoutPeople(Set(frame.subject).plain).subtracting(Self.spans),
      answer: sides == ["gain"] ? .yes : .no)
  }

  private func isOfMoney(_ frame: Frame) -> Bool {
    frame.dimension.hasPrefix("money:") || frame.dimension.hasPrefix("unit:")
      || frame.dimension == "number"
  }
}
