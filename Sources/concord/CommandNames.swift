// What the subcommands are called, for a name that is none of theirs.

import ArgumentParser

/// Names of the subcommands.
enum CommandNames {
  /// As `concord --help` lists them.
  static let all = Concord.configuration.subcommands.map { $0._commandName }

  /// Throws where the first argument is meant as a subcommand and is none.
  static func check(_ arguments: [String]) throws {
    guard let first = arguments.first, first != "help", !all.contains(first) else { return }
    guard first.hasPrefix("-") else { throw Failure.command(first, near: nearest(to: first)) }
    let isEarly = ["--db", "--format", "-o", "--output"].contains { first.hasPrefix($0) }
    if isEarly, arguments.contains(where: all.contains) { throw Failure.early(first) }
  }

  /// The name that takes the fewest changes of a letter, two at most; nil when there is none.
  static func nearest(to name: String) -> String? {
    let name = name.lowercased()
    // "stat", "conf": the beginning of one name only.
    let longer = all.filter { name.count >= 3 && $0.hasPrefix(name) }
    if longer.count == 1 { return longer[0] }
    let near = all.map { (distance(name, $0), $0) }.min { $0 < $1 }
    return near.flatMap { $0.0 <= 2 && $0.0 < name.count ? $0.1 : nil }
  }

  /// Letters to put in, take out or replace (Levenshtein).
  private static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.prefix(32)), Array(b))
    var row = Array(0...b.count)
    for i in a.indices {
      var corner = row[0]
      row[0] = i + 1
      for j in b.indices {
        let changed = corner + (a[i] == b[j] ? 0 : 1)
        corner = row[j + 1]
        row[j + 1] = min(changed, corner + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }
}
