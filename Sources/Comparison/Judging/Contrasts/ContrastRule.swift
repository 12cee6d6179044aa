// What a user's sentence says otherwise than a source's, where the two speak of one thing: a figure,
// a date, the reverse of a word. Each way of saying otherwise is a rule with a file of its own; all hold
// a sentence against several of the base, since what one contradicts another may bear out.

import Language
import SourceText

/// One thing in which a user's sentence differs from a source's that speaks of the same.
package struct SentenceContrast: Sendable {
  /// The user's words, by their index.
  var indices: Set<Int>
  /// Other words of the user's that are wrong with them: what one is said to say.
  package var said: [Span] = []
  /// Whether it was so as the user says, and is no more.
  package var isFormer = false
  /// What the source has in their place.
  package var theirs: [Span]
  /// Where the user's words stand in the sentence.
  package var own: [Span]
  /// The share of what the user's other words tell that the source has.
  var covered = 0.0
}

/// One way in which two sentences on one thing may differ.
protocol ContrastRule: Sendable {
  /// What differs from one of the sources, and from which; nil where nothing does, or where another
  /// bears the user out.
  func contrast(_ pairs: [SentenceAlignment]) -> (source: Int, contrast: SentenceContrast)?
  /// What differs; nil where nothing does, or where the two may speak of two things.
  func contrast(_ pair: SentenceAlignment) -> SentenceContrast?
  /// Whether another sentence says what the user's does in those words.
  func isBorneOut(_ contrast: SentenceContrast, by pair: SentenceAlignment) -> Bool
}

extension ContrastRule {
  func contrast(_ pairs: [SentenceAlignment]) -> (source: Int, contrast: SentenceContrast)? {
    for (index, pair) in pairs.enumerated() {
      guard let contrast = contrast(pair) else { continue }
      let isBorneOut = pairs.indices.contains { other in
        other != index && self.isBorneOut(contrast, by: pairs[other])
      }
      if !isBorneOut { return (index, contrast) }
    }
    return nil
  }
}

/// The rules, the surest first.
let contrastRules: [any ContrastRule] = [
  FigureContrast(), RankContrast(), ReversalContrast(), DirectionContrast(), DateContrast(),
  TurnContrast(), ComparisonContrast(), StanceContrast(), SwapContrast(), SpeakerContrast(),
  NameContrast(), HomeContrast(), OfficeContrast(), CauseContrast(),
]

/// Holds user's sentences against sentences of sources.
package struct SentenceContrasts: Sendable {
  private let vocabulary = Vocabulary()

  package init() {}

  /// Words that a sentence on the same thing may have in place of one, in dictionary form.
  package func related(_ lemma: String) -> [String] { ReverseWords.shared.related(lemma) }

  /// A sentence, read for being held against others.
  package func view(_ read: ReadText) -> SentenceView { SentenceView(read, vocabulary) }

  /// The first of the sources that says otherwise, and in what; nil where none does or another bears
  /// the user out.
  ///
  /// - Parameter weights: what words tell; all the same where it is nil.
  package func contrast(
    _ asked: AskedSentence, _ sources: [SourceSentence], _ weights: WordWeights? = nil
  ) -> (source: Int, contrast: SentenceContrast)? {
    let pairs = sources.map { SentenceAlignment(asked, $0, .shared, weights ?? .even) }
    return contrastRules.lazy.compactMap { $0.contrast(pairs) }.first
  }
}

extension SentenceContrasts {
  /// What a sentence must have of the user's words before the two are weighed: of what they tell, and in
  /// number.
  private static let leastCovered = 0.55
  private static let fewestFound = 3

  /// Whether a source's sentence has so much of a user's that both may be about the same.
  package func isCovered(
    _ asked: AskedSentence, by source: SourceSentence, _ weights: WordWeights
  ) -> Bool {
    let pair = SentenceAlignment(asked, source, .shared, weights)
    return pair.anchors() >= Self.fewestFound && pair.coverage() >= Self.leastCovered
  }
}

extension SentenceAlignment {
  /// The contrast of some of the user's words with some of the source's.
  func contrast(_ own: Set<Int>, _ theirs: some Sequence<Int>) -> SentenceContrast {
    SentenceContrast(
      indices: own, theirs: text.span(theirs), own: claim.span(own), covered: coverage(but: own))
  }
}
