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
    let claims = Dictionary(grouping: try snapshot.evidence(), by: \.answer)
    let passing = selection.isOpen ? nil : try snapshot.claimIDs(selection)
    func passes(_ claim: Evidence) -> Bool { passing?.contains(claim.claim.id) ?? true }
    let asked = passing.map { passing in
      Set(claims.filter { $0.value.contains { passing.contains($0.claim.id) } }.keys)
    }
    var found: [RelatedPair] = []
    for related in try answers(kinds, asked) {
      let (left, right) = (claims[related.a] ?? [], claims[related.b] ?? [])
      let couples = related.a == related.b ? within(left) : between(left, right)
      for (a, b) in couples where passes(a) || passes(b) {
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
  /// claims may give is related to itself.
  private func answers(
    _ kinds: Set<RelationKind>, _ asked: Set<String>?
  ) throws -> [Snapshot.Related] {
    func isAsked(_ related: Snapshot.Related) -> Bool {
      asked.map { $0.contains(related.a) || $0.contains(related.b) } ?? true
    }
    var found = try snapshot.relations(kinds).filter(isAsked)
    let derived = kinds.isDisjoint(with: [.differentTime, .differentScope]) == false
    let answers = try snapshot.postedAnswers()
    let index = derived ? KeyIndex(answers) : nil
    for (place, entry) in answers.enumerated() {
      let answer = entry.answer
      let own = related(answer, answer, among: kinds)
      found += [own].compactMap { $0 }.filter(isAsked)
      guard let index else { continue }
      for other in index.later(than: place) {
        guard asked.map({ $0.contains(answer.id) || $0.contains(answers[other].answer.id) }) ?? true
        else { continue }
        let kinds = kinds.intersection([.differentTime, .differentScope])
        if let related = related(answer, answers[other].answer, among: kinds) {
          found.append(related)
        }
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
  private var places: [String: [Int]] = [:]
  private let keys: [[String]]

  init(_ answers: [(answer: Answer, keys: [String])]) {
    keys = answers.map(\.keys)
    for (place, entry) in answers.enumerated() {
      for key in entry.keys { places[key, default: []].append(place) }
    }
  }

  /// The places after `place` that share a key with it, in order.
  func later(than place: Int) -> [Int] {
    var found: Set<Int> = []
    for key in keys[place] {
      for other in (places[key] ?? []).reversed() {
        if other <= place { break }
        found.insert(other)
      }
    }
    return found.sorted()
  }
}
