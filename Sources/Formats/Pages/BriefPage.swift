// A brief as one HTML page: nothing is loaded from elsewhere, and it reads well on a narrow screen, in
// the dark, printed, and without styles.

import KnowledgeBase

/// The page.
struct BriefPage {
  private let brief: Brief

  init(_ brief: Brief) { self.brief = brief }

  /// All of it.
  var text: String {
    var notes = BriefNotes(brief)
    let sections = brief.sections.map { section in
      let items = section.sentences.map { item($0, &notes) }.joined(separator: "\n")
      return "<section>\n<h2>\(section.title.escaped)</h2>\n\(items)\n</section>"
    }
    let coverage = brief.coverage.map { "<p class=\"coverage\">\($0.inWords.escaped)</p>" }
    let body = sections.isEmpty ? ["<p>There is nothing to tell.</p>"] : sections
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(brief.title.escaped)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(brief.title.escaped)</h1>
      \((body + [coverage, list(notes)].compactMap { $0 }).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private func item(_ sentence: Brief.Sentence, _ notes: inout BriefNotes) -> String {
    let text = notes.text(of: sentence, words: \.escaped) {
      "<sup><a href=\"#note-\($0)\" aria-label=\"Source \($0)\">\($0)</a></sup>"
    }
    return "<p class=\"\(sentence.kind.rawValue)\">\(text)</p>"
  }

  private func list(_ notes: BriefNotes) -> String? {
    guard !notes.references.isEmpty else { return nil }
    let items = notes.references.enumerated().map { index, reference in
      "<li id=\"note-\(index + 1)\">\(reference.html)</li>"
    }
    return "<section>\n<h2>Sources</h2>\n<ol>\n\(items.joined(separator: "\n"))\n</ol>\n</section>"
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1.05rem/1.55 Georgia, serif; margin: 0; padding: 1rem; }
    main { max-width: 42rem; margin: auto; }
    h1, h2 { font-family: sans-serif; line-height: 1.2; }
    p.dispute { border-left: .25rem solid #c33; padding-left: .75rem; }
    p.coverage, ol { font-size: .9rem; }
    p.coverage { border-top: 1px solid; padding-top: .75rem; }
    sup { line-height: 0; }
    sup a { padding: 0 .1em; }
    li { overflow-wrap: anywhere; margin-bottom: .5rem; }
    li:target { outline: 2px solid; outline-offset: .25rem; }
    @media print { body { padding: 0; } section { break-inside: auto; } }
    """
}

extension Reference {
  /// As `plain`, the title as one.
  fileprivate var html: String {
    let named = "<cite>\((title ?? path).escaped)</cite>"
    let parts = [authors?.escaped, named, publisher?.escaped, date, place, period]
    return parts.compactMap { $0 }.joined(separator: ", ") + ": <q>\(quote.escaped)</q>\(stop)"
  }
}
