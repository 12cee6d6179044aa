// Markdown (CommonMark's blocks and Pandoc's footnotes), as far as it says what a block is. The text
// is never altered: marks inside of a line are skipped by their spans.

import Documents
import SourceText

struct MarkdownReader: Reader {
  let extensions = ["md", "markdown"]

  func outline(of text: [UInt8]) -> Outline {
    let frontMatter = FrontMatter.find(in: text)
    var build = MarkdownBuild(text: text, from: frontMatter?.whole.end ?? 0)
    if let frontMatter { build.passages.append(frontMatter.passage) }
    build.run()
    return Outline(frontMatter: frontMatter?.yaml, passages: build.passages)
  }

  func marks(in text: [UInt8], _ block: Span) -> [Span] { MarkdownInline.marks(in: text, block) }
}

/// One pass over the lines; each step takes one block off.
private struct MarkdownBuild {
  let text: [UInt8]
  let lines: [Line]
  var next = 0
  var passages: [Passage] = []

  init(text: [UInt8], from start: Int) {
    self.text = text
    lines = Line.lines(of: text, from: start)
  }

  mutating func run() {
    while next < lines.count {
      let line = lines[next]
      let mark = MarkdownMark(line.content, in: text)
      switch mark {
      case .heading(let level, let content):
        take(through: next, content, .heading, level: level)
      case .rule: take(through: next, line.content, .furniture)
      case .fence(let sign): takeFence(sign)
      case .html: take(through: endOfGroup(), nil, .furniture)
      case .definition: take(through: next, line.content, .furniture)
      case .image(let alt):
        take(through: next, alt ?? line.content, alt == nil ? .furniture : .caption)
      case .note(let label, let start): takeRun(from: start, .note, label: label)
      case .quote(let start): takeQuote(from: start)
      case .item(let start, let number): takeRun(from: start, .item, label: number)
      case .text where isTable: take(through: endOfGroup(), nil, .furniture)
      case .text: takeParagraph()
      }
    }
  }

  /// Whether the next line is a row of marks under a table's head.
  private var isTable: Bool {
    guard !lines[next].isLastOfGroup, next + 1 < lines.count,
      text[lines[next].content.range].contains(0x7C)
    else { return false }
    let under = text[lines[next + 1].content.range]
    return under.contains(0x7C) && under.contains(0x2D)
      && under.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20].contains($0) }
  }

  private func endOfGroup() -> Int {
    var last = next
    while !lines[last].isLastOfGroup { last += 1 }
    return last
  }

  private mutating func take(
    through last: Int, _ content: Span? = nil, _ kind: BlockKind?, label: String? = nil,
    level: Int? = nil
  ) {
    let whole = Span(lines[next].content.start, lines[last].content.end)
    passages.append(
      Passage(
        start: lines[next].start, content: content ?? whole, kind: kind, label: label,
        level: level, isLastOfGroup: lines[last].isLastOfGroup))
    next = last + 1
  }

  private mutating func takeFence(_ sign: UInt8) {
    var last = next + 1
    while last < lines.count {
      if case .fence(sign) = MarkdownMark(lines[last].content, in: text) { break }
      last += 1
    }
    take(through: min(last, lines.count - 1), nil, .furniture)
  }

  /// An item or note: the lines that follow without a mark of their own go on with it.
  private mutating func takeRun(from start: Int, _ kind: BlockKind, label: String?) {
    var last = next
    while !lines[last].isLastOfGroup,
      case .text = MarkdownMark(lines[last + 1].content, in: text)
    { last += 1 }
    take(through: last, Span(start, lines[last].content.end), kind, label: label)
  }

  private mutating func takeQuote(from start: Int) {
    var last = next
    while !lines[last].isLastOfGroup {
      let mark = MarkdownMark(lines[last + 1].content, in: text)
      guard case .quote(let text) = mark, text < lines[last + 1].content.end else { break }
      last += 1
    }
    let content = Span(min(start, lines[last].content.end), lines[last].content.end)
    take(through: last, content, content.isEmpty ? .furniture : .quotation)
  }

  private mutating func takeParagraph() {
    var last = next
    while !lines[last].isLastOfGroup, !breaksHard(lines[last]) {
      let under = lines[last + 1].content
      if let level = MarkdownMark.setextLevel(under, in: text) {
        let content = Span(lines[next].content.start, lines[last].content.end)
        take(through: last + 1, content, .heading, level: level)
        return
      }
      guard case .text = MarkdownMark(under, in: text) else { break }
      last += 1
    }
    let whole = Span(lines[next].content.start, lines[last].content.end)
    take(through: last, MarkdownMark.withoutEmphasis(whole, in: text), nil)
  }

  /// Two spaces or a backslash at the end of a short line: an address, a byline over a date.
  private func breaksHard(_ line: Line) -> Bool {
    let end = line.content.end
    guard line.content.count <= 100 else { return false }
    if text[end - 1] == 0x5C { return true }
    return end + 1 < text.count && text[end] == 0x20 && text[end + 1] == 0x20
  }
}
