// Hand-made documents, claims and postings, so that the store is tested without an extractor.

import ClaimStore
import Claims
import Comparison
import Documents
import Foundation
import Marking
import SourceText
import Values

/// A folder of its own for each test, removed afterwards.
final class Workplace {
  let folder: String
  var database: String { folder + "/test.db" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/concord-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Its index is put over into the large table again and again.
  func store(_ access: Store.Access = .readWrite) throws -> Store {
    try Store(path: database, access: access, newKeys: 16, relate: relate)
  }
}

/// Same subject: another year is `differentTime`, equal numbers agree, others conflict.
@Sendable func relate(_ a: Frame, _ b: Frame) -> Relation? {
  guard a.subject == b.subject, let left = a.value, let right = b.value else { return nil }
  let isSameTime = a.time?.period == b.time?.period
  let kind: RelationKind =
    !isSameTime
    ? .differentTime
    : left.number == right.number
      ? .agree
      : left.interval.meets(right.interval) ? .agreeWithinRounding : .conflict
  return Relation(
    kind: kind, axes: [.period: isSameTime ? .same : .different, .value: .different],
    explanation: "\(min(left.number, right.number)) and \(max(left.number, right.number))")
}

/// One claim of a fixture: a share of something in a year.
struct Share {
  var subject: String
  var percent: Double
  var year: Int = 2019
  /// Distinguishes frames of one answer.
  var hedge: String?
  var labels: [String] = []

  var quantity: Quantity {
    Quantity(
      number: percent, interval: Interval(low: percent - 0.5, high: percent + 0.5),
      unit: "percent", hedges: hedge.map { [$0] } ?? [])
  }
  var time: TimeQualifier {
    TimeQualifier(
      text: "in \(year)", period: Period(year: year), relation: .during, basis: .explicit)
  }
  var posting: Posting {
    let frame = Frame(
      kind: .quantity, dimension: "percent", subject: [subject], predicate: ["be"], object: [],
      value: quantity, time: time, polarity: .affirmed, modality: .asserted, attributedTo: nil)
    return Posting(
      question: hash("question \(subject) \(year)"),
      questionText: "what share has \(subject)\(hedge == nil ? "" : ", roughly")?",
      answer: hash("answer \(subject) \(year) \(percent)"), frame: frame)
  }
}

/// The first 16 digits of the SHA-256.
func hash(_ text: String) -> String { String(Digest.sha256(Array(text.utf8)).prefix(16)) }

/// A document of one paragraph a line; each mark is the quote of the share at its place.
func entry(
  _ path: String, _ marked: String, _ shares: [Share] = [], metadata: Metadata = Metadata(),
  works: [CitedWork] = [], rules: Int = 1
) -> Entry {
  let text = Marked(marked)
  let name = metadata.url ?? path.split(separator: "/").last.map(String.init) ?? path
  let id = hash("\(name)\n\(text.text)")
  let blocks = lines(text.bytes)
  let notes = works.enumerated().map { index, work in
    Note(label: "\(index + 1)", span: Span(0, 0), work: work)
  }
  let document = Document(
    id: id, path: path, text: text.bytes, sha256: Digest.sha256(text.bytes), metadata: metadata,
    blocks: blocks, markers: notes.map { NoteMarker(span: $0.span, label: $0.label) }, notes: notes)
  let claims = zip(text.spans, shares).map { span, share in
    claim(share, span, in: text.bytes, blocks, document: id)
  }
  let sentences = blocks.indices.map { index in
    let isSilent = !claims.contains { $0.block == index }
    return ReadSentence(
      span: blocks[index].content, block: index, silence: isSilent ? .notUnderstood : nil)
  }
  return Entry(
    document: document, sentences: sentences, claims: claims, postings: shares.map(\.posting),
    rules: rules)
}

private func claim(
  _ share: Share, _ span: Span, in text: [UInt8], _ blocks: [Block], document: String
) -> Claim {
  let block = blocks.firstIndex { $0.span.contains(span) } ?? 0
  return Claim(
    id: hash("\(document) \(span.start) \(span.end) \(share.subject)"), documentID: document,
    span: span, sentence: blocks[block].content, block: block, quote: text.text(span),
    prefix: Citing.prefix(text[blocks[block].span.start..<span.start]),
    suffix: Citing.suffix(text[span.end..<blocks[block].span.end]), kind: .quantity,
    subject: share.subject, predicate: "have", object: nil, value: share.quantity,
    time: share.time, place: nil, attributedTo: "the ministry", polarity: .affirmed,
    modality: .asserted, hedges: ["reportedly"], rules: ["clause", "share"],
    notes: share.labels)
}

private func lines(_ text: [UInt8]) -> [Block] {
  var blocks: [Block] = []
  var start = 0
  while start < text.count {
    let end = (text[start...].firstIndex(of: 10) ?? text.count - 1) + 1
    let content = text[end - 1] == 10 ? Span(start, end - 1) : Span(start, end)
    blocks.append(Block(kind: .paragraph, span: Span(start, end), content: content))
    start = end
  }
  return blocks
}

/// All that an export could show, as text: equal databases give equal text.
func dump(_ store: Store) throws -> String {
  try store.read { snapshot in
    let claims = try snapshot.evidence().map { "\($0)" }
    let sources = try snapshot.sources().map { source in
      "\(source.line) \(source.blocks) \(source.notes) \(source.cites)"
    }
    let relations = try snapshot.relations(Set(RelationKind.allCases)).map { related in
      "\(related.a.id) \(related.b.id) \(related.kind)"
    }
    let answers = try snapshot.answers().map { "\($0)" }
    return (sources + claims + answers + relations).joined(separator: "\n")
  }
}
