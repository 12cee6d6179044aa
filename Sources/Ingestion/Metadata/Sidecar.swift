// NAME.csl.json beside an article: CSL-JSON with one item. It is explicit, so what cannot be
// refuses the article.

import Documents
import FoundationEssentials
import Values

enum Sidecar {
  /// The sidecar's path for an article: "a/b.csl.json" for "a/b.txt".
  static func path(for article: String) -> String {
    let fileExtension = Readers.fileExtension(of: article)
    guard !fileExtension.isEmpty else { return article + ".csl.json" }
    return article.dropLast(fileExtension.count + 1) + ".csl.json"
  }

  /// What the sidecar declares.
  static func read(_ bytes: [UInt8], path: String) throws(IngestError) -> Declared {
    let item = try item(bytes, path: path)
    var declared = Declared(origin: .sidecar)
    declared.title = clean(item.title)
    let names = (item.author ?? []).compactMap { $0.name }
    declared.authors = names.isEmpty ? nil : names
    declared.publisher = clean(item.container?.first) ?? clean(item.publisher)
    declared.url = clean(item.url)
    declared.date = try date(item.issued, path: path)
    return declared
  }

  private static func clean(_ text: String?) -> String? {
    guard let text = text.map({ Words.tidy($0) }), !text.isEmpty else { return nil }
    return text
  }

  private static func item(_ bytes: [UInt8], path: String) throws(IngestError) -> CSLItem {
    let data = Data(bytes)
    let isArray = bytes.first { $0 > 0x20 && $0 < 0x80 } == 0x5B
    do {
      guard isArray else { return try JSONDecoder().decode(CSLItem.self, from: data) }
      let items = try JSONDecoder().decode([CSLItem].self, from: data)
      guard items.count == 1 else {
        throw IngestError(
          .sidecar, "holds \(items.count) items; leave the one of this article", path: path)
      }
      return items[0]
    } catch let error as IngestError {
      throw error
    } catch {
      throw failure(error, in: bytes, path: path)
    }
  }

  private static func failure(
    _ error: any Error, in bytes: [UInt8], path: String
  ) -> IngestError {
    guard let error = error as? DecodingError else {
      return IngestError(.sidecar, "is no CSL-JSON; mend it or take it away", path: path)
    }
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context):
      let field = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
      let name = field.isEmpty ? "the item" : "\"\(field.joined(separator: "."))\""
      return IngestError(
        .sidecar, "is no CSL-JSON: \(name) is of the wrong type; mend it or take it away",
        path: path)
    case .dataCorrupted:
      let place = JSONPlace.firstError(in: bytes)
      return IngestError(
        .sidecar, "is no JSON that can be read; mend it or take it away", path: path,
        line: place?.line, column: place?.column)
    @unknown default:
      return IngestError(.sidecar, "is no CSL-JSON; mend it or take it away", path: path)
    }
  }

  private static func date(
    _ issued: CSLDate?, path: String
  ) throws(IngestError) -> DeclaredDate? {
    guard let issued else { return nil }
    if let parts = issued.parts?.first, let year = parts.first {
      let date = DeclaredDate(
        year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
      if let date { return date }
      throw wrong(parts.map { String($0) }.joined(separator: "-"), path)
    }
    guard let text = clean(issued.raw) else { return nil }
    if let date = DeclaredDate(text) { return date }
    throw wrong(text, path)
  }

  private static func wrong(_ date: String, _ path: String) -> IngestError {
    IngestError(
      .sidecar,
      "\"issued\": \(date.prefix(40)) is no date of the calendar; write [[2021, 8, 14]] as"
        + " date-parts",
      path: path)
  }
}

/// The fields of CSL-JSON 1.0.2 that are read; all others are left alone.
private struct CSLItem: Decodable {
  var title: String?
  var author: [CSLName]?
  var container: Texts?
  var publisher: String?
  var issued: CSLDate?
  var url: String?

  enum CodingKeys: String, CodingKey {
    case title, author, publisher, issued
    case container = "container-title"
    case url = "URL"
  }
}

/// A text, or a list of texts as Crossref writes them.
private struct Texts: Decodable {
  var first: String?

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    first = try (try? container.decode(String.self)) ?? container.decode([String].self).first
  }
}

private struct CSLName: Decodable {
  var family: String?
  var given: String?
  var literal: String?

  /// "Given Family"; nil for an empty name.
  var name: String? {
    let parts = [given, family].compactMap { $0 }.joined(separator: " ")
    let name = Words.tidy(literal ?? parts)
    return name.isEmpty ? nil : name
  }
}

private struct CSLDate: Decodable {
  var parts: [[Int]]?
  var raw: String?

  enum CodingKeys: String, CodingKey {
    case parts = "date-parts"
    case raw, literal
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let rows = try container.decodeIfPresent([[Part]].self, forKey: .parts)
    parts = rows?.map { $0.map { $0.number } }
    raw =
      try container.decodeIfPresent(String.self, forKey: .raw)
      ?? container.decodeIfPresent(String.self, forKey: .literal)
  }

  /// A number, which some programs write as text.
  struct Part: Decodable {
    var number: Int

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self.number = number
      } else if let number = Int(try container.decode(String.self)) {
        self.number = number
      } else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "no number")
      }
    }
  }
}
