// Who came after somebody: each has one who does.

import Claims

struct SuccessionFacet: FacetRule {
  /// What says no more than that it is an office.
  private static let top: Set<String> = ["head", "helm", "job", "lead", "post", "role"]

  func facet(_ frame: Frame) -> Facet? {
    let sides = Facet.sides(frame.predicate, in: .succession)
    guard sides == ["new"], frame.polarity == .affirmed else { return nil }
    let (new, old) = (Set(frame.subject).ofName, frame.patient)
    guard !new.names.isEmpty, !old.names.isEmpty, new != old,
      Facet.sides(frame.allTerms, in: .succession) == sides
    else { return nil }
    return Facet(
      matter: .succession, about: old,
      things: Set(frame.object).subtracting(frame.subject).plain.subtracting(Self.top),
      answer: .who(new))
  }
}
