// What a sentence is about that names nothing itself: "Sales fell", "The plan failed". For readers only;
// nothing is compared by it.

import Language
import SourceText

extension Discourse {
  /// A noun phrase that says which one is meant.
  struct Described {
    var text: String
    var isPlural: Bool
  }

  /// What a subject is about: the fuller words for it that the text had before, else the name that the
  /// paragraph was about last; nil where there is neither.
  func about(_ subject: Phrase) -> String? {
    guard !subject.words.contains(where: { $0.tag == .PROPN }) else { return nil }
    return described(subject) ?? (isMeasure(subject) ? lastTopic : nil)
  }

  /// "Sales", "net profit": a bare noun, which is somebody's.
  private func isMeasure(_ subject: Phrase) -> Bool {
    (1...2).contains(subject.words.count)
      && subject.words.allSatisfy { $0.tag == .NOUN || $0.tag == .ADJ && $0.lemma != "such" }
      && subject.text.lowercased().spaced.count == subject.words.count
  }

  /// "The plan": "a plan to close the mine"; nil for what says itself which it is.
  private func described(_ subject: Phrase) -> String? {
    let words = subject.text.lowercased().spaced
    guard words.count == 2, ["the", "this", "that", "these", "those"].contains(words[0]),
      let noun = subject.words.last, noun.tag == .NOUN,
      let found = descriptions[noun.lemma.lowercased()] ?? described(otherwise: noun),
      found.isPlural == noun.isPlural
    else { return nil }
    return found.text
  }

  /// "The boat": "a trawler that sank off Brill", where only one thing so described may be called that.
  private func described(otherwise noun: Word) -> Described? {
    let found = descriptions.filter {
      ClaimLexicons.hypernyms[$0.key]?.contains(Substring(noun.lemma.lowercased())) ?? false
    }
    return found.count == 1 ? found.first?.value : nil
  }

  /// The last subject of the paragraph that is a name or of one, speakers and persons left out.
  private var lastTopic: String? {
    for mention in mentions.reversed() {
      guard mention.sentence > paragraphStart else { return nil }
      guard mention.isSubject, mention.isMain, !mention.isPart, !mention.isSpeaker,
        mention.readings.isEmpty, let name = mention.words.first(where: { $0.tag == .PROPN })
      else { continue }
      // "Peru's exports" are Peru's, but what goes on in a country need not be.
      if mention.sort == .person || mention.isName && mention.sort == .place { return nil }
      // "US firms" are no country.
      guard
        mention.isName || mention.words.contains(where: { $0.tag == .PART })
          || Gazetteer().place(name.form) == nil
      else { return nil }
      return name.form
    }
    return nil
  }

  /// Notes which phrases of a sentence say more than their noun: "the takeover of Holm".
  mutating func describe(_ reading: Reading) {
    for index in reading.pieces.indices {
      let piece = reading.pieces[index]
      guard piece.kind == .word, piece.tag == .NOUN else { continue }
      guard let range = reading.description(of: index) else {
        bringIn(index, reading)
        continue
      }
      var text = reading.quote(range)
      if reading.pieces[range.lowerBound].tag == .DET {
        text = text.prefix(1).lowercased() + text.dropFirst()
      }
      descriptions[piece.lemma.lowercased()] = Described(text: text, isPlural: piece.word.isPlural)
    }
  }

  /// "A fire broke out in Brill": "a fire that broke out in Brill"; a noun that comes in again without more
  /// is of another.
  private mutating func bringIn(_ noun: Int, _ reading: Reading) {
    guard
      reading.tree.children[noun].contains(where: {
        reading.pieces[$0].isWord("a", "an", "another")
      })
    else { return }
    let word = reading.pieces[noun].word
    descriptions[word.lemma.lowercased()] = reading.introduction(of: noun).map {
      Described(text: $0.prefix(1).lowercased() + $0.dropFirst(), isPlural: word.isPlural)
    }
  }

  /// Whether a one-word name is known to be somebody's.
  func isPerson(_ name: Word) -> Bool {
    let family = Substring(name.form.lowercased())
    return people.contains(family) || roles.contains { $0.hasPrefix(family + " ") }
  }
}

extension Reading {
  /// A name with its article and the place that belongs to it: "the Central Bank of Peru".
  func fullName(_ index: Int) -> String {
    guard pieces[index].nameType != .person else { return pieces[index].word.form }
    let isThe = index > 0 && pieces[index - 1].isWord("the")
    let of =
      index + 2 < pieces.count && pieces[index + 1].isWord("of") && pieces[index + 2].kind == .name
      && pieces[index + 2].nameType == .place && pieces[index].nameType == .organisation
    return (isThe ? "the " : "") + pieces[index].word.form
      + (of ? " of " + pieces[index + 2].word.form : "")
  }

  /// What the clause says of a subject that comes in by it: "a fire that broke out in Brill"; nil where that
  /// has no name, or hangs on what stands elsewhere.
  fileprivate func introduction(of noun: Int) -> String? {
    guard
      let clause = clauses.first(where: {
        $0.subject.upperBound == noun + 1 && ($0.join == .none || $0.join == .reported)
      }), pieces[clause.verb].allSatisfy({ $0.kind == .word }), !clause.verb.isEmpty,
      clause.verb.lowerBound == noun + 1
    else { return nil }
    var end = clause.verb.upperBound
    while end < clause.range.upperBound, end < clause.verb.upperBound + 10,
      pieces[end].tag != .PUNCT, pieces[end].tag != .SCONJ, pieces[end].kind != .time,
      pieces[end].kind != .quantity
    { end += 1 }
    while end > clause.verb.upperBound, [.ADP, .DET, .CCONJ].contains(pieces[end - 1].tag) {
      end -= 1
    }
    let told = clause.verb.upperBound..<end
    guard pieces[told].contains(where: { $0.kind == .name }),
      !pieces[told].contains(where: { $0.tag == .PRON })
    else { return nil }
    return quote(clause.subject) + " that " + quote(clause.verb.lowerBound..<end)
  }

  /// A noun with what says which one it is: "a plan to close the mine", "Peru's withdrawal from the
  /// pact"; nil for a bare one, and where a pronoun or a figure stands in it.
  fileprivate func description(of noun: Int) -> Range<Int>? {
    let children = tree.children[noun]
    let complement = children.first {
      $0 > noun
        && (pieces[$0].hangs(as: "nmod") || pieces[$0].hangs(as: "acl") && hasChild($0, "mark"))
    }
    let owner = children.first { $0 < noun && pieces[$0].kind == .name }
    guard complement != nil || owner != nil, let phrase = nounPhrase(before: noun + 1),
      phrase.upperBound == noun + 1
    else { return nil }
    var end = noun + 1
    if let complement, pieces[noun + 1].tag == .ADP || pieces[noun + 1].isWord("to") {
      while end < pieces.count, tree.holds(complement, end), pieces[end].tag != .PUNCT,
        pieces[end].kind != .time, end < noun + 10
      { end += 1 }
      while end > noun + 1, pieces[end - 1].tag == .ADP || pieces[end - 1].tag == .DET { end -= 1 }
    }
    guard end > noun + 1 || owner != nil else { return nil }
    let range = phrase.lowerBound..<end
    // "the Peru and Chile plan": cut at "and".
    if range.lowerBound > 0, pieces[range.lowerBound - 1].tag == .CCONJ { return nil }
    return pieces[range].contains { $0.tag == .PRON || $0.kind == .quantity } ? nil : range
  }
}
