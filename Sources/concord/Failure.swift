// Everything that can go wrong, in words, with its exit code. The only place that knows either.

import ArgumentParser
import Foundation

/// Something that could not be done: what happened, and what to do.
struct Failure: Error {
  var message: String

  init(_ message: String) { self.message = message }

  /// Exit codes of all commands.
  enum Code {
    /// A check found a contradiction or a dispute, or `verify` something wrong.
    static let found = ExitCode(1)
    /// It could not be done.
    static let failed: Int32 = 2
  }

  /// Some files of an ingest could not be read; each has been named on stderr.
  static func unread(_ count: Int) -> Failure {
    Failure(
      count == 1
        ? "1 file could not be read; it is named above, the others are in the database"
        : "\(count) files could not be read; they are named above, the others are in the database")
  }

  /// No claim or source has that id.
  static func unknown(_ id: String) -> Failure {
    Failure(
      "nothing in the database has the id or path “\(id)”; "
        + "`concord sources` and `concord claims` list what there is")
  }

  /// A format that has no form for that answer.
  static func format(_ name: String, cannotShow answer: String, instead: [String]) -> Failure {
    Failure(
      "the format “\(name)” cannot show \(answer); use --format \(instead.joined(separator: " or "))"
    )
  }

  /// The file could not be read or written; `reason` is the system's.
  static func file(_ path: String, _ what: String, code: Int32) -> Failure {
    let remedy =
      switch code {
      case ENOENT where what == "read": "; check its name"
      case ENOENT, ENOTDIR: "; make the folder, or name another file"
      case EACCES, EPERM, EROFS: "; allow it with chmod, or name another file"
      case EISDIR: "; name a file in it"
      case ENOSPC, EDQUOT: "; make room and try again"
      default: ""
      }
    return Failure("\(path) cannot be \(what): \(String(cString: strerror(code)))\(remedy)")
  }

  /// `-o` names what must stay as it is.
  static func overwriting(_ path: String, _ what: String) -> Failure {
    Failure("-o \(path) would overwrite \(what); name another file")
  }

  /// No subcommand is called so; `near` is one that is called almost so.
  static func command(_ name: String, near: String?) -> Failure {
    let end = near.map { "; did you mean \($0)?" } ?? "; `concord --help` lists them"
    return Failure("there is no command “\(name)”\(end)")
  }

  /// An option that stands before the subcommand.
  static func early(_ option: String) -> Failure {
    Failure("\(option) belongs to a command: write it after its name")
  }

  /// Nothing to read below these paths.
  static func noArticles(in paths: [String]) -> Failure {
    Failure(
      "no article in \(paths.joined(separator: ", ")): files are read that end in .txt, .text, "
        + ".md or .markdown, or have no ending")
  }

  /// A line of input that is no record.
  static func record(line: Int, needs keys: String) -> Failure {
    Failure(
      "line \(line) of the input is no JSON object with \(keys); mend it, or see "
        + "`concord inspect --help`")
  }

  /// A line of a file of judgements that is none.
  static func review(line: Int, of file: String) -> Failure {
    Failure(
      "\(file):\(line): this is no judgement as `concord review export` writes it; nothing was "
        + "added")
  }

  /// Writes what happened to stderr, help to stdout, and gives the exit code.
  static func report(_ error: any Error) -> Int32 {
    if let code = error as? ExitCode { return code.rawValue }
    if let failure = error as? Failure {
      Terminal.say("concord: \(failure.message)")
      return Code.failed
    }
    let isUsage = Concord.exitCode(for: error) != .failure
    guard isUsage else {
      Terminal.say("concord: \(error)")
      return Code.failed
    }
    let message = Concord.fullMessage(for: error)
    if Concord.exitCode(for: error) == .success {
      let sink = StandardOutput()
      sink.write(message + "\n")
      return (try? sink.finish()) == nil ? Code.failed : 0
    }
    Terminal.say(message)
    return Code.failed
  }
}
