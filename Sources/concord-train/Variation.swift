// Sentences as headlines and hasty notes write them, so that the tagger does not lean on capitals,
// and compounds joined by their hyphens, as `Tokenizer` leaves them.

import Language

extension ConlluSentence {
  /// The words as they stand, or now and then a variant of them.
  func varied(using random: inout SplitMix) -> [ConlluWord] {
    var words = words
    if random.next() % 4 == 0 { words = Self.joined(words) }
    switch random.next() % 100 {
    case 0..<6: return words.enumerated().map { Self.titled($1, first: $0 == 0) }
    case 6..<9: return words.map { Self.changed($0) { $0.lowercased() } }
    case 9..<10: return words.map { Self.changed($0) { $0.uppercased() } }
    default: return words
    }
  }

  private static func changed(_ word: ConlluWord, _ change: (String) -> String) -> ConlluWord {
    var word = word
    word.form = change(word.form)
    return word
  }

  /// As in a title: all but short function words with a capital.
  private static func titled(_ word: ConlluWord, first: Bool) -> ConlluWord {
    let small: Set<PartOfSpeech> = [.ADP, .CCONJ, .DET, .PART]
    guard first || !small.contains(word.tag ?? .X) || word.form.utf8.count > 4 else { return word }
    return changed(word) { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  /// "oil", "-", "rich" as one word.
  private static func joined(_ words: [ConlluWord]) -> [ConlluWord] {
    var result: [ConlluWord] = []
    for (index, word) in words.enumerated() {
      guard result.count > 1, let hyphen = result.last, hyphen.form == "-", !hyphen.spaceAfter,
        let start = result.dropLast().last, !start.spaceAfter, joins(start.form),
        joins(word.form)
      else {
        result.append(word)
        continue
      }
      result.removeLast(2)
      var whole = word
      whole.form = start.form + "-" + word.form
      whole.tag = tag(start.tag, word.tag, before: index + 1 < words.count ? words[index + 1] : nil)
      result.append(whole)
    }
    return result
  }

  private static func joins(_ form: String) -> Bool {
    !form.utf8.isEmpty && form.utf8.allSatisfy { ($0 | 32) &- 97 < 26 || $0 == 45 || $0 == 39 }
  }

  /// A compound before a noun is an adjective.
  private static func tag(
    _ start: PartOfSpeech?, _ last: PartOfSpeech?, before next: ConlluWord?
  ) -> PartOfSpeech? {
    switch last {
    case .VERB, .ADJ: return .ADJ
    case .NOUN where next?.tag == .NOUN: return .ADJ
    case .PROPN: return .PROPN
    case .NOUN: return .NOUN
    default: return start == .PROPN ? .PROPN : last
    }
  }
}
