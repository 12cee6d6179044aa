// Rows of links and of table cells: short parts with bars, bullets or arrows between them.

import SourceText

enum Navigation {
  private static let marks: Set<Character> = ["|", "›", "•", "·", ">", "»", "→"]

  /// Whether the line is three or more short parts between marks, "Home | News | Sport", or a path
  /// of sections, "News › World". A slash counts with a space on both sides only. Names of people
  /// and dates in such a row are a byline's.
  static func matches(_ line: PassageText) -> Bool {
    guard line.count <= 400, !line.endsInStop else { return false }
    let parts = parts(of: line.string)
    guard parts.count >= 2, parts.allSatisfy({ isShort($0) }) else { return false }
    if parts.contains(where: { isByline($0) }) { return false }
    let words = line.words
    if parts.count == 2 { return words.allSatisfy { LineWords.isSection($0) } }
    return true
  }

  private static func parts(of string: String) -> [Substring] {
    string.split(separator: " / ").flatMap { $0.split { marks.contains($0) } }
      .filter { part in part.contains { $0.isLetter || $0.isNumber } }
  }

  private static func isShort(_ part: Substring) -> Bool {
    part.spaced.count <= 3
  }

  private static func isByline(_ part: Substring) -> Bool {
    let words = Words.plain(String(part))
    // "5 May 2021" is a date, "2021" may be a table's cell.
    let isDated = words.count > 1 && words.contains { $0.count == 4 && Int($0) != nil }
    if words.first == "by" || isDated { return true }
    return Names.isPerson(Words.tidy(String(part)))
  }
}
