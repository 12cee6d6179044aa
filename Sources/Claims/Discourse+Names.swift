// What a sentence tells of its names and objects, for `Discourse` to note: a title, what a name is called beside
// it, whether it is a ship's, what a verb does to it. Which of them a pronoun stands for is no part of this.

import Language
import SourceText

extension Word {
  /// Whether a common noun is of several.
  var isPlural: Bool {
    guard tag == .NOUN else { return false }
    let form = form.lowercased()
    return form.hasSuffix("s") && lemma.lowercased() != form
      || [
        "people", "police", "children", "men", "women", "fishermen", "others", "mice", "teeth",
        "feet", "geese", "oxen",
      ].contains(form)
  }
}

extension Reading {
  /// How many semicolons stand before each piece.
  var parts: [Int] {
    var count = 0
    return pieces.map { piece in
      if piece.isWord(";") { count += 1 }
      return count
    }
  }

  /// Whether the title or noun before a name tells that it is hers or his: "Mr. Hill", "her son Kim".
  func title(_ name: Int) -> Gender? {
    guard name > 0, pieces[name - 1].kind == .word else { return nil }
    return Gender.of([pieces[name - 1].word])
  }

  /// "the ferry Ambler", "the Ambler, a ferry", "the hull of the Ambler": a ship's name.
  func isVessel(_ name: Int) -> Bool {
    if name > 0, Self.isVessel(pieces[name - 1]) { return true }
    if let calling = calling(name), ClaimLexicons.isVessel(calling) { return true }
    guard let host = pieces[name].head, host < name, pieces[name].hangs(as: "nmod") else {
      return false
    }
    return ["bow", "deck", "hull", "keel", "stern"].contains(pieces[host].lemma)
  }

  private static func isVessel(_ piece: Piece) -> Bool {
    piece.kind == .word && piece.tag == .NOUN && ClaimLexicons.isVessel(piece.lemma.lowercased())
  }

  /// "company" of "Holm, the company that built it": the noun beside a name, in dictionary form; nil
  /// without one.
  func calling(_ name: Int) -> String? {
    // "the brewer Holm".
    if name > 1, pieces[name - 1].kind == .word, pieces[name - 1].tag == .NOUN,
      pieces[name - 1].head == name || pieces[name].head == name - 1,
      pieces[name - 1].form == pieces[name - 1].lemma,
      let phrase = nounPhrase(before: name), pieces[phrase].contains(where: { $0.tag == .DET })
    {
      return pieces[name - 1].lemma
    }
    // "Her successor will be Ann Hill".
    if hasChild(name, "cop"), pieces[name].nameType == .person,
      let subject = tree.children[name].first(where: { pieces[$0].hangs(as: "nsubj") }),
      subject < name, pieces[subject].kind == .word, pieces[subject].tag == .NOUN
    {
      return pieces[subject].lemma.lowercased()
    }
    guard name + 3 < pieces.count, pieces[name + 1].isComma,
      pieces[name + 2].isWord("the", "a", "an"),
      let phrase = nounPhrase(from: name + 2, to: pieces.count),
      let last = pieces[phrase].last, last.tag == .NOUN, last.kind == .word
    else { return nil }
    return last.lemma.lowercased()
  }

  /// How the verb that has a noun or name for its object acts on it, see affects.tsv; nil for not.
  func affect(_ index: Int) -> Substring? {
    guard pieces[index].hangs(as: "obj"), let verb = pieces[index].head else { return nil }
    return ClaimLexicons.affects[pieces[verb].lemma]?.first
  }

  /// The noun phrase of an object, as far as a pronoun can stand for it; nil where `index` is no
  /// object, or one of a name. "600 tonnes of ice" is ice.
  func object(_ index: Int) -> Range<Int>? {
    guard pieces[index].hangs(as: "obj"),
      pieces[index].kind == .word || pieces[index].kind == .quantity
    else { return nil }
    if index + 2 < pieces.count, pieces[index + 1].isWord("of"),
      pieces[index].kind == .quantity || pieces[index].isWord("one")
        || Self.measures.contains(pieces[index].lemma)
    {
      return nounPhrase(from: index + 2, to: pieces.count)
    }
    // "It took place": nothing that is named.
    if pieces[index].isWord("place", "part", "care", "effect", "note", "shape"),
      pieces[index].head.map({ pieces[$0].lemma == "take" }) ?? false
    {
      return nil
    }
    guard pieces[index].tag == .NOUN, var range = nounPhrase(before: index + 1) else { return nil }
    // "gave the museum 12 paintings": the paintings.
    let start = range.first { tree.holds(index, $0) } ?? index
    range = start..<range.upperBound
    // "its dredger": the dredger.
    if pieces[range.lowerBound].isWord("its", "their", "his", "her"), range.count > 1 {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    guard !pieces[range].contains(where: { $0.tag == .PRON }) else { return nil }
    // "the use of the new lock": not any use.
    guard index + 2 < pieces.count, pieces[index + 1].isWord("of"),
      let whole = nounPhrase(from: index + 2, to: pieces.count),
      !pieces[whole].contains(where: { $0.tag == .PRON })
    else { return range }
    return range.lowerBound..<whole.upperBound
  }

  private static let measures: Set<String> = [
    "barrel", "couple", "crowd", "gallon", "group", "kilo", "litre", "number", "pair", "series",
    "ton", "tonne",
  ]
}
