// What no two claims contradict and several do together: shares of one whole above 100 percent, a
// growth that two levels do not bear out, parts above their whole. A pure function of frames; which
// answers are looked at together is told by `GroupKey`, which claims gave them and how a finding is
// shown is decided elsewhere. Where anything is open there is no finding: that two wholes are one, that
// two holders are two, that no other source settles it. A user's sum of parts: `Comparator+Sums`.

import Claims
import SourceText
import Values

/// A contradiction worked out from several answers.
public struct Derivation: Hashable, Sendable {
  /// The ids of the answers, or of the claims that give them, those that tell most of it first; two at
  /// least.
  public var inputs: [String]
  /// The sum in words: "58 percent + 47 percent = 105 percent, more than the whole".
  public var working: String
  public init(inputs: [String], working: String) {
    (self.inputs, self.working) = (inputs, working)
  }

  /// What two of the claims that it is made of are to each other.
  public var relation: Relation {
    Relation(
      kind: .conflict, axes: [.value: .different],
      explanation: "Worked out from \(inputs.count) claims: \(working).")
  }
}

/// Reckons with the figures of many answers.
public struct Arithmetic: Sendable {
  /// More figures of one group are not looked at, so that the work stays bounded.
  public static let most = 24

  public init() {}

  /// The contradictions of these answers, ordered by their inputs.
  public func findings(_ answers: [Answer]) -> [Derivation] {
    let keys = Set(answers.compactMap { GroupKey($0.frame)?.row })
    return GroupKey.groups(touching: keys).flatMap { findings(answers, in: $0) }
      .sorted { $0.inputs.lexicographicallyPrecedes($1.inputs) }
  }

  /// Those of one group; answers of others are left out.
  ///
  /// - Parameter group: see `GroupKey.groups`.
  public func findings(_ answers: [Answer], in group: Int64) -> [Derivation] {
    let sorted = answers.sorted { $0.id < $1.id }
    let rows = GroupKey.rows(of: group).map { row in
      Array(sorted.filter { GroupKey($0.frame)?.row == row }.prefix(Arithmetic.most))
    }
    let found =
      rows.count > 1 ? growths(rows[1], before: rows[0]) + parts(rows[1]) : shares(rows[0])
    return found.sorted { $0.inputs.lexicographicallyPrecedes($1.inputs) }
  }

  /// Whether figures of two frames are of one thing that is said in general words only: it has a name, or
  /// their articles tell one story.
  func isAnchored(_ terms: Set<String>, _ a: Frame, _ b: Frame) -> Bool {
    terms.contains { TermKind($0).isName || $0 == Arithmetic.global } || a.isOfOneStory(as: b)
  }

  /// The class of "the world's".
  static let global = "global"

  /// Which way a figure moves, by the class of the verb.
  static let moves: [String: Double] = [
    "rise": 1, "raise": 1, "expand": 1, "fall": -1, "cut": -1, "shrink": -1,
  ]
}

extension Frame {
  /// Whether it says as a fact how much something was in a time of its own, without anything that narrows
  /// the figure. What is only carried from another sentence may be of another time.
  var isReckonable: Bool {
    guard kind == .quantity, polarity == .affirmed, modality == .asserted, let value,
      value.unit != "rank", value.unit != "times", let time, time.relation == .during,
      time.period?.start != nil, time.period?.end != nil
    else { return false }
    return (time.basis == .explicit || time.basis == .relative) && allTerms.of(.scope).isEmpty
  }
}
