// Phrases of a lexicon, found in a line's words. "*" stands for one to three words, "0" for a
// number.

import SourceText

/// A lexicon of phrases, indexed by their first word.
struct Phrases: Sendable {
  private struct Entry: Sendable {
    var rest: [String]
    var place: Substring
    var longest: Int
  }
  private let byFirst: [String: [Entry]]

  /// Rows: phrase, place ("whole", "start", "end", "within"), most words the line may have.
  init(_ lexicon: String) {
    var byFirst: [String: [Entry]] = [:]
    for row in LexiconRows(lexicon) where row.count >= 3 {
      let words = row[0].spaced.map { String($0) }
      guard let first = words.first else { continue }
      let entry = Entry(rest: Array(words.dropFirst()), place: row[1], longest: Int(row[2]) ?? 40)
      byFirst[first, default: []].append(entry)
    }
    self.byFirst = byFirst
  }

  /// A sieve for the phrases of several lexicons.
  static func screen(_ lexicons: [String]) -> WordScreen {
    WordScreen(
      lexicons.flatMap { LexiconRows($0) }.filter { $0.count >= 3 }
        .map { (words: $0[0].spaced, place: $0[1]) })
  }

  /// Whether a phrase stands in the words, where its row says it must. With `wholeRows` false,
  /// rows for whole lines are left out; with true, only they count; nil takes all.
  func match(_ words: [String], wholeRows: Bool? = nil) -> Bool {
    for start in words.indices {
      let key = Words.isNumber(words[start]) ? "0" : words[start]
      for entry in byFirst[key] ?? [] where words.count <= entry.longest {
        if let wholeRows, wholeRows != (entry.place == "whole") { continue }
        if start > 0, entry.place == "whole" || entry.place == "start" { continue }
        let end = Phrases.end(of: entry.rest[...], in: words, at: start + 1)
        guard let end else { continue }
        let mustEnd = entry.place == "whole" || entry.place == "end"
        if !mustEnd || end == words.count { return true }
      }
    }
    return false
  }

  private static func end(of rest: ArraySlice<String>, in words: [String], at start: Int) -> Int? {
    guard let first = rest.first else { return start }
    guard start < words.count else { return nil }
    switch first {
    case "*":
      for width in 1...3 where start + width <= words.count {
        if let end = end(of: rest.dropFirst(), in: words, at: start + width) { return end }
      }
      return nil
    case "0": guard Words.isNumber(words[start]) else { return nil }
    default: guard words[start] == first else { return nil }
    }
    return end(of: rest.dropFirst(), in: words, at: start + 1)
  }
}
