// Claims and verdicts in the words of schema.org. Who reviews and where it is published is for the
// publisher to add: `author`, `url` and `datePublished` of a ClaimReview are left out.

import KnowledgeBase

/// JSON-LD of schema.org.
enum SchemaOrg {
  /// One thing, or several under `@graph`.
  static func document(_ things: [[String: JSONValue]], isList: Bool) -> JSONValue {
    let context: [String: JSONValue] = ["@context": .string("https://schema.org")]
    if !isList, let only = things.first { return .object(only.merging(context) { a, _ in a }) }
    return .object(
      context.merging(["@graph": .array(things.map { .object($0) })]) { a, _ in a })
  }

  /// Claims, each with where it appears, and where its answer appeared first as far as the list
  /// tells.
  static func claims(_ claims: [Evidence], folder: String) -> [[String: JSONValue]] {
    var first: [String: Evidence] = [:]
    for claim in claims {
      guard let day = claim.source.published else { continue }
      if let known = first[claim.answer]?.source.published, known <= day { continue }
      first[claim.answer] = claim
    }
    return claims.map { claim in
      var members = claim.schemaClaim(in: folder)
      if let first = first[claim.answer] {
        members["firstAppearance"] = first.source.schemaArticle(in: folder)
      }
      return members
    }
  }
}

extension Evidence {
  /// A Claim: its exact words, who is said to say so, and the article.
  fileprivate func schemaClaim(in folder: String) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "@type": .string("Claim"), "@id": .string("urn:concord:claim:\(claim.id)"),
      "text": .string(claim.quote), "abstract": .string(claim.statement),
      "inLanguage": .string("en"), "appearance": source.schemaArticle(in: folder),
    ]
    if let day = source.published { members["datePublished"] = day.record }
    // Whether it is a person or an organisation is not known, and so not said.
    if let said = claim.attributedTo, !said.isEmpty {
      members["author"] = .object(["name": .string(said)])
    }
    return members
  }
}

extension SourceLine {
  /// The article, for what it says.
  fileprivate func schemaArticle(in folder: String) -> JSONValue {
    let iri = iri(in: folder)
    var members: [String: JSONValue] = ["@type": .string("Article"), "@id": .string(iri)]
    if url != nil { members["url"] = .string(iri) }
    if let title { members["headline"] = .string(title) }
    if !authors.isEmpty {
      members["author"] = .array(authors.map { .object(["name": .string($0)]) })
    }
    if let publisher {
      members["publisher"] = .object([
        "@type": .string("Organization"), "name": .string(publisher),
      ])
    }
    if let published { members["datePublished"] = published.record }
    return .object(members)
  }
}

extension CheckedAssertion {
  /// A ClaimReview with the verdict, and the claims that it rests on.
  func schemaReview(in folder: String) -> [String: JSONValue] {
    let supporting = evidence.filter {
      $0.review == nil && [.agree, .agreeWithinRounding, .refines].contains($0.relation)
    }
    var item: [String: JSONValue] = ["@type": .string("Claim"), "text": .string(text)]
    if !supporting.isEmpty {
      var seen: Set<String> = []
      let sources = supporting.map(\.evidence.source).filter { seen.insert($0.id).inserted }
      item["appearance"] = .array(sources.map { $0.schemaArticle(in: folder) })
    }
    return [
      "@type": .string("ClaimReview"), "claimReviewed": .string(text.singleSpaced),
      "reviewRating": .object(rating), "itemReviewed": .object(item),
      "reviewBody": .string(([explanation] + notes).joined(separator: " ")),
      "citation": .array(
        evidence.map { .object($0.evidence.schemaClaim(in: folder)) }),
    ]
  }

  /// From 1, contradicted, to 5, supported; without evidence there is no number.
  private var rating: [String: JSONValue] {
    var members: [String: JSONValue] = [
      "@type": .string("Rating"), "alternateName": .string(verdict.inWords),
    ]
    let value: Int? =
      switch verdict {
      case .supported: 5
      case .disputed: 3
      case .contradicted: 1
      case .notEnoughEvidence: nil
      }
    if let value {
      members.merge(
        ["ratingValue": .count(value), "bestRating": .count(5), "worstRating": .count(1)]
      ) { a, _ in a }
    }
    return members
  }
}
