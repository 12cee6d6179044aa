// Figures that say how large or how strong a thing is beside its noun: "the 7.3-magnitude earthquake", "a 65-person
// team from Hull", "Eris, a moonlet 160 metres wide". What else the sentence tells of the thing is no part of its
// measure, so that such a claim is known by the thing alone; its text stays that of the sentence.

import Language
import SourceText
import Values

extension FigureReader {
  /// The words of the thing that the figure measures; nil for a figure that says more than a measure.
  var measuredThing: [Word]? {
    guard let noun = measuredNoun, let host = reading.nounPhrase(before: noun + 1) else {
      return nil
    }
    let children = reading.tree.children[noun]
    // "Comet is a 670-kg box": Comet.
    if children.contains(where: { pieces[$0].hangs(as: "cop") }), noun == clause.top {
      return proposition.subject.words
    }
    var words = thing(host)
    // "Eris, a moonlet": Eris.
    if pieces[noun].hangs(as: "appos"), let named = pieces[noun].head, named < noun,
      let range = reading.nounPhrase(before: named + 1)
    {
      words += thing(range)
    }
    // "team from Hull".
    for child in children where child > noun && pieces[child].hangs(as: "nmod") {
      guard let range = reading.nounPhrase(before: child + 1), range.lowerBound > noun else {
        continue
      }
      words += thing(range)
    }
    return words.isEmpty ? nil : words
  }

  private func thing(_ range: Range<Int>) -> [Word] {
    proposition.phrases.phrase(range, without: segment.figure).words.filter {
      !Self.members.contains($0.form.lowercased()) && $0.form != "-"
    }
  }

  private var measuredNoun: Int? {
    let figure = segment.figure
    guard figure + 1 < pieces.count, let quantity = pieces[figure].value?.quantity,
      quantity.currency == nil, quantity.unit != "percent"
    else { return nil }
    // "a 65-person team".
    if isOfMembers, let noun = noun(over: figure + 2) { return noun }
    // "a 109 mph ace", "the 7.3-magnitude earthquake".
    if quantity.dimension != nil || quantity.unit == "magnitude",
      pieces[figure].hangs(as: "compound", "amod", "nummod"), let noun = noun(over: figure)
    {
      return noun
    }
    // "a moonlet 160 metres wide".
    let next = pieces[figure + 1]
    guard next.isWord("wide", "long", "tall", "high", "deep", "thick"),
      next.hangs(as: "amod", "acl"),
      let noun = next.head, noun < figure, pieces[noun].tag == .NOUN
    else { return nil }
    return noun
  }

  /// The noun behind a word that the word says more of.
  private func noun(over word: Int) -> Int? {
    guard let noun = pieces[word].head, noun > word, noun < word + 6, pieces[noun].tag == .NOUN
    else { return nil }
    return pieces[word...noun].contains { $0.isComma || $0.tag == .ADP } ? nil : noun
  }

  /// "65-person", "56-strong", "seven-member": so many people.
  var isOfMembers: Bool {
    let figure = segment.figure
    return figure + 2 < pieces.count && pieces[figure + 1].form == "-"
      && Self.members.contains(pieces[figure + 2].form)
  }

  private static let members: Set<String> = ["man", "member", "person", "strong", "woman"]
}
