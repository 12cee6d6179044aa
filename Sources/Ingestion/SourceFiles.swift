// Which files below the user's paths are articles.

/// Collects the files to read.
struct SourceFiles {
  /// The path that each file goes by.
  private var files: [FileBytes.Identity: String] = [:]
  private var readsInput = false
  private var folders: Set<FileBytes.Identity> = []
  private var notices: [IngestNotice] = []
  private var errors: [IngestError] = []

  /// What was found, sorted by path.
  var result: (files: [String], notices: [IngestNotice], errors: [IngestError]) {
    let paths = (readsInput ? ["-"] : []) + files.values
    return (
      SourceFiles.sorted(paths, by: \.self), SourceFiles.sorted(notices, by: \.path),
      SourceFiles.sorted(errors, by: \.path)
    )
  }

  /// Adds a path that the user named.
  mutating func add(_ path: String) {
    guard path != "-" else {
      readsInput = true
      return
    }
    do throws(IngestError) {
      let place = try FileBytes.place(path)
      switch place.kind {
      case .folder: walk(path, place.identity)
      case .special: throw FileBytes.notAFile(path)
      case .file:
        guard Readers.reader(for: path) != nil else {
          throw Readers.unread(Readers.formatName(Readers.fileExtension(of: path)), path)
        }
        take(path, place.identity)
      }
    } catch {
      errors.append(error)
    }
  }

  /// A file goes by one path only: its own before that of a link, the shorter before the longer.
  private mutating func take(_ path: String, _ identity: FileBytes.Identity) {
    guard let other = files[identity] else {
      files[identity] = path
      return
    }
    let (mine, theirs) = (FileBytes.isLink(path) ? 1 : 0, FileBytes.isLink(other) ? 1 : 0)
    if (mine, path.utf8.count, path) < (theirs, other.utf8.count, other) { files[identity] = path }
  }

  /// The folders at and below `folder`, each once however many links lead there; without
  /// recursion, since folders may be deep.
  private mutating func walk(_ folder: String, _ identity: FileBytes.Identity) {
    guard folders.insert(identity).inserted else { return }
    var open = [folder]
    while let folder = open.popLast() {
      do throws(IngestError) {
        for name in try FileBytes.names(in: folder) {
          let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
          if let below = visit(path, name: name) { open.append(below) }
        }
      } catch {
        errors.append(error)
      }
    }
  }

  /// Takes what stands at a path in a folder; gives the path of a folder that is still to walk.
  private mutating func visit(_ path: String, name: String) -> String? {
    do throws(IngestError) {
      let place = try FileBytes.place(path)
      switch place.kind {
      case .folder:
        if folders.insert(place.identity).inserted { return path }
      case .file: consider(path, name: name, place.identity)
      case .special:
        notices.append(IngestNotice(path: path, message: "skipped: a pipe or device"))
      }
    } catch {
      let isLink = FileBytes.isLink(path)
      notices.append(
        IngestNotice(path: path, message: "skipped: \(isLink ? "a dead link" : error.message)"))
    }
    return nil
  }

  /// A file in a folder: taken, passed over in silence, or skipped with a notice.
  private mutating func consider(_ path: String, name: String, _ identity: FileBytes.Identity) {
    let lower = name.lowercased()
    if lower.hasSuffix(".csl.json") || lower == "readme" || lower.hasPrefix("readme.") { return }
    if Readers.reader(for: path) != nil {
      take(path, identity)
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
