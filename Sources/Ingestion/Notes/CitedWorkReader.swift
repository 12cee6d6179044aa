// What a note cites: authors, year, title, publisher, date, URL and the day it was seen. A note
// that explains and cites nothing gives nil.

import Documents
import SourceText
import Values

/// Reads one note. Offsets inside are those of the document.
struct CitedWorkReader {
  let text: [UInt8]
  let span: Span

  /// Longer notes are prose.
  private static let longest = 4000

  /// Whether a line reads like a reference: a URL, a year in brackets, or a quoted title and a year.
  static func looksLikeWork(_ span: Span, in text: [UInt8]) -> Bool {
    guard span.count <= longest else { return false }
    if CitedURL.find(in: text, span) != nil { return true }
    if CitedYear.inBrackets(text, span) != nil { return true }
    return CitedTitle.quoted(in: text, span) != nil && CitedYear.bare(text, span) != nil
  }

  /// The work; nil for an explanatory note.
  func read() -> CitedWork? {
    guard span.count <= CitedWorkReader.longest else { return nil }
    let url = CitedURL.find(in: text, span)
    let seen = accessed()
    let end = [url?.span.start, seen?.start].compactMap { $0 }.min() ?? span.end
    let body = Blanks.trimmed(text, Span(span.start, max(span.start, end)))
    let bracket = CitedYear.inBrackets(text, body)
    let quoted = CitedTitle.quoted(in: text, body)
    var work: CitedWork?
    if let bracket, isAuthorYear(bracket, body) {
      work = authorYear(bracket, quoted, body)
    } else if let quoted {
      work = titled(quoted, body)
    } else if url != nil {
      work = bare(body)
    }
    guard var work else { return nil }
    work.url = url?.text
    work.accessed = seen?.day
    let hasPlace = work.url != nil || work.published != nil || !work.authors.isEmpty
    return hasPlace && (work.title != nil || work.url != nil) ? work : nil
  }

  /// "Lee A, Ek B. Harbour Press (2021). “Title.” Paper, 8 March."
  private func authorYear(_ bracket: CitedYear, _ quoted: Span?, _ body: Span) -> CitedWork {
    let head = CitedAuthors(text.text(Span(body.start, bracket.whole.start)))
    var work = CitedWork(authors: head.authors, publisher: head.publisher, year: bracket.year)
    var tail = trimmedOfStops(Span(bracket.whole.end, body.end))
    if let quoted, quoted.start >= tail.start {
      work.title = CitedTitle.clean(text.text(quoted))
      tail = trimmedOfStops(Span(min(quoted.end, body.end), body.end))
    } else {
      let title = CitedTitle.sentence(in: text, tail)
      work.title = CitedTitle.clean(text.text(title))
      tail = trimmedOfStops(Span(title.end, body.end))
    }
    readTail(tail, into: &work)
    if work.published == nil { readDate(bracket.whole, into: &work) }
    if work.published == nil, let period = Period(year: bracket.year) {
      (work.published, work.publishedSpan) = (period, bracket.digits)
    }
    if work.publisher == nil, head.isOrganisation { work.publisher = head.authors.first }
    return work
  }

  /// "Ann Lee, “Title,” Paper, 8 March 2021": no year in brackets.
  private func titled(_ quoted: Span, _ body: Span) -> CitedWork? {
    let before = text.text(Span(body.start, max(body.start, quoted.start)))
    // Authors are few words; a sentence that quotes somebody is no reference.
    guard Words.plain(before).count <= 14 else { return nil }
    let head = CitedAuthors(before)
    var work = CitedWork(authors: head.authors, publisher: head.publisher)
    work.title = CitedTitle.clean(text.text(quoted))
    let tail = trimmedOfStops(Span(min(quoted.end, body.end), body.end))
    readTail(tail, into: &work)
    if work.published == nil, let year = CitedYear.bare(text, tail),
      let period = Period(year: year.year)
    {
      (work.year, work.published, work.publishedSpan) = (year.year, period, year.digits)
    }
    return work
  }

  /// "Title. Paper. https://…": the URL alone makes it a reference.
  private func bare(_ body: Span) -> CitedWork {
    var work = CitedWork()
    guard body.count <= 400, let last = text[body.range].last,
      [0x2E, 0x2C, 0x3A, 0x3B, 0x2D].contains(last)
    else { return work }
    let title = CitedTitle.sentence(in: text, body)
    work.title = CitedTitle.clean(text.text(title))
    readTail(trimmedOfStops(Span(title.end, body.end)), into: &work)
    return work
  }

  /// Publisher and date after the title.
  private func readTail(_ tail: Span, into work: inout CitedWork) {
    readDate(tail, into: &work)
    let date = work.publishedSpan.flatMap { tail.contains($0) ? $0.start : nil }
    let end = date ?? tail.end
    if let publisher = CitedAuthors.publisher(text.text(Span(tail.start, max(tail.start, end)))) {
      work.publisher = publisher
    }
  }

  /// A full date, or day and month with the year that is known from the brackets.
  private func readDate(_ part: Span, into work: inout CitedWork) {
    if let date = DateFinder.days(in: text, part).first, date.others.isEmpty {
      (work.published, work.publishedSpan) = (date.period, date.span)
      work.year = work.year ?? date.period.start?.year
    } else if let year = work.year, let found = DayMonth.find(in: text, part),
      let day = Day(year, found.month, found.day)
    {
      (work.published, work.publishedSpan) = (Period(day), found.span)
    }
  }

  /// Whether what stands before and after a year in brackets is that of a reference, and not of a
  /// sentence: "Lee (2021). Title", never "as Lee (2021) has shown".
  private func isAuthorYear(_ bracket: CitedYear, _ body: Span) -> Bool {
    let head = text.text(Span(body.start, bracket.whole.start))
    guard Words.plain(head).count <= 30, head.first?.isUppercase == true else { return false }
    let rest = text.text(Span(bracket.whole.end, body.end))
    let next = rest.drop { ". :".contains($0) }
    guard let first = next.first else { return !head.isEmpty && CitedAuthors(head).isSure }
    if first == "," {
      return next.dropFirst().first { $0 != " " }.map { "“\"‘".contains($0) } ?? false
    }
    return first.isUppercase || first.isNumber || "“\"‘'«*_".contains(first)
  }

  /// "Accessed: April 2, 2022", "retrieved on 2 April 2022": where it begins, and the day.
  private func accessed() -> (start: Int, day: Day)? {
    let lower = text[span.range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for word in ["accessed", "retrieved", "last visited", "viewed on"] {
      guard let place = CitedURL.firstRange(of: Array(word.utf8), in: lower[...]) else { continue }
      let after = Span(span.start + place.upperBound, span.end)
      guard let date = DateFinder.days(in: text, after).first, date.others.isEmpty,
        let day = date.period.start, date.span.start - after.start <= 16
      else { continue }
      return (span.start + place.lowerBound, day)
    }
    return nil
  }

  private func trimmedOfStops(_ part: Span) -> Span {
    var part = Blanks.trimmed(text, part)
    while !part.isEmpty, [0x2E, 0x2C, 0x3A, 0x3B, 0x29].contains(text[part.start]) {
      part = Blanks.trimmed(text, Span(part.start + 1, part.end))
    }
    return part
  }
}
