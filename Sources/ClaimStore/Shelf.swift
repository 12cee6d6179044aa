// What stands under one key of the index, in four groups: the answers whose key leaves out the same of
// whom they are about. Each group is read as far as it is asked for, and once for all answers of a
// batch. Which groups two answers must be of to be compared is decided by `AnswerKeys.Gap`.

import Comparison

/// The answers under the key that was opened last.
struct Shelf {
  private let index: AnswerIndex
  private var key: AnswerKeys.Key?
  /// By the raw value of the gap; nil before it is read.
  private var groups = [Group?](repeating: nil, count: AnswerKeys.Gap.every.count)

  /// The answers of one gap.
  private struct Group {
    /// One more than may stand for the rest, at most.
    let first: [AnswerIndex.Entry]
    /// Nil before they are asked for.
    var all: [AnswerIndex.Entry]?

    /// Those that stand for all.
    var heads: ArraySlice<AnswerIndex.Entry> { first.prefix(AnswerIndex.mostRepresentatives) }
    var isCrowded: Bool { first.count > AnswerIndex.mostRepresentatives }
    func isHead(_ answer: Int64) -> Bool { heads.contains { $0.answer == answer } }
  }

  init(_ index: AnswerIndex) { self.index = index }

  /// Turns to a key; equal ones should come one after the other.
  mutating func open(_ key: AnswerKeys.Key) {
    if key.hash != self.key?.hash {
      for gap in groups.indices { groups[gap] = nil }
    }
    self.key = key
  }

  /// Whether there is any other answer of that gap.
  mutating func hasOthers(under gap: AnswerKeys.Gap, than answer: Int64) throws -> Bool {
    let first = try group(gap).first
    return first.count > 1 || first.first.map { $0.answer != answer } ?? false
  }

  /// The answers of `gap` to compare an answer of gap `own` with. Of one group: all where it stands for
  /// the rest, else those that do. Of two groups: only those that stand for theirs meet.
  mutating func fellows(
    of answer: Int64, _ own: AnswerKeys.Gap, under gap: AnswerKeys.Gap
  ) throws -> ArraySlice<AnswerIndex.Entry> {
    let isHead = try group(own).isHead(answer)
    let others = try group(gap)
    if gap != own { return isHead ? others.heads : [] }
    guard others.isCrowded, isHead else { return others.heads }
    return try all(gap)[...]
  }

  /// Answers that stood for the group before as many others came as are fresh among those that do;
  /// none of them is fresh.
  mutating func displaced(
    by answer: Int64, _ own: AnswerKeys.Gap, _ fresh: Set<Int64>
  ) throws -> [Int64] {
    let group = try group(own)
    guard group.isCrowded, group.isHead(answer) else { return [] }
    let come = group.heads.count { fresh.contains($0.answer) }
    guard come > 0 else { return [] }
    // Others that came may stand between those that they displace.
    return try all(own).dropFirst(AnswerIndex.mostRepresentatives).lazy
      .filter { !fresh.contains($0.answer) }.prefix(come).map(\.answer)
  }

  private mutating func group(_ gap: AnswerKeys.Gap) throws -> Group {
    if let known = groups[Int(gap.rawValue)] { return known }
    let first = try rows(gap, limit: AnswerIndex.mostRepresentatives + 1)
    let group = Group(first: first)
    groups[Int(gap.rawValue)] = group
    return group
  }

  private mutating func all(_ gap: AnswerKeys.Gap) throws -> [AnswerIndex.Entry] {
    if let known = groups[Int(gap.rawValue)]?.all { return known }
    let all = try rows(gap, limit: nil)
    groups[Int(gap.rawValue)]?.all = all
    return all
  }

  private func rows(_ gap: AnswerKeys.Gap, limit: Int?) throws -> [AnswerIndex.Entry] {
    guard let key else { preconditionFailure("no key was opened") }
    return try index.rows(under: key.row(gap), limit: limit)
  }
}
