// What an accident or the like was caused by.

import Claims

struct CauseFacet: FacetRule {
  func facet(_ frame: Frame) -> Facet? {
    guard frame.polarity == .affirmed, frame.value == nil,
      let (event, cause) = parts(frame), !event.isEmpty, !cause.isEmpty
    else { return nil }
    let events = Facet.events(event)
    guard !events.isEmpty else { return nil }
    let names = event.ofName
    return Facet(
      matter: .cause, about: names.names.isEmpty ? Frame.main(frame.topic) : names, things: events,
      answer: .what(cause))
  }

  /// The terms of what happened and the words of its cause.
  private func parts(_ frame: Frame) -> (event: Set<String>, cause: Set<String>)? {
    let (subject, object) = (Set(frame.subject), Set(frame.object))
    let sides = Facet.sides(
      frame.predicate.isEmpty ? frame.object : frame.predicate, in: .cause)
    switch sides {
    case ["cause"]:
      // "Was caused by a cigarette"; by somebody or something that acts, it is the subject.
      if object.contains(Frame.by) { return (subject, object.plain) }
      return (object.subtracting(subject), subject.plain)
    case ["effect"]: return (subject, object.subtracting(["result"]).plain)
    default: return nil
    }
  }
}
