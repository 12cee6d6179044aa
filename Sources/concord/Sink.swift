// Where answers go: stdout, or a file that is there whole or not at all.

import Foundation

/// Takes text piece by piece.
protocol Sink: AnyObject {
  func write(_ text: String)
  /// Writes what is left; throws what went wrong on the way.
  func finish() throws
}

/// Buffered bytes to a file descriptor. A reader that has gone away is no error: the rest is
/// dropped.
class DescriptorSink: Sink {
  fileprivate let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var failure: Int32?

  fileprivate init(_ descriptor: Int32, path: String) {
    (self.descriptor, self.path) = (descriptor, path)
  }

  func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { flush() }
  }

  private func flush() {
    var start = 0
    while failure == nil, start < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: bytes[start...]).baseAddress,
          bytes.count - start)
      }
      if written >= 0 { start += written } else if errno != EINTR { failure = errno }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  func finish() throws {
    flush()
    if let failure, failure != EPIPE { throw Failure.file(path, "written", code: failure) }
  }
}

/// Standard output.
final class StandardOutput: DescriptorSink {
  init() { super.init(STDOUT_FILENO, path: "standard output") }
}

/// A file that takes its name only when it is whole; what stood there before stays until then.
final class FileSink: DescriptorSink {
  private let target: String
  private let temporary: String
  private var isDone = false

  /// Opens a file beside `path`, or `path` itself where that is no ordinary file (/dev/null).
  static func opened(_ path: String) throws -> any Sink {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw Failure.file(path, "written", code: EISDIR)
    }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(path, O_WRONLY)
      guard descriptor >= 0 else { throw Failure.file(path, "written", code: errno) }
      return DescriptorSink(descriptor, path: path)
    }
    return try FileSink(path, mode: exists ? status.st_mode & 0o777 : 0o666)
  }

  private init(_ path: String, mode: mode_t) throws {
    // A link keeps pointing where it points: the file behind it is replaced.
    target =
      realpath(path, nil).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
      } ?? path
    temporary = "\(target).\(getpid()).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, mode)
    guard descriptor >= 0 else { throw Failure.file(path, "written", code: errno) }
    super.init(descriptor, path: path)
  }

  /// What was not finished leaves no trace.
  deinit {
    if !isDone { unlink(temporary) }
  }

  override func finish() throws {
    try super.finish()
    guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, target) == 0 else {
      throw Failure.file(target, "written", code: errno)
    }
    isDone = true
  }
}
