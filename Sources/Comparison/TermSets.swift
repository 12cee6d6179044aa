// The terms of a frame as sets and as numbers, made once for a frame and not for each of the hundreds
// of others that it is held against. What they are compared for is decided elsewhere.

import Claims

/// A term that two frames may share, by the hash of its text.
struct Term: Sendable {
  let text: String
  /// Two terms of one hash are taken for one.
  let hash: UInt64
  let kind: TermKind
  /// What makes it near others; nil where nothing does, and for names.
  let nearness: Nearness?

  init(_ text: String) {
    (self.text, hash, kind) = (text, text.fingerprint, TermKind(text))
    nearness = kind == .plain ? NearClasses.shared.nearness(of: text) : nil
  }

  /// Whether the two say the opposite ("rise", "fall").
  func isReverse(of other: Term) -> Bool { nearness?.isReverse(of: other.hash) ?? false }

  /// Whether the two may stand for each other; see `Vocabulary.areNear`.
  func isNear(to other: Term) -> Bool {
    guard let nearness, let second = other.nearness else { return false }
    return nearness.isNear(to: second)
  }
}

/// Hands out the elements of two lists that are sorted by hash: what both have, and what one has.
@inline(__always)
func merge<Element>(
  _ a: [Element], _ b: [Element], by hash: (Element) -> UInt64, both: (Element) -> Void,
  onlyA: (Element) -> Void, onlyB: (Element) -> Void
) {
  var (i, j) = (0, 0)
  while i < a.count, j < b.count {
    let (first, second) = (hash(a[i]), hash(b[j]))
    if first < second {
      onlyA(a[i])
      i += 1
    } else if second < first {
      onlyB(b[j])
      j += 1
    } else {
      both(a[i])
      (i, j) = (i + 1, j + 1)
    }
  }
  while i < a.count {
    onlyA(a[i])
    i += 1
  }
  while j < b.count {
    onlyB(b[j])
    j += 1
  }
}

/// What a term is worth.
struct Weight: Sendable {
  let hash: UInt64
  let weight: Double
  let isPlain: Bool
  /// Whether it is near any other.
  let hasNear: Bool
}

/// Sets of a frame's terms.
final class TermSets: Sendable {
  /// See the properties of `Frame` with these names.
  let questionTerms, topicTerms, unsaid: Set<String>
  let isNameless: Bool
  /// The terms of the question, sorted by hash.
  let terms: [Term]
  /// The same as numbers alone.
  let weights: [Weight]
  /// Those of them that are near any other.
  let nears: [(hash: UInt64, nearness: Nearness)]
  /// Hashes of what need not be said.
  let unsaidHashes: [UInt64]
  /// Hashes of what the article is about before all.
  let topicHashes: [UInt64]
  /// The names of the two that the article is about most.
  let main: Set<String>
  /// The names of what it is about first and second, where there are any.
  let leadingNames: [Set<String>]
  /// The names of the topic and of the subject.
  let topicNames, subjectNames: Set<String>
  /// The names that a claim is about which names nothing. A title of known words ("Clean Air Act")
  /// names what it is about as well.
  let impliedNames: Set<String>
  /// See `Facet`.
  let facets: [Facet]

  init(_ frame: Frame) {
    questionTerms =
      frame.kind == .superlative
      ? Set(frame.predicate + frame.object).subtracting(frame.subject)
      : Set(frame.subject + frame.predicate + frame.object)
    topicTerms = Set(frame.topic.joined())
    isNameless = !frame.allTerms.contains { TermKind($0).isName }
    unsaid = isNameless ? topicTerms : []
    terms = questionTerms.map(Term.init).sorted { $0.hash < $1.hash }
    weights = terms.map {
      Weight(
        hash: $0.hash, weight: $0.kind.weight, isPlain: $0.kind == .plain,
        hasNear: $0.nearness != nil)
    }
    nears = terms.compactMap { term in term.nearness.map { (term.hash, $0) } }
    unsaidHashes = unsaid.map(\.fingerprint)
    topicHashes = (frame.topic.first ?? []).map(\.fingerprint)
    main = Frame.main(frame.topic)
    leadingNames = frame.topic.prefix(2).map(\.names)
    (topicNames, subjectNames) = (topicTerms.names, frame.subject.names)
    let namesItself = frame.topic.contains { title in
      !title.isEmpty && title.names.isEmpty && title.allSatisfy(frame.subject.contains)
    }
    impliedNames = isNameless && !namesItself ? topicNames : []
    facets = Facet.all(of: frame)
  }
}

extension StringProtocol {
  /// FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv: for telling terms apart, not for identity.
  var fingerprint: UInt64 {
    utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
