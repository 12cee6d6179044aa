// A frame in numbers, for telling in a fraction of a microsecond that two answers are no relation.
// Most answers that meet under a key are of different things; only those that may be related are
// aligned word by word. What is left out here is everything but likeness and equal figures.

import Claims
import Values

/// The terms of a frame as numbers. Shared: each is held against hundreds of others.
public final class Sketch: Sendable {
  private let kind: ClaimKind
  private let number: Double?
  private let interval: Interval?
  private let isCount: Bool
  private let isDatedEvent, isBelonging, isBareEvent, isDenial: Bool
  /// Who holds an office, which, and what its article is about; empty for all but roles.
  private let holder, office, place: [String]
  private let sets: TermSets

  public init(_ frame: Frame) {
    kind = frame.kind
    number = frame.value?.number
    interval = frame.value?.interval
    isCount = frame.dimension.hasPrefix("unit:")
    isDatedEvent = AnswerKeys.isDatedEvent(frame)
    isBelonging = frame.isBelonging
    isBareEvent = frame.isBareEvent
    isDenial = frame.isDenial
    sets = frame.sets
    let isRole = frame.kind == .role
    (holder, office) = isRole ? (frame.subject, frame.object) : ([], [])
    place = isRole ? frame.topic.first ?? [] : []
  }

  /// Whether the two may be related. Symmetric; never false for two frames of which
  /// `Comparator.relation` knows something.
  public func mayRelate(to other: Sketch) -> Bool {
    if answersOneMatter(as: other) { return true }
    switch (kind, other.kind) {
    case (.quantity, .quantity):
      if number == other.number { return true }
      if let interval, let second = other.interval, interval.isClosed, second.isClosed,
        interval.meets(second)
      {
        return true
      }
      let likeness = Bound(self, other)
      return likeness.similarity >= Comparator.Threshold.lookAlike
        || isCount && other.isCount && likeness.sharedWords >= Pair.tallyWords
    case (.superlative, .superlative):
      let likeness = Bound(self, other)
      return likeness.similarity >= Comparator.Threshold.conflict
        || likeness.sharedWords > 0 || likeness.isNear
    case (.publication, .publication): return true
    case (.quantity, _) where other.isDenial, (_, .quantity) where isDenial:
      let likeness = Bound(self, other)
      return likeness.similarity >= Comparator.Threshold.conflict
        || likeness.containment >= Comparator.Threshold.contained
    case (.quantity, .date), (.date, .quantity):
      return isDatedEvent && other.isDatedEvent
        && Bound(self, other).similarity >= Comparator.Threshold.conflict
    case (.quantity, _), (_, .quantity), (.superlative, _), (_, .superlative), (.publication, _),
      (_, .publication):
      return false
    case (.role, .role):
      return Holders(holder, other.holder) == .same || isOfOneOffice(as: other)
    case (.membership, _) where other.isBelonging, (_, .membership) where isBelonging: return true
    default:
      let likeness = Bound(self, other)
      let isOffice = kind == .role || other.kind == .role
      return likeness.similarity >= (isOffice ? Sketch.office : Comparator.Threshold.conflict)
        || likeness.containment >= Comparator.Threshold.contained
        || (isBareEvent || other.isBareEvent) && likeness.isNear
    }
  }

  private func answersOneMatter(as other: Sketch) -> Bool {
    sets.facets.contains { facet in other.sets.facets.contains(where: facet.meets) }
  }

  /// Whether two roles are of one office, but for what their articles are about; see
  /// `Pair.isOneOffice`.
  private func isOfOneOffice(as other: Sketch) -> Bool {
    let (first, second) = (
      Set(office).subtracting(Pair.ofNow), Set(other.office).subtracting(Pair.ofNow)
    )
    return first == second || first.plain == second.plain && !first.plain.isEmpty
      || first.symmetricDifference(second).isSubset(of: place + other.place)
  }

  /// An office and what its holder does share its name and the holder's.
  private static let office = 0.4

  /// `Likeness` of two sketches, or more: what either's article is about is never held
  /// against them, and all that one leaves unsaid is shared.
  private struct Bound {
    var similarity = 0.0
    var containment = 0.0
    var sharedWords = 0
    /// Whether a word of one is near one of the other.
    var isNear = false

    init(_ first: Sketch, _ second: Sketch) {
      let (a, b) = (first.sets, second.sets)
      let (unsaidA, unsaidB) = (a.unsaidHashes, b.unsaidHashes)
      let (aboutA, aboutB) = (a.topicHashes, b.topicHashes)
      var (common, restA, restB) = (0.0, 0.0, 0.0)
      var (nearA, nearB) = (0, 0)
      func leave(_ term: Weight, unsaid: [UInt64], _ rest: inout Double, _ near: inout Int) {
        if unsaid.contains(term.hash) {
          common += term.weight
        } else {
          if !aboutA.contains(term.hash), !aboutB.contains(term.hash) {
            rest += term.weight
          }
          if term.hasNear { near += 1 }
        }
      }
      merge(
        a.weights, b.weights, by: { $0.hash },
        both: { term in
          common += term.weight
          if term.isPlain { sharedWords += 1 }
        },
        onlyA: { leave($0, unsaid: unsaidB, &restA, &nearA) },
        onlyB: { leave($0, unsaid: unsaidA, &restB, &nearB) })
      let met = nearA > 0 && nearB > 0 ? Likeness.nearness * Double(Bound.near(a, b)) : 0
      isNear = met > 0
      guard common + met > 0 else { return }
      similarity = 2 * (common + met) / (2 * common + restA + restB)
      containment = (common + met) / (common + min(restA, restB))
    }

    /// The same of two frames.
    private static func near(_ a: TermSets, _ b: TermSets) -> Int {
      near(unmet(a, by: b), unmet(b, by: a))
    }

    /// What is near the words of `a` that `b` neither has nor leaves unsaid.
    private static func unmet(_ a: TermSets, by b: TermSets) -> [Nearness] {
      let (unsaid, weights) = (b.unsaidHashes, b.weights)
      return a.nears.compactMap { hash, nearness in
        unsaid.contains(hash) || weights.contains { $0.hash == hash } ? nil : nearness
      }
    }

    /// How many words of the one with fewer are near a word of the other, or its reverse.
    private static func near(_ a: [Nearness], _ b: [Nearness]) -> Int {
      let first = a.filter { a in b.contains { a.isMet(by: $0) } }
      guard !first.isEmpty else { return 0 }
      return min(first.count, b.count { b in first.contains { $0.isMet(by: b) } })
    }
  }
}

extension Interval {
  /// Whether it has both ends.
  fileprivate var isClosed: Bool { low != nil && high != nil }
}
