// What leaves room for one answer only although the two are worded as two questions: the cause of what
// happened, and none where others count some.
// Who holds an office or made a thing stands elsewhere.

import Claims
import Values

extension Frame {
  /// Whether a statement may deny what figures count: "nobody was hurt".
  var isDenial: Bool {
    polarity == .negated && value == nil
      && (kind == .event || kind == .status || kind == .date)
  }

  /// Whether it denies all that the other counts: "nobody was hurt", "twelve people were hurt", but not "no
  /// children were hurt".
  func denies(countOf other: Frame) -> Bool {
    guard isDenial, other.polarity == .affirmed, other.kind == .quantity,
      other.dimension == "number" || other.dimension.hasPrefix("unit:"),
      let least = other.value?.interval.low, least > 0
    else { return false }
    let counted = other.dimension.split(separator: ":").dropFirst().map(String.init)
    // "Nobody won", "the party won 54": that number is of what was won.
    if subject.isEmpty, counted.isEmpty, !other.subject.isEmpty { return false }
    return Set(subject).plain.isSubset(of: other.allTerms + counted)
  }
}

extension Pair {
  private static let cause = ["cause"]

  /// Whether both say what caused something.
  var givesTwoCauses: Bool { a.predicate == Self.cause && b.predicate == Self.cause }

  /// Whether the two give one event two causes that have no word in common: "caused by the rain", "caused
  /// by the filling of the lake".
  func isOtherCause(_ vocabulary: Vocabulary) -> Bool {
    guard givesTwoCauses, a.polarity == .affirmed, b.polarity == .affirmed,
      modality != .different, a.modality != .possible, isOfOneStory,
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

  /// Whether one made a profit in the year in which the other says that it made a loss, in whatever words.
  var isOtherSign: Bool {
    guard family == .quantity, isOfOneSpan, a.polarity == b.polarity, modality != .different,
      a.dimension.hasPrefix("money:"), !placesDiffer
    else { return false }
    return Self.results.contains { gain, loss in
      [(alignment.onlyA, alignment.onlyB), (alignment.onlyB, alignment.onlyA)].contains {
        $0.contains(gain) && $1.contains(loss) && $0.names.isEmpty && $1.names.isEmpty
      }
    }
  }

  private static let results = [("profit", "lose"), ("surplus", "deficit")]

  private static let sizes: Set<String> = ["big", "large", "long", "new", "old", "short", "small"]

  /// Whether only sizes of what stands beside the verb are each other's reverse: "shown in a large trial",
  /// "in small trials".
  var isOfOtherSize: Bool {
    !a.predicate.isEmpty && !b.predicate.isEmpty
      && [(alignment.onlyA, a), (alignment.onlyB, b)].allSatisfy { only, frame in
        !only.intersection(Self.sizes).subtracting(frame.predicate).isEmpty
      }
  }

  /// What is said to begin or end must be named.
  private static let edges: Set<String> = ["end", "start"]

  /// "Reis began a sentence", "the fraud began": what begins is what somebody begins, else the subject.
  private func beginOtherThings(_ vocabulary: Vocabulary) -> Bool {
    guard
      [a, b].allSatisfy({ !$0.predicate.isEmpty && Set($0.predicate).isSubset(of: Self.edges) }),
      Set(a.subject.plain).isDisjoint(with: b.subject.plain)
    else { return false }
    let things = [a, b].map { $0.object.plain.isEmpty ? $0.subject.plain : $0.object.plain }
    return things.allSatisfy { !$0.isEmpty } && things[0].isDisjoint(with: things[1])
      && !alignAny(things[0], things[1], vocabulary)
  }

  /// "The bridge was closed on 6 June", "the cars left on 17 June, days after the bridge was closed": whether one
  /// tells of more deeds than the other, and of another subject, so that the day is hardly that of the other's.
  private func areOfOtherVerb(_ vocabulary: Vocabulary) -> Bool {
    let (first, second) = (Set(a.subject), Set(b.subject))
    return Set(a.predicate) != Set(b.predicate) && a.predicate.count != b.predicate.count
      && !first.plain.isEmpty && !second.plain.isEmpty && first.isDisjoint(with: second)
      && !alignAny(first.plain, second.plain, vocabulary)
  }

  /// "None of it puts water back", "there is the water level"; "they have no tents", "they are afraid of tents":
  /// whether neither has a verb that says more, and they are of a deed and a being or not of the same things.
  var isDeedBesideBeing: Bool {
    a.predicate.isEmpty && b.predicate.isEmpty
      && ((a.kind == .status) != (b.kind == .status)
        || Set(a.object).plain != Set(b.object).plain)
  }

  /// "He had never been banned before": no denial of what came of it.
  var deniesTimeBefore: Bool {
    [a, b].contains { $0.polarity == .negated && $0.object.contains(Frame.former) }
  }

  /// "The director knew", "the guards did not": whether what is denied is denied of somebody or something else.
  func deniesOfAnother(_ vocabulary: Vocabulary) -> Bool {
    let subjects = [a.subject, b.subject]
    guard !isAsked, subjects.allSatisfy({ $0.names.isEmpty && !$0.plain.isEmpty }),
      a.kind != .quantity, b.kind != .quantity
    else { return false }
    let (first, second) = (subjects[0].plain, subjects[1].plain)
    // "No shots were heard", "the police heard shots".
    return first.isDisjoint(with: second.union(b.object)) && second.isDisjoint(with: a.object)
      && !alignAny(first, second, vocabulary)
  }

  /// Whether the days of two events may be those of one: somebody or something is named in both.
  func mayBeOneSubject(_ vocabulary: Vocabulary) -> Bool {
    let (first, second) = (Set(a.subject), Set(b.subject))
    if first.isEmpty || second.isEmpty { return !Set(a.predicate).isSubset(of: Self.edges) }
    if beginOtherThings(vocabulary) || areOfOtherVerb(vocabulary) { return false }
    return !first.isDisjoint(with: b.subject + b.object)
      || !second.isDisjoint(with: a.subject + a.object)
      || alignAny(first.plain, second.plain, vocabulary)
      // "Holm opened", "the firm opened".
      || first.names.isEmpty != second.names.isEmpty
  }
}
