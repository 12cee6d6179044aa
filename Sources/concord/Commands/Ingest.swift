// `concord ingest`: reads files and folders into the database.

import ArgumentParser
import Foundation
import KnowledgeBase

/// Reads articles.
struct Ingest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Read files and folders into the database.",
    usage: "ingest path ... [options]",
    discussion: """
      Files that have not changed are skipped; a changed text becomes a new version of its article. \
      One bad file never stops the rest: it is named on stderr, and the exit code is 2.
      """,
    examples: [
      "concord ingest articles",
      "concord ingest a.txt --publisher \"The Herald\" --published 2024-03-01",
      "concord ingest - --title \"Copper rush\" < article.txt",
    ])

  @Argument(
    help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @Option(help: "Title of the article, whatever the file says.") var title: String?
  @Option(help: "Author; may be given several times.") var author: [String] = []
  @Option(help: "Publisher.") var publisher: String?
  @Option(help: ArgumentHelp("Day of publication.", valueName: "day"), transform: day)
  var published: Day?
  @Option(help: "Address of the article.") var url: String?
  @Flag(help: "Derive claims anew, also of files that have not changed.") var again = false
  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    try refuseNothing()
    let base = try database.open(.readWrite)
    defer { base.close() }
    let options = IngestOptions(
      title: title, authors: author.isEmpty ? nil : author, publisher: publisher,
      published: published, url: url)
    let progress = Progress()
    let summary = try await base.ingest(
      paths, options: options, again: again, progress: { progress.show($0, of: $1) })
    for line in summary.notices + summary.errors { Terminal.say(line) }
    guard !summary.isEmpty else { throw Failure.noArticles(in: paths) }
    Terminal.say(sentence(summary))
    if !summary.errors.isEmpty { throw Failure.unread(summary.errors.count) }
  }

  /// No database is made where there is nothing to put into it.
  private func refuseNothing() throws {
    guard access(database.place, F_OK) != 0 else { return }
    let found = Ingester().files(at: paths)
    guard found.files.isEmpty else { return }
    for line in found.notices.map(\.description) + found.errors.map(\.description) {
      Terminal.say(line)
    }
    if found.errors.isEmpty { throw Failure.noArticles(in: paths) }
    throw Failure("nothing was read, and no database was made")
  }

  /// "3 articles read, 1 changed, 8 unchanged; 41 claims."
  private func sentence(_ summary: IngestSummary) -> String {
    var parts: [String] = []
    let added = summary.added.count
    parts.append("\(added) article\(added == 1 ? "" : "s") read")
    if !summary.changed.isEmpty { parts.append("\(summary.changed.count) changed") }
    if !summary.unchanged.isEmpty { parts.append("\(summary.unchanged.count) unchanged") }
    let claims = "\(summary.claims) claim\(summary.claims == 1 ? "" : "s")"
    return parts.joined(separator: ", ") + "; \(claims)."
  }
}

extension IngestSummary {
  /// Whether there was no file at all, good or bad.
  fileprivate var isEmpty: Bool {
    added.isEmpty && changed.isEmpty && unchanged.isEmpty && errors.isEmpty
  }
}
