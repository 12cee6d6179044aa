// What is on a page and not in the article: navigation, advertisements, file names, rules, author
// boxes. A line is judged by itself here; where it stands is judged by `Header` and `Trailer`.

import SourceText

enum FurnitureRules {
  private static let phrases = Phrases("Ingestion/furniture.tsv")
  private static let endings = Phrases("Ingestion/endings.tsv")
  private static let endingScreen = Phrases.screen(["Ingestion/endings.tsv"])

  /// Whether the line is furniture wherever it stands.
  static func matches(_ line: PassageText) -> Bool {
    guard line.count <= PassageText.longest else { return false }
    return line.words.isEmpty || isFileName(line) || isBareURL(line) || isPointer(line)
      || line.string.hasPrefix("©") || ClockLine.matches(line) || Navigation.matches(line)
      || phrases.match(line.words)
  }

  /// Whether the line opens a list of links to other articles: "Related", "Read next:".
  static func opensLinks(_ line: PassageText) -> Bool {
    line.raw.count <= 6 && linkLists.contains(line.words.joined(separator: " "))
  }

  private static let linkLists: Set<String> = [
    "also read", "dont miss", "editors picks", "explore more", "latest news", "latest stories",
    "more from this author", "more like this", "more news", "more on this", "more on this story",
    "more on this topic", "more stories", "most popular", "most read", "most shared", "most viewed",
    "popular stories", "read also", "read more", "read next", "recommended", "recommended for you",
    "recommended stories", "related", "related articles", "related content", "related news",
    "related posts", "related reading", "related stories", "related topics", "see also",
    "top stories", "trending", "trending now", "up next", "you may also like",
    "you might also like",
  ]

  /// False only where `endsArticle` would be.
  static func mayEndArticle(_ text: [UInt8], _ span: Span) -> Bool {
    span.count <= PassageText.longest && endingScreen.mayMatch(text, span)
  }

  /// Whether all that follows the line is furniture too, where the article is nearly over:
  /// "Author(s)", "Related articles", "No comments:".
  static func endsArticle(_ line: PassageText) -> Bool {
    guard line.count <= PassageText.longest else { return false }
    return endings.match(line.words) || isRule(line)
  }

  /// "--", "* * *", "____".
  static func isRule(_ line: PassageText) -> Bool {
    line.words.isEmpty && line.count >= 2 && !line.string.isEmpty
      && line.string.allSatisfy { "-–—_*=~# .•·".contains($0) }
  }

  /// "2018-04-09_PORT_RX22_17", "IMG_2031.jpg".
  private static func isFileName(_ line: PassageText) -> Bool {
    guard line.raw.count == 1, let word = line.raw.first else { return false }
    let lower = word.lowercased()
    if [".jpg", ".jpeg", ".png", ".gif", ".webp", ".mp4"].contains(where: { lower.hasSuffix($0) }) {
      return true
    }
    return word.count >= 16 && word.contains("_") && word.contains { $0.isNumber }
  }

  /// "Watch | …", "READ: …", "> Map": a line that leads elsewhere.
  private static func isPointer(_ line: PassageText) -> Bool {
    let bars: Set<Character> = ["|", ":", ">", "»", "→"]
    guard line.raw.count >= 2, line.raw.count <= 30, let first = line.string.first else {
      return false
    }
    if (first == ">" || first == "»" || first == "→"), line.raw.count <= 8 { return true }
    guard let bar = line.string.firstIndex(where: { bars.contains($0) }) else { return false }
    return pointers.contains(Words.plain(String(line.string[..<bar])).joined(separator: " "))
  }

  /// What stands before the bar or colon of a line that leads elsewhere.
  private static let pointers: Set<String> = [
    "watch", "read", "also read", "read also", "see", "see also", "also see", "also watch",
    "listen", "more", "read more", "related", "related article", "related articles",
    "related story", "related stories", "related video", "recommended", "must read", "dont miss",
    "in pics", "in pictures", "podcast", "video", "gallery", "photos", "tags", "topics", "share",
    "follow", "subscribe", "newsletter", "advertisement",
  ]

  private static func isBareURL(_ line: PassageText) -> Bool {
    guard line.raw.count == 1, let word = line.raw.first else { return false }
    return word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("www.")
      || (word.hasPrefix("@") && word.count > 1)
  }
}
