// What a cut leaves without an end: "about the money, and", "nothing except", and what only says less than
// another claim of its sentence. Made for the words a reader sees; nothing is decided here about clauses.

import SourceText

/// Trims claims of one sentence to whole phrases.
enum Wholeness {
  /// Those that are whole, or can be made so.
  static func whole(_ assertions: [Assertion]) -> [Assertion] {
    let trimmed = assertions.compactMap(trimmed)
    return trimmed.enumerated().filter { index, assertion in
      !trimmed.enumerated().contains { other, longer in
        other != index && isStump(assertion, of: longer)
      }
    }.map(\.element)
  }

  /// Without words that open what does not follow; nil where they are needed.
  private static func trimmed(_ assertion: Assertion) -> Assertion? {
    // "Has cost them 3 million", "Some of whom died": nobody says who.
    let subject = assertion.subject.text
    if subject.isEmpty, !assertion.predicate.text.isEmpty, assertion.kind != .superlative {
      return nil
    }
    if ["who", "whom", "which"].contains(subject.spaced.last ?? "") {
      return nil
    }
    var words = assertion.object.text.spaced
    let count = words.count
    while let last = words.last {
      let word = bare(last)
      if needing.contains(word) { return nil }
      guard opening.contains(word) || words.count > 1 && last == "," else { break }
      words.removeLast()
      // "of the": nor is "of" an end.
      while articles.contains(word), let before = words.last, ties.contains(bare(before)) {
        words.removeLast()
      }
    }
    // "about the money, and I": who does something else.
    if words.count > 2, persons.contains(bare(words[words.count - 1])),
      joints.contains(bare(words[words.count - 2]))
    {
      words.removeLast(2)
    }
    guard words.count < count else { return assertion }
    var assertion = assertion
    assertion.object.text = words.joined(separator: " ")
    return assertion
  }

  private static func bare(_ word: Substring) -> String {
    word.lowercased().trimmingSuffix(",")
  }

  private static let articles: Set<String> = ["a", "an", "the"]
  private static let opening: Set<String> = [
    "a", "an", "and", "but", "nor", "or", "the", "which", "who", "whose",
  ]
  private static let needing: Set<String> = [
    "although", "because", "despite", "except", "than", "unless", "unlike",
  ]
  private static let joints: Set<String> = ["and", "but", "or"]
  private static let persons: Set<String> = ["he", "i", "she", "they", "we"]
  private static let ties: Set<String> = [
    "at", "by", "for", "from", "in", "of", "on", "to", "with",
  ]

  /// Whether a claim only says the beginning of what another one says, with nothing of its own.
  private static func isStump(_ assertion: Assertion, of other: Assertion) -> Bool {
    guard assertion.rules.first == other.rules.first, assertion.value == other.value,
      assertion.valueSpan == other.valueSpan, assertion.subject.text == other.subject.text,
      assertion.predicate.text == other.predicate.text, assertion.polarity == other.polarity,
      assertion.time?.period == other.time?.period || assertion.time == nil
    else { return false }
    let (short, long) = (assertion.object.text, other.object.text)
    return short.utf8.count < long.utf8.count && long.hasPrefix(short)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    last == suffix ? String(dropLast()) : self
  }
}
