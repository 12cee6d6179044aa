// How far two frames speak of the same thing: which terms they share, and whether what they do not
// share sets them apart.

import Claims

/// The terms of two frames against each other. What few pairs are asked for is worked out when it is
/// asked for.
final class Alignment {
  private(set) lazy var shared = Set(likeness.shared.map(\.text))
  private(set) lazy var onlyA = Set(likeness.onlyA.map(\.text))
  private(set) lazy var onlyB = Set(likeness.onlyB.map(\.text))
  /// The classes of either that are near one of the other ("robbery", "hack").
  var near: Set<String> { likeness.near }
  /// Twice the weight of the shared terms over the weight of all: 0 to 1.
  var similarity: Double { likeness.similarity }
  /// Share of A's weight that B has too: 0 to 1.
  var coverage: Double { likeness.coverage }
  /// Share of the weight of the one that says less which the other has too: 0 to 1.
  var containment: Double { likeness.containment }
  /// Whether B is the one that says less.
  var isBShorter: Bool { likeness.isBShorter }
  /// What sets the two apart, nil when nothing does.
  private(set) lazy var contrast = findContrast()
  /// Whether something may set them apart that their words do not settle: enough to keep them from
  /// a conflict, not from an agreement.
  private(set) lazy var isUnsure = findDoubt()
  /// Whether each speaks of something besides, so that two figures that differ need not conflict.
  private(set) lazy var isElsewhere = Alignment.isElsewhere(
    a, b, likeness, isAlike: similarity >= Alignment.alike)

  private let a, b: Frame
  private let vocabulary: Vocabulary
  private lazy var likeness = Likeness(a, b)

  /// Likeness above which another word beside the rest makes no other thing.
  private static let alike = 0.7

  init(_ a: Frame, _ b: Frame, _ vocabulary: Vocabulary) {
    (self.a, self.b, self.vocabulary) = (a, b, vocabulary)
  }

  private lazy var topics = Alignment.topics(a, b, vocabulary)

  private func findContrast() -> Axis? {
    let isOther =
      topics == .different || Alignment.actorsDiffer(a, b) || Alignment.swapped(a, b)
      || Alignment.isOfWhole(a, b, near)
    return isOther ? .subject : Contrast(likeness, vocabulary).axis(a, b)
  }

  private func findDoubt() -> Bool {
    topics == .unknown && !isOneOfStory || Alignment.areUnrelated(a, b, likeness)
      || Denominators.compare(a, b, vocabulary) == .unknown || Alignment.isPart(a, b)
  }

  /// Whether two reports of one story say so much in the same words that what each leaves unsaid is one.
  private var isOneOfStory: Bool {
    similarity >= Alignment.sure && a.isOfOneStory(as: b)
  }

  private static let sure = 0.75

  /// A claim without names is about what its article is about: one of the two names that stand in
  /// it most, perhaps another that it has often. It is set apart from a claim about another name.
  private static func topics(_ a: Frame, _ b: Frame, _ vocabulary: Vocabulary) -> Outcome {
    let (first, second) = (a.sets.impliedNames, b.sets.impliedNames)
    let mainA = first.isEmpty ? [] : a.sets.main
    let mainB = second.isEmpty ? [] : b.sets.main
    if !first.isEmpty, !second.isEmpty {
      // Articles that tell one story may name other parts of it most.
      // "Inflation" in an article on the bank and in one on its country is one, "the bank's profit" in
      // articles on two banks is not.
      let isOne = a.isOfOneEvent(as: b) && !isOfBody(a, vocabulary) && !isOfBody(b, vocabulary)
      if first.isDisjoint(with: second) {
        return isOne ? .same : a.isOfOneStory(as: b) ? .unknown : .different
      }
      return mainA.isDisjoint(with: mainB) && !isOne ? .unknown : .same
    }
    guard !first.isEmpty || !second.isEmpty else { return .same }
    let coins = Set([a, b].map { "~" + $0.dimension.dropFirst("unit:".count) })
    let subject = (first.isEmpty ? a : b).sets.subjectNames.subtracting(coins)
    guard !subject.isEmpty else { return .same }
    if subject.isDisjoint(with: first.union(second)) {
      // "The company" may be any that its article names, and need not be what that is about.
      let nameless = first.isEmpty ? b : a
      return nameless.subject.contains(where: vocabulary.isBody) ? .unknown : .different
    }
    if subject.isDisjoint(with: mainA.union(mainB)) { return .unknown }
    // "Delta Network" is not what an article on the Sigma Network is about.
    let named = (first.isEmpty ? b : a).topic.map(\.names).filter { !$0.isEmpty }
    let main = Array(named.prefix(2))
    func isMain(_ names: Set<String>) -> Bool {
      names.isSubset(of: subject) || subject.isSubset(of: names)
    }
    guard main.contains(where: isMain) else { return .unknown }
    // Of two names, what is unsaid is of the first before all: the second may be its rival.
    let isRival = main.count > 1 && !isMain(main[0]) && main[0].isDisjoint(with: main[1])
    return isRival ? .unknown : .same
  }

  /// Whether what a claim is of belongs to a body that it does not name ("the bank's profit").
  private static func isOfBody(_ frame: Frame, _ vocabulary: Vocabulary) -> Bool {
    frame.subject.contains(where: vocabulary.isBody)
  }

  /// Two articles on different things, and the claims share no name of what either is about: two
  /// people of one surname, two halves of something.
  private static func areUnrelated(_ a: Frame, _ b: Frame, _ likeness: Likeness) -> Bool {
    let (first, second) = (a.sets.topicNames, b.sets.topicNames)
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
      && !a.isOfOneEvent(as: b)
      && !likeness.shared.contains { first.contains($0.text) || second.contains($0.text) }
  }

  /// Both name who does it, and neither name stands anywhere in the other claim; or the names have a
  /// word in common and each another that the other's article does not know: "Delta Timber", "Sigma
  /// Timber".
  private static func actorsDiffer(_ a: Frame, _ b: Frame) -> Bool {
    guard a.kind != .superlative, b.kind != .superlative else { return false }
    let (first, second) = (a.sets.subjectNames, b.sets.subjectNames)
    guard !first.isEmpty, !second.isEmpty else { return false }
    if a.isOfOtherActor(than: b) { return true }
    // "Karla Stein", "Peter Stein": a given name that is no word of the list of them is a name.
    func own(_ names: Set<String>, _ given: Set<String>, beside other: Frame) -> Set<TermKind> {
      let told = names.of(.name).union(given)
      return Set(
        told.filter { !other.allTerms.contains($0) && !other.topicTerms.contains($0) }
          .map(TermKind.init))
    }
    let owned = [
      own(first, Set(a.subject).of(.given), beside: b),
      own(second, Set(b.subject).of(.given), beside: a),
    ]
    return owned.allSatisfy { !$0.isEmpty } && owned.contains { $0.contains(.name) }
  }

  /// "Chinese and American companies" against "American companies": what two do together is more
  /// than what one does.
  private static func isPart(_ a: Frame, _ b: Frame) -> Bool {
    let (first, second) = (a.subject.of(.place), b.subject.of(.place))
    guard a.kind == .quantity, !first.isEmpty, !second.isEmpty else { return false }
    let unsaid = (a.topic.first ?? []) + (b.topic.first ?? [])
    return !first.subtracting(b.allTerms + unsaid).isEmpty
      || !second.subtracting(a.allTerms + unsaid).isEmpty
  }

  /// Each figure is of something that the other does not speak of ("died in the trial", "died of
  /// the disease"), or one is of a place that the other's article has nothing to do with, or what a
  /// bare number counts is not said.
  private static func isElsewhere(
    _ a: Frame, _ b: Frame, _ likeness: Likeness, isAlike: Bool
  ) -> Bool {
    func things(_ frame: Frame, _ only: [Term]) -> Bool {
      only.contains { term in
        term.kind == .plain && !likeness.near.contains(term.text)
          && (frame.subject.contains(term.text) || frame.object.contains(term.text))
      }
    }
    func isPlaced(_ only: [Term], beside other: Frame) -> Bool {
      only.allSatisfy { $0.kind != .place || other.topicTerms.contains($0.text) }
    }
    if !isAlike, things(a, likeness.onlyA), things(b, likeness.onlyB) { return true }
    if !isPlaced(likeness.onlyA, beside: b) || !isPlaced(likeness.onlyB, beside: a) { return true }
    return a.dimension != b.dimension && Set(a.allTerms).plain.isDisjoint(with: b.allTerms)
  }

  /// "Methane makes up a fifth of emissions" against "the signers' share of methane emissions": what
  /// one says a share of is only part of the other's whole, and the other's subject is nowhere in it.
  private static func isOfWhole(_ a: Frame, _ b: Frame, _ near: Set<String>) -> Bool {
    func isOf(_ part: Frame, _ whole: Frame) -> Bool {
      let (subject, other) = (part.subject.plain, whole.subject.plain.subtracting(near))
      return !subject.isEmpty && subject.isSubset(of: whole.denominator)
        && !other.isEmpty && other.isDisjoint(with: part.allTerms)
        && subject.isDisjoint(with: whole.subject)
    }
    return a.dimension == "percent" && b.dimension == "percent" && (isOf(a, b) || isOf(b, a))
  }

  /// "A's share of B" against "B's share of A".
  private static func swapped(_ a: Frame, _ b: Frame) -> Bool {
    let (first, second) = (a.subject.of(.place), b.subject.of(.place))
    guard !first.isEmpty, !second.isEmpty, first.isDisjoint(with: second) else { return false }
    return !first.isDisjoint(with: b.object + b.predicate)
      && !second.isDisjoint(with: a.object + a.predicate)
  }
}

/// What two shares are shares of.
enum Denominators {
  /// Different where they have nothing in common ("of exports", "of output"), unknown where one is
  /// restricted to what the other is not ("of emissions", "of methane emissions").
  static func compare(_ a: Frame, _ b: Frame, _ vocabulary: Vocabulary) -> Outcome {
    let (first, second) = (a.denominator.plain, b.denominator.plain)
    if first.isEmpty, second.isEmpty {
      guard a.dimension == "percent" else { return .compatible }
      return restricts(a.questionTerms.plain, b.questionTerms.plain, vocabulary)
    }
    if first.isEmpty || second.isEmpty {
      let (bare, other) = first.isEmpty ? (a, b) : (b, a)
      return narrows(bare, other, vocabulary) ? .unknown : .compatible
    }
    if first.isDisjoint(with: second) { return .different }
    return restricts(
      first.subtracting(b.predicate + b.object).union(first.intersection(second)),
      second.subtracting(a.predicate + a.object).union(first.intersection(second)), vocabulary)
  }

  /// Whether a claim that has the words of the other's whole elsewhere has one more, which narrows
  /// them: "half of the world's methane emissions", where the other is of emissions.
  private static func narrows(_ bare: Frame, _ other: Frame, _ vocabulary: Vocabulary) -> Bool {
    let words = bare.questionTerms.plain
    guard words.isSuperset(of: other.denominator.plain) else { return false }
    let fields = Set(other.denominator.plain.compactMap { vocabulary.field($0) })
    return words.subtracting(other.allTerms).contains { word in
      vocabulary.field(word).map { $0 == "goods" || fields.contains($0) } ?? false
    }
  }

  /// Whether one of two wholes is the other with something more.
  private static func restricts(
    _ a: Set<String>, _ b: Set<String>, _ vocabulary: Vocabulary
  ) -> Outcome {
    let (onlyA, onlyB) = (a.subtracting(b), b.subtracting(a))
    guard onlyA.isEmpty != onlyB.isEmpty else { return .same }
    return onlyA.union(onlyB).contains { vocabulary.field($0) != nil } ? .unknown : .same
  }
}
