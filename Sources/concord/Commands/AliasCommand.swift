// `concord alias`: names that the user says are one.

import ArgumentParser
import Formats
import KnowledgeBase

/// Names that are one.
struct AliasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Say which names are one, such as “EEU” and “EAEU”.",
    usage: "alias add name other\nconcord alias remove name other\nconcord alias list",
    examples: ["concord alias add EEU EAEU", "concord alias list"],
    subcommands: [Add.self, Remove.self, List.self])

  /// Adds an alias.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that two names are one; claims of articles that have either are made anew.")

    @Argument(help: "A name as articles write it.") var name: String
    @Argument(help: "Another name of the same.") var other: String
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
      if name.isBlank || other.isBlank { throw ValidationError("A name is empty.") }
    }

    func run() throws {
      try database.open(.readOnly).close()
      let base = try database.open(.readWrite)
      defer { base.close() }
      guard let count = try base.addAlias(name, other) else {
        return Terminal.say("“\(name)” and “\(other)” are one already.")
      }
      Terminal.say("“\(name)” and “\(other)” are one: \(articles(count)) read anew.")
    }
  }

  /// Takes an alias away.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take back that two names are one.")

    @Argument(help: "A name.") var name: String
    @Argument(help: "The other one.") var other: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      try database.open(.readOnly).close()
      let base = try database.open(.readWrite)
      defer { base.close() }
      guard let count = try base.removeAlias(name, other) else {
        throw Failure(
          "nobody said that “\(name)” and “\(other)” are one: `concord alias list` shows what was")
      }
      Terminal.say("“\(name)” and “\(other)” are two: \(articles(count)) read anew.")
    }
  }

  /// Lists the aliases.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the names that are one.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() throws { try output.show(.aliases(try database.open(for: output).aliases())) }
  }
}

/// "1 article", "3 articles".
private func articles(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
