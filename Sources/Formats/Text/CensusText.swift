// A census for people: the lines of the draft with a mark under the words in question, what is to be
// said of them with a citation or two, and the counts at the end.

import KnowledgeBase

/// Citations of one part.
private let mostCitations = 2
/// Columns before the draft's words: the number of the line and a gap.
private let gutter = 7

extension TextPage {
  /// Every part of a draft, in order of place.
  func census(_ result: CheckResult) {
    let places = Places(result.text)
    for part in result.parts {
      excerpt(part, places)
      verdict(part)
      gap()
    }
    paragraph(result.tally)
  }

  /// The rows of the draft that hold the part, each with its mark.
  private func excerpt(_ part: CheckedAssertion, _ places: Places) {
    let whole = part.sentence?.union(part.span) ?? part.span
    let first = places.line(part.span.start)
    let last = places.line(max(part.span.start, part.span.end - 1))
    for line in first...last {
      let own = places.span(ofLine: line)
      let start = max(own.start, whole.start)
      guard start < min(own.end, whole.end) else { continue }
      let words = Span(start, min(own.end, whole.end))
      var rows = ScreenRow.rows(of: places.bytes, words, width: page.width - gutter)
      rows.removeAll { !$0.span.overlaps(part.span) }
      for (index, row) in rows.enumerated() {
        let number = index == 0 ? String(line) : ""
        let lead = String(repeating: " ", count: max(0, 5 - number.count)) + number
        plain("\(lead)  \(row.text)".trimmingSpaces)
        let mark = row.mark(under: part.span)
        plain(String(repeating: " ", count: gutter) + mark, ink: part.state.ink)
      }
    }
  }

  private func verdict(_ part: CheckedAssertion) {
    paragraph(part.headline, indent: 2, ink: part.state.ink)
    let claims = part.evidence.map(\.evidence)
    let isTelling = [.contradicted, .disputed, .approximately].contains(part.state)
    if isTelling { paragraph(part.explanation.spoken(of: claims), indent: 2) }
    var shown = part.deciding
    if part.state == .notInBase, let near = part.evidence.first, near.relation == .differentTime {
      paragraph("Nearest: \(part.explanation.spoken(of: claims))", indent: 2)
      shown = [near]
    }
    if part.notes.contains(CheckedAssertion.supportNote) {
      paragraph("May be supported. \(part.explanation.spoken(of: claims))", indent: 2)
      shown = part.evidence
    }
    for ground in shown.prefix(mostCitations) { citation(ground.evidence, indent: 4) }
    let rest = shown.count - mostCitations
    if rest > 0 { paragraph("… and \(counted(rest, "more source"))", indent: 4) }
  }
}

extension CheckedAssertion {
  /// The state with what counts: "Supported, 2 origins".
  var headline: String {
    switch state {
    case .supported: "Supported, \(counted(origins, "origin"))"
    case .approximately: "Approximately so, \(counted(origins, "origin"))"
    case .notUnderstood: "\(state.inWords): no claim was read of this \(kind ?? "value")"
    default: state.inWords
    }
  }
}

extension CheckResult {
  /// "25 assertions: 5 contradicted, 8 supported; 2 values without a claim."
  var tally: String {
    if parts.isEmpty { return "No assertion, figure, date or name with a role was found." }
    let states = CheckState.allCases.compactMap { state -> String? in
      let count = parts.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.inWords.uncapitalized)"
    }
    return "\(counted(parts.count, "part")): \(states.joined(separator: ", "))."
  }
}

extension CheckState {
  /// As a heading says it.
  var inWords: String {
    switch self {
    case .contradicted: "Contradicted"
    case .disputed: "Disputed"
    case .outdated: "Outdated"
    case .approximately: "Approximately so"
    case .oneOrigin: "Only one origin"
    case .supported: "Supported"
    case .notInBase: "Not in the base"
    case .notUnderstood: "Not understood"
    }
  }

  fileprivate var ink: Ink {
    switch self {
    case .contradicted: .red
    case .disputed, .outdated: .yellow
    case .supported, .approximately, .oneOrigin: .green
    case .notInBase, .notUnderstood: .strong
    }
  }
}

extension String {
  fileprivate var uncapitalized: String { prefix(1).lowercased() + dropFirst() }

  /// Without spaces at its end.
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// A row of the screen with the words of one line of a text.
struct ScreenRow {
  /// The bytes that stand on it.
  var span: Span
  /// Without control characters; a tab is a space.
  var text: String { characters.map(\.shown).joined() }

  private var characters: [ScreenCharacter]

  /// The words of a line as rows of at most `width` columns, broken at spaces where there are any.
  static func rows(of bytes: [UInt8], _ span: Span, width: Int) -> [ScreenRow] {
    var rows: [ScreenRow] = []
    var row: [ScreenCharacter] = []
    var columns = 0
    var at = span.start
    for character in bytes.text(span) {
      let next = ScreenCharacter(character, at: at)
      at = next.span.end
      if columns + next.columns > max(20, width), !row.isEmpty {
        let space = row.lastIndex { $0.shown == " " }
        let cut = space.map { $0 + 1 } ?? row.count
        rows.append(ScreenRow(Array(row[..<cut])))
        row = Array(row[cut...])
        columns = row.reduce(0) { $0 + $1.columns }
      }
      row.append(next)
      columns += next.columns
    }
    if !row.isEmpty { rows.append(ScreenRow(row)) }
    return rows
  }

  private init(_ characters: [ScreenCharacter]) {
    self.characters = characters
    span = Span(characters[0].span.start, characters[characters.count - 1].span.end)
  }

  /// "~" under each column of the span but for a space at the end of the row, blanks before it.
  func mark(under part: Span) -> String {
    var mark = ""
    let end = (characters.lastIndex { $0.shown != " " } ?? -1) + 1
    for character in characters[..<end] where character.span.start < part.end {
      let sign = character.span.overlaps(part) ? "~" : " "
      mark += String(repeating: sign, count: character.columns)
    }
    return mark
  }
}

/// A character as a terminal shows it.
private struct ScreenCharacter {
  var span: Span
  var shown: String
  /// Columns that it takes: 2 for East Asian wide characters and emoji, 0 for control characters.
  var columns: Int

  init(_ character: Character, at offset: Int) {
    span = Span(offset, offset + character.utf8.count)
    let first = character.unicodeScalars.first?.value ?? 0
    if character.isWhitespace {
      (shown, columns) = (" ", 1)
    } else if first < 0x20 || 0x7F...0x9F ~= first || first == 0xFEFF {
      (shown, columns) = ("", 0)
    } else {
      shown = String(character)
      columns = ScreenCharacter.wide.contains { $0 ~= first } ? 2 : 1
    }
  }

  /// Unicode's East_Asian_Width W and F, block by block, and emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD,
  ]
}
