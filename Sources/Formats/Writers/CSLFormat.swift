// A bibliography as CSL-JSON, which Pandoc and Zotero read.

import KnowledgeBase

/// CSL-JSON.
public struct CSLFormat: Format {
  public static let name = "csl-json"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    guard let items = output.citedItems else { return false }
    page.write(JSONValue.array(items.map(\.record)).page + "\n")
    return true
  }
}
