// Claims and checks as schema.org has them, JSON-LD: Claim items, and a ClaimReview for each
// assertion of a check.

import KnowledgeBase

/// Claim and ClaimReview.
public struct ClaimReviewFormat: Format {
  public static let name = "claim-review"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    let document: JSONValue
    switch output {
    case .claims(let claims), .explainedClaims(let claims):
      document = SchemaOrg.document(SchemaOrg.claims(claims, folder: page.folder), isList: true)
    case .claim(let claim):
      document = SchemaOrg.document(SchemaOrg.claims([claim], folder: page.folder), isList: false)
    case .check(let check):
      let parts = check.parts.count > 1 ? check.parts : [check.whole]
      document = SchemaOrg.document(
        parts.map { $0.schemaReview(in: page.folder) }, isList: parts.count > 1)
    default: return false
    }
    page.write(document.page + "\n")
    return true
  }
}
