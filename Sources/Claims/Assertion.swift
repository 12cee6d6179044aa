// What a rule reads in a sentence, before there is a document to cite: the form in which ingest,
// check and drafts all get their propositions.

import Language
import SourceText
import Values

/// What sort of thing a claim says.
public enum ClaimKind: String, Sendable, Codable, CaseIterable {
  /// A measured or counted amount: a share, a sum of money, a number of people.
  case quantity
  /// When something happened, began or ended.
  case date
  /// Who did what.
  case event
  /// Who holds or held which office.
  case role
  /// What belongs to what.
  case membership
  /// The largest, the first, the only, the fourth-largest.
  case superlative
  /// What something is or remains.
  case status
  /// Who said or thinks what.
  case attribution
  /// Date, title and publisher of a document or of a work that one of its notes cites.
  case publication
}

/// Whether the claim says that something is so or that it is not.
public enum Polarity: String, Sendable, Codable {
  case affirmed, negated
  /// Turns it round.
  mutating func toggle() { self = self == .affirmed ? .negated : .affirmed }
}

/// How firmly it is said.
public enum Modality: String, Sendable, Codable {
  case asserted, possible, predicted, planned, opinion
}

/// Where a claim's period comes from.
public enum TimeBasis: String, Sendable, Codable {
  /// Written in the clause itself.
  case explicit
  /// Written earlier in the sentence or paragraph.
  case carried
  /// Counted from the article's date ("last year").
  case relative
  /// The article's own date, where nothing else speaks.
  case publication
}

/// The period that a claim speaks of.
public struct TimeQualifier: Hashable, Sendable, Codable {
  /// As written: "In 2019".
  public var text: String
  /// Nil when the words leave it open ("Tuesday" in an undated article).
  public var period: Period?
  public var relation: TimeRelation
  public var basis: TimeBasis
  /// Month and day where they are written without a year; nil otherwise.
  public var partial: PartialDate?

  public init(
    text: String, period: Period?, relation: TimeRelation, basis: TimeBasis,
    partial: PartialDate? = nil
  ) {
    (self.text, self.period, self.relation, self.basis) = (text, period, relation, basis)
    self.partial = partial
  }
}

/// Words that stand for a subject, a predicate or an object: its own, or those of what it refers
/// to.
public struct Phrase: Hashable, Sendable {
  /// As a reader would see it.
  public var text: String
  /// The words behind it, for keys.
  public var words: [Word]
  /// What a pronoun in it may stand for, where the text leaves that open: the nearest first.
  public var readings: [String] = []

  public init(text: String, words: [Word]) { (self.text, self.words) = (text, words) }
  /// Nothing said.
  public static let none = Phrase(text: "", words: [])
  public var isEmpty: Bool { words.isEmpty }

  /// The two one behind the other.
  func followed(by other: Phrase) -> Phrase {
    var both = self
    both.text += (text.isEmpty || other.text.isEmpty ? "" : " ") + other.text
    both.words += other.words
    both.readings += other.readings
    return both
  }
}

/// One proposition, read out of a sentence. Spans count from the start of the text it was read in.
public struct Assertion: Hashable, Sendable {
  public var kind: ClaimKind
  /// The smallest contiguous words that carry it.
  public var span: Span
  public var sentence: Span
  /// Index of its block; 0 where the text has no blocks.
  public var block: Int
  public var subject: Phrase
  public var predicate: Phrase
  /// What the predicate is said of beside the subject: objects, places, denominators.
  public var object: Phrase
  /// What the article is about: the name it names most. A claim without any name of its own is
  /// taken to be about that; empty for a user's text.
  public var topic: Phrase = .none
  /// For readers: what a subject that names nothing is about, as its paragraph or article tells:
  /// "Holm" of "Sales fell", "the plan to close the mine" of "The plan failed"; nil where nothing does.
  public var about: String?
  /// What a share is a share of: "the vote" in "20 percent of the vote".
  public var denominator: Phrase = .none
  public var value: Quantity?
  /// Where the figure stands, hedges included; nil without one.
  public var valueSpan: Span?
  public var time: TimeQualifier?
  public var place: String?
  /// What narrows that for which it holds, as written: "among adults over 60", "at constant prices";
  /// nil where nothing does.
  public var scope: String?
  /// What its subject or object may stand for, where the text leaves that open: the nearest first,
  /// and `subject` names both. Empty where it is clear.
  public var readings: [String] = []
  /// Whether the text leaves open what is spoken of.
  public var isOpen: Bool { !readings.isEmpty }
  /// Who says so, when the text names somebody; nil when it speaks itself.
  public var attributedTo: String?
  public var polarity: Polarity
  public var modality: Modality
  /// In `rules` of a claim that has two readings.
  public static let openRule = "unresolved"
  /// In `rules` of a share that words tell: "one in five".
  public static let shareRule = "share in words"
  /// In `rules` of a figure that only says how large a thing is, whatever its sentence tells of that.
  public static let measureRule = "measure"
  /// In `rules` of a claim whose period is when a state began.
  public static let becameRule = "became"

  /// In `rules` of a superlative whose copula is in the past, or in the present.
  public static let (wasRule, isRule) = ("was", "is")

  /// Hedges of the statement, not of the figure: "reportedly", "allegedly".
  public var hedges: [String]
  /// The rules that made it, in order, with what they carried over: "clause", "carried time".
  public var rules: [String]

  public init(
    kind: ClaimKind, span: Span, sentence: Span, block: Int, subject: Phrase, predicate: Phrase,
    object: Phrase = .none, value: Quantity? = nil, valueSpan: Span? = nil,
    time: TimeQualifier? = nil, place: String? = nil, attributedTo: String? = nil,
    polarity: Polarity = .affirmed, modality: Modality = .asserted, hedges: [String] = [],
    rules: [String]
  ) {
    (self.kind, self.span, self.sentence, self.block) = (kind, span, sentence, block)
    (self.subject, self.predicate, self.object) = (subject, predicate, object)
    (self.value, self.valueSpan, self.time, self.place) = (value, valueSpan, time, place)
    (self.attributedTo, self.polarity, self.modality) = (attributedTo, polarity, modality)
    (self.hedges, self.rules) = (hedges, rules)
  }
}

/// Why a sentence gave no claim.
public enum Silence: String, Sendable, Codable, CaseIterable {
  case question, imperative, furniture, fragment
  /// It says what ought to be, not what is.
  case normative
  /// More words than any sentence of prose has: a table or a list that lost its lines.
  case tooLong = "too long"
  /// Read, but so that it is likely to be misread, see `Doubt`.
  case doubtful
  /// No rule read it.
  case notUnderstood = "not understood"
}

/// A sentence as the extractor went through it.
public struct ReadSentence: Hashable, Sendable {
  public var span: Span
  public var block: Int
  /// Nil when it gave at least one claim.
  public var silence: Silence?
  public init(span: Span, block: Int, silence: Silence?) {
    (self.span, self.block, self.silence) = (span, block, silence)
  }
}
