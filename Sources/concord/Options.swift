// Options that several commands share.

import ArgumentParser
import Formats
import Foundation
import KnowledgeBase

/// Which database.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The database (default: $CONCORD_DB, else concord.db).", valueName: "file"))
  var path: String?

  /// Opens it; only `readWrite` makes one where there is none.
  func open(_ access: KnowledgeBase.Access) throws -> KnowledgeBase {
    let environment = ProcessInfo.processInfo.environment["CONCORD_DB"] ?? ""
    let chosen = path ?? (environment.isEmpty ? "concord.db" : environment)
    return try KnowledgeBase(path: chosen, access: access)
  }
}

/// How the answer looks and where it goes.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "One of \(FormatList.all.map { $0.name }.joined(separator: ", ")).", valueName: "name"))
  var format: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write there instead of stdout, whole or not at all.", valueName: "file"))
  var file: String?

  func validate() throws {
    guard let format, FormatList.named(format) == nil else { return }
    let names = FormatList.all.map { $0.name }.joined(separator: ", ")
    throw ValidationError("There is no format “\(format)”; use one of \(names).")
  }

  /// Renders the answer; `usual` is the format where none is asked for.
  func show(_ output: Output, usual: String = TextFormat.name) throws {
    let name = format ?? usual
    guard let format = FormatList.named(name) else {
      throw Failure("no format is called “\(name)”")
    }
    let sink = try file.map(FileSink.opened) ?? StandardOutput()
    let lines = LineFinder()
    let page = Page(
      width: file == nil ? Terminal.width : 80, isColoured: file == nil && Terminal.isColoured,
      line: lines.line, write: sink.write)
    guard format.render(output, on: page) else {
      throw Failure.format(name, cannotShow: output.name, instead: others(for: output))
    }
    try sink.finish()
  }

  /// The formats that have a form for the answer.
  private func others(for output: Output) -> [String] {
    let nowhere = Page(write: { _ in })
    return FormatList.all.filter { $0.init().render(output, on: nowhere) }.map { $0.name }
  }
}

/// Which sources and claims.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Part of a source's path, title or publisher, or its id.", valueName: "text")
  )
  var source: String?

  @Option(help: ArgumentHelp("Words in the claim or its question.", valueName: "words"))
  var about: String?

  @Option(
    help: ArgumentHelp(
      "One of \(ClaimKind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kind"),
    transform: kindOfClaim)
  var kind: ClaimKind?

  @Option(help: ArgumentHelp("Published on that day or later.", valueName: "day"), transform: day)
  var since: Day?

  @Option(help: ArgumentHelp("Published on that day or earlier.", valueName: "day"), transform: day)
  var until: Day?

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit must not be negative.") }
  }

  /// As the library takes it.
  var filter: Filter {
    Filter(source: source, about: about, kind: kind, since: since, until: until, limit: limit)
  }
}

/// Reads a kind of claim.
private func kindOfClaim(_ text: String) throws -> ClaimKind {
  guard let kind = ClaimKind(rawValue: text) else {
    let names = ClaimKind.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("there is no such kind of claim; use one of \(names)")
  }
  return kind
}

/// Reads "2021-08-14".
func day(_ text: String) throws -> Day {
  guard let day = Day(iso: text) else {
    throw ValidationError("there is no such day; write it as 2021-08-14")
  }
  return day
}
