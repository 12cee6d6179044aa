// A text as the judge's network reads it: the pieces of its words, each with marks that say what
// the other text of the pair has of its word. Which verdict follows is not known here.

import Language
import SourceText
import Values

/// What the other text has of a word.
enum WordMark: UInt8, CaseIterable, Sendable {
  case nothing
  /// The same letters, but for capitals.
  case form
  /// Another form of it.
  case lemma
  /// A word of its class, or another name of the same.
  case term
  /// A word that says the reverse.
  case opposite
  /// A word that begins alike ("govern", "government").
  case beginning
}

/// What the other text has of a word's tie to its head.
enum ArcMark: UInt8, CaseIterable, Sendable {
  case nothing
  /// Both words, which do not hang together.
  case apart
  /// One hangs on the other, but not in the same way.
  case together
  /// Both as they are here.
  case same
}

/// What the other text has of a value.
enum ValueMark: UInt8, CaseIterable, Sendable {
  /// The word belongs to no value.
  case nothing
  /// Nothing that it could be held against.
  case alone
  case same
  /// What is written allows it.
  case within
  /// One is a bound that the other keeps.
  case kept
  /// All are larger or later.
  case below
  /// All are smaller or earlier, or some are.
  case above
  /// What is there decides nothing.
  case open
}

/// Words with the text's values. Read once, it can be held against any number of others.
package struct ReadText: Sendable {
  package let text: String
  /// Of all sentences; the head of a root is the root itself.
  let words: [Word]
  let names: [Name]
  let values: [Value]
  /// The sentences as the analyser gave them.
  let analyses: [Analysis]

  /// - Parameter known: the text's words, where it is one sentence that was analysed before.
  init(
    _ text: String, _ analyser: Analyser, _ scanner: ValueScanner, known: Analysis? = nil
  ) {
    let bytes = Array(text.utf8)
    let whole = Span(0, bytes.count)
    self.text = text
    analyses =
      known.map { [$0] }
      ?? analyser.sentences(in: bytes, whole).map { analyser.analyse(bytes, sentence: $0) }
    var (words, names): ([Word], [Name]) = ([], [])
    for analysis in analyses {
      let start = words.count
      names += analysis.names.map { name in
        var name = name
        name.words = (name.words.lowerBound + start)..<(name.words.upperBound + start)
        return name
      }
      for (index, word) in analysis.words.enumerated() {
        var word = word
        word.head = start + (word.head.flatMap { $0 >= 0 ? $0 : nil } ?? index)
        words.append(word)
      }
    }
    (self.words, self.names) = (words, names)
    values = scanner.values(in: bytes, whole, reference: nil)
  }
}

/// What the other text has of a word and of what it stands in.
struct WordMarks {
  var word: WordMark
  var value: ValueMark
  var arc: ArcMark
  /// Whether the value is a date or a period.
  var isTime: Bool
}
