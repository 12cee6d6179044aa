// The terms of a frame as sets, made once for a frame and not for each of the hundreds of others
// that it is held against. What they are compared for is decided elsewhere.

import Claims
import Synchronization

/// Sets of a frame's terms.
final class TermSets: Sendable {
  /// See the properties of `Frame` with these names.
  let questionTerms, topicTerms, unsaid: Set<String>
  let isNameless: Bool

  init(_ frame: Frame) {
    questionTerms =
      frame.kind == .superlative
      ? Set(frame.predicate + frame.object).subtracting(frame.subject)
      : Set(frame.subject + frame.predicate + frame.object)
    topicTerms = Set(frame.topic.joined())
    isNameless = !frame.allTerms.contains { TermKind($0).isName }
    unsaid = isNameless ? topicTerms : []
  }
}

/// Where a frame keeps its sets: shared by its copies, left behind by a change. No part of what a
/// frame says, so that all are equal.
struct TermMemo: Hashable, Sendable {
  private final class Box: Sendable { let sets = Mutex<TermSets?>(nil) }
  private var box = Box()

  /// Forgets the sets of what was changed; a box that holds none serves on.
  mutating func leave() {
    if box.sets.withLock({ $0 != nil }) || !isKnownUniquelyReferenced(&box) { box = Box() }
  }

  func sets(of frame: Frame) -> TermSets {
    box.sets.withLock { known in
      if let known { return known }
      let made = TermSets(frame)
      known = made
      return made
    }
  }

  static func == (a: TermMemo, b: TermMemo) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
