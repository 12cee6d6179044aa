// Names of people as bylines give them.

import SourceText

enum Names {
  /// The names of a list such as "A B, C D and E F"; jobs and places after them are left out.
  ///
  ///     Names.list("Ann Lee, Science Editor, and Bo Ek in Oslo")   // ["Ann Lee", "Bo Ek"]
  static func list(_ text: String) -> [String] {
    var text = " " + Words.tidy(text) + " "
    while let open = text.firstIndex(of: "("),
      let close = text[open...].firstIndex(of: ")")
    { text.removeSubrange(open...close) }
    for joint in [" and ", " & ", ";", " with ", " AND "] {
      text = text.split(separator: joint).joined(separator: ",")
    }
    var names: [String] = []
    for part in text.split(separator: ",") {
      let name = withoutTitle(Words.tidy(String(upToPlace(part))))
      let words = Words.plain(name)
      let isJob = words.contains { LineWords.isRole($0) }
      if !words.isEmpty, !isJob, !names.contains(name) { names.append(recased(name)) }
    }
    return names
  }

  private static let titles: Set<String> = [
    "dr", "prof", "professor", "sir", "dame", "rev", "mr", "mrs", "ms",
  ]

  /// "Ann Lee" of "Dr. Ann Lee".
  private static func withoutTitle(_ name: String) -> String {
    let parts = name.spaced
    guard parts.count >= 3, let first = Words.plain(String(parts[0])).first, titles.contains(first)
    else { return name }
    return parts.dropFirst().joined(separator: " ")
  }

  /// Whether a line is one person's name and nothing else.
  static func isPerson(_ text: String) -> Bool {
    let parts = text.spaced
    guard (2...5).contains(parts.count), parts.allSatisfy({ isPart($0) }) else { return false }
    let capitals = parts.filter { $0.first?.isUppercase == true }
    guard capitals.count >= 2, let last = parts.last, last.first?.isUppercase == true,
      last.count > 1, last.last != "."
    else { return false }
    return !Words.plain(text).contains { LineWords.isKnown($0) }
  }

  /// The person of "Ann Lee in Oslo", "Ann Lee, Political Editor" and "Ann Lee for The Post", as some
  /// papers sign; nil for any other line.
  static func signed(_ text: String) -> (name: String, paper: String?)? {
    for joint in [" in ", ", ", " for "] {
      let parts = text.split(separator: joint, maxSplits: 1)
      guard parts.count == 2, isPerson(String(parts[0])) else { continue }
      let rest = parts[1].spaced
      let isJob = Words.plain(String(parts[1])).last.map { LineWords.isRole($0) } ?? false
      let isPlace = joint == " in " && rest.allSatisfy { $0.first?.isUppercase == true }
      let isPaper = joint == " for " && PublisherNames.isPaper(String(parts[1]))
      if rest.count <= 4, isJob || isPlace || isPaper {
        return (String(parts[0]), isPaper ? String(parts[1]) : nil)
      }
    }
    return nil
  }

  /// Whether a line is nothing but names of people: "A B", "A B and C D", "A B, C D".
  static func arePeople(_ text: String) -> Bool {
    let names = list(text)
    guard !names.isEmpty, names.count <= 6 else { return false }
    let known = names.joined(separator: " ").spaced.count
    let joints = text.spaced.count { $0 == "and" || $0 == "&" }
    return names.allSatisfy { isPerson($0) } && known + joints == text.spaced.count
  }

  private static let particles: Set<Substring> = [
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "bin",
    "ibn", "al", "el", "ter", "ten", "y", "e", "zu",
  ]

  /// A word that a name may have: "Anna", "O’Neil", "J.", "al-Sayed", "van".
  private static func isPart(_ word: Substring) -> Bool {
    if particles.contains(word) || word.hasPrefix("al-") || word.hasPrefix("el-") { return true }
    guard let first = word.first, first.isUppercase, word.count <= 20 else { return false }
    if word.count > 3, !word.contains(where: { $0.isLowercase }) { return false }
    return word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
  }

  /// "Ann Lee" of "Ann Lee in Oslo", "Ann Lee | Reuters", "Ann Lee for The Post".
  private static func upToPlace(_ part: Substring) -> Substring {
    var end = part.endIndex
    for joint in [
      " in ", " at ", " for ", " of ", " from ", " | ", " • ", " · ", " – ", " — ", "/",
    ] {
      if let place = part.firstRange(of: joint), place.lowerBound < end { end = place.lowerBound }
    }
    return part[..<end]
  }

  /// "Ann Lee" for "ANN LEE"; other names stay as they are.
  private static func recased(_ name: String) -> String {
    guard name.count > 4, name.contains(" "), !name.contains(where: { $0.isLowercase }) else {
      return name
    }
    return name.spaced.map { part in
      part.split(separator: "-", omittingEmptySubsequences: false)
        .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-")
    }.joined(separator: " ")
  }
}
