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

/// Words with the text's values.
struct ReadText {
  /// Of all sentences; the head of a root is the root itself.
  let words: [Word]
  let values: [Value]

  init(_ text: String, _ analyser: Analyser, _ scanner: ValueScanner) {
    let bytes = Array(text.utf8)
    let whole = Span(0, bytes.count)
    var words: [Word] = []
    for sentence in analyser.sentences(in: bytes, whole) {
      let start = words.count
      let more = analyser.analyse(bytes, sentence: sentence).words
      for (index, word) in more.enumerated() {
        var word = word
        word.head = start + (word.head.flatMap { $0 >= 0 ? $0 : nil } ?? index)
        words.append(word)
      }
    }
    self.words = words
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
