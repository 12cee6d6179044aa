// Phrases of several words with what they stand for: "no fewer than", "swiss francs".

import SourceText

/// Phrases, found word by word without building their text.
struct PhraseTable<Entry: Sendable>: Sendable {
  /// A state is a beginning of phrases, 0 the empty one.
  private struct Step: Hashable {
    var state: Int32
    var word: Word
  }

  private var steps: [Step: Int32] = [:]
  private var entries: [Entry?] = [nil]
  private let openers: WordSet
  /// Words of the phrases but for the first of each.
  let laterWords: [Word]

  /// Of equal phrases the last counts; words are divided by single spaces.
  init(_ rows: [(phrase: String, entry: Entry)]) {
    var first: [Word] = []
    var later: [Word] = []
    for row in rows {
      var state: Int32 = 0
      for bytes in row.phrase.utf8.split(separator: 32) {
        let word = Word(Substring(bytes))
        if state == 0 { first.append(word) } else { later.append(word) }
        let step = Step(state: state, word: word)
        if let next = steps[step] {
          state = next
        } else {
          state = Int32(entries.count)
          steps[step] = state
          entries.append(nil)
        }
      }
      entries[Int(state)] = row.entry
    }
    (openers, laterWords) = (WordSet(first), later)
  }

  /// First words of the phrases.
  var firstWords: [Word] { openers.words }

  /// The longest phrase that begins at that token, with the index after it. Hyphens between words and
  /// the stops of abbreviations are passed over.
  func longest(at index: Int, in text: ValueText) -> (entry: Entry, next: Int)? {
    guard openers.contains(text.word(index)) else { return nil }
    return longest(at: index, in: text) { (text.word($0), $0 + 1) }
  }

  /// The same with words as `read` gives them from a token on, each with the index after it.
  func longest(
    at index: Int, in text: ValueText, read: (Int) -> (word: Word, next: Int)
  ) -> (entry: Entry, next: Int)? {
    var best: (entry: Entry, next: Int)?
    var (state, at): (Int32, Int) = (0, index)
    while case let (word, after) = read(at), !word.isEmpty,
      let next = steps[Step(state: state, word: word)]
    {
      state = next
      if let entry = entries[Int(state)] { best = (entry, after) }
      at = text.afterJoin(after)
    }
    return best
  }
}
