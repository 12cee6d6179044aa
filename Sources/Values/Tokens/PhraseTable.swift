// Phrases of several words with what they stand for: "no fewer than", "swiss francs".

import SourceText

/// Phrases, found word by word without building their text.
struct PhraseTable<Entry: Sendable>: Sendable {
  /// Where the words lead: a state is a beginning of phrases, 0 the empty one.
  private var steps = PhraseSteps()
  private var entries: [Entry?] = [nil]
  private let openers: WordSet
  /// Words of the phrases but for the first of each.
  let laterWords: [Word]

  /// Of equal phrases the last counts.
  init(_ rows: [(words: [Word], entry: Entry)]) {
    var first: [Word] = []
    var later: [Word] = []
    for row in rows {
      var state: Int32 = 0
      for word in row.words {
        if state == 0 { first.append(word) } else { later.append(word) }
        let fresh = Int32(entries.count)
        state = steps.insert(fresh, from: state, word)
        if state == fresh { entries.append(nil) }
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
      let next = steps[state, word]
    {
      state = next
      if let entry = entries[Int(state)] { best = (entry, after) }
      at = text.afterJoin(after)
    }
    return best
  }
}

/// From a beginning of phrases and one more word to the next beginning; open addressing, at most
/// half of the slots taken.
private struct PhraseSteps: Sendable {
  private var slots = [(from: Int32, to: Int32, word: Word)](repeating: free, count: 64)
  private var count = 0
  private static let free = (from: Int32(-1), to: Int32(0), word: Word())

  /// Where the word leads; nil where no phrase goes on so.
  subscript(state: Int32, word: Word) -> Int32? {
    let slot = slots[slot(state, word)]
    return slot.from == state ? slot.to : nil
  }

  /// Where the word leads, which is `fresh` where it led nowhere before.
  mutating func insert(_ fresh: Int32, from state: Int32, _ word: Word) -> Int32 {
    let slot = slot(state, word)
    if slots[slot].from == state { return slots[slot].to }
    slots[slot] = (state, fresh, word)
    count += 1
    if count * 2 > slots.count { grow() }
    return fresh
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.free, count: old.count * 2)
    for step in old where step.from >= 0 { slots[slot(step.from, step.word)] = step }
  }

  private func slot(_ state: Int32, _ word: Word) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: word.slot ^ UInt64(state) &* 0x9E37_79B9) & mask
    while slots[slot].from >= 0, slots[slot].from != state || slots[slot].word != word {
      slot = (slot + 1) & mask
    }
    return slot
  }
}

extension LexiconRow {
  /// The words of its key.
  var words: [Word] { words(0) }

  /// The words of a field, which single spaces divide.
  func words(_ index: Int) -> [Word] {
    bytes(index).split(separator: 32).map { Word(UnsafeRawBufferPointer(rebasing: $0)) }
  }
}
