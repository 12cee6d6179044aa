// What the user says of an article on the command line; it goes before all that the files say.

import Values

/// Metadata given by the user; nil fields are left to sidecar, front matter and text.
public struct IngestOptions: Sendable, Hashable {
  public var title: String?
  public var authors: [String]?
  public var publisher: String?
  public var published: Day?
  public var url: String?

  public init(
    title: String? = nil, authors: [String]? = nil, publisher: String? = nil,
    published: Day? = nil, url: String? = nil
  ) {
    (self.title, self.authors, self.publisher) = (title, authors, publisher)
    (self.published, self.url) = (published, url)
  }
}
