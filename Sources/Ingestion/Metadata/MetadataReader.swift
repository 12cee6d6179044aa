// Who published what and when: options, sidecar, front matter, text. The first that speaks wins,
// field by field, and what spoke is kept.

import Documents
import SourceText
import Values

/// Puts an article's metadata together.
struct MetadataReader {
  let text: [UInt8]
  /// In the order of precedence.
  let declared: [Declared]
  let segmenter: Segmenter
  let notes: [Note]
  /// Whether an undated article is looked through for the earliest day that it can be of.
  let findsBounds: Bool

  /// The metadata of the article.
  func read() -> Metadata {
    var metadata = Metadata()
    for source in declared { take(source, into: &metadata) }
    takeText(into: &metadata)
    if metadata.origins["published"] == nil { takeDateline(into: &metadata) }
    if findsBounds, metadata.origins["published"] == nil { takeBounds(into: &metadata) }
    return metadata
  }

  private func take(_ source: Declared, into metadata: inout Metadata) {
    func set<T>(_ field: String, _ value: T?, _ path: WritableKeyPath<Metadata, T>) {
      guard let value, metadata.origins[field] == nil else { return }
      metadata[keyPath: path] = value
      metadata.origins[field] = source.origin
    }
    set("title", source.title.map { Optional($0) }, \.title)
    set("authors", source.authors, \.authors)
    set("publisher", source.publisher.map { Optional($0) }, \.publisher)
    set("url", source.url.map { Optional($0) }, \.url)
    guard let date = source.date, metadata.origins["published"] == nil else { return }
    metadata.origins["published"] = source.origin
    if date.first == date.last {
      metadata.published = date.first
      metadata.publishedEvidence = source.origin.rawValue
    } else {
      (metadata.notBefore, metadata.notAfter) = (date.first, date.last)
      metadata.publishedEvidence = "\(source.origin.rawValue): no day is given"
    }
  }

  private func takeText(into metadata: inout Metadata) {
    let findings = segmenter.findings
    if metadata.origins["title"] == nil, let headline = findings.headline {
      metadata.title = Words.tidy(text.text(segmenter.passages[headline].content))
      metadata.origins["title"] = .text
    }
    if metadata.origins["authors"] == nil, !findings.authors.isEmpty {
      metadata.authors = findings.authors
      metadata.origins["authors"] = .text
    }
    let publisher = findings.publisher ?? findings.lead?.publisher
    if metadata.origins["publisher"] == nil, let publisher {
      metadata.publisher = publisher
      metadata.origins["publisher"] = .text
    }
  }

  /// The first dateline that speaks of the publication, else the first at all; below the text
  /// only one that stands alone, since lists of other articles have dates too.
  private func takeDateline(into metadata: inout Metadata) {
    let lines = segmenter.findings.datelines
    let body = segmenter.passages.indices.filter { segmenter.passages[$0].kind == .paragraph }
    let above = lines.filter { $0.passage < body.last ?? Int.max }
    let below = lines.filter { $0.passage >= body.last ?? Int.max }
    let days = Set(below.compactMap { $0.line.date?.period.start })
    let usable = (above.isEmpty ? (days.count == 1 ? below : []) : above).map(\.line)
    let issues = usable.filter { !$0.isUpdate }
    // A day says more than the month of an issue, and the opening of the text more than a change.
    let line = issues.first { $0.date?.period.grain == .day } ?? issues.first
    let date = line?.date ?? segmenter.findings.lead?.date ?? usable.first?.date
    if let date { set(date, in: &metadata) }
  }

  private func set(_ date: FoundDate, in metadata: inout Metadata) {
    let written = Words.tidy(text.text(date.span))
    metadata.publishedSpan = date.span
    metadata.origins["published"] = .text
    if date.period.grain != .day {
      (metadata.notBefore, metadata.notAfter) = (date.period.start, date.period.end)
      metadata.publishedEvidence = "text: \(written), no day is given"
    } else if date.others.isEmpty {
      metadata.published = date.period.start
      metadata.publishedEvidence = "text: \(written)"
    } else {
      let days = date.days
      (metadata.notBefore, metadata.notAfter) = (days.first, days.last)
      let readings = ([date.period] + date.others).compactMap { $0.start?.description }
      metadata.publishedEvidence =
        "\(written) can be read as \(readings.joined(separator: " or "))"
    }
  }

  /// An article without a date is no older than what it cites, or than the latest day it tells of.
  private func takeBounds(into metadata: inout Metadata) {
    let cited = notes.compactMap { $0.work }.flatMap { work -> [Day] in
      let day = work.published.flatMap { $0.grain == .day ? $0.start : nil }
      return [work.accessed, day].compactMap { $0 }
    }
    if let latest = cited.max() {
      metadata.notBefore = latest
      metadata.publishedEvidence = "not dated; cites a work seen or published on \(latest)"
    } else if let told = TextDates.latestPast(in: segmenter.passages, of: text) {
      // "OSLO, 22 January –" is the first such day from there on.
      let day = segmenter.findings.lead?.yearless.flatMap { $0.first(onOrAfter: told.day)?.start }
      metadata.notBefore = day ?? told.day
      metadata.publishedEvidence = "not dated; tells of \(told.wording)"
    }
  }
}
