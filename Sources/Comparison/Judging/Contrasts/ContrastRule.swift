// What a user's sentence says otherwise than a source's, where the two speak of one thing: a figure,
// a date, the reverse of a word. Each way of saying otherwise is a rule with a file of its own; all hold
// a sentence against several of the base, since what one contradicts another may bear out.

import Language
import SourceText

/// One thing in which a user's sentence differs from a source's that speaks of the same.
package struct SentenceContrast: Sendable {
  /// The user's words, by their index.
  var indices: Set<Int>
  /// Whether it was so as the user says, and is no more.
  package var isFormer = false
  /// What the source has in their place.
  package var theirs: [Span]
  /// Where the user's words stand in the sentence.
  package var own: [Span]
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
  NameContrast(), OfficeContrast(), CauseContrast(),
]

/// Holds user's sentences against sentences of sources.
package struct SentenceContrasts: Sendable {
  private let vocabulary = Vocabulary()
  private let pieces = Pieces()

  package init() {}

  /// Words that a sentence on the same thing may have in place of one, in dictionary form.
  package func related(_ lemma: String) -> [String] { ReverseWords.shared.related(lemma) }

  /// A sentence, read for being held against others.
  package func view(_ read: ReadText) -> SentenceView { SentenceView(read, vocabulary, pieces) }

  /// The first of the sources that says otherwise, and in what; nil where none does or another bears
  /// the user out.
  package func contrast(
    _ asked: AskedSentence, _ sources: [SourceSentence]
  ) -> (source: Int, contrast: SentenceContrast)? {
    let pairs = sources.map { SentenceAlignment(asked, $0, .shared) }
    return contrastRules.lazy.compactMap { $0.contrast(pairs) }.first
  }
}

extension SentenceAlignment {
  /// The contrast of some of the user's words with some of the source's.
  func contrast(_ own: Set<Int>, _ theirs: some Sequence<Int>) -> SentenceContrast {
    SentenceContrast(indices: own, theirs: text.span(theirs), own: claim.span(own))
  }
}
