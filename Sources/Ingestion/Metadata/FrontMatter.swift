// YAML front matter: found here by its fences, read by Yams. What is written there is explicit,
// so what cannot be refuses the file.

import Documents
import SourceText
import Values
import Yams

enum FrontMatter {
  /// Where front matter stands.
  struct Place {
    /// With its "---" lines.
    var whole: Span
    /// Between them.
    var yaml: Span

    /// The block it becomes.
    var passage: Passage { Passage(start: 0, content: whole, kind: .furniture) }
  }

  /// Front matter at the top of a text: "---", a line with a key, and a closing "---" or "...".
  static func find(in text: [UInt8]) -> Place? {
    var offset = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = offset
    var lines = 0
    var yamlStart = offset
    while offset < text.count {
      var end = offset
      while end < text.count, text[end] != 10, text[end] != 13 { end += 1 }
      let line = Blanks.trimmed(text, Span(offset, end))
      let isFence = text[line.range].elementsEqual("---".utf8)
      let next = end + (end + 1 < text.count && text[end] == 13 && text[end + 1] == 10 ? 2 : 1)
      switch lines {
      case 0:
        guard isFence else { return nil }
        yamlStart = min(next, text.count)
      case 1 where !isFence && !isKey(text[line.range]): return nil
      default:
        if isFence || text[line.range].elementsEqual("...".utf8) {
          return Place(whole: Span(first, line.end), yaml: Span(yamlStart, offset))
        }
      }
      (offset, lines) = (next, lines + 1)
    }
    return nil
  }

  /// Whether a line starts like "title: …"; comments count.
  private static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    if first == 0x23 { return true }
    let key = line.prefix { $0 != 0x3A }
    return key.count < line.count && key.count <= 40 && !key.isEmpty
      && key.allSatisfy { $0 > 0x20 && $0 != 0x2E || $0 == 0x20 && key.count < 20 }
  }

  /// What the front matter of `text` declares.
  static func read(_ span: Span, of text: [UInt8], path: String) throws(IngestError) -> Declared {
    let yaml = text.text(span)
    // The fence is line 1, so the YAML's first line is line 2 of the file.
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw failure(error, path: path)
    }
    guard let root else { return Declared(origin: .frontMatter) }
    guard let mapping = root.mapping else {
      throw IngestError(
        .frontMatter, "front matter must be \"key: value\" lines; mend it or take it out",
        path: path, line: 2)
    }
    var declared = Declared(origin: .frontMatter)
    declared.title = try string("title", in: mapping, path: path)
    declared.authors = try names(["author", "authors", "byline"], in: mapping, path: path)
    declared.publisher =
      try firstString(
        ["publisher", "source", "site", "publication", "container-title"], mapping, path)
    declared.url = try firstString(["url", "link", "canonical", "canonical_url"], mapping, path)
    for key in ["published", "date", "publish_date", "pubdate"] where declared.date == nil {
      declared.date = try date(key, in: mapping, path: path)
    }
    return declared
  }

  private static func firstString(
    _ keys: [String], _ mapping: Node.Mapping, _ path: String
  ) throws(IngestError) -> String? {
    for key in keys {
      if let value = try string(key, in: mapping, path: path) { return value }
    }
    return nil
  }

  private static func string(
    _ key: String, in mapping: Node.Mapping, path: String
  ) throws(IngestError) -> String? {
    guard let node = value(key, in: mapping) else { return nil }
    guard let scalar = node.scalar?.string else {
      throw wrong("\"\(key)\" must be a text; write it on one line", node, path)
    }
    let text = Words.tidy(scalar)
    return text.isEmpty || text == "null" || text == "~" ? nil : text
  }

  private static func names(
    _ keys: [String], in mapping: Node.Mapping, path: String
  ) throws(IngestError) -> [String]? {
    for key in keys {
      guard let node = value(key, in: mapping) else { continue }
      if let text = node.scalar?.string {
        let names = Names.list(text)
        if !names.isEmpty { return names }
      } else if let sequence = node.sequence {
        return sequence.compactMap { item in
          item.scalar?.string ?? item.mapping?["name"]?.scalar?.string
        }.map { Words.tidy($0) }.filter { !$0.isEmpty }
      } else {
        throw wrong("\"\(key)\" must be a name or a list of names", node, path)
      }
    }
    return nil
  }

  private static func date(
    _ key: String, in mapping: Node.Mapping, path: String
  ) throws(IngestError) -> DeclaredDate? {
    guard let text = try string(key, in: mapping, path: path) else { return nil }
    if let date = DeclaredDate(text) { return date }
    throw wrong(
      "\"\(key): \(text.prefix(40))\" is no date of the calendar; write it as 2021-08-14",
      value(key, in: mapping), path)
  }

  private static func value(_ key: String, in mapping: Node.Mapping) -> Node? {
    mapping.first { $0.key.scalar?.string.lowercased() == key }?.value
  }

  private static func wrong(_ message: String, _ node: Node?, _ path: String) -> IngestError {
    let mark = node?.mark
    return IngestError(
      .frontMatter, message, path: path, line: mark.map { $0.line + 1 }, column: mark?.column)
  }

  private static func failure(_ error: any Error, path: String) -> IngestError {
    var (problem, line, column) = ("it is no YAML", 2, 1)
    switch error as? YamlError {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
      .composer(_, let text, let mark, _):
      (problem, line, column) = (text, mark.line + 1, mark.column)
    case .reader(let text, _, _, _): problem = text
    default: break
    }
    return IngestError(
      .frontMatter, "front matter does not parse (\(problem)); mend it or take it out",
      path: path, line: line, column: column)
  }
}
