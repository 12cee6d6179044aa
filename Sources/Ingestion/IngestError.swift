// What can go wrong with a file, in words that say what to do; and what is only worth a notice.
// Nothing is printed here.

/// What kind of thing went wrong.
public enum IngestErrorCode: String, Sendable, Codable, CaseIterable {
  /// The path names nothing.
  case missing
  /// It is there, and cannot be read.
  case unreadable
  /// A format that has no reader.
  case format
  /// No text: NUL bytes, or mostly control characters.
  case binary
  /// Nothing but white space.
  case empty
  /// YAML front matter that does not parse or says what cannot be.
  case frontMatter
  /// A sidecar that is no CSL-JSON or says what cannot be.
  case sidecar
}

/// Why a file was refused. Nothing of a refused file is taken.
public struct IngestError: Error, Sendable, Hashable, CustomStringConvertible {
  public var code: IngestErrorCode
  /// What happened, and what to do.
  public var message: String
  /// The file to mend: the article, or its sidecar.
  public var path: String
  /// 1 for the first line; nil where the whole file is meant.
  public var line: Int?
  /// 1 for the first character of the line.
  public var column: Int?

  public init(
    _ code: IngestErrorCode, _ message: String, path: String, line: Int? = nil, column: Int? = nil
  ) {
    (self.code, self.message, self.path) = (code, message, path)
    (self.line, self.column) = (line, column)
  }

  /// "path:line:column: message", without the numbers that are not known.
  public var description: String {
    let place = [line, line == nil ? nil : column].compactMap { $0.map { String($0) } }
    return ([path] + place).joined(separator: ":") + ": " + message
  }
}

/// Something that a reader may want to know of a file that was taken all the same.
public struct IngestNotice: Sendable, Hashable, CustomStringConvertible {
  public var path: String
  public var message: String
  public init(path: String, message: String) { (self.path, self.message) = (path, message) }

  /// "path: message".
  public var description: String { "\(path): \(message)" }
}
