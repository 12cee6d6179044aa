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
    guard
      let (than, rest) = complement.lazy.compactMap({ than in
        others(pieces, than, complement.upperBound).map { (than, $0) }
      }).first,
      let more = pieces[complement.lowerBound..<than].lastIndex(where: { isComparative($0) })
    else { return [] }
    var mark = pieces[more].word
    if pieces[more].isWord("more") { (mark.lemma, mark.tag) = ("large", .ADJ) }
    let thing = proposition.phrases.phrase((more + 1)..<than).words
    let end =
      pieces[rest..<complement.upperBound].firstIndex { $0.isWord(",", ";", ":") || $0.isDash }
      ?? complement.upperBound
    let names = proposition.reading.nounPhrase(from: rest, to: end)?.upperBound ?? rest
    // "45 percent of the tin, more than any other country": what stands before is said already.
    let isAdded = more > 0 && pieces[more - 1].tag == .PUNCT
    let start = isAdded ? more : proposition.clause.range.lowerBound
    guard let span = proposition.reading.span(start..<end) else { return [] }
    return [
      proposition.assertion(
        .superlative, span: span,
        predicate: Phrase(
          text: proposition.reading.quote(proposition.clause.verb.lowerBound..<names),
          words: [mark] + proposition.verbs.filter { $0.tag == .VERB } + thing),
        object: proposition.phrases.phrase(names..<end),
        time: proposition.time.time(of: proposition.clause), rules: ["superlative", name])
    ]
  }

  /// What stands behind "than any other", "than all the other"; nil where `index` begins neither.
  private func others(_ pieces: [Piece], _ index: Int, _ end: Int) -> Int? {
    guard pieces[index].isWord("than"), index + 2 < end,
      pieces[index + 1].isWord("any", "every", "all")
    else { return nil }
    let other = pieces[index + 2].isWord("the") ? index + 3 : index + 2
    return other < end && pieces[other].isWord("other") ? other + 1 : nil
  }

  private func isComparative(_ piece: Piece) -> Bool {
    piece.isWord("more") || piece.tag == .ADJ && piece.form.hasSuffix("er")
  }
}
