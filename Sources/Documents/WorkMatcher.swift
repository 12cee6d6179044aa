// Whether a work that a note cites is an article at hand. Pure: text against text, no store.

import SourceText

/// Decides whether a cited work and an article are the same.
public enum WorkMatcher {
  /// The fewest words that make an equal title tell: "The Economy" names many articles.
  private static let wordsThatTell = 3

  /// Whether the work that a note cites is the article with that metadata.
  ///
  /// Equal URLs decide. Else the titles must be equal but for case, quotes and punctuation, and
  /// the authors must not contradict each other. A title of one or two words needs a shared author
  /// or publisher besides. An organisation cited as author may be the article's publisher.
  public static func matches(_ work: CitedWork, _ metadata: Metadata) -> Bool {
    if let cited = work.url, let own = metadata.url, normalisedURL(cited) == normalisedURL(own) {
      return true
    }
    guard let cited = work.title, let own = metadata.title else { return false }
    let title = normalisedTitle(cited)
    guard !title.isEmpty, title == normalisedTitle(own) else { return false }
    let isPublisherCited = sharesPublisher(work, metadata)
    if title.spaced.count < wordsThatTell {
      return isPublisherCited || sharesAuthor(work.authors, metadata.authors)
    }
    return work.authors.isEmpty || metadata.authors.isEmpty || isPublisherCited
      || sharesAuthor(work.authors, metadata.authors)
  }

  /// A title without case, quotes and punctuation, words parted by single spaces.
  ///
  ///     WorkMatcher.normalisedTitle("“Who Owns the Sea?”")   // "who owns the sea"
  public static func normalisedTitle(_ title: String) -> String {
    words(title).joined(separator: " ")
  }

  /// A URL without scheme, "www.", query, fragment and closing slash; the host in lower case.
  ///
  ///     WorkMatcher.normalisedURL("https://www.Example.org/a/?x=1")   // "example.org/a"
  public static func normalisedURL(_ url: String) -> String {
    var rest = url[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    while let last = rest.last, last == "/" { rest = rest.dropLast() }
    let host = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(host.count)
    var name = host.lowercased()
    if name.hasPrefix("www.") { name.removeFirst(4) }
    return name + path
  }

  /// Whether an author that is cited has a name of two letters or more in common with an author.
  private static func sharesAuthor(_ cited: [String], _ own: [String]) -> Bool {
    let names = Set(cited.flatMap { words($0) }.filter { $0.count > 1 })
    return own.contains { author in words(author).contains { names.contains($0) } }
  }

  /// Whether the article's publisher is cited as author; or as publisher, where no person is
  /// named on one of the sides.
  private static func sharesPublisher(_ work: CitedWork, _ metadata: Metadata) -> Bool {
    guard let own = metadata.publisher.map({ organisation($0) }), !own.isEmpty else { return false }
    if work.authors.contains(where: { organisation($0) == own }) { return true }
    let isUnsigned = work.authors.isEmpty || metadata.authors.isEmpty
    return isUnsigned && work.publisher.map { organisation($0) } == own
  }

  /// A publisher's name without its article: "caspian post" of "The Caspian Post".
  private static func organisation(_ name: String) -> String {
    let words = words(name)
    return (words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  private static func words(_ text: String) -> [String] {
    let text = text.lowercased().filter { $0 != "’" && $0 != "'" && $0 != "‘" }
    return text.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
  }
}
