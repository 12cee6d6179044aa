// The verdict on a claim by one text that nothing else stands beside: the rules of the comparison
// first, and what is in their words.

import Claims
import Language
import SourceText
import Values

/// What the rules and the network are told of a claim and a text.
package struct JudgeInput: Equatable, Sendable {
  package var claim: [MarkedWord]
  package var text: [MarkedWord]
  /// What the rules make of it, see `TextJudge.facts`.
  package var facts: [Float]
}

/// Judges a claim by one text. A value: safe to use from several tasks at once.
public struct TextJudge: Sendable {
  private let extractor = Extractor()
  private let maker = PostingMaker()
  private let comparator = Comparator()
  private let analyser = Analyser()
  private let scanner = ValueScanner()
  private let marker: Marker

  public init() { marker = Marker(comparator.vocabulary, Pieces()) }

  /// What the network sees of a claim and a text.
  package func input(_ claim: String, _ text: String) -> JudgeInput {
    let first = ReadText(claim, analyser, scanner)
    let second = ReadText(text, analyser, scanner)
    let (claimed, said) = (
      marker.marked(first, by: second, isClaim: true),
      marker.marked(second, by: first, isClaim: false)
    )
    return JudgeInput(
      claim: claimed, text: said, facts: facts(rules(claim, text)))
  }

  /// What the rules say of each assertion of the claim, in order.
  func rules(_ claim: String, _ text: String) -> [Judgement] {
    let answers = maker.postings(extractor.extract(text).assertions, isArticle: true)
    let assertions = extractor.extract(claim).assertions
    let parts = zip(assertions, maker.postings(assertions, isArticle: false)).map {
      assertion, posting in (assertion.span, comparator.judge(posting, by: answers))
    }
    // A part that nothing speaks of is passed over beside one of the same words that has an answer.
    return parts.filter { span, judgement in
      judgement.verdict != .notEnoughEvidence
        || !parts.contains { $0.1.verdict != .notEnoughEvidence && $0.0.overlaps(span) }
    }.map(\.1)
  }

  /// 0 or 1: whether any part is supported, contradicted, disputed, without an answer; whether there
  /// is none; whether any ground is of each kind of relation.
  private func facts(_ parts: [Judgement]) -> [Float] {
    let verdicts: [Verdict] = [.supported, .contradicted, .disputed, .notEnoughEvidence]
    var facts = verdicts.map { verdict in parts.contains { $0.verdict == verdict } }
    facts.append(parts.isEmpty)
    for kind in RelationKind.allCases {
      facts.append(parts.contains { $0.grounds.contains { $0.relation == kind } })
    }
    return facts.map { $0 ? 1 : 0 }
  }
}
