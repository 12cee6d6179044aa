// The verdict on a claim by one text that nothing else stands beside: the rules of the comparison
// where they are sure, else a small network that weighs the words of both, what each has of the
// other's, and what the rules found. `check`, which has many sources, goes by the rules alone.

import Claims
import Language
import SourceText
import Values

/// What the network is told of a claim and a text.
package struct JudgeInput: Equatable, Sendable {
  package var claim: [PairWord]
  package var text: [PairWord]
  /// What the rules make of it: 0 or 1 for each of `TextJudge.facts`.
  package var facts: [Float]
}

/// The verdict on a claim by one text.
public struct TextVerdict: Hashable, Sendable {
  /// Never `disputed`, but where the rules alone decide.
  public var verdict: Verdict
  /// How the claim stands to the text, axis by axis.
  public var axes: [Axis: Outcome]
  /// One sentence that names the axes.
  public var explanation: String
  /// Where the words of the claim stand that the text has otherwise or not at all.
  public var others: [Span] = []
  /// Whether the text has all of the claim but for one thing; see `Reasons`.
  public var isButOne = false
  /// How likely the network finds that the text bears the claim out, 0 to 1 …
  public var support: Float = 0
  /// … and that it contradicts it.
  public var contradiction: Float = 0
}

/// Judges a claim by one text. A value: safe to use from several tasks at once.
public struct TextJudge: Sendable {
  private let extractor = Extractor()
  private let maker = PostingMaker()
  private let comparator = Comparator()
  private let analyser = Analyser()
  private let scanner = ValueScanner()
  private let marker: Marker
  private let network: PairNetwork

  /// Maps the models; nothing is decoded.
  public init() {
    let pieces = Pieces()
    marker = Marker(comparator.vocabulary, pieces)
    guard let network = PairNetwork(Resource("Comparison/judge.bin").bytes, pieces: pieces) else {
      preconditionFailure("judge.bin does not fit parser.bin; see Comparison/Models/README.md")
    }
    self.network = network
  }

  /// What the text says of the claim.
  public func judge(_ claim: String, by text: String) -> TextVerdict {
    let read = Read(claim, text, self)
    guard read.claim.words.contains(where: { $0.tag != .PUNCT }),
      read.text.words.contains(where: { $0.tag != .PUNCT })
    else {
      return TextVerdict(
        verdict: .notEnoughEvidence, axes: [:], explanation: "There is nothing to read.")
    }
    let reasons = Reasons(read.claim, read.claimMarks, read.text)
    let chances = network.chances(read.claimWords, read.textWords, facts: Self.facts(read.parts))
    let sure = sure(read, reasons, chances)
    let verdict = sure?.verdict ?? Self.verdict(chances)
    return TextVerdict(
      verdict: verdict, axes: reasons.axes,
      explanation: sure?.explanation ?? reasons.sentence(verdict), others: reasons.others,
      isButOne: reasons.isButOne, support: chances[0], contradiction: chances[1])
  }

  /// What the network sees of a claim and a text.
  package func input(_ claim: String, _ text: String) -> JudgeInput {
    let read = Read(claim, text, self)
    return JudgeInput(
      claim: read.claimWords, text: read.textWords, facts: Self.facts(read.parts))
  }

  /// A claim and a text with all that is known of them.
  private struct Read {
    let claim, text: ReadText
    let claimMarks: [WordMarks]
    let claimWords, textWords: [PairWord]
    let parts: [Judgement]

    init(_ claim: String, _ text: String, _ judge: TextJudge) {
      let first = ReadText(claim, judge.analyser, judge.scanner)
      let second = ReadText(text, judge.analyser, judge.scanner)
      let marker = judge.marker
      claimMarks = marker.marks(first, by: second, isClaim: true)
      claimWords = marker.words(first, claimMarks)
      textWords = marker.words(second, marker.marks(second, by: first, isClaim: false))
      parts = judge.rules(claim, text)
      (self.claim, self.text) = (first, second)
    }
  }

  /// What the rules are sure of: a claim in the text's own words, whose figures then decide; that a
  /// text without a word of the claim says nothing of it; and what they say where the figures and
  /// dates of the claim, each held against the nearest of the text, say the same, and the network
  /// does not find it unlikely.
  private func sure(
    _ read: Read, _ reasons: Reasons, _ chances: [Float]
  ) -> (verdict: Verdict, explanation: String)? {
    if reasons.isOfOneWording {
      let verdict: Verdict = reasons.otherValues.isEmpty ? .supported : .contradicted
      return (verdict, reasons.sentence(verdict))
    }
    if reasons.isUnrelated {
      return (.notEnoughEvidence, "The text has no word of what the claim speaks of.")
    }
    let values = [reasons.axes[.value], reasons.axes[.period]].compactMap { $0 }
    let verdicts = Set(read.parts.map(\.verdict))
    if verdicts.contains(.contradicted), values.contains(.different), chances[1] >= Self.unlikely {
      let part = read.parts.first { $0.verdict == .contradicted }
      return (.contradicted, part?.explanation ?? reasons.sentence(.contradicted))
    }
    if verdicts == [.supported], !values.isEmpty, chances[0] >= Self.unlikely,
      values.allSatisfy({ $0 == .same || $0 == .compatible })
    {
      return (.supported, read.parts.first?.explanation ?? reasons.sentence(.supported))
    }
    return nil
  }

  /// The likeliest answer, but none where support and contradiction are both likely.
  private static func verdict(_ chances: [Float]) -> Verdict {
    let (supported, contradicted, neither) = (chances[0], chances[1], chances[2])
    if neither >= max(supported, contradicted) { return .notEnoughEvidence }
    if min(supported, contradicted) > Self.torn { return .notEnoughEvidence }
    return supported >= contradicted ? .supported : .contradicted
  }

  /// Chances of support and contradiction that are both above this are no answer; a rule whose
  /// verdict is below is not sure. Set on the texts that training holds out: 0.4 is right more often
  /// by one pair in a hundred and takes one for the other more often by two; see
  /// Comparison/Models/README.md.
  private static let torn: Float = 0.3
  private static let unlikely: Float = 0.3

  /// What the rules say of each assertion of the claim, in order.
  private func rules(_ claim: String, _ text: String) -> [Judgement] {
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
  private static func facts(_ parts: [Judgement]) -> [Float] {
    let verdicts: [Verdict] = [.supported, .contradicted, .disputed, .notEnoughEvidence]
    var facts = verdicts.map { verdict in parts.contains { $0.verdict == verdict } }
    facts.append(parts.isEmpty)
    for kind in RelationKind.allCases {
      facts.append(parts.contains { $0.grounds.contains { $0.relation == kind } })
    }
    return facts.map { $0 ? 1 : 0 }
  }
}
