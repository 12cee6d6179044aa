// Who published what and when, each with the evidence for it.

import SourceText
import Values

/// What says a piece of metadata, in the order of precedence.
public enum MetadataOrigin: String, Sendable, Codable {
  case option, sidecar, frontMatter = "front matter", text
}

/// Metadata of an article.
public struct Metadata: Hashable, Sendable {
  public var title: String?
  public var authors: [String]
  public var publisher: String?
  public var url: String?
  /// The day of publication; nil when unknown or ambiguous.
  public var published: Day?
  /// Bounds for an article whose day is unknown; nil ends are open.
  public var notBefore: Day?
  public var notAfter: Day?
  /// Why the date is what it is: "sidecar", "text: 14 August 2021", "04.07.2011 can be read two
  /// ways"; nil when nothing speaks of a date.
  public var publishedEvidence: String?
  /// Where the date stands in the text; nil when it comes from elsewhere.
  public var publishedSpan: Span?
  /// Which source said each field ("title", "authors", "publisher", "published", "url").
  public var origins: [String: MetadataOrigin]

  public init(
    title: String? = nil, authors: [String] = [], publisher: String? = nil, url: String? = nil,
    published: Day? = nil, notBefore: Day? = nil, notAfter: Day? = nil,
    publishedEvidence: String? = nil, publishedSpan: Span? = nil,
    origins: [String: MetadataOrigin] = [:]
  ) {
    (self.title, self.authors, self.publisher, self.url) = (title, authors, publisher, url)
    (self.published, self.notBefore, self.notAfter) = (published, notBefore, notAfter)
    (self.publishedEvidence, self.publishedSpan) = (publishedEvidence, publishedSpan)
    self.origins = origins
  }

  /// The day that relative expressions count from: the day of publication, else nil.
  public var reference: Day? { published }
}
