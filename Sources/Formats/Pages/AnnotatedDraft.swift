// A checked draft in Markdown with footnotes suggested: behind each assertion that the base decides a
// mark, and the notes at the end. Nothing else of the draft is altered.

import KnowledgeBase

/// Puts footnotes into a draft.
struct AnnotatedDraft {
  private let result: CheckResult
  private let references: References
  private let places: Places

  init(_ result: CheckResult) {
    self.result = result
    references = References(result.sources)
    places = Places(result.text)
  }

  /// Citations of one note.
  private static let mostCitations = 2

  /// The draft with its notes.
  var text: String {
    let prefix = freePrefix
    var labels: [String: String] = [:]
    var notes: [String] = []
    var marks: [(offset: Int, mark: String)] = []
    for part in result.parts where isNoted(part) {
      let note = self.note(part)
      let label = labels[note] ?? "\(prefix)\(notes.count + 1)"
      if labels.updateValue(label, forKey: note) == nil { notes.append("[^\(label)]: \(note)") }
      marks.append((place(behind: part.span.end), "[^\(label)]"))
    }
    return draft(with: marks) + (notes.isEmpty ? "" : "\n" + notes.joined(separator: "\n") + "\n")
  }

  /// Whether the base decides it, and it stands where a mark may: a note has no notes.
  private func isNoted(_ part: CheckedAssertion) -> Bool {
    let line = places.bytes[places.span(ofLine: places.line(part.span.start)).range]
    return !part.deciding.isEmpty && !line.starts(with: "[^".utf8)
      && part.kind != ClaimKind.publication.rawValue
  }

  private func note(_ part: CheckedAssertion) -> String {
    let cited = part.deciding.prefix(Self.mostCitations).map(\.evidence)
    let words = cited.map { references.reference($0).markdown }.joined(separator: " ")
    return "\(part.headline). \(words)"
  }

  /// "c", or more of it where the draft has notes of that name.
  private var freePrefix: String {
    var prefix = "c"
    while result.text.contains("[^\(prefix)") { prefix += "c" }
    return prefix
  }

  /// In order of place, equal ones in order of the parts, none twice at one place.
  private func draft(with marks: [(offset: Int, mark: String)]) -> String {
    var text = ""
    var at = 0
    var here: Set<String> = []
    let ordered = marks.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
    for (offset, mark) in ordered {
      if offset > at {
        text += places.bytes.text(Span(at, offset))
        (at, here) = (offset, [])
      }
      if here.insert(mark).inserted { text += mark }
    }
    text += places.bytes.text(Span(at, places.bytes.count))
    return text.last?.isNewline ?? true ? text : text + "\n"
  }

  /// Where a mark may stand behind a byte: after the signs that close what stands before, and never
  /// inside of a link or of code.
  private func place(behind offset: Int) -> Int {
    let line = places.span(ofLine: places.line(max(0, offset - 1)))
    var at = closed(offset, before: line.end)
    if let end = linkEnd(at, line) { at = closed(end, before: line.end) }
    let ticks = places.bytes[line.start..<at].count { $0 == Self.tick }
    if ticks % 2 == 1, let close = places.bytes[at..<line.end].firstIndex(of: Self.tick) {
      at = closed(close + 1, before: line.end)
    }
    return at
  }

  private static let tick = UInt8(ascii: "`")

  /// Behind the punctuation, quotation marks and stars that follow.
  private func closed(_ offset: Int, before end: Int) -> Int {
    var at = offset
    for character in places.bytes.text(Span(offset, max(offset, end))) {
      guard ".,;:!?)”’\"'*_".contains(character) else { break }
      at += character.utf8.count
    }
    return at
  }

  /// The end of the link whose text holds a byte; nil outside of links.
  private func linkEnd(_ offset: Int, _ line: Span) -> Int? {
    let bytes = places.bytes
    guard let open = bytes[line.start..<offset].lastIndex(of: UInt8(ascii: "[")),
      !bytes[open..<offset].contains(UInt8(ascii: "]")),
      let close = bytes[offset..<line.end].firstIndex(of: UInt8(ascii: "]")), close + 1 < line.end
    else { return nil }
    let ends = [UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]")]
    guard let end = ends[bytes[close + 1]] else { return close + 1 }
    return bytes[(close + 1)..<line.end].firstIndex(of: end).map { $0 + 1 }
  }
}
