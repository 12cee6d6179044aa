// From a sentence to what comparison works on, by the one way that ingest and check take.

import Claims
import Comparison
import Documents
import SourceText
import Testing
import Values

/// Sentences as postings, and the relations between two sentences.
struct Reader: Sendable {
  private let extractor = Extractor()
  private let maker = PostingMaker()
  let comparator = Comparator()

  /// What a sentence says. "[2021-05-04] Text" is an article of that day with that text.
  func postings(_ text: String) -> [Posting] {
    maker.postings(assertions(text), isArticle: text.hasPrefix("["))
  }

  /// The frames of its figures.
  func figures(_ text: String) -> [Frame] {
    postings(text).map(\.frame).filter { $0.kind == .quantity }
  }

  func answers(_ text: String) -> [Answer] {
    postings(text).map { Answer(id: $0.answer, question: $0.question, frame: $0.frame) }
  }

  /// The kinds of relation between any claim of one sentence and any of the other, sorted.
  func relations(_ a: String, _ b: String) -> [Relation] {
    let (first, second) = (postings(a), postings(b))
    return first.flatMap { one in
      second.compactMap { comparator.relation(one.frame, $0.frame) }
    }
  }

  private func assertions(_ text: String) -> [Assertion] {
    guard text.hasPrefix("["), let end = text.firstIndex(of: "]") else {
      return extractor.extract(text).assertions
    }
    let day = Day(iso: String(text[text.index(after: text.startIndex)..<end]))
    let body = text[text.index(after: end)...].drop { $0 == " " }
    let bytes = Array(body.utf8)
    let whole = Span(0, bytes.count)
    let document = Document(
      id: "d", path: "d.txt", text: bytes, sha256: Digest.sha256(bytes),
      metadata: Metadata(published: day),
      blocks: [Block(kind: .paragraph, span: whole, content: whole)])
    return extractor.extract(document).assertions
  }
}

/// A line of a table: cells parted by bars, the first one being what is expected.
struct ComparisonRow: Sendable, CustomTestStringConvertible {
  let expected: String
  let texts: [String]
  let testDescription: String

  static func rows(_ table: String) -> [ComparisonRow] {
    table.split(separator: "\n").map { line in
      let cells = line.split(separator: "|").map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      return ComparisonRow(
        expected: cells[0], texts: Array(cells.dropFirst()), testDescription: String(line))
    }
  }
}
