// Where the program starts: reads the command line, runs the command, and turns whatever happened
// into an exit code and words on stderr.

import ArgumentParser
import Foundation

/// The program.
@main
enum Program {
  static func main() async {
    // A reader that goes away (`| head`) shows as an error of write, not as a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      try Subcommands.check(arguments)
      var command = try Concord.command(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(Failure.report(error))
    }
  }
}

extension Concord {
  /// The command that the arguments ask for.
  fileprivate static func command(
    _ arguments: [String]
  ) throws -> sending any ParsableCommand {
    if let command = Subcommands.parsed(arguments) { return command }
    return try parseAsRoot(arguments)
  }
}

/// What this version is called, and when it was made.
enum Release {
  static let version = "0.1.0"
  static let day = "2026-11-28"
}

/// `concord`: its subcommands stand in Commands/, one file each.
struct Concord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concord",
    abstract: "Reads articles and says where they agree, where they conflict, and why.",
    discussion: """
      The database is --db FILE, else $CONCORD_DB, else concord.db in this folder. Answers go to \
      stdout, all else to stderr. Exit codes: 0 done, 1 a check found a contradiction or a dispute, \
      2 it could not be done.
      """,
    version: "concord \(Release.version)",
    groupedSubcommands: Subcommands.groups.map { group in
      CommandGroup(name: group.name, subcommands: group.commands.map(\.type))
    })
}
