// Names of newspapers, journals, agencies and institutes, as they stand alone on a line.

import SourceText

enum PublisherNames {
  /// Whether a line is a publisher's name and nothing else: capitalised words, one of them such as
  /// "Journal", "Times" or "Institute", or a domain name.
  static func isPublisher(_ line: PassageText) -> Bool {
    guard (1...8).contains(line.raw.count), !line.endsInStop else { return false }
    if line.raw.count == 1, isDomain(line.string) { return true }
    guard line.words.contains(where: { LineWords.isPublisher($0) }),
      !line.string.contains(where: { ":?!;".contains($0) || $0.isNumber })
    else { return false }
    return (line.raw.first?.first?.isUppercase ?? false) && line.raw.allSatisfy { isNameWord($0) }
  }

  /// Whether a name beside a date or behind an author is a paper's or an agency's: "Reuters",
  /// "Harbour Post", "The Quay", "Evening North". By itself such a line may be a heading.
  static func isPaper(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let line = PassageText(Span(0, bytes.count), in: bytes)
    guard (1...6).contains(line.raw.count), line.raw.first?.first?.isUppercase == true else {
      return false
    }
    if line.raw.count <= 2, isAgency(name) { return true }
    let isSection = line.words.allSatisfy { LineWords.isSection($0) }
    guard !line.endsInStop, line.raw.allSatisfy({ isNameWord($0) }), !isSection,
      !line.string.contains(where: { $0.isNumber || ":?!".contains($0) })
    else { return false }
    let isNamed = line.words.contains { LineWords.isPublisher($0) || LineWords.isPaper($0) }
    let isTitled = line.raw[0] == "The" && line.raw.count >= 2 && !LineWords.isPlace(line.words[1])
    return line.raw.count >= 2 && (isNamed || isTitled)
  }

  /// "AP", "Reuters", "the Associated Press".
  static func isAgency(_ name: String) -> Bool {
    LineWords.isAgency(Words.plain(name).filter { $0 != "the" }.joined(separator: " "))
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    let joints: Set<Substring> = ["of", "for", "the", "and", "on", "in", "&", "de"]
    return word.first?.isUppercase == true || joints.contains(word)
  }

  /// The publisher that a line about itself names: "The Harbour Review" of "The Harbour Review
  /// features essays on …", "© 2021 Harbour Media. All rights reserved".
  static func selfDescription(_ line: PassageText) -> String? {
    let verbs: Set<Substring> = [
      "features", "publishes", "provides", "offers", "delivers", "covers", "brings",
    ]
    if let name = copyrightHolder(line) { return name }
    guard let verb = line.raw.prefix(8).firstIndex(where: { verbs.contains($0) }), verb >= 2 else {
      return nil
    }
    let name = line.raw[..<verb]
    let joints: Set<Substring> = ["of", "for", "the", "and", "on"]
    guard name.allSatisfy({ $0.first?.isUppercase == true || joints.contains($0) }),
      name.first == "The" || name.contains(where: { LineWords.isPublisher($0.lowercased()) })
    else { return nil }
    return name.joined(separator: " ")
  }

  private static func copyrightHolder(_ line: PassageText) -> String? {
    guard line.string.hasPrefix("©") || line.string.lowercased().hasPrefix("copyright") else {
      return nil
    }
    let words = line.raw.drop { word in
      !word.contains { $0.isLetter } || word.lowercased() == "copyright"
    }
    let name = words.prefix { $0.first?.isUppercase == true && $0 != "All" }
    guard (1...6).contains(name.count) else { return nil }
    let text = name.joined(separator: " ")
    let end = text.firstIndex { ".,|".contains($0) } ?? text.endIndex
    return end == text.startIndex ? nil : String(text[..<end])
  }

  private static func isDomain(_ word: String) -> Bool {
    let parts = word.lowercased().split(separator: ".")
    guard parts.count >= 2, let last = parts.last else { return false }
    return ["com", "org", "net", "co", "news", "uk"].contains(String(last))
      && word.allSatisfy { $0.isLetter || $0.isNumber || "-.".contains($0) }
  }
}
