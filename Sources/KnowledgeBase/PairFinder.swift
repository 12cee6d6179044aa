// From relations between answers to pairs of claims. What is stored is read; what follows from the
// frames (agreement within an answer, other periods, other scopes) is worked out here.

import ClaimStore
import Comparison
import Reports

/// Which of the pairs that a person dismissed are wanted.
enum Dismissed {
  /// They are counted only.
  case out
  /// They stand among the others.
  case among
}

/// Finds related pairs of claims in one state of the database.
struct PairFinder {
  /// An answer of more claims than this pairs each of them with the earliest only, so that the
  /// number of pairs grows with the claims and not with their square.
  static let mostClaims = 50

  let snapshot: Snapshot
  let relate: (Frame, Frame) -> Relation?
  private let origins = Origins()
  private let reviews: ReviewBook
  private let claims: [String: [Evidence]]

  /// - Parameter claims: what was read already, by answer, each answer with all of its claims in the
  ///   order of the store.
  init(
    _ snapshot: Snapshot, claims: [String: [Evidence]] = [:],
    relate: @escaping (Frame, Frame) -> Relation?
  ) throws {
    (self.snapshot, self.claims, self.relate) = (snapshot, claims, relate)
    reviews = try snapshot.reviews()
  }

  /// The pairs of these kinds of which at least one claim passes the selection, ordered by ids. With
  /// a limit they are those of the answers whose ids come first.
  func pairs(
    _ kinds: Set<RelationKind>, _ selection: Selection, _ dismissed: Dismissed
  ) throws -> PairList {
    if selection.isOpen, let limit = selection.limit, kinds.isSubset(of: [.conflict]) {
      return PairList(
        pairs: ordered(try first(limit, kinds, dismissed)),
        // Not all pairs are read, and so not all that were dismissed are met.
        dismissed: reviews.standing.count {
          $0.state == .dismissed && kinds.contains($0.relation)
        })
    }
    let passing = selection.isOpen ? nil : try snapshot.claimIDs(selection)
    var couples = Couples(snapshot, passing: passing.map { Set($0.keys) }, known: claims)
    var all: [RelatedPair] = []
    for related in try answers(kinds, passing.map { Set($0.values) }) {
      all += try pairs(related.answers, related.relation, &couples)
    }
    if kinds.contains(.conflict) {
      let derived = try pairs(of: snapshot.derivations(), passing: passing.map { Set($0.keys) })
      all = merged(all, derived)
    }
    let standing = all.filter { !$0.isDismissed }
    return PairList(
      pairs: ordered(dismissed == .among ? all : standing), dismissed: all.count - standing.count)
  }

  /// So many of the stored relations, of which no more are read.
  private func first(
    _ limit: Int, _ kinds: Set<RelationKind>, _ dismissed: Dismissed
  ) throws -> [RelatedPair] {
    var couples = Couples(snapshot, passing: nil, known: [:])
    // What was worked out comes first: there is little of it.
    var found = try pairs(of: snapshot.derivations(limit: limit), passing: nil)
      .filter { dismissed == .among || !$0.isDismissed }
    var read = 0
    while found.count < limit {
      let next = try snapshot.relations(kinds, skipping: read, limit: PairFinder.step)
      if next.isEmpty { break }
      read += next.count
      for related in next.compactMap(related) {
        found += try pairs(related.answers, related.relation, &couples)
          .filter { dismissed == .among || !$0.isDismissed }
      }
    }
    return Array(found.prefix(max(0, limit)))
  }

  private func ordered(_ pairs: [RelatedPair]) -> [RelatedPair] {
    pairs.sorted { ($0.a.claim.id, $0.b.claim.id) < ($1.a.claim.id, $1.b.claim.id) }
  }

  /// The neighbours of so many answers are looked up together.
  private static let atOnce = 512

  /// So many stored relations are read at a time where not all are wanted.
  private static let step = 64

  private func pairs(
    _ related: Snapshot.Related, _ relation: Relation, _ couples: inout Couples
  ) throws -> [RelatedPair] {
    try couples.couples(related).compactMap { a, b in
      // Figures of one sentence are their author's contrast, not a contradiction.
      if relation.kind == .conflict, a.sharesSentence(with: b) { return nil }
      return pair(a, b, relation)
    }
  }

  /// The pair of two claims.
  func pair(_ a: Evidence, _ b: Evidence, _ relation: Relation) -> RelatedPair {
    let (first, second) = a.claim.id < b.claim.id ? (a, b) : (b, a)
    var pair = RelatedPair(
      a: first, b: second, relation: relation, independent: origins.independent(first, second))
    if reviews.knows(a.claim), reviews.knows(b.claim) {
      pair.review = reviews.current(pair.reviewID, relation.kind)
    }
    return pair
  }

  // MARK: - Answers

  /// Two answers with what they are to each other.
  private struct Known {
    var answers: Snapshot.Related
    var relation: Relation
  }

  /// Related answers of which at least one is asked for; nil asks for all. An answer that several
  /// claims give is related to itself.
  private func answers(
    _ kinds: Set<RelationKind>, _ asked: Set<String>?
  ) throws -> [Known] {
    func isAsked(_ id: String) -> Bool { asked?.contains(id) ?? true }
    var found = try snapshot.relations(kinds).filter { isAsked($0.a.id) || isAsked($0.b.id) }
      .compactMap(related)
    if !kinds.isDisjoint(with: [.agree, .agreeWithinRounding, .refines]) {
      found += try snapshot.repeatedAnswers().filter { isAsked($0.id) }
        .compactMap { related($0, $0, among: kinds) }
    }
    let derived = kinds.intersection([.differentTime, .differentScope])
    if !derived.isEmpty {
      try visit(try snapshot.answers().filter { isAsked($0.id) }, asked) { answer, other in
        related(answer, other, among: derived).map { found.append($0) }
      }
    }
    return found
  }

  /// Hands out each of the answers with each that it meets in the index, no pair twice.
  ///
  /// - Parameter asked: the ids of all that are handed in; nil for all there are.
  private func visit(
    _ answers: [Answer], _ asked: Set<String>?, _ body: (Answer, Answer) throws -> Void
  ) throws {
    for start in stride(from: 0, to: answers.count, by: PairFinder.atOnce) {
      let some = answers[start..<min(answers.count, start + PairFinder.atOnce)]
      // A pair of which both are asked for is met twice.
      let met = try snapshot.neighbours(of: some) {
        $1 > $0 || !(asked?.contains($1) ?? true)
      }
      for (answer, others) in zip(some, met) { try others.forEach { try body(answer, $0) } }
    }
  }

  private func related(
    _ a: Answer, _ b: Answer, among kinds: Set<RelationKind>
  ) -> Known? {
    guard let relation = relate(a.frame, b.frame), kinds.contains(relation.kind) else { return nil }
    return Known(answers: Snapshot.Related(a: a, b: b, kind: relation.kind), relation: relation)
  }

  /// With what the frames of now make of it; nil where they make nothing of it.
  private func related(_ stored: Snapshot.Related) -> Known? {
    relate(stored.a.frame, stored.b.frame).map { Known(answers: stored, relation: $0) }
  }
}

/// From related answers to the claims that give them.
private struct Couples {
  private let snapshot: Snapshot
  private let passing: Set<String>?
  private var known: [String: [Evidence]]

  init(_ snapshot: Snapshot, passing: Set<String>?, known: [String: [Evidence]]) {
    (self.snapshot, self.passing, self.known) = (snapshot, passing, known)
  }

  /// Pairs of claims of which at least one passes.
  mutating func couples(_ related: Snapshot.Related) throws -> [(Evidence, Evidence)] {
    let left = try claims(of: related.a.id)
    let couples =
      related.a.id == related.b.id ? within(left) : between(left, try claims(of: related.b.id))
    guard let passing else { return couples }
    return couples.filter { passing.contains($0.0.claim.id) || passing.contains($0.1.claim.id) }
  }

  private mutating func claims(of answer: String) throws -> [Evidence] {
    if let claims = known[answer] { return claims }
    let found = try snapshot.evidence(ofAnswer: answer)
    known[answer] = found
    return found
  }

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

extension Evidence {
  /// Whether both stand in one and the same sentence.
  fileprivate func sharesSentence(with other: Evidence) -> Bool {
    source.id == other.source.id && claim.sentence == other.claim.sentence
  }
}
