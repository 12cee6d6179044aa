// How far two frames speak of the same thing: which terms they share, and whether what they do not
// share sets them apart.

import Claims

/// The terms of two frames against each other. What few pairs are asked for is worked out when it is
/// asked for.
final class Alignment {
  let shared: Set<String>
  let onlyA: Set<String>
  let onlyB: Set<String>
  /// The classes of either that are near one of the other ("robbery", "hack").
  let near: Set<String>
  /// Twice the weight of the shared terms over the weight of all: 0 to 1.
  let similarity: Double
  /// Share of A's weight that B has too: 0 to 1.
  let coverage: Double
  /// Share of the weight of the one that says less which the other has too: 0 to 1.
  let containment: Double
  /// Whether B is the one that says less.
  let isBShorter: Bool
  /// What sets the two apart, nil when nothing does.
  private(set) lazy var contrast = findContrast()
  /// Whether something may set them apart that their words do not settle: enough to keep them from
  /// a conflict, not from an agreement.
  private(set) lazy var isUnsure = findDoubt()
  /// Whether each speaks of something besides, so that two figures that differ need not conflict.
  private(set) lazy var isElsewhere = Alignment.isElsewhere(
    a, b, onlyA.subtracting(near), onlyB.subtracting(near), isAlike: similarity >= Alignment.alike)

  private let a, b: Frame
  private let vocabulary: Vocabulary

  /// Likeness above which another word beside the rest makes no other thing.
  private static let alike = 0.7
  /// What two near classes count for, of what one shared class does. Set with Benchmarks/gate.py:
  /// more lets figures of different things agree, less keeps paraphrases apart.
  static let nearness = 0.7

  init(_ a: Frame, _ b: Frame, _ vocabulary: Vocabulary) {
    let termsA = a.questionTerms
    let termsB = b.questionTerms
    let shared = termsA.intersection(termsB)
    let onlyA = termsA.subtracting(termsB).subtracting(b.unsaid)
    let onlyB = termsB.subtracting(termsA).subtracting(a.unsaid)
    func sum(_ terms: Set<String>) -> Double { terms.reduce(0) { $0 + TermKind($1).weight } }
    let reverse = Alignment.met(onlyA.plain, onlyB.plain, by: vocabulary.areOpposites)
    let near = Alignment.met(
      onlyA.plain.subtracting(reverse.a), onlyB.plain.subtracting(reverse.b),
      by: vocabulary.areNear)
    // A name that the other leaves unsaid, since its article is about it, is shared as well, if
    // anything else is.
    let isBare = shared.plain.isEmpty && near.a.isEmpty
    let isTold = !isBare && Alignment.isTold(a, b)
    let implied = isTold ? Alignment.implied(termsA, b).union(Alignment.implied(termsB, a)) : []
    let common = sum(shared) + sum(implied)
    // Of two words near one of the other only one is met; the reverse of a word is met too, and what
    // it says of it is for the contrast to tell.
    let met =
      Alignment.nearness
      * Double(min(near.a.count, near.b.count) + min(reverse.a.count, reverse.b.count))
    // What an article is about is often left out, whatever else its sentences name.
    let isOneStory = a.isOfOneStory(as: b)
    let about = [a, b].map { Set($0.topic.first ?? []) }
    let restA = sum(onlyA.subtracting(isOneStory ? about[0].union(about[1]) : about[1]))
    let restB = sum(onlyB.subtracting(isOneStory ? about[0].union(about[1]) : about[0]))
    similarity = common + met == 0 ? 0 : min(1, 2 * (common + met) / (2 * common + restA + restB))
    coverage = common == 0 ? 0 : min(1, (common + met) / (common + restA))
    containment = common == 0 ? 0 : min(1, (common + met) / (common + min(restA, restB)))
    isBShorter = restB < restA
    (self.shared, self.onlyA, self.onlyB) = (shared, onlyA, onlyB)
    self.near = near.a.union(near.b)
    (self.a, self.b, self.vocabulary) = (a, b, vocabulary)
  }

  private lazy var topics = Alignment.topics(a, b, vocabulary)

  private func findContrast() -> Axis? {
    let isOther =
      topics == .different || Alignment.actorsDiffer(a, b) || Alignment.swapped(a, b)
      || Alignment.isOfWhole(a, b, near)
    return isOther ? .subject : Contrast(onlyA, onlyB, shared, vocabulary).axis(a, b)
  }

  private func findDoubt() -> Bool {
    topics == .unknown || Alignment.areUnrelated(a, b, shared)
      || Denominators.compare(a, b, vocabulary) == .unknown || Alignment.isPart(a, b)
  }

  /// The classes of each that one of the other fits: those near each other, or reverses.
  private static func met(
    _ a: Set<String>, _ b: Set<String>, by fits: (String, String) -> Bool
  ) -> (a: Set<String>, b: Set<String>) {
    guard !a.isEmpty, !b.isEmpty else { return ([], []) }
    let first = a.filter { a in b.contains { fits(a, $0) } }
    guard !first.isEmpty else { return ([], []) }
    return (first, b.filter { b in first.contains { fits($0, b) } })
  }

  /// The names of a claim, each whole, that another without names is about before all.
  private static func implied(_ terms: Set<String>, _ other: Frame) -> Set<String> {
    guard other.isNameless else { return [] }
    return Set(other.topic.map(\.names).prefix(2).filter { $0.isSubset(of: terms) }.joined())
  }

  /// Whether what the two leave unsaid may speak for them: where a figure, a rank or a date holds them
  /// together as well, or one is a user's claim. Two statements of one topic are not alike for that.
  private static func isTold(_ a: Frame, _ b: Frame) -> Bool {
    let isAsked = [a, b].contains { $0.story.isEmpty && $0.topic.isEmpty }
    return isAsked || [a, b].allSatisfy { [.quantity, .superlative, .date].contains($0.kind) }
  }

  /// A claim without names is about what its article is about: one of the two names that stand in
  /// it most, perhaps another that it has often. It is set apart from a claim about another name.
  private static func topics(_ a: Frame, _ b: Frame, _ vocabulary: Vocabulary) -> Outcome {
    let (topicA, topicB) = (unnamed(a), unnamed(b))
    let (first, second) = (topicA.joined().names, topicB.joined().names)
    let (mainA, mainB) = (Frame.main(topicA), Frame.main(topicB))
    if !first.isEmpty, !second.isEmpty {
      // Articles that tell one story may name other parts of it most.
      if first.isDisjoint(with: second) { return a.isOfOneStory(as: b) ? .unknown : .different }
      return mainA.isDisjoint(with: mainB) ? .unknown : .same
    }
    let coins = Set([a, b].map { "~" + $0.dimension.dropFirst("unit:".count) })
    let subject = (first.isEmpty ? a.subject.names : b.subject.names).subtracting(coins)
    guard !first.isEmpty || !second.isEmpty, !subject.isEmpty else { return .same }
    if subject.isDisjoint(with: first.union(second)) {
      // "The company" may be any that its article names, and need not be what that is about.
      let nameless = first.isEmpty ? b : a
      return nameless.subject.contains(where: vocabulary.isBody) ? .unknown : .different
    }
    if subject.isDisjoint(with: mainA.union(mainB)) { return .unknown }
    // "Delta Network" is not what an article on the Sigma Network is about.
    let named = (first.isEmpty ? topicB : topicA).map(\.names).filter { !$0.isEmpty }
    let main = Array(named.prefix(2))
    func isMain(_ names: Set<String>) -> Bool {
      names.isSubset(of: subject) || subject.isSubset(of: names)
    }
    guard main.contains(where: isMain) else { return .unknown }
    // Of two names, what is unsaid is of the first before all: the second may be its rival.
    let isRival = main.count > 1 && !isMain(main[0]) && main[0].isDisjoint(with: main[1])
    return isRival ? .unknown : .same
  }

  /// What a claim is about that names nothing. A title of known words ("Clean Air Act") names what
  /// it is about as well.
  private static func unnamed(_ frame: Frame) -> [[String]] {
    let namesItself = frame.topic.contains { title in
      !title.isEmpty && title.names.isEmpty && title.allSatisfy(frame.subject.contains)
    }
    return frame.isNameless && !namesItself ? frame.topic : []
  }

  /// Two articles on different things, and the claims share no name of what either is about: two
  /// people of one surname, two halves of something.
  private static func areUnrelated(_ a: Frame, _ b: Frame, _ shared: Set<String>) -> Bool {
    let (first, second) = (a.topicTerms.names, b.topicTerms.names)
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
      && shared.isDisjoint(with: first.union(second))
  }

  /// Both name who does it, and neither name stands anywhere in the other claim; or the names have a
  /// word in common and each another that the other's article does not know: "Delta Timber", "Sigma
  /// Timber".
  private static func actorsDiffer(_ a: Frame, _ b: Frame) -> Bool {
    guard a.kind != .superlative, b.kind != .superlative else { return false }
    let (first, second) = (a.subject.names, b.subject.names)
    guard !first.isEmpty, !second.isEmpty else { return false }
    if first.isDisjoint(with: b.allTerms), second.isDisjoint(with: a.allTerms) { return true }
    func own(_ names: Set<String>, beside other: Frame) -> Set<String> {
      names.of(.name).subtracting(other.allTerms).subtracting(other.topicTerms)
    }
    return !own(first, beside: b).isEmpty && !own(second, beside: a).isEmpty
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
    _ a: Frame, _ b: Frame, _ onlyA: Set<String>, _ onlyB: Set<String>, isAlike: Bool
  ) -> Bool {
    func things(_ frame: Frame, _ only: Set<String>) -> Bool {
      !only.plain.isDisjoint(with: frame.subject + frame.object)
    }
    if !isAlike, things(a, onlyA), things(b, onlyB) { return true }
    if !onlyA.of(.place).isSubset(of: b.topicTerms) || !onlyB.of(.place).isSubset(of: a.topicTerms)
    {
      return true
    }
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
    if differ(.place) || differ(.direction) || differ(.given) { return .subject }
    for kind in [TermKind.organisation, .name] where differ(kind) && shared.of(kind).isEmpty {
      return .subject
    }
    if Denominators.compare(a, b, vocabulary) == .different { return .scope }
    if !a.dimension.isEmpty, !onlyA.of(.scope).isEmpty || !onlyB.of(.scope).isEmpty {
      return .scope
    }
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
}
