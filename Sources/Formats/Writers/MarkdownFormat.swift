// Markdown with Pandoc footnotes: a brief as a document of its own, one sentence a line, each
// footnote with the author, title, publisher, date and paragraph of the source and its exact words.

import KnowledgeBase

/// Markdown.
public struct MarkdownFormat: Format {
  public static let name = "markdown"
  public init() {}

  public func render(_ output: Output, on page: Page) -> Bool {
    guard case .brief(let brief) = output else { return false }
    var footnotes = Footnotes(sources: brief.sources)
    page.write("# \(brief.title.markdown)\n")
    if brief.sections.isEmpty { page.write("\n<!-- Nothing in the database to tell. -->\n") }
    for section in brief.sections {
      page.write("\n## \(section.title.markdown)\n")
      for sentence in section.sentences {
        page.write("\n" + line(sentence, &footnotes) + "\n")
      }
    }
    if !footnotes.lines.isEmpty { page.write("\n") }
    for line in footnotes.lines { page.write(line + "\n") }
    return true
  }

  private func line(_ sentence: Brief.Sentence, _ footnotes: inout Footnotes) -> String {
    var text = ""
    for part in sentence.parts {
      switch part {
      case .text(let words): text += words.markdown
      case .citations(let range):
        for citation in sentence.citations[range] { text += "[^\(footnotes.number(citation))]" }
      }
    }
    // A figure or list mark at the start of a line would make it something else than prose.
    return text.singleSpaced
  }
}

/// Footnotes in the order of their first use; the same place of a source has one only.
private struct Footnotes {
  private let sources: [String: Source]
  private var numbers: [String: Int] = [:]
  private(set) var lines: [String] = []

  init(sources: [Source]) {
    self.sources = Dictionary(sources.map { ($0.line.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  mutating func number(_ citation: Evidence) -> Int {
    let quote = citation.footnoteQuote
    let key = "\(citation.source.id) \(citation.claim.sentence.start) \(quote)"
    if let number = numbers[key] { return number }
    let number = numbers.count + 1
    numbers[key] = number
    let stop = quote.last.map { ".!?".contains($0) } == true ? "" : "."
    lines.append("[^\(number)]: \(reference(citation)): “\(quote.markdown)”\(stop)")
    return number
  }

  /// "Jo Pryce, *Title*, The Gazette, 19 September 2024, paragraph 3", without what is unknown. Only
  /// the exact quote stands in quotation marks, so that other programs find it.
  private func reference(_ citation: Evidence) -> String {
    let source = citation.source
    var parts: [String] = []
    if !source.authors.isEmpty { parts.append(source.authors.joined(separator: " and ").markdown) }
    parts.append(source.title.map { "*\($0.unquoted.markdown)*" } ?? source.path.markdown)
    if let publisher = source.publisher { parts.append(publisher.singleSpaced.markdown) }
    parts.append(source.published?.inWords ?? "undated")
    if let paragraph = paragraph(citation) { parts.append("paragraph \(paragraph)") }
    return parts.joined(separator: ", ")
  }

  /// Which paragraph of the article the claim stands in, from 1; nil for a headline or a note.
  private func paragraph(_ citation: Evidence) -> Int? {
    guard let blocks = sources[citation.source.id]?.blocks,
      blocks.indices.contains(citation.claim.block),
      blocks[citation.claim.block].kind == .paragraph
    else { return nil }
    return blocks[...citation.claim.block].count { $0.kind == .paragraph }
  }
}

extension Evidence {
  /// The sentence, where it is not longer than a page can bear, else the tight quote: an exact
  /// piece of the source but for the kinds of white space.
  fileprivate var footnoteQuote: String {
    let sentence = sentenceText.singleSpaced.withoutMarker(of: claim.notes)
    let quote = claim.quote.singleSpaced
    return sentence.count <= 1000 && sentence.contains(quote) ? sentence : quote
  }
}

extension String {
  /// On one line, with single quotation marks for double ones.
  fileprivate var unquoted: String {
    singleSpaced.replacing("“", with: "‘").replacing("”", with: "’").replacing("\"", with: "’")
  }

  /// With a backslash before the characters that Markdown would read as marks; the words of a
  /// source stay as they are otherwise.
  fileprivate var markdown: String {
    var text = ""
    for character in self {
      if "\\`*[]<@".contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }
}
