// A line that is a date and little else: "14 August 2021", "City News / 9 Apr 2018",
// "Published 3:04 pm, March 30, 2022", "Updated at 6:45 p.m."

import SourceText
import Values

/// What a dateline says.
struct Dateline {
  /// The day of publication; nil for a line that has a time of day only.
  var date: FoundDate?
  /// Whether the line speaks of a change and not of the publication.
  var isUpdate: Bool

  /// Longer lines, in bytes, are prose.
  static let longest = 160

  /// What a line says that gives the time of day only.
  static let labels: Set<String> = ["updated", "published", "posted"]

  /// Whether the line only announces the date below it: true for "Updated", false for "Published",
  /// nil for any other line.
  static func announces(_ line: PassageText) -> Bool? {
    guard (1...3).contains(line.words.count), line.words.contains(where: { labels.contains($0) }),
      line.words.allSatisfy({ labels.contains($0) || ["last", "first", "on", "at"].contains($0) })
    else { return nil }
    return line.words.contains("updated")
  }

  /// Reads the passage at `span`; nil when it is no dateline.
  static func read(_ line: PassageText, at span: Span, in text: [UInt8]) -> Dateline? {
    guard line.count <= longest, line.raw.count <= 20,
      line.string.contains(where: { $0.isNumber })
    else { return nil }
    let dates = DateFinder.days(in: text, span)
    let pieces = remainders(of: span, around: dates.map { $0.span }, in: text)
    guard pieces.allSatisfy({ isLabel($0) }) else { return nil }
    let all = Words.plain(line.string)
    if dates.isEmpty {
      let speaks = all.contains { labels.contains($0) }
      return speaks && all.allSatisfy({ isFiller($0) }) ? Dateline(date: nil, isUpdate: true) : nil
    }
    let updates = zip(dates, pieces).map { isUpdate($1) }
    let first = updates.firstIndex(of: false) ?? 0
    return Dateline(date: dates[first], isUpdate: updates[first])
  }

  /// The text between the dates: one piece more than there are dates.
  private static func remainders(
    of span: Span, around dates: [Span], in text: [UInt8]
  ) -> [String] {
    var pieces: [String] = []
    var start = span.start
    for date in dates {
      pieces.append(text.text(Span(start, max(start, date.start))))
      start = max(start, date.end)
    }
    pieces.append(text.text(Span(start, max(start, span.end))))
    return pieces
  }

  private static func isUpdate(_ piece: String) -> Bool {
    Words.plain(piece).contains {
      ["updated", "update", "modified", "edited", "revised", "accessed", "retrieved"].contains($0)
    }
  }

  /// Words that stand beside dates, times of day, or a short name of a section, place or paper.
  private static func isLabel(_ piece: String) -> Bool {
    let others = Words.plain(piece).filter { !isFiller($0) }
    if others.isEmpty { return true }
    let capitals = piece.split { $0.isWhitespace }.filter { $0.first?.isLetter == true }
    let isNamed = capitals.allSatisfy { $0.first?.isUppercase == true || isFiller(String($0)) }
    guard others.count <= 4, isNamed, !piece.contains(".") else { return false }
    return piece.contains { "/|,•·–—-:()".contains($0) }
      || others.allSatisfy { LineWords.isSection($0) || LineWords.isPublisher($0) }
  }

  /// Whether the word may stand beside a date: a month, "published", a number, "3pm".
  static func isFiller(_ word: String) -> Bool {
    LineWords.isDateline(word) || word.allSatisfy { $0.isNumber }
      || ["am", "pm", "h", "hrs", "z", "st", "nd", "rd", "th"].contains {
        word.hasSuffix($0) && word.dropLast($0.count).allSatisfy { $0.isNumber }
      }
  }
}
