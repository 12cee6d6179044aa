// The formats that can be read: one file each in this folder, one entry each in `Readers.all`.

import SourceText

/// Reads one format. What a passage is, as far as the format itself says it; the rest is found by
/// the rules that all formats share.
protocol Reader: Sendable {
  /// File name extensions in lower case, without the dot; "" for names without one.
  var extensions: [String] { get }
  /// The passages of a UTF-8 text.
  func outline(of text: [UInt8]) -> Outline
  /// What the format writes inside of a block's sentences for itself, in order.
  func marks(in text: [UInt8], _ block: Span) -> [Span]
}

extension Reader {
  func marks(in text: [UInt8], _ block: Span) -> [Span] { [] }
}

/// Which readers there are.
enum Readers {
  /// Every reader there is.
  static let all: [any Reader] = [PlainTextReader(), MarkdownReader()]

  /// The reader for that path; nil when there is none. Standard input is plain text.
  static func reader(for path: String) -> (any Reader)? {
    let name = fileExtension(of: path)
    return all.first { $0.extensions.contains(name) }
  }

  /// Refuses a format that gives itself away by its first bytes, whatever the file is called.
  static func refuseForeign(_ bytes: [UInt8], path: String) throws(IngestError) {
    let head = String(decoding: bytes.prefix(256), as: UTF8.self)
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
    if head.hasPrefix("%pdf") { throw unread("PDF", path) }
    if ["<!doctype html", "<html"].contains(where: { head.hasPrefix($0) }) {
      throw unread("HTML", path)
    }
  }

  /// The error for a file that no reader takes.
  static func unread(_ format: String, _ path: String) -> IngestError {
    let what = format.isEmpty ? "files of this kind are" : "\(format) is"
    return IngestError(
      .format, "\(what) not read yet; save the article as plain text (.txt) or Markdown (.md)",
      path: path)
  }

  /// "txt" for "a/B.TXT", "" for names without a dot and for "-".
  static func fileExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// What people call the format of that extension.
  static func formatName(_ fileExtension: String) -> String {
    switch fileExtension {
    case "htm", "html", "xhtml": "HTML"
    case "pdf": "PDF"
    default: fileExtension.isEmpty ? "" : ".\(fileExtension)"
    }
  }
}
