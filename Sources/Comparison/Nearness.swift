// Which classes of words may stand for each other in two reports of one thing, in numbers.

import Synchronization

/// What makes a class of words near another; see `Vocabulary.areNear`.
final class Nearness: Sendable {
  private let hash: UInt64
  /// Hashes of the classes that its row names, of its kinds, and of its opposites.
  private let near, kinds, opposites: [UInt64]
  /// Hash of its field; nil when it has none.
  private let field: UInt64?

  init(
    _ term: String, near: [Substring], kinds: [Substring], opposites: [Substring], field: Substring?
  ) {
    hash = term.fingerprint
    self.near = near.map(\.fingerprint)
    self.kinds = kinds.map(\.fingerprint)
    self.opposites = opposites.map(\.fingerprint)
    self.field = field?.fingerprint
  }

  /// Whether the two may stand for each other; never for two that are each other's reverse, or that
  /// both tell questions apart, since they have a field.
  func isNear(to other: Nearness) -> Bool {
    guard near.contains(other.hash) || kinds.contains(where: other.kinds.contains) else {
      return false
    }
    return !isReverse(of: other.hash) && (field == nil || other.field == nil)
  }

  /// Whether the other is near, or its reverse.
  func isMet(by other: Nearness) -> Bool { isReverse(of: other.hash) || isNear(to: other) }

  /// Whether the class of that hash says the opposite.
  func isReverse(of other: UInt64) -> Bool { opposites.contains(other) }
}

/// What is near what, read once for a program: no more words than the lexicons have.
final class NearClasses: Sendable {
  static let shared = NearClasses()

  private let vocabulary = Vocabulary()
  private let known = Mutex<[String: Nearness]>([:])

  private init() {}

  /// Nil for words that are near no other.
  func nearness(of term: String) -> Nearness? {
    if let found = known.withLock({ $0[term] }) { return found }
    guard let nearness = vocabulary.nearness(of: term) else { return nil }
    known.withLock { $0[term] = nearness }
    return nearness
  }
}
