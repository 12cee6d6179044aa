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

  /// Words, names and values of a text, for holding it against several others.
  ///
  /// - Parameter analysis: what was read of it before, where it is one sentence; its spans may count
  ///   from the start of a longer text.
  package func read(_ text: String, _ analysis: Analysis? = nil) -> ReadText {
    ReadText(text, analyser, scanner, known: analysis?.counted(from: analysis?.span.start ?? 0))
  }

  /// What the text says of the claim.
  public func judge(_ claim: String, by text: String) -> TextVerdict {
    judge(read(claim), by: read(text))
  }

  /// What the text says of the claim, both read before.
  package func judge(_ claim: ReadText, by text: ReadText) -> TextVerdict {
    guard claim.words.contains(where: { $0.tag != .PUNCT }),
      text.words.contains(where: { $0.tag != .PUNCT })
    else {
      return TextVerdict(
        verdict: .notEnoughEvidence, axes: [:], explanation: "There is nothing to read.")
    }
    let marks = marker.marks(claim, by: text, isClaim: true)
    return weigh(claim, marks, Reasons(claim, marks, text), text)
  }

  /// The same where the text has all of the claim but for one thing; nil, and nothing is weighed, where
  /// it has not.
  package func judgeButOne(_ claim: ReadText, by text: ReadText) -> TextVerdict? {
    let marks = marker.marks(claim, by: text, isClaim: true)
    let reasons = Reasons(claim, marks, text)
    return reasons.isButOne ? weigh(claim, marks, reasons, text) : nil
  }

  private func weigh(
    _ claim: ReadText, _ marks: [WordMarks], _ reasons: Reasons, _ text: ReadText
  ) -> TextVerdict {
    let input = input(claim, marks, text)
    let chances = network.chances(input.claim, input.text, facts: input.facts)
    let sure = sure(input.parts, reasons, chances)
    let verdict = sure?.verdict ?? Self.verdict(chances)
    return TextVerdict(
      verdict: verdict, axes: reasons.axes,
      explanation: sure?.explanation ?? reasons.sentence(verdict), others: reasons.others,
      isButOne: reasons.isButOne, support: chances[0], contradiction: chances[1])
  }

  /// What the network sees of a claim and a text.
  package func input(_ claim: String, _ text: String) -> JudgeInput {
    let (claim, text) = (read(claim), read(text))
    let input = input(claim, marker.marks(claim, by: text, isClaim: true), text)
    return JudgeInput(claim: input.claim, text: input.text, facts: input.facts)
  }

  private func input(
    _ claim: ReadText, _ marks: [WordMarks], _ text: ReadText
  ) -> (claim: [PairWord], text: [PairWord], facts: [Float], parts: [Judgement]) {
    let parts = rules(claim, text)
    let textMarks = marker.marks(text, by: claim, isClaim: false)
    return (marker.words(claim, marks), marker.words(text, textMarks), Self.facts(parts), parts)
  }

  /// What the rules are sure of: a claim in the text's own words, whose figures then decide; that a
  /// text without a word of the claim says nothing of it; and what they say where the figures and
  /// dates of the claim, each held against the nearest of the text, say the same, and the network
  /// does not find it unlikely.
  private func sure(
    _ parts: [Judgement], _ reasons: Reasons, _ chances: [Float]
  ) -> (verdict: Verdict, explanation: String)? {
    if reasons.isOfOneWording {
      let verdict: Verdict = reasons.otherValues.isEmpty ? .supported : .contradicted
      return (verdict, reasons.sentence(verdict))
    }
    if reasons.isUnrelated {
      return (.notEnoughEvidence, "The text has no word of what the claim speaks of.")
    }
    let values = [reasons.axes[.value], reasons.axes[.period]].compactMap { $0 }
    let verdicts = Set(parts.map(\.verdict))
    if verdicts.contains(.contradicted), values.contains(.different), chances[1] >= Self.unlikely {
      let part = parts.first { $0.verdict == .contradicted }
      return (.contradicted, part?.explanation ?? reasons.sentence(.contradicted))
    }
    if verdicts == [.supported], !values.isEmpty, chances[0] >= Self.unlikely,
      values.allSatisfy({ $0 == .same || $0 == .compatible })
    {
      return (.supported, parts.first?.explanation ?? reasons.sentence(.supported))
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
  private func rules(_ claim: ReadText, _ text: ReadText) -> [Judgement] {
    let answers = maker.postings(assertions(text), isArticle: true)
    let assertions = assertions(claim)
    let parts = zip(assertions, maker.postings(assertions, isArticle: false)).map {
      assertion, posting in (assertion.span, comparator.judge(posting, by: answers))
    }
    // A part that nothing speaks of is passed over beside one of the same words that has an answer.
    return parts.filter { span, judgement in
      judgement.verdict != .notEnoughEvidence
        || !parts.contains { $0.1.verdict != .notEnoughEvidence && $0.0.overlaps(span) }
    }.map(\.1)
  }

  private func assertions(_ read: ReadText) -> [Assertion] {
    extractor.extract(read.text, analyses: read.analyses).assertions
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

extension Analysis {
  /// The same with spans that count from there.
  fileprivate func counted(from start: Int) -> Analysis {
    func moved(_ span: Span) -> Span { Span(span.start - start, span.end - start) }
    var analysis = self
    analysis.span = moved(span)
    for index in words.indices { analysis.words[index].span = moved(words[index].span) }
    for index in names.indices { analysis.names[index].span = moved(names[index].span) }
    return analysis
  }
}
