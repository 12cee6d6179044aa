// A document as the other rooms quote it: who, what, when, without its text.

import Values

/// The line that names a source beneath a quote.
public struct SourceLine: Hashable, Sendable {
  /// The document's id.
  public var id: String
  public var path: String
  public var title: String?
  public var authors: [String]
  public var publisher: String?
  /// Nil when unknown or ambiguous.
  public var published: Day?
  public var url: String?
  public init(
    id: String, path: String, title: String?, authors: [String], publisher: String?,
    published: Day?, url: String?
  ) {
    (self.id, self.path, self.title, self.authors) = (id, path, title, authors)
    (self.publisher, self.published, self.url) = (publisher, published, url)
  }
}

/// A stored document without its text.
public struct Source: Hashable, Sendable {
  /// A note, and the path of the stored document that it cites, if there is one.
  public struct CitingNote: Hashable, Sendable {
    public var note: Note
    public var cites: String?
    public init(note: Note, cites: String?) { (self.note, self.cites) = (note, cites) }
  }
  public var line: SourceLine
  public var metadata: Metadata
  public var blocks: [Block]
  public var notes: [CitingNote]
  /// Paths of the stored documents that this one cites, sorted.
  public var cites: [String]
  public init(
    line: SourceLine, metadata: Metadata, blocks: [Block], notes: [CitingNote], cites: [String]
  ) {
    (self.line, self.metadata, self.blocks) = (line, metadata, blocks)
    (self.notes, self.cites) = (notes, cites)
  }
}
