// Gerunds that the parser hangs beside what they are: "heating a house costs", "her following grew", and what
// their clause costs.

import Language
import SourceText
import Values

extension ParseRepair {
  /// "costs 90 dollars", "costs nearly half more than", taken for a noun.
  func isPriced(_ index: Int) -> Bool {
    index + 1 < pieces.count && pieces[index].isWord("costs", "takes")
      && pieces[index + 1].kind == .quantity
      && pieces[index + 1].head.map { $0 == index || pieces[$0].head == index } ?? false
      && pieces[index + 1].value?.quantity.map { $0.currency != nil || $0.unit == "percent" }
        ?? false
  }

  /// The sum behind such a verb is its object, and so is "50 percent more", hung on "more".
  mutating func mendPriced(_ index: Int) {
    let degree = pieces[index + 1].head.flatMap { $0 > index + 1 ? $0 : nil }
    attach(index + 1, to: index, as: "obj")
    if let degree { attach(degree, to: index + 1, as: "advmod") }
  }

  /// "Heating the house costs", the house taken for what costs: its heating does.
  mutating func mendGerund(subjectOf index: Int) {
    guard pieces[index].kind == .word, pieces[index].tag == .VERB, index > 2,
      pieces[index].form.hasSuffix("s"), pieces[index].form != pieces[index].lemma,
      let noun = subjects(of: index).last, noun == index - 1, pieces[noun].kind == .word,
      pieces[noun].tag == .NOUN, !pieces[noun].word.isPlural,
      let article = pieces[..<noun].lastIndex(where: { $0.tag != .NOUN && $0.tag != .ADJ }),
      article > 0, pieces[article].tag == .DET || pieces[article].hangs(as: "nmod:poss"),
      case let gerund = article - 1, pieces[gerund].tag == .VERB, pieces[gerund].isIngForm,
      gerund == 0 || pieces[gerund - 1].tag == .PUNCT,
      !Self.prepositions.contains(pieces[gerund].form),
      pieces[gerund].head == index || pieces[index].head == gerund
        || pieces[gerund].head == noun
    else { return }
    if pieces[index].head == gerund {
      attach(index, to: pieces[gerund].head, as: pieces[gerund].relation)
      for child in children[gerund] where child > index { attach(child, to: index) }
    }
    attach(noun, to: nil)
    attach(gerund, to: index, as: "csubj")
    attach(noun, to: gerund, as: "obj")
  }

  /// Gerunds that stand before a noun as prepositions do: "following the vote the mayor resigns".
  private static let prepositions: Set<String> = [
    "barring", "concerning", "considering", "depending", "during", "excluding", "following",
    "including", "owing", "pending", "regarding",
  ]

  /// "Her following on the platform stood at 2 million": what somebody has is a noun.
  mutating func mendFollowing(_ index: Int) {
    guard pieces[index].kind == .word, pieces[index].tag == .VERB, pieces[index].isIngForm,
      index > 0, pieces[index - 1].head == index, pieces[index - 1].hangs(as: "nmod:poss"),
      pieces[index].hangs(as: "advcl"), let verb = pieces[index].head, verb > index,
      subjects(of: verb).isEmpty, !has(index, "obj"),
      pieces[index..<verb].allSatisfy({ $0.tag != .PUNCT })
    else { return }
    pieces[index].word.tag = .NOUN
    pieces[index].word.lemma = pieces[index].form
    pieces[index].relation = "nsubj"
    for child in children[index] where pieces[child].hangs(as: "obl") {
      pieces[child].relation = "nmod"
    }
  }

  /// "3 million soles (800,000 dollars) in fees were paid": what stands in brackets pays nothing.
  mutating func mendBracketed(subjectOf index: Int) {
    guard pieces[index].isVerb, let inside = subjects(of: index).last, inside < index, inside > 1,
      pieces[inside].kind == .quantity,
      let open = pieces[..<inside].lastIndex(where: { $0.opensBracket || $0.closesBracket }),
      pieces[open].opensBracket, open > 0, inside - open < 5,
      pieces[open - 1].kind == .quantity, pieces[inside..<index].contains(where: \.closesBracket),
      pieces[open - 1].value?.quantity?.currency != nil
    else { return }
    attach(open - 1, to: index, as: "nsubj")
    attach(inside, to: open - 1, as: "appos")
  }

  /// "Some 80 farmers, many of them tenants, sold 3 tonnes": the farmers did.
  mutating func mendSome(subjectOf index: Int) {
    guard pieces[index].isVerb, let some = subjects(of: index).last, some > 1, some < index,
      pieces[some].isWord("many", "most", "some") || pieces[some].isWord("several", "all")
        || pieces[some].kind == .quantity,
      some + 2 < index, pieces[some + 1].isWord("of"), pieces[some + 2].isWord("them"),
      pieces[some - 1].isComma, pieces[some - 2].tag == .NOUN, pieces[index - 1].isComma,
      !has(some - 2, "case")
    else { return }
    attach(some - 2, to: index, as: "nsubj")
    attach(some, to: some - 2, as: "appos")
  }
}
