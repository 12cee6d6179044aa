// From relations between answers to pairs of claims. What is stored is read; what follows from the
// frames (agreement within an answer, other periods, other scopes) is worked out here.

import ClaimStore
import Comparison
import Reports

/// Finds related pairs of claims in one state of the database.
struct PairFinder {
  /// An answer of more claims than this pairs each of them with the earliest only, so that the
  /// number of pairs grows with the claims and not with their square.
  static let mostClaims = 50

  private let snapshot: Snapshot
  private let relate: (Frame, Frame) -> Relation?
  private let origins = Origins()

  init(_ snapshot: Snapshot, relate: @escaping (Frame, Frame) -> Relation?) {
    (self.snapshot, self.relate) = (snapshot, relate)
  }

  /// The pairs of these kinds of which at least one claim passes the selection, ordered by ids.
  func pairs(_ kinds: Set<RelationKind>, _ selection: Selection) throws -> [RelatedPair] {
    let passing = selection.isOpen ? nil : try snapshot.claimIDs(selection)
    func passes(_ claim: Evidence) -> Bool { passing.map { $0[claim.claim.id] != nil } ?? true }
    let asked = passing.map { Set($0.values) }
    var known: [String: [Evidence]] = [:]
    func claims(of answer: String) throws -> [Evidence] {
      if let claims = known[answer] { return claims }
      let found = try snapshot.evidence(ofAnswer: answer)
      known[answer] = found
      return found
    }
    var found: [RelatedPair] = []
    for related in try answers(kinds, asked) {
      let left = try claims(of: related.a)
      let isOne = related.a == related.b
      let couples = isOne ? within(left) : between(left, try claims(of: related.b))
      for (a, b) in couples where passes(a) || passes(b) {
        // Figures of one sentence are its author's contrast, not a contradiction.
        if related.relation.kind == .conflict, a.sharesSentence(with: b) { continue }
        found.append(pair(a, b, related.relation))
      }
    }
    return found.sorted { ($0.a.claim.id, $0.b.claim.id) < ($1.a.claim.id, $1.b.claim.id) }
  }

  /// The pair of two claims.
  func pair(_ a: Evidence, _ b: Evidence, _ relation: Relation) -> RelatedPair {
    let (first, second) = a.claim.id < b.claim.id ? (a, b) : (b, a)
    return RelatedPair(
      a: first, b: second, relation: relation, independent: origins.independent(first, second))
  }

  // MARK: - Answers

  /// Related answers of which at least one is asked for; nil asks for all. An answer that several
  /// claims give is related to itself.
  private func answers(
    _ kinds: Set<RelationKind>, _ asked: Set<String>?
  ) throws -> [Snapshot.Related] {
    func isAsked(_ a: String, _ b: String) -> Bool {
      asked.map { $0.contains(a) || $0.contains(b) } ?? true
    }
    var found = try snapshot.relations(kinds).filter { isAsked($0.a, $0.b) }
    if !kinds.isDisjoint(with: [.agree, .agreeWithinRounding, .refines]) {
      let repeated = try snapshot.repeatedAnswers().filter { isAsked($0.id, $0.id) }
      found += repeated.compactMap { related($0, $0, among: kinds) }
    }
    let derived = kinds.intersection([.differentTime, .differentScope])
    if !derived.isEmpty {
      let index = KeyIndex(try snapshot.postedAnswers())
      for (place, answer) in index.answers.enumerated() {
        let others = index.later(than: place).filter { isAsked(answer.id, $0.id) }
        found += others.compactMap { related(answer, $0, among: derived) }
      }
    }
    return found
  }

  private func related(
    _ a: Answer, _ b: Answer, among kinds: Set<RelationKind>
  ) -> Snapshot.Related? {
    guard let relation = relate(a.frame, b.frame), kinds.contains(relation.kind) else { return nil }
    return Snapshot.Related(a: a.id, b: b.id, relation: relation)
  }

  // MARK: - Claims

  /// Each claim of an answer with each other, or with the earliest.
  private func within(_ claims: [Evidence]) -> [(Evidence, Evidence)] {
    guard claims.count <= PairFinder.mostClaims else {
      guard let first = earliest(claims) else { return [] }
      return claims.filter { $0.claim.id != first.claim.id }.map { (first, $0) }
    }
    return claims.indices.flatMap { index in
      claims[(index + 1)...].map { (claims[index], $0) }
    }
  }

  /// Each claim of one answer with each of the other, or with the other's earliest.
  private func between(_ left: [Evidence], _ right: [Evidence]) -> [(Evidence, Evidence)] {
    if max(left.count, right.count) <= PairFinder.mostClaims {
      return left.flatMap { a in right.map { (a, $0) } }
    }
    guard let first = earliest(left), let second = earliest(right) else { return [] }
    return left.map { ($0, second) }
      + right.filter { $0.claim.id != second.claim.id }.map { (first, $0) }
  }

  /// The claim of the earliest dated source; of equal ones the first by path and place.
  private func earliest(_ claims: [Evidence]) -> Evidence? {
    claims.min { a, b in order(a).lexicographicallyPrecedes(order(b)) }
  }

  private func order(_ evidence: Evidence) -> [String] {
    [evidence.source.published?.description ?? "~", evidence.source.path, evidence.claim.id]
  }
}

/// Which answers share a key.
private struct KeyIndex {
  let answers: [Answer]
  private let keys: [[String]]
  private var places: [String: [Int]] = [:]

  init(_ posted: [(answer: Answer, keys: [String])]) {
    (answers, keys) = (posted.map(\.answer), posted.map(\.keys))
    for (place, keys) in keys.enumerated() {
      for key in keys { places[key, default: []].append(place) }
    }
  }

  /// The answers after the one at `place` that share a key with it, in order.
  func later(than place: Int) -> [Answer] {
    var found: Set<Int> = []
    for key in keys[place] {
      for other in (places[key] ?? []).reversed() {
        if other <= place { break }
        found.insert(other)
      }
    }
    return found.sorted().map { answers[$0] }
  }
}

extension Evidence {
  /// Whether both stand in one and the same sentence.
  fileprivate func sharesSentence(with other: Evidence) -> Bool {
    source.id == other.source.id && claim.sentence == other.claim.sentence
  }
}
