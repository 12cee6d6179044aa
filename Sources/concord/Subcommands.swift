// Which subcommands there are, and what is made of a first argument: the command that it names, or
// words for a name that is none of theirs.

import ArgumentParser

/// Names of the subcommands.
enum Subcommands {
  /// As `concord --help` lists them. The names stand here once more, so that a command is found
  /// without making the help texts of all.
  static let groups: [(name: String, commands: [(name: String, type: any ParsableCommand.Type)])] =
    [
      ("Read", [("ingest", Ingest.self), ("remove", Remove.self), ("alias", AliasCommand.self)]),
      (
        "Look",
        [
          ("sources", Sources.self), ("claims", Claims.self), ("show", Show.self),
          ("search", Search.self),
        ]
      ),
      (
        "Compare",
        [
          ("report", ReportCommand.self), ("conflicts", Conflicts.self),
          ("agreements", Agreements.self), ("explain", Explain.self),
          ("review", ReviewCommand.self),
        ]
      ),
      ("Use", [("check", Check.self), ("brief", BriefCommand.self), ("export", Export.self)]),
      (
        "Examine",
        [
          ("verify", Verify.self), ("stats", StatsCommand.self), ("inspect", Inspect.self),
          ("manual", ManualCommand.self),
        ]
      ),
    ]

  private static let commands = groups.flatMap(\.commands)
  private static let all = commands.map(\.name)

  /// The command that the first argument names, with the others read; nil where the whole program
  /// must say what is asked of it: for its help, and for what it cannot read.
  static func parsed(_ arguments: [String]) -> sending (any ParsableCommand)? {
    let others = arguments.dropFirst()
    guard let command = commands.first(where: { $0.name == arguments.first }),
      !others.contains(where: { argument in
        ["-h", "--h", "--version", "--generate", "--experimental"].contains(
          where: argument.hasPrefix)
          || argument == "help"
      })
    else { return nil }
    return try? command.type.parseAsRoot(Array(others))
  }

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
