// The SQL function `has_words(text, words)`: how filters look for words in short texts.

import GRDB

enum WordMatch {
  static let function = DatabaseFunction("has_words", argumentCount: 2, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]),
      let words = String.fromDatabaseValue(values[1])
    else { return false }
    return holds(text, words)
  }

  /// Whether every word of `words` begins a word of `text`, in any order; case does not count.
  ///
  ///     WordMatch.holds("Oil exports of Kazakhstan", "kazakhstan export")   // true
  static func holds(_ text: String, _ words: String) -> Bool {
    let tokens = split(text)
    return split(words).allSatisfy { word in tokens.contains { begins($0, with: word) } }
  }

  /// The words of a text in lower case.
  static func split(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// Short words must be whole: "US" is not the beginning of "use".
  private static func begins(_ token: Substring, with word: Substring) -> Bool {
    word.utf8.count > 3 ? token.hasPrefix(word) : token == word
  }
}
