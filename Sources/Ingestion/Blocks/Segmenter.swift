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

  /// What can be told from a line alone.
  private mutating func markFurniture() {
    for index in passages.indices where passages[index].kind == nil || passages[index].kind == .item
    {
      guard passages[index].content.count <= PassageText.longest else { continue }
      let line = line(index)
      if FurnitureRules.matches(line) {
        passages[index].kind = .furniture
      } else if CaptionRules.isCaption(line) {
        passages[index].kind = .caption
      } else if passages[index].kind == nil, isOneOfARow(index) {
        stripNumber(index)
      }
    }
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
    let line = line(index)
    if isQuoted, isWhollyQuoted(line) { return .quotation }
    return isHeading(line, at: index) ? .heading : .paragraph
  }

  /// A short line without a final stop that has text below it.
  private func isHeading(_ line: PassageText, at index: Int) -> Bool {
    guard line.count <= 160, (1...22).contains(line.raw.count), index + 1 < passages.count,
      let first = line.string.first, first.isUppercase || first.isNumber || "“\"‘'".contains(first)
    else { return false }
    let last = line.string.last ?? " "
    if last == "?" { return line.raw.count <= 12 && leadsToText(index) }
    if last == ":" { return line.raw.count <= 6 && leadsToText(index) }
    guard !line.endsInStop, !";,-–—".contains(last) else { return false }
    return leadsToText(index)
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
