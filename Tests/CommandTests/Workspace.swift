// A folder of its own for each test, with the built program to run in it.

import Foundation
import Testing

/// What a run of the program gave.
struct Outcome {
  /// The exit code; 128 and the signal's number for a program that was killed.
  var status: Int32
  var out: String
  var err: String

  /// Lines of stdout.
  var lines: [String] { out.split(separator: "\n").map(String.init) }
}

/// A temporary folder that goes when the test is over.
final class Workspace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("concord-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The package's root.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program that was built with these tests: it lies beside their bundle.
  static let program: URL = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    let path = bundle.components(separatedBy: ".xctest")[0]
    let beside = URL(fileURLWithPath: path).deletingLastPathComponent()
      .appendingPathComponent("concord")
    let candidates = [
      beside, root.appendingPathComponent(".build/release/concord"),
      root.appendingPathComponent(".build/debug/concord"),
    ]
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? beside
  }()

  /// Writes a file and gives its path from the folder.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ bytes: Data) throws -> String {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return name
  }

  /// The bytes of a file, nil when there is none.
  func read(_ name: String) -> Data? {
    FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
  }

  /// Starts the program here; what it prints goes to files, so that no pipe can fill.
  func start(_ arguments: [String], input: String = "", shell: Bool = false) throws -> Run {
    let process = Process()
    process.executableURL = shell ? URL(fileURLWithPath: "/bin/bash") : Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["CONCORD_DB"] = nil
    environment["PATH"] =
      Self.program.deletingLastPathComponent().path + ":" + (environment["PATH"] ?? "")
    process.environment = environment
    return try Run(process, input: input, folder: folder)
  }

  /// Runs the program and waits for it.
  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try start(arguments, input: input).outcome()
  }

  /// Runs a line of shell with `concord` in the path.
  func shell(_ line: String) throws -> Outcome {
    try start(["-c", "set -o pipefail; \(line)"], shell: true).outcome()
  }
}

/// A run of the program that may still be going on.
final class Run {
  let process: Process
  private let out: URL
  private let err: URL

  init(_ process: Process, input: String, folder: URL) throws {
    let name = UUID().uuidString
    let scratch = FileManager.default.temporaryDirectory
    (out, err) = (
      scratch.appendingPathComponent("\(name).out"), scratch.appendingPathComponent("\(name).err")
    )
    let source = scratch.appendingPathComponent("\(name).in")
    try Data(input.utf8).write(to: source)
    for file in [out, err] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    self.process = process
    try process.run()
    try FileManager.default.removeItem(at: source)
  }

  /// Waits for the end.
  func outcome() throws -> Outcome {
    process.waitUntilExit()
    defer { for file in [out, err] { try? FileManager.default.removeItem(at: file) } }
    let killed = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: killed ? 128 + process.terminationStatus : process.terminationStatus,
      out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      err: String(decoding: try Data(contentsOf: err), as: UTF8.self))
  }
}

/// An article of its own for each number, with figures and a date.
func article(_ number: Int) -> String {
  """
  Harbour number \(number) grows

  By Lena Voss
  \(1 + number % 28) March 2022

  The port of Northhaven handled \(100 + number) million tonnes of cargo in 2021. It employed \
  \(2000 + number) people at the end of the year. Exports rose by \(1 + number % 40) percent.

  The new quay cost \(10 + number) million euros, the authority said.
  """
}

/// The lines of an export; each must be JSON with a path or ids.
func records(_ outcome: Outcome) throws -> [[String: Any]] {
  try outcome.lines.map { line in
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
}
