// "By X and Y": who wrote it, as a line by itself says.

enum Byline {
  private static let openings = [
    "by", "written by", "words by", "text by", "story by", "report by", "reported by", "posted by",
    "published by", "author", "authors", "reporting by", "a commentary by", "opinion by",
    "analysis by",
  ]

  /// The authors of a line such as "By Ann Lee and Bo Ek | 3 May 2020"; nil when it is no byline.
  static func authors(of line: PassageText) -> [String]? {
    guard line.raw.count <= 24, !line.string.hasSuffix(".") || line.raw.count <= 6 else {
      return nil
    }
    guard let rest = afterOpening(line.string) else { return nil }
    guard rest.first?.isUppercase == true else { return nil }
    let names = Names.list(upToDate(rest)).map { name in
      name.hasSuffix(".") ? String(name.dropLast()) : name
    }
    guard let first = names.first, first.split(separator: " ").count <= 5,
      isName(first)
    else { return nil }
    return names.filter { isName($0) }
  }

  /// Capitalised throughout but for particles, no digits.
  private static func isName(_ name: String) -> Bool {
    let capitals = name.split(separator: " ").count { $0.first?.isUppercase == true }
    let parts = name.split(separator: " ").count
    let isDay = Words.plain(name).allSatisfy { LineWords.isDateline($0) }
    return capitals > 0 && capitals * 2 >= parts && !isDay && !name.contains { $0.isNumber }
  }

  private static func afterOpening(_ line: String) -> String? {
    let lower = line.lowercased()
    for opening in openings where lower.hasPrefix(opening) {
      let rest = line.dropFirst(opening.count)
      guard let next = rest.first, next == " " || next == ":" else { continue }
      let isColonWord = opening.hasPrefix("author")
      if isColonWord, next != ":" { continue }
      return Words.tidy(String(rest.drop { $0 == " " || $0 == ":" }))
    }
    return nil
  }

  /// What stands before a separator or a digit: "Ann Lee" of "Ann Lee | 3 May 2020".
  private static func upToDate(_ text: String) -> String {
    let cut = text.firstIndex { $0.isNumber || "|•·".contains($0) } ?? text.endIndex
    let head = Words.tidy(String(text[..<cut]))
    let words = head.split(separator: " ").reversed().drop { word in
      LineWords.isDateline(Words.plain(String(word)).first ?? "")
        || Words.plain(String(word)).isEmpty
    }
    return words.reversed().joined(separator: " ")
  }
}
