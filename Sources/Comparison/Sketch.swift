// A frame in numbers, for telling in a fraction of a microsecond that two answers are no relation.
// Most answers that meet under a key are of different things; only those that may be related are
// aligned word by word. What is left out here is everything but likeness and equal figures.

import Claims
import Synchronization
import Values

/// The terms of a frame as numbers.
public struct Sketch: Sendable {
  private let kind: ClaimKind
  private let number: Double?
  private let isCount: Bool
  private let isDatedEvent, isBelonging, isBareEvent: Bool
  /// Sorted by hash.
  private let terms: [Term]
  /// Hashes of what its article is about and of what it need not say.
  private let topic: [UInt64]
  private let unsaid: [UInt64]

  private struct Term: Sendable {
    var hash: UInt64
    /// In quarters.
    var weight: Int32
    var isPlain: Bool
    var nearness: Nearness?
  }

  public init(_ frame: Frame, _ vocabulary: SketchVocabulary) {
    kind = frame.kind
    number = frame.value?.number
    isCount = frame.dimension.hasPrefix("unit:")
    isDatedEvent = AnswerKeys.isDatedEvent(frame)
    isBelonging = frame.isBelonging
    isBareEvent = frame.isBareEvent
    terms = frame.questionTerms.map { term in
      let kind = TermKind(term)
      return Term(
        hash: term.fingerprint, weight: Int32(kind.weight * 4), isPlain: kind == .plain,
        nearness: kind == .plain ? vocabulary.nearness(of: term) : nil)
    }.sorted { $0.hash < $1.hash }
    topic = (frame.topic.first ?? []).map(\.fingerprint)
    unsaid = frame.unsaid.map(\.fingerprint)
  }

  /// Whether the two may be related. Symmetric; never false for two frames of which
  /// `Comparator.relation` knows something.
  public func mayRelate(to other: Sketch) -> Bool {
    switch (kind, other.kind) {
    case (.quantity, .quantity):
      if number == other.number { return true }
      let likeness = Likeness(self, other)
      return likeness.similarity >= Comparator.Threshold.lookAlike
        || isCount && other.isCount && likeness.sharedWords >= Pair.tallyWords
    case (.superlative, .superlative):
      let likeness = Likeness(self, other)
      return likeness.similarity >= Comparator.Threshold.conflict
        || likeness.sharedWords > 0 || likeness.isNear
    case (.publication, .publication): return true
    case (.quantity, .date), (.date, .quantity):
      return isDatedEvent && other.isDatedEvent
        && Likeness(self, other).similarity >= Comparator.Threshold.conflict
    case (.quantity, _), (_, .quantity), (.superlative, _), (_, .superlative), (.publication, _),
      (_, .publication):
      return false
    case (.role, .role): return true
    case (.membership, _) where other.isBelonging, (_, .membership) where isBelonging: return true
    default:
      let likeness = Likeness(self, other)
      let isOffice = kind == .role || other.kind == .role
      return likeness.similarity >= (isOffice ? Sketch.office : Comparator.Threshold.conflict)
        || likeness.containment >= Comparator.Threshold.contained
        || (isBareEvent || other.isBareEvent) && likeness.isNear
    }
  }

  /// An office and what its holder does share its name and the holder's.
  private static let office = 0.4

  /// `Alignment`'s likeness of two sketches, or more: what either's article is about is never held
  /// against them, and all that one leaves unsaid is shared.
  private struct Likeness {
    var similarity = 0.0
    var containment = 0.0
    var sharedWords = 0
    /// Whether a word of one is near one of the other.
    var isNear = false

    init(_ a: Sketch, _ b: Sketch) {
      var common: Int32 = 0
      var (onlyA, onlyB): ([Term], [Term]) = ([], [])
      var (i, j) = (0, 0)
      while i < a.terms.count || j < b.terms.count {
        if j == b.terms.count || i < a.terms.count && a.terms[i].hash < b.terms[j].hash {
          if b.unsaid.contains(a.terms[i].hash) {
            common += a.terms[i].weight
          } else {
            onlyA.append(a.terms[i])
          }
          i += 1
        } else if i == a.terms.count || b.terms[j].hash < a.terms[i].hash {
          if a.unsaid.contains(b.terms[j].hash) {
            common += b.terms[j].weight
          } else {
            onlyB.append(b.terms[j])
          }
          j += 1
        } else {
          common += a.terms[i].weight
          if a.terms[i].isPlain { sharedWords += 1 }
          (i, j) = (i + 1, j + 1)
        }
      }
      let restA = Likeness.weight(of: onlyA, without: a.topic + b.topic)
      let restB = Likeness.weight(of: onlyB, without: a.topic + b.topic)
      let shared = Double(common) / 4
      let met = Alignment.nearness * Double(Likeness.near(onlyA, onlyB))
      isNear = met > 0
      guard shared + met > 0 else { return }
      similarity = 2 * (shared + met) / (2 * shared + restA + restB)
      containment = (shared + met) / (shared + min(restA, restB))
    }

    private static func weight(of terms: [Term], without topic: [UInt64]) -> Double {
      let sum = terms.reduce(0) { topic.contains($1.hash) ? $0 : $0 + $1.weight }
      return Double(sum) / 4
    }

    /// How many words of the one with fewer are near a word of the other, or its reverse.
    private static func near(_ a: [Term], _ b: [Term]) -> Int {
      let first = a.filter { a in b.contains { areNear(a, $0) } }
      guard !first.isEmpty else { return 0 }
      return min(first.count, b.count { b in first.contains { areNear($0, b) } })
    }

    private static func areNear(_ a: Term, _ b: Term) -> Bool {
      guard let first = a.nearness, let second = b.nearness else { return false }
      return first.isMet(by: second)
    }
  }
}

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
    return !isReverse(of: other) && (field == nil || other.field == nil)
  }

  /// Whether the other is near, or its reverse.
  func isMet(by other: Nearness) -> Bool { isReverse(of: other) || isNear(to: other) }

  private func isReverse(of other: Nearness) -> Bool { opposites.contains(other.hash) }
}

/// What is near what, read once for a program: no more words than the lexicons have.
public final class SketchVocabulary: Sendable {
  public static let shared = SketchVocabulary()

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

extension StringProtocol {
  /// FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv: for telling terms apart, not for identity.
  var fingerprint: UInt64 {
    utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
