// The line about the author: "Ann Lee is a research fellow at …". An article may say the same of
// the people it writes of, so position and the author's name decide.

enum Biography {
  /// Longer lines, in bytes, are prose.
  static let longest = 700

  /// Whether the line presents one of `authors`, who are known by name.
  static func presents(_ authors: [String], in line: PassageText) -> Bool {
    guard line.count <= longest, let subject = subject(of: line) else { return false }
    let names = Set(authors.flatMap { Words.plain($0) })
    let isAuthor = subject.allSatisfy { word in
      names.contains(word) || LineWords.isRole(word) || ["and", "dr", "our", "the"].contains(word)
    }
    return isAuthor && subject.contains { names.contains($0) } && speaksOfWork(line)
  }

  /// Whose life the line tells, by its own words alone: "Ann Lee" of "Ann Lee is a writer in …". Of
  /// "the director of the harbour" an article tells.
  static func person(in line: PassageText) -> String? {
    guard line.count <= longest, line.raw.count <= 80, speaksOfWork(line) else { return nil }
    guard let verb = line.raw.prefix(6).firstIndex(where: { $0 == "is" || $0 == "was" }) else {
      return nil
    }
    guard verb + 1 < line.raw.count, ["a", "an"].contains(line.raw[verb + 1]) else { return nil }
    let name = line.raw[..<verb].joined(separator: " ")
    return Names.isPerson(name) ? name : nil
  }

  /// The words before "is a …", "has written …", "writes …", at most four.
  private static func subject(of line: PassageText) -> [String]? {
    let verbs: Set<Substring> = [
      "is", "was", "has", "writes", "covers", "works", "joined", "holds", "reports", "serves",
      "leads", "teaches",
    ]
    guard let verb = line.raw.prefix(6).firstIndex(where: { verbs.contains($0) }), verb > 0 else {
      return nil
    }
    return Words.plain(line.raw[..<verb].joined(separator: " "))
  }

  /// Whether one of the words after the verb is a job.
  private static func speaksOfWork(_ line: PassageText) -> Bool {
    line.words.prefix(24).contains { LineWords.isRole($0) }
      || line.words.contains { ["covers", "writes", "teaches", "reports"].contains($0) }
  }
}
