// What a person made of a relation: confirmed, dismissed, or open again. A judgement is kept by the
// contents of its two claims, their words and how they were read, so that it holds wherever the two
// stand; no offset, path or id of a document is part of it. Where judgements are kept is the
// business of the store, where they are applied that of the façade.

import Claims
import Documents
import SourceText
import Values

/// How a person sees a relation.
public enum ReviewState: String, Sendable, Codable, CaseIterable {
  case confirmed, dismissed
  /// Judged before, and to be judged again.
  case open
}

/// What of a claim a judgement rests on.
public struct ReviewedClaim: Hashable, Sendable, Codable {
  public var quote: String
  public var subject: String
  public var predicate: String
  public var object: String?
  public var number: Double?
  public var unit: String?
  public var currency: String?
  public var per: String?
  /// First and last day of its period, ISO 8601; nil where open, and where the day of publication
  /// is all that is known: a later version of the article has another.
  public var start: String?
  public var end: String?
  public var place: String?
  public var scope: String?
  public var attributedTo: String?
  public var polarity: String
  public var modality: String
  /// Who printed it when it was judged, for people; no part of the identity.
  public var source: String?

  /// - Parameter source: how people call who printed it.
  public init(_ claim: Claim, source: String?) {
    let period = claim.time.flatMap { $0.basis == .publication ? nil : $0.period }
    quote = claim.quote.singleSpaced
    (subject, predicate) = (claim.subject.singleSpaced, claim.predicate.singleSpaced)
    object = claim.object?.singleSpaced
    (number, unit) = (claim.value?.number, claim.value?.unit)
    (currency, per) = (claim.value?.currency, claim.value?.per)
    (start, end) = (period?.start?.description, period?.end?.description)
    (place, scope) = (claim.place?.singleSpaced, claim.scope?.singleSpaced)
    attributedTo = claim.attributedTo?.singleSpaced
    (polarity, modality) = (claim.polarity.rawValue, claim.modality.rawValue)
    self.source = source
  }

  /// With the fields that every claim has; the others are nil.
  public init(
    quote: String, subject: String, predicate: String, polarity: String, modality: String
  ) {
    (self.quote, self.subject, self.predicate) = (quote, subject, predicate)
    (self.polarity, self.modality) = (polarity, modality)
  }

  /// The same for claims of the same words that were read alike, 64 hex digits.
  public var digest: String {
    let figure = [number.map { String($0) }, unit, currency, per, start, end]
    let words = [quote, subject, predicate, object, place, scope, attributedTo, polarity, modality]
    return contentHash(words + figure)
  }
}

/// A judgement on two claims.
public struct Review: Hashable, Sendable {
  /// Both claims, the one whose digest sorts first in front.
  public let claims: [ReviewedClaim]
  /// What the two were to each other; of any other relation it says nothing.
  public var relation: RelationKind
  public var state: ReviewState
  public var note: String?
  /// Who judged.
  public var by: String?
  /// The day that the judge gave; nothing reads a clock.
  public var at: Day?
  /// How many judgements on the pair there were with this one; 0 until it is stored.
  public var turn = 0
  /// Id of the pair: 16 hex digits that both claims' contents give, in either order.
  public let pair: String

  public init(
    _ a: ReviewedClaim, _ b: ReviewedClaim, relation: RelationKind, state: ReviewState,
    note: String? = nil, by: String? = nil, at: Day? = nil
  ) {
    let (first, second) = (a.digest, b.digest)
    claims = first <= second ? [a, b] : [b, a]
    pair = Review.pair(first, second)
    (self.relation, self.state) = (relation, state)
    (self.note, self.by, self.at) = (note, by, at)
  }

  /// The id of the pair that two claims are.
  public static func pair(_ a: Claim, _ b: Claim) -> String {
    pair(ReviewedClaim(a, source: nil).digest, ReviewedClaim(b, source: nil).digest)
  }

  /// The id of the pair of two claims with these digests.
  private static func pair(_ a: String, _ b: String) -> String {
    String(contentHash([min(a, b), max(a, b)]).prefix(16))
  }

  /// The same for the same judgement at the same turn, 16 hex digits.
  public var id: String {
    let fields = [
      pair, String(turn), state.rawValue, relation.rawValue, note, by, at?.description,
    ]
    return String(contentHash(fields).prefix(16))
  }
}

/// All judgements of a database.
public struct ReviewBook: Sendable {
  /// In the order in which they were made.
  public let all: [Review]
  private let histories: [String: [Review]]
  private let quotes: Set<String>

  public init(_ reviews: [Review] = []) {
    all = reviews
    histories = Dictionary(grouping: reviews, by: \.pair)
    quotes = Set(reviews.flatMap(\.claims).map(\.quote))
  }

  public var isEmpty: Bool { all.isEmpty }

  /// Whether a claim in these words was ever judged; quick, for those that were not.
  public func knows(_ claim: Claim) -> Bool { quotes.contains(claim.quote.singleSpaced) }

  /// Every judgement on a pair, oldest first.
  public func history(_ pair: String) -> [Review] { histories[pair] ?? [] }

  /// What holds of a pair in this relation; nil where it was never judged, or is open again.
  public func current(_ pair: String, _ relation: RelationKind) -> Review? {
    let last = histories[pair]?.last { $0.relation == relation }
    return last?.state == .open ? nil : last
  }

  /// The judgements that hold, in the order in which they were made.
  public var standing: [Review] { all.filter { current($0.pair, $0.relation) == $0 } }

  /// The pairs whose id begins so, in order.
  public func pairs(beginning id: String) -> [String] {
    histories.keys.filter { $0.hasPrefix(id) }.sorted()
  }
}

extension RelatedPair {
  /// The id of the pair for judgements, the same wherever the two claims stand.
  public var reviewID: String { Review.pair(a.claim, b.claim) }

  /// Whether a person said that it is none.
  public var isDismissed: Bool { review?.state == .dismissed }

  /// Whether the two cannot both hold, and nobody said otherwise.
  public var isConflict: Bool { relation.kind == .conflict && !isDismissed }
}

/// The SHA-256 of fields, in which nil is no empty text.
private func contentHash(_ fields: [String?]) -> String {
  Digest.sha256(Array(fields.map { $0 ?? "\u{1E}" }.joined(separator: "\u{1F}").utf8))
}

extension String {
  /// Spaces, tabs and line ends as one space, none at the ends: where a line breaks is no content.
  fileprivate var singleSpaced: String {
    let words = utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let length = words.reduce(max(0, words.count - 1)) { $0 + $1.count }
    // Most are so already, and of each claim of a long list it is asked.
    if length == utf8.count, !utf8.contains(where: { (0x09...0x0D).contains($0) }) { return self }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
