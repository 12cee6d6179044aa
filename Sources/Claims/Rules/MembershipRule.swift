// "Being a member of the bloc, Peru …", "Peru, a member of the bloc, …": who belongs to what, where
// the clause itself says something else. "Peru is a member" is a statement.

import Language
import SourceText
import Values

/// Membership beside what a clause says.
struct MembershipRule: ClaimRule {
  let name = "membership"

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    let pieces = proposition.pieces
    return proposition.clause.indices.compactMap { index in
      guard pieces[index].isWord("member", "members"), index != proposition.clause.top,
        index + 2 < pieces.count, pieces[index + 1].isWord("of"),
        let whole = proposition.reading.nounComplex(
          from: index + 2, to: pieces[index...].firstIndex(where: \.isDash) ?? pieces.count),
        pieces[whole].contains(where: { $0.kind == .name }),
        let (subject, start) = holder(proposition, index),
        let span = proposition.reading.span(start..<whole.upperBound)
      else { return nil }
      let verb = Word(span: pieces[index].span, form: "is", lemma: "be", tag: .AUX)
      var assertion = proposition.assertion(
        .membership, span: span, subject: subject, predicate: Phrase(text: "is", words: [verb]),
        object: proposition.phrases.phrase(
          (pieces[index - 1].tag == .DET ? index - 1 : index)..<whole.upperBound),
        time: proposition.time.explicit(in: start..<whole.upperBound), rules: [name])
      // What stands beside a clause is said, whatever the clause denies or expects.
      (assertion.polarity, assertion.modality) = (.affirmed, .asserted)
      return assertion
    }
  }

  /// Who the member is, and where the claim begins; nil where the words leave it open.
  private func holder(_ proposition: Proposition, _ index: Int) -> (Phrase, Int)? {
    let pieces = proposition.pieces
    guard let phrase = proposition.reading.nounPhrase(before: index + 1), phrase.lowerBound > 0,
      pieces[phrase].contains(where: { $0.isWord("a", "an") })
    else { return nil }
    let before = pieces[phrase.lowerBound - 1]
    if before.isWord("being"), !proposition.subject.isEmpty {
      return (proposition.subject, phrase.lowerBound - 1)
    }
    guard before.isComma || before.isDash,
      let name = proposition.reading.nounPhrase(before: phrase.lowerBound - 1),
      pieces[name].contains(where: { $0.kind == .name })
    else { return nil }
    return (proposition.phrases.phrase(name), name.lowerBound)
  }
}
