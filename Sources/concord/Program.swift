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
      try CommandNames.check(Array(CommandLine.arguments.dropFirst()))
      var command = try Concord.parseAsRoot()
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
    groupedSubcommands: [
      CommandGroup(name: "Read", subcommands: [Ingest.self, Remove.self, AliasCommand.self]),
      CommandGroup(
        name: "Look", subcommands: [Sources.self, Claims.self, Show.self, Search.self]),
      CommandGroup(
        name: "Compare",
        subcommands: [
          ReportCommand.self, Conflicts.self, Agreements.self, Explain.self, ReviewCommand.self,
        ]),
      CommandGroup(name: "Use", subcommands: [Check.self, BriefCommand.self, Export.self]),
      CommandGroup(
        name: "Examine",
        subcommands: [Verify.self, StatsCommand.self, Inspect.self, ManualCommand.self]),
    ])
}
