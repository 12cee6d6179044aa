// Metadata to columns of `document` and back.

import Documents
import GRDB
import SourceText
import Values

enum MetadataColumns {
  /// In the order of `arguments(for:)` and `init(row:)`.
  static let names = [
    "title", "authors", "publisher", "url", "published", "not_before", "not_after", "evidence",
    "published_start", "published_end", "origins",
  ]

  static func arguments(for metadata: Metadata) throws -> [(any DatabaseValueConvertible)?] {
    [
      metadata.title, JSONText.list(metadata.authors), metadata.publisher, metadata.url,
      metadata.published?.description, metadata.notBefore?.description,
      metadata.notAfter?.description, metadata.publishedEvidence, metadata.publishedSpan?.start,
      metadata.publishedSpan?.end, try JSONText.encode(metadata.origins),
    ]
  }

  /// The metadata in columns `first` and following.
  static func metadata(_ row: Row, from first: Int) throws -> Metadata {
    let origins: String = row[first + 10]
    var span: Span?
    if let start: Int = row[first + 8], let end: Int = row[first + 9] { span = Span(start, end) }
    return Metadata(
      title: row[first], authors: try JSONText.decode([String].self, from: row[first + 1]),
      publisher: row[first + 2], url: row[first + 3], published: day(row[first + 4]),
      notBefore: day(row[first + 5]), notAfter: day(row[first + 6]),
      publishedEvidence: row[first + 7], publishedSpan: span,
      origins: try JSONText.decode([String: MetadataOrigin].self, from: origins))
  }

  /// The metadata of the document in that row.
  static func read(_ document: Int64, in database: Database) throws -> Metadata? {
    let statement = try database.cachedStatement(
      sql: "SELECT \(names.joined(separator: ", ")) FROM document WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [document]).map { try metadata($0, from: 0) }
  }

  private static func day(_ text: String?) -> Day? { text.flatMap { Day(iso: $0) } }
}
