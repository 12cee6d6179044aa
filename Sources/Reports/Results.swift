// What commands answer with, as values; how they look is the business of Formats.

import Claims
import Comparison
import Documents
import SourceText
import Values

/// One answer to a question, with the claims that give it.
public struct AnswerReport: Hashable, Sendable {
  /// The answer's id.
  public var id: String
  public var claims: [Evidence]
  /// Number of independent origins.
  public var origins: Int
  public init(id: String, claims: [Evidence], origins: Int) {
    (self.id, self.claims, self.origins) = (id, claims, origins)
  }
}

/// One question with its answers side by side and what they are to each other.
public struct QuestionReport: Hashable, Sendable {
  public var id: String
  public var text: String
  public var answers: [AnswerReport]
  /// Relations between these answers, one pair of claims standing for each pair of answers.
  public var pairs: [RelatedPair]
  public init(id: String, text: String, answers: [AnswerReport], pairs: [RelatedPair]) {
    (self.id, self.text, self.answers, self.pairs) = (id, text, answers, pairs)
  }
}

/// Agreement and conflict by question.
public struct Report: Hashable, Sendable {
  public var sources: [Source]
  /// Disputed questions first, then those with most origins; questions that only one claim
  /// answers are counted, not listed.
  public var questions: [QuestionReport]
  public var claimCount: Int
  public var singleCount: Int
  /// The claims that stand alone, in order of path and span.
  public var singles: [Evidence]
  /// The text around citations, for pages that show it; else empty.
  public var passages: [Passage] = []
  /// Pairs of claims whose relation a person dismissed.
  public var dismissed = 0
  public init(
    sources: [Source], questions: [QuestionReport], claimCount: Int, singleCount: Int,
    singles: [Evidence] = []
  ) {
    (self.sources, self.questions, self.singles) = (sources, questions, singles)
    (self.claimCount, self.singleCount) = (claimCount, singleCount)
  }
}

/// Pairs of claims, and how many a person dismissed.
public struct PairList: Hashable, Sendable {
  public var pairs: [RelatedPair]
  public var dismissed: Int
  public init(pairs: [RelatedPair], dismissed: Int) {
    (self.pairs, self.dismissed) = (pairs, dismissed)
  }
}

/// Two claims axis by axis.
public struct Explanation: Hashable, Sendable {
  public var a: Evidence
  public var b: Evidence
  /// Nil when the two have nothing to do with each other.
  public var relation: Relation?
  public var independent: Bool
  /// How they contradict each other together with others; nil where they do so alone, or not at all.
  public var derived: Derivation?
  /// The judgement that holds, and all on the two claims, oldest first.
  public var review: Review?
  public var history: [Review] = []
  /// The two as a pair; nil without a relation.
  public var pair: RelatedPair? {
    relation.map { relation in
      var pair = RelatedPair(a: a, b: b, relation: relation, independent: independent)
      (pair.review, pair.derived) = (review, derived)
      return pair
    }
  }
  public init(a: Evidence, b: Evidence, relation: Relation?, independent: Bool) {
    (self.a, self.b, self.relation, self.independent) = (a, b, relation, independent)
  }
}

/// The verdict on one assertion of a checked text.
public struct CheckedAssertion: Hashable, Sendable {
  public struct Ground: Hashable, Sendable {
    public var evidence: Evidence
    public var relation: RelationKind
    /// Why it does not count: a person dismissed its conflict with what supports the assertion.
    public var review: Review?
    public init(evidence: Evidence, relation: RelationKind) {
      (self.evidence, self.relation) = (evidence, relation)
    }
  }
  /// The words of the assertion.
  public var text: String
  public var span: Span
  public var verdict: Verdict
  /// Independent origins of the claims that support it.
  public var origins: Int
  public var evidence: [Ground]
  public var notes: [String]
  public var explanation: String
  /// Where the sentence stands; nil for the verdict on a whole text.
  public var sentence: Span?
  /// What it is: a kind of claim, or a family of values where no claim was read of one; nil for the
  /// verdict on a whole text.
  public var kind: String?
  public init(
    text: String, span: Span, verdict: Verdict, origins: Int, evidence: [Ground],
    notes: [String], explanation: String
  ) {
    (self.text, self.span, self.verdict, self.origins) = (text, span, verdict, origins)
    (self.evidence, self.notes, self.explanation) = (evidence, notes, explanation)
  }
}

/// What a check found.
public struct CheckResult: Hashable, Sendable {
  /// The text that was checked.
  public var text: String
  /// The verdict on the whole: contradicted before disputed before not enough before supported.
  public var whole: CheckedAssertion
  /// One for each assertion, and in a draft for each value and name with a role that no assertion
  /// was read of; empty when nothing was found.
  public var parts: [CheckedAssertion]
  /// Where the draft lies, as it was given, "-" being standard input; nil for a claim.
  public var path: String?
  /// The sources that the evidence of a draft comes from, by path.
  public var sources: [Source] = []
  public init(text: String, whole: CheckedAssertion, parts: [CheckedAssertion]) {
    (self.text, self.whole, self.parts) = (text, whole, parts)
  }
}

/// A summary whose every sentence is footnoted.
public struct Brief: Hashable, Sendable {
  /// A piece of a sentence.
  public enum Part: Hashable, Sendable {
    case text(String)
    /// The citations of what stands before, as indices into the sentence's.
    case citations(Range<Int>)
  }
  /// A sentence with what it rests on; it has one citation at least.
  public struct Sentence: Hashable, Sendable {
    /// How the sources that it cites stand to each other.
    public enum Kind: String, Sendable, CaseIterable {
      /// They exclude each other.
      case dispute
      /// They say the same.
      case agreement
      /// It is one alone.
      case single
    }
    public var parts: [Part]
    public var citations: [Evidence]
    public var kind: Kind
    public init(parts: [Part], citations: [Evidence], kind: Kind = .single) {
      (self.parts, self.citations, self.kind) = (parts, citations, kind)
    }
    /// A sentence whose citations all stand at its end.
    public init(text: String, citations: [Evidence]) {
      self.init(parts: [.text(text), .citations(0..<citations.count)], citations: citations)
    }
    /// The words without the places of the citations.
    public var text: String {
      parts.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
  }
  /// Sentences under a heading.
  public struct Section: Hashable, Sendable {
    public var title: String
    public var sentences: [Sentence]
    public init(title: String, sentences: [Sentence]) {
      (self.title, self.sentences) = (title, sentences)
    }
  }
  /// What it rests on.
  public struct Coverage: Hashable, Sendable {
    public var sources: Int
    /// How many of them have no day of publication.
    public var undated: Int
    /// The first and the last day of the dated ones; nil where there is none.
    public var first: Day?
    public var last: Day?
    /// Claims of these sources on the topic, and how many of them are cited.
    public var claims: Int
    public var told: Int
    /// Questions on which sources disagree, told or not.
    public var disputes: Int
    public init(
      sources: Int, undated: Int, first: Day?, last: Day?, claims: Int, told: Int, disputes: Int
    ) {
      (self.sources, self.undated, self.first, self.last) = (sources, undated, first, last)
      (self.claims, self.told, self.disputes) = (claims, told, disputes)
    }
  }
  public var title: String
  public var sections: [Section]
  /// Nil where it was not counted.
  public var coverage: Coverage?
  /// The sources that the citations may come from, for paragraph numbers.
  public var sources: [Source]
  /// Pairs of claims whose relation a person dismissed.
  public var dismissed = 0
  public init(title: String, sections: [Section], sources: [Source] = []) {
    (self.title, self.sections, self.sources) = (title, sections, sources)
  }
}

/// A block in which searched words stand.
public struct SearchHit: Hashable, Sendable {
  public var source: SourceLine
  public var block: Int
  public var span: Span
  /// Text around the hit: pieces that were not looked for and pieces that were, in turn.
  public var pieces: [String]
  /// Where the found words stand in the document.
  public var matches: [Span]
  /// The claims of the block, in order of place.
  public var claims: [Evidence]
  public init(
    source: SourceLine, block: Int, span: Span, pieces: [String], matches: [Span],
    claims: [Evidence]
  ) {
    (self.source, self.block, self.span) = (source, block, span)
    (self.pieces, self.matches, self.claims) = (pieces, matches, claims)
  }
  /// The pieces as one text; what was found stands between "[" and "]".
  public var snippet: String { marked(open: "[", close: "]") }
  /// The same with other marks.
  public func marked(open: String, close: String) -> String {
    pieces.indices.map { $0 % 2 == 0 ? pieces[$0] : open + pieces[$0] + close }.joined()
  }
  /// The claims whose sentences have one of the words; all where none has.
  public var nearClaims: [Evidence] {
    let near = claims.filter { claim in matches.contains { $0.overlaps(claim.claim.sentence) } }
    return near.isEmpty ? claims : near
  }
}

/// What `verify` found.
public struct Verification: Hashable, Sendable {
  public var documents: Int
  public var citations: Int
  /// One line for each thing that is wrong; empty when all is well.
  public var problems: [String]
  public init(documents: Int, citations: Int, problems: [String]) {
    (self.documents, self.citations, self.problems) = (documents, citations, problems)
  }
}

/// Coverage: how much was read and what came of it.
public struct Stats: Hashable, Sendable {
  public var sources: Int
  public var sentences: Int
  /// Sentences that gave at least one claim.
  public var withClaim: Int
  /// Sentences that gave none, by reason.
  public var silences: [Silence: Int]
  public var claims: [ClaimKind: Int]
  /// Claims whose text leaves open what is spoken of.
  public var unresolved = 0
  public var questions: Int
  public var answers: Int
  public var relations: [RelationKind: Int]
  public init(
    sources: Int, sentences: Int, withClaim: Int, silences: [Silence: Int],
    claims: [ClaimKind: Int], questions: Int, answers: Int, relations: [RelationKind: Int]
  ) {
    (self.sources, self.sentences, self.withClaim) = (sources, sentences, withClaim)
    (self.silences, self.claims, self.questions) = (silences, claims, questions)
    (self.answers, self.relations) = (answers, relations)
  }
}

/// What became of the files of an ingest.
public struct IngestSummary: Sendable {
  public var added: [String]
  /// New versions of known articles.
  public var changed: [String]
  public var unchanged: [String]
  public var claims: Int
  /// "path: message", for people: notices and errors in the order of the paths.
  public var notices: [String]
  public var errors: [String]
  public init(
    added: [String] = [], changed: [String] = [], unchanged: [String] = [], claims: Int = 0,
    notices: [String] = [], errors: [String] = []
  ) {
    (self.added, self.changed, self.unchanged) = (added, changed, unchanged)
    (self.claims, self.notices, self.errors) = (claims, notices, errors)
  }
}
