// What a footnote says of a citation: author, title, publisher, date, paragraph and the exact words.
// The same for briefs and drafts, in whatever format; how a title is set off is that format's.

import KnowledgeBase

/// A citation taken apart.
struct Reference {
  /// "Jo Pryce and Tom Holt"; nil when unknown.
  var authors: String?
  /// On one line, with single quotation marks for double ones; nil when unknown.
  var title: String?
  var path: String
  var publisher: String?
  /// "19 September 2024", or "undated".
  var date: String
  /// "paragraph 3"; nil for a headline, a list or a note.
  var place: String?
  /// "speaking of 2019", where the claim is of a time that the quote does not write; nil elsewhere.
  var period: String?
  /// The sentence, where it is not longer than a page can bear, else the tight quote: an exact piece
  /// of the source but for the kinds of white space.
  var quote: String

  /// "." where the quote does not end a sentence itself.
  var stop: String { quote.last.map { ".!?".contains($0) } == true ? "" : "." }
}

/// Makes references.
struct References {
  private let sources: [String: Source]

  /// - Parameter sources: those that citations may come from, for numbers of paragraphs.
  init(_ sources: [Source]) {
    self.sources = Dictionary(sources.map { ($0.line.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// What is known of the citation.
  func reference(_ citation: Evidence) -> Reference {
    let source = citation.source
    return Reference(
      authors: source.authors.isEmpty ? nil : source.authors.joined(separator: " and "),
      title: source.title?.unquoted, path: source.path,
      publisher: source.publisher?.singleSpaced,
      date: source.published?.inWords ?? "undated",
      place: paragraph(citation).map { "paragraph \($0)" }, period: period(citation),
      quote: quote(citation))
  }

  private func period(_ citation: Evidence) -> String? {
    guard let time = citation.claim.time, [.carried, .relative].contains(time.basis),
      let period = time.period
    else { return nil }
    let isOpen = period.start == nil || period.end == nil
    let words = isOpen ? (period.end ?? period.start)?.inWords ?? "" : period.inWords
    return words.isEmpty || quote(citation).holds(words) ? nil : "speaking of \(words)"
  }

  /// Which paragraph of the article the claim stands in, from 1; nil for a headline or a note.
  private func paragraph(_ citation: Evidence) -> Int? {
    guard let blocks = sources[citation.source.id]?.blocks,
      blocks.indices.contains(citation.claim.block),
      blocks[citation.claim.block].kind == .paragraph
    else { return nil }
    return blocks[...citation.claim.block].count { $0.kind == .paragraph }
  }

  private func quote(_ citation: Evidence) -> String {
    let sentence = citation.sentenceText.singleSpaced.withoutMarker(of: citation.claim.notes)
    let quote = citation.claim.quote.singleSpaced
    return sentence.count <= 1000 && sentence.holds(quote) ? sentence : quote
  }
}

extension String {
  /// On one line, with single quotation marks for double ones.
  fileprivate var unquoted: String {
    singleSpaced.replacing("“", with: "‘").replacing("”", with: "’").replacing("\"", with: "’")
  }

  /// With a backslash before the characters that Markdown would read as marks; the words of a
  /// source stay as they are otherwise.
  var markdown: String {
    var text = ""
    for (index, character) in zip(indices, self) {
      if isMark(character, at: index) { text.append("\\") }
      text.append(character)
    }
    return text
  }

  /// Whether Markdown would read a sign at that place as a mark.
  private func isMark(_ character: Character, at index: Index) -> Bool {
    let next = self[index...].dropFirst().first
    switch character {
    case "\\", "`", "*": return true
    case "<", "@": return next.map { $0.isLetter || "/!?".contains($0) } ?? false
    case "[":
      if next == "^" || next == "@" { return true }
      guard let close = self[index...].firstIndex(of: "]") else { return false }
      return self[close...].dropFirst().first.map { "([{:".contains($0) } ?? false
    default: return false
    }
  }
}

extension Reference {
  /// "Jo Pryce, *Title*, The Gazette, 19 September 2024, paragraph 3: “…”.", without what is unknown.
  /// Only the exact quote stands in quotation marks, so that other programs find it.
  var markdown: String {
    let named = title.map { "*\($0.markdown)*" } ?? path.markdown
    let parts = [authors?.markdown, named, publisher?.markdown, date, place, period]
    return parts.compactMap { $0 }.joined(separator: ", ") + ": “\(quote.markdown)”\(stop)"
  }
}
