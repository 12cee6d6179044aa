// Whether an accident or the like cost lives.

import Claims
import Values

extension Frame {
  /// The term of all that there are: "everyone".
  static let everyone = "#everyone"
}

struct SurvivalFacet: FacetRule {
  func facet(_ frame: Frame) -> Facet? {
    guard let answer = answer(frame) else { return nil }
    let own = frame.allNames
    return Facet(
      matter: .survival, about: own.isEmpty ? Frame.main(frame.topic) : own,
      things: Facet.events(frame.subject + frame.object), answer: answer)
  }

  /// Yes where all survived.
  private func answer(_ frame: Frame) -> Facet.Answer? {
    let isOfAll = frame.subject.plain.isSubset(of: Facet.anybody)
    switch Facet.sides(frame.predicate.isEmpty ? frame.object : frame.predicate, in: .survival) {
    case ["all"]:
      return frame.polarity == .affirmed && frame.subject.contains(Frame.everyone) ? .yes : nil
    case ["death"]:
      if frame.polarity == .negated { return frame.value == nil && isOfAll ? .yes : nil }
      let isCount = frame.dimension == "number" || frame.dimension.hasPrefix("unit:")
      return isCount && (frame.value?.interval.low ?? 0) > 0 ? .no : nil
    default: return nil
    }
  }
}
