// Whether a plan, a bill, a deal or the like was agreed to or turned down. Who decides is no part of what
// is asked, but two bodies may decide otherwise.

import Claims

struct DecisionFacet: FacetRule {
  private static let (vote, win) = ("vote", "win")

  func facet(_ frame: Frame) -> Facet? {
    // "Rejected the objections".
    guard !Facet.isOfPaper(frame.subject + frame.object), let answer = answer(frame) else {
      return nil
    }
    return Facet(
      matter: .decision, about: frame.allNames, things: Facet.things(frame.subject + frame.object),
      bodies: Facet.bodies(frame.subject + frame.object), answer: answer)
  }

  private func answer(_ frame: Frame) -> Facet.Answer? {
    let sides = Facet.sides(frame.predicate, in: .decision)
    let told = Facet.sides(frame.subject + frame.object, in: .decision)
    // "Voted not to build it".
    if sides == ["deed"], frame.predicate.contains(Self.vote) {
      return frame.polarity == .affirmed ? .yes : .no
    }
    guard frame.polarity == .affirmed else { return nil }
    switch sides {
    case ["yes"]: return .yes
    case ["no"]: return .no
    // "Passed the bill", "passed the school".
    case ["law"]: return told.contains("bill") ? .yes : nil
    case []:
      let isVote = frame.predicate == [Self.vote] && told.contains("deed")
      return isVote || frame.predicate == [Self.win] && told.contains("yes") ? .yes : nil
    default: return nil
    }
  }
}
