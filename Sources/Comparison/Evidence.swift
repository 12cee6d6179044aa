// A stored claim with all that relations, verdicts and reports say of it.

import Claims
import Documents

/// A claim with its source, its question and what its sentence cites.
public struct Evidence: Hashable, Sendable {
  public var claim: Claim
  public var source: SourceLine
  /// The question it answers: key and words.
  public var question: String
  public var questionText: String
  /// The answer it belongs to.
  public var answer: String
  /// Ids of the stored documents that the notes of its sentence cite, sorted.
  public var citedDocuments: [String]
  /// The sentence that the quote stands in.
  public var sentenceText: String
  public init(
    claim: Claim, source: SourceLine, question: String, questionText: String, answer: String,
    citedDocuments: [String], sentenceText: String
  ) {
    (self.claim, self.source, self.question) = (claim, source, question)
    (self.questionText, self.answer) = (questionText, answer)
    (self.citedDocuments, self.sentenceText) = (citedDocuments, sentenceText)
  }

  /// The same with all of its sentence for a quote: what was read is more than the claim.
  public var ofSentence: Evidence {
    var evidence = self
    evidence.claim.span = claim.sentence
    (evidence.claim.quote, evidence.claim.prefix, evidence.claim.suffix) = (sentenceText, "", "")
    return evidence
  }
}

/// Two claims and what they are to each other.
public struct RelatedPair: Hashable, Sendable {
  /// Of the two, the one whose id sorts first.
  public var a: Evidence
  public var b: Evidence
  public var relation: Relation
  /// Whether the two have different origins.
  public var independent: Bool
  /// What a person made of it; nil where nobody judged, or it is open again.
  public var review: Review?
  /// How the two contradict each other where neither does alone; nil for most.
  public var derived: Derivation?
  public init(a: Evidence, b: Evidence, relation: Relation, independent: Bool) {
    (self.a, self.b, self.relation, self.independent) = (a, b, relation, independent)
  }
}
