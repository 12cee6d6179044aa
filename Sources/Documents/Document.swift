// A document is one version of one article: its text, its blocks, its notes and its metadata.
// How they are found is Ingestion's business; what is claimed in them is that of Claims.

import SourceText
import Values

/// One version of one article.
public struct Document: Sendable {
  /// Content hash of the text with its URL or file name (never folders), 16 hex digits.
  public var id: String
  /// As it was given to `ingest`; "-" for standard input.
  public var path: String
  /// UTF-8, never altered; the file itself for plain text and Markdown in UTF-8.
  public var text: [UInt8]
  /// SHA-256 of `text`, 64 hex digits.
  public var sha256: String
  public var metadata: Metadata
  /// They tile `text`, separators included.
  public var blocks: [Block]
  /// Places of note markers in the text ("2" in "time.2"), in order.
  public var markers: [NoteMarker]
  /// Foot- and endnotes in order.
  public var notes: [Note]
  /// What the format writes inside of a sentence for itself, such as the target of a link, in order;
  /// no reader sees it.
  public var marks: [Span] = []

  /// All that no reader sees, in order: markers and marks, none overlapping another.
  public var hidden: [Span] {
    guard !marks.isEmpty else { return markers.map(\.span) }
    var hidden: [Span] = []
    for span in (markers.map(\.span) + marks).sorted() where span.start >= hidden.last?.end ?? 0 {
      hidden.append(span)
    }
    return hidden
  }

  public init(
    id: String, path: String, text: [UInt8], sha256: String, metadata: Metadata, blocks: [Block],
    markers: [NoteMarker] = [], notes: [Note] = []
  ) {
    (self.id, self.path, self.text, self.sha256) = (id, path, text, sha256)
    (self.metadata, self.blocks, self.markers, self.notes) = (metadata, blocks, markers, notes)
  }
}

/// What a block is in the article.
public enum BlockKind: String, Sendable, Codable, CaseIterable {
  case headline, byline, dateline, heading, paragraph, item, quotation, caption, note
  /// Navigation, advertisements, author box, front matter: never a source of claims.
  case furniture
}

/// A stretch of the text of one kind, at most 64 KiB long.
public struct Block: Hashable, Sendable {
  public var kind: BlockKind
  /// With the separators that follow; the blocks' spans tile the document.
  public var span: Span
  /// What a reader would call its text: no white space around it, no Markdown marks before it.
  public var content: Span
  public init(kind: BlockKind, span: Span, content: Span) {
    (self.kind, self.span, self.content) = (kind, span, content)
  }
}

/// A reference to a note inside a sentence.
public struct NoteMarker: Hashable, Sendable {
  /// The marker's own bytes: the "2" of "time.2", all of "[^2]".
  public var span: Span
  /// The label of the note it points to.
  public var label: String
  public init(span: Span, label: String) { (self.span, self.label) = (span, label) }
}

/// A foot- or endnote.
public struct Note: Hashable, Sendable {
  public var label: String
  /// The whole note without its label.
  public var span: Span
  /// What it cites; nil for an explanatory note.
  public var work: CitedWork?
  public init(label: String, span: Span, work: CitedWork?) {
    (self.label, self.span, self.work) = (label, span, work)
  }
}

/// A work as a note cites it.
public struct CitedWork: Hashable, Sendable, Codable {
  public var authors: [String]
  public var title: String?
  public var publisher: String?
  /// As precise as it is written: a year, or a day.
  public var published: Period?
  /// Where the date stands in the document, for the claim that is made of it.
  public var publishedSpan: Span?
  /// The year in brackets after the authors; nil when there is none.
  public var year: Int?
  public var url: String?
  public var accessed: Day?
  public init(
    authors: [String] = [], title: String? = nil, publisher: String? = nil,
    published: Period? = nil, publishedSpan: Span? = nil, year: Int? = nil, url: String? = nil,
    accessed: Day? = nil
  ) {
    (self.authors, self.title, self.publisher) = (authors, title, publisher)
    (self.published, self.publishedSpan, self.year) = (published, publishedSpan, year)
    (self.url, self.accessed) = (url, accessed)
  }
}
