// Foot- and endnotes: where they stand in a text, and their labels. What they cite is read by
// `CitedWorkReader`, where the text points to them by `NoteMarkers`.

import Documents
import SourceText

/// Finds the notes among a text's passages.
struct NoteReader {
  let text: [UInt8]
  var passages: [Passage]

  init(text: [UInt8], passages: [Passage]) { (self.text, self.passages) = (text, passages) }

  /// A label at the start of a line: "12 | ", "[3] ", "4. ", "[^a]: ", "² ".
  struct Label {
    var name: String
    var textStart: Int
  }

  /// Marks notes and the headings above them.
  mutating func mark() {
    var found = false
    var sectionEnd = 0
    for index in passages.indices where isHeading(index) {
      if sectionEnd <= index { sectionEnd = self.sectionEnd(after: index) }
      if markSection(index + 1..<sectionEnd) {
        passages[index].kind = .heading
        found = true
      }
    }
    for index in passages.indices
    where passages[index].kind == nil && text[passages[index].content.start] == 0x5B {
      if let label = label(at: index), label.name.hasPrefix("^") { setNote(index, label) }
    }
    if !found { markClosingRun() }
  }

  /// The notes, in order; to be called when all passages have their kinds.
  static func notes(in passages: [Passage], of text: [UInt8]) -> [Note] {
    passages.compactMap { passage in
      guard passage.kind == .note, let label = passage.label else { return nil }
      let work = CitedWorkReader(text: text, span: passage.content).read()
      return Note(label: label, span: passage.content, work: work)
    }
  }

  private static let headings = Lexicon("Ingestion/note-headings.tsv")

  private static let screen = WordScreen(
    headings.rows.map { (words: $0[0].spaced, place: "whole") })

  private func isHeading(_ index: Int) -> Bool {
    let span = passages[index].content
    guard span.count <= 40, passages[index].kind == nil || passages[index].kind == .heading,
      NoteReader.screen.mayMatch(text, span)
    else { return false }
    let words = PassageText(passages[index].content, in: text).words
    return NoteReader.headings.contains(words.joined(separator: " "))
  }

  /// Where the section below a heading ends: at the next Markdown heading.
  private func sectionEnd(after heading: Int) -> Int {
    passages.indices.dropFirst(heading + 1).first { passages[$0].level != nil } ?? passages.count
  }

  /// The section below a heading: labelled notes, or a list of works without labels. Its first
  /// label stands in one of its first two lines; what follows the last one is no note.
  private mutating func markSection(_ section: Range<Int>) -> Bool {
    guard section.prefix(2).contains(where: { label(at: $0) != nil }),
      let last = section.last(where: { label(at: $0) != nil })
    else { return markList(section) }
    for index in section.lowerBound...last {
      if let label = label(at: index) {
        setNote(index, label)
      } else if passages[index].kind == nil, passages[index - 1].kind == .note {
        joinToNote(index)
      }
    }
    return true
  }

  /// A list of works without labels: they are counted.
  private mutating func markList(_ range: Range<Int>) -> Bool {
    let works = range.prefix { index in
      passages[index].content.count <= 2000 && [nil, .item].contains(passages[index].kind)
        && CitedWorkReader.looksLikeWork(passages[index].content, in: text)
    }
    guard let first = works.first, first == range.lowerBound else { return false }
    for (count, index) in works.enumerated() {
      passages[index].kind = .note
      passages[index].label = String(count + 1)
    }
    return true
  }

  /// Labelled lines that end the text without a heading, most of them with a URL or a year.
  private mutating func markClosingRun() {
    var run: [(Int, Label)] = []
    for index in passages.indices.reversed() {
      if let label = label(at: index) {
        run.append((index, label))
      } else if !run.isEmpty || passages.count - index > 24 {
        break
      }
    }
    run.reverse()
    guard run.count >= 2, run[0].1.name == "1" else { return }
    let works = run.count { CitedWorkReader.looksLikeWork(passages[$0.0].content, in: text) }
    guard works * 2 > run.count else { return }
    for (index, label) in run { setNote(index, label) }
  }

  private mutating func setNote(_ index: Int, _ label: Label) {
    passages[index].kind = .note
    let name = label.name.hasPrefix("^") ? String(label.name.dropFirst()) : label.name
    passages[index].label = name
    passages[index].content.start = min(label.textStart, passages[index].content.end)
  }

  /// A line without a label below a note is a note's second paragraph: a note of the same label.
  private mutating func joinToNote(_ index: Int) {
    passages[index].kind = .note
    passages[index].label = nil
  }

  /// The label of the passage; nil when it has none or is known to be something else.
  private func label(at index: Int) -> Label? {
    guard [nil, .item].contains(passages[index].kind), !passages[index].content.isEmpty else {
      return nil
    }
    let item = passages[index].kind == .item ? passages[index].label : nil
    if let item { return Label(name: item, textStart: passages[index].content.start) }
    return NoteLabel.read(passages[index].content, in: text)
  }
}
