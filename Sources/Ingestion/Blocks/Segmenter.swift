// From passages to kinds: what the format left open is decided by a line's words, its place and
// its neighbours. The order is: notes, the article's head, its tail, then all between.

import Documents
import SourceText

/// What the head and tail of an article say of it.
struct Findings {
  /// Index of the headline; nil when the text has none.
  var headline: Int?
  var authors: [String] = []
  var publisher: String?
  /// Lines with a date, in order.
  var datelines: [(passage: Int, line: Dateline)] = []
  /// What the first paragraph opens with: "LONDON, Feb 5 (Harbour Wire) –".
  var lead: LeadDateline?
}

/// Decides what each passage of an article is.
struct Segmenter {
  let text: [UInt8]
  var passages: [Passage]
  var findings = Findings()
  /// Title and authors as they are declared elsewhere; empty when nobody says.
  let declaredTitle: String?
  let declaredAuthors: [String]

  init(_ outline: Outline, of text: [UInt8], title: String?, authors: [String]) {
    self.text = text
    passages = outline.passages
    (declaredTitle, declaredAuthors) = (title, authors)
  }

  /// Gives every passage a kind.
  mutating func run() {
    markFurniture()
    readHeader()
    readLead()
    readTrailer()
    for index in passages.indices where passages[index].kind == nil {
      passages[index].kind = bodyKind(at: index)
    }
  }

  /// The passage's words.
  func line(_ index: Int) -> PassageText { PassageText(passages[index].content, in: text) }

  /// Whether the passage is open and long enough to be a paragraph.
  func isProse(_ index: Int) -> Bool { passages[index].kind == nil && shape(index).isProse }

  /// The passage's outward form.
  func shape(_ index: Int) -> LineShape { LineShape(passages[index].content, in: text) }

  private static let screen = Phrases.screen(["Ingestion/furniture.tsv", "Ingestion/captions.tsv"])

  /// What can be told from a line alone.
  private mutating func markFurniture() {
    let screen = Segmenter.screen
    for index in passages.indices where passages[index].kind == nil || passages[index].kind == .item
    {
      let span = passages[index].content
      guard span.count <= PassageText.longest else { continue }
      if screen.mayMatch(text, span), let kind = kindOfLine(line(index)) {
        passages[index].kind = kind
        if kind == .furniture { dropLinks(below: index) }
      } else if passages[index].kind == nil, isOneOfARow(index) {
        stripNumber(index)
      }
    }
  }

  /// Titles of other articles below "Related" and the like, up to the first finished sentence; at
  /// a blank line where the list stands close under its name.
  private mutating func dropLinks(below opener: Int) {
    guard FurnitureRules.opensLinks(line(opener)) else { return }
    let isClose = !passages[opener].isLastOfGroup
    for index in passages.indices.dropFirst(opener + 1).prefix(12) {
      let isOpen = passages[index].kind == nil || passages[index].kind == .item
      guard isOpen, passages[index].level == nil, passages[index].content.count <= 160,
        passages[index].label == nil || shape(index).words <= 22, !shape(index).endsInFullStop
      else { return }
      passages[index].kind = .furniture
      if isClose, passages[index].isLastOfGroup { return }
    }
  }

  private func kindOfLine(_ line: PassageText) -> BlockKind? {
    if FurnitureRules.matches(line) { return .furniture }
    return CaptionRules.isCaption(line) ? .caption : nil
  }

  /// Whether a numbered passage has a neighbour with the number before or after.
  private func isOneOfARow(_ index: Int) -> Bool {
    guard let label = passages[index].label, let number = Int(label) else { return false }
    let before = passages[..<index].suffix(4).contains { $0.label == String(number - 1) }
    let after = passages[(index + 1)...].prefix(4).contains { $0.label == String(number + 1) }
    return before || after
  }

  private mutating func stripNumber(_ index: Int) {
    guard let mark = ListItems.mark(passages[index].content, in: text) else { return }
    passages[index].kind = .item
    passages[index].content.start = mark.textStart
  }

  /// The kind of a passage between head and tail.
  private func bodyKind(at index: Int) -> BlockKind {
    let span = passages[index].content
    let isQuoted = [0x22, 0xE2, 0xC2].contains(text[span.start])
    guard isQuoted || span.count <= 160 else { return .paragraph }
    if isQuoted, isWhollyQuoted(line(index)) { return .quotation }
    return isHeading(index) ? .heading : .paragraph
  }

  /// A short line without a final stop that has text below it.
  private func isHeading(_ index: Int) -> Bool {
    let span = passages[index].content
    guard span.count <= 160, index + 1 < passages.count, opensAsHeading(span) else { return false }
    let shape = shape(index)
    guard (1...22).contains(shape.words) else { return false }
    switch text[span.end - 1] {
    case 0x3F: return shape.words <= 12 && leadsToText(index)
    case 0x3A: return shape.words <= 6 && leadsToText(index)
    case 0x3B, 0x2C, 0x2D: return false
    default: return !shape.endsInStop && !endsInDash(span) && leadsToText(index)
    }
  }

  /// Whether the first character is a capital, a digit or a quotation mark.
  private func opensAsHeading(_ span: Span) -> Bool {
    switch text[span.start] {
    case 0x41...0x5A, 0x30...0x39, 0x22, 0x27: return true
    case 0x80...:
      let head = text.text(Span(span.start, min(span.end, span.start + 16)))
      return head.first.map { $0.isUppercase || $0.isNumber || "“‘".contains($0) } ?? false
    default: return false
    }
  }

  /// "–" or "—".
  private func endsInDash(_ span: Span) -> Bool {
    span.count >= 3 && text[span.end - 3] == 0xE2 && text[span.end - 2] == 0x80
      && (text[span.end - 1] == 0x93 || text[span.end - 1] == 0x94)
  }

  /// Whether prose or a list follows before the next heading but one.
  private func leadsToText(_ index: Int) -> Bool {
    for next in passages[(index + 1)...].prefix(3).indices {
      switch passages[next].kind {
      case .item, .quotation, .paragraph: return true
      case nil:
        let shape = shape(next)
        if shape.endsInStop || shape.isProse { return true }
      case .note: return false
      default: continue
      }
    }
    return false
  }

  /// One pair of quotation marks around everything.
  private func isWhollyQuoted(_ line: PassageText) -> Bool {
    let string = line.string
    guard line.raw.count >= 4, let first = string.first, let last = string.last else {
      return false
    }
    let inside = string.dropFirst().dropLast()
    switch (first, last) {
    case ("“", "”"): return !inside.contains { "“”".contains($0) }
    case ("\"", "\""): return !inside.contains("\"")
    case ("«", "»"): return !inside.contains { "«»".contains($0) }
    default: return false
    }
  }
}
