// "By X and Y": who wrote it, as a line by itself says, and for which paper: "By Ann Lee, Harbour
// Press", "By Reuters", "By our staff".

import SourceText

/// What a byline says.
struct Byline {
  /// Empty where an agency or a desk stands for them.
  var authors: [String]
  /// Nil when the line names no paper or agency.
  var publisher: String?

  private static let openings = [
    "by", "written by", "words by", "text by", "story by", "report by", "reported by", "posted by",
    "published by", "author", "authors", "reporting by", "a commentary by", "opinion by",
    "analysis by", "words", "text", "story", "reporting", "text and photos by",
    "words and photos by", "words and pictures by", "story and photos by",
  ]
  /// Openings that are everyday words without a colon behind them.
  private static let colonWords: Set<String> = [
    "author", "authors", "words", "text", "story", "reporting",
  ]

  /// Reads a line such as "By Ann Lee and Bo Ek | 3 May 2020"; nil when it is no byline.
  static func read(_ line: PassageText) -> Byline? {
    guard line.raw.count <= 24, !line.string.hasSuffix(".") || line.raw.count <= 8 else {
      return nil
    }
    return read(line.string)
  }

  private static func read(_ string: String) -> Byline? {
    guard let rest = afterOpening(unbracketed(string)) else { return nil }
    // "Reporting by Ann Lee; editing by Bo Ek".
    let clause = rest.prefix { $0 != ";" }
    let head = upToDate(firstSentence(String(clause)))
    if let staff = staff(head) { return staff }
    guard let first = head.first, first.isUppercase || "“\"‘".contains(first) else { return nil }
    let papers = papers(in: head)
    let names = Names.list(head).map { name in
      unquoted(name.hasSuffix(".") ? String(name.dropLast()) : name)
    }
    let authors = names.filter { name in
      isName(name) && !papers.contains { $0.hasSuffix(name) }
        && (name == names.first || !Words.plain(name).contains { LineWords.isPublisher($0) })
    }
    if let first = names.first, first.spaced.count > 5 { return nil }
    guard !authors.isEmpty || !papers.isEmpty, authors.first == names.first || !papers.isEmpty
    else { return nil }
    return Byline(authors: authors, publisher: papers.first)
  }

  /// The authors of a part of a line, "by Ann Lee" or "Words: “Barnacle”"; empty for the credit of a
  /// picture, nil for all else.
  static func credit(_ part: String) -> [String]? {
    let words = Words.plain(part)
    if let first = words.first, pictures.contains(first),
      part.contains(":") || words.dropFirst().first == "by"
    {
      return []
    }
    return read(part)?.authors
  }

  private static let pictures: Set<String> = [
    "image", "photo", "photograph", "photos", "photography", "pictures",
  ]

  /// "our correspondent", "Staff Writer", "Harbour Post Staff": nobody's name, but the paper's.
  private static func staff(_ head: String) -> Byline? {
    let words = head.spaced.prefix { $0 != "|" && $0 != "·" && $0 != "-" }
    let raw = words.first == "the" ? words.dropFirst() : words
    guard (1...5).contains(raw.count), !head.contains(","),
      let last = raw.last, LineWords.isStaff(Words.plain(String(last)).joined())
    else { return nil }
    let name = raw.dropLast().joined(separator: " ")
    let isNobody = Words.plain(name).allSatisfy {
      ["a", "our", "staff", "special", "the"].contains($0)
    }
    let isNamed = raw.allSatisfy { $0.first?.isUppercase == true }
    guard isNobody || isNamed else { return nil }
    return Byline(authors: [], publisher: PublisherNames.isPaper(name) ? name : nil)
  }

  /// The papers that the line names: behind an author, or an agency in his place.
  private static func papers(in head: String) -> [String] {
    var text = head
    for joint in [" for the ", " for The ", " for ", " | ", " · ", " • ", " / "] {
      text = text.split(separator: joint).joined(separator: ",")
    }
    let parts = text.split(separator: ",").map { Words.tidy(String($0)) }
    return parts.enumerated().compactMap { index, part in
      let words = Words.plain(part)
      guard PublisherNames.isPaper(part), !words.contains(where: { LineWords.isRole($0) }) else {
        return nil
      }
      if PublisherNames.isAgency(part) { return part }
      // Behind an author an institute is where he works; in front "Jim Post" is a person.
      let isPress = words.contains { LineWords.isPaper($0) }
      let isSurname = words.count == 2 && ["post", "star", "herald"].contains(words[1])
      return isPress && (index > 0 || !isSurname) || index == 0 && !isPress ? part : nil
    }
  }

  /// Capitalised throughout but for particles, no digits.
  private static func isName(_ name: String) -> Bool {
    let capitals = name.spaced.count { $0.first?.isUppercase == true }
    let parts = name.spaced.count
    let isDay = Words.plain(name).allSatisfy { LineWords.isDateline($0) }
    return capitals > 0 && capitals * 2 >= parts && !isDay
      && !name.contains { $0.isNumber || $0 == ":" || $0 == "@" }
  }

  private static func afterOpening(_ line: String) -> String? {
    let lower = line.lowercased()
    for opening in openings where lower.hasPrefix(opening) {
      let rest = line.dropFirst(opening.count)
      guard let next = rest.first, next == " " || next == ":" else { continue }
      if colonWords.contains(opening), next != ":" { continue }
      return Words.tidy(String(rest.drop { $0 == " " || $0 == ":" }))
    }
    return nil
  }

  /// "Ann Lee" of "“Ann Lee”".
  private static func unquoted(_ name: String) -> String {
    guard let first = name.first, let last = name.last, name.count > 2,
      "“\"‘'".contains(first), "”\"’'".contains(last)
    else { return name }
    return String(name.dropFirst().dropLast())
  }

  /// The line without brackets around all of it.
  private static func unbracketed(_ line: String) -> String {
    guard line.hasPrefix("("), line.hasSuffix(")") else { return line }
    return String(line.dropFirst().dropLast())
  }

  /// "Ann Lee" of "Ann Lee. Published 3 May 2020."; initials and titles end nothing.
  private static func firstSentence(_ text: String) -> String {
    var at = text.startIndex
    while let stop = text[at...].firstRange(of: ". ") {
      let word = text[..<stop.lowerBound].spaced.last ?? ""
      let next = Words.plain(String(text[stop.upperBound...])).first ?? ""
      if word.count > 2, Dateline.labels.contains(next) { return String(text[..<stop.lowerBound]) }
      at = stop.upperBound
    }
    return text
  }

  /// What stands before a separator or a digit: "Ann Lee" of "Ann Lee | 3 May 2020".
  private static func upToDate(_ text: String) -> String {
    let cut = text.firstIndex { $0.isNumber || "|•·".contains($0) } ?? text.endIndex
    let head = Words.tidy(String(text[..<cut]))
    let words = head.spaced.reversed().drop { word in
      LineWords.isDateline(Words.plain(String(word)).first ?? "")
        || Words.plain(String(word)).isEmpty
    }
    return words.reversed().joined(separator: " ")
  }
}
