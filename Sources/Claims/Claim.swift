// An assertion with its citation: what is stored, exported and compared.

import Documents
import SourceText
import Values

/// One assertion at one place of one document.
public struct Claim: Hashable, Sendable {
  /// Content hash of document, span and reading: 16 hex digits.
  public var id: String
  public var documentID: String
  /// The smallest words that carry the claim; the document's bytes there are `quote`.
  public var span: Span
  public var sentence: Span
  /// Index of its block in the document.
  public var block: Int
  public var quote: String
  /// Up to 32 bytes of whole characters before and after the quote, for anchoring.
  public var prefix: String
  public var suffix: String
  public var kind: ClaimKind
  public var subject: String
  public var predicate: String
  /// Nil when there is none.
  public var object: String?
  public var value: Quantity?
  public var time: TimeQualifier?
  public var place: String?
  /// What narrows that for which it holds: "at constant prices"; nil where nothing does.
  public var scope: String?
  /// What its subject or object may stand for, where the text leaves that open; else empty.
  public var readings: [String] = []
  /// What its paragraph is about, else its article by the name that stands in it most, for a claim
  /// whose subject names nothing
  /// itself ("The takeover was announced"); nil for one that does, and where no name stands out.
  public var about: String?
  public var attributedTo: String?
  public var polarity: Polarity
  public var modality: Modality
  public var hedges: [String]
  public var rules: [String]
  /// Labels of the notes that cover its sentence: its own, or the next one of the paragraph.
  public var notes: [String]

  public init(
    id: String, documentID: String, span: Span, sentence: Span, block: Int, quote: String,
    prefix: String, suffix: String, kind: ClaimKind, subject: String, predicate: String,
    object: String?, value: Quantity?, time: TimeQualifier?, place: String?,
    attributedTo: String?, polarity: Polarity, modality: Modality, hedges: [String],
    rules: [String], notes: [String]
  ) {
    (self.id, self.documentID, self.span, self.sentence) = (id, documentID, span, sentence)
    (self.block, self.quote, self.prefix, self.suffix) = (block, quote, prefix, suffix)
    (self.kind, self.subject, self.predicate, self.object) = (kind, subject, predicate, object)
    (self.value, self.time, self.place, self.attributedTo) = (value, time, place, attributedTo)
    (self.polarity, self.modality, self.hedges) = (polarity, modality, hedges)
    (self.rules, self.notes) = (rules, notes)
  }
}
