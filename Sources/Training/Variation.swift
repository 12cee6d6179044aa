// Sentences as headlines and hasty notes write them, so that the network does not lean on capitals
// and small words, with other words in their places, and with compounds joined by their hyphens, as
// `Tokenizer` leaves them.

import Language

extension ConlluSentence {
  /// The words as they stand, or now and then a variant of them.
  func varied(_ bank: WordBank, using random: inout SplitMix) -> [ConlluWord] {
    var words = words
    if random.next() % 4 == 0 { words = Self.joined(words) }
    if random.next() % 2 == 0 { words = Self.swapped(words, bank, &random) }
    switch random.next() % 100 {
    case 0..<5: return words.enumerated().map { Self.titled($1, first: $0 == 0) }
    case 5..<10:
      let short = Self.shortened(words)
      guard random.next() % 3 > 0 else { return short }
      return short.enumerated().map { Self.titled($1, first: $0 == 0) }
    case 10..<13: return words.map { Self.changed($0) { $0.lowercased() } }
    case 13..<14: return words.map { Self.changed($0) { $0.uppercased() } }
    default: return words
    }
  }

  /// A third of the words that the bank has another for.
  private static func swapped(
    _ words: [ConlluWord], _ bank: WordBank, _ random: inout SplitMix
  ) -> [ConlluWord] {
    words.map { word in
      guard random.next() % 3 == 0, let other = bank.other(for: word, using: &random) else {
        return word
      }
      return changed(word) { _ in other }
    }
  }

  /// As a headline: without articles, forms of "be" and the last stop. Only words that nothing
  /// hangs on are left out.
  private static func shortened(_ words: [ConlluWord]) -> [ConlluWord] {
    let heads = Set(words.compactMap(\.head))
    let kept = words.indices.filter { index in
      let (word, form) = (words[index], words[index].form.lowercased())
      if heads.contains(index) || word.head == nil { return true }
      switch word.tag {
      case .DET: return !["a", "an", "the"].contains(form)
      case .AUX: return !["is", "are", "was", "were"].contains(form)
      case .PUNCT: return index + 1 < words.count || form != "."
      default: return true
      }
    }
    guard kept.count > 2 else { return words }
    var place = [Int](repeating: -1, count: words.count)
    for (index, old) in kept.enumerated() { place[old] = index }
    return kept.map { old in
      var word = words[old]
      if let head = word.head, head >= 0 { word.head = place[head] }
      return word
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

  /// "oil", "-", "rich" as one word, whose head is that of the last part which has one outside.
  private static func joined(_ words: [ConlluWord]) -> [ConlluWord] {
    var groups: [Range<Int>] = []
    for index in words.indices {
      if let group = groups.last, groups.count > 1, index > 1, group == index - 1..<index,
        words[index - 1].form == "-", !words[index - 1].spaceAfter,
        !words[index - 2].spaceAfter, joins(words[index - 2].form), joins(words[index].form)
      {
        groups.removeLast()
        let start = groups.removeLast().lowerBound
        groups.append(start..<index + 1)
      } else {
        groups.append(index..<index + 1)
      }
    }
    guard groups.count < words.count else { return words }
    let place = groups.enumerated().flatMap { [Int](repeating: $0, count: $1.count) }
    return groups.map { group in
      let next = group.upperBound < words.count ? words[group.upperBound] : nil
      var whole = group.count == 1 ? words[group.lowerBound] : whole(words[group], before: next)
      let top = group.last { index in words[index].head.map { !group.contains($0) } ?? true }
      let head = words[top ?? group.upperBound - 1].head
      whole.head = head.map { $0 < 0 ? $0 : place[$0] }
      whole.relation = words[top ?? group.upperBound - 1].relation
      return whole
    }
  }

  private static func whole(_ parts: ArraySlice<ConlluWord>, before next: ConlluWord?)
    -> ConlluWord
  {
    var whole = parts[parts.endIndex - 1]
    whole.form = parts.map(\.form).joined()
    whole.tag = tag(parts[parts.startIndex].tag, whole.tag, before: next)
    whole.name = parts[parts.startIndex].name
    return whole
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
