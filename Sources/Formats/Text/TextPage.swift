// A page for people: paragraphs wrapped to the width with an indent, colour where there is a
// terminal, and no control characters, so that no article can drive the reader's screen.

import KnowledgeBase

/// How a stretch of text is shown where colours are.
enum Ink: String {
  case plain = "0"
  case strong = "1"
  case faint = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"
}

/// Writes lines for people.
struct TextPage {
  let page: Page

  init(_ page: Page) { self.page = page }

  /// An empty line.
  func gap() { page.write("\n") }

  /// A paragraph whose every line begins with `indent`; the first one with `mark` in its place.
  func paragraph(
    _ text: String, indent: Int = 0, mark: String = "", ink: Ink = .plain
  ) {
    let room = max(20, page.width - indent)
    let lead = mark + String(repeating: " ", count: max(0, indent - mark.count))
    for (index, line) in wrapped(text.printable, to: room).enumerated() {
      let start = index == 0 ? lead : String(repeating: " ", count: indent)
      page.write(start + coloured(line, ink) + "\n")
    }
  }

  /// A hit of a search: what was found is bold on a terminal, else between brackets.
  func highlighted(_ hit: SearchHit, indent: Int) {
    guard page.isColoured else {
      paragraph(hit.snippet, indent: indent)
      return
    }
    // Control characters of ours would not pass: these signs, which no text has, hold their places.
    let (open, close) = ("\u{FFF9}", "\u{FFFB}")
    let text = hit.marked(open: open, close: close).printable
    for line in wrapped(text, to: max(20, page.width - indent)) {
      let bold = line.replacing(open, with: "\u{1B}[1;33m").replacing(close, with: "\u{1B}[0m")
      page.write(String(repeating: " ", count: indent) + bold + "\n")
    }
  }

  /// A line as it is, for what stands in columns.
  func plain(_ line: String, ink: Ink = .plain) { page.write(coloured(line, ink) + "\n") }

  private func coloured(_ line: String, _ ink: Ink) -> String {
    guard page.isColoured, ink != .plain else { return line }
    return "\u{1B}[\(ink.rawValue)m\(line)\u{1B}[0m"
  }
}

/// Lines of at most `width` characters where words allow it.
private func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var length = 0
  for word in text.spaced {
    let size = word.count
    if length > 0, length + 1 + size > width {
      lines.append(line)
      (line, length) = ("", 0)
    }
    if length > 0 { line += " " }
    line += word
    length += size + (length > 0 ? 1 : 0)
  }
  if length > 0 || lines.isEmpty { lines.append(line) }
  return lines
}

extension String {
  /// White space as single spaces, control characters gone.
  var printable: String {
    let plain = unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }
    guard plain else { return singleSpaced }
    var text = ""
    for scalar in unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      text.unicodeScalars.append(isControl ? " " : scalar)
    }
    return text.singleSpaced
  }

  /// At most `limit` characters, with a mark where something was left out.
  func clipped(to limit: Int) -> String {
    count <= limit ? self : prefix(limit - 1) + "…"
  }
}
