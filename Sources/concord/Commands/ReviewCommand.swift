// `concord review`: what people make of relations, kept as a history that is only ever added to.

import ArgumentParser
import Formats
import KnowledgeBase

/// Groups the subcommands.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Confirm or dismiss what two claims are said to be.",
    usage: "review list|confirm|dismiss|reopen|export|import",
    discussion: """
      A dismissed conflict leaves conflicts, reports, briefs and verdicts; a confirmed one is marked. \
      The history is kept by the words of both claims and how they were read, so that it holds for \
      new versions of their articles and in other databases.
      """,
    examples: [
      "concord review dismiss 3f2a91cd --note \"two other mines\"",
      "concord review confirm 3f2a91cd --by Ann --at 2024-05-03",
      "concord review export -o judgements.jsonl",
    ],
    subcommands: [
      ReviewList.self, ReviewConfirm.self, ReviewDismiss.self, ReviewReopen.self,
      ReviewExport.self, ReviewImport.self,
    ])
}

/// What every judgement may say.
struct ReviewOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Id behind \"review\" of a conflict, or the ids of two claims.", valueName: "id"))
  var ids: [String]
  @Option(help: ArgumentHelp("Why.", valueName: "text")) var note: String?
  @Option(help: ArgumentHelp("Who judges.", valueName: "name")) var by: String?
  @Option(help: ArgumentHelp("The day of the judgement.", valueName: "day"), transform: day)
  var at: Day?
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if ids.count > 2 { throw ValidationError("Give one id of a pair, or two ids of claims.") }
  }

  /// Adds the judgement and says so.
  func judge(_ state: ReviewState, _ words: String) throws {
    let base = try database.openExisting()
    defer { base.close() }
    let review = try base.review(ids, as: state, note: note, by: by, at: at)
    let quotes = review.claims.map { "“\($0.quote)”" }.joined(separator: " / ")
    Terminal.say("\(words) \(review.pair.prefix(8)): \(quotes)")
  }
}

/// Lists judgements.
struct ReviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the judgements that hold.")

  @Flag(help: "The whole history, also what does not hold any more.") var all = false
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let book = try database.open(for: output).reviews()
    try output.show(.reviews(all ? book.all : book.standing))
  }
}

/// Confirms.
struct ReviewConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Say that a relation is as it is said to be.")
  @OptionGroup var review: ReviewOptions
  func run() throws { try review.judge(.confirmed, "Confirmed") }
}

/// Dismisses.
struct ReviewDismiss: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dismiss", abstract: "Say that a relation is none: it leaves reports, counted.")
  @OptionGroup var review: ReviewOptions
  func run() throws { try review.judge(.dismissed, "Dismissed") }
}

/// Reopens.
struct ReviewReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Take a judgement back; the history keeps it.")
  @OptionGroup var review: ReviewOptions
  func run() throws { try review.judge(.open, "Reopened") }
}

/// Exports the history.
struct ReviewExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the whole history, as JSON lines.")
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let book = try database.open(for: output).reviews()
    try output.show(.reviews(book.all), usual: JSONLinesFormat.name)
  }
}

/// Imports a history.
struct ReviewImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add what `review export` wrote; what is known stays as it is."
  )
  @Argument(help: "The file; - is standard input.", completion: .file()) var file: String
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    var reviews: [Review] = []
    let lines = try Input.text(file).split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      guard let review = JSONValue(parsing: line).flatMap(Review.init(record:)) else {
        throw Failure.review(line: index + 1, of: file)
      }
      reviews.append(review)
    }
    let base = try database.openExisting()
    defer { base.close() }
    let added = try base.merge(reviews)
    Terminal.say("\(added) added, \(reviews.count - added) known already.")
  }
}
