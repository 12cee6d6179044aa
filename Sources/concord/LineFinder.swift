// From a claim's bytes to the line of its file, for people. The file is read as it lies on disk and
// believed only where the quote stands at its place: a moved or changed file gives no line.

import Foundation
import KnowledgeBase

/// Finds lines; keeps the files that it has read.
final class LineFinder {
  private struct File {
    var bytes: Data
    /// Offsets of line feeds, in order.
    var breaks: [Int]
  }
  /// Nil for a file that cannot be read.
  private var files: [String: File?] = [:]

  /// The line of the claim's first byte, from 1.
  func line(of evidence: Evidence) -> Int? {
    let span = evidence.claim.span
    guard let file = file(evidence.source.path), span.end <= file.bytes.count,
      file.bytes[file.bytes.startIndex + span.start..<file.bytes.startIndex + span.end]
        .elementsEqual(evidence.claim.quote.utf8)
    else { return nil }
    var (low, high) = (0, file.breaks.count)
    while low < high {
      let middle = (low + high) / 2
      if file.breaks[middle] < span.start { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  private func file(_ path: String) -> File? {
    if let known = files[path] { return known }
    // Enough for any report; a list of a hundred thousand files must not keep them all.
    if files.count >= 256 { files.removeAll() }
    let file = read(path)
    files[path] = .some(file)
    return file
  }

  private func read(_ path: String) -> File? {
    guard path != "-",
      let bytes = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else { return nil }
    var breaks: [Int] = []
    bytes.withUnsafeBytes { buffer in
      for offset in 0..<buffer.count where buffer[offset] == 0x0A { breaks.append(offset) }
    }
    return File(bytes: bytes, breaks: breaks)
  }
}
