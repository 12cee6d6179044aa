// Which files below the user's paths are articles.

/// Collects the files to read.
struct SourceFiles {
  private var files: Set<String> = []
  private var notices: [IngestNotice] = []
  private var errors: [IngestError] = []

  /// Folders deeper than this are taken for a loop of links.
  private static let deepest = 64

  /// What was found, sorted by path.
  var result: (files: [String], notices: [IngestNotice], errors: [IngestError]) {
    (
      SourceFiles.sorted(files, by: \.self), SourceFiles.sorted(notices, by: \.path),
      SourceFiles.sorted(errors, by: \.path)
    )
  }

  /// Adds a path that the user named.
  mutating func add(_ path: String) {
    guard path != "-" else {
      files.insert(path)
      return
    }
    switch FileBytes.isFolder(path) {
    case true: walk(path, depth: 0)
    case false: addFile(path)
    case nil:
      errors.append(
        IngestError(.missing, "there is no such file or folder; check the path", path: path))
    }
  }

  private mutating func addFile(_ path: String) {
    if Readers.reader(for: path) != nil {
      files.insert(path)
    } else {
      errors.append(Readers.unread(Readers.formatName(Readers.fileExtension(of: path)), path))
    }
  }

  private mutating func walk(_ folder: String, depth: Int) {
    guard depth < SourceFiles.deepest else {
      notices.append(IngestNotice(path: folder, message: "skipped: folders too deep"))
      return
    }
    let names: [String]
    do {
      names = try FileBytes.names(in: folder)
    } catch {
      errors.append(error)
      return
    }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      switch FileBytes.isFolder(path) {
      case true: walk(path, depth: depth + 1)
      case false: consider(path, name: name)
      case nil: notices.append(IngestNotice(path: path, message: "skipped: a dead link"))
      }
    }
  }

  /// A file in a folder: taken, passed over in silence, or skipped with a notice.
  private mutating func consider(_ path: String, name: String) {
    let lower = name.lowercased()
    if lower.hasSuffix(".csl.json") || lower == "readme" || lower.hasPrefix("readme.") { return }
    if Readers.reader(for: path) != nil {
      files.insert(path)
    } else {
      let format = Readers.formatName(Readers.fileExtension(of: path))
      notices.append(IngestNotice(path: path, message: "skipped: \(format) is not read yet"))
    }
  }

  private static func sorted<T>(
    _ items: some Sequence<T>, by path: (T) -> String
  ) -> [T] {
    items.sorted { Array(path($0).utf8).lexicographicallyPrecedes(Array(path($1).utf8)) }
  }
}
