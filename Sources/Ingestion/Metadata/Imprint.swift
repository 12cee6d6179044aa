// What stands beside the date in a line about the article itself: its paper, author, section, place
// and number, as "Ann Lee · Harbour Post · 3 May 2021" or "The Quay, issue 4, 3 May 2021". A line
// with anything else in it is prose.

import SourceText

/// The names that the pieces of a dateline give.
struct Imprint {
  private(set) var authors: [String] = []
  private(set) var publisher: String?
  /// Parts that name a subject in words of their own: "Road safety".
  private var topics = 0
  /// Whether a part is the credit of a picture.
  private var hasPicture = false

  /// Reads what is left of a line around its dates; nil when a part of it is prose.
  init?(_ pieces: [String]) {
    for piece in pieces {
      let isName = Imprint.isName(piece)
      for part in Imprint.parts(of: piece) {
        guard take(part) || isName || isTopic(part, beside: piece) else { return nil }
      }
    }
    // A date beside the credit of a picture is the picture's.
    if topics > 1 || hasPicture && authors.isEmpty { return nil }
  }

  /// Keeps what the part says; false when it says nothing that a dateline may.
  private mutating func take(_ part: String) -> Bool {
    let words = Words.plain(part)
    let isEmpty = words.allSatisfy { Dateline.isFiller($0) || $0 == "and" }
    if isEmpty || Imprint.isNumbered(words) { return true }
    if Imprint.isNotice(words) { return true }
    if let names = Byline.credit(part) {
      for name in names where !authors.contains(name) { authors.append(name) }
      hasPicture = hasPicture || names.isEmpty
      return true
    }
    let core = Imprint.core(part)
    if PublisherNames.isPaper(core) {
      publisher = publisher ?? core
      return true
    }
    if words.allSatisfy({ LineWords.isSection($0) }) || part.hasPrefix("@") { return true }
    if Imprint.isDescription(words) { return true }
    if Names.arePeople(core), !core.contains(where: { $0.isNumber }) {
      for name in Names.list(core) where !authors.contains(name) { authors.append(name) }
      return true
    }
    return words.count <= 5 && words.last.map { LineWords.isRole($0) } == true
  }

  /// "Road safety" between bars and dashes: up to three words that open with a capital.
  private mutating func isTopic(_ part: String, beside piece: String) -> Bool {
    let words = Words.plain(part)
    guard (1...3).contains(words.count), part.first?.isUppercase == true,
      piece.contains(where: { "|•·–—".contains($0) }), !piece.contains(":"),
      !words.contains(where: { $0.allSatisfy { $0.isNumber } })
    else { return false }
    topics += 1
    return true
  }

  /// The parts between bars, dashes, brackets, commas and ends of sentences.
  private static func parts(of piece: String) -> [String] {
    var parts: [String] = []
    var part = ""
    func close() {
      let tidy = Words.tidy(part.trimmed { " :-".contains($0) })
      if tidy.contains(where: { $0.isLetter || $0.isNumber }) { parts.append(tidy) }
      part = ""
    }
    let characters = Array(piece)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      switch character {
      case "|", "•", "·", "–", "—", ";", "/", ",", "(", ")", "[", "]": close()
      case "@" where part.hasSuffix(" "):
        close()
        part.append(character)
      case "-" where part.hasSuffix(" ") && next == " ": close()
      case "." where next == " " && endsSentence(part): close()
      default: part.append(character)
      }
    }
    close()
    return parts
  }

  /// Whether a stop behind the text can end a sentence: not behind "Dr", "No", "p.m".
  private static func endsSentence(_ part: String) -> Bool {
    guard let word = part.spaced.last else { return true }
    return word.count > 4 && !word.contains(".") || word.contains { "”\"’".contains($0) }
  }

  /// The part without the labels around it: "Harbour Post" of "First published in Harbour Post".
  private static func core(_ part: String) -> String {
    func isLabel(_ word: Substring) -> Bool {
      let plain = Words.plain(String(word)).joined()
      return plain.isEmpty || Dateline.isFiller(plain) || word == "in" || isNumbered([plain])
        || plain == "source"
    }
    let words = part.spaced
    let isLabelled = words.first.map { isLabel($0) && $0.first?.isLetter == true } ?? false
    let head = isLabelled ? words.drop { isLabel($0) } : words[...]
    return head.reversed().drop { isLabel($0) }.reversed().joined(separator: " ")
  }

  /// "Issue 12", "Vol 3", "Newsletter #12", "Press release".
  private static func isNumbered(_ words: [String]) -> Bool {
    let labels: Set<String> = [
      "for", "immediate", "issue", "newsletter", "no", "nr", "number", "press", "release", "source",
      "vol", "volume",
    ]
    return words.allSatisfy { word in
      labels.contains(word) || Dateline.isFiller(word)
    }
  }

  /// "This article was first published on".
  private static func isNotice(_ words: [String]) -> Bool {
    let others: Set<String> = ["this", "article", "story", "post", "piece", "was", "has", "been"]
    return words.contains { Dateline.labels.contains($0) }
      && words.allSatisfy { others.contains($0) || Dateline.isFiller($0) }
  }

  /// "an independent weekly newspaper": what the paper says it is.
  private static func isDescription(_ words: [String]) -> Bool {
    guard (2...8).contains(words.count), let first = words.first, let last = words.last else {
      return false
    }
    return ["a", "an", "the", "your"].contains(first)
      && (LineWords.isPublisher(last) || LineWords.isSection(last))
  }

  /// A short name of a section, place or paper: up to four capitalised words beside a sign.
  private static func isName(_ piece: String) -> Bool {
    let others = Words.plain(piece).filter { !Dateline.isFiller($0) }
    if others.isEmpty { return true }
    let letters = piece.split { $0.isWhitespace }.filter { $0.first?.isLetter == true }
    let isNamed = letters.allSatisfy {
      $0.first?.isUppercase == true || Dateline.isFiller(String($0))
    }
    guard others.count <= 4, isNamed, !piece.contains(".") else { return false }
    return piece.contains { "/|,•·–—-:()".contains($0) }
      || others.allSatisfy { LineWords.isSection($0) || LineWords.isPublisher($0) }
  }
}

extension String {
  /// The text without the characters at its ends that the test holds for.
  fileprivate func trimmed(_ isEdge: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isEdge(last) { text.removeLast() }
    while let first = text.first, isEdge(first) { text.removeFirst() }
    return String(text)
  }
}
