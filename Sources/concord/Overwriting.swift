// What an answer must never be written over: the database that it comes from, and the articles that
// its citations point into.

import Foundation

/// Holds the file of `-o` against what a database rests on.
struct Overwriting {
  let database: String

  /// A file, whatever it is called.
  private struct Identity: Hashable {
    var device: dev_t
    var number: ino_t

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, number) = (status.st_dev, status.st_ino)
    }
  }

  /// Throws where `file` is the database, a log of it, or one of its sources.
  ///
  /// - Parameter sources: paths of the sources; asked for only where `file` is there already.
  func refuse(_ file: String, _ sources: () throws -> [String]) throws {
    let parts = [""] + ["-wal", "-shm", "-journal"]
    let target = Overwriting.place(of: file)
    let isPart = parts.contains { Overwriting.place(of: database) + $0 == target }
    let identity = Identity(file)
    if isPart || (identity != nil && parts.contains { Identity(database + $0) == identity }) {
      throw Failure.overwriting(file, "the database itself")
    }
    guard let identity else { return }
    for source in try sources() where source != "-" && Identity(source) == identity {
      throw Failure.overwriting(file, "the source \(source)")
    }
  }

  /// Folder and name, links of the folder followed; the file itself need not be there.
  private static func place(of path: String) -> String {
    let url = URL(fileURLWithPath: path)
    return url.deletingLastPathComponent().resolvingSymlinksInPath()
      .appendingPathComponent(url.lastPathComponent).path
  }
}
