// Whether somebody was found guilty. A trial has a verdict for each charge and each defendant.

import Claims

struct VerdictFacet: FacetRule {
  private static let (guilty, acquit) = ("guilty", "acquit")

  func facet(_ frame: Frame) -> Facet? {
    guard let answer = answer(frame) else { return nil }
    let charges = Facet.withoutPeople(Facet.things(frame.subject + frame.object))
    return Facet(
      matter: .verdict, about: frame.patient,
      things: charges.subtracting([Self.guilty, Self.acquit]),
      answer: answer)
  }

  private func answer(_ frame: Frame) -> Facet.Answer? {
    let isAffirmed = frame.polarity == .affirmed
    switch Facet.sides(frame.predicate, in: .verdict) {
    case ["yes"]: return isAffirmed ? .yes : .no
    case ["find"]:
      // "Found her not guilty".
      if frame.object.contains(Self.acquit) { return .no }
      guard frame.object.contains(Self.guilty) else { return nil }
      return isAffirmed ? .yes : .no
    case ["no"]: return isAffirmed ? .no : nil
    case ["clear"]: return isAffirmed && isOfCourt(frame) ? .no : nil
    default: return nil
    }
  }

  /// "Cleared her", said of somebody, and of no plan.
  private func isOfCourt(_ frame: Frame) -> Bool {
    Facet.bodies(frame.subject + frame.object).contains("court")
      || !frame.patient.of(.given).isEmpty
  }
}
