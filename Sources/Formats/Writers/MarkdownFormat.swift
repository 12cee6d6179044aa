// Markdown with Pandoc footnotes: a brief as a document of its own, one sentence a line, each
// footnote with the author, title, publisher, date and paragraph of the source and its exact words;
// a checked draft as it was, with footnotes suggested.

import KnowledgeBase

/// Markdown.
public struct MarkdownFormat: Format {
  public static let name = "markdown"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    switch output {
    case .brief(let brief): write(brief, on: page)
    // Of a single claim there is nothing to put notes into.
    case .check(let check) where check.path != nil: page.write(AnnotatedDraft(check).text)
    default: return false
    }
    return true
  }

  private func write(_ brief: Brief, on page: Page) {
    var notes = BriefNotes(brief)
    page.write("# \(brief.title.markdown)\n")
    if brief.sections.isEmpty { page.write("\n<!-- Nothing in the database to tell. -->\n") }
    for section in brief.sections {
      page.write("\n## \(section.title.markdown)\n")
      for sentence in section.sentences {
        page.write("\n" + notes.text(of: sentence, words: \.markdown) { "[^\($0)]" } + "\n")
      }
    }
    if let coverage = brief.coverage, !brief.sections.isEmpty { page.write(table(coverage)) }
    if !notes.references.isEmpty { page.write("\n") }
    for (index, reference) in notes.references.enumerated() {
      page.write("[^\(index + 1)]: \(reference.markdown)\n")
    }
  }

  /// What the brief rests on, as a table: it is nothing that a source says.
  private func table(_ coverage: Brief.Coverage) -> String {
    let days = [coverage.first, coverage.last].compactMap { $0?.inWords }
    let dates = (Set(days).count == 1 ? Array(days.prefix(1)) : days).joined(separator: " to ")
    let undated = coverage.undated == 0 ? "" : "\(coverage.undated) undated"
    let published = [dates, undated].filter { !$0.isEmpty }.joined(separator: ", ")
    return """

      | articles | published | claims | cited here | questions in dispute |
      |---|---|---|---|---|
      | \(coverage.sources) | \(published) | \(coverage.claims) | \(coverage.told) | \(coverage.disputes) |

      """
  }
}
