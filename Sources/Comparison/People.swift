// People who are counted by what they are where they are counted: those whom an airline carries are
// passengers, those who go to a school pupils. "Nurses" and "children" are only some of them.

import Claims
import SourceText

extension Frame {
  /// What people are called where all of them are that, and for what.
  private static let people = Lexicon("Comparison/people.tsv")

  private static let person = "person"

  /// The class of those whom a count of people is of; nil for other counts.
  var countedPeople: String? {
    guard dimension.hasPrefix("unit:") else { return nil }
    let unit = String(dimension.dropFirst("unit:".count))
    return unit == Self.person || Self.people.contains(unit) ? unit : nil
  }

  /// Whether the two count the same people: in two words for one part that people have ("guests",
  /// "visitors"), or by that part and as people, if what they do is the same or near. What befalls people
  /// befalls some of them: "two passengers were hurt" is not how many people were.
  func countsPeople(of other: Frame, _ vocabulary: Vocabulary) -> Bool {
    guard let first = countedPeople, let second = other.countedPeople, first != second else {
      return false
    }
    let parts = [first, second].map { Set(Self.people[$0] ?? []) }
    if parts.allSatisfy({ !$0.isEmpty }) { return !parts[0].isDisjoint(with: parts[1]) }
    let isOfSome = [self, other].contains { frame in
      frame.predicate.contains {
        vocabulary.field($0) == "outcome" && !Self.engagements.contains($0)
      }
    }
    return !isOfSome && !predicate.isEmpty
      && WordPairs(predicate, other.predicate, vocabulary).rest.allSatisfy(\.isEmpty)
  }

  /// Outcomes that make people what they are counted as.
  private static let engagements: Set<String> = ["employ", "hire"]
}
