// Claims and verdicts in the words of schema.org. Who reviews and where it is published is for the
// publisher to add: `author`, `url` and `datePublished` of a ClaimReview are left out.

import KnowledgeBase

/// JSON-LD of schema.org.
enum SchemaOrg {
  private static let context: [String: JSONValue] = ["@context": .string("https://schema.org")]

  /// Several things in one document.
  static let list = LongList(head: context, key: "@graph")

  /// One thing as a document of its own.
  static func document(_ thing: [String: JSONValue]) -> JSONValue {
    .object(thing.merging(context) { value, _ in value })
  }
}

/// Where answers appeared first, as far as a list of claims tells.
struct FirstAppearances {
  private var earliest: [String: SourceLine] = [:]

  init(_ claims: [Evidence]) {
    for claim in claims {
      guard let day = claim.source.published else { continue }
      if let known = earliest[claim.answer]?.published, known <= day { continue }
      earliest[claim.answer] = claim.source
    }
  }

  /// A Claim with where it appears, and where its answer appeared first.
  func record(_ claim: Evidence, folder: String) -> [String: JSONValue] {
    var members = claim.schemaClaim(in: folder)
    if let first = earliest[claim.answer] {
      members["firstAppearance"] = first.schemaArticle(in: folder)
    }
    return members
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
