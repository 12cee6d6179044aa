// A line that is a date and little else: "14 August 2021", "City News / 9 Apr 2018",
// "Published 3:04 pm, March 30, 2022", "Updated at 6:45 p.m."

import SourceText
import Values

/// What a dateline says.
struct Dateline {
  /// The day of publication, or the month or season of an issue; nil for a line that has a time of
  /// day only.
  var date: FoundDate?
  /// Whether the line speaks of a change and not of the publication.
  var isUpdate: Bool
  /// Who wrote the article, where the line says so.
  var authors: [String] = []
  /// The paper that the line names beside the date.
  var publisher: String?

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
  ///
  /// - Parameter ofIssue: whether a month alone may date the article: only near its headline, since
  ///   below it a month is the heading of a part.
  static func read(
    _ line: PassageText, at span: Span, in text: [UInt8], ofIssue: Bool = false
  ) -> Dateline? {
    guard line.count <= longest, line.raw.count <= 20,
      line.string.contains(where: { $0.isNumber }), !line.string.contains("_")
    else { return nil }
    var dates = unglued(span, in: text).flatMap { DateFinder.days(in: text, $0) }
    if dates.isEmpty, ofIssue { dates = DateFinder.months(in: text, span) }
    let pieces = remainders(of: span, around: dates.map { $0.span }, in: text)
    if dates.isEmpty {
      let all = Words.plain(line.string)
      let speaks = all.contains { labels.contains($0) }
      return speaks && all.allSatisfy({ isFiller($0) }) ? Dateline(date: nil, isUpdate: true) : nil
    }
    guard let imprint = Imprint(pieces) else { return nil }
    let updates = zip(dates, pieces).map { isUpdate($1) }
    let first = updates.firstIndex(of: false) ?? 0
    return Dateline(
      date: dates[first], isUpdate: updates[first], authors: imprint.authors,
      publisher: imprint.publisher)
  }

  /// The date of a byline: the first that is of no change, "By Ann Lee | 3 May 2020".
  static func inByline(_ span: Span, of text: [UInt8]) -> Dateline? {
    let dates = DateFinder.days(in: text, span)
    let pieces = remainders(of: span, around: dates.map { $0.span }, in: text)
    let updates = zip(dates, pieces).map { isUpdate($1) }
    guard !dates.isEmpty else { return nil }
    let first = updates.firstIndex(of: false) ?? 0
    return Dateline(date: dates[first], isUpdate: updates[first])
  }

  /// The parts of a line in which a label touches the date before it, as where the breaks of a page
  /// are lost: "3 May 2021Updated 9.14pm".
  private static func unglued(_ span: Span, in text: [UInt8]) -> [Span] {
    let label = Array("Updated".utf8)
    let cut = span.range.dropFirst().first { offset in
      (0x30...0x39).contains(text[offset - 1]) && text[offset..<span.end].starts(with: label)
    }
    return cut.map { [Span(span.start, $0), Span($0, span.end)] } ?? [span]
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

  /// Whether the word may stand beside a date: a month, "published", a number, "3pm".
  static func isFiller(_ word: String) -> Bool {
    LineWords.isDateline(word) || word.allSatisfy { $0.isNumber }
      || word.split(separator: "h").count == 2 && word.allSatisfy { $0.isNumber || $0 == "h" }
      || ["am", "pm", "h", "hrs", "z", "st", "nd", "rd", "th"].contains {
        word.hasSuffix($0) && word.dropLast($0.count).allSatisfy { $0.isNumber }
      }
  }
}
