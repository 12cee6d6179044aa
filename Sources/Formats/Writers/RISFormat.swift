// A bibliography as RIS: a line for each field, each beginning with two letters, in UTF-8.

import KnowledgeBase

/// RIS.
public struct RISFormat: Format {
  public static let name = "ris"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    guard let items = output.citedItems else { return false }
    for item in items {
      for (tag, value) in fields(item) { page.write("\(tag)  - \(value)\r\n") }
      page.write("\r\n")
    }
    return true
  }

  private func fields(_ item: CitedItem) -> [(String, String)] {
    var fields = [("TY", item.publisher != nil ? "NEWS" : item.url != nil ? "ELEC" : "GEN")]
    fields.append(("ID", item.key))
    fields += item.authors.map { ("AU", $0.inverted) }
    if let title = item.title { fields.append(("TI", title)) }
    if let publisher = item.publisher { fields.append(("T2", publisher)) }
    if let day = item.published {
      fields.append(("PY", String(day.year)))
      fields.append(("DA", day.description.replacing("-", with: "/")))
    }
    if let url = item.url { fields.append(("UR", url.singleSpaced)) }
    if let note = item.note { fields.append(("N1", note.singleSpaced)) }
    fields.append(("ER", ""))
    return fields
  }
}
