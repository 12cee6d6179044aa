// The text around citations, for readers who want to see a quote in its place. A pure choice of
// spans; the bytes are read elsewhere.

import Claims
import Comparison
import Documents
import SourceText

/// A stretch of a block of a source.
public struct Passage: Hashable, Sendable {
  /// Id of the document.
  public var source: String
  /// Index of the block in the document.
  public var block: Int
  public var kind: BlockKind
  /// Bytes of the document.
  public var span: Span
  /// What the document says there.
  public var text: String
  /// Whether its block goes on before and after it.
  public var isCutBefore: Bool
  public var isCutAfter: Bool

  public init(
    source: String, block: Int, kind: BlockKind, span: Span, text: String,
    isCutBefore: Bool = false, isCutAfter: Bool = false
  ) {
    (self.source, self.block, self.kind, self.span) = (source, block, kind, span)
    (self.text, self.isCutBefore, self.isCutAfter) = (text, isCutBefore, isCutAfter)
  }
}

/// Chooses what is shown around citations: their blocks, and the paragraph before and after.
public struct PassageChooser: Sendable {
  /// A block of more bytes is shown around its citations only.
  private static let longest = 4096
  /// Bytes to each side of a citation in such a block, and of a neighbour that is longer.
  private static let margin = 600
  /// Bytes of all passages of an answer together: with its markup a page of two megabytes.
  private static let most = 1_200_000

  public init() {}

  /// A part of a block that is to be read.
  public struct Choice: Hashable, Sendable {
    public var source: String
    public var block: Int
    public var kind: BlockKind
    public var content: Span
    /// Ends may lie inside of a character.
    public var span: Span
  }

  /// What to read, in the order of the sources, blocks and bytes. What comes last is left out where
  /// it would be too much.
  ///
  /// - Parameter claims: the first of them count most.
  public func choices(around claims: [Evidence], of sources: [Source]) -> [Choice] {
    let known = Dictionary(sources.map { ($0.line.id, $0) }, uniquingKeysWith: { a, _ in a })
    var chosen: [String: [Int: [Span]]] = [:]
    var room = Self.most
    for evidence in claims {
      guard room > 0, let blocks = known[evidence.source.id]?.blocks,
        blocks.indices.contains(evidence.claim.block)
      else { continue }
      for (block, span) in windows(around: evidence, in: blocks) {
        let before = chosen[evidence.source.id]?[block] ?? []
        guard !before.contains(where: { $0.contains(span) }) else { continue }
        room -= span.count
        chosen[evidence.source.id, default: [:]][block] = merged(before + [span])
      }
    }
    return sources.flatMap { source in
      (chosen[source.line.id] ?? [:]).sorted { $0.key < $1.key }.flatMap { index, spans in
        spans.map { span in
          Choice(
            source: source.line.id, block: index, kind: source.blocks[index].kind,
            content: source.blocks[index].content, span: span)
        }
      }
    }
  }

  /// The block of a citation, or a window of it, and what is next to it.
  private func windows(around evidence: Evidence, in blocks: [Block]) -> [(Int, Span)] {
    let index = evidence.claim.block
    let content = blocks[index].content
    var found: [(Int, Span)] = []
    if let before = blocks[..<index].lastIndex(where: \.isReadable) {
      let span = blocks[before].content
      found.append((before, Span(max(span.start, span.end - Self.margin), span.end)))
    }
    let cited = evidence.claim.sentence.union(evidence.claim.span)
    let start = min(max(content.start, cited.start - Self.margin), content.end)
    let end = max(start, min(content.end, cited.end + Self.margin))
    found.append((index, content.count <= Self.longest ? content : Span(start, end)))
    if let after = blocks[(index + 1)...].firstIndex(where: \.isReadable) {
      let span = blocks[after].content
      found.append((after, Span(span.start, min(span.end, span.start + Self.margin))))
    }
    return found
  }

  /// Sorted, those that touch made one.
  private func merged(_ spans: [Span]) -> [Span] {
    spans.sorted().reduce(into: []) { result, span in
      if let last = result.last, last.end >= span.start {
        result[result.count - 1] = last.union(span)
      } else {
        result.append(span)
      }
    }
  }
}

extension Block {
  /// Whether a reader would read it as text of the article.
  fileprivate var isReadable: Bool {
    switch kind {
    case .heading, .paragraph, .item, .quotation, .headline: !content.isEmpty
    case .byline, .dateline, .caption, .note, .furniture: false
    }
  }
}
