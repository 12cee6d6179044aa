// How much two frames have in common: which terms they share, or have a near one of, and what weight
// these have.

import Claims

/// The terms of two frames side by side.
struct Likeness {
  private(set) var shared: [Term] = []
  /// What the other neither says nor need not say.
  private(set) var onlyA: [Term] = []
  private(set) var onlyB: [Term] = []
  /// See the properties of `Alignment` with these names.
  let near: Set<String>
  let similarity, coverage, containment: Double
  let isBShorter: Bool

  /// What two near classes count for, of what one shared class does. Set with Benchmarks/gate.py:
  /// more lets figures of different things agree, less keeps paraphrases apart.
  static let nearness = 0.7

  init(_ a: Frame, _ b: Frame) {
    let (setsA, setsB) = (a.sets, b.sets)
    var (shared, onlyA, onlyB): ([Term], [Term], [Term]) = ([], [], [])
    merge(
      setsA.terms, setsB.terms, by: { $0.hash }, both: { shared.append($0) },
      onlyA: { if !setsB.unsaidHashes.contains($0.hash) { onlyA.append($0) } },
      onlyB: { if !setsA.unsaidHashes.contains($0.hash) { onlyB.append($0) } })
    let reverse = Likeness.met(onlyA, onlyB) { $0.isReverse(of: $1) }
    let near = Likeness.met(
      onlyA.filter { !reverse.a.contains($0.text) }, onlyB.filter { !reverse.b.contains($0.text) }
    ) { $0.isNear(to: $1) }
    // A name that the other leaves unsaid, since its article is about it, is shared as well, if
    // anything else is.
    let isBare = near.a.isEmpty && !shared.contains { $0.kind == .plain }
    let isTold = !isBare && Likeness.isTold(a, b)
    let implied = isTold ? Likeness.implied(a, b).union(Likeness.implied(b, a)) : []
    let common =
      Likeness.weight(of: shared) { _ in true }
      + implied.reduce(0) { $0 + TermKind($1).weight }
    // Of two words near one of the other only one is met; the reverse of a word is met too, and what
    // it says of it is for the contrast to tell.
    let met =
      Likeness.nearness
      * Double(min(near.a.count, near.b.count) + min(reverse.a.count, reverse.b.count))
    // What an article is about is often left out, whatever else its sentences name.
    let isOneStory = a.isOfOneStory(as: b)
    let (aboutA, aboutB) = (setsA.topicHashes, setsB.topicHashes)
    let restA = Likeness.weight(of: onlyA) {
      !aboutB.contains($0.hash) && !(isOneStory && aboutA.contains($0.hash))
    }
    let restB = Likeness.weight(of: onlyB) {
      !aboutA.contains($0.hash) && !(isOneStory && aboutB.contains($0.hash))
    }
    similarity = common + met == 0 ? 0 : min(1, 2 * (common + met) / (2 * common + restA + restB))
    coverage = common == 0 ? 0 : min(1, (common + met) / (common + restA))
    containment = common == 0 ? 0 : min(1, (common + met) / (common + min(restA, restB)))
    isBShorter = restB < restA
    (self.shared, self.onlyA, self.onlyB) = (shared, onlyA, onlyB)
    self.near = near.a.union(near.b)
  }

  private static func weight(of terms: [Term], where counts: (Term) -> Bool) -> Double {
    terms.reduce(0) { counts($1) ? $0 + $1.kind.weight : $0 }
  }

  /// The classes of each that one of the other fits: those near each other, or reverses.
  private static func met(
    _ a: [Term], _ b: [Term], by fits: (Term, Term) -> Bool
  ) -> (a: Set<String>, b: Set<String>) {
    let first = a.filter { a in a.nearness != nil && b.contains { fits(a, $0) } }
    guard !first.isEmpty else { return ([], []) }
    let second = b.filter { b in first.contains { fits($0, b) } }
    return (Set(first.map(\.text)), Set(second.map(\.text)))
  }

  /// The names of a claim, each whole, that another without names is about before all.
  private static func implied(_ frame: Frame, _ other: Frame) -> Set<String> {
    guard other.isNameless else { return [] }
    let terms = frame.questionTerms
    return Set(other.sets.leadingNames.filter { $0.isSubset(of: terms) }.joined())
  }

  /// Whether what the two leave unsaid may speak for them: where a figure, a rank or a date holds them
  /// together as well, or one is a user's claim. Two statements of one topic are not alike for that.
  private static func isTold(_ a: Frame, _ b: Frame) -> Bool {
    let isAsked = [a, b].contains { $0.story.isEmpty && $0.topic.isEmpty }
    return isAsked || [a, b].allSatisfy { [.quantity, .superlative, .date].contains($0.kind) }
  }
}
