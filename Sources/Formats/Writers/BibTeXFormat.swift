// A bibliography as BibTeX, in UTF-8. Titles stand in two pairs of braces, so that no style changes
// their capitals; what TeX would read as a sign is written as a command.

import KnowledgeBase

/// BibTeX.
public struct BibTeXFormat: Format {
  public static let name = "bibtex"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    guard let items = output.citedItems else { return false }
    for (index, item) in items.enumerated() {
      if index > 0 { page.write("\n") }
      page.write("@\(item.publisher == nil ? "misc" : "article"){\(item.key),\n")
      for (name, value) in fields(item) { page.write("  \(name) = {\(value)},\n") }
      page.write("}\n")
    }
    return true
  }

  private func fields(_ item: CitedItem) -> [(String, String)] {
    var fields: [(String, String)] = []
    if !item.authors.isEmpty {
      fields.append(("author", item.authors.map(\.bibtex).joined(separator: " and ")))
    }
    if let title = item.title { fields.append(("title", "{\(title.texEscaped)}")) }
    if let publisher = item.publisher { fields.append(("journal", "{\(publisher.texEscaped)}")) }
    if let day = item.published {
      fields += [
        ("year", String(day.year)), ("month", String(day.month)), ("day", String(day.day)),
      ]
    }
    // An address is no text: the braces must pair, all else stands as it is.
    if let url = item.url {
      fields.append(("url", url.replacing("{", with: "%7B").replacing("}", with: "%7D")))
    }
    if let note = item.note { fields.append(("note", note.texEscaped)) }
    return fields
  }
}

extension CitedItem.Name {
  /// In braces where it is no person's, or "and" and commas in it would be read.
  fileprivate var bibtex: String {
    switch self {
    case .person(let family, let given): "\(family.texEscaped), \(given.texEscaped)"
    case .whole(let name): "{\(name.texEscaped)}"
    }
  }
}

extension String {
  /// On one line, with a command for each sign that TeX would read otherwise. Braces keep signs
  /// apart that together would become another: two hyphens, two apostrophes.
  fileprivate var texEscaped: String {
    var text = ""
    var previous: Unicode.Scalar?
    for scalar in singleSpaced.unicodeScalars {
      if let command = String.texCommands[scalar] {
        text += command
      } else {
        if scalar == previous, "-',".unicodeScalars.contains(scalar) { text += "{}" }
        text.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return text
  }

  private static let texCommands: [Unicode.Scalar: String] = [
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "%": "\\%",
    "#": "\\#", "_": "\\_", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "`": "{`}",
    // Pandoc would pair them, and write inner ones as outer ones.
    "‘": "{‘}", "“": "{“}",
  ]
}
