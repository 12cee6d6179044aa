// The only claims that may come from a dateline or a reference: when a work was published.

import Documents
import Language
import SourceText
import Values

/// Reads publication claims of a document and of the works that its notes cite.
enum PublicationReader {
  static func assertions(_ document: Document) -> [Assertion] {
    [own(document)].compactMap { $0 } + document.notes.compactMap { cited($0, document) }
  }

  private static func own(_ document: Document) -> Assertion? {
    let metadata = document.metadata
    guard let title = metadata.title, let span = metadata.publishedSpan,
      let block = document.block(at: span.start)
    else {
      return nil
    }
    let period =
      metadata.published.map { Period($0) }
      ?? Period(start: metadata.notBefore, end: metadata.notAfter, grain: .span)
    return assertion(
      title: title, publisher: metadata.publisher, period: period, span: span,
      dated: span, block: block, document, rule: "dateline")
  }

  private static func cited(_ note: Note, _ document: Document) -> Assertion? {
    guard let work = note.work, let title = work.title, let period = work.published,
      let span = work.publishedSpan, let block = document.block(at: span.start)
    else { return nil }
    // Up to the date, or to the title where that stands behind it: "Hill A (2015). Rivers of silt".
    let end = document.text.end(of: title, after: span.end, in: note.span) ?? span.end
    let whole = document.text.trimmed(Span(note.span.start, end))
    return assertion(
      title: title, publisher: work.publisher, period: period, span: whole, dated: span,
      block: block, document, rule: "cited work")
  }

  private static func assertion(
    title: String, publisher: String?, period: Period, span: Span, dated: Span, block: Int,
    _ document: Document, rule: String
  ) -> Assertion {
    Assertion(
      kind: .publication, span: span, sentence: span, block: block,
      subject: WorkTitle.phrase(title, at: span),
      predicate: Phrase(text: "published", words: []),
      object: Phrase(text: publisher ?? "", words: []),
      time: TimeQualifier(
        text: document.text.text(dated), period: period, relation: .during, basis: .explicit),
      rules: ["publication", rule])
  }
}

/// The title of a work as a phrase of one name, so that "published" is said of the work.
enum WorkTitle {
  static func phrase(_ title: String, at span: Span) -> Phrase {
    guard !title.isEmpty else { return .none }
    return Phrase(
      text: title, words: [Word(span: span, form: title, lemma: title, tag: .PROPN)])
  }
}

extension Document {
  /// Index of the block that holds the byte at `offset`; nil outside the text.
  func block(at offset: Int) -> Int? {
    let index = blocks.partitioningIndex { $0.span.end > offset }
    return index < blocks.count && blocks[index].span.contains(offset) ? index : nil
  }
}

extension [UInt8] {
  /// Where a title ends that begins behind `start`, with the mark that closes its quotation; nil
  /// where it does not stand there as it is written.
  fileprivate func end(of title: String, after start: Int, in whole: Span) -> Int? {
    guard !title.isEmpty, start < whole.end,
      let found = self[start..<whole.end].firstRange(of: Array(title.utf8))
    else { return nil }
    // The last byte of ”, or ", before the next space.
    let behind = self[found.upperBound..<whole.end].prefix { $0 != 0x20 }
    let mark = behind.lastIndex { $0 == 0x9D || $0 == UInt8(ascii: "\"") }
    return mark.map { $0 + 1 } ?? found.upperBound
  }
}
