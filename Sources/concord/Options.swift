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
      "The database (default: $CONCORD_DB, else concord.db).", valueName: "file"),
    completion: .file())
  var path: String?

  /// Where it is.
  var place: String {
    let environment = ProcessInfo.processInfo.environment["CONCORD_DB"] ?? ""
    return path ?? (environment.isEmpty ? "concord.db" : environment)
  }

  /// Opens it; only `readWrite` makes one where there is none.
  func open(_ access: KnowledgeBase.Access) throws -> KnowledgeBase {
    try KnowledgeBase(path: place, access: access)
  }

  /// Opens one that is there, for writing.
  func openExisting() throws -> KnowledgeBase {
    // A reader is refused where there is no database; a writer would make one.
    try open(.readOnly).close()
    return try open(.readWrite)
  }

  /// Opens it for an answer that goes to `output`; refuses to write over what it is made from, and
  /// says where the filters let no source through.
  func open(for output: OutputOptions, _ filters: FilterOptions? = nil) throws -> KnowledgeBase {
    let base = try open(.readOnly)
    if let file = output.file { try Overwriting(database: place).refuse(file, base.paths) }
    if let notice = try filters?.notice(base) { Terminal.say("concord: \(notice)") }
    return base
  }
}

/// How the answer looks and where it goes.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "One of \(FormatList.all.map { $0.name }.joined(separator: ", ")).", valueName: "name"),
    completion: .list(FormatList.all.map { $0.name }))
  var format: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write there instead of stdout, whole or not at all.", valueName: "file"),
    completion: .file())
  var file: String?

  func validate() throws {
    guard let format, FormatList.named(format) == nil else { return }
    let names = FormatList.all.map { $0.name }.joined(separator: ", ")
    throw ValidationError("There is no format “\(format)”; use one of \(names).")
  }

  /// Renders the answer; `usual` is the format where none is asked for.
  ///
  /// - Parameter base: where texts are read for formats that count other than in bytes.
  func show(
    _ output: Output, usual: String = TextFormat.name, from base: KnowledgeBase? = nil
  ) throws {
    let name = format ?? usual
    guard let format = FormatList.named(name) else {
      throw Failure("no format is called “\(name)”")
    }
    let sink = try file.map(FileSink.opened) ?? StandardOutput()
    let lines = LineFinder()
    var page = Page(
      width: file == nil ? Terminal.width : 80, isColoured: file == nil && Terminal.isColoured,
      line: lines.line, write: sink.write)
    if let base { page.codePoints = CodePointFinder(base).span }
    page.folder = FileManager.default.currentDirectoryPath
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

/// Whether what a person dismissed is shown.
struct DismissedOptions: ParsableArguments {
  @Flag(name: .customLong("dismissed"), help: "Show also what was dismissed (see review).")
  var isShown = false

  /// Says how many were left out, where the answer itself has no place for it.
  func tell(_ count: Int, unless format: String?) {
    if !isShown, (format ?? TextFormat.name) != TextFormat.name { Self.tell(count) }
  }

  /// Says how many were left out.
  static func tell(_ count: Int) {
    if count > 0 { Terminal.say("concord: \(count) dismissed; `concord review list` shows them") }
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
    completion: .list(ClaimKind.allCases.map(\.rawValue)), transform: kindOfClaim)
  var kind: ClaimKind?

  @Option(help: ArgumentHelp("Published on that day or later.", valueName: "day"), transform: day)
  var since: Day?

  @Option(help: ArgumentHelp("Published on that day or earlier.", valueName: "day"), transform: day)
  var until: Day?

  // Whatever follows is its value, or "-3" would be taken for an option.
  @Option(
    parsing: .unconditional, help: ArgumentHelp("At most so many.", valueName: "count"),
    transform: atLeastOne)
  var limit: Int?

  /// As the library takes it.
  var filter: Filter {
    Filter(source: source, about: about, kind: kind, since: since, until: until, limit: limit)
  }

  /// What to say where no source of the base passes; nil where one does.
  fileprivate func notice(_ base: KnowledgeBase) throws -> String? {
    if let source, try base.sources(Filter(source: source, limit: 1)).isEmpty {
      return "no source matches “\(source)”; `concord sources` lists them"
    }
    guard since != nil || until != nil else { return nil }
    let found = try base.sources(Filter(source: source, since: since, until: until, limit: 1))
    let matching = source.map { " that matches “\($0)”" } ?? ""
    return found.isEmpty ? "no source\(matching) was published then" : nil
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
    throw ValidationError("there is no such day; write a whole day such as 2024-03-01")
  }
  return day
}

/// Reads how many there may be.
func atLeastOne(_ text: String) throws -> Int {
  guard let count = Int(text), count > 0 else {
    throw ValidationError("write a whole number, 1 or more")
  }
  return count
}
