// Bytes of files, read with read(2): an article may be 50 MB, or standard input.

import Glibc

enum FileBytes {
  /// All bytes of the file; "-" is standard input.
  static func read(_ path: String) throws(IngestError) -> [UInt8] {
    if path == "-" { return try drain(STDIN_FILENO, path: path, expecting: 0) }
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw IngestError(.unreadable, "this is a folder, not a file", path: path)
    }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    return try drain(file, path: path, expecting: max(0, Int(status.st_size)))
  }

  /// What stands at the path: true for a folder, false for anything else, nil for nothing.
  static func isFolder(_ path: String) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
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
    let reason = String(cString: strerror(errno))
    switch errno {
    case ENOENT, ENOTDIR:
      return IngestError(.missing, "there is no such file; check the path", path: path)
    case EACCES:
      return IngestError(
        .unreadable, "this file may not be read; allow it with chmod +r", path: path)
    default:
      return IngestError(.unreadable, "cannot be read: \(reason)", path: path)
    }
  }
}
