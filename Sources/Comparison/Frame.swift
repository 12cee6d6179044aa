// What two claims are compared by: their canonical terms, value, period and stance. A frame is a
// pure function of an assertion, knows no document, and is what the store keeps of an answer.

import Claims
import Values

/// A claim without its wording.
public struct Frame: Hashable, Sendable, Codable {
  public var kind: ClaimKind
  /// What the value measures: "percent", "money:USD", "length", "unit:person", "rank"; empty
  /// when there is no value.
  public var dimension: String
  /// Canonical terms, sorted: names are "@Kazakhstan", classes of words "produce".
  public var subject: [String]
  public var predicate: [String]
  public var object: [String]
  /// What the article is about, for a claim that names nothing itself; else empty.
  public var topic: [String] = []
  /// What a share is a share of; empty for other values.
  public var denominator: [String] = []
  public var value: Quantity?
  public var time: TimeQualifier?
  public var polarity: Polarity
  public var modality: Modality
  /// Canonical name of who says so; nil when the text speaks itself.
  public var attributedTo: String?

  public init(
    kind: ClaimKind, dimension: String, subject: [String], predicate: [String], object: [String],
    value: Quantity?, time: TimeQualifier?, polarity: Polarity, modality: Modality,
    attributedTo: String?
  ) {
    (self.kind, self.dimension) = (kind, dimension)
    (self.subject, self.predicate, self.object) = (subject, predicate, object)
    (self.value, self.time, self.polarity, self.modality) = (value, time, polarity, modality)
    self.attributedTo = attributedTo
  }
}

extension Frame {
  /// All terms but the topic's.
  var allTerms: [String] { subject + predicate + object }

  /// The terms of what is asked: who holds a superlative is the answer, who does the rest is part
  /// of the question.
  var questionTerms: Set<String> {
    Set((kind == .superlative ? [] : subject) + predicate + object)
  }

  /// Whether the claim names nobody and nothing by name.
  var isNameless: Bool { allTerms.names.isEmpty }
}

/// Where a claim belongs: its question, its answer, and the keys under which others find it.
public struct Posting: Hashable, Sendable {
  /// 16 hex digits; claims with the same key ask the same question.
  public var question: String
  /// The question in words.
  public var questionText: String
  /// 16 hex digits; claims of one answer say the same of the same period.
  public var answer: String
  public var frame: Frame
  /// Index keys of the question, sorted; two questions can only meet when they share one.
  public var keys: [String]

  public init(
    question: String, questionText: String, answer: String, frame: Frame, keys: [String]
  ) {
    (self.question, self.questionText, self.answer) = (question, questionText, answer)
    (self.frame, self.keys) = (frame, keys)
  }
}

/// An answer as the store keeps it.
public struct Answer: Hashable, Sendable {
  /// 16 hex digits.
  public var id: String
  public var question: String
  public var frame: Frame
  public init(id: String, question: String, frame: Frame) {
    (self.id, self.question, self.frame) = (id, question, frame)
  }
}
