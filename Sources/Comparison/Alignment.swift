// How far two frames speak of the same thing: which terms they share, and whether what they do not
// share sets them apart.

import Claims

/// The terms of two frames against each other.
struct Alignment {
  let shared: Set<String>
  let onlyA: Set<String>
  let onlyB: Set<String>
  /// Twice the weight of the shared terms over the weight of all: 0 to 1.
  let similarity: Double
  /// Share of A's weight that B has too: 0 to 1.
  let coverage: Double
  /// What sets the two apart, nil when nothing does.
  let contrast: Axis?

  init(_ a: Frame, _ b: Frame, _ vocabulary: Vocabulary) {
    let termsA = a.questionTerms
    let termsB = b.questionTerms
    let shared = termsA.intersection(termsB)
    // A claim that names nothing is about its article's topic: the other's name of it is no more.
    let onlyA = termsA.subtracting(termsB).subtracting(b.topic)
    let onlyB = termsB.subtracting(termsA).subtracting(a.topic)
    func sum(_ terms: Set<String>) -> Double { terms.reduce(0) { $0 + TermKind($1).weight } }
    let common = sum(shared)
    let all = 2 * common + sum(onlyA) + sum(onlyB)
    similarity = all == 0 ? 0 : 2 * common / all
    coverage = common == 0 ? 0 : common / (common + sum(onlyA))
    contrast =
      Alignment.topicsDiffer(a, b) || Alignment.actorsDiffer(a, b) || Alignment.swapped(a, b)
      ? .subject : Contrast(onlyA, onlyB, shared, vocabulary).axis(a, b)
    (self.shared, self.onlyA, self.onlyB) = (shared, onlyA, onlyB)
  }

  /// A claim without names is about its article's topic: it is set apart from a claim with another
  /// subject by name, and from a nameless claim of an article on something else.
  private static func topicsDiffer(_ a: Frame, _ b: Frame) -> Bool {
    if !a.topic.isEmpty, !b.topic.isEmpty { return Set(a.topic).isDisjoint(with: b.topic) }
    let (nameless, named) = a.topic.isEmpty ? (b, a) : (a, b)
    let subject = named.subject.names
    return !nameless.topic.isEmpty && !subject.isEmpty && subject.isDisjoint(with: nameless.topic)
  }

  /// Both name who does it, and neither name stands anywhere in the other claim.
  private static func actorsDiffer(_ a: Frame, _ b: Frame) -> Bool {
    guard a.kind != .superlative, b.kind != .superlative else { return false }
    let (first, second) = (a.subject.names, b.subject.names)
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: b.allTerms)
      && second.isDisjoint(with: a.allTerms)
  }

  /// "A's share of B" against "B's share of A".
  private static func swapped(_ a: Frame, _ b: Frame) -> Bool {
    let (first, second) = (a.subject.of(.place), b.subject.of(.place))
    guard !first.isEmpty, !second.isEmpty, first.isDisjoint(with: second) else { return false }
    return !first.isDisjoint(with: b.object + b.predicate)
      && !second.isDisjoint(with: a.object + a.predicate)
  }
}

/// What the terms that are not shared say: whether they tell two questions apart.
struct Contrast {
  private let onlyA: Set<String>
  private let onlyB: Set<String>
  private let shared: Set<String>
  private let vocabulary: Vocabulary

  init(
    _ onlyA: Set<String>, _ onlyB: Set<String>, _ shared: Set<String>, _ vocabulary: Vocabulary
  ) {
    (self.onlyA, self.onlyB, self.shared) = (onlyA, onlyB, shared)
    self.vocabulary = vocabulary
  }

  /// The axis in which the two differ; nil when nothing tells them apart.
  func axis(_ a: Frame, _ b: Frame) -> Axis? {
    if differ(.place) || differ(.direction) { return .subject }
    for kind in [TermKind.organisation, .name] where differ(kind) && shared.of(kind).isEmpty {
      return .subject
    }
    if denominatorsDiffer(a, b) { return .scope }
    if !onlyA.of(.scope).isEmpty || !onlyB.of(.scope).isEmpty { return .scope }
    if pairs({ vocabulary.areOpposites($0, $1) }) { return .predicate }
    return pairs { vocabulary.field($0) != nil && vocabulary.field($0) == vocabulary.field($1) }
      ? .definition : nil
  }

  /// Whether each has a term of that kind that the other has not.
  private func differ(_ kind: TermKind) -> Bool {
    !onlyA.of(kind).isEmpty && !onlyB.of(kind).isEmpty
  }

  private func pairs(_ clash: (String, String) -> Bool) -> Bool {
    onlyA.contains { a in onlyB.contains { clash(a, $0) } }
  }

  /// Shares of two things: "of global emissions" against "of the world's methane".
  private func denominatorsDiffer(_ a: Frame, _ b: Frame) -> Bool {
    let (first, second) = (a.denominator.plain, b.denominator.plain)
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
  }
}
