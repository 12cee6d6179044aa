// Claims and checks as schema.org has them, JSON-LD: Claim items, and a ClaimReview for each
// assertion of a check.

import KnowledgeBase

/// Claim and ClaimReview.
public struct ClaimReviewFormat: Format {
  public static let name = "claim-review"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    switch output {
    case .claims(let claims), .explainedClaims(let claims):
      let first = FirstAppearances(claims)
      SchemaOrg.list.write(
        claims.lazy.map { .object(first.record($0, folder: page.folder)) }, to: page.write)
    case .claim(let claim):
      let record = FirstAppearances([claim]).record(claim, folder: page.folder)
      page.write(SchemaOrg.document(record).page + "\n")
    case .check(let check) where check.parts.count > 1:
      SchemaOrg.list.write(
        check.parts.lazy.map { .object($0.schemaReview(in: page.folder)) }, to: page.write)
    case .check(let check):
      page.write(SchemaOrg.document(check.whole.schemaReview(in: page.folder)).page + "\n")
    default: return false
    }
    return true
  }
}
