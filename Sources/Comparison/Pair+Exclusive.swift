// What leaves room for one answer only although nobody counts or dates it: the cause of what happened.
// Who holds an office or made a thing stands elsewhere.

import Claims

extension Pair {
  private static let cause = ["cause"]

  /// Whether the two give one event two causes that have no word in common: "caused by the rain", "caused
  /// by the filling of the lake".
  func isOtherCause(_ vocabulary: Vocabulary) -> Bool {
    guard a.predicate == Self.cause, b.predicate == Self.cause, a.polarity == .affirmed,
      b.polarity == .affirmed, modality != .different, a.modality != .possible, isOfOneStory,
      case let events = [a, b].map({ Set($0.subject).plain }),
      !events[0].isDisjoint(with: events[1]) || alignAny(events[0], events[1], vocabulary)
    else { return false }
    let causes = [a, b].map { Set($0.object).plain }
    return causes.allSatisfy { !$0.isEmpty } && causes[0].isDisjoint(with: causes[1])
      && !alignAny(causes[0], causes[1], vocabulary)
  }

  /// Whether one says what somebody is and the other what they do: a denial of the one is none of the
  /// other.
  var isOfficeBesideDeed: Bool {
    (a.kind == .role) != (b.kind == .role) && !isAsked && a.polarity != b.polarity
  }

  /// Whether the days of two events may be those of one: somebody or something is named in both.
  func mayBeOneSubject(_ vocabulary: Vocabulary) -> Bool {
    let (first, second) = (Set(a.subject), Set(b.subject))
    return first.isEmpty || second.isEmpty || !first.isDisjoint(with: b.subject + b.object)
      || !second.isDisjoint(with: a.subject + a.object)
      || alignAny(first.plain, second.plain, vocabulary)
      // "The first case", "the first one".
      || first.names.isEmpty != second.names.isEmpty
  }
}
