// When two figures that differ are figures of other things, though their words meet: what is of quite
// another size, and what changes from day to day.

import Claims
import SourceText
import Values

extension Pair {
  /// Whether the one figure is several times the other, so that they measure two things unless their
  /// words are the same. A slip of the unit ("million" for "billion") is a power of ten.
  var isOfAnotherOrder: Bool {
    guard !isAsked, let first = a.value?.number, let second = b.value?.number,
      first > 0, second > 0
    else { return false }
    let ratio = max(first, second) / min(first, second)
    guard ratio >= Self.order else { return false }
    let power = Self.powers.contains { abs(ratio / $0 - 1) < 0.02 }
    return !power && alignment.similarity < Self.sameWords
  }

  private static let order = 5.0
  /// Likeness of two claims that hardly differ but for their answers.
  static let sameWords = 0.85
  private static let powers = [10.0, 100, 1_000, 1_000_000, 1_000_000_000]

  /// Whether both give what moves from day to day ("shares rose to 438 pence") for the day of their
  /// article, and the days are two.
  var isOfOtherDay: Bool {
    guard isOfNow, a.dimension == b.dimension, let first = a.time?.period,
      let second = b.time?.period,
      first != second
    else { return false }
    return [a, b].contains { frame in
      frame.questionTerms.contains { Self.moving.contains($0) }
    }
  }

  /// Whether two figures may be of two things that are called alike: two waves, two delays, two places in a row.
  var isOfOtherThing: Bool {
    guard !isAsked else { return false }
    if a.isMeasure, b.isMeasure {
      return !isOfOneStory && a.subject.names.isDisjoint(with: b.subject.names)
    }
    switch a.dimension {
    case "duration":
      let things = [a, b].map { Set($0.subject).plain }
      let isNamed =
        things.allSatisfy(\.isEmpty) && !a.subject.names.isDisjoint(with: b.subject.names)
      return things[0].isDisjoint(with: things[1]) && !isNamed
    case "rank": return a.predicate != b.predicate
    default: return false
    }
  }

  private static let moving = Lexicon("Comparison/moving.tsv")
  private static let norms = Lexicon("Comparison/norms.tsv")

  /// Whether what sets two figures that differ apart is known, so that they do not exclude each other
  /// however alike their words are.
  func isOfOtherMatter(_ vocabulary: Vocabulary) -> Bool {
    isUnmeasured(vocabulary) || isNarrower(vocabulary) || isNormBesideFact || isOfOtherMoment
      || areOfTwoDeeds(vocabulary) || areOfTwoLengths
      || !isAsked && (areOfOwn || isOfOther && !isOneTally)
  }

  /// Whether neither says in words what its share, sum or number measures: "the bank cut to 7.75
  /// percent", "it expects 3 percent"; or one says nothing of those whom it counts that the other says too:
  /// "150 men", "60 men were in the camp".
  private func isUnmeasured(_ vocabulary: Vocabulary) -> Bool {
    // "Ford has 12 percent", "Ford has 14 percent": of what the story is about.
    if isOfOneStory, alignment.onlyA.isEmpty, alignment.onlyB.isEmpty,
      !alignment.shared.of(.name).union(alignment.shared.of(.organisation)).isEmpty
    {
      return false
    }
    if !isAsked, areBareCounts(vocabulary) { return true }
    let isBare = ["percent", "percent change", "number", "times"].contains(a.dimension)
    return (isBare || a.dimension.hasPrefix("money:")) && alignment.near.isEmpty
      && alignment.shared.plain.allSatisfy {
        Self.expecting.contains($0) || !isAsked && vocabulary.isBody($0)
      }
  }

  /// What those whom "15 deaths" counts are said to have suffered.
  private static let harms: Set<String> = ["die", "infect", "injury"]

  /// Whether both count something, and share neither a name nor a word beside those for what they count.
  private func areBareCounts(_ vocabulary: Vocabulary) -> Bool {
    let units = [a, b].compactMap { frame in
      frame.dimension.hasPrefix("unit:") ? frame.value?.unit : nil
    }
    guard units.count == 2, alignment.near.isEmpty else { return false }
    let counted = Set(units.flatMap(vocabulary.terms(ofNoun:))).subtracting(Self.harms)
    return alignment.shared.subtracting(counted).isEmpty
  }

  /// Verbs that say how a figure is known and not what it is of.
  private static let expecting: Set<String> = [
    "anticipate", "estimate", "expect", "forecast", "predict", "project",
  ]

  /// Fields of words that make of a figure one of a part of what it counts: "foreign", "net", "severe".
  private static let parts: Set<Substring> = ["setting", "severity", "terms"]

  /// Whether only one says of which part it is: "visitors", "foreign visitors".
  private func isNarrower(_ vocabulary: Vocabulary) -> Bool {
    func narrows(_ only: Set<String>) -> Bool {
      only.contains { vocabulary.field($0).map(Self.parts.contains) ?? false }
    }
    return narrows(alignment.onlyA) != narrows(alignment.onlyB)
  }

  /// Whether one is what ought to be or was asked for and the other what is: a target and the rate, a
  /// bid and the price.
  private var isNormBesideFact: Bool {
    alignment.onlyA.union(alignment.onlyB).contains(where: Self.norms.contains)
  }

  /// Whether one is narrowed by what the other is not, or each is a share of another whole.
  func hasOtherScope(_ vocabulary: Vocabulary) -> Bool {
    Denominators.compare(a, b, vocabulary) == .different
      || !alignment.onlyA.union(alignment.onlyB).of(.scope).isEmpty
  }

  /// "The ban runs for six months", "for nine months": twenty years and twenty and a half are one length.
  var tellOtherLengths: Bool {
    guard let first = a.secondsBeside, let second = b.secondsBeside else { return false }
    return Double(max(first, second)) > 1.05 * Double(min(first, second))
  }

  /// Whether both count something, or say no more than a number.
  var isCount: Bool { Self.areCounts(a, b) }

  static func areCounts(_ frames: Frame...) -> Bool {
    frames.allSatisfy { $0.dimension == "number" || $0.dimension.hasPrefix("unit:") }
  }

  /// Verbs of a moment at which a speed is another one.
  private static let moments: Set<String> = [
    "accelerate", "brake", "depart", "leave", "slow", "start", "stop",
  ]

  /// Whether one count is that of the first moment, or one speed that of setting off or of braking, and the
  /// other is not.
  private var isOfOtherMoment: Bool {
    if alignment.onlyA.union(alignment.onlyB).contains(Frame.firstMoment) { return true }
    let moments = [a, b].map { Set($0.predicate).intersection(Self.moments) }
    return a.dimension == "speed" && moments[0] != moments[1]
  }

  /// Whether each names somebody or something that neither the other nor its article knows: two
  /// players sold to one club.
  var areOfOwn: Bool {
    !alignment.onlyA.names.subtracting(b.topicTerms).isEmpty
      && !alignment.onlyB.names.subtracting(a.topicTerms).isEmpty
  }

  /// Whether one names nothing and the other only what neither article is about: "the wage bill", "at
  /// Torvik the wage bill".
  private var isOfOther: Bool {
    [(a, b), (b, a)].contains { bare, named in
      let names = named.allTerms.names
      return bare.isNameless && !names.isEmpty
        && names.isDisjoint(with: bare.topicTerms.union(named.topicTerms))
    }
  }
}
