// Judgements: a person confirms or dismisses what two claims are said to be to each other. They are
// only ever added; what is stored of claims and relations stays as it is.

import ClaimStore
import Comparison
import Reports
import Values

extension KnowledgeBase {
  /// Adds a judgement.
  ///
  /// - Parameters:
  ///   - ids: the id of a pair or the beginning of it (four characters at least), or two ids of
  ///     claims.
  ///   - state: `.open` takes back the judgement that holds.
  public func review(
    _ ids: [String], as state: ReviewState, note: String? = nil, by: String? = nil, at: Day? = nil
  ) throws -> Review {
    let subject =
      ids.count == 2
      ? try subject(ids[0], ids[1])
      : try store.read { try PairNaming($0, finder: finder($0)).subject(ids.first ?? "") }
    let review = Review(
      subject.claims[0], subject.claims[1], relation: subject.relation, state: state, note: note,
      by: by, at: at)
    if state == .open, try reviews().current(review.pair, review.relation) == nil {
      throw StoreError(
        .unknown, "\(review.pair.prefix(8)) is not judged: `concord review list` shows what is")
    }
    return try store.add(review)
  }

  private func subject(_ a: String, _ b: String) throws -> ReviewSubject {
    guard let pair = try explain(a, b).pair else {
      throw StoreError(
        .unknown,
        "\(a) and \(b) have nothing to do with each other: there is no relation to judge")
    }
    return ReviewSubject(pair)
  }

  /// All judgements.
  public func reviews() throws -> ReviewBook { try store.read { try $0.reviews() } }

  /// Adds judgements that were made elsewhere; known ones stay as they are.
  ///
  /// - Returns: how many were new.
  public func merge(_ reviews: [Review]) throws -> Int { try store.merge(reviews) }
}

/// What a judge speaks of.
private struct ReviewSubject {
  var claims: [ReviewedClaim]
  var relation: RelationKind

  init(_ pair: RelatedPair) {
    claims = [pair.a, pair.b].map { ReviewedClaim($0.claim, source: $0.source.name) }
    relation = pair.relation.kind
  }

  init(_ review: Review) { (claims, relation) = (review.claims, review.relation) }
}

/// Finds what a judge means.
private struct PairNaming {
  private let snapshot: Snapshot
  private let finder: PairFinder

  init(_ snapshot: Snapshot, finder: PairFinder) {
    (self.snapshot, self.finder) = (snapshot, finder)
  }

  /// Conflicts are what is judged most; all else is looked through only where none is called so, what takes
  /// reading last.
  func subject(_ id: String) throws -> ReviewSubject {
    let id = id.lowercased()
    guard id.utf8.count >= 4 else {
      throw StoreError(
        .unknown, "\"\(id)\" is too short for the id of a pair: give four characters or more")
    }
    let others = Set(RelationKind.allCases).subtracting([.conflict])
    let lists = [
      { try finder.pairs([.conflict], Selection(), .among) },
      { try finder.pairs(others, Selection(), .among) },
      { try finder.possible(isConflict: true, Selection(), .among) },
      { try finder.possible(isConflict: false, Selection(), .among) },
    ]
    for list in lists {
      let found = try list().pairs.filter { $0.reviewID.hasPrefix(id) }
      if let pair = try only(found, called: id, by: \.reviewID) {
        return ReviewSubject(pair)
      }
    }
    // What was judged, and stands nowhere at present.
    let book = try snapshot.reviews()
    if let pair = try only(book.pairs(beginning: id), called: id, by: \.self),
      let last = book.history(pair).last
    {
      return ReviewSubject(last)
    }
    throw StoreError(
      .unknown,
      "no pair is called \(id): `concord conflicts` shows their ids behind \"review\"; "
        + "or give the ids of two claims")
  }

  /// The first; throws where not all are the same pair. Copies of an article give one pair twice.
  private func only<Element>(
    _ found: [Element], called id: String, by name: (Element) -> String
  ) throws -> Element? {
    let names = Set(found.map(name)).sorted()
    guard names.count > 1 else { return found.first }
    throw StoreError(
      .ambiguous, "several pairs begin with \(id): \(names.prefix(4).joined(separator: ", "))")
  }
}
