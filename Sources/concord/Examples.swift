// Examples beneath the help of each command; the manual page has them too. A test runs them.

import ArgumentParser

extension CommandConfiguration {
  /// A configuration whose help ends in examples.
  ///
  /// - Parameters:
  ///   - usage: what follows "concord"; the help lists the options, so they are no part of it.
  ///   - examples: lines as a user would type them, from "concord" on.
  init(
    commandName: String? = nil, abstract: String, usage: String, discussion: String = "",
    examples: [String], subcommands: [any ParsableCommand.Type] = []
  ) {
    let lines = examples.map { Examples.indent + $0 }
    let list = ([Examples.heading] + lines).joined(separator: "\n")
    self.init(
      commandName: commandName, abstract: abstract, usage: "concord \(usage)",
      discussion: discussion.isEmpty ? list : discussion + "\n\n" + list,
      subcommands: subcommands)
    // What a command is asked alone is parsed without looking for the scripts of shells.
    _superCommandName = "concord"
  }
}

/// How examples stand in a help text, for what reads them there.
enum Examples {
  static let heading = "Examples:"
  static let indent = "  "

  /// A discussion without its examples, and the examples.
  static func parted(_ discussion: String) -> (text: String, examples: [String]) {
    let parts = discussion.split(separator: heading + "\n", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (discussion, []) }
    let lines = parts[1].split(separator: "\n").map { String($0.dropFirst(indent.count)) }
    return (String(parts[0]), lines)
  }
}
