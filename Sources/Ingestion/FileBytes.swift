// Bytes of files, read with read(2): an article may be 50 MB, or standard input.

import Glibc

enum FileBytes {
  /// All bytes of the file; "-" is standard input.
  static func read(_ path: String) throws(IngestError) -> [UInt8] {
    if path == "-" { return try drain(STDIN_FILENO, path: path, expecting: 0) }
    // A pipe without a writer would keep open(2) waiting for ever.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return try drain(file, path: path, expecting: max(0, Int(status.st_size)))
    case S_IFDIR: throw IngestError(.unreadable, "this is a folder, not a file", path: path)
    default: throw notAFile(path)
    }
  }

  /// What stands at a path.
  enum Kind {
    case file, folder
    /// A pipe, socket or device: reading it may never end.
    case special
  }

  /// What stands at a path, with links followed.
  struct Place {
    var kind: Kind
    /// The same for all paths that lead to one file.
    var identity: Identity
  }

  /// Device and inode.
  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  /// What stands at the path; throws for nothing, for a dead link and for links in a circle.
  static func place(_ path: String) throws(IngestError) -> Place {
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure(path) }
    let identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Place(kind: .file, identity: identity)
    case S_IFDIR: return Place(kind: .folder, identity: identity)
    default: return Place(kind: .special, identity: identity)
    }
  }

  /// Whether anything stands at the path.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Whether the path itself is a link, wherever it leads.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The error for a pipe, socket or device.
  static func notAFile(_ path: String) -> IngestError {
    IngestError(
      .unreadable, "this is a pipe or device, not a file; send its text to standard input (-)",
      path: path)
  }

  /// The names in a folder, sorted by bytes, hidden ones left out.
  static func names(in folder: String) throws(IngestError) -> [String] {
    guard let stream = opendir(folder) else { throw failure(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  private static func drain(
    _ file: Int32, path: String, expecting: Int
  ) throws(IngestError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = max(expecting + 1, 64 * 1024)
    while true {
      let old = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: room))
      let got = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(file, buffer.baseAddress?.advanced(by: old), room)
      }
      if got < 0, errno != EINTR { throw failure(path) }
      bytes.removeLast(room - max(0, got))
      if got == 0 { return bytes }
      room = max(64 * 1024, min(bytes.count, 16 << 20))
    }
  }

  private static func failure(_ path: String) -> IngestError {
    let code = errno
    switch code {
    case ENOENT, ENOTDIR:
      let message =
        isLink(path)
        ? "this link leads to nothing; mend it or take it away"
        : "there is no such file; check the path"
      return IngestError(.missing, message, path: path)
    case ELOOP:
      return IngestError(
        .unreadable, "this link leads back to itself; mend it or take it away", path: path)
    case EACCES:
      return IngestError(
        .unreadable, "this file may not be read; allow it with chmod +r", path: path)
    default:
      return IngestError(
        .unreadable, "cannot be read: \(String(cString: strerror(code)))", path: path)
    }
  }
}
