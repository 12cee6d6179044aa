// Claims as one page of W3C Web Annotations, JSON-LD.

import KnowledgeBase

/// Web annotations.
public struct WebAnnotationFormat: Format {
  public static let name = "web-annotation"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    let claims: [Evidence]
    switch output {
    case .claims(let list), .explainedClaims(let list): claims = list
    case .claim(let claim): claims = [claim]
    default: return false
    }
    AnnotationPage.list(of: claims.count)
      .write(claims.lazy.map { $0.annotation(on: page) }, to: page.write)
    return true
  }
}
