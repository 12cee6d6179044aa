// Pages for a browser, self-contained; what stands on them is in Pages/.

import KnowledgeBase

/// HTML.
public struct HTMLFormat: Format {
  public static let name = "html"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    switch output {
    case .brief(let brief): page.write(BriefPage(brief).text)
    default: return false
    }
    return true
  }
}
