// Pages for a browser, each one file that needs nothing beside it; what stands on them is in Pages/.

import KnowledgeBase

/// HTML.
public struct HTMLFormat: Format {
  public static let name = "html"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    switch output {
    case .report(let report): page.write(ReportPage(report).html)
    case .brief(let brief): page.write(BriefPage(brief).text)
    default: return false
    }
    return true
  }

  /// The claims that the page of a report cites, for reading the text around them.
  public static func cited(in report: Report) -> [Evidence] { ReportPage.cited(in: report) }
}
