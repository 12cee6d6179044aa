// "the inspector's failure to close the mine", "its refusal to pay": what somebody did not do, told
// by a noun. It is so whatever the sentence goes on to say of it.

import Language
import SourceText
import Values

/// Denials inside of a noun phrase.
struct RefusalRule: ClaimRule {
  let name = "refusal"
  let readsReports = true

  func read(_ proposition: Proposition, _ discourse: inout Discourse) -> [Assertion] {
    proposition.clause.indices.compactMap { read(proposition, at: $0, discourse) }
  }

  private func read(_ proposition: Proposition, at noun: Int, _ discourse: Discourse)
    -> Assertion?
  {
    let (pieces, tree) = (proposition.pieces, proposition.reading.tree)
    guard pieces[noun].tag == .NOUN, ClaimLexicons.negators[pieces[noun].lemma]?.first == "noun",
      let verb = tree.children[noun].first(where: {
        $0 > noun && pieces[$0].isVerb && pieces[$0].hangs(as: "acl")
          && tree.children[$0].contains { pieces[$0].isWord("to") && pieces[$0].hangs(as: "mark") }
      }), let subject = subject(proposition, noun, verb, discourse),
      subject.words.contains(where: { $0.tag == .NOUN || $0.tag == .PROPN })
    else { return nil }
    var end = verb + 1
    let border =
      [proposition.clause.whole.upperBound, proposition.clause.verb.lowerBound]
      .filter { $0 > verb }.min() ?? end
    while end < border, tree.holds(verb, end) { end += 1 }
    var start = noun
    while start > 0, tree.holds(noun, start - 1) { start -= 1 }
    guard let span = proposition.reading.span(start..<end) else { return nil }
    var assertion = proposition.assertion(
      .event, span: span, subject: subject,
      predicate: Phrase(
        text: denial(subject, proposition) + pieces[verb].form, words: [pieces[verb].word]),
      object: proposition.phrases.phrase((verb + 1)..<end),
      time: proposition.time.explicit(in: start..<end), rules: [name])
    assertion.polarity = .negated
    assertion.modality = .asserted
    return assertion
  }

  /// "did not " before what was refused, in the tense of the clause.
  private func denial(_ subject: Phrase, _ proposition: Proposition) -> String {
    switch proposition.reading.tense(of: proposition.index) {
    case .past: "did not "
    case .present: subject.words.isOfSeveral ? "do not " : "does not "
    case .modal(let modal): modal + " not "
    }
  }

  /// Whose failure it is: "the firm's", "of the firm"; nil where the phrase
  /// does not say it.
  private func subject(
    _ proposition: Proposition, _ noun: Int, _ verb: Int, _ discourse: Discourse
  ) -> Phrase? {
    let (pieces, tree) = (proposition.pieces, proposition.reading.tree)
    let own = tree.children[noun]
    if let owner = own.first(where: { pieces[$0].hangs(as: "nmod:poss") }) {
      let range = proposition.reading.nounPhrase(before: owner + 1)
      return range.map { unmarked(proposition.phrases.phrase($0)) }
    }
    if let owner = own.first(where: { pieces[$0].hangs(as: "nmod") && $0 < verb }) {
      let range = proposition.reading.nounPhrase(before: owner + 1)
      return range.map { proposition.phrases.phrase($0) }
    }
    // "The mayor is new. This failure to act": the mayor's, if nobody else is spoken of.
    guard noun > 0, pieces[noun - 1].isWord("this", "that"), let mention = discourse.soleActor
    else { return nil }
    return Phrase(text: mention.text, words: mention.words)
  }

  /// "its" stands for "the firm's": the firm.
  private func unmarked(_ phrase: Phrase) -> Phrase {
    var phrase = phrase
    for ending in ["'s", "’s"] where phrase.text.hasSuffix(ending) {
      phrase.text.removeLast(ending.count)
    }
    return phrase
  }
}
