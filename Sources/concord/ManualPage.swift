// The manual page, made of what the program says of itself, so that it cannot go stale: commands,
// options and examples come from the argument parser. Only what no option tells is written here.

import Foundation

/// Writes `concord.1` in the man macros, which groff and mandoc read.
struct ManualPage {
  /// What the argument parser dumps, as far as a manual needs it; see its `ToolInfoV0`.
  struct Tool: Decodable {
    var command: Command
  }
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }
    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var abstract: String?
  }

  private let program: Command

  /// Throws where `dump` is not what the argument parser writes.
  init(dump: String) throws {
    program = try JSONDecoder().decode(Tool.self, from: Data(dump.utf8)).command
  }

  /// The page.
  var text: String {
    let commands = (program.subcommands ?? []).filter {
      $0.shouldDisplay != false && $0.commandName != "help"
    }
    var lines = [
      ".TH CONCORD 1 \"\(Release.day)\" \"concord \(Release.version)\" \"User Commands\"",
      ".SH NAME", "concord \\- \(roff("reads articles and says where they agree and conflict"))",
      ".SH SYNOPSIS", ".B concord", ".I command", "[\\fIargument\\fR ...]", ".SH DESCRIPTION",
      roff(program.abstract ?? ""),
    ]
    lines += paragraphs(program.discussion ?? "") + [".SH COMMANDS"]
    for command in commands { lines += sections(command, in: "concord") }
    lines += environment + [".SH EXIT STATUS", ".TP", "0", "Done, and nothing contradicts."]
    lines += [".TP", "1", roff("A check found a contradiction or a dispute, or verify a fault.")]
    lines += [".TP", "2", roff("It could not be done; stderr says why and what to do.")]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The section of a command, and those of its own subcommands.
  private func sections(_ command: Command, in path: String) -> [String] {
    let name = "\(path) \(command.commandName)"
    return section(command, called: name)
      + (command.subcommands ?? []).flatMap { sections($0, in: name) }
  }

  private func section(_ command: Command, called name: String) -> [String] {
    let (discussion, examples) = Examples.parted(command.discussion ?? "")
    let arguments = (command.arguments ?? []).filter {
      $0.shouldDisplay && $0.names?.contains { ["help", "version"].contains($0.name) } != true
    }
    let synopsis = arguments.filter { $0.kind == "positional" }.map(shown).joined(separator: " ")
    var lines = [
      ".SS \(roff(name))\(synopsis.isEmpty ? "" : " " + synopsis)",
      roff(command.abstract ?? ""),
    ]
    lines += paragraphs(discussion)
    for argument in arguments { lines += entry(argument) }
    if !examples.isEmpty {
      lines += [".PP", examples.count == 1 ? "Example:" : "Examples:", ".PP", ".nf", ".RS 4"]
      lines += examples.map(roff) + [".RE", ".fi"]
    }
    return lines
  }

  /// "[path ...]".
  private func shown(_ argument: Argument) -> String {
    let name = "\\fI\(roff(argument.valueName ?? "value"))\\fR\(argument.isRepeating ? " ..." : "")"
    return argument.isOptional ? "[\(name)]" : name
  }

  private func entry(_ argument: Argument) -> [String] {
    let names = (argument.names ?? []).map { name in
      "\\fB\(roff((name.kind == "long" ? "--" : "-") + name.name))\\fR"
    }
    let value = argument.kind == "flag" ? "" : "\\fI\(roff(argument.valueName ?? "value"))\\fR"
    let head = [names.joined(separator: ", "), value].filter { !$0.isEmpty }.joined(separator: " ")
    let usual = argument.defaultValue.map { " The default is \($0)." } ?? ""
    return [".TP", head, roff((argument.abstract ?? "") + usual)]
  }

  private func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n\n").flatMap { [".PP", roff(String($0).replacing("\n", with: " "))] }
  }

  private var environment: [String] {
    let known = [
      ("CONCORD_DB", "The database where --db names none."),
      ("COLUMNS", "How wide text may be, instead of the width of the terminal."),
      ("NO_COLOR", "Where it is set and not empty, nothing is coloured."),
    ]
    return [".SH ENVIRONMENT"] + known.flatMap { [".TP", ".B \(roff($0.0))", roff($0.1)] }
  }

  /// Text as roff has it: a backslash is a command, a hyphen may be broken at, a point at the
  /// beginning is a request, and what is not ASCII is named by its number.
  private func roff(_ text: String) -> String {
    var line = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": line += "\\e"
      case "-": line += "\\-"
      case _ where scalar.isASCII: line.unicodeScalars.append(scalar)
      default:
        let code = String(scalar.value, radix: 16, uppercase: true)
        line += "\\[u\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)]"
      }
    }
    return line.trimmingCharacters(in: .whitespaces)
  }
}
