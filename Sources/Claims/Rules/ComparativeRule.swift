// "produces more oil than any other country": a superlative in the form of a comparison.

import Language
import SourceText
import Values

/// Comparisons with all others.
struct ComparativeRule: ClaimRule {
  let name = "comparative"

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    let pieces = proposition.pieces
    let complement = proposition.clause.complement
    guard let than = complement.first(where: { isThanAnyOther(pieces, $0, complement.upperBound) }),
      let more = pieces[complement.lowerBound..<than].lastIndex(where: { isComparative($0) }),
      let span = proposition.reading.span(proposition.clause.range)
    else { return [] }
    var mark = pieces[more].word
    if pieces[more].isWord("more") { (mark.lemma, mark.tag) = ("large", .ADJ) }
    let thing = proposition.phrases.phrase((more + 1)..<than).words
    let rest = (than + 3)..<max(than + 3, complement.upperBound)
    let others = proposition.reading.nounPhrase(from: rest.lowerBound, to: rest.upperBound)
    let scope = (others?.upperBound ?? rest.lowerBound)..<rest.upperBound
    return [
      proposition.assertion(
        .superlative, span: span,
        predicate: Phrase(
          text: proposition.reading.quote(complement),
          words: [mark] + proposition.verbs.filter { $0.tag == .VERB } + thing),
        object: proposition.phrases.phrase(scope),
        time: proposition.time.explicit(in: proposition.clause.range),
        rules: ["superlative", name])
    ]
  }

  private func isThanAnyOther(_ pieces: [Piece], _ index: Int, _ end: Int) -> Bool {
    pieces[index].isWord("than") && index + 2 < end && pieces[index + 1].isWord("any", "every")
      && pieces[index + 2].isWord("other")
  }

  private func isComparative(_ piece: Piece) -> Bool {
    piece.isWord("more") || piece.tag == .ADJ && piece.form.hasSuffix("er")
  }
}
