// Whether somebody gave up an office or was put out of it.

import Claims
import SourceText

struct DepartureFacet: FacetRule {
  private static let offices = Lexicon("Comparison/offices.tsv")

  /// What says no more than that an office is a high one.
  private static let top: Set<String> = ["chief", "executive", "former", "lead"]

  func facet(_ frame: Frame) -> Facet? {
    guard frame.polarity == .affirmed, let answer = answer(frame) else { return nil }
    let isOwn = answer == .yes
    let who = isOwn ? Set(frame.subject).ofName : frame.patient
    guard !who.isEmpty else { return nil }
    return Facet(
      matter: .departure, about: who.union(frame.allNames),
      things: offices(frame).subtracting(Self.top),
      answer: answer)
  }

  private func offices(_ frame: Frame) -> Set<String> {
    Set((frame.subject + frame.object).filter(Self.offices.contains))
  }

  /// "Dismissed reports about the coach": who does it says so.
  private func isSaid(_ frame: Frame) -> Bool {
    let subject = Set(frame.subject.map { $0.drop { "~@&^".contains($0) } })
    return frame.attributedTo?.spaced.contains(where: subject.contains) ?? false
  }

  /// Yes where it was of their own accord.
  private func answer(_ frame: Frame) -> Facet.Answer? {
    switch Facet.sides(frame.predicate, in: .departure) {
    case ["own"]: return .yes
    // "Dismissed the appeal".
    case ["forced"]: return Facet.isOfPaper(frame.object) || isSaid(frame) ? nil : .no
    // "Fired the coach", "expelled the manager": somebody in office.
    case ["office"]: return offices(frame).isEmpty ? nil : .no
    default: return nil
    }
  }
}
