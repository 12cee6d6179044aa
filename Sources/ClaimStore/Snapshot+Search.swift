// Full text search over the paragraphs of current documents: which fit best, where the words stand
// in them, and the claims of the sentences that they stand in.

import Comparison
import Documents
import GRDB
import SourceText

extension Snapshot {
  /// A block in which searched words stand.
  package struct Hit: Sendable {
    package var source: SourceLine
    package var block: Int
    package var span: Span
    /// Text around what was found: pieces that were not looked for and pieces that were, in turn.
    package var pieces: [String]
    /// Where the words stand in the document, in order.
    package var matches: [Span]
    /// The claims of the block, in order of place.
    package var claims: [Evidence]
  }

  /// Blocks of the sources that the selection lets through, best first: those that have the words as
  /// they are typed, then those with other forms of them. See `SearchQuery` for what may be typed.
  package func search(_ words: String, _ selection: Selection = .init()) throws -> [Hit] {
    let query = SearchQuery(words)
    let limit = max(0, selection.limit ?? .max)
    var hits: [Hit] = []
    var known: Set<Int64> = []
    for expression in [query.exact, query.widened].compactMap(\.self) where hits.count < limit {
      let found = try best(expression, limit - hits.count, selection, but: known)
      known.formUnion(found.map(\.block))
      hits += try self.hits(found, expression, scans: query.hasPrefix)
    }
    return hits
  }

  /// A block that fits, the better the lower its score.
  struct Found {
    var block: Int64
    var document: Int64
    var score: Double
    var path: String
    var ordinal: Int
  }

  /// The most blocks that are ranked, those that were read in last. A score takes about 4 µs: with
  /// this many a word that stands in each of 280,000 blocks is answered in a tenth of a second.
  private static let mostRanked = 20_000

  /// The best blocks. The index gives row and score of all, which is quick.
  func best(
    _ expression: String, _ limit: Int, _ selection: Selection, but known: Set<Int64>
  ) throws -> [Found] {
    let condition = selection.sourceCondition
    let passing =
      condition.arguments.isEmpty
      ? ""
      : """
      AND EXISTS (SELECT 1 FROM block JOIN document ON document.id = block.document
        WHERE block.id = block_words.rowid AND document.current AND \(condition.sql))
      """
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT id, score FROM (
            SELECT rowid AS id, bm25(block_words) AS score FROM block_words
            WHERE block_words MATCH ? \(passing)
            ORDER BY rowid DESC LIMIT \(Snapshot.mostRanked))
          ORDER BY score
          """),
      arguments: StatementArguments([expression] + condition.arguments))
    return try first(limit, but: known) { try rows.next().map { ($0[0], $0[1]) } }
  }

  /// The first blocks of current documents. What else must be known is read of these only. Of equal
  /// scores the path decides, as rows are numbered in the order of ingesting.
  ///
  /// - Parameter next: gives rows and scores, the lowest first.
  func first(
    _ limit: Int, but known: Set<Int64>, next: () throws -> (block: Int64, score: Double)?
  ) throws -> [Found] {
    let place = try database.cachedStatement(
      sql: """
        SELECT document.id, document.path, block.ordinal FROM block
        JOIN document ON document.id = block.document AND document.current WHERE block.id = ?
        """)
    var found: [Found] = []
    while let (block, rank) = try next() {
      let score = (rank * 1e6).rounded()
      if found.count >= limit, score > found[limit - 1].score { break }
      guard !known.contains(block), let line = try Row.fetchOne(place, arguments: [block])
      else { continue }
      found.append(
        Found(block: block, document: line[0], score: score, path: line[1], ordinal: line[2]))
    }
    found.sort { ($0.score, $0.path, $0.ordinal) < ($1.score, $1.path, $1.ordinal) }
    return Array(found.prefix(limit))
  }

  /// Signs that texts do not have (the anchors of interlinear notes): they stand around what was
  /// found until it is known where that is.
  private static let (open, close): (Unicode.Scalar, Unicode.Scalar) = ("\u{FFF9}", "\u{FFFB}")

  /// Text, places and claims of what was found.
  ///
  /// - Parameter scans: looks for the rows among all that fit, and not for each by itself: a
  ///   beginning has many words, whose lists would be put together for every row.
  private func hits(
    _ found: [Found], _ expression: String, scans: Bool
  ) throws -> [Hit] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT block.id, block_start, content_start, content_end, block.text,
          highlight(block_words, 0, ?1, ?2), snippet(block_words, 0, ?1, ?2, '…', 32)
        FROM block_words JOIN block ON block.id = block_words.rowid
        WHERE block_words MATCH ?3
          AND \(scans ? "+" : "")block_words.rowid IN (\(found.map { "\($0.block)" }.joined(separator: ",")))
        """, arguments: [String(Snapshot.open), String(Snapshot.close), expression])
    let texts = Dictionary(rows.map { ($0[0] as Int64, $0) }, uniquingKeysWith: { row, _ in row })
    return try found.compactMap { found in
      guard let row = texts[found.block] else { return nil }
      let start: Int = row[1]
      return Hit(
        source: try line(found.document), block: found.ordinal, span: Span(row[2], row[3]),
        pieces: Snapshot.pieces(row[6]),
        matches: Snapshot.marked(row[5], in: row[4]).map {
          Span(start + $0.start, start + $0.end)
        }, claims: try evidence(ofBlock: found.block))
    }
  }

  /// Where the marked words stand in the text without marks, in bytes. A sign that the text has too
  /// is none of ours.
  private static func marked(_ marked: String, in text: String) -> [Span] {
    var spans: [Span] = []
    var offset = 0
    var start: Int?
    var rest = text.unicodeScalars[...]
    for scalar in marked.unicodeScalars {
      if scalar == rest.first {
        offset += scalar.utf8.count
        rest.removeFirst()
      } else if scalar == open {
        start = offset
      } else if scalar == close, let first = start {
        spans.append(Span(first, offset))
        start = nil
      }
    }
    return spans
  }

  /// Pieces outside and inside of marks, in turn, the first one outside.
  private static func pieces(_ snippet: String) -> [String] {
    var pieces = [""]
    for scalar in snippet.unicodeScalars {
      if scalar == (pieces.count % 2 == 1 ? open : close) {
        pieces.append("")
      } else if scalar != open, scalar != close {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      }
    }
    return pieces
  }
}
