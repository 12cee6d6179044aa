// Whether two claims answer one matter of one thing and time, and whether their answers exclude each
// other: never where a name, a word or a body of each is left over that the other has not.

import Claims
import Values

extension Facet {
  /// Whether the two may be about one: a matter and a name in common that is no country's.
  func meets(_ other: Facet) -> Bool {
    matter == other.matter && about.contains { Facet.tells($0) && other.about.contains($0) }
  }

  /// Whether a name tells one thing from most others.
  static func tells(_ name: String) -> Bool {
    TermKind(name) == .name || TermKind(name) == .organisation
  }

  /// Whether neither names somebody or something besides that the other does not.
  fileprivate func hasNames(of other: Facet) -> Bool {
    let given = [about.of(.given), other.about.of(.given)]
    if given.allSatisfy({ !$0.isEmpty }), given[0].isDisjoint(with: given[1]) { return false }
    if matter == .birth { return about == other.about }
    let (own, others) = (about.names.subtracting(other.about), other.about.names.subtracting(about))
    // "Anna Brill", "Olof Brill": a given name that is no word of the list of them is a name.
    return own.isEmpty && (others.isEmpty || given[0].isEmpty || !given[1].isEmpty)
      || others.isEmpty && (given[1].isEmpty || !given[0].isEmpty)
  }

  /// Whether one answer in both is all that there is to say.
  fileprivate var isToldAlike: Bool {
    [.decision, .departure, .succession, .verdict].contains(matter)
  }

  /// Matters that are told once: a year is time enough.
  fileprivate var isOnce: Bool { [.departure, .succession].contains(matter) }
}

extension Pair {
  /// Whether the facets of two frames have a matter and a name in common.
  static func answerOneMatter(_ a: Frame, _ b: Frame) -> Bool {
    a.facets.contains { facet in b.facets.contains(where: facet.meets) }
  }

  /// What the answers of the two to one matter are to each other, same or different; nil where they
  /// answer none.
  func answers(_ vocabulary: Vocabulary) -> (Outcome, Facet.Matter)? {
    for first in a.facets {
      for second in b.facets where first.meets(second) && isOfOne(first, second, vocabulary) {
        switch Pair.compare(first.answer, second.answer, vocabulary) {
        case .different?: return (.different, first.matter)
        case .same? where first.isToldAlike && a.value == nil && b.value == nil:
          return (.same, first.matter)
        default: continue
        }
      }
    }
    return nil
  }

  /// Whether one of two that are each other's reverse is said of what is only told or filed of the thing
  /// ("rejected criticism of the quarry", "approved the quarry").
  var isOfPaper: Bool {
    [alignment.onlyA, alignment.onlyB].contains { Facet.isOfPaper($0) }
  }

  private func isOfOne(_ first: Facet, _ second: Facet, _ vocabulary: Vocabulary) -> Bool {
    guard first.hasNames(of: second), areAlike(first, second, vocabulary) else { return false }
    let bodies = [first.bodies, second.bodies]
    let isOneBody = !bodies[0].isDisjoint(with: bodies[1])
    if !isOneBody, bodies.allSatisfy({ !$0.isEmpty }) { return false }
    return isOfOneTime(first, isOneBody: isOneBody)
  }

  /// Whether the words of both say one thing: what only one says is no rival of what only the other does.
  private func areAlike(_ first: Facet, _ second: Facet, _ vocabulary: Vocabulary) -> Bool {
    let (one, other) = (first.things, second.things)
    switch first.matter {
    case .direction, .result: return one == other
    case .verdict: return one == other || one.isEmpty || other.isEmpty
    case .cause, .survival:
      return one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
        || alignAny(one, other, vocabulary)
    default:
      let (onlyA, onlyB) = (one.subtracting(other), other.subtracting(one))
      if Facet.isOfChange(onlyA.union(onlyB)) { return false }
      return onlyA.isEmpty || onlyB.isEmpty || alignAny(onlyA, onlyB, vocabulary)
    }
  }

  /// Whether both are of one day or month, or of one story of now; of a year what is told once, and
  /// figures of a year.
  private func isOfOneTime(_ facet: Facet, isOneBody: Bool) -> Bool {
    if facet.matter == .birth { return true }
    let span = TimeAxis.compare(a.time, b.time, containment: .compatible)
    let isPrinted = [a, b].map { $0.time == nil || $0.time?.basis == .publication }
    if !isPrinted.contains(false) { return isOfOneStory && span != .different }
    guard [.same, .compatible].contains(span) else { return false }
    if isPrinted.contains(true) { return isOfOneStory }
    if [.direction, .result].contains(facet.matter) { return span == .same }
    let grains = [a, b].map { frame -> Grain in
      if let partial = frame.time?.partial { return partial.day == nil ? .month : .day }
      return frame.time?.period?.grain ?? .span
    }
    let isDay = grains.allSatisfy { $0 == .day }
    switch facet.matter {
    // A committee may decide on the third and the council on the twelfth.
    case .decision: return isDay || isOneBody && grains.allSatisfy { $0 <= .month }
    default: return grains.allSatisfy { $0 <= (facet.isOnce ? .year : .month) }
    }
  }

  private static func compare(
    _ first: Facet.Answer, _ second: Facet.Answer, _ vocabulary: Vocabulary
  ) -> Outcome? {
    switch (first, second) {
    case (.yes, .no), (.no, .yes): return .different
    case (.yes, .yes), (.no, .no): return .same
    case (.who(let one), .who(let other)):
      if !one.names.isDisjoint(with: other.names) {
        let given = [one.of(.given), other.of(.given)]
        return given.contains([]) || given[0] == given[1] ? .same : nil
      }
      let words = [one, other].map { $0.map { $0.dropFirst() } }
      let isOne = words[0].contains { word in words[1].contains { Spelling.areOne(word, $0) } }
      return isOne ? nil : .different
    case (.what(let one), .what(let other)):
      let isNear = one.contains { a in other.contains { vocabulary.areNear(a, $0) } }
      return one.isDisjoint(with: other) && !isNear ? .different : nil
    case (.years(let one), .years(let other)): return one.overlaps(other) ? nil : .different
    default: return nil
    }
  }
}
