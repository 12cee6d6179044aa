// Whether a work that a note cites is an article at hand. Pure: text against text, no store.

/// Decides whether a cited work and an article are the same.
public enum WorkMatcher {
  /// The fewest words that make an equal title tell: "The Economy" names many articles.
  private static let wordsThatTell = 3

  /// Whether the work that a note cites is the article with that metadata.
  ///
  /// Equal URLs decide. Else the titles must be equal but for case, quotes and punctuation, have
  /// three words or more, and the authors must not contradict each other.
  public static func matches(_ work: CitedWork, _ metadata: Metadata) -> Bool {
    if let cited = work.url, let own = metadata.url, normalisedURL(cited) == normalisedURL(own) {
      return true
    }
    guard let cited = work.title, let own = metadata.title else { return false }
    let title = normalisedTitle(cited)
    guard title == normalisedTitle(own), title.split(separator: " ").count >= wordsThatTell
    else { return false }
    return authorsAgree(work.authors, metadata.authors)
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

  /// False only where both name authors and no two share a name of two letters or more.
  private static func authorsAgree(_ cited: [String], _ own: [String]) -> Bool {
    guard !cited.isEmpty, !own.isEmpty else { return true }
    let names = Set(cited.flatMap { words($0) }.filter { $0.count > 1 })
    return own.contains { author in words(author).contains { names.contains($0) } }
  }

  private static func words(_ text: String) -> [String] {
    let text = text.lowercased().filter { $0 != "’" && $0 != "'" && $0 != "‘" }
    return text.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
  }
}
