// Databases with hand-made claims, so that the façade is tested apart from extractor and comparison.

import Foundation
import KnowledgeBase

/// A folder of its own for each test, removed afterwards.
final class Workplace {
  let folder: String
  var database: String { folder + "/test.db" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/concord-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/articles", withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes an article and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let path = "\(folder)/articles/\(name)"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}

/// Another year is `differentTime`, equal numbers agree, others conflict.
@Sendable func relate(_ a: Frame, _ b: Frame) -> Relation? {
  guard a.subject == b.subject, let left = a.value, let right = b.value else { return nil }
  let isSameTime = a.time == b.time
  let kind: RelationKind =
    !isSameTime ? .differentTime : left.number == right.number ? .agree : .conflict
  return Relation(kind: kind, axes: [.value: .different], explanation: "by hand")
}

/// The first 16 digits of the SHA-256.
func hash(_ text: String) -> String { String(Digest.sha256(Array(text.utf8)).prefix(16)) }

/// A document that says "SUBJECT has NUMBER percent in YEAR." and nothing else.
func entry(
  _ path: String, _ subject: String, _ number: Int, year: Int = 2019, published: Day? = nil
) -> Entry {
  let text = Array("\(subject) has \(number) percent in \(year).\n".utf8)
  let span = Span(0, text.count - 2)
  let quantity = Quantity(
    number: Double(number), interval: Interval(low: Double(number), high: Double(number)),
    unit: "percent")
  let time = TimeQualifier(
    text: "in \(year)", period: Period(year: year), relation: .during, basis: .explicit)
  let frame = Frame(
    kind: .quantity, dimension: "percent", subject: [subject], predicate: ["have"], object: [],
    value: quantity, time: time, polarity: .affirmed, modality: .asserted, attributedTo: nil)
  let posting = Posting(
    question: hash("\(subject) \(year)"), questionText: "what has \(subject) in \(year)?",
    answer: hash("\(subject) \(year) \(number)"), frame: frame)
  let document = Document(
    id: hash(path), path: path, text: text, sha256: Digest.sha256(text),
    metadata: Metadata(published: published),
    blocks: [Block(kind: .paragraph, span: Span(0, text.count), content: Span(0, text.count - 1))])
  let claim = Claim(
    id: hash("claim \(path)"), documentID: document.id, span: span,
    sentence: document.blocks[0].content,
    block: 0, quote: text.text(span), prefix: "", suffix: ".", kind: .quantity, subject: subject,
    predicate: "have", object: nil, value: quantity, time: time, place: nil, attributedTo: nil,
    polarity: .affirmed, modality: .asserted, hedges: [], rules: ["fixture"], notes: [])
  let sentence = ReadSentence(span: claim.sentence, block: 0, silence: nil)
  return Entry(
    document: document, sentences: [sentence], claims: [claim], postings: [posting], rules: 1)
}

/// A database that holds these.
func base(_ workplace: Workplace, _ entries: [Entry]) throws -> KnowledgeBase {
  let store = try Store(path: workplace.database, access: .readWrite, relate: relate)
  for entry in entries { _ = try store.write(entry) }
  return KnowledgeBase(store)
}
